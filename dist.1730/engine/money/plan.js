"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whole = void 0;
exports.calendarMonth = calendarMonth;
exports.monthWords = monthWords;
exports.monthName = monthName;
exports.firstDay = firstDay;
/**
 * A money plan: everything that the sums are made from, and nothing else. Amounts are whole pence, shares are whole
 * hundredths of a per cent, and days are whole hundredths of a day, so that every sum is exact until it is rounded.
 */
const dates_1 = require("../../lib/dates");
exports.whole = 10_000;
/** The calendar month of a month of trading, counted from 0. */
function calendarMonth({ start }, index) {
    const month = start.month - 1 + index;
    return { year: start.year + Math.floor(month / 12), month: (month % 12) + 1 };
}
/** "September 2027" of a month of trading. */
function monthWords(plan, index) {
    const { year, month } = calendarMonth(plan, index);
    return `${monthName(month)} ${year}`;
}
/** "September" of 9. */
function monthName(month) {
    return dates_1.months[month - 1] ?? '';
}
/** The first day of trading. */
function firstDay({ start }) {
    return `${start.year}-${String(start.month).padStart(2, '0')}-01`;
}
