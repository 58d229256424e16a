"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readForm = readForm;
exports.plainFields = plainFields;
exports.summary = summary;
exports.manyOf = manyOf;
exports.fingerprint = fingerprint;
exports.isStale = isStale;
/** Reading what a form sent: a value that fits, or what was typed with a message for each field. */
const node_crypto_1 = require("node:crypto");
/**
 * Checks a form. Empty fields count as not filled in, as a browser sends every field.
 * @param body what Express parsed; anything that is not text or a list of texts is dropped
 */
function readForm(schema, body) {
    const typed = plainFields(body);
    const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
    const { value, error } = schema.validate(filled, { abortEarly: false, stripUnknown: true });
    if (!error)
        return { ok: true, value: value };
    const errors = {};
    for (const detail of error.details) {
        const field = String(detail.path[0] ?? '');
        errors[field] ??= detail.message;
    }
    return { ok: false, typed, errors };
}
/** Only texts and lists of texts come through, without a prototype that a field name could reach. */
function plainFields(body) {
    const fields = Object.create(null);
    if (typeof body !== 'object' || body === null)
        return fields;
    for (const [key, value] of Object.entries(body)) {
        if (typeof value === 'string')
            fields[key] = value;
        else if (Array.isArray(value))
            fields[key] = value.filter((one) => typeof one === 'string');
    }
    return fields;
}
/** The list for the error summary; each message links to its field, or to the first of a group. */
function summary(errors, firstOf = {}) {
    return Object.entries(errors).map(([field, text]) => ({ text, href: `#${firstOf[field] ?? field}` }));
}
/** A field that may be sent once or several times, as a list. */
function manyOf(value) {
    if (typeof value === 'string')
        return [value];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
/**
 * A short mark of a value as a page showed it. A form sends it back, so that a change that someone else made in
 * between is seen before it is overwritten.
 */
function fingerprint(value) {
    return (0, node_crypto_1.createHash)('sha256')
        .update(JSON.stringify(value ?? null))
        .digest('base64url')
        .slice(0, 22);
}
/** Whether a value is no longer the one that a page showed. A form that does not say what it saw is not checked. */
function isStale(seen, value) {
    return typeof seen === 'string' && seen !== '' && seen !== fingerprint(value);
}
