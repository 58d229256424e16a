"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ruleNote = ruleNote;
exports.joinerOf = joinerOf;
exports.wasExpelled = wasExpelled;
exports.joinFaults = joinFaults;
exports.admissionFaults = admissionFaults;
exports.shareFault = shareFault;
/** What the rules ask of who joins: how long they worked, who admits them, and what they pay for their share. */
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const in_force_1 = require("./in-force");
const ledger_1 = require("./ledger");
const work_1 = require("./work");
/** The number of a rule in brackets, for the end of a sentence. */
function ruleNote(rule, topic) {
    const words = rule(topic);
    return words === undefined ? '' : ` (${words})`;
}
/** A person of the founders' book as a joiner, with their latest application where there is one. */
function joinerOf(project, id, day) {
    const application = project.applications?.findLast((one) => one.founder === id);
    const register = (0, ledger_1.registerAt)(project.ledger, day);
    const spell = (0, work_1.workOn)(project, id, day);
    const worksSince = spell?.from ?? application?.worksSince;
    return {
        name: project.founders.find((one) => one.id === id)?.legalName ?? id,
        founder: (0, work_1.isFounder)(project, id),
        member: register.memberOf.has(id),
        expelled: wasExpelled(project, id, day),
        applied: application !== undefined || register.standings.get(id)?.standing === 'applied',
        worksSince,
        daysBefore: worksSince === undefined ? 0 : (0, work_1.daysWorkedBefore)(project, id, worksSince),
        hours: application?.hours,
    };
}
/** Whether a person's last membership ended by expulsion. */
function wasExpelled({ ledger }, founder, day) {
    const last = (0, ledger_1.entriesAt)(ledger, day).findLast((one) => one.kind === 'ceased' && one.founder === founder);
    return last?.kind === 'ceased' && last.reason === 'expelled';
}
/**
 * Everything in the rules that stands against admitting a person, with what to do and the number of the rule.
 * @param at the day, and the body that would admit; none where it only is asked whether the person qualifies
 */
function joinFaults(joiner, promises, rule, at) {
    const { name } = joiner;
    if (joiner.member)
        return [{ problem: `${name} is a member already`, next: 'They need not be admitted again.' }];
    return [
        ...(at.body === undefined ? [] : bodyFaults(joiner, promises, rule, at.body)),
        ...workFaults(joiner, promises, rule, at.on),
        ...hoursFaults(joiner, promises, rule),
    ];
}
function bodyFaults(joiner, promises, rule, body) {
    if (body === 'meeting')
        return [];
    if (joiner.expelled)
        return [
            {
                problem: `Only a general meeting may admit ${joiner.name} again${ruleNote(rule, 'expulsion')}`,
                next: 'Their membership was ended by a vote of the members. Put it to a general meeting.',
            },
        ];
    return promises.admittedBy === 'committee' || joiner.founder
        ? []
        : [
            {
                problem: `Only a general meeting may admit a member${ruleNote(rule, 'admitting')}`,
                next: 'Put it to a general meeting.',
            },
        ];
}
function workFaults({ name, founder, worksSince, daysBefore }, promises, rule, on) {
    if (founder || worksSince === undefined)
        return [];
    const first = (0, work_1.qualifiesFrom)(worksSince, promises, daysBefore);
    if (on >= first)
        return [];
    return [
        {
            problem: `${name} has not worked here for ${(0, names_1.counted)(promises.probationMonths, 'month')} yet${ruleNote(rule, 'eligibility')}`,
            next: `They can be admitted from ${(0, dates_1.longDate)(first)}.`,
        },
    ];
}
function hoursFaults({ name, hours }, promises, rule) {
    if (hours === undefined || hours >= promises.minimumHours)
        return [];
    return [
        {
            problem: `${name} usually works ${hours} hours a week, and needs ${promises.minimumHours}${ruleNote(rule, 'eligibility-hours')}`,
            next: 'Hours are taken over a year. Correct the hours if they are wrong.',
        },
    ];
}
/** What stops a meeting kept here from admitting a person, once the rules are in force. */
function admissionFaults(project, promises, rule, at) {
    if (!(0, in_force_1.isRegistered)(project, at.on))
        return [];
    const joiner = joinerOf(project, at.founder, at.on);
    const unasked = joiner.applied || joiner.founder || joiner.member
        ? []
        : [
            {
                problem: `${joiner.name} has not applied in writing${ruleNote(rule, 'open-membership')}`,
                next: 'Enter their application on the page “Members joining and leaving” first.',
            },
        ];
    return [...unasked, ...joinFaults(joiner, promises, rule, at)];
}
/** What is wrong with the shares that a new member takes; undefined where nothing is. */
function shareFault(payment, promises, rule) {
    const { shares, pence, instalments } = payment;
    const { shareNominal, shareLimit, oneShare } = promises;
    const price = shares * shareNominal;
    if (shares < 1 || (oneShare && shares > 1) || price > shareLimit) {
        const most = oneShare ? 'one share, and no more' : `one share or more, up to ${(0, money_1.pounds)(shareLimit)} in all`;
        return {
            problem: `A member holds ${most}${ruleNote(rule, 'max-holding')}`,
            next: 'Change the number of shares.',
        };
    }
    if (pence > price)
        return {
            problem: `${(0, names_1.counted)(shares, 'share')} cost ${(0, money_1.pounds)(price)}`,
            next: 'Enter that amount or less.',
        };
    if (pence < price && !instalments)
        return {
            problem: `A share is paid for in full when it is issued: ${(0, money_1.pounds)(price)}${ruleNote(rule, 'nominal')}`,
            next: 'Enter the whole amount, or say that the committee lets everyone pay in parts.',
        };
    return undefined;
}
