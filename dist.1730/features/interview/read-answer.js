"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.whoForm = void 0;
exports.readAnswer = readAnswer;
exports.typedAnswer = typedAnswer;
/** From what a question's form sent to the answer that is kept, or to a message that says what to do. */
const joi_1 = __importDefault(require("joi"));
const answers_1 = require("../../engine/interview/answers");
const fields_1 = require("../../engine/project/fields");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
/** Reads the fields of a question's form. `value: undefined` means: left empty, which is allowed. */
function readAnswer(question, typed) {
    if (question.type === 'address')
        return readAddress(question, typed);
    const text = String(typed['answer'] ?? '').trim();
    if (text === '')
        return question.optional
            ? { ok: true, value: undefined }
            : { ok: false, errors: { answer: emptyMessage(question) } };
    const { value, error } = (0, answers_1.answerSchema)(question).validate(toAnswer(question, text));
    return error ? { ok: false, errors: { answer: error.message } } : { ok: true, value: value };
}
/** What the form shows for an answer that is kept. */
function typedAnswer(question, answer) {
    if (answer === undefined)
        return {};
    if (question.type === 'address')
        return { ...answer };
    if (question.type === 'lines')
        return { answer: answer.join('\n') };
    if (question.type === 'money')
        return { answer: (0, money_1.pounds)(answer).slice(1) };
    if (question.type === 'yes-no')
        return { answer: answer === true ? 'yes' : 'no' };
    if (question.type === 'date')
        return { answer: (0, dates_1.longDate)(answer) };
    return { answer: String(answer) };
}
function readAddress(question, typed) {
    const filled = Object.fromEntries(['line1', 'line2', 'line3', 'town', 'postcode'].flatMap((key) => {
        const value = String(typed[key] ?? '').trim();
        return value === '' ? [] : [[key, value]];
    }));
    const { value, error } = (0, answers_1.answerSchema)(question).validate(filled, { abortEarly: false });
    if (!error)
        return { ok: true, value: value };
    const errors = {};
    for (const detail of error.details) {
        const key = String(detail.path[0]);
        errors[key] ??=
            detail.type === 'any.required' ? `Enter ${addressWords[key] ?? 'the address'}.` : detail.message;
    }
    return { ok: false, errors };
}
const addressWords = {
    line1: 'the first line of the address',
    town: 'the town or city',
    postcode: 'the postcode',
};
/** Text as the kind of value that the question keeps; what cannot be one is left as text, to be refused. */
function toAnswer(question, text) {
    switch (question.type) {
        case 'number':
            return /^-?[\d,]+(\.\d+)?\s*%?$/.test(text) ? Number(text.replace(/[,%\s]/g, '')) : text;
        case 'money':
            return (0, money_1.readPounds)(text) ?? text;
        case 'yes-no':
            return text === 'yes' ? true : text === 'no' ? false : text;
        case 'lines':
            return text
                .split(/\r\n|\r|\n/)
                .map((line) => line.trim())
                .filter((line) => line !== '');
        case 'date':
            return isoOf(text);
        default:
            return text;
    }
}
/** "28 5 2027", "28 May 2027" or "28/05/2027" as an ISO date. */
function isoOf(text) {
    const [day = '', month = '', year = ''] = text.split(/[\s/.-]+/);
    if (/^\d{4}$/.test(day))
        return text;
    const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
    const index = names.indexOf(month.slice(0, 3).toLowerCase());
    const number = index >= 0 ? String(index + 1) : month;
    return `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
function emptyMessage(question) {
    if (question.type === 'choice' || question.type === 'yes-no')
        return `Choose an answer for ${question.label}.`;
    return `Enter an answer for ${question.label}.`;
}
/** Who settled the answer; left empty, those whom the question names. */
exports.whoForm = joi_1.default.object({
    by: (0, fields_1.line)('Who decided', 120),
    reason: (0, fields_1.line)('Why it changes', 240),
});
