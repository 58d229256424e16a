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
exports.meeting = void 0;
exports.meetingProblems = meetingProblems;
/** The shape of a meeting in a project file, and whether the people it names are there. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("./fields"));
const meeting_1 = require("./meeting");
const motion_schema_1 = require("./motion-schema");
const office_1 = require("./office");
const id = () => joi_1.default.string()
    .pattern(/^[a-z0-9][a-z0-9-]{0,59}$/)
    .messages({ '*': 'id must be small letters, digits and hyphens.' });
const clock = () => joi_1.default.string()
    .pattern(/^([01]\d|2[0-3]):[0-5]\d$/)
    .messages({ '*': 'a time must be hours and minutes, such as "18:30".' });
const who = () => joi_1.default.string().max(40);
const people = () => joi_1.default.array().items(who()).unique().max(2000);
const number = (label) => field.whole(label, 0, 20_000);
const many = (item) => joi_1.default.array().items(item).max(2000).default([]);
const notice = joi_1.default.object({
    on: field.date('Date of the notice').required(),
    day: field.date('Day in the notice').required(),
    time: clock().required(),
    where: field.line('Place', 400).required(),
    to: many(joi_1.default.object({
        name: field.line('Name', 120).required(),
        how: field.oneOf('how', ['mail', 'paper', 'both', 'own']).required(),
    })),
});
const resolution = joi_1.default.object({
    id: id().required(),
    ...motion_schema_1.matter,
    text: field.paragraph('Words of the resolution', 4000).required(),
    how: field.oneOf('how', meeting_1.waysToDecide).required(),
    motion: id(),
    confirms: joi_1.default.object({ meeting: id().required(), resolution: id().required() }),
    worded: field.date('Date of the full words'),
    grounds: field.date('Date of the grounds'),
    heard: field.date('Date of the hearing'),
    state: field.oneOf('state', ['draft', 'put', 'carried', 'lost']).required(),
    needs: field.line('needs', 300),
    doubts: joi_1.default.array().items(field.line('Doubt', 400)).max(20),
    present: number('present'),
    entitled: number('entitled'),
    counts: motion_schema_1.counts,
});
const election = joi_1.default.object({
    id: id().required(),
    office: field.oneOf('office', office_1.offices).required(),
    places: field.whole('places', 1, 100).required(),
    candidates: people().required(),
    how: field.oneOf('how', ['hands', 'ballot', 'unopposed']).required(),
    state: field.oneOf('state', ['draft', 'put', 'tied', 'decided']).required(),
    present: number('present'),
    rounds: many(joi_1.default.array().items(joi_1.default.object({ founder: who().required(), votes: number('votes').required() }))),
    elected: people().default([]),
    byLot: people(),
});
/** The fields of a meeting. */
exports.meeting = {
    id: id().required(),
    kind: field.oneOf('kind', meeting_1.meetingKinds).required(),
    title: field.line('Title', 120).required(),
    on: field.date('Day of the meeting').required(),
    time: clock().required(),
    place: field.line('Place', 200),
    link: field.line('Link', 300),
    agenda: many(joi_1.default.object({
        title: field.line('Item', 160).required(),
        minutes: field.whole('minutes', 1, 600),
        notes: field.paragraph('Notes', 4000),
    })),
    notices: many(notice),
    shortNotice: joi_1.default.object({ on: field.date('Date').required(), agreed: people().required() }),
    state: field.oneOf('state', ['planned', 'open', 'closed']).required(),
    putOffFrom: field.date('Day it was put off from'),
    opened: clock(),
    closed: clock(),
    entitled: number('entitled'),
    quorum: number('quorum'),
    chair: who(),
    noteTaker: who(),
    attendance: many(joi_1.default.object({
        founder: who().required(),
        spans: joi_1.default.array()
            .items(joi_1.default.object({ from: clock().required(), to: clock() }))
            .max(50)
            .required(),
        apologies: joi_1.default.valid(true),
    })),
    interests: many(joi_1.default.object({
        founder: who().required(),
        what: field.line('Interest', 300).required(),
        did: field.line('What the person did', 200).required(),
    })),
    resolutions: many(resolution),
    elections: many(election),
    actions: many(joi_1.default.object({
        what: field.line('Action', 200).required(),
        founder: who(),
        by: field.date('Date'),
    })),
    next: field.line('Next meeting', 200),
    corrections: many(joi_1.default.object({
        on: field.date('Date').required(),
        by: field.line('Who', 120).required(),
        words: field.paragraph('Correction', 2000).required(),
        reason: field.line('Reason', 240).required(),
        meeting: id(),
    })),
    approved: joi_1.default.object({ on: field.date('Date').required(), by: field.line('Who', 120).required() }),
    entered: joi_1.default.object({ on: field.date('Date').required(), by: field.line('Who', 120).required() }),
};
/** Every place where a meeting names someone who is not a founder, and ids that are there twice. */
function meetingProblems(meetings, founders) {
    const seen = new Set();
    return meetings.flatMap((one, index) => {
        const path = `$.meetings[${index}]`;
        const twice = seen.has(one.id);
        seen.add(one.id);
        const missing = peopleIn(one).find((founder) => !founders.has(founder));
        return [
            ...(twice ? [{ path: `${path}.id`, message: 'Two meetings have this id. Give each its own.' }] : []),
            ...(missing === undefined
                ? []
                : [{ path, message: `No founder has the id ${missing}. Add the founder, or name someone else.` }]),
        ];
    });
}
/** The id of everyone whom a meeting names. */
function peopleIn(one) {
    return [
        one.chair ?? [],
        one.noteTaker ?? [],
        one.shortNotice?.agreed ?? [],
        one.attendance.map(({ founder }) => founder),
        one.interests.map(({ founder }) => founder),
        one.resolutions.flatMap(({ founders }) => founders),
        one.elections.flatMap(({ candidates, elected }) => [...candidates, ...elected]),
        one.actions.flatMap(({ founder }) => founder ?? []),
    ].flat();
}
