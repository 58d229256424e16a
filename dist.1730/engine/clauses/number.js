"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.numberSections = numberSections;
exports.itemNumber = itemNumber;
exports.letters = letters;
exports.roman = roman;
exports.repeats = repeats;
/** The sections that have a clause left, numbered in order. */
function numberSections(template, isChosen) {
    const chosen = template.sections
        .map((section) => ({ section, clauses: section.clauses.filter(isChosen) }))
        .filter(({ clauses }) => clauses.length > 0);
    if (template.numbering === 'none')
        return chosen;
    return chosen.map((one, index) => ({ ...one, number: String(index + 1) }));
}
/**
 * The number of the item at `position` (from 0) of a list.
 * @param outer the number of the item or section that the list stands in
 * @param depth 0 for the outermost list
 */
function itemNumber(outer, depth, position) {
    if (depth === 0) {
        const number = outer === '' ? String(position + 1) : `${outer}.${position + 1}`;
        return { label: outer === '' ? `${number}.` : number, number };
    }
    const label = depth === 1 ? `(${letters(position)})` : `(${roman(position + 1)})`;
    return { label, number: `${outer}${label}` };
}
/** 0 as "a", 25 as "z", 26 as "aa". */
function letters(position) {
    const last = String.fromCharCode(97 + (position % 26));
    return position < 26 ? last : letters(Math.floor(position / 26) - 1) + last;
}
/** 1 as "i", 4 as "iv". */
function roman(number) {
    const steps = [
        [1000, 'm'],
        [900, 'cm'],
        [500, 'd'],
        [400, 'cd'],
        [100, 'c'],
        [90, 'xc'],
        [50, 'l'],
        [40, 'xl'],
        [10, 'x'],
        [9, 'ix'],
        [5, 'v'],
        [4, 'iv'],
        [1, 'i'],
    ];
    let rest = number;
    return steps.reduce((text, [value, sign]) => {
        const times = Math.floor(rest / value);
        rest -= times * value;
        return text + sign.repeat(times);
    }, '');
}
/** How many printed items this item becomes: one, or one for each line of a list answer. */
function repeats(item, linesOf) {
    return item.each === undefined ? 1 : Math.max(1, linesOf(item.each).length);
}
