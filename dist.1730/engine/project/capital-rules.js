"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.capitalRulesOn = capitalRulesOn;
const journey_1 = require("../interview/journey");
const kept_1 = require("../../lib/kept");
const in_force_1 = require("./in-force");
const promises_1 = require("./promises");
/** Points above base rate by the answer to `surplus.shareInterest`. */
const shareInterest = { 'base-plus-two': 2 };
/** What was read from answers, by the rule book in force: both stay as they are while they are the same things. */
const readFor = (0, kept_1.keptFor)(() => new Map());
/** What the rules in force at the end of a day say of shares and loans. */
function capitalRulesOn(project, questions, day) {
    const read = readFor(project.answers);
    const book = (0, in_force_1.bookOn)(project, day);
    let rules = read.get(book);
    if (!rules) {
        rules = rulesOf(questions, (0, in_force_1.inForce)(project, day).answers);
        read.set(book, rules);
    }
    return { ...rules, society: (0, in_force_1.isRegistered)(project, day) };
}
function rulesOf(questions, answers) {
    const { shareNominal, shareLimit } = (0, promises_1.promisesOf)(questions, answers);
    const choice = (0, journey_1.pathOf)(questions, answers);
    const number = (id) => {
        const value = answers[id] ?? questions.find((question) => question.id === id)?.default;
        return typeof value === 'number' ? value : 0;
    };
    return {
        shareNominal,
        shareLimit,
        oneShareEach: choice('shares.perMember') !== 'more',
        withdrawable: choice('shares.withdrawable') === 'yes',
        withdrawMonths: number('shares.withdrawMonths'),
        owedMonths: promises_1.fixed.leaverShareMonths,
        suspensionMonths: promises_1.fixed.suspensionMonths,
        shareInterestAboveBase: shareInterest[choice('surplus.shareInterest') ?? ''],
        mayBorrow: choice('borrowing.allowed') === 'yes',
        borrowLimit: number('borrowing.limit'),
        loanRateAboveBase: number('borrowing.rateAboveBase'),
        loanRateCap: number('borrowing.rateCap'),
        maySecure: choice('borrowing.allowed') === 'yes' && choice('borrowing.security') === 'yes',
    };
}
