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
exports.partForms = exports.parts = exports.newFounderForm = exports.standingChoices = void 0;
exports.withPart = withPart;
exports.typedPart = typedPart;
exports.officesForm = officesForm;
/** The forms about a founder. Fields and messages are those of the project file; here they become pages. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../../engine/project/fields"));
const office_1 = require("../../engine/project/office");
const schema_1 = require("../../engine/project/schema");
const dates_1 = require("../../lib/dates");
exports.standingChoices = ['exploring', 'standing-by', 'supporter', 'agreed'];
const about = {
    legalName: schema_1.founder.legalName,
    knownAs: schema_1.founder.knownAs,
    email: schema_1.founder.email,
    phone: schema_1.founder.phone,
};
exports.newFounderForm = joi_1.default.object({
    ...about,
    standing: joi_1.default.valid(...exports.standingChoices)
        .required()
        .messages({ '*': 'Choose how far this person has got.' }),
});
exports.parts = ['about', 'address', 'work', 'checks'];
const listText = (label) => field.line(label, 300);
/** What each part of a founder's page sends. */
exports.partForms = {
    about: joi_1.default.object({ ...about }),
    address: joi_1.default.object({
        line1: field.line('Address line 1', 80).required(),
        line2: field.line('Address line 2', 80),
        line3: field.line('Address line 3', 80),
        town: field.line('Town or city', 80).required(),
        postcode: field.postcode().required(),
    }),
    work: joi_1.default.object({
        profession: schema_1.founder.profession,
        fte: joi_1.default.string()
            .custom((value, helpers) => {
            const number = Number(value.trim().replace('%', '')) / (value.includes('%') ? 100 : 1);
            const { error } = schema_1.founder.fte.validate(number);
            return error ? helpers.error('fte') : number;
        })
            .messages({ fte: 'Share of full time must be from 0.1 to 1, such as 0.6.' }),
        hcpc: schema_1.founder.hcpc,
        languages: listText('Languages'),
        skills: listText('Skills'),
        inOffers: joi_1.default.valid('yes'),
    }),
    checks: joi_1.default.object({
        over18: joi_1.default.valid('yes'),
        notDisqualified: joi_1.default.valid('yes'),
        scheme: field.oneOf('Scheme', schema_1.checkSchemes),
        level: field.oneOf('Level', schema_1.checkLevels),
        seenOn: dayMonthYear('Date the check was seen'),
        updateService: joi_1.default.valid('yes'),
        safeguardingTrainedOn: dayMonthYear('Date of safeguarding training'),
    })
        .custom((value, helpers) => {
        const given = [value.scheme, value.level, value.seenOn].filter((one) => one !== undefined).length;
        return given === 0 || given === 3 ? value : helpers.error('check.part');
    })
        .messages({ 'check.part': 'For a check, give the scheme, the level and the date it was seen.' }),
};
/** "27 3 2026", "27/03/2026" or "2026-03-27" as an ISO date. */
function dayMonthYear(label) {
    return joi_1.default.string()
        .custom((value, helpers) => {
        const [day = '', month = '', year = ''] = value.trim().split(/[\s/.-]+/);
        const iso = /^\d{4}$/.test(day)
            ? `${day}-${month}-${year}`
            : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
        return (0, dates_1.isIsoDate)(iso) ? iso : helpers.error('date');
    })
        .messages({ date: `${label} must be a real date, such as 27 3 2026.` });
}
/** A founder with one part changed; what the form left empty is taken off. */
function withPart(founder, part, value) {
    const next = { ...founder };
    const put = (key, one) => {
        if (one === undefined)
            delete next[key];
        else
            next[key] = one;
    };
    if (part === 'address')
        put('address', value);
    else if (part === 'checks') {
        for (const key of ['over18', 'notDisqualified'])
            put(key, value[key] === 'yes' ? true : undefined);
        put('safeguardingTrainedOn', value['safeguardingTrainedOn']);
        put('check', checkOf(value));
    }
    else if (part === 'work') {
        for (const key of ['profession', 'fte', 'hcpc'])
            put(key, value[key]);
        for (const key of ['languages', 'skills'])
            put(key, listOf(value[key]));
        next['inOffers'] = value['inOffers'] === 'yes';
    }
    else
        for (const key of ['legalName', 'knownAs', 'email', 'phone'])
            put(key, value[key]);
    return next;
}
function checkOf(value) {
    if (value['scheme'] === undefined)
        return undefined;
    const { scheme, level, seenOn, updateService } = value;
    return { scheme, level, seenOn, ...(updateService !== undefined && { updateService: true }) };
}
function listOf(value) {
    const list = String(value ?? '')
        .split(/[,;\n]/)
        .map((one) => one.trim())
        .filter((one) => one !== '');
    return list.length === 0 ? undefined : [...new Set(list)].slice(0, 20);
}
/** What a part's form shows before anything is typed. */
function typedPart(founder, part) {
    if (part === 'address')
        return { ...founder.address };
    if (part === 'checks') {
        return {
            over18: founder.over18 ? 'yes' : '',
            notDisqualified: founder.notDisqualified ? 'yes' : '',
            ...founder.check,
            updateService: founder.check?.updateService ? 'yes' : '',
            safeguardingTrainedOn: founder.safeguardingTrainedOn,
        };
    }
    const { languages, skills, inOffers, ...rest } = founder;
    return {
        ...rest,
        languages: languages?.join(', '),
        skills: skills?.join(', '),
        inOffers: inOffers ? 'yes' : '',
    };
}
/** The form of who takes which office: one founder for each, or nobody yet; any number of committee members. */
function officesForm(ids) {
    const one = joi_1.default.valid(...ids).messages({ '*': 'Choose one of the founders.' });
    const single = office_1.offices.filter((office) => office !== 'director').map((office) => [office, one]);
    const many = joi_1.default.array().items(one).single().messages({ '*': 'Choose from the founders.' });
    return joi_1.default.object({ ...Object.fromEntries(single), director: many });
}
