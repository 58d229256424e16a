"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.plain = exports.none = exports.text = exports.count = exports.sum = exports.input = void 0;
/** What a view needs to draw a field of a form, and nothing of its rules. */
const price_words_1 = require("../../engine/lists/price-words");
const input = (name, label, hint) => ({
    as: 'input',
    name,
    label,
    ...(hint !== undefined && { hint }),
});
exports.input = input;
const sum = (name, label, hint) => ({
    as: 'input',
    name,
    label,
    kind: 'money',
    ...(hint !== undefined && { hint }),
});
exports.sum = sum;
const count = (name, label, hint) => ({
    as: 'input',
    name,
    label,
    kind: 'number',
    ...(hint !== undefined && { hint }),
});
exports.count = count;
const text = (name, label, rows, hint) => ({
    as: 'textarea',
    name,
    label,
    rows,
    ...(hint !== undefined && { hint }),
});
exports.text = text;
const none = (words) => ({ value: '', text: words });
exports.none = none;
const plain = (value) => (0, price_words_1.unitWords)(value).replace('-', ' ');
exports.plain = plain;
