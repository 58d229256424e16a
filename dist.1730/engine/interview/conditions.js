"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.holds = holds;
exports.comparisons = comparisons;
/** Whether the condition holds. No condition always holds. */
function holds(condition, valueOf) {
    if (condition === undefined)
        return true;
    if ('all' in condition)
        return condition.all.every((one) => holds(one, valueOf));
    if ('any' in condition)
        return condition.any.some((one) => holds(one, valueOf));
    if ('not' in condition)
        return !holds(condition.not, valueOf);
    const value = valueOf(condition.answer);
    if (value === undefined)
        return false;
    return 'is' in condition ? value === condition.is : condition.in.includes(value);
}
/** Each answer that the condition looks at, with each value it compares with. */
function comparisons(condition) {
    if (condition === undefined)
        return [];
    if ('all' in condition)
        return condition.all.flatMap(comparisons);
    if ('any' in condition)
        return condition.any.flatMap(comparisons);
    if ('not' in condition)
        return comparisons(condition.not);
    const values = 'is' in condition ? [condition.is] : condition.in;
    return values.map((value) => ({ answer: condition.answer, value }));
}
