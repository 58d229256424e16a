"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.newServiceForm = newServiceForm;
exports.startedService = startedService;
exports.category = category;
exports.founder = founder;
exports.team = team;
exports.unit = unit;
exports.hours = hours;
exports.money = money;
exports.number = number;
exports.several = several;
exports.day = day;
exports.inPounds = inPounds;
/** Fields that the forms of services share, and the short form that starts a service. Here text becomes values. */
const joi_1 = __importDefault(require("joi"));
const service_1 = require("../../engine/project/service");
const service_schema_1 = require("../../engine/project/service-schema");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
/** The form that starts a service: what a list of services cannot do without. */
function newServiceForm(on) {
    return joi_1.default.object({
        title: service_schema_1.service.title.messages({ 'any.required': 'Enter the name of the service.' }),
        category: category(on.categories),
        ...team(on.founders),
        lead: founder(on.founders).messages({ '*': 'Choose who leads this service.' }),
        unit: unit(),
        hoursPerUnit: hours(),
        pricing: joi_1.default.valid('price', 'quote')
            .required()
            .messages({ '*': 'Choose whether you give a price or quote each time.' }),
        price: money('Price')
            .when('pricing', { is: 'price', then: joi_1.default.required() })
            .messages({ 'any.required': 'Enter the price of one unit, without VAT.' }),
    });
}
/** What the short form says, as a service: a draft whose VAT status is still to be confirmed. */
function startedService(id, form) {
    const { pricing, price, lead, ...rest } = form;
    return {
        id,
        ...rest,
        lead: lead ?? form.deliveredBy[0] ?? '',
        ages: [],
        delivery: [],
        statutory: false,
        ...(pricing === 'quote' ? { quoteOnly: true } : { pricePence: price ?? 0 }),
        vat: 'to-confirm',
        status: 'draft',
    };
}
function category(codes) {
    return joi_1.default.valid(...codes)
        .required()
        .messages({ '*': 'Choose a category.' });
}
function founder(ids) {
    return joi_1.default.valid(...ids).messages({ '*': 'Choose from the founders.' });
}
function team(ids) {
    const message = 'Choose at least one founder who delivers this service.';
    return {
        deliveredBy: joi_1.default.array()
            .items(founder(ids))
            .single()
            .unique()
            .min(1)
            .required()
            .messages({ 'any.required': message, 'array.min': message }),
    };
}
function unit() {
    return service_schema_1.service.unit.messages({ '*': 'Choose what you sell by: an hour, a day, a meeting.' });
}
/** Units of time say how long they are, so that a school can compare them. */
function hours() {
    return number('Hours in each unit', service_schema_1.service.hoursPerUnit).when('unit', {
        is: joi_1.default.valid(...service_1.timeUnits),
        then: joi_1.default.required().messages({
            'any.required': 'Say how many hours it is, such as 3 or 6.5: schools compare by the hour.',
        }),
    });
}
function money(label) {
    return joi_1.default.string()
        .custom((value, helpers) => {
        const pence = (0, money_1.readPounds)(value);
        return pence === undefined || pence > 100_000_000 ? helpers.error('money') : pence;
    })
        .messages({ money: `${label} must be an amount in pounds, such as 585 or 6.32.` });
}
/** A number that fits the rule of the project file; the message of that rule is shown. */
function number(label, schema) {
    return joi_1.default.string()
        .custom((value, helpers) => {
        const text = value.trim().replaceAll(',', '');
        const { error, value: read } = schema.validate(text === '' ? Number.NaN : Number(text));
        return error ? helpers.error('number', { why: error.message }) : read;
    })
        .messages({
        number: '{#why}',
        'any.required': `Enter ${(0, names_1.lowerFirst)(label)}.`,
    });
}
/** One item a line, or with commas where `commas` says so. */
function several(schema, commas = false) {
    return joi_1.default.string()
        .custom((value, helpers) => {
        const items = value
            .split(commas ? /[,;\n]/ : /\n/)
            .map((one) => one.trim())
            .filter((one) => one !== '');
        const { error, value: read } = schema.validate([...new Set(items)]);
        return error ? helpers.error('several', { why: error.message }) : read;
    })
        .messages({ several: '{#why}' });
}
/** A day as 27 3 2027, 27/03/2027 or 2027-03-27. */
function day(label) {
    return joi_1.default.string()
        .custom((value, helpers) => {
        const [one = '', two = '', three = ''] = value.trim().split(/[\s/.-]+/);
        const iso = /^\d{4}$/.test(one)
            ? `${one}-${two}-${three}`
            : `${three}-${two.padStart(2, '0')}-${one.padStart(2, '0')}`;
        return (0, dates_1.isIsoDate)(iso) ? iso : helpers.error('day');
    })
        .messages({ day: `${label} must be a real date, such as 27 3 2027.` });
}
/** Pence as a person types them: 29500 as "295", 632 as "6.32". */
function inPounds(pence) {
    return pence === undefined ? '' : (pence / 100).toFixed(2).replace(/\.00$/, '');
}
