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
exports.stopForm = exports.answerForm = exports.nominationForm = exports.callForm = void 0;
exports.readTicks = readTicks;
exports.readRanks = readRanks;
/** The forms of elections over days, with their messages, and ballot papers as people fill them in. */
const joi_1 = __importDefault(require("joi"));
const ballot_election_1 = require("../../engine/project/ballot-election");
const field = __importStar(require("../../engine/project/fields"));
const dates_1 = require("../../lib/dates");
const typed_date_1 = require("../../web/typed-date");
function clock(label) {
    return joi_1.default.string()
        .required()
        .custom((value, helpers) => (0, dates_1.readClock)(value) ?? helpers.error('clock'))
        .messages({
        'any.required': `Enter ${label.toLowerCase()}.`,
        clock: `${label} must be a time, such as 6.30 pm or 18:30.`,
    });
}
exports.callForm = joi_1.default.object({
    office: field.office().required().messages({ '*': 'Choose an office.' }),
    places: joi_1.default.string()
        .pattern(/^[1-9]\d?$/)
        .default('1')
        .messages({ '*': 'Places must be a whole number from 1 to 99.' }),
    nominationsClose: (0, typed_date_1.typedDate)('Last day for nominations'),
    opensOn: (0, typed_date_1.typedDate)('Day on which voting opens'),
    opensAt: clock('Time at which voting opens'),
    closesOn: (0, typed_date_1.typedDate)('Day on which voting closes'),
    closesAt: clock('Time at which voting closes'),
    takesOffice: (0, typed_date_1.typedDate)('Day of taking office').optional(),
    meeting: joi_1.default.string().max(60),
    way: joi_1.default.valid(...ballot_election_1.countingWays)
        .required()
        .messages({ '*': 'Choose how votes are counted.' }),
    papersPublished: joi_1.default.valid('yes', 'no')
        .required()
        .messages({ '*': 'Choose whether the papers are published.' }),
});
exports.nominationForm = joi_1.default.object({
    founder: joi_1.default.string().max(40).required().messages({ '*': 'Choose who you name.' }),
});
exports.answerForm = joi_1.default.object({
    answer: joi_1.default.valid('accepted', 'declined').required().messages({ '*': 'Choose yes or no.' }),
    statement: field.paragraph('What you say to the voters', 1500),
    oldEnough: joi_1.default.valid('yes'),
    notBarred: joi_1.default.valid('yes'),
});
exports.stopForm = joi_1.default.object({ reason: field.line('Reason', 240).required() });
/** The names ticked on a paper for the most votes, as marks in the order of the candidates. */
function readTicks(ticked, election, candidates) {
    const known = candidates.filter((one) => ticked.includes(one));
    if (known.length === 0)
        return { fault: 'Choose at least one name.' };
    if (known.length > election.places) {
        return {
            fault: election.places === 1
                ? 'Choose one name only.'
                : `You chose ${known.length} names. Choose ${election.places} or fewer.`,
        };
    }
    return { marks: candidates.map((one) => (known.includes(one) ? 1 : 0)) };
}
/**
 * The numbers written on a paper for the transferable vote: 1 for the candidate most wanted, then 2, and so on. Nothing
 * is guessed: a number that is there twice, or missing in between, comes back with words.
 */
function readRanks(typed, candidates, nameOf) {
    const written = candidates.map((one) => {
        const value = typed[`rank-${one}`];
        return typeof value === 'string' ? value.trim() : '';
    });
    const errors = {};
    const most = candidates.length;
    const marks = written.map((text, index) => {
        if (text === '')
            return 0;
        const rank = /^\d{1,3}$/.test(text) ? Number(text) : 0;
        if (rank < 1 || rank > most)
            errors[`rank-${candidates[index]}`] =
                `Write a number from 1 to ${most} for ${nameOf(candidates[index] ?? '')}, or nothing.`;
        return rank;
    });
    if (Object.keys(errors).length > 0)
        return { errors };
    candidates.forEach((one, index) => {
        const rank = marks[index] ?? 0;
        const first = marks.indexOf(rank);
        if (rank > 0 && first < index)
            errors[`rank-${one}`] =
                `You gave ${rank} to ${nameOf(candidates[first] ?? '')} and to ${nameOf(one)}. Use each number once.`;
    });
    if (Object.keys(errors).length > 0)
        return { errors };
    const used = marks.filter((one) => one > 0).toSorted((a, b) => a - b);
    const [firstField = ''] = candidates;
    if (used.length === 0)
        return { errors: { [`rank-${firstField}`]: 'Write 1 beside the person you want most.' } };
    const skipped = used.findIndex((rank, index) => rank !== index + 1);
    if (skipped < 0)
        return { marks };
    const at = candidates[marks.indexOf(used[skipped] ?? 0)] ?? firstField;
    return {
        errors: {
            [`rank-${at}`]: `You left out ${skipped + 1}. Number your choices 1, 2, 3 and so on, with no gap.`,
        },
    };
}
