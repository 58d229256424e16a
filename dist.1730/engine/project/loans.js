"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.baseRateOn = baseRateOn;
exports.loanCap = loanCap;
exports.percentWords = percentWords;
exports.loanFault = loanFault;
exports.loanMovements = loanMovements;
exports.owedOn = owedOn;
exports.allOwed = allOwed;
exports.repaymentsDue = repaymentsDue;
exports.interestOf = interestOf;
exports.loanInterest = loanInterest;
exports.shareCap = shareCap;
exports.shareInterestOf = shareInterestOf;
/**
 * Loans from members by the rules in force, and interest to the penny. What was lent and repaid is in the ledger; the
 * terms are in the society's books.
 *
 * How interest is counted, as the pages and papers say it: for each day from the one on which money came in to the
 * one before it went out, on what is owed at the end of that day, at a 365th of the yearly rate, also in a leap year.
 * No day counts at more than the rules in force on it allow. The days are added up exactly, and the sum is rounded
 * once to the nearest penny, half a penny up. Interest does not earn interest.
 */
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const capital_rules_1 = require("./capital-rules");
const ledger_1 = require("./ledger");
const shares_1 = require("./shares");
const society_books_1 = require("./society-books");
/** The base rate on a day, as the books have it; undefined where none was written down by then. */
function baseRateOn(project, day) {
    return (0, society_books_1.bookOf)(project, 'baseRates')
        .filter(({ from }) => from <= day)
        .reduce((last, one) => (last && last.from > one.from ? last : one), undefined);
}
/**
 * The most that a loan from a member may cost on a day, in hundredths of a per cent a year: base rate and the points
 * of the rules, and never more than their cap. Undefined where no base rate is known for that day.
 */
function loanCap({ loanRateAboveBase, loanRateCap }, base) {
    return base && Math.min(base.basisPoints + loanRateAboveBase * 100, loanRateCap * 100);
}
/** 475 as "4.75%". */
function percentWords(basisPoints) {
    return `${Number((basisPoints / 100).toFixed(2))}%`;
}
/** Why these terms of a loan may not be agreed, as a sentence that says what to do; undefined where they may. */
function loanFault(rules, on) {
    const society = (0, shares_1.societyFault)(rules);
    if (society !== undefined)
        return society;
    if (!rules.mayBorrow)
        return 'Your rules do not let the society borrow. Change the rules first, if you want that.';
    if (!on.member)
        return 'This page is for loans from members. Choose a day on which this person is a member.';
    if (on.owed + on.pence > rules.borrowLimit && !on.raised) {
        const left = Math.max(0, rules.borrowLimit - on.owed);
        return `With this loan you would owe more than the ${(0, money_1.pounds)(rules.borrowLimit)} that your rules allow. At most ${(0, money_1.pounds)(left)} can be borrowed, unless a general meeting agreed to more.`;
    }
    return rateFault(rules, on);
}
function rateFault(rules, { basisPoints, base }) {
    if (basisPoints === 0)
        return undefined;
    const cap = loanCap(rules, base);
    if (cap === undefined)
        return 'The limit of your rules depends on the Bank of England’s base rate. Write down the base rate of that day first.';
    if (basisPoints <= cap)
        return undefined;
    const how = `${rules.loanRateAboveBase} percentage points above base rate (${percentWords(base?.basisPoints ?? 0)}), and never more than ${rules.loanRateCap}%`;
    return `Your rules allow interest of at most ${percentWords(cap)} on that day: ${how}. Enter a lower rate.`;
}
/** The movements of a loan by the end of a day, in the order of their days: above nothing lent, below it repaid. */
function loanMovements(ledger, { id, founder }, day) {
    return (0, ledger_1.entriesAt)(ledger, day).flatMap((entry) => entry.kind === 'property' && entry.what === 'loan' && entry.record === id && entry.founder === founder
        ? [{ on: entry.on, pence: entry.pence }]
        : []);
}
/** What is owed on a loan at the end of a day, in pence. */
function owedOn(ledger, loan, day) {
    return sum(loanMovements(ledger, loan, day));
}
/** All that the ledger says is owed on loans from members and former members, in pence. */
function allOwed(ledger, day) {
    return [...(0, ledger_1.holdingsAt)(ledger, day).values()].reduce((total, { loanPence }) => total + loanPence, 0);
}
/** What is to be repaid of a loan and was not, in the order of its days: repayments count for the oldest first. */
function repaymentsDue(ledger, loan, day) {
    let open = owedOn(ledger, loan, day);
    const due = [];
    for (const part of loan.repayments.toReversed()) {
        const pence = Math.min(open, part.pence);
        if (pence <= 0)
            break;
        due.unshift({ on: part.on, pence });
        open -= pence;
    }
    return due;
}
/**
 * Interest on a balance that moves, for the days `from` to `until`, both counted, in pence: see the top of this file.
 * @param basisPoints the agreed rate, in hundredths of a per cent a year
 * @param capOn the most that a day may count at, in the same; undefined where it is not known: then the day is not
 *   counted and said
 */
function interestOf(movements, of) {
    let balance = sum(movements.filter(({ on }) => on < of.from));
    let total = 0n;
    let cappedDays = 0;
    let unknownDays = 0;
    const byDay = new Map();
    for (const { on, pence } of movements)
        byDay.set(on, (byDay.get(on) ?? 0) + pence);
    for (let day = of.from; day <= of.until; day = (0, dates_1.addDays)(day, 1)) {
        balance += byDay.get(day) ?? 0;
        if (balance === 0)
            continue;
        const cap = of.basisPoints === 0 ? 0 : of.capOn(day);
        if (cap === undefined)
            unknownDays++;
        else if (cap < of.basisPoints)
            cappedDays++;
        total += BigInt(balance) * BigInt(Math.min(of.basisPoints, cap ?? 0));
    }
    return { pence: nearest(total, 365n * 10000n), cappedDays, unknownDays };
}
/** Nothing here is below nothing: half a penny goes up. */
function nearest(total, by) {
    return Number((2n * total + by) / (2n * by));
}
/** Interest on a loan up to and with a day, since it began, less what was paid out of it. */
function loanInterest(project, questions, loan, until) {
    const movements = loanMovements(project.ledger, loan, until);
    const [first] = movements;
    const paid = sum((loan.interestPaid ?? []).filter(({ on }) => on <= until));
    if (!first)
        return { pence: 0, cappedDays: 0, unknownDays: 0, paid, open: -paid };
    const run = interestOf(movements, {
        basisPoints: loan.basisPoints,
        from: first.on,
        until,
        capOn: capsOn(project, questions, (rules, base) => loanCap(rules, base)),
    });
    return { ...run, paid, open: run.pence - paid };
}
/** The most that shares may earn on a day; undefined where no base rate is known, 0 where the rules give nothing. */
function shareCap({ shareInterestAboveBase: above }, base) {
    return above === undefined ? 0 : base && base.basisPoints + above * 100;
}
/** Interest on what each holder paid on shares, both days counted, by founder id; only those who earn some. */
function shareInterestOf(project, questions, of) {
    const capOn = capsOn(project, questions, (rules, base) => shareCap(rules, base));
    const paid = new Map();
    for (const entry of (0, ledger_1.entriesAt)(project.ledger, of.until))
        if (entry.kind === 'paid')
            paid.set(entry.founder, [...(paid.get(entry.founder) ?? []), { on: entry.on, pence: entry.pence }]);
    const runs = [...paid].map(([founder, movements]) => [founder, interestOf(movements, { ...of, capOn })]);
    return new Map(runs.filter(([, { pence, unknownDays }]) => pence > 0 || unknownDays > 0));
}
/** Rules and base rates change on few days, so each of their pairs is looked up once. */
function capsOn(project, questions, cap) {
    const changes = [
        ...(project.ruleBooks ?? []).flatMap(({ registered }) => registered ?? []),
        ...(0, society_books_1.bookOf)(project, 'baseRates').map(({ from }) => from),
    ].sort();
    const known = new Map();
    return (day) => {
        const since = changes.findLast((one) => one <= day) ?? '';
        if (!known.has(since))
            known.set(since, cap((0, capital_rules_1.capitalRulesOn)(project, questions, day), baseRateOn(project, day)));
        return known.get(since);
    };
}
function sum(parts) {
    return parts.reduce((total, { pence }) => total + pence, 0);
}
