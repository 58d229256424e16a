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
exports.partForms = void 0;
/** The forms of the parts of a service, but for the price. Fields and messages are those of the project file. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../../engine/project/fields"));
const service_schema_1 = require("../../engine/project/service-schema");
const money_1 = require("../../lib/money");
const forms_1 = require("./forms");
const many = (schema) => schema.single();
const what = {
    form: ({ categories }) => joi_1.default.object({
        title: service_schema_1.service.title.messages({ 'any.required': 'Enter the name of the service.' }),
        strapline: service_schema_1.service.strapline,
        category: (0, forms_1.category)(categories),
        subCategory: service_schema_1.service.subCategory,
        function: service_schema_1.service.function,
        description: service_schema_1.service.description,
        outcomes: service_schema_1.service.outcomes,
        included: service_schema_1.service.included,
        excluded: service_schema_1.service.excluded,
    }),
    typed: (service) => ({ ...service }),
    read: (form) => form,
};
const audience = {
    form: () => joi_1.default.object({
        ages: many(service_schema_1.service.ages),
        delivery: many(service_schema_1.service.delivery),
        groupLeast: (0, forms_1.number)('Smallest group', field.whole('Smallest group', 1, 1000)),
        groupMost: (0, forms_1.number)('Largest group', field.whole('Largest group', 1, 1000))
            .when('groupLeast', { is: joi_1.default.exist(), then: joi_1.default.required() })
            .custom((most, helpers) => {
            const { groupLeast } = helpers.state.ancestors[0];
            return groupLeast !== undefined && groupLeast > most ? helpers.error('group') : most;
        })
            .messages({
            'any.required': 'Enter how many people the largest group has.',
            group: 'The largest group must be the same as the smallest, or more.',
        }),
        languages: (0, forms_1.several)(service_schema_1.service.languages, true),
        area: service_schema_1.service.area,
    }),
    typed: ({ groupSize, languages, ...service }) => ({
        ...service,
        groupLeast: groupSize?.least,
        groupMost: groupSize?.most,
        languages: languages?.join(', '),
    }),
    read: ({ groupLeast, groupMost, ...form }) => ({
        ...form,
        ...(groupMost !== undefined && {
            groupSize: { least: Number(groupLeast ?? groupMost), most: Number(groupMost) },
        }),
    }),
};
const teamPart = {
    form: ({ founders }) => joi_1.default.object({
        ...(0, forms_1.team)(founders),
        lead: (0, forms_1.founder)(founders).required().messages({ '*': 'Choose who leads this service.' }),
        needs: (0, forms_1.several)(service_schema_1.service.needs, true),
        registration: service_schema_1.service.registration,
    }),
    typed: ({ needs, ...service }) => ({ ...service, needs: needs?.join(', ') }),
    read: (form) => form,
};
const terms = {
    form: () => joi_1.default.object({
        vat: service_schema_1.service.vat.messages({ '*': 'Choose the VAT status. “To be confirmed” is a fair answer.' }),
        vatConfirmedOn: (0, forms_1.day)('Date the VAT status was confirmed'),
        minimumUnits: (0, forms_1.number)('Smallest order', service_schema_1.service.minimumUnits),
        maximumUnits: (0, forms_1.number)('Largest order', service_schema_1.service.maximumUnits),
        years2: longer(2),
        years3: longer(3),
        travelRule: joi_1.default.valid('included', 'by-mile', 'per-visit', 'quoted'),
        freeMiles: (0, forms_1.number)('Miles at no charge', field.whole('Miles at no charge', 0, 1000)),
        mile: (0, forms_1.money)('Price of a mile')
            .when('travelRule', { is: 'by-mile', then: joi_1.default.required() })
            .messages({ 'any.required': 'Enter the price of a mile, such as 0.45.' }),
        visit: (0, forms_1.money)('Travel for each visit')
            .when('travelRule', { is: 'per-visit', then: joi_1.default.required() })
            .messages({ 'any.required': 'Enter the price of travel for each visit.' }),
    }),
    typed: ({ multiYear = [], travel, ...service }) => ({
        ...service,
        ...Object.fromEntries(multiYear.map((one) => [`years${one.years}`, longerText(one)])),
        travelRule: travel?.rule,
        ...(travel?.rule === 'by-mile' && { freeMiles: travel.freeMiles, mile: (0, forms_1.inPounds)(travel.pencePerMile) }),
        ...(travel?.rule === 'per-visit' && { visit: (0, forms_1.inPounds)(travel.pence) }),
    }),
    read: ({ years2, years3, travelRule, freeMiles, mile, visit, ...form }) => {
        const multiYear = [years2, years3].filter((one) => one !== undefined);
        const travel = travelOf(String(travelRule), {
            freeMiles: Number(freeMiles ?? 0),
            mile: Number(mile),
            visit: Number(visit),
        });
        return { ...form, ...(multiYear.length > 0 && { multiYear }), ...(travel && { travel }) };
    },
};
/** "5%" is taken off each price; "£270" or "270" is the price of one unit in each of the years. */
function longer(years) {
    return joi_1.default.string()
        .custom((value, helpers) => {
        const [, digits] = /^(\d{1,2}(?:\.\d{1,2})?)\s*(?:%|per cent|percent)$/i.exec(value.trim()) ?? [];
        if (digits !== undefined) {
            const percentOff = Number(digits);
            return (0, service_schema_1.percent)('').validate(percentOff).error ? helpers.error('longer') : { years, percentOff };
        }
        const pence = (0, money_1.readPounds)(value);
        return pence === undefined ? helpers.error('longer') : { years, pence };
    })
        .messages({
        longer: `The price for ${years} years must be a percentage taken off, such as 5%, or an amount, such as £270.`,
    });
}
function longerText({ percentOff, pence }) {
    return pence === undefined ? `${percentOff}%` : `£${(0, forms_1.inPounds)(pence)}`;
}
function travelOf(rule, { freeMiles, mile, visit }) {
    if (rule === 'by-mile')
        return { rule, freeMiles, pencePerMile: mile };
    if (rule === 'per-visit')
        return { rule, pence: visit };
    return rule === 'included' || rule === 'quoted' ? { rule } : undefined;
}
const termNames = ['autumn', 'spring', 'summer'];
const promise = {
    form: () => joi_1.default.object({
        preparation: joi_1.default.valid('yes', 'no'),
        kpis: (0, forms_1.several)(service_schema_1.service.kpis),
        schoolDuties: (0, forms_1.several)(service_schema_1.service.schoolDuties),
        calendar: (0, forms_1.several)(service_schema_1.service.calendar),
        leadTimeDays: (0, forms_1.number)('Working days to the first visit', service_schema_1.service.leadTimeDays),
        ...Object.fromEntries(termNames.map((term) => {
            const label = `Units in the ${term} term`;
            return [term, (0, forms_1.number)(label, field.whole(label, 0, 100_000))];
        })),
        cancellation: service_schema_1.service.cancellation,
        evidenceLevel: joi_1.default.valid('practice', 'guidance', 'peer-reviewed', 'local'),
        evidence: field.line('Evidence', 240),
    }),
    typed: ({ preparation, kpis, schoolDuties, calendar, termCapacity, evidence, ...service }) => ({
        ...service,
        ...termCapacity,
        preparation: preparation === undefined ? '' : preparation ? 'yes' : 'no',
        kpis: kpis?.join('\n'),
        schoolDuties: schoolDuties?.join('\n'),
        calendar: calendar?.join('\n'),
        evidenceLevel: evidence?.level,
        evidence: evidence?.reference,
    }),
    read: ({ preparation, autumn, spring, summer, evidenceLevel, evidence, ...form }) => {
        const termCapacity = Object.fromEntries(Object.entries({ autumn, spring, summer }).filter(([, units]) => units !== undefined));
        return {
            ...form,
            ...(preparation !== undefined && { preparation: preparation === 'yes' }),
            ...(Object.keys(termCapacity).length > 0 && { termCapacity }),
            ...evidenceOf(evidenceLevel, evidence),
        };
    },
};
/** A reference without a kind is what the group learned in practice, until it says otherwise. */
function evidenceOf(level, reference) {
    if (level === undefined && reference === undefined)
        return {};
    return {
        evidence: {
            level: (level ?? 'practice'),
            ...(reference !== undefined && { reference: String(reference) }),
        },
    };
}
const checks = {
    form: () => joi_1.default.object({
        safeguarding: service_schema_1.service.safeguarding,
        dataRole: service_schema_1.service.dataRole,
        statutory: joi_1.default.valid('yes', 'no'),
        expertsAtHand: joi_1.default.valid('yes'),
    }),
    typed: (service) => ({
        ...service,
        statutory: service.statutory ? 'yes' : 'no',
        expertsAtHand: service.expertsAtHand ? 'yes' : '',
    }),
    read: ({ statutory, expertsAtHand, ...form }) => ({
        ...form,
        statutory: statutory === 'yes',
        ...(expertsAtHand === 'yes' && { expertsAtHand: true }),
    }),
};
const stage = {
    form: () => joi_1.default.object({ status: service_schema_1.service.status }),
    typed: ({ status }) => ({ status }),
    read: (form) => form,
};
exports.partForms = {
    what,
    audience,
    team: teamPart,
    terms,
    promise,
    checks,
    stage,
};
