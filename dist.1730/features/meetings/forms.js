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
exports.correctionForm = exports.electionForm = exports.resolutionForm = exports.nextForm = exports.actionForm = exports.interestForm = exports.notesForm = exports.attendanceForm = exports.rolesForm = exports.pastForm = exports.newMeetingForm = exports.planForm = void 0;
exports.placed = placed;
exports.readAgenda = readAgenda;
exports.noticeForm = noticeForm;
exports.readCounts = readCounts;
/** The forms of meetings, with their messages. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../../engine/project/fields"));
const meeting_1 = require("../../engine/project/meeting");
const resolution_1 = require("../../engine/project/resolution");
const dates_1 = require("../../lib/dates");
const typed_date_1 = require("../../web/typed-date");
function clock(label) {
    return joi_1.default.string()
        .custom((value, helpers) => (0, dates_1.readClock)(value) ?? helpers.error('clock'))
        .messages({
        'any.required': `Enter ${label.toLowerCase()}.`,
        clock: `${label} must be a time, such as 6.30 pm or 18:30.`,
    });
}
const plan = {
    title: field.line('Name of the meeting', 120).required(),
    on: (0, typed_date_1.typedDate)('Day'),
    time: clock('Start time').required(),
    place: field.line('Place', 200),
    link: field
        .line('Link', 300)
        .pattern(/^https:\/\/\S+$/)
        .messages({ 'string.pattern.base': 'Link must start with https:// and have no spaces.' }),
};
const whereMissing = { 'object.missing': 'Enter a place, a link, or both.' };
exports.planForm = joi_1.default.object(plan).or('place', 'link').messages(whereMissing);
exports.newMeetingForm = joi_1.default.object({
    kind: joi_1.default.valid(...meeting_1.meetingKinds)
        .required()
        .messages({ '*': 'Choose what kind of meeting it is.' }),
    ...plan,
})
    .or('place', 'link')
    .messages(whereMissing);
/** What the minutes of a past meeting say of the meeting itself. */
exports.pastForm = joi_1.default.object({
    kind: joi_1.default.valid(...meeting_1.meetingKinds)
        .required()
        .messages({ '*': 'Choose what kind of meeting it was.' }),
    ...plan,
    noticed: (0, typed_date_1.typedDate)('Day of the notice').optional(),
    came: joi_1.default.array()
        .items(joi_1.default.string().max(40))
        .single()
        .min(1)
        .required()
        .messages({ '*': 'Choose who came.' }),
    chair: joi_1.default.string().max(40).required().messages({ '*': 'Choose who chaired.' }),
    noteTaker: joi_1.default.string().max(40).required().messages({ '*': 'Choose who took notes.' }),
})
    .or('place', 'link')
    .messages(whereMissing);
/** Joi names no field where two are missing together. */
function placed(errors) {
    const { '': both, ...rest } = errors;
    return both === undefined ? rest : { ...rest, place: both };
}
/** One item a line, with its minutes after a bar: "Bank and year end | 5". */
function readAgenda(text) {
    const agenda = [];
    const lines = text.split('\n').map((one) => one.trim());
    for (const typed of lines.filter((one) => one !== '')) {
        const [words = '', minutes = ''] = typed.split(/\s*\|\s*(?=\d+$)/);
        const read = field.line('Item', 160).required().validate(words);
        if (read.error)
            return { ok: false, message: `“${words.slice(0, 60)}”: ${read.error.message}` };
        const count = Number(minutes);
        if (count > 600)
            return { ok: false, message: `“${words}” has too many minutes. Give 600 or fewer.` };
        agenda.push({ title: String(read.value), ...(count > 0 && { minutes: count }) });
    }
    if (agenda.length === 0)
        return { ok: false, message: 'Enter at least one item.' };
    return agenda.length > 60 ? { ok: false, message: 'Enter 60 items or fewer.' } : { ok: true, agenda };
}
function noticeForm(today) {
    return joi_1.default.object({
        how: joi_1.default.valid('mail', 'own').required().messages({ '*': 'Choose how people are told.' }),
        on: (0, typed_date_1.typedDate)('Day of the notice', {
            day: today,
            message: 'Day of the notice must be today or before.',
        }).optional(),
    });
}
const person = (label) => joi_1.default.string()
    .max(40)
    .messages({ '*': `Choose ${label}.` });
exports.rolesForm = joi_1.default.object({
    chair: person('who chairs').required(),
    noteTaker: person('who takes notes').required(),
});
exports.attendanceForm = joi_1.default.object({
    founder: person('a person').required(),
    what: joi_1.default.valid('here', 'left', 'apologies').required().messages({ '*': 'Choose what happened.' }),
    at: clock('Time'),
});
exports.notesForm = joi_1.default.object({ notes: field.paragraph('Notes', 4000) });
exports.interestForm = joi_1.default.object({
    founder: person('who has the interest').required(),
    what: field.line('Interest', 300).required(),
    did: field.line('What the person did', 200).default('Stayed, and did not vote on it'),
});
exports.actionForm = joi_1.default.object({
    what: field.line('Action', 200).required(),
    founder: person('who does it'),
    by: (0, typed_date_1.typedDate)('Date').optional(),
});
exports.nextForm = joi_1.default.object({ next: field.line('Next meeting', 200).required() });
exports.resolutionForm = joi_1.default.object({
    title: field.line('Title', 160).required(),
    text: field.paragraph('Words of the resolution', 4000).required(),
    kind: joi_1.default.valid(...resolution_1.resolutionKinds)
        .required()
        .messages({ '*': 'Choose what it decides.' }),
    how: joi_1.default.valid(...meeting_1.waysToDecide)
        .required()
        .messages({ '*': 'Choose how it is decided.' }),
    founders: joi_1.default.array().items(joi_1.default.string().max(40)).single().default([]),
    from: (0, typed_date_1.typedDate)('Day from which it takes effect').optional(),
    worded: (0, typed_date_1.typedDate)('Day on which everyone had the full words').optional(),
    grounds: (0, typed_date_1.typedDate)('Day on which the grounds were sent').optional(),
    heard: (0, typed_date_1.typedDate)('Day on which the member could answer').optional(),
});
const votes = (label) => joi_1.default.string()
    .pattern(/^\d{1,5}$/)
    .default('0')
    .messages({ '*': `${label} must be a whole number, such as 7.` });
const countForm = joi_1.default.object({
    for: votes('For'),
    against: votes('Against'),
    abstain: votes('Did not vote'),
}).unknown();
/** The show of hands that a form sent. */
function readCounts(fields) {
    const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
    const { value, error } = countForm.validate(filled);
    if (error)
        return { fault: error.message };
    return { for: Number(value.for), against: Number(value.against), abstain: Number(value.abstain) };
}
exports.electionForm = joi_1.default.object({
    office: field.office().required().messages({ '*': 'Choose an office.' }),
    places: joi_1.default.string()
        .pattern(/^[1-9]\d?$/)
        .default('1')
        .messages({ '*': 'Places must be a whole number from 1 to 99.' }),
    candidates: joi_1.default.array()
        .items(joi_1.default.string().max(40))
        .single()
        .min(1)
        .required()
        .messages({ '*': 'Choose at least one candidate.' }),
    how: joi_1.default.valid('hands', 'ballot', 'unopposed').required().messages({ '*': 'Choose how it is decided.' }),
});
exports.correctionForm = joi_1.default.object({
    meeting: joi_1.default.string().max(80),
    words: field.paragraph('Correction', 2000).required(),
    reason: field.line('Reason', 240).required(),
});
