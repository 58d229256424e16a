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
exports.service = exports.percent = void 0;
/** The shape of a service, in joi. The web forms pick from it; the project file uses it whole. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("./fields"));
const service_1 = require("./service");
const names_1 = require("../../lib/names");
const points = (label) => joi_1.default.array()
    .items(field.line(`A line of ${(0, names_1.lowerFirst)(label)}`, 200))
    .max(20)
    .messages({
    'array.base': `${label} must be a list.`,
    'array.max': `${label} must be 20 lines or fewer.`,
});
/** More than 0 and at most 50, with two decimals at most, so that a price less it is known to the penny. */
const percent = (label) => joi_1.default.number()
    .strict()
    .min(0.01)
    .max(50)
    .custom((value, helpers) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 ? value : helpers.error('number.base'))
    .messages({ '*': `${label} must be a number above 0, up to 50, such as 5 or 2.5.` });
exports.percent = percent;
const models = {
    'flat-plus': {
        pence: field.pence('Price for the year').required(),
        earlyPence: field.pence('Early-order price for the year'),
        unitPence: field.pence('Price of each unit').required(),
        earlyUnitPence: field.pence('Early-order price of each unit'),
    },
    packages: {
        packages: joi_1.default.array()
            .items(joi_1.default.object({
            name: field.line('Name of the package', 40).required(),
            units: field.whole('Units in the package', 1, 10_000).required(),
            pence: field.pence('Price of the package').required(),
            earlyPence: field.pence('Early-order price of the package'),
        }))
            .min(1)
            .max(12)
            .required()
            .messages({ 'array.min': 'Give at least one package.', 'array.max': 'Give 12 packages or fewer.' }),
        extraPence: field.pence('Price of an extra unit'),
    },
    bands: {
        per: field.oneOf('per', ['unit', 'order']).required(),
        bands: joi_1.default.array()
            .items(joi_1.default.object({
            from: field.whole('First quantity of the band', 1, 100_000).required(),
            to: field.whole('Last quantity of the band', 1, 1_000_000),
            pence: field.pence('Price in the band').required(),
            earlyPence: field.pence('Early-order price in the band'),
        }))
            .min(1)
            .max(12)
            .required()
            .messages({ 'array.min': 'Give at least one band.', 'array.max': 'Give 12 bands or fewer.' }),
    },
    retainer: {
        pence: field.pence('Price for the year').required(),
        earlyPence: field.pence('Early-order price for the year'),
        units: field.whole('Units in the price', 1, 10_000).required(),
        extraPence: field.pence('Price of an extra unit').required(),
    },
};
const travels = {
    included: {},
    'by-mile': {
        freeMiles: field.whole('Miles at no charge', 0, 1000).required(),
        pencePerMile: field.pence('Price of a mile', 1, 1000).required(),
    },
    'per-visit': { pence: field.pence('Travel for each visit', 1).required() },
    quoted: {},
};
/** One of several shapes, told apart by the word in one field. */
function oneShape(key, shapes) {
    const words = Object.keys(shapes);
    return joi_1.default.alternatives().conditional(`.${key}`, {
        switch: words.map((word) => ({
            is: word,
            then: joi_1.default.object({ [key]: joi_1.default.valid(word), ...shapes[word] }),
        })),
        otherwise: joi_1.default.forbidden().messages({
            'any.unknown': `This needs the field ${key}, which is one of: ${words.join(', ')}.`,
        }),
    });
}
const pricing = oneShape('model', models);
const travel = oneShape('rule', travels);
exports.service = {
    id: field.recordId().required(),
    title: field.line('Name of the service', 80).required(),
    strapline: field.line('One-line summary', 160),
    category: joi_1.default.string().required(),
    subCategory: field.line('Kind within the category', 60),
    function: field.oneOf('Function', service_1.psychologyFunctions),
    description: field.paragraph('Description', 1500),
    outcomes: field.paragraph('What changes for children', 800),
    included: field.paragraph('What is included', 800),
    excluded: field.paragraph('What is not included', 800),
    ages: field.someOf('Ages', service_1.ages).default([]),
    delivery: field.someOf('Delivery', service_1.deliveries).default([]),
    groupSize: joi_1.default.object({
        least: field.whole('Smallest group', 1, 1000).required(),
        most: field.whole('Largest group', 1, 1000).required(),
    })
        .custom((size, helpers) => (size.most < size.least ? helpers.error('group.order') : size))
        .messages({ 'group.order': 'The largest group must be the same as the smallest, or more.' }),
    languages: field.tags('Languages'),
    area: field.line('Area', 160),
    evidence: joi_1.default.object({
        level: field.oneOf('Kind of evidence', service_1.evidenceLevels).required(),
        reference: field.line('Evidence', 240),
    }).messages({ 'object.base': 'evidence must give a level.' }),
    preparation: field.tick('Preparation included'),
    deliveredBy: joi_1.default.array().items(joi_1.default.string()).min(1).unique().required().messages({
        'array.min': 'Choose at least one founder who delivers this service.',
        'any.required': 'Choose at least one founder who delivers this service.',
        'array.base': 'deliveredBy must be a list of founder ids.',
        'array.unique': 'deliveredBy names the same founder twice.',
    }),
    lead: joi_1.default.string().required().messages({ 'any.required': 'Choose who leads this service.' }),
    registration: field.line('Registration or qualification needed', 160),
    needs: field.tags('Skills needed'),
    statutory: field.tick('Statutory').default(false),
    expertsAtHand: field.tick('Experts at Hand'),
    unit: field.oneOf('Unit', service_1.serviceUnits).required(),
    hoursPerUnit: joi_1.default.number()
        .strict()
        .min(0.25)
        .max(2000)
        .multiple(0.25)
        .messages({ '*': 'Hours in each unit must be a number such as 3 or 6.5, in quarter hours.' }),
    pricePence: field.pence('Price'),
    pricing,
    quoteOnly: joi_1.default.valid(true).messages({ 'any.only': 'quoteOnly must be true or left out.' }),
    earlyPricePence: field.pence('Early-order price'),
    multiYear: joi_1.default.array()
        .items(joi_1.default.object({
        years: field.whole('Years', 2, 3).required(),
        percentOff: (0, exports.percent)('Percentage taken off'),
        pence: field.pence('Price for several years'),
    }))
        .min(1)
        .max(2),
    vat: field.oneOf('VAT status', service_1.vatStatuses).required(),
    vatConfirmedOn: field.date('Date the VAT status was confirmed'),
    minimumUnits: field.whole('Smallest order', 1, 1000),
    maximumUnits: field.whole('Largest order', 1, 100_000),
    travel,
    termCapacity: joi_1.default.object(Object.fromEntries(service_1.terms.map((term) => [term, field.whole(`Units in the ${term} term`, 0, 100_000)]))),
    leadTimeDays: field.whole('Working days to the first visit', 0, 250),
    kpis: points('Promises'),
    schoolDuties: points('What the school does'),
    calendar: points('Steps of the year'),
    cancellation: field.paragraph('Cancellation', 600),
    safeguarding: field.oneOf('Contact with children', service_1.safeguardingLevels),
    dataRole: field.oneOf('Role under data protection law', service_1.dataRoles),
    status: field.oneOf('Status', service_1.serviceStatuses).default('draft'),
    version: field.whole('Version', 1, 10_000),
};
