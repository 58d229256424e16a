"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.societyFault = societyFault;
exports.shareLimitFault = shareLimitFault;
exports.mostShares = mostShares;
exports.mostHeld = mostHeld;
exports.issueFault = issueFault;
exports.actLimitOf = actLimitOf;
exports.waitingApplications = waitingApplications;
exports.instalments = instalments;
exports.duesAt = duesAt;
exports.claimsAt = claimsAt;
exports.openNotices = openNotices;
exports.paidOn = paidOn;
exports.firstShares = firstShares;
exports.cancelFirst = cancelFirst;
exports.suspensionOn = suspensionOn;
exports.suspensionFault = suspensionFault;
exports.noticeFault = noticeFault;
exports.payFault = payFault;
/**
 * Shares by the rules in force: who may have how many, what is to be paid by when, and what is to be paid back. All
 * of it is read from the ledger and the society's books at a day; nothing is kept twice.
 */
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const reference_1 = require("../library/reference");
const capital_rules_1 = require("./capital-rules");
const ledger_1 = require("./ledger");
const society_books_1 = require("./society-books");
/** Why a society cannot have shares or loans on a day; undefined where it can. */
function societyFault({ society }) {
    return society
        ? undefined
        : 'There is no registered society on that day, and only a society has shares and loans. Check the day, or record the registration first.';
}
/**
 * Why a member may not have these shares, as a sentence that says what to do; undefined where they may.
 * @param actLimit what section 24 allows in withdrawable shares, in pence, as the reference data have it
 */
function shareLimitFault(rules, actLimit, on) {
    const society = societyFault(rules);
    if (society !== undefined)
        return society;
    if (!on.member)
        return 'Only a member can have shares. Choose a day on which this person is a member.';
    const has = on.held + on.waiting;
    const most = mostShares(rules, actLimit);
    if (has + on.asked <= most)
        return undefined;
    const why = rules.oneShareEach && most === 1
        ? 'The rules say that each member holds one share, and no more.'
        : rules.withdrawable && actLimit < rules.shareLimit
            ? `The Act lets no member hold more than ${(0, money_1.pounds)(actLimit)} in shares that can be paid back (section 24).`
            : `The rules let no member hold more than ${(0, money_1.pounds)(rules.shareLimit)} in shares.`;
    const waiting = on.waiting === 0 ? '' : ` and has asked for ${on.waiting} more`;
    const left = Math.max(0, most - has);
    return `${why} This person holds ${(0, names_1.counted)(on.held, 'share')}${waiting}, so ${left === 0 ? 'no more can be added' : `at most ${left.toLocaleString('en-GB')} can be added`}.`;
}
/**
 * The most shares that one member may hold: the limit of the rules, and for withdrawable shares that of the Act.
 * Source: CCBSA 2014 s.24(1). It is about withdrawable shares alone.
 */
function mostShares(rules, actLimit) {
    if (rules.oneShareEach)
        return 1;
    const limit = rules.withdrawable ? Math.min(rules.shareLimit, actLimit) : rules.shareLimit;
    return Math.floor(limit / rules.shareNominal);
}
/** The most shares that a person holds on any day from one on, so that an earlier entry passes no limit later. */
function mostHeld(ledger, founder, from) {
    const days = new Set([from, ...ledger.flatMap(({ on }) => (on > from ? [on] : []))]);
    return Math.max(...[...days].map((day) => (0, ledger_1.holdingsAt)(ledger, day).get(founder)?.shares ?? 0));
}
/**
 * Why the rules do not let these entries issue shares, as a sentence; undefined where they do, or where there is no
 * society yet whose rules could say so.
 */
function issueFault(project, { questions, reference }, entries) {
    for (const entry of entries) {
        if (entry.kind !== 'shares' || entry.change < 0)
            continue;
        const rules = (0, capital_rules_1.capitalRulesOn)(project, questions, entry.on);
        if (!rules.society)
            continue;
        const fault = shareLimitFault(rules, actLimitOf(reference), {
            member: true,
            held: mostHeld(project.ledger, entry.founder, entry.on),
            waiting: 0,
            asked: entry.change,
        });
        if (fault !== undefined)
            return fault;
    }
    return undefined;
}
/** What section 24 allows one member in withdrawable shares, in pence. */
function actLimitOf(reference) {
    return (0, reference_1.figureById)(reference, 'withdrawable-limit')?.amount ?? 0;
}
/** The applications that wait for an answer at the end of a day. */
function waitingApplications(project, day) {
    return (0, society_books_1.bookOf)(project, 'applications').filter(({ on, decided, dropped }) => on <= day && !(decided && decided.on <= day) && !(dropped !== undefined && dropped <= day));
}
/**
 * Equal instalments of an amount, a month count apart; pence that do not divide go on the first.
 * @param every months from one to the next
 */
function instalments(pence, plan) {
    const each = Math.floor(pence / plan.count);
    return Array.from({ length: plan.count }, (_, index) => ({
        on: (0, dates_1.addMonths)(plan.first, index * plan.every),
        pence: index === 0 ? pence - each * (plan.count - 1) : each,
    }));
}
/**
 * What is still to be paid on shares at the end of a day, by person and then by day. Payments count for the oldest
 * debt first, so what is open is always the last part of what was agreed; what no instalments cover was due when the
 * shares were issued.
 */
function duesAt(project, questions, day) {
    const { shareNominal } = (0, capital_rules_1.capitalRulesOn)(project, questions, day);
    return [...(0, ledger_1.holdingsAt)(project.ledger, day)].flatMap(([founder, holding]) => {
        let open = holding.shares * shareNominal - holding.paidPence;
        if (open <= 0)
            return [];
        const dues = [];
        for (const part of agreedDues(project, founder, day, shareNominal).toReversed()) {
            const pence = Math.min(open, part.pence);
            if (pence <= 0)
                break;
            dues.unshift({ founder, on: part.on, pence });
            open -= pence;
        }
        if (open > 0)
            dues.unshift({ founder, on: issuedOn(project, founder, day), pence: open });
        return dues;
    });
}
function agreedDues(project, founder, day, nominal) {
    return (0, society_books_1.bookOf)(project, 'applications')
        .filter((one) => one.founder === founder && one.decided?.outcome === 'allotted' && one.decided.on <= day)
        .flatMap(({ dues, decided, shares }) => dues ?? [{ on: decided?.on ?? day, pence: shares * nominal }])
        .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
function issuedOn(project, founder, day) {
    const issued = (0, ledger_1.entriesAt)(project.ledger, day).findLast((entry) => entry.founder === founder && entry.kind === 'shares' && entry.change > 0);
    return issued?.on ?? day;
}
/** What is to be paid back and was not by the end of a day, in the order in which it came (the rules say so). */
function claimsAt(project, questions, day) {
    const holdings = (0, ledger_1.holdingsAt)(project.ledger, day);
    const rules = (0, capital_rules_1.capitalRulesOn)(project, questions, day);
    const left = new Map([...holdings].map(([founder, { shares }]) => [founder, shares]));
    const notices = openNotices(project, day).flatMap((withdrawal) => {
        const { founder, on, shares } = withdrawal;
        const holding = holdings.get(founder);
        if (!holding)
            return [];
        left.set(founder, (left.get(founder) ?? 0) - shares);
        const due = (0, dates_1.addMonths)(on, (0, capital_rules_1.capitalRulesOn)(project, questions, on).withdrawMonths);
        return [{ founder, withdrawal, shares, pence: paidOn(holding, shares, rules), came: on, due }];
    });
    const leavers = leaversAt(project, day).flatMap(({ founder, ceased }) => {
        const holding = holdings.get(founder);
        if (!holding)
            return [];
        const first = firstCancelled(project, founder, day) ? 0 : 1;
        const shares = (left.get(founder) ?? 0) - first;
        if (shares <= 0)
            return [];
        const then = (0, capital_rules_1.capitalRulesOn)(project, questions, ceased);
        const due = (0, dates_1.addMonths)(ceased, then.withdrawable ? then.withdrawMonths : then.owedMonths);
        return [{ founder, shares, pence: paidOn(holding, shares, rules), came: ceased, due }];
    });
    return [...notices, ...leavers].sort((a, b) => (a.came < b.came ? -1 : a.came > b.came ? 1 : 0));
}
/** Notices of withdrawal that were given, and neither met nor taken back, by the end of a day. */
function openNotices(project, day) {
    return (0, society_books_1.bookOf)(project, 'withdrawals').filter(({ on, paid, dropped }) => on <= day && !(paid && paid.on <= day) && !(dropped !== undefined && dropped <= day));
}
/** Who has left, with the day, and is no member again. */
function leaversAt({ ledger }, day) {
    const { former, memberOf } = (0, ledger_1.registerAt)(ledger, day);
    const last = new Map(former.map(({ founder, ceased }) => [founder, ceased ?? day]));
    return [...last].flatMap(([founder, ceased]) => (memberOf.has(founder) ? [] : [{ founder, ceased }]));
}
/** Whether the first share of the person was cancelled since they were last entered. */
function firstCancelled({ ledger }, founder, day) {
    const last = (0, ledger_1.entriesAt)(ledger, day).findLast((entry) => entry.founder === founder &&
        (entry.kind === 'entered' || (entry.kind === 'shares' && entry.cancelled === true)));
    return last?.kind === 'shares';
}
/** What was paid on the shares that were paid for last: others count as paid before them. In pence. */
function paidOn({ shares: held, paidPence }, shares, { shareNominal }) {
    const others = Math.max(0, held - shares) * shareNominal;
    return Math.min(Math.max(0, paidPence - others), shares * shareNominal);
}
/** People who have left and whose first share was not cancelled yet; nobody where there is no society. */
function firstShares(project, questions, day) {
    const holdings = (0, ledger_1.holdingsAt)(project.ledger, day);
    return leaversAt(project, day)
        .filter(({ ceased }) => (0, capital_rules_1.capitalRulesOn)(project, questions, ceased).society)
        .map(({ founder }) => founder)
        .filter((founder) => (holdings.get(founder)?.shares ?? 0) > 0 && !firstCancelled(project, founder, day));
}
/**
 * The entries that cancel the first share of a person who leaves on a day: the rules make what was paid on it the
 * society's. None where they hold no share.
 */
function cancelFirst(holding, rules, at) {
    if (!holding || holding.shares === 0)
        return [];
    const paid = Math.min(holding.paidPence, rules.shareNominal);
    return [
        { ...at, kind: 'shares', change: -1, cancelled: true },
        ...(paid > 0 ? [{ ...at, kind: 'paid', pence: -paid, kept: true }] : []),
    ];
}
/** The suspension that is in force on a day; undefined where there is none. */
function suspensionOn(project, day) {
    return (0, society_books_1.bookOf)(project, 'suspensions').find(({ from, until, lifted }) => from <= day && day <= until && !(lifted !== undefined && lifted <= day));
}
/** Why withdrawals may not be suspended for this time; undefined where they may. */
function suspensionFault(rules, { from, until }) {
    const society = societyFault(rules);
    if (society !== undefined)
        return society;
    if (!rules.withdrawable)
        return 'Your rules say that shares are not paid back, so there is nothing to suspend.';
    if (until < from)
        return 'The last day must be on or after the first day.';
    const last = (0, dates_1.addMonths)(from, rules.suspensionMonths);
    return until < last
        ? undefined
        : `The rules let the committee suspend for up to ${rules.suspensionMonths} months at a time. Choose a last day before ${(0, dates_1.longDate)(last)}.`;
}
/** Why a member may not give notice to withdraw; undefined where they may. */
function noticeFault(rules, on) {
    const society = societyFault(rules);
    if (society !== undefined)
        return society;
    if (!on.member)
        return 'This person is not a member on that day. What is owed to someone who has left stands under “To be paid back”.';
    if (!rules.withdrawable)
        return 'Your rules say that shares are not paid back to a member. Change the rules first, if you want that.';
    const most = Math.max(0, on.held - 1 - on.noticed);
    if (on.asked <= most)
        return undefined;
    const noticed = on.noticed === 0 ? '' : ` and notice was given for ${on.noticed} of them`;
    return `The first share is never paid back. This person holds ${(0, names_1.counted)(on.held, 'share')}${noticed}, so ${most === 0 ? 'none can be withdrawn' : `at most ${most.toLocaleString('en-GB')} can be withdrawn`}.`;
}
/**
 * Why a claim may not be paid on a day; undefined where it may.
 * @param claims everything that is to be paid back on that day, in its order
 * @param depositsClear whether someone checked that no deposit payment that is due is unpaid (CCBSA 2014 s.67)
 */
function payFault(project, claims, claim, on) {
    const { day, rules, depositsClear } = on;
    // What is owed to a person who left is paid within a time where shares are not withdrawable: early is good.
    if ((claim.withdrawal || rules.withdrawable) && day < claim.due)
        return `The notice runs until ${(0, dates_1.longDate)(claim.due)}. Pay on that day or later.`;
    const suspended = rules.withdrawable ? suspensionOn(project, day) : undefined;
    if (suspended)
        return `The committee has suspended withdrawals until ${(0, dates_1.longDate)(suspended.until)}. Wait until then, or let the committee end it first.`;
    const before = claims.find((one) => one.came < claim.came && one.due <= day);
    if (rules.withdrawable && before)
        return `The rules meet notices in the order in which they came. One of ${(0, dates_1.longDate)(before.came)} comes first.`;
    if (rules.withdrawable && !depositsClear)
        return 'No share money may be paid back while a deposit that is due is unpaid (section 67 of the Act). Check, then tick the box.';
    return undefined;
}
