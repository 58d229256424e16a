"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readFields = readFields;
exports.checkPart = checkPart;
exports.inPounds = inPounds;
exports.readPart = readPart;
const schema_1 = require("../../engine/money/schema");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
/** Reads each field as what it is; then the schema of the part looks at the whole. */
function readFields(fields, typed) {
    const values = {};
    const errors = {};
    for (const field of fields) {
        const text = String(typed[field.name] ?? '').trim();
        const value = text === '' ? undefined : valueOf(field, text);
        if (text === '' && !field.optional)
            errors[field.name] = emptyWords(field);
        else if (text !== '' && value === undefined)
            errors[field.name] = wrongWords(field);
        values[field.name] = value;
    }
    return { values, errors };
}
function valueOf(field, text) {
    if (field.kind === 'money')
        return (0, money_1.readPounds)(text);
    if (field.kind === 'choice')
        return field.items?.some(({ value }) => value === text) ? text : undefined;
    if (field.kind === 'text')
        return text;
    const plain = text.replace(/[%,\s]/g, '');
    return /^\d{1,9}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}
function emptyWords({ label, kind }) {
    return kind === 'choice' ? `Choose ${(0, names_1.lowerFirst)(label)}.` : `Enter ${(0, names_1.lowerFirst)(label)}.`;
}
function wrongWords({ label, kind }) {
    if (kind === 'money')
        return `${label} must be an amount in pounds, such as 585 or 6.32.`;
    return kind === 'choice' ? `Choose ${(0, names_1.lowerFirst)(label)}.` : `${label} must be a number, such as 8 or 7.5.`;
}
/** Holds a part against its schema; a message goes to the field that `fieldOf` names. */
function checkPart(part, value, fieldOf) {
    const { error } = schema_1.moneyParts[part].validate(value, { abortEarly: false });
    const errors = {};
    for (const detail of error?.details ?? [])
        errors[fieldOf(detail.path)] ??= detail.message;
    return errors;
}
/** What a form shows for an amount. */
function inPounds(pence) {
    return pence === undefined ? '' : (pence / 100).toFixed(2).replace(/\.00$/, '');
}
function readPart(form, typed, settings) {
    const { values, errors } = readFields(form.fields, typed);
    if (Object.keys(errors).length > 0)
        return { ok: false, typed, errors };
    const value = form.toPart(values, settings);
    const faults = checkPart(form.part, value, form.fieldOf);
    return Object.keys(faults).length > 0 ? { ok: false, typed, errors: faults } : { ok: true, value };
}
