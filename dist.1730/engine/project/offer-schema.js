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
exports.offer = exports.message = exports.answered = exports.quantity = exports.terms = exports.buyer = exports.urn = void 0;
exports.offerProblems = offerProblems;
/** The shape of an offer in a project file, and whether the people and services it names are there. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("./fields"));
const offer_1 = require("./offer");
const service_1 = require("./service");
const id = () => joi_1.default.string()
    .pattern(/^[a-z0-9][a-z0-9-]{0,59}$/)
    .messages({ '*': 'id must be small letters, digits and hyphens.' });
/** Six digits, as the register of schools in England gives them. */
const urn = () => joi_1.default.string()
    .pattern(/^\d{6}$/)
    .messages({ '*': 'URN must be six digits, such as 990001. Leave it out if the school has none.' });
exports.urn = urn;
/** The fields of the buyer, one by one: forms pick from them. */
exports.buyer = {
    kind: field.oneOf('Who it is for', offer_1.buyerKinds).required(),
    name: field.line('Name of the school or council', 120).required(),
    school: id(),
    urn: (0, exports.urn)(),
    contact: field.line('Name of the person', 120),
    email: field.email(),
};
/** The fields of what is offered, but for the buyer and the lines. */
exports.terms = {
    starts: field.date('First day').required(),
    early: field.tick('Early order').required(),
    law: field.oneOf('law', offer_1.lawsOfOffers).required(),
    lead: joi_1.default.string().max(40).required().messages({ '*': 'Choose who leads.' }),
    discountPercent: joi_1.default.number()
        .strict()
        .min(0.5)
        .max(100)
        .multiple(0.5)
        .messages({ '*': 'Discount must be from 0.5 to 100 per cent, in steps of a half.' }),
    invoices: field.oneOf('invoices', offer_1.invoicePlans).required(),
    validUntil: field.date('Last day to accept').required(),
    notes: field.paragraph('Notes', 1500),
};
const quantity = () => field.whole('How many', 1, 100_000);
exports.quantity = quantity;
const line = joi_1.default.object({
    service: joi_1.default.string().max(60).required(),
    quantity: (0, exports.quantity)(),
    package: field.line('Package', 80),
    quotedPence: field.pence('Quoted price'),
});
const termsSchema = joi_1.default.object({
    to: joi_1.default.object(exports.buyer).required(),
    lines: joi_1.default.array().items(line).min(1).max(60).required().messages({
        'array.min': 'Give at least one line: a service and how many.',
    }),
    ...exports.terms,
    years: joi_1.default.valid(1, 2, 3).required().messages({ '*': 'years must be 1, 2 or 3.' }),
});
/** What a person gives when they say yes or no. */
exports.answered = {
    name: field.line('Your name', 120).required(),
    role: field.line('Your role', 120).required(),
    order: field.line('Purchase order number', 60),
    invoiceEmail: field.email('E-mail address for invoices'),
    reason: field.paragraph('Reason', 1000),
};
const on = field.date('on').required();
const ends = joi_1.default.alternatives().conditional('.how', {
    switch: [
        {
            is: 'accepted',
            then: joi_1.default.object({
                how: joi_1.default.string(),
                on,
                name: exports.answered.name,
                role: exports.answered.role,
                order: exports.answered.order,
                invoiceEmail: exports.answered.invoiceEmail,
            }),
        },
        {
            is: 'declined',
            then: joi_1.default.object({
                how: joi_1.default.string(),
                on,
                name: exports.answered.name,
                role: exports.answered.role,
                reason: exports.answered.reason,
            }),
        },
    ],
    otherwise: joi_1.default.object({ how: field.oneOf('how', ['withdrawn', 'replaced']).required(), on }),
});
const sum = (label) => field.pence(label, 0, 100_000_000_000).required();
const valueSchema = joi_1.default.object({
    lines: joi_1.default.array()
        .items(joi_1.default.object({
        service: joi_1.default.string().max(60).required(),
        title: field.line('title', 200).required(),
        unit: joi_1.default.string().max(80).required(),
        quantity: (0, exports.quantity)().required(),
        eachPence: sum('eachPence'),
        yearPence: sum('yearPence'),
        vat: field.oneOf('vat', service_1.vatStatuses).required(),
        vatConfirmedOn: field.date('vatConfirmedOn'),
    }))
        .min(1)
        .max(60)
        .required(),
    discountPence: sum('discountPence'),
    yearPence: sum('yearPence'),
    wholePence: sum('wholePence'),
});
const version = joi_1.default.object({
    number: field.whole('Version', 1, 1000).required(),
    terms: termsSchema.required(),
    sentOn: field.date('sentOn').required(),
    binding: field.tick('binding').required(),
    value: valueSchema.required(),
    hash: joi_1.default.string()
        .pattern(/^[0-9a-f]{64}$/)
        .messages({ '*': 'hash must be a SHA-256 in hexadecimal.' }),
    end: ends,
});
/** What a person writes about an offer: a question, or an answer to one. */
exports.message = {
    name: field.line('Your name', 120).required(),
    words: field.paragraph('Your question', 2000).required(),
};
exports.offer = {
    id: id().required(),
    number: field.whole('number', 1, 100_000).required(),
    madeOn: field.date('madeOn').required(),
    draft: termsSchema,
    versions: joi_1.default.array().items(version).max(1000).required(),
    messages: joi_1.default.array()
        .items(joi_1.default.object({
        from: field.oneOf('from', ['buyer', 'group']).required(),
        ...exports.message,
        on: field.date('on').required(),
    }))
        .max(1000),
    renews: id(),
};
/** Every place where an offer does not fit the rest of its project, or itself. */
function offerProblems(offers, known) {
    const ids = new Set();
    const numbers = new Set();
    return offers.flatMap((one, index) => {
        const path = `$.offers[${index}]`;
        const problems = [];
        if (ids.has(one.id))
            problems.push({ path: `${path}.id`, message: 'The id of an offer is used twice.' });
        if (numbers.has(one.number))
            problems.push({ path: `${path}.number`, message: 'The number of an offer is used twice.' });
        ids.add(one.id);
        numbers.add(one.number);
        if (!one.draft && one.versions.length === 0)
            problems.push({ path, message: 'An offer needs a draft, or a version that was sent.' });
        if (one.draft)
            problems.push(...draftProblems(one.draft, `${path}.draft`, known));
        return [
            ...problems,
            ...one.versions.flatMap((_, at) => versionProblems(one, at, `${path}.versions[${at}]`)),
        ];
    });
}
/** A draft names only people and services that are there. What went out stays as it was. */
function draftProblems(draft, path, known) {
    const problems = [];
    if (!known.founders.has(draft.lead))
        problems.push({ path: `${path}.lead`, message: 'No founder has this id. Name someone else as lead.' });
    draft.lines.forEach((line, index) => {
        if (!known.services.has(line.service))
            problems.push({
                path: `${path}.lines[${index}].service`,
                message: 'No service has this id. Take the line out, or add the service.',
            });
    });
    return problems;
}
function versionProblems(offer, at, path) {
    const version = offer.versions[at];
    if (version?.number !== at + 1)
        return [{ path: `${path}.number`, message: 'Versions must be numbered 1, 2, 3 in the order sent.' }];
    const before = at < offer.versions.length - 1;
    if (before && (version.end === undefined || version.end.how === 'accepted'))
        return [{ path: `${path}.end`, message: 'Only the last version can be open or accepted.' }];
    return [];
}
