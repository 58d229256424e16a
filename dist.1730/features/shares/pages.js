"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ruleFacts = ruleFacts;
exports.accountOf = accountOf;
exports.deskPage = deskPage;
exports.namesIn = namesIn;
exports.agreePage = agreePage;
const capital_rules_1 = require("../../engine/project/capital-rules");
const ledger_1 = require("../../engine/project/ledger");
const loans_1 = require("../../engine/project/loans");
const reconcile_1 = require("../../engine/project/reconcile");
const shares_1 = require("../../engine/project/shares");
const society_books_1 = require("../../engine/project/society-books");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const withdraw_1 = require("./withdraw");
/** The rules of shares in force, as short facts. */
function ruleFacts({ project, library, today }) {
    const rules = (0, capital_rules_1.capitalRulesOn)(project, library.questions, today);
    return [
        { key: 'Price of one share', value: (0, money_1.pounds)(rules.shareNominal) },
        { key: 'Most that a member may hold', value: mostWords(rules, (0, shares_1.actLimitOf)(library.reference)) },
        { key: 'Paid back to a member', value: withdrawWords(rules) },
        { key: 'Can be passed on', value: 'No. Only after a death, as the Act and the rules say' },
        {
            key: 'Interest on shares',
            value: rules.shareInterestAboveBase === undefined
                ? 'None'
                : `At most ${rules.shareInterestAboveBase} percentage points above base rate, if a general meeting agrees`,
        },
    ];
}
function mostWords(rules, actLimit) {
    if (rules.oneShareEach)
        return 'One share';
    const most = (0, shares_1.mostShares)(rules, actLimit);
    return `${(0, names_1.counted)(most, 'share')}, which is ${(0, money_1.pounds)(most * rules.shareNominal)}`;
}
function withdrawWords(rules) {
    return rules.withdrawable
        ? `Every share but the first, with ${(0, names_1.counted)(rules.withdrawMonths, 'month')} of notice`
        : 'No';
}
/** One person's account: what they hold, owe and are owed. */
function accountOf(reading, founder) {
    const { id, project, library, today } = reading;
    const holding = (0, ledger_1.holdingsAt)(project.ledger, today).get(founder);
    const mine = (all) => all.filter((one) => one.founder === founder);
    return {
        isMember: (0, ledger_1.registerAt)(project.ledger, today).memberOf.has(founder),
        held: holding
            ? `${(0, names_1.counted)(holding.shares, 'share')}, on which ${(0, money_1.pounds)(holding.paidPence)} is paid`
            : undefined,
        loan: holding?.loanPence ? (0, money_1.pounds)(holding.loanPence) : undefined,
        dues: mine((0, shares_1.duesAt)(project, library.questions, today)).map((due) => dueWords(due, today)),
        waiting: mine((0, shares_1.waitingApplications)(project, today)).map((one) => ({
            text: `You asked for ${(0, names_1.counted)(one.shares, 'share')} on ${(0, dates_1.longDate)(one.on)}. It waits for an answer.`,
            endHref: (0, paths_1.href)(paths_1.paths.shareApplicationEnd, { project: id, application: one.id }),
        })),
        answered: mine((0, society_books_1.bookOf)(project, 'applications')).flatMap((one) => one.decided
            ? `${(0, names_1.counted)(one.shares, 'share')}, ${one.decided.outcome} on ${(0, dates_1.longDate)(one.decided.on)}${one.decided.reason === undefined ? '' : `: ${one.decided.reason}`}`
            : []),
        notices: mine((0, shares_1.openNotices)(project, today)).map((one) => ({
            text: `You gave notice on ${(0, dates_1.longDate)(one.on)} to withdraw ${(0, names_1.counted)(one.shares, 'share')}.`,
            endHref: (0, paths_1.href)(paths_1.paths.withdrawalEnd, { project: id, withdrawal: one.id }),
        })),
        claims: mine((0, shares_1.claimsAt)(project, library.questions, today)).map((claim) => `${(0, money_1.pounds)(claim.pence)} is to be paid back to you, ${whenWords(reading, claim)}.`),
        statementHref: (0, paths_1.href)(paths_1.paths.shareStatement, { project: id, founder }),
    };
}
function dueWords({ on, pence }, today) {
    return `${(0, money_1.exactPounds)(pence)} ${on < today ? `was due on ${(0, dates_1.longDate)(on)}` : on === today ? 'is due today' : `by ${(0, dates_1.longDate)(on)}`}`;
}
function whenWords({ project, library }, { came, due, withdrawal }) {
    const { withdrawable } = (0, capital_rules_1.capitalRulesOn)(project, library.questions, came);
    return withdrawal || withdrawable ? `from ${(0, dates_1.longDate)(due)}` : `by ${(0, dates_1.longDate)(due)}`;
}
/** Everything that the person who keeps the register deals with. */
function deskPage(reading) {
    const { id, project, library, today } = reading;
    const name = namesIn(project, today);
    const suspended = (0, shares_1.suspensionOn)(project, today);
    const statement = (founder) => (0, paths_1.href)(paths_1.paths.shareStatement, { project: id, founder });
    return {
        applications: (0, shares_1.waitingApplications)(project, today).map((one) => ({
            text: `${name(one.founder)}: ${(0, names_1.counted)(one.shares, 'share')}, asked for on ${(0, dates_1.longDate)(one.on)}`,
            href: (0, paths_1.href)(paths_1.paths.shareApplication, { project: id, application: one.id }),
        })),
        dues: (0, shares_1.duesAt)(project, library.questions, today).map((due) => ({
            text: `${name(due.founder)}: ${dueWords(due, today)}`,
            late: due.on < today,
            href: (0, paths_1.href)(paths_1.paths.sharePayment, { project: id, founder: due.founder }),
        })),
        claims: (0, shares_1.claimsAt)(project, library.questions, today).map((claim) => ({
            text: `${name(claim.founder)}: ${(0, money_1.pounds)(claim.pence)} for ${(0, names_1.counted)(claim.shares, 'share')}, ${whenWords(reading, claim)}${claim.withdrawal ? '' : ' (has left)'}`,
            href: (0, paths_1.href)(paths_1.paths.shareClaim, { project: id, claim: (0, withdraw_1.claimId)(claim) }),
        })),
        firsts: (0, shares_1.firstShares)(project, library.questions, today).map((founder) => ({
            name: name(founder),
            href: (0, paths_1.href)(paths_1.paths.firstShare, { project: id, founder }),
        })),
        suspended: suspended && {
            text: `Withdrawals are suspended until ${(0, dates_1.longDate)(suspended.until)}: ${suspended.reason}`,
            endHref: (0, paths_1.href)(paths_1.paths.suspensionEnd, { project: id, suspension: suspended.id }),
        },
        holdings: holdingRows(reading, name, statement),
    };
}
/** A table of what each person holds, members first. */
function holdingRows({ project, today }, name, statement) {
    const { memberOf } = (0, ledger_1.registerAt)(project.ledger, today);
    return [...(0, ledger_1.holdingsAt)(project.ledger, today)]
        .filter(([founder, one]) => memberOf.has(founder) || one.shares > 0 || one.paidPence > 0 || one.loanPence > 0)
        .sort(([a], [b]) => Number(memberOf.has(b)) - Number(memberOf.has(a)))
        .map(([founder, { shares, paidPence, loanPence }]) => [
        {
            text: memberOf.has(founder) ? name(founder) : `${name(founder)} (has left)`,
            href: statement(founder),
        },
        { text: shares.toLocaleString('en-GB'), format: 'numeric' },
        { text: (0, money_1.pounds)(paidPence), format: 'numeric' },
        { text: (0, money_1.pounds)(loanPence), format: 'numeric' },
    ]);
}
/** A person's name as the register has it on a day, or as founders have it. */
function namesIn(project, day) {
    const { memberOf } = (0, ledger_1.registerAt)(project.ledger, day);
    const known = new Map(project.founders.map((one) => [one.id, one.legalName]));
    return (founder) => memberOf.get(founder)?.name ?? known.get(founder) ?? founder;
}
const countWords = {
    shares: 'Shares, in number',
    paidPence: 'Paid on shares',
    loanPence: 'Loans',
    depositPence: 'Deposits',
    otherPence: 'Other property',
};
/** "Do the books agree?" at a day. */
function agreePage(reading, asAt) {
    const { project, library } = reading;
    const { counts, agree, balanceSheet: sheet } = (0, reconcile_1.reconcile)(project, library.questions, asAt);
    const figure = (what, value) => what === 'shares' ? value.toLocaleString('en-GB') : (0, money_1.exactPounds)(value);
    const early = counts.filter((one) => one.early !== 0);
    return {
        agree,
        rows: counts.map((one) => [
            { text: countWords[one.what] },
            { text: figure(one.what, one.holdings), format: 'numeric' },
            { text: figure(one.what, one.entries), format: 'numeric' },
            { text: one.records === undefined ? 'None kept' : figure(one.what, one.records), format: 'numeric' },
        ]),
        early: early.map((one) => `${countWords[one.what]}: ${figure(one.what, one.early)}`),
        sheet: [
            ['Share capital of members', sheet.shareCapital],
            ['Of this, not paid yet (members owe it)', sheet.unpaid],
            ['Owed to people who left, on their shares', sheet.owedToLeavers],
            ['Loans from members', sheet.memberLoans],
            ['Loans from people who have left', sheet.otherLoans],
            ['Deposits', sheet.deposits],
            ['Other property of members', sheet.other],
            ['Paid on shares that were cancelled, now in the reserve', sheet.cancelled],
        ].map(([text, pence]) => [
            { text: String(text) },
            { text: (0, money_1.exactPounds)(Number(pence)), format: 'numeric' },
        ]),
        owed: (0, money_1.exactPounds)((0, loans_1.allOwed)(project.ledger, asAt)),
    };
}
