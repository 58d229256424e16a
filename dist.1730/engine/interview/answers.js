"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.answerSchema = answerSchema;
exports.answerText = answerText;
exports.linesOf = linesOf;
exports.answerLabel = answerLabel;
exports.suggested = suggested;
exports.capital = capital;
/** What may be answered to a question, and how an answer reads in a document. */
const joi_1 = __importDefault(require("joi"));
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const address_1 = require("../project/address");
const fields_1 = require("../project/fields");
/** The joi schema of an answer as it is kept: numbers as numbers, money in pence, yes-no as true or false. */
function answerSchema(question) {
    const label = capital(question.label);
    switch (question.type) {
        case 'text':
            return (0, fields_1.line)(label, 120);
        case 'long-text':
            return (0, fields_1.paragraph)(label, 1200);
        case 'lines':
            return joi_1.default.array()
                .items((0, fields_1.line)('Each line', 240))
                .min(question.least ?? 1)
                .max(question.most ?? 10)
                .messages(linesMessages(label, question.least ?? 1, question.most ?? 10));
        case 'choice':
            return (0, fields_1.oneOf)(label, question.options.map((option) => option.value));
        case 'yes-no':
            return (0, fields_1.tick)(label);
        case 'number':
            return (0, fields_1.whole)(label, question.least, question.most);
        case 'money':
            return (0, fields_1.whole)(label, question.least, question.most).messages(moneyMessages(label, question));
        case 'month-end':
            return (0, fields_1.oneOf)(label, dates_1.months.map((month) => month.toLowerCase()));
        case 'date':
            return (0, fields_1.date)(label);
        case 'address':
            return (0, fields_1.address)();
    }
}
/** The words a document prints for an answer; a list answer is joined with commas. */
function answerText(question, answer) {
    switch (question.type) {
        case 'choice':
        case 'yes-no': {
            const value = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : answer;
            return question.options.find((option) => option.value === value)?.text ?? String(value);
        }
        case 'money':
            return (0, money_1.pounds)(answer);
        case 'number':
            return answer.toLocaleString('en-GB');
        case 'lines':
            return (0, names_1.listed)(answer);
        case 'month-end':
            return (0, dates_1.monthEnd)(answer);
        case 'date':
            return (0, dates_1.longDate)(answer);
        case 'address':
            return (0, address_1.addressLine)(answer);
        case 'text':
        case 'long-text':
            return String(answer);
    }
}
/** The lines of a list answer; none where it is not answered. */
function linesOf(answers, id) {
    const answer = answers[id];
    return Array.isArray(answer) ? answer : [];
}
/** The answer as a person reads it on a page: with its unit, or the label of the option chosen. */
function answerLabel(question, answer) {
    if (question.type === 'number') {
        const unit = answer === 1 ? (question.unitOne ?? question.unit) : question.unit;
        return unit === '%' || unit === 'percent' || unit === 'per cent'
            ? `${answerText(question, answer)}%`
            : `${answerText(question, answer)} ${unit}`;
    }
    if (question.type === 'choice' || question.type === 'yes-no') {
        const value = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : answer;
        return question.options.find((option) => option.value === value)?.label ?? String(value);
    }
    return answerText(question, answer);
}
/** The suggested answer in the form answers are kept, or undefined where nothing is suggested. */
function suggested(question) {
    const value = question.default;
    if (value === undefined)
        return undefined;
    return question.type === 'yes-no' ? value === 'yes' : value;
}
function linesMessages(label, least, most) {
    const range = `${label}: enter from ${least} to ${most} lines, one thing on each.`;
    return { 'array.base': range, 'array.min': range, 'array.max': range, 'any.required': range };
}
function moneyMessages(label, range) {
    const message = `${label} must be an amount from ${(0, money_1.pounds)(range.least)} to ${(0, money_1.pounds)(range.most)}.`;
    return Object.fromEntries(['number.base', 'number.integer', 'number.min', 'number.max'].map((code) => [code, message]));
}
/** The words with a capital at their start. */
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
