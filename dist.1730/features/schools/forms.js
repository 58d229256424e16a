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
exports.schoolForm = void 0;
exports.asSchool = asSchool;
exports.typedSchool = typedSchool;
exports.contactForm = contactForm;
exports.asContact = asContact;
exports.typedContact = typedContact;
/** The forms of a school and of a person there. Rules and messages are those of the project file. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../../engine/project/fields"));
const school_1 = require("../../engine/project/school");
const school_schema_1 = require("../../engine/project/school-schema");
const typed_fields_1 = require("../../web/typed-fields");
const words_1 = require("./words");
const lines = ['line1', 'line2', 'line3', 'town', 'postcode'];
exports.schoolForm = joi_1.default.object({
    name: school_schema_1.school.name,
    nation: school_schema_1.school.nation.messages({ '*': 'Choose the nation.' }),
    urn: school_schema_1.school.urn,
    laestab: school_schema_1.school.laestab,
    ukprn: school_schema_1.school.ukprn,
    number: school_schema_1.school.number,
    phase: school_schema_1.school.phase,
    type: school_schema_1.school.type,
    roll: (0, typed_fields_1.typedNumber)(school_schema_1.school.roll),
    authority: school_schema_1.school.authority,
    line1: field.line('Address line 1', 80),
    line2: field.line('Address line 2', 80),
    line3: field.line('Address line 3', 80),
    town: field.line('Town or city', 80),
    postcode: field.postcode(),
    email: school_schema_1.school.email,
    phone: school_schema_1.school.phone,
    financialYear: school_schema_1.school.financialYear,
    poRequired: joi_1.default.valid('yes', 'no'),
    approvalLimitPence: (0, typed_fields_1.typedMoney)('Approval limit'),
    notes: school_schema_1.school.notes,
});
/** A form that fits, as the fields of a school. */
function asSchool(form) {
    const { poRequired, line1, line2, line3, town, postcode, ...rest } = form;
    const address = Object.fromEntries(Object.entries({ line1, line2, line3, town, postcode }).filter(([, value]) => value !== undefined));
    return {
        ...rest,
        ...(Object.keys(address).length > 0 && { address }),
        ...(poRequired !== undefined && { poRequired: poRequired === 'yes' }),
    };
}
/** What the form shows for a school that is there. */
function typedSchool(school) {
    const { poRequired, approvalLimitPence, laestab, roll, address } = school;
    return {
        ...school,
        ...Object.fromEntries(lines.map((line) => [line, address?.[line] ?? ''])),
        laestab: laestab === undefined ? '' : (0, words_1.laestabWords)(laestab),
        roll: roll === undefined ? '' : String(roll),
        poRequired: poRequired === undefined ? '' : poRequired ? 'yes' : 'no',
        approvalLimitPence: approvalLimitPence === undefined ? '' : (approvalLimitPence / 100).toFixed(2).replace(/\.00$/, ''),
    };
}
/** @param today no agreement is of a later day */
function contactForm(today) {
    const whenAgreed = { is: 'yes', then: joi_1.default.required(), otherwise: joi_1.default.forbidden().strip() };
    return joi_1.default.object({
        name: field.line('Name', 120).required(),
        role: field.line('Role', 80),
        email: field.email(),
        phone: field.phone(),
        agreed: joi_1.default.valid('yes', 'no')
            .required()
            .messages({ '*': 'Choose whether they agreed to be written to.' }),
        on: (0, typed_fields_1.typedDay)('Date on which they agreed', field.date('Date on which they agreed', today)).when('agreed', whenAgreed),
        how: joi_1.default.valid(...school_1.consentWays)
            .when('agreed', whenAgreed)
            .messages({ '*': 'Choose how they agreed.' }),
    });
}
/** A form that fits, as a person at a school. @param text the words that they agreed to, by id */
function asContact(form, text) {
    const { agreed, on, how, ...contact } = form;
    const consent = agreed === 'yes' && on !== undefined && how !== undefined ? { on, how, text } : undefined;
    return { ...contact, ...(consent && { consent }) };
}
/** What the form shows for a person who is there. */
function typedContact({ name, role, email, phone, consent }) {
    const holds = consent !== undefined && consent.withdrawnOn === undefined;
    return {
        name,
        role,
        email,
        phone,
        agreed: holds ? 'yes' : 'no',
        ...(holds && { on: consent.on, how: consent.how }),
    };
}
