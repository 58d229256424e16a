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
exports.leaving = exports.workSpell = exports.application = exports.applicationFields = void 0;
exports.membershipProblems = membershipProblems;
/** The shape of applications, spells of work and endings of memberships in a project file, and how they fit. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("./fields"));
const membership_1 = require("./membership");
const minutes = () => field.line('Where the minutes are', 200);
exports.applicationFields = {
    name: field.line('Full name', 120),
    knownAs: field.line('What we should call you', 80),
    email: field.email(),
    phone: field.phone(),
    hours: joi_1.default.number()
        .strict()
        .min(0.5)
        .max(60)
        .multiple(0.5)
        .messages({ '*': 'Hours of work a week must be a number from 0.5 to 60, such as 18.5.' }),
    shares: field.whole('Number of shares', 1, 1_000_000),
    grounds: field.paragraph('Grounds', 4000),
    reason: field.paragraph('Reason', 1000),
    answer: field.paragraph('Their answer', 4000),
    companion: field.line('Companion', 120),
    minutes: minutes(),
};
exports.application = {
    id: field.recordId().required(),
    received: field.date('Date it came').required(),
    how: field.oneOf('how', ['web', 'paper']).required(),
    name: exports.applicationFields.name,
    knownAs: exports.applicationFields.knownAs,
    address: field.address(),
    email: exports.applicationFields.email,
    phone: exports.applicationFields.phone,
    basis: field.oneOf('basis', ['employed', 'self-employed']),
    worksSince: field.date('First day of work'),
    hours: exports.applicationFields.hours,
    shares: exports.applicationFields.shares.required(),
    notices: joi_1.default.valid(true),
    committee: joi_1.default.valid(true),
    founder: field.recordId(),
    decided: joi_1.default.object({
        on: field.date('Date of the decision').required(),
        result: field.oneOf('result', ['admitted', 'refused', 'withdrawn']).required(),
        by: field.oneOf('by', ['committee', 'meeting']),
        minutes: minutes(),
        reason: exports.applicationFields.reason,
        told: field.date('Date they were told'),
    }),
    again: joi_1.default.object({
        asked: field.date('Date they asked').required(),
        on: field.date('Date of the second look'),
        result: field.oneOf('result', ['admitted', 'refused']),
        minutes: minutes(),
    }),
    confirmed: joi_1.default.object({
        on: field.date('Date of the meeting').required(),
        result: field.oneOf('result', ['confirmed', 'not-confirmed']).required(),
        minutes: minutes().required(),
    }),
    erased: field.date('Date it was erased'),
};
exports.workSpell = {
    founder: field.recordId().required(),
    from: field.date('First day of work').required(),
    to: field.date('Last day of work'),
    why: field.oneOf('why', membership_1.workEnds),
};
const base = {
    id: field.recordId().required(),
    founder: field.recordId().required(),
    done: field.date('Date of the entry'),
    undone: field.date('Date it was taken back'),
};
const kinds = {
    resignation: {
        given: field.date('Date of the notice').required(),
        ends: field.date('Last day of membership').required(),
        by: field.oneOf('by', ['member', 'secretary']).required(),
        shorter: minutes(),
    },
    'ended-work': {
        lastDay: field.date('Last day of work').required(),
        why: field.oneOf('why', membership_1.workEnds).required(),
        ends: field.date('Last day of membership').required(),
    },
    expulsion: {
        opened: field.date('Date it was put forward').required(),
        grounds: exports.applicationFields.grounds.required(),
        sent: joi_1.default.object({
            on: field.date('Date they were sent').required(),
            how: field.oneOf('how', membership_1.sentWays).required(),
        }),
        meeting: field.date('Date of the meeting'),
        answer: joi_1.default.object({
            on: field.date('Date of the answer').required(),
            words: exports.applicationFields.answer.required(),
        }),
        companion: exports.applicationFields.companion,
        heard: field.date('Date of the hearing'),
        vote: joi_1.default.object({
            on: field.date('Date of the vote').required(),
            for: field.whole('for', 0, 20_000).required(),
            against: field.whole('against', 0, 20_000).required(),
            minutes: minutes().required(),
        }),
    },
};
/** A way in which a membership ends: each kind has its own fields. */
exports.leaving = {
    kind: field.oneOf('kind', Object.keys(kinds)).required(),
    ...base,
    ...Object.fromEntries([...new Set(Object.values(kinds).flatMap((fields) => Object.keys(fields)))].map((key) => [
        key,
        joi_1.default.when('kind', {
            switch: Object.entries(kinds).map(([is, fields]) => ({
                is,
                then: fields[key] ?? joi_1.default.forbidden(),
            })),
        }),
    ])),
};
/** Everyone whom these records name must be in the founders' book, and each record be there once. */
function membershipProblems(project, founders) {
    const problems = [];
    const { applications = [], work = [], leavings = [] } = project;
    const lists = [
        ['applications', applications],
        ['work', work],
        ['leavings', leavings],
    ];
    for (const [name, records] of lists) {
        const seen = new Set();
        records.forEach(({ id, founder }, index) => {
            const path = `$.${name}[${index}]`;
            if (founder !== undefined && !founders.has(founder))
                problems.push({ path: `${path}.founder`, message: `There is no founder with the id “${founder}”.` });
            if (id !== undefined && seen.has(id))
                problems.push({ path: `${path}.id`, message: `Two records have the id “${id}”. Give each its own.` });
            if (id !== undefined)
                seen.add(id);
        });
    }
    applications.forEach((one, index) => {
        if (!isWhole(one))
            problems.push({
                path: `$.applications[${index}].name`,
                message: 'An application that was not erased gives a name.',
            });
    });
    work.forEach(({ from, to, why }, index) => {
        if (to !== undefined && to < from)
            problems.push({ path: `$.work[${index}].to`, message: 'Work cannot end before it began.' });
        if ((to === undefined) !== (why === undefined))
            problems.push({
                path: `$.work[${index}].why`,
                message: 'Give the last day and why the work ended, or neither.',
            });
    });
    return problems;
}
function isWhole({ name, erased }) {
    return name !== undefined || erased !== undefined;
}
