"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.askedOf = askedOf;
exports.askedWords = askedWords;
/** What the form to apply asks: it follows the rules in force. */
const journey_1 = require("../../engine/interview/journey");
const in_force_1 = require("../../engine/project/in-force");
const admission_1 = require("../../engine/project/admission");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const pages_1 = require("./pages");
const rules_on_1 = require("./rules-on");
function askedOf(project, library, today, how) {
    const choice = (0, journey_1.pathOf)(library.questions, (0, in_force_1.inForce)(project, today).answers);
    const basis = choice('members.basis');
    return {
        basis: basis === 'both' || basis === 'self-employed' ? basis : 'employees',
        promises: (0, rules_on_1.rulesOn)(project, today, library).promises,
        electronic: choice('notices.electronic') !== 'no',
        collective: choice('committee.mode') !== 'elected',
        how,
        today,
    };
}
/** What the form says before it asks: who can join, who decides, what a share costs. */
function askedWords(project, library, asked) {
    const rules = (0, rules_on_1.rulesOn)(project, asked.today, library);
    const { promises, rule } = rules;
    const note = (0, admission_1.ruleNote)(rule, 'eligibility');
    const people = {
        employees: 'people who are employed by the co-op',
        both: 'people who are employed by the co-op, and self-employed people who work through it as a regular part of their living',
        'self-employed': 'self-employed people who work through the co-op as a regular part of their living',
    }[asked.basis];
    return {
        who: `Members are ${people}${note}.`,
        worked: promises.probationMonths === 0
            ? `You can join from your first day of work${note}.`
            : `You can join once you have worked here for ${(0, names_1.counted)(promises.probationMonths, 'month')}${note}. You can apply before that.`,
        hours: promises.minimumHours === 0
            ? undefined
            : `You usually work at least ${promises.minimumHours} hours a week, taken over a year${(0, admission_1.ruleNote)(rule, 'eligibility-hours')}.`,
        admits: (0, pages_1.admitWords)({ rules }),
        refused: `If the answer is no, you get the reason in writing, and you can ask a general meeting to look again${(0, admission_1.ruleNote)(rule, 'refusal')}.`,
        share: promises.oneShare
            ? `Each member holds one share, which costs ${(0, money_1.pounds)(promises.shareNominal)}${(0, admission_1.ruleNote)(rule, 'max-holding')}. You pay once you are admitted.`
            : `A share costs ${(0, money_1.pounds)(promises.shareNominal)}. You need one, and may hold up to ${(0, money_1.pounds)(promises.shareLimit)} in all${(0, admission_1.ruleNote)(rule, 'max-holding')}. You pay once you are admitted.`,
        minimumAge: promises.minimumAge,
        committeeAge: promises.committeeMinimumAge,
        collective: `Here all members together are the committee${(0, admission_1.ruleNote)(rule, 'committee-appointment')}.`,
        asked: {
            basis: asked.basis === 'both',
            hours: promises.minimumHours > 0,
            shares: !promises.oneShare,
            notices: asked.electronic,
            committee: asked.collective,
        },
    };
}
