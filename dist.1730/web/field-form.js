"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.readFields = readFields;
exports.shownFields = shownFields;
exports.dayTyped = dayTyped;
exports.showFieldForm = showFieldForm;
exports.answerFieldForm = answerFieldForm;
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../engine/project/fields"));
const dates_1 = require("../lib/dates");
const names_1 = require("../lib/names");
const forms_1 = require("./forms");
const render_1 = require("./render");
const typed_date_1 = require("./typed-date");
const typed_fields_1 = require("./typed-fields");
/** Reads a form of these fields. @param today no day that is not said to lie ahead may be after it */
function readFields(fields, body, today) {
    const shape = Object.fromEntries(fields.map((one) => [one.name, schemaOf(one, today)]));
    return (0, forms_1.readForm)(joi_1.default.object(shape), body);
}
function schemaOf(one, today) {
    if (one.kind === 'tick')
        return tickSchema(one);
    const schema = valueSchema(one, today);
    return one.optional
        ? schema.optional()
        : schema.required().messages({ 'any.required': missing(one), 'string.empty': missing(one) });
}
function tickSchema(one) {
    const tick = joi_1.default.any().custom(() => true);
    return one.needed === undefined ? tick : tick.required().messages({ 'any.required': one.needed });
}
function missing({ kind, label }) {
    const what = (0, names_1.lowerFirst)(label.replace(/\?$/, ''));
    if (kind === 'choice' || kind === 'select')
        return label.endsWith('?') ? `Answer: ${label}` : `Choose ${what}.`;
    return `Enter ${what}.`;
}
function valueSchema(one, today) {
    const { label } = one;
    switch (one.kind) {
        case 'day':
            return (0, typed_date_1.typedDate)(label, one.future ? undefined : { day: today, message: `${label} must be today or before.` });
        case 'money':
            return (0, typed_fields_1.typedMoney)(label, one.most ?? 100_000_000);
        case 'number':
            return (0, typed_fields_1.typedNumber)(field.whole(label, one.least, one.most));
        case 'percent':
            return percent(label, one.most);
        case 'line':
            return field.line(label, one.most);
        case 'lines':
            return field.paragraph(label, one.most);
        case 'choice':
        case 'select':
            return joi_1.default.valid(...one.items.map(({ value }) => value)).messages({ 'any.only': missing(one) });
    }
}
function percent(label, most) {
    return joi_1.default.string()
        .custom((value, helpers) => {
        const match = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/.exec(value.trim());
        const points = Number(match?.[1]) * 100 + Number((match?.[2] ?? '').padEnd(2, '0'));
        return match && points <= most * 100 ? points : helpers.error('percent');
    })
        .messages({
        percent: `${label} must be a number from 0 to ${most} with two decimals at most, such as 4.25.`,
    });
}
/** The fields as components, with what was typed and what is wrong with it. */
function shownFields(fields, typed, errors) {
    return fields.map((one) => shown(one, String(typed[one.name] ?? ''), errors[one.name]));
}
function shown(one, value, error) {
    const { name, hint } = one;
    const text = one.optional && one.kind !== 'tick' ? `${one.label} (optional)` : one.label;
    const wrong = error === undefined ? {} : { errorMessage: { text: error } };
    const told = hint === undefined ? {} : { hint: { text: hint } };
    const plain = { id: name, name, label: { text }, value, ...told, ...wrong, autocomplete: 'off' };
    switch (one.kind) {
        case 'choice':
            return {
                component: 'radios',
                with: {
                    name,
                    idPrefix: name,
                    value,
                    ...told,
                    ...wrong,
                    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
                    items: one.items,
                },
            };
        case 'select':
            return { component: 'select', with: { ...plain, items: [{ value: '', text: 'Choose' }, ...one.items] } };
        case 'tick':
            return {
                component: 'checkboxes',
                with: {
                    name,
                    idPrefix: name,
                    values: value === '' ? [] : [value],
                    ...told,
                    ...wrong,
                    items: [{ value: 'yes', text }],
                },
            };
        case 'lines':
            return { component: 'textarea', with: { ...plain, rows: 3 } };
        case 'line':
            return { component: 'input', with: plain };
        case 'money':
            return { component: 'input', with: { ...plain, prefix: { text: '£' }, ...short } };
        case 'percent':
            return { component: 'input', with: { ...plain, suffix: { text: '%' }, ...short } };
        case 'number':
            return { component: 'input', with: { ...plain, ...short, inputmode: 'numeric' } };
        case 'day':
            return {
                component: 'input',
                with: { ...plain, hint: { text: hint ?? 'For example, 27 3 2027' }, ...short },
            };
    }
}
const short = { classes: 'govuk-input--width-10' };
/** A day as it stands in a field: "27 3 2027". */
function dayTyped(day) {
    const [number = '', , year = ''] = (0, dates_1.longDate)(day).split(' ');
    return `${number} ${Number(day.slice(5, 7))} ${year}`;
}
/** Shows the form as it is at first. */
function showFieldForm(res, form) {
    renderForm(res, form, form.typed ?? {}, {});
}
/**
 * Reads what was sent. Where a field is wrong, or what it asks for cannot be, the same page comes back with what was
 * typed and the reason; otherwise the browser goes on.
 * @param act does it, and gives the address to go to, or why it cannot be as a sentence that says what to do
 */
async function answerFieldForm(res, form, on, act) {
    const read = readFields(form.fields, on.body, on.today);
    if (!read.ok) {
        renderForm(res, form, read.typed, read.errors);
        return;
    }
    const done = await act(read.value);
    if ('to' in done) {
        res.redirect(303, done.to);
        return;
    }
    res.status(409);
    renderForm(res, form, (0, forms_1.plainFields)(on.body), {}, done.fault);
}
function renderForm(res, form, typed, errors, fault) {
    const { fields, typed: _, ...page } = form;
    const [first] = fields;
    (0, render_1.render)(res, 'web/field-form', {
        ...page,
        shown: shownFields(fields, typed, errors),
        facts: (form.facts ?? []).map(({ key, value }) => ({ key: { text: key }, value: { text: value } })),
        errors: fault === undefined ? (0, forms_1.summary)(errors) : [{ text: fault, href: `#${first?.name ?? 'form'}` }],
    });
}
