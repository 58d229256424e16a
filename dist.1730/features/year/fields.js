"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readFields = readFields;
exports.typedPounds = typedPounds;
exports.typedDay = typedDay;
/** The fields of the forms of a year: money, days, choices and lines, as people type them. */
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const money_1 = require("../../lib/money");
const year_schema_1 = require("../../engine/project/year-schema");
const fields_1 = require("../../engine/project/fields");
/** Reads each field as what it is, with a message for each that does not fit. */
function readFields(fields, typed, today) {
    const values = { money: {}, hours: {}, day: {}, choice: {}, text: {} };
    const errors = {};
    for (const field of fields) {
        const text = typeof typed[field.name] === 'string' ? String(typed[field.name]).trim() : '';
        if (text === '') {
            if (!field.optional)
                errors[field.name] = `${field.kind === 'choice' ? 'Choose' : 'Enter'} ${asked(field)}.`;
            continue;
        }
        const read = readOne(field, text, today);
        if ('fault' in read)
            errors[field.name] = read.fault;
        else
            values[field.kind === 'line' ? 'text' : field.kind][field.name] = read.value;
    }
    return { values: values, errors };
}
function readOne(field, text, today) {
    const label = plain(field);
    switch (field.kind) {
        case 'money': {
            const pence = (0, money_1.readPounds)(text);
            return pence === undefined || pence > year_schema_1.mostPence
                ? { fault: `${label} must be an amount in pounds, such as 5000 or 6.32.` }
                : { value: pence };
        }
        case 'hours': {
            const bare = text.replace(/(?<=\d),(?=\d{3}\b)/g, '');
            return /^\d{1,5}(\.\d{1,2})?$/.test(bare)
                ? { value: Math.round(Number(bare) * 100) }
                : { fault: `${label} must be a number of hours, such as 1250 or 37.5.` };
        }
        case 'day': {
            const day = (0, dates_1.readDay)(text);
            if (day === undefined)
                return { fault: `${label} must be a real date, such as 27 3 2027.` };
            return day > today && !field.future ? { fault: `${label} must be today or before.` } : { value: day };
        }
        case 'choice':
            return field.items?.some(({ value }) => value === text)
                ? { value: text }
                : { fault: `Choose ${asked(field)}.` };
        case 'line': {
            const { error, value } = (0, fields_1.line)(label, 120).validate(text);
            return error ? { fault: error.message } : { value };
        }
    }
}
/** The label without what stands in brackets. */
function plain({ label }) {
    return label.replace(/ \(.*\)$/, '');
}
/** "surplus or loss"; of a question, "an answer". */
function asked(field) {
    const label = plain(field);
    if (label.endsWith('?'))
        return 'an answer';
    return field.kind === 'day' ? `the day: ${(0, names_1.lowerFirst)(label)}` : (0, names_1.lowerFirst)(label);
}
/** An amount as it stands in its field. */
function typedPounds(pence) {
    return pence === undefined ? '' : (pence / 100).toFixed(2).replace(/\.00$/, '');
}
/** A day as it stands in its field. */
function typedDay(day) {
    return day === undefined ? '' : day.split('-').toReversed().map(Number).join(' ');
}
