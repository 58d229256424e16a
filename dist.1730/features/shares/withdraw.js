"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.giveNotice = giveNotice;
exports.dropNotice = dropNotice;
exports.claimId = claimId;
exports.payClaim = payClaim;
exports.cancelFirstShare = cancelFirstShare;
exports.suspendWithdrawals = suspendWithdrawals;
exports.endSuspension = endSuspension;
/** Shares that are paid back: notice by a member, suspension by the committee, and what is owed as someone leaves. */
const ledger_1 = require("../../engine/project/ledger");
const shares_1 = require("../../engine/project/shares");
const society_books_1 = require("../../engine/project/society-books");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
/** A member gives notice that they want shares paid back. */
function giveNotice(desk, notice) {
    const { founder, on, shares } = notice;
    const noticed = (0, shares_1.openNotices)(desk.project, desk.today)
        .filter((one) => one.founder === founder)
        .reduce((total, one) => total + one.shares, 0);
    const fault = (0, shares_1.noticeFault)(desk.rulesOn(on), {
        member: desk.isMember(founder, on),
        held: Math.min(...[on, desk.today].map((day) => heldOn(desk, founder, day))),
        noticed,
        asked: shares,
    });
    if (fault !== undefined)
        return { fault };
    return {
        what: 'gave notice to withdraw shares',
        about: `founder:${founder}`,
        records: [{ book: 'withdrawals', record: notice }],
    };
}
function heldOn({ project }, founder, day) {
    return (0, ledger_1.holdingsAt)(project.ledger, day).get(founder)?.shares ?? 0;
}
/** The member takes a notice back before it is met. */
function dropNotice(desk, id) {
    const notice = (0, shares_1.openNotices)(desk.project, desk.today).find((one) => one.id === id);
    if (!notice)
        return { fault: 'This notice was met or taken back already.' };
    return {
        what: 'took back a notice to withdraw shares',
        about: `founder:${notice.founder}`,
        records: [{ book: 'withdrawals', record: { ...notice, dropped: desk.today } }],
    };
}
/** What names a claim in an address: its notice, or the person who left. */
function claimId({ founder, withdrawal }) {
    return withdrawal ? withdrawal.id : `left-${founder}`;
}
/** Pays back the shares of a claim at what was paid on them, if the rules let it be on that day. */
function payClaim(desk, questions, { claim: id, on, setOff, depositsClear }) {
    const claims = (0, shares_1.claimsAt)(desk.project, questions, on);
    const claim = claims.find((one) => claimId(one) === id);
    // Another payment that bears a later day may have used it up.
    const today = (0, shares_1.claimsAt)(desk.project, questions, desk.today).find((one) => claimId(one) === id);
    if (!claim || !today)
        return { fault: 'Nothing is to be paid back on that day. Check the day.' };
    const fault = (0, shares_1.payFault)(desk.project, claims, claim, { day: on, rules: desk.rulesOn(on), depositsClear });
    if (fault !== undefined)
        return { fault };
    if (setOff && setOff.pence > claim.pence)
        return { fault: `Only ${(0, money_1.pounds)(claim.pence)} is to be paid back. Set off that amount or less.` };
    const { founder, withdrawal, shares, pence } = claim;
    const record = withdrawal && {
        ...withdrawal,
        paid: { on, pence: pence - (setOff?.pence ?? 0), ...(setOff && { setOff: setOffWords(setOff) }) },
    };
    return {
        what: 'paid back shares',
        about: `founder:${founder}`,
        ...(record && { records: [{ book: 'withdrawals', record }] }),
        entries: repaid({ founder, on }, shares, pence, withdrawal?.id),
    };
}
function setOffWords({ pence, what }) {
    return `${(0, money_1.pounds)(pence)}: ${what}`;
}
function repaid(at, shares, pence, record) {
    const of = record === undefined ? {} : { record };
    return [
        { ...at, kind: 'shares', change: -shares, ...of },
        ...(pence > 0 ? [{ ...at, kind: 'paid', pence: -pence, ...of }] : []),
    ];
}
/** Cancels the first share of someone who has left, as of the day on which membership ended. */
function cancelFirstShare(desk, questions, founder) {
    if (!(0, shares_1.firstShares)(desk.project, questions, desk.today).includes(founder))
        return { fault: 'There is no first share to cancel for this person.' };
    const { former } = (0, ledger_1.registerAt)(desk.project.ledger, desk.today);
    const on = former.findLast((one) => one.founder === founder)?.ceased ?? desk.today;
    return {
        what: 'cancelled a first share',
        about: `founder:${founder}`,
        entries: (0, shares_1.cancelFirst)((0, ledger_1.holdingsAt)(desk.project.ledger, on).get(founder), desk.rulesOn(on), { founder, on }),
    };
}
/** The committee suspends withdrawals for a time that the rules allow. */
function suspendWithdrawals(desk, suspension) {
    const fault = (0, shares_1.suspensionFault)(desk.rulesOn(suspension.from), suspension);
    if (fault !== undefined)
        return { fault };
    const there = (0, shares_1.suspensionOn)(desk.project, suspension.from);
    if (there)
        return { fault: `Withdrawals are suspended until ${(0, dates_1.longDate)(there.until)} already.` };
    return {
        what: 'suspended withdrawals of shares',
        about: 'shares',
        records: [{ book: 'suspensions', record: suspension }],
    };
}
/** The committee ends a suspension early. */
function endSuspension(desk, id) {
    const suspension = (0, society_books_1.bookOf)(desk.project, 'suspensions').find((one) => one.id === id);
    if (!suspension || suspension.lifted !== undefined || suspension.until < desk.today)
        return { fault: 'This suspension has ended already.' };
    return {
        what: 'ended the suspension of withdrawals',
        about: 'shares',
        records: [{ book: 'suspensions', record: { ...suspension, lifted: desk.today } }],
    };
}
