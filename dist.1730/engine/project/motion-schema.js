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
exports.motion = exports.counts = exports.matter = exports.changed = void 0;
exports.motionProblems = motionProblems;
/** The shape of a motion in a project file, and whether the people and meetings it names are there. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("./fields"));
const motion_1 = require("./motion");
const resolution_1 = require("./resolution");
const number = (label) => field.whole(label, 0, 20_000);
const who = () => joi_1.default.string().max(40);
const people = () => joi_1.default.array().items(who()).unique().max(20_000);
const by = { on: field.date('Date').required(), founder: who() };
/** What a resolution changes. Each answer is read against its question by the caller, who knows the questions. */
exports.changed = joi_1.default.object({
    answers: joi_1.default.object().unknown(),
    wording: joi_1.default.object().pattern(joi_1.default.string().max(200), field.paragraph('Your own wording', 4000).allow('')),
    dropped: joi_1.default.array().items(joi_1.default.string().max(200)).unique().max(500),
    name: field.line('New name', 120),
    year: field.date('End of the year'),
});
/** The fields that a resolution has wherever it is decided, besides its words. */
exports.matter = {
    title: field.line('Title', 160).required(),
    kind: field.oneOf('kind', resolution_1.resolutionKinds).required(),
    founders: people().default([]),
    changes: exports.changed,
    from: field.date('Day from which it takes effect'),
    done: field.date('Day on which it took effect'),
    trouble: field.line('Trouble', 400),
};
exports.counts = joi_1.default.object({
    for: number('for').required(),
    against: number('against').required(),
    abstain: number('abstain').required(),
});
const vote = joi_1.default.object({
    how: field.oneOf('how', ['open', 'secret']).required(),
    opened: field.date('Day on which it opened').required(),
    closes: field.date('Last day').required(),
    closed: field.date('Day on which it was closed'),
    voters: people().required(),
    needed: number('needed').required(),
    needs: field.line('needs', 300).required(),
    votes: joi_1.default.array()
        .items(joi_1.default.object({
        ...by,
        founder: who().required(),
        choice: field.oneOf('choice', motion_1.choices).required(),
        paper: joi_1.default.valid(true),
    }))
        .unique('founder')
        .max(20_000)
        .default([]),
    counts: exports.counts,
});
const at = joi_1.default.object({
    meeting: joi_1.default.string().max(80).required(),
    resolution: joi_1.default.string().max(20).required(),
});
/** The fields of a motion. */
exports.motion = {
    id: joi_1.default.string()
        .pattern(/^[a-z0-9][a-z0-9-]{0,59}$/)
        .required(),
    ...exports.matter,
    suggested: joi_1.default.object(by).required(),
    wordings: joi_1.default.array()
        .items(joi_1.default.object({ ...by, text: field.paragraph('Words of the resolution', 4000).required() }))
        .min(1)
        .max(500)
        .required(),
    supporters: joi_1.default.array()
        .items(joi_1.default.object({ ...by, founder: who().required() }))
        .unique('founder')
        .max(20_000)
        .default([]),
    asked: joi_1.default.object({
        on: field.date('Date').required(),
        needed: number('needed').required(),
        of: number('of').required(),
    }),
    vote,
    put: joi_1.default.array().items(at).max(100).default([]),
    withdrawn: field.date('Day on which it was withdrawn'),
    settled: field.date('Day on which the FCA was told or approved'),
};
/** Every place where a motion names someone or a meeting that is not there, and ids that are there twice. */
function motionProblems(motions, of) {
    const seen = new Set();
    return motions.flatMap((one, index) => {
        const path = `$.motions[${index}]`;
        const twice = seen.has(one.id);
        seen.add(one.id);
        const missing = peopleIn(one).find((founder) => !of.founders.has(founder));
        const lost = one.put.findIndex(({ meeting, resolution }) => !of.meetings.find(({ id }) => id === meeting)?.resolutions.some(({ id }) => id === resolution));
        return [
            ...(twice ? [{ path: `${path}.id`, message: 'Two motions have this id. Give each its own.' }] : []),
            ...(missing === undefined
                ? []
                : [{ path, message: `No founder has the id ${missing}. Add the founder, or name someone else.` }]),
            ...(lost < 0
                ? []
                : [
                    {
                        path: `${path}.put[${lost}]`,
                        message: 'There is no such resolution of a meeting. Take it out.',
                    },
                ]),
        ];
    });
}
/** The id of everyone whom a motion names. */
function peopleIn({ suggested, wordings, supporters, founders, vote }) {
    return [
        suggested.founder ?? [],
        wordings.flatMap(({ founder }) => founder ?? []),
        supporters.map(({ founder }) => founder),
        founders,
        vote?.voters ?? [],
        (vote?.votes ?? []).map(({ founder }) => founder),
    ].flat();
}
