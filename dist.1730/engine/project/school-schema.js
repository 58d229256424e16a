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
exports.school = exports.consent = void 0;
exports.numberFault = numberFault;
exports.schoolProblems = schoolProblems;
/** The shape of a school in joi, with its numbers in each nation; and what a list of schools may not hold. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("./fields"));
const school_1 = require("./school");
/** Digits of a set shape, with any spaces, slashes and hyphens that people write between them. */
function digits(label, pattern, example) {
    const message = `${label} must be ${example}.`;
    return joi_1.default.string()
        .custom((value, helpers) => {
        const bare = value.replace(/[\s/-]/g, '');
        return pattern.test(bare) ? bare : helpers.error('digits');
    })
        .messages({
        digits: message,
        'string.base': `${message} Put it in quotation marks.`,
        'string.empty': message,
    });
}
/** When, how and to which words a person agreed. */
exports.consent = joi_1.default.object({
    on: field.date('Date of the consent').required(),
    how: field.oneOf('How they agreed', school_1.consentWays).required(),
    text: field.recordId().required(),
    withdrawnOn: field.date('Date it was taken back'),
}).messages({ 'object.base': 'consent must give on, how and text.' });
const contact = joi_1.default.object({
    id: field.recordId().required(),
    name: field.line('Name', 120).required(),
    role: field.line('Role', 80),
    email: field.email(),
    phone: field.phone(),
    consent: exports.consent,
}).messages({ 'object.base': 'Each contact must be an object.' });
/** Each part of the address of a school may be left out: public lists often lack some. */
const address = joi_1.default.object({
    line1: field.line('Address line 1', 80),
    line2: field.line('Address line 2', 80),
    line3: field.line('Address line 3', 80),
    town: field.line('Town or city', 80),
    postcode: field.postcode(),
}).messages({ 'object.base': 'address must be an object.' });
/** The fields of a school. The form and the project file both use them. */
exports.school = {
    id: field.recordId().required(),
    name: field.line('Name of the school', 120).required(),
    nation: field.oneOf('Nation', school_1.schoolNations).required(),
    urn: digits('URN', /^\d{6}$/, 'six digits, such as 990001'),
    laestab: digits('LAESTAB', /^\d{7}$/, 'three digits and four digits, such as 990/2001'),
    ukprn: digits('UKPRN', /^1\d{7}$/, 'eight digits, the first a 1, such as 10099001'),
    number: digits('School number', /^\d{7}$/, 'seven digits, such as 9902001'),
    phase: field.oneOf('Phase', school_1.schoolPhases),
    type: field.oneOf('Type', school_1.schoolTypes),
    roll: field.whole('Pupils', 0, 50_000),
    authority: field.line('Local authority', 80),
    address,
    email: field.email('E-mail of the office'),
    phone: field.phone('Phone of the office'),
    financialYear: field.oneOf('Start of the financial year', ['april', 'september']),
    poRequired: field.tick('Purchase order'),
    approvalLimitPence: field.pence('Approval limit'),
    contacts: joi_1.default.array().items(contact).unique('id').max(20).default([]).messages({
        'array.base': 'contacts must be a list.',
        'array.unique': 'contacts holds the same id twice.',
        'array.max': 'A school may have 20 contacts or fewer.',
    }),
    stoppedOn: field.date('Date they asked us to stop'),
    notes: field.paragraph('Notes', 1000),
};
/** The numbers that belong to one nation only: where one stands beside another nation, what to do. */
function numberFault({ nation, urn, laestab, number, }) {
    if (nation === 'england') {
        return number === undefined
            ? undefined
            : { field: 'number', message: 'A school in England has a URN in place of a school number.' };
    }
    const stray = urn !== undefined ? 'urn' : laestab !== undefined ? 'laestab' : undefined;
    return stray && { field: stray, message: 'Only a school in England has a URN and a LAESTAB number.' };
}
/** What does not fit between the schools of a project: an id or a number that stands twice, or in the wrong nation. */
function schoolProblems(schools) {
    const seen = new Set();
    return schools.flatMap((one, index) => {
        const fault = numberFault(one);
        const problems = fault
            ? [{ path: `$.schools[${index}].${fault.field}`, message: fault.message }]
            : [];
        for (const [name, key] of schoolKeys(one)) {
            if (seen.has(key))
                problems.push({ path: `$.schools[${index}].${name}`, message: `Another school has this ${name}.` });
            seen.add(key);
        }
        return problems;
    });
}
function schoolKeys({ id, nation, urn, number }) {
    return [
        ['id', `id ${id}`],
        ...(urn === undefined ? [] : [['urn', `urn ${urn}`]]),
        ...(number === undefined ? [] : [['number', `${nation} ${number}`]]),
    ];
}
