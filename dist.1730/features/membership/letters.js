"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.refusalLetter = refusalLetter;
exports.admissionLetter = admissionLetter;
exports.groundsLetter = groundsLetter;
/** The letters of joining and leaving, as words to print or to copy: plain, kind, and with the number of the rule. */
const admission_1 = require("../../engine/project/admission");
const application_1 = require("../../engine/project/application");
const leaving_1 = require("../../engine/project/leaving");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
/** The name under a letter, with the number that shows that the society is registered (CCBSA 2014 s.11). */
function signed({ project: { name, registration } }) {
    const coop = registration ? `${registration.name}\nRegistered number ${registration.number}` : name;
    return `Yours sincerely,\n\n\nSecretary\n${coop}`;
}
const nameOf = ({ project: { name, registration } }) => registration?.name ?? name;
const bodyWords = ({ by }) => (by === 'committee' ? 'our committee' : 'a general meeting');
function refusalLetter(from, application, decision, daysKept) {
    const { rule } = from.rules;
    const until = (0, application_1.erasedOn)(from.project, application, { day: from.today, days: daysKept });
    return [
        `Dear ${application.knownAs ?? application.name ?? ''},`,
        `Thank you for asking to become a member of ${nameOf(from)}. On ${(0, dates_1.longDate)(decision.on)} ${bodyWords(decision)} decided not to admit you. The reason is:`,
        decision.reason ?? '[the reason, which must have to do with our rules]',
        `You can ask the next general meeting to look at this again, and you may speak there${(0, admission_1.ruleNote)(rule, 'refusal')}. To ask, write to me.`,
        'Your work is a separate matter. This changes nothing about it.',
        ...(until === undefined ? [] : [`We delete what you wrote to us on ${(0, dates_1.longDate)(until)}.`]),
        signed(from),
    ].join('\n\n');
}
function admissionLetter(from, application, decision) {
    const { promises, rule } = from.rules;
    const price = (0, money_1.pounds)(promises.shareNominal * application.shares);
    return [
        `Dear ${application.knownAs ?? application.name ?? ''},`,
        `We are glad to tell you that on ${(0, dates_1.longDate)(decision.on)} ${bodyWords(decision)} admitted you to ${nameOf(from)}.`,
        `You are a member from the day on which your name is in the register. First you pay for your share: ${price}${(0, admission_1.ruleNote)(rule, 'refusal')}.`,
        ...(decision.by === 'committee' && promises.confirmsAdmission
            ? [
                `The next general meeting will be asked to confirm this${(0, admission_1.ruleNote)(rule, 'admitting')}. You have all the rights of a member until then.`,
            ]
            : []),
        'You get a copy of the rules with this letter, free of charge. If you wish, you can name someone to be paid what you have here when you die. Ask me for the form.',
        signed(from),
    ].join('\n\n');
}
function groundsLetter(from, name, expulsion) {
    const { promises, rule } = from.rules;
    const meeting = expulsion.meeting ?? (0, leaving_1.earliestVote)({ on: from.today, how: 'hand' }, promises);
    return [
        `Dear ${name},`,
        `This is to tell you that a general meeting of ${nameOf(from)} will be asked to end your membership. The meeting is on ${(0, dates_1.longDate)(meeting)}. Its notice, with the time and place, comes with this letter.`,
        'The grounds are:',
        expulsion.grounds,
        `You may answer in writing and in person, and you may bring a companion${(0, admission_1.ruleNote)(rule, 'expulsion')}. What you write goes to every member who asks for it. You have your vote like every other member.`,
        'This is about your membership. Your work has a process of its own, and neither decides the other.',
        `If you want help, or the meeting is hard for you to come to, tell me. You can also ask for mediation${(0, admission_1.ruleNote)(rule, 'dispute-steps')}.`,
        signed(from),
    ].join('\n\n');
}
