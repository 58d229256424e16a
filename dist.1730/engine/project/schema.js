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
exports.decision = exports.entryKinds = exports.founder = exports.checkLevels = exports.checkSchemes = exports.revocations = exports.ceaseReasons = exports.standings = void 0;
exports.entrySchema = entrySchema;
/** The shape of each record of a project, in joi. The web forms pick from these; the project file uses them whole. */
const joi_1 = __importDefault(require("joi"));
const decision_1 = require("./decision");
const field = __importStar(require("./fields"));
const ledger_entry_1 = require("./ledger-entry");
const showable_1 = require("./showable");
exports.standings = ['exploring', 'standing-by', 'supporter'];
exports.ceaseReasons = ['resigned', 'ended-work', 'died', 'expelled', 'other'];
exports.revocations = ['cancelled', 'marriage'];
exports.checkSchemes = ['DBS', 'PVG', 'AccessNI'];
exports.checkLevels = ['basic', 'standard', 'enhanced', 'enhanced-barred'];
/** The last day a date about the past may bear is checked by the caller, who knows what day it is. */
exports.founder = {
    id: field.recordId().required(),
    legalName: field.line('Full name', 120).required(),
    knownAs: field.line('Known as', 80),
    email: field.email(),
    phone: field.phone(),
    address: field.address(),
    over18: field.tick('Over 18'),
    notDisqualified: field.tick('Not disqualified'),
    offices: joi_1.default.array().items(field.office()).unique().default([]).messages({
        'array.base': 'offices must be a list.',
        'array.unique': 'offices names the same office twice.',
    }),
    profession: field.line('Profession', 80),
    fte: joi_1.default.number()
        .strict()
        .min(0.1)
        .max(1)
        .multiple(0.05)
        .messages({ '*': 'Share of full time must be from 0.1 to 1, in steps of 0.05.' }),
    shows: joi_1.default.array()
        .items(field.oneOf('What you show', showable_1.showableKeys))
        .unique()
        .messages({ '*': 'shows must be a list of email, phone and address.' }),
    hcpc: field.hcpc(),
    check: joi_1.default.object({
        scheme: field.oneOf('Scheme', exports.checkSchemes).required(),
        level: field.oneOf('Level', exports.checkLevels).required(),
        seenOn: field.date('Date seen').required(),
        updateService: field.tick('Update Service'),
    }).messages({ 'object.base': 'check must give scheme, level and seenOn.' }),
    safeguardingTrainedOn: field.date('Safeguarding training date'),
    languages: field.tags('Languages'),
    skills: field.tags('Skills'),
    inOffers: field.tick('Named in offers').default(false),
};
const dated = { on: field.date('Date').required(), founder: joi_1.default.string().required() };
const kinds = {
    interest: { standing: field.oneOf('standing', exports.standings).required() },
    agreed: {},
    signed: {},
    withdrew: {},
    applied: {},
    declined: { reason: field.line('Reason', 240) },
    entered: {
        number: field.whole('Member number', 1, 1_000_000).required(),
        name: field.line('Name', 120).required(),
        address: field.address().required(),
    },
    renamed: { name: field.line('Name', 120).required() },
    moved: { address: field.address().required() },
    'e-address': {
        address: field.email('Electronic address').required(),
        purposes: field.line('Purposes', 160).required(),
    },
    'e-address-ended': {},
    shares: {
        change: joi_1.default.number().strict().integer().min(-1_000_000).max(1_000_000).invalid(0).required(),
        cancelled: joi_1.default.valid(true).messages({ 'any.only': 'cancelled must be true or left out.' }),
        record: field.recordId(),
    },
    paid: {
        pence: joi_1.default.number().strict().integer().min(-1e9).max(1e9).invalid(0).required(),
        kept: joi_1.default.valid(true).messages({ 'any.only': 'kept must be true or left out.' }),
        record: field.recordId(),
    },
    property: {
        what: field.oneOf('what', ['loan', 'deposit', 'other']).required(),
        pence: joi_1.default.number().strict().integer().min(-1e9).max(1e9).invalid(0).required(),
        description: field.line('Description', 160),
        record: field.recordId(),
    },
    'office-taken': { office: field.office().required() },
    'office-left': { office: field.office().required() },
    nominated: {
        nominee: field.line('Name of the person', 120).required(),
        address: field.line('Address of the person', 240),
        worksHere: joi_1.default.valid(true).messages({ 'any.only': 'worksHere must be true or left out.' }),
        relation: field.oneOf('relation', ledger_entry_1.relations),
        signed: field.date('Date signed'),
    },
    'nomination-revoked': { cause: field.oneOf('cause', exports.revocations).required() },
    ceased: { reason: field.oneOf('reason', exports.ceaseReasons).required() },
};
/** Every kind of entry but the correction. */
exports.entryKinds = Object.keys(kinds);
/** The schema of a ledger entry of this kind; undefined where there is no such kind. */
function entrySchema(kind) {
    if (kind === 'correction')
        return correction;
    const fields = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return fields && joi_1.default.object({ ...dated, kind: joi_1.default.string(), ...fields });
}
const correction = joi_1.default.object({
    on: dated.on,
    kind: joi_1.default.string(),
    corrects: field.whole('corrects', 1, 10_000_000).required(),
    reason: field.line('Reason', 240).required(),
    entry: joi_1.default.object().unknown().allow(null).required(),
});
const tally = (of) => joi_1.default.object(Object.fromEntries(of.map((one) => [one, field.whole(one, 0, 20_000).required()])));
const texts = (label) => joi_1.default.array().items(field.paragraph(label, 1000)).max(500);
/** An entry of the decision log. */
exports.decision = {
    proposal: field.line('Proposal', 200).required(),
    about: joi_1.default.string(),
    option: field.paragraph('What was proposed', 1500).required(),
    round: field.whole('Round', 1, 1000),
    how: field.oneOf('how', decision_1.decisionWays).required(),
    outcome: field.oneOf('outcome', decision_1.decisionOutcomes).required(),
    counts: tally(decision_1.positions),
    votes: tally(decision_1.ballots),
    concerns: texts('Each concern'),
    reasons: texts('Each reason'),
    on: field.date('Date of the decision').required(),
    names: joi_1.default.array()
        .items(joi_1.default.object({
        name: field.line('Name', 120).required(),
        position: field.oneOf('position', [...decision_1.positions, ...decision_1.ballots]).required(),
        enteredBy: field.line('Entered by', 120),
    }))
        .max(20_000),
};
