"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.quotesForm = exports.timelineForm = exports.coopNameForm = exports.modelRulesForm = void 0;
exports.quotesIn = quotesIn;
const joi_1 = __importDefault(require("joi"));
const amendments_1 = require("../../engine/clauses/amendments");
const guidance_1 = require("../../engine/library/guidance");
const fields_1 = require("../../engine/project/fields");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
/** Two texts of rules: the model's and the group's. Each must have numbered lines, or nothing can be compared. */
exports.modelRulesForm = joi_1.default.object({
    model: rulesText('the sponsor’s model rules'),
    ours: rulesText('your own rules'),
});
function rulesText(what) {
    return joi_1.default.string()
        .required()
        .custom((value, helpers) => ((0, amendments_1.rulesIn)(value).length === 0 ? helpers.error('rules.none') : value))
        .messages({
        'any.required': `Paste ${what}.`,
        'rules.none': `Paste ${what} with the number at the start of each rule, such as “4.2 A member may resign”.`,
    });
}
/** The name of a co-op that is started with a result. */
exports.coopNameForm = joi_1.default.object({
    name: (0, fields_1.line)('Name of the co-op', 120).required(),
});
/** What a person knows about the dates of a redundancy. Lookups, not records: any real day of these years will do. */
exports.timelineForm = joi_1.default.object({
    nation: joi_1.default.valid(...guidance_1.nations)
        .required()
        .messages({ '*': 'Choose the nation in which you work.' }),
    starts: day('the date on which consultation starts').required(),
    people: whole(100_000).required().messages({
        'any.required': 'Enter how many jobs may go in your place of work.',
        '*': 'Number of jobs must be a whole number, such as 24.',
    }),
    noticeOn: day('the date on which notice is given'),
    noticeWeeks: whole(104).messages({ '*': 'Weeks of notice must be a whole number, such as 12.' }),
});
function day(what) {
    return joi_1.default.string()
        .custom((value, helpers) => {
        const iso = (0, dates_1.readDay)(value);
        return iso === undefined || iso < '2000-01-01' || iso > '2100-01-01' ? helpers.error('date') : iso;
    })
        .messages({
        'any.required': `Enter ${what}.`,
        date: `${what.charAt(0).toUpperCase()}${what.slice(1)} must be a real date, such as 27 3 2027.`,
    });
}
function whole(most) {
    return joi_1.default.string().custom((value, helpers) => {
        const text = value.trim().replaceAll(',', '');
        const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
        return number < 1 || number > most ? helpers.error('whole') : number;
    });
}
/** Up to three offers, each in numbered fields; one without any field filled in is left out. */
exports.quotesForm = joi_1.default.object({
    years: whole(20).default(1).messages({ '*': 'Years must be a whole number from 1 to 20.' }),
    ...Object.fromEntries([1, 2, 3].flatMap((number) => Object.entries(quoteFields(number)))),
});
function quoteFields(number) {
    const of = `offer ${number}`;
    return {
        [`seller${number}`]: (0, fields_1.line)(`Name of the seller in ${of}`, 80),
        [`unit${number}`]: money(`Price of one unit in ${of}`),
        [`units${number}`]: whole(100_000).messages({
            '*': `Number of units in ${of} must be a whole number, such as 10.`,
        }),
        [`hours${number}`]: joi_1.default.string()
            .custom((value, helpers) => {
            const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(value.trim());
            const hours = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : 0;
            return hours < 1 ? helpers.error('hours') : hours;
        })
            .messages({ '*': `Hours in one unit of ${of} must be a number, such as 3 or 6.5.` }),
        [`extra${number}`]: money(`Travel and other costs in ${of}`),
        [`vat${number}`]: money(`VAT in ${of}`),
    };
}
function money(label) {
    return joi_1.default.string()
        .custom((value, helpers) => (0, money_1.readPounds)(value) ?? helpers.error('money'))
        .messages({ '*': `${label} must be an amount in pounds, such as 295 or 295.50.` });
}
/** The offers in a form that fits; a field that an offer needs and lacks is an error beside it. */
function quotesIn(value) {
    const quotes = [];
    const errors = {};
    for (const number of [1, 2, 3]) {
        const field = (name) => value[`${name}${number}`];
        const names = ['seller', 'unit', 'units', 'hours', 'extra', 'vat'];
        if (names.every((name) => field(name) === undefined))
            continue;
        const unitPence = field('unit');
        const units = field('units');
        if (unitPence === undefined)
            errors[`unit${number}`] = `Enter the price of one unit in offer ${number}.`;
        if (units === undefined)
            errors[`units${number}`] = `Enter how many units offer ${number} is for.`;
        if (unitPence === undefined || units === undefined)
            continue;
        const hoursPerUnit = field('hours');
        quotes.push({
            seller: field('seller') ?? `Offer ${number}`,
            unitPence,
            units,
            ...(hoursPerUnit !== undefined && { hoursPerUnit }),
            extraPence: field('extra') ?? 0,
            vatPence: field('vat') ?? 0,
        });
    }
    const isEmpty = quotes.length === 0 && Object.keys(errors).length === 0;
    if (isEmpty)
        errors['unit1'] = 'Enter the price of one unit in offer 1.';
    return { quotes, errors };
}
