"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.priceWarnings = priceWarnings;
exports.useWarnings = useWarnings;
exports.dayWarnings = dayWarnings;
exports.marginWarnings = marginWarnings;
exports.wagesOf = wagesOf;
exports.hourly = hourly;
exports.payWarnings = payWarnings;
exports.payWarningsOfAll = payWarningsOfAll;
/** What a group should look at twice, each said beside the number that causes it. Red loses money or breaks law. */
const money_1 = require("../../lib/money");
const results_1 = require("./results");
const plan_1 = require("./plan");
const price_1 = require("./price");
/** The most of the days that people are there which can well be sold. */
const mostSold = 7500;
/** Beyond this share of days, covering the costs leaves no room. */
const mostUse = 9000;
/** About the price of a day. */
function priceWarnings(plan) {
    const price = (0, price_1.dayPrice)(plan);
    if (!price)
        return [];
    return price.list < price.breakEven
        ? [
            {
                level: 'red',
                words: `Your price of ${(0, money_1.pounds)(price.list)} is below what a day costs you, ${(0, money_1.pounds)(price.breakEven)}. The margin is ${(0, results_1.percentWords)((0, price_1.margin)(price.list, price.breakEven))} of the price.`,
            },
        ]
        : [];
}
/** About how many days are to be sold before costs are covered. */
function useWarnings(plan) {
    const price = (0, price_1.dayPrice)(plan);
    if (!price || price.breakEvenUse <= mostUse)
        return [];
    const words = `You must sell ${(0, results_1.percentWords)(price.breakEvenUse)} of your days to cover your costs. Above 90% there is little room for a slow start or illness.`;
    return [{ level: 'amber', words }];
}
/**
 * About the days of one full-time person.
 * @param pupilDays days in a year on which schools have pupils
 */
function dayWarnings({ days }, pupilDays) {
    const warnings = [];
    const sold = (0, results_1.dayWords)(days.sold * 100);
    if (days.sold * plan_1.whole > days.available * mostSold)
        warnings.push({
            level: 'amber',
            words: `You plan to sell ${sold} of ${(0, results_1.dayWords)(days.available * 100)} working days. Above 75% there is little time to prepare, learn and find work.`,
        });
    if (days.sold > pupilDays * 100)
        warnings.push({
            level: 'amber',
            words: `You plan ${sold} days for schools in a year of full-time work. Schools have pupils on ${pupilDays} days.`,
        });
    return warnings;
}
/** About one way to buy a service. */
function marginWarnings({ dayPence, margin: share }) {
    if (share >= 0)
        return [];
    const words = `Below what it costs you: it brings in ${(0, money_1.pounds)(dayPence)} a day, a margin of ${(0, results_1.percentWords)(share)}.`;
    return [{ level: 'red', words }];
}
function wagesOf(figure) {
    return {
        national: figure('national-living-wage'),
        real: figure('real-living-wage'),
        weeks: figure('weeks'),
        hours: figure('week-hours'),
    };
}
/** Full-time pay of a person by the hour, in pounds. */
function hourly({ salary }, { weeks, hours }) {
    return salary / 100 / (weeks * hours);
}
/** About what one person is paid. */
function payWarnings(person, wages) {
    const pay = hourly(person, wages);
    const said = `£${pay.toFixed(2)} an hour`;
    if (pay < wages.national)
        return [
            { level: 'red', words: `${said} is below the National Living Wage of £${wages.national.toFixed(2)}.` },
        ];
    return pay < wages.real
        ? [{ level: 'amber', words: `${said} is below the real Living Wage of £${wages.real.toFixed(2)}.` }]
        : [];
}
/** The same for everyone together, without saying who: for pages that all may read. */
function payWarningsOfAll(people, wages) {
    const count = (level) => people.filter((one) => payWarnings(one, wages).some((warning) => warning.level === level)).length;
    const [red, amber] = [count('red'), count('amber')];
    const who = (number) => (number === 1 ? '1 person is' : `${number} people are`);
    return [
        ...(red > 0
            ? [
                {
                    level: 'red',
                    words: `${who(red)} paid below the National Living Wage of £${wages.national.toFixed(2)} an hour.`,
                },
            ]
            : []),
        ...(amber > 0
            ? [
                {
                    level: 'amber',
                    words: `${who(amber)} paid below the real Living Wage of £${wages.real.toFixed(2)} an hour.`,
                },
            ]
            : []),
    ];
}
