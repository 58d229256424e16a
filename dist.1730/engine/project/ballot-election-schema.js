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
exports.ballotElection = void 0;
exports.ballotElectionProblems = ballotElectionProblems;
/** The shape of an election over days in a project file, and whether the people it names are there. */
const joi_1 = __importDefault(require("joi"));
const ballot_election_1 = require("./ballot-election");
const field = __importStar(require("./fields"));
const office_1 = require("./office");
const who = () => joi_1.default.string().max(40);
const people = () => joi_1.default.array().items(who()).unique().max(20_000);
const moment = (label) => joi_1.default.string()
    .pattern(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
    .messages({ '*': `${label} must be a day and a time, such as "2026-12-01T18:30".` });
const votes = (label) => field.whole(label, 0, 20_000 * 100_000);
const nomination = joi_1.default.object({
    founder: who().required(),
    by: who().required(),
    on: field.date('Day of the nomination').required(),
    answer: field.oneOf('answer', ['accepted', 'declined']),
    answered: field.date('Day of the answer'),
    statement: field.paragraph('Statement', 1500),
    withdrew: field.date('Day of withdrawal'),
});
const stage = joi_1.default.object({
    did: field.oneOf('did', ['first', 'surplus', 'out']).required(),
    of: who(),
    votes: joi_1.default.array()
        .items(joi_1.default.object({ founder: who().required(), votes: votes('votes').required() }))
        .max(200)
        .required(),
    lost: votes('lost').required(),
    rounded: votes('rounded').required(),
    elected: people().required(),
});
const result = joi_1.default.object({
    on: field.date('Day of the result').required(),
    how: field.oneOf('how', ['unopposed', 'ballot']).required(),
    gone: people().required(),
    papers: field.whole('papers', 0, 20_000).required(),
    quota: field.whole('quota', 1, 20_001),
    stages: joi_1.default.array().items(stage).max(500).required(),
    lots: joi_1.default.array()
        .items(joi_1.default.object({
        among: people().required(),
        drawn: people().required(),
        on: field.date('Date').required(),
    }))
        .max(200)
        .required(),
    tie: joi_1.default.object({
        for: field.oneOf('for', ['place', 'surplus', 'out']).required(),
        among: people().required(),
        places: field.whole('places', 1, 100).required(),
    }),
    elected: people().required(),
    published: joi_1.default.array()
        .items(joi_1.default.object({
        receipt: joi_1.default.string()
            .pattern(/^[0-9A-HJKMNP-TV-Z]{8}$/)
            .required()
            .messages({ '*': 'receipt must be eight letters and digits.' }),
        choices: people().required(),
    }))
        .max(20_000),
});
/** The fields of an election over days. */
exports.ballotElection = {
    id: field.recordId().required(),
    office: field.oneOf('office', office_1.offices).required(),
    places: field.whole('places', 1, 100).required(),
    called: field.date('Day of the call').required(),
    nominationsClose: field.date('Last day for nominations').required(),
    opens: moment('opens').required(),
    closes: moment('closes').required(),
    takesOffice: field.date('Day of taking office').required(),
    meeting: joi_1.default.string().max(60),
    way: field.oneOf('way', ballot_election_1.countingWays).required(),
    papersPublished: joi_1.default.boolean()
        .strict()
        .required()
        .messages({ '*': 'papersPublished must be true or false.' }),
    nominations: joi_1.default.array().items(nomination).max(200).unique('founder').required().messages({
        'array.base': 'nominations must be a list.',
        'array.unique': 'Two nominations name the same person. Keep one.',
    }),
    roll: people(),
    stopped: joi_1.default.object({
        on: field.date('Date').required(),
        reason: field.line('Reason', 240).required(),
    }),
    result,
};
/** Every place where an election names someone who is not a founder, and ids that are there twice. */
function ballotElectionProblems(elections, founders) {
    const seen = new Set();
    return elections.flatMap((one, index) => {
        const path = `$.elections[${index}]`;
        const twice = seen.has(one.id);
        seen.add(one.id);
        const named = [
            ...one.nominations.flatMap(({ founder, by }) => [founder, by]),
            ...(one.roll ?? []),
            ...(one.result?.elected ?? []),
        ];
        const missing = named.find((founder) => !founders.has(founder));
        return [
            ...(twice ? [{ path: `${path}.id`, message: 'Two elections have this id. Give each its own.' }] : []),
            ...(missing === undefined
                ? []
                : [{ path, message: `No founder has the id ${missing}. Add the founder, or name someone else.` }]),
        ];
    });
}
