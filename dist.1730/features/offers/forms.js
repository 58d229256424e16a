"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.replyForm = exports.questionForm = void 0;
exports.lineFields = lineFields;
exports.readTerms = readTerms;
exports.typedTerms = typedTerms;
exports.answerForm = answerForm;
/** The forms about offers. Rules and messages are those of the project file; here text becomes values. */
const joi_1 = __importDefault(require("joi"));
const fields_1 = require("../../engine/project/fields");
const offer_schema_1 = require("../../engine/project/offer-schema");
const offer_value_1 = require("../../engine/project/offer-value");
const pricing_1 = require("../../engine/project/pricing");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const forms_1 = require("../../web/forms");
/** Names of the fields of one service's line. */
function lineFields(service) {
    return { quantity: `many-${service}`, package: `package-${service}`, price: `price-${service}` };
}
const fromText = (schema, say) => joi_1.default.string()
    .custom((value, helpers) => {
    const { error, value: read } = schema.validate(Number(value.trim()));
    return error ? helpers.error('number') : read;
})
    .messages({ number: say });
const day = (say) => joi_1.default.string()
    .required()
    .custom((value, helpers) => (0, dates_1.readDay)(value) ?? helpers.error('day'))
    .messages({ day: say, 'any.required': say });
function termsForm({ schools, leads }) {
    return joi_1.default.object({
        school: joi_1.default.valid(...schools.map(({ id }) => id)).messages({ '*': 'Choose a school from your list.' }),
        kind: offer_schema_1.buyer.kind.messages({ '*': 'Choose whether it is for a school or a council.' }),
        name: offer_schema_1.buyer.name.optional(),
        urn: (0, offer_schema_1.urn)(),
        contact: offer_schema_1.buyer.contact,
        email: (0, fields_1.email)(),
        starts: day('Enter the first day, such as 1 September 2027.'),
        years: fromText(joi_1.default.valid(1, 2, 3), 'Choose 1, 2 or 3 years.')
            .required()
            .messages({ 'any.required': 'Choose 1, 2 or 3 years.' }),
        early: joi_1.default.valid('yes'),
        law: offer_schema_1.terms.law.messages({ '*': 'Choose which law the agreement follows.' }),
        lead: joi_1.default.valid(...leads.map(({ id }) => id))
            .required()
            .messages({ '*': 'Choose who leads.' }),
        discountPercent: fromText(offer_schema_1.terms.discountPercent, 'Discount must be a number from 0.5 to 100, in steps of a half. Leave it empty for none.'),
        invoices: offer_schema_1.terms.invoices.messages({ '*': 'Choose how you send invoices.' }),
        validUntil: day('Enter the last day to accept, such as 28 May 2027.'),
        notes: offer_schema_1.terms.notes,
    });
}
/** Reads the form of an offer. A school of the list brings its own name and number. */
function readTerms(body, choices) {
    const typed = (0, forms_1.plainFields)(body);
    const form = (0, forms_1.readForm)(termsForm(choices), typed);
    const lines = readLines(typed, choices.services);
    const errors = { ...(form.ok ? {} : form.errors), ...lines.errors };
    if (lines.lines.length === 0 && Object.keys(lines.errors).length === 0)
        errors['lines'] = 'Say how many of at least one service you offer.';
    if (form.ok && form.value.school === undefined && form.value.name === undefined)
        errors['name'] = 'Choose a school from your list, or enter a name.';
    if (!form.ok || Object.keys(errors).length > 0)
        return { ok: false, typed, errors };
    const read = asTerms(form.value, lines.lines, choices);
    const unpriced = (0, offer_value_1.priceOffer)(read, choices.services).unpriced[0];
    if (!unpriced)
        return { ok: true, terms: read };
    const at = read.lines[unpriced.line]?.service ?? '';
    return { ok: false, typed, errors: { [lineFields(at).quantity]: unpriced.why } };
}
function asTerms(form, lines, { schools }) {
    const { school: chosen, kind, name, urn: number, contact, email: address, early, ...rest } = form;
    const school = schools.find(({ id }) => id === chosen);
    const own = school?.urn ?? number;
    return {
        to: {
            kind: school ? (school.type === 'council' ? 'council' : 'school') : kind,
            name: school?.name ?? name ?? '',
            ...(school && { school: school.id }),
            ...(own !== undefined && { urn: own }),
            ...(contact !== undefined && { contact }),
            ...(address !== undefined && { email: address }),
        },
        lines,
        early: early === 'yes',
        ...rest,
    };
}
function readLines(typed, services) {
    const errors = {};
    const lines = services.flatMap((service) => {
        const names = lineFields(service.id);
        const text = (name) => {
            const value = typed[name];
            return typeof value === 'string' ? value.trim() : '';
        };
        const [many, chosen, price] = [text(names.quantity), text(names.package), text(names.price)];
        if (many === '' && chosen === '' && price === '')
            return [];
        const count = many === '' ? undefined : Number(many.replaceAll(',', ''));
        if (count !== undefined && (0, offer_schema_1.quantity)().validate(count).error)
            errors[names.quantity] = `How many of ${service.title} must be a whole number, such as 6.`;
        if (count === undefined && needsNumber(service))
            errors[names.quantity] = `Enter how many of ${service.title} you offer.`;
        const quoted = price === '' ? undefined : (0, money_1.readPounds)(price);
        if (price !== '' && quoted === undefined)
            errors[names.price] = `The price of ${service.title} must be an amount in pounds, such as 480 or 6.32.`;
        if (service.pricing?.model === 'packages' && chosen === '')
            errors[names.package] = `Choose a package of ${service.title}.`;
        return [
            {
                service: service.id,
                ...(count !== undefined && { quantity: count }),
                ...(chosen !== '' && service.pricing?.model === 'packages' && { package: chosen }),
                ...(quoted !== undefined && (0, pricing_1.priceModel)(service).model === 'quote' && { quotedPence: quoted }),
            },
        ];
    });
    return { lines, errors };
}
/** A package and a retainer hold a number of their own. */
function needsNumber(service) {
    return !['packages', 'retainer'].includes((0, pricing_1.priceModel)(service).model);
}
/** What the form shows for terms that are there. */
function typedTerms({ to, lines, early, ...rest }) {
    const typed = {
        ...to,
        ...rest,
        starts: (0, dates_1.longDate)(rest.starts),
        validUntil: (0, dates_1.longDate)(rest.validUntil),
        years: String(rest.years),
        early: early ? 'yes' : '',
        discountPercent: rest.discountPercent === undefined ? '' : String(rest.discountPercent),
    };
    for (const one of lines) {
        const names = lineFields(one.service);
        typed[names.quantity] = one.quantity === undefined ? '' : String(one.quantity);
        typed[names.package] = one.package ?? '';
        typed[names.price] = one.quotedPence === undefined ? '' : (one.quotedPence / 100).toFixed(2);
    }
    return typed;
}
/** A question of a school. */
exports.questionForm = joi_1.default.object({
    name: offer_schema_1.message.name.messages({ 'any.required': 'Enter your name.' }),
    words: offer_schema_1.message.words.messages({ 'any.required': 'Enter your question.' }),
});
/** An answer of the group. */
exports.replyForm = joi_1.default.object({
    words: offer_schema_1.message.words.messages({ 'any.required': 'Enter your answer.' }),
});
const common = {
    name: offer_schema_1.answered.name.messages({ 'any.required': 'Enter your name.' }),
    role: offer_schema_1.answered.role.messages({ 'any.required': 'Enter your role, such as business manager.' }),
    on: day('Enter the date, such as 27 March 2027.'),
    seen: joi_1.default.string().hex().length(64).required(),
};
/** @param binding whether a yes makes an agreement: then the person says that they may make it */
function answerForm(how, binding) {
    if (how === 'declined')
        return joi_1.default.object({ ...common, reason: offer_schema_1.answered.reason });
    const say = 'Tick the box if you may agree to this for your school. If you may not, ask the person who may.';
    return joi_1.default.object({
        ...common,
        order: offer_schema_1.answered.order,
        invoiceEmail: offer_schema_1.answered.invoiceEmail,
        may: binding ? joi_1.default.valid('yes').required().messages({ '*': say }) : joi_1.default.valid('yes'),
    });
}
