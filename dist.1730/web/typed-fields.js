"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.typedNumber = typedNumber;
exports.typedMoney = typedMoney;
exports.typedDay = typedDay;
/** Fields of forms in which people type numbers, money and days: the words become values. */
const joi_1 = __importDefault(require("joi"));
const dates_1 = require("../lib/dates");
const money_1 = require("../lib/money");
const names_1 = require("../lib/names");
/** A number as people type it, held to the rule of a field: "1,050", "6.5". */
function typedNumber(schema) {
    return joi_1.default.string()
        .custom((value, helpers) => {
        const bare = value.trim().replace(/(?<=\d),(?=\d{3}\b)/g, '');
        // NaN is no number to joi either, so that the words of the field are the words of the page.
        const { error, value: read } = schema.validate(/^[\d.]+$/.test(bare) ? Number(bare) : Number.NaN);
        return error ? helpers.error('typed', { said: error.message }) : read;
    })
        .messages({ typed: '{#said}' });
}
/** An amount in pounds, kept as pence: "£1,234.50", "585". */
function typedMoney(label, most = 100_000_000) {
    return joi_1.default.string()
        .custom((value, helpers) => {
        const pence = (0, money_1.readPounds)(value);
        return pence === undefined || pence > most ? helpers.error('typed') : pence;
    })
        .messages({ typed: `${label} must be an amount in pounds, such as 5000 or 6.32.` });
}
/** A day, with the day first or as a browser's date field gives it; `latest` refuses later ones (ISO date). */
function typedDay(label, schema) {
    return joi_1.default.string()
        .custom((value, helpers) => {
        const { error, value: read } = schema.validate((0, dates_1.readDay)(value) ?? value);
        return error ? helpers.error('typed', { said: error.message }) : read;
    })
        .messages({
        typed: '{#said}',
        'any.required': `Enter ${(0, names_1.lowerFirst)(label)}.`,
    });
}
