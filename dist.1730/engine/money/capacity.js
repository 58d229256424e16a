"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.capacityByTerm = capacityByTerm;
exports.overWords = overWords;
/** How many days there are to sell in each term, beside what schools have ordered. */
const plan_1 = require("./plan");
/** Whole days by term; the last term has what is left, so that none is lost to rounding. */
function capacityByTerm(days, terms) {
    const all = Math.floor(days);
    let left = all;
    return terms.map(({ name, share, ordered }, index) => {
        const own = index === terms.length - 1 ? left : Math.min(left, Math.round((all * share) / plan_1.whole));
        left -= own;
        return { name, days: own, ordered, over: Math.max(0, (ordered ?? 0) - own) };
    });
}
/** "27 days over: move to Spring or find an associate", where a term has more orders than days. */
function overWords(terms, index) {
    const over = terms[index]?.over ?? 0;
    if (over === 0)
        return undefined;
    const room = terms.slice(index + 1).find(({ days, ordered }) => days - (ordered ?? 0) >= over);
    const days = over === 1 ? '1 day over' : `${over.toLocaleString('en-GB')} days over`;
    return room ? `${days}: move to ${room.name} or find an associate` : `${days}: find an associate`;
}
