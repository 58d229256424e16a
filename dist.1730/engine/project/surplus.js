"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.surplusBounds = surplusBounds;
exports.restOf = restOf;
exports.surplusFaults = surplusFaults;
exports.bonusShares = bonusShares;
const money_1 = require("../../lib/money");
/** Nothing of a loss is shared: there is no bound to keep. */
function surplusBounds(figures, rule) {
    const surplus = Math.max(0, figures.surplus);
    const target = Math.ceil((figures.wages * rule.reserveMonths) / 12);
    const isFull = figures.reserve >= target;
    const reservePercent = isFull ? rule.reservePercentAfter : rule.reservePercent;
    const reserveLeast = atLeast(surplus, reservePercent);
    // Of a few pence the two least parts could be more than there is.
    const communityLeast = Math.min(atLeast(surplus, rule.communityPercent), surplus - reserveLeast);
    const cap = rule.bonus === 'none' ? 0 : Math.floor((surplus * rule.bonusCapPercent) / 100);
    const bonusMost = Math.max(0, Math.min(cap, surplus - reserveLeast - communityLeast));
    return { target, isFull, reservePercent, reserveLeast, communityLeast, bonusMost };
}
/** The smallest whole number of pence that is no less than this share. */
function atLeast(pence, percent) {
    return Math.ceil((pence * percent) / 100);
}
/** What is left after the proposal: it is added to the reserve. */
function restOf(surplus, { reserve, community, bonus }) {
    return surplus - reserve - community - bonus;
}
/** What the rules refuse in a proposal, by field; none where it keeps to them. */
function surplusFaults(surplus, plan, bounds) {
    const { reserveLeast, communityLeast, bonusMost, reservePercent } = bounds;
    const rest = restOf(surplus, plan);
    return {
        ...(plan.reserve < reserveLeast && {
            reserve: `Your rules put at least ${reservePercent}% to the reserve: ${(0, money_1.pounds)(reserveLeast)} or more.`,
        }),
        ...(plan.community < communityLeast && {
            community: `Your rules give at least ${(0, money_1.pounds)(communityLeast)} to learning, other co-ops or the community.`,
        }),
        ...(plan.bonus > bonusMost && {
            bonus: bonusMost === 0
                ? 'Your rules leave nothing for a bonus this year. Enter 0.'
                : `Your rules allow a bonus of ${(0, money_1.pounds)(bonusMost)} at most this year.`,
        }),
        ...(rest < 0 && {
            reserve: `These add up to ${(0, money_1.pounds)(-rest)} more than the surplus of ${(0, money_1.pounds)(surplus)}. Lower one of them.`,
        }),
    };
}
/**
 * What each member gets of the bonus, in pence, by largest remainder: the parts add up to the bonus exactly.
 * @param members everyone who shares in it, in the order of the register
 * @returns nothing where there is no work to share it by
 */
function bonusShares(plan, members, basis) {
    if (basis === 'none' || members.length === 0)
        return [];
    const amounts = new Map(plan.work.map(({ founder, amount }) => [founder, amount]));
    const weights = members.map((founder) => (basis === 'equal' ? 1 : (amounts.get(founder) ?? 0)));
    if (weights.every((weight) => weight === 0))
        return [];
    const parts = (0, money_1.shareOut)(plan.bonus, weights);
    return members.map((founder, index) => ({ founder, pence: parts[index] ?? 0 }));
}
