"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withdrawalFault = withdrawalFault;
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
/** Why this withdrawal cannot be, as a sentence that says what to do; undefined where it can. */
function withdrawalFault(holder, rules, asked) {
    if (holder.shares === 0)
        return 'This person holds no shares on that day. Check the date.';
    if (holder.member && rules.withdrawable === undefined)
        return 'Your rules do not say yet if shares are paid back. Answer that question first.';
    // Where shares are not withdrawable, a person who has left is still owed what was paid on all but the first.
    if (holder.member && rules.withdrawable === false)
        return 'Your rules say that shares are not paid back to a member. Enter nothing, or change the rules first.';
    if (asked.shares > holder.shares - 1) {
        const most = holder.shares - 1;
        return `The first share is never paid back. This person holds ${(0, names_1.counted)(holder.shares, 'share')}, so ${most === 0 ? 'none can be withdrawn' : `at most ${most} can be withdrawn`}.`;
    }
    return paymentFault(holder, rules, asked);
}
/** Repaid at nominal value, never more; and never more than was paid. */
function paymentFault(holder, rules, asked) {
    if (asked.pence > holder.paidPence)
        return `Only ${(0, money_1.pounds)(holder.paidPence)} was paid on these shares. Enter that amount or less.`;
    const most = rules.nominalPence === undefined ? undefined : rules.nominalPence * asked.shares;
    if (most !== undefined && asked.pence > most) {
        return `Shares are paid back at their price, never more: ${(0, money_1.pounds)(most)} for ${(0, names_1.counted)(asked.shares, 'share')}.`;
    }
    return undefined;
}
