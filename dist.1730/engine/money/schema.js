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
exports.moneySchema = exports.moneyParts = void 0;
exports.percent = percent;
exports.days = days;
exports.sumWords = sumWords;
/** The shape of what a group says about its money, in joi. The pages and the project file both use it. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../project/fields"));
const settings_1 = require("./settings");
/** A share in per cent, in hundredths at the finest. */
function percent(label, least = 0, most = 100) {
    return decimal(label, { least, most, step: 0.01, example: '8 or 37.5' });
}
/** Days in a year, in halves. */
function days(label, most = 260) {
    return decimal(label, { least: 0, most, step: 0.5, example: '10 or 7.5' });
}
function decimal(label, is) {
    const parts = 1 / is.step;
    return joi_1.default.number()
        .strict()
        .min(is.least)
        .max(is.most)
        .custom((value, helpers) => Math.abs(value * parts - Math.round(value * parts)) < 1e-6 ? value : helpers.error('number.step'))
        .messages({ '*': `${label} must be a number from ${is.least} to ${is.most}, such as ${is.example}.` });
}
const month = (label) => field.oneOf(label, settings_1.monthNames);
const what = field.line('What it is for', 60).required();
const list = (label, of) => joi_1.default.array()
    .items(joi_1.default.object(of))
    .max(60)
    .messages({
    'array.base': `${label} must be a list.`,
    'array.max': `${label} may have at most 60 lines.`,
});
/** The whole is 100 per cent, to the hundredth. */
function sumsTo100(label, shares) {
    return (value, helpers) => {
        const sum = shares(value).reduce((all, one) => all + Math.round(one * 100), 0);
        return sum === 10_000 ? value : helpers.message({ custom: sumWords(label, sum / 100) });
    };
}
/** "Shares by term must add up to 100%. They add up to 98%." */
function sumWords(label, sum) {
    return `${label} must add up to 100%. They add up to ${sum}%.`;
}
const weights = Object.fromEntries(settings_1.monthNames.map((name) => [name, percent(`Share in ${name}`).required()]));
/** Each part of the settings. */
exports.moneyParts = {
    pay: list('pay', {
        founder: joi_1.default.string().required(),
        point: joi_1.default.string()
            .pattern(/^[a-z-]+\.\d{1,2}$/)
            .messages({ '*': 'point must be a scale and a point, such as soulbury-a.8.' }),
        salaryPence: field.pence('Full-time pay', 100, 50_000_000),
        sells: field.tick('sells').required(),
    })
        .max(20_000)
        .unique('founder')
        .messages({ 'array.unique': 'pay names the same founder twice.' }),
    pension: joi_1.default.object({
        scheme: field.oneOf('Pension', settings_1.pensionSchemes).required(),
        lgpsPercent: percent('Employer rate of the LGPS').required(),
        employmentAllowance: field.tick('Employment Allowance').required(),
    }),
    days: joi_1.default.object({
        leave: days('Holiday').required(),
        sickness: days('Sickness').required(),
        learning: days('Training and learning').required(),
        supervision: days('Supervision').required(),
        meetings: days('Meetings').required(),
        travel: days('Admin, travel and finding work').required(),
        hoursPerDay: decimal('Hours in a day', {
            least: 1,
            most: 12,
            step: 0.01,
            example: '6 or 7.4',
        }).required(),
    }),
    direct: list('direct', {
        what,
        each: field.oneOf('Who it is for', settings_1.costBearers).required(),
        pence: field.pence('Amount'),
        miles: field.whole('Miles', 0, 100_000),
    }),
    overheads: list('overheads', {
        what,
        pence: field.pence('Amount').required(),
        paid: field.oneOf('When it is paid', ['monthly', 'at-start', ...settings_1.monthNames]).required(),
    }),
    price: joi_1.default.object({
        surplusPercent: percent('Surplus', 0, 50).required(),
        listPence: field.pence('Your own price of a day', 100, 1_000_000),
    }),
    sales: joi_1.default.object({
        soldPercents: joi_1.default.array().length(3).items(percent('Share of days sold')).required(),
        agreementPercent: percent('Share under yearly agreements').required(),
        instalments: list('instalments', {
            month: month('Month').required(),
            percent: percent('Share').required(),
        })
            .min(1)
            .unique('month')
            .custom(sumsTo100('Instalments', (all) => all.map((one) => one.percent)))
            .required()
            .messages({ 'array.unique': 'instalments names the same month twice.' }),
        weights: joi_1.default.object(weights)
            .custom(sumsTo100('Shares by month', (all) => Object.values(all)))
            .required(),
        paidAfterMonths: field.whole('Months until schools pay', 0, 6).required(),
    }),
    growth: joi_1.default.object({
        pricePercent: percent('Rise of prices', 0, 30).required(),
        costPercent: percent('Rise of costs', 0, 30).required(),
        payPercent: percent('Pay award', 0, 30).required(),
        payMonth: month('Month of the pay award').required(),
    }),
    start: joi_1.default.object({
        month: joi_1.default.string()
            .pattern(/^20\d\d-(0[1-9]|1[0-2])$/)
            .required()
            .messages({ '*': 'The first month must be a month and a year from 2000 to 2099, such as 2027-09.' }),
        sources: list('sources', {
            what,
            kind: field.oneOf('Kind', settings_1.sourceKinds).required(),
            pence: field.pence('Amount', 0, 1_000_000_000).required(),
        }).required(),
        costs: list('costs', { what, pence: field.pence('Amount', 0, 1_000_000_000).required() }).required(),
    }),
    terms: list('terms', {
        name: field.line('Name of the term', 30).required(),
        percent: percent('Share of the term').required(),
        ordered: field.whole('Days ordered', 0, 1_000_000),
    })
        .min(1)
        .max(6)
        .unique('name')
        .custom(sumsTo100('Shares by term', (all) => all.map((one) => one.percent)))
        .messages({
        'array.min': 'Give at least one term.',
        'array.max': 'There may be at most 6 terms.',
        'array.unique': 'Two terms have the same name. Give each its own.',
    }),
    figures: joi_1.default.object().pattern(joi_1.default.string(), joi_1.default.number()
        .strict()
        .min(0)
        .max(10_000_000)
        .messages({ '*': 'Your own figure must be a number from 0 to 10,000,000.' })),
};
/** The whole: every part may be left out. */
exports.moneySchema = joi_1.default.object(exports.moneyParts).messages({ 'object.base': 'money must be an object.' });
