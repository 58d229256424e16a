"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.line = line;
exports.paragraph = paragraph;
exports.email = email;
exports.phone = phone;
exports.postcode = postcode;
exports.address = address;
exports.date = date;
exports.oneOf = oneOf;
exports.someOf = someOf;
exports.pence = pence;
exports.whole = whole;
exports.tick = tick;
exports.office = office;
exports.hcpc = hcpc;
exports.recordId = recordId;
exports.tags = tags;
/**
 * The fields of a project, each with its rule and its words, written once. Forms and the project file both
 * use them, so what a page accepts is what a file may hold. Every message says what to do.
 */
const joi_1 = __importDefault(require("joi"));
const dates_1 = require("../../lib/dates");
const fonts_1 = require("../paper/fonts");
const office_1 = require("./office");
const names_1 = require("../../lib/names");
/** NI numbers are never collected, not even by accident in free text. */
const nationalInsurance = /\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/i;
// Control and format characters, line separators and half characters: none can be seen, and some turn the
// reading direction, so that a printed line would say something else.
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** One line of words of at most `most` characters, that our documents can print. `label` starts its messages. */
function line(label, most) {
    return joi_1.default.string()
        .custom((value, helpers) => tidyText(value.replace(/\s+/gu, ' '), helpers))
        .max(most)
        .messages(textMessages(label, most));
}
/** Several lines of words. */
function paragraph(label, most) {
    return joi_1.default.string()
        .custom((value, helpers) => tidyText(value.replaceAll('\r\n', '\n'), helpers))
        .max(most)
        .messages(textMessages(label, most));
}
function textMessages(label, most) {
    return {
        'any.required': `Enter ${lower(label)}.`,
        'string.base': `${label} must be words in quotation marks.`,
        'string.empty': `Enter ${lower(label)}.`,
        'string.max': `${label} must be ${most} characters or less.`,
        'text.unseen': `${label} holds a character that cannot be seen. Type it again rather than pasting it.`,
        'text.number': `${label} holds what looks like a National Insurance number. Take it out: we never keep these.`,
        'text.unprintable': `${label} holds {#mark}, which our documents cannot print. Write it in letters that they can, such as the spelling in a passport.`,
    };
}
function tidyText(value, helpers) {
    const text = value.normalize('NFC').trim();
    if (text === '')
        return helpers.error('string.empty');
    if (unseen.test(text))
        return helpers.error('text.unseen');
    if (nationalInsurance.test(text))
        return helpers.error('text.number');
    for (const part of text.split('\n')) {
        const mark = (0, fonts_1.printable)(part);
        if (mark !== undefined) {
            return helpers.error('text.unprintable', { mark: mark === 'shape' ? 'letters' : `“${mark}”` });
        }
    }
    return text;
}
/** RFC 5321 length; a shape that catches slips, not every oddity that the standard allows. */
function email(label = 'E-mail address') {
    const message = `${label} must be in the form name@example.org.`;
    return line(label, 254)
        .pattern(/^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+\.[^\s@<>(),;:"\\.]{2,}$/)
        .messages({ 'string.pattern.base': message });
}
/** UK numbers with any spacing, brackets or hyphens; kept as typed but without those. */
function phone(label = 'Phone number') {
    return joi_1.default.string()
        .custom((value, helpers) => {
        const digits = value.replace(/[\s().-]/g, '');
        return /^(\+44|0)\d{9,10}$/.test(digits) ? spaced(digits) : helpers.error('phone');
    })
        .messages({
        ...textMessages(label, 20),
        phone: `${label} must be a UK number, such as 01632 960 001 or 07700 900 001.`,
    });
}
function spaced(digits) {
    return digits.startsWith('+44') ? digits : digits.replace(/^(\d{5})(\d{3})(\d+)$/, '$1 $2 $3');
}
/** Kept in capitals with one space before the last three characters. */
function postcode() {
    return joi_1.default.string()
        .custom((value, helpers) => {
        const bare = value.toUpperCase().replace(/[\s-]/g, '');
        if (!/^(GIR0AA|[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2})$/.test(bare))
            return helpers.error('postcode');
        return `${bare.slice(0, -3)} ${bare.slice(-3)}`;
    })
        .messages({
        ...textMessages('Postcode', 8),
        postcode: 'Postcode must be a full UK postcode, such as ZZ1 1AB.',
    });
}
function address() {
    return joi_1.default.object({
        line1: line('Address line 1', 80).required(),
        line2: line('Address line 2', 80),
        line3: line('Address line 3', 80),
        town: line('Town or city', 80).required(),
        postcode: postcode().required(),
    }).messages({
        'object.base': 'Give an address with line1, town and postcode.',
        'any.required': 'Give an address with line1, town and postcode.',
    });
}
/** A day of the calendar; `latest` refuses later days (ISO date). */
function date(label, latest) {
    return joi_1.default.string()
        .custom((value, helpers) => {
        if (!(0, dates_1.isIsoDate)(value))
            return helpers.error('date.real');
        return latest !== undefined && value > latest ? helpers.error('date.latest') : value;
    })
        .messages({
        'any.required': `Enter ${lower(label)}.`,
        'string.base': `${label} must be a date such as "2027-03-27".`,
        'string.empty': `Enter ${lower(label)}.`,
        'date.real': `${label} must be a real date, such as 27 March 2027 (2027-03-27).`,
        'date.latest': `${label} must be on or before ${latest === undefined ? '' : (0, dates_1.longDate)(latest)}.`,
    });
}
/** One of a closed set; the message names the set. */
function oneOf(label, values) {
    return joi_1.default.valid(...values).messages({
        'any.only': `${label} must be one of: ${values.join(', ')}.`,
        'any.required': `Choose ${lower(label)}: ${values.join(', ')}.`,
    });
}
/** Several of a closed set, each once. */
function someOf(label, values) {
    return joi_1.default.array()
        .items(oneOf(label, values))
        .unique()
        .messages({
        'array.base': `${label} must be a list.`,
        'array.unique': `${label} names the same thing twice.`,
    });
}
/** A whole number of pence from 0 to £1,000,000, or the bounds given. */
function pence(label, least = 0, most = 100_000_000) {
    return whole(label, least, most).messages({ 'number.base': `${label} must be a whole number of pence.` });
}
function whole(label, least, most) {
    const range = `${label} must be a whole number from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}.`;
    return joi_1.default.number()
        .strict()
        .integer()
        .min(least)
        .max(most)
        .messages({
        'any.required': `Enter ${lower(label)}.`,
        'number.base': range,
        'number.integer': range,
        'number.min': range,
        'number.max': range,
        'number.unsafe': range,
        'number.infinity': range,
    });
}
function tick(label) {
    return joi_1.default.boolean()
        .strict()
        .messages({ 'boolean.base': `${label} must be true or false.` });
}
function office() {
    return oneOf('Office', office_1.offices);
}
/** HCPC registration: letters for the profession and up to six digits; PYL for psychologists. */
function hcpc() {
    return joi_1.default.string()
        .custom((value, helpers) => {
        const bare = value.toUpperCase().replace(/\s/g, '');
        return /^[A-Z]{2,3}\d{1,6}$/.test(bare) ? bare : helpers.error('hcpc');
    })
        .messages({
        ...textMessages('HCPC registration number', 9),
        hcpc: 'HCPC registration number must be two or three letters and up to six digits, such as PYL012345.',
    });
}
/** The id of a record: what addresses and other records name it by. */
function recordId() {
    return joi_1.default.string()
        .pattern(/^[a-z0-9][a-z0-9-]{0,39}$/)
        .messages({
        'string.pattern.base': 'id must be small letters, digits and hyphens, 40 characters or less.',
        'string.base': 'id must be words in quotation marks.',
    });
}
/** A few short words, each a label of its own. */
function tags(label) {
    return joi_1.default.array()
        .items(line(label, 60))
        .max(20)
        .messages({ 'array.base': `${label} must be a list.`, 'array.max': `${label} must be 20 or fewer.` });
}
function lower(label) {
    return /^[A-Z]{2}|^HCPC/.test(label) ? label : (0, names_1.lowerFirst)(label);
}
