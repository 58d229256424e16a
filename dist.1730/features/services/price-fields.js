"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wayItems = void 0;
exports.priceFields = priceFields;
/** The fields that the page of a price shows, for the way in which a service is priced. */
const service_1 = require("../../engine/project/service");
const fields_1 = require("./fields");
const price_form_1 = require("./price-form");
/** The fields of a price, for the way in which it is priced. */
function priceFields(way, typed) {
    const units = [
        {
            as: 'select',
            name: 'unit',
            label: 'What is one unit?',
            items: [(0, fields_1.none)('Choose a unit'), ...service_1.serviceUnits.map((value) => ({ value, text: (0, fields_1.plain)(value) }))],
        },
        (0, fields_1.count)('hoursPerUnit', 'Hours in one unit', 'Such as 3 or 6.5. Say it for sessions and days; for an hour you need not'),
    ];
    const early = (0, fields_1.sum)('earlyPrice', 'Early-order price (optional)', 'For orders that reach you by the date in your offer');
    switch (way) {
        case 'unit':
            return [...units, (0, fields_1.sum)('price', 'Price of one unit, without VAT'), early];
        case 'year':
            return [
                (0, fields_1.sum)('price', 'Price for the year, without VAT'),
                early,
                (0, fields_1.count)('hoursPerUnit', 'Hours in the year (optional)'),
            ];
        case 'flat-plus':
            return [
                (0, fields_1.sum)('price', 'Price for the year, without VAT', 'Such as 466'),
                early,
                ...units,
                (0, fields_1.sum)('unitPrice', 'Price of each unit on top, without VAT', 'Such as 1.14 a pupil'),
                (0, fields_1.sum)('earlyUnitPrice', 'Early-order price of each unit (optional)'),
            ];
        case 'packages':
            return [
                ...units,
                ...numbers((0, price_form_1.rowCount)(typed, 'package')).map(packageRow),
                (0, fields_1.sum)('extraPrice', 'Price of one unit more than a package holds (optional)', 'Leave it out if nothing can be added'),
            ];
        case 'bands':
            return [
                ...units,
                {
                    as: 'radios',
                    name: 'per',
                    label: 'What is the price of a band for?',
                    items: [
                        { value: 'unit', text: 'For each unit of the order' },
                        { value: 'order', text: 'For the whole order' },
                    ],
                },
                ...numbers((0, price_form_1.rowCount)(typed, 'band')).map(bandRow),
            ];
        case 'retainer':
            return [
                (0, fields_1.sum)('price', 'Price for the year, without VAT'),
                early,
                ...units,
                (0, fields_1.count)('units', 'How many units are in that price?'),
                (0, fields_1.sum)('extraPrice', 'Price of each unit after those, without VAT'),
            ];
        case 'quote':
            return units;
    }
}
const numbers = (most) => Array.from({ length: most }, (_, index) => index + 1);
function packageRow(row) {
    return {
        as: 'row',
        legend: `Package ${row}${row === 1 ? '' : ' (optional)'}`,
        fields: [
            { as: 'input', name: `package${row}Name`, label: 'Name' },
            (0, fields_1.count)(`package${row}Units`, 'Units'),
            (0, fields_1.sum)(`package${row}Price`, 'Price'),
            (0, fields_1.sum)(`package${row}Early`, 'Early price'),
        ],
    };
}
function bandRow(row) {
    return {
        as: 'row',
        legend: `Band ${row}${row === 1 ? '' : ' (optional)'}`,
        fields: [
            (0, fields_1.count)(`band${row}From`, 'From'),
            (0, fields_1.count)(`band${row}To`, 'To'),
            (0, fields_1.sum)(`band${row}Price`, 'Price'),
            (0, fields_1.sum)(`band${row}Early`, 'Early price'),
        ],
    };
}
/** The ways to price, with an example each. */
exports.wayItems = [
    { value: 'unit', text: 'By the unit', hint: '£295 a session, £6.32 a payslip' },
    { value: 'year', text: 'One price for the year', hint: '£1,200 a year' },
    {
        value: 'flat-plus',
        text: 'A price for the year, and more by size',
        hint: '£466 a year and £1.14 a pupil',
    },
    { value: 'packages', text: 'Packages', hint: 'Bronze 5 sessions, Silver 10, Gold 20' },
    { value: 'bands', text: 'By quantity', hint: '1 to 3 days at £565, 4 or more at £490' },
    { value: 'retainer', text: 'A retainer', hint: '£1,200 a year with 12 hours in it, then £110 an hour' },
    {
        value: 'quote',
        text: 'A quote each time',
        hint: 'You send a fixed price in writing before anyone orders',
    },
];
