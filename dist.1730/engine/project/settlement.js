"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.matters = void 0;
exports.settlementOf = settlementOf;
exports.endingOf = endingOf;
/** What is to be settled with a person whose membership has ended, or is about to, as the rules say. */
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const admission_1 = require("./admission");
const ledger_1 = require("./ledger");
const nominations_1 = require("./nominations");
const office_1 = require("./office");
const shares_1 = require("./shares");
exports.matters = ['shares', 'loan', 'deposit', 'other', 'office', 'nomination', 'services'];
/** Everything to settle, what is done last. */
function settlementOf(project, ending, by) {
    const { rule } = by;
    const matters = [
        ...shareMatters(project, ending, by),
        ...propertyMatters(project, ending, rule),
        ...officeMatters(project, ending, rule),
        ...nominationMatters(project, ending, rule),
        ...serviceMatters(project, ending),
    ];
    return matters.sort((a, b) => Number(a.done) - Number(b.done));
}
/** The last ending of a person's membership by a day. */
function endingOf({ ledger }, founder, day) {
    const last = (0, ledger_1.entriesAt)(ledger, day).findLast((one) => one.kind === 'ceased' && one.founder === founder);
    return last?.kind === 'ceased'
        ? { founder, on: last.on, ...(last.reason === 'died' && { died: true }) }
        : undefined;
}
function heldThen({ ledger }, { founder, on }) {
    return (0, ledger_1.holdingsAt)(ledger, on).get(founder);
}
function heldNow({ ledger }, { founder }) {
    return (0, ledger_1.holdingsAt)(ledger, '9999-12-31').get(founder);
}
/** The first share is cancelled; what was paid on others is owed by a day that the rules give. */
function shareMatters(project, { founder, on }, by) {
    const { rule, questions, day } = by;
    const note = (0, admission_1.ruleNote)(rule, 'withdrawal');
    const cancelled = (0, ledger_1.entriesAt)(project.ledger, day).some((one) => one.founder === founder && one.kind === 'shares' && one.cancelled === true && one.on >= on);
    const first = {
        what: 'shares',
        words: `The first share is cancelled. What was paid on it becomes the property of the society${note}.`,
        done: cancelled,
    };
    const owed = (0, shares_1.claimsAt)(project, questions, day).filter((one) => one.founder === founder);
    return [
        ...(cancelled || (0, shares_1.firstShares)(project, questions, day).includes(founder) ? [first] : []),
        ...owed.map((one) => ({
            what: 'shares',
            words: `${(0, money_1.pounds)(one.pence)} that was paid on ${(0, names_1.counted)(one.shares, 'more share')} is owed, and is paid by ${(0, dates_1.longDate)(one.due)}${note}.`,
            by: one.due,
            done: false,
        })),
    ];
}
function propertyMatters(project, ending, rule) {
    const then = heldThen(project, ending);
    const now = heldNow(project, ending);
    const owed = [
        [
            'loan',
            then?.loanPence ?? 0,
            now?.loanPence ?? 0,
            `A loan of {} is paid back on the terms on which it was made${(0, admission_1.ruleNote)(rule, 'after-leaving')}.`,
        ],
        ['deposit', then?.depositPence ?? 0, now?.depositPence ?? 0, 'A deposit of {} is paid back.'],
        ['other', then?.otherPence ?? 0, now?.otherPence ?? 0, 'Other property worth {} is given back.'],
    ];
    return owed.flatMap(([what, before, left, words]) => before > 0 ? [{ what, words: words.replace('{}', (0, money_1.pounds)(before)), done: left <= 0 }] : []);
}
function officeMatters(project, { founder, on }, rule) {
    return (0, ledger_1.registerAt)(project.ledger, on)
        .officers.filter((term) => term.founder === founder)
        .map(({ office }) => ({
        what: 'office',
        words: `They are still entered as ${office_1.officeNames[office]}. An office that membership brought ends with it${(0, admission_1.ruleNote)(rule, 'committee-leaving')}.`,
        done: false,
    }));
}
function nominationMatters(project, ending, rule) {
    const { founder, on } = ending;
    const held = heldThen(project, ending);
    const owed = (held?.shares ?? 0) > 1 || (held?.loanPence ?? 0) > 0;
    if (!ending.died || !owed)
        return [];
    const named = (0, nominations_1.nominationsAt)(project.ledger, on).some((one) => one.founder === founder && !one.ended);
    const words = named
        ? `Pay what is due to the person in the nominations book, up to what section 37 allows${(0, admission_1.ruleNote)(rule, 'nominees')}.`
        : `Pay what is due to the personal representatives when they prove their right${(0, admission_1.ruleNote)(rule, 'death')}.`;
    const now = heldNow(project, ending);
    return [{ what: 'nomination', words, done: (now?.shares ?? 0) <= 1 && (now?.loanPence ?? 0) <= 0 }];
}
function serviceMatters(project, { founder }) {
    const named = project.services.filter((one) => one.deliveredBy.includes(founder) || one.lead === founder);
    return named.length === 0
        ? []
        : [
            {
                what: 'services',
                words: `${(0, names_1.counted)(named.length, 'service')} still ${named.length === 1 ? 'names' : 'name'} them: ${named.map((one) => one.title).join(', ')}. Choose who does the work now.`,
                done: false,
            },
        ];
}
