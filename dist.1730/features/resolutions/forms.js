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
exports.settledForm = exports.howForm = exports.attachForm = exports.voteForm = exports.openForm = exports.peopleAsked = exports.wordsForm = void 0;
exports.motionForm = motionForm;
/** The forms of resolutions, with their messages. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../../engine/project/fields"));
const motion_1 = require("../../engine/project/motion");
const meeting_1 = require("../../engine/project/meeting");
const resolution_kinds_1 = require("../../engine/project/resolution-kinds");
const typed_date_1 = require("../../web/typed-date");
const words = {
    title: field.line('Title', 160).required(),
    text: field.paragraph('The full words', 4000).required(),
};
exports.wordsForm = joi_1.default.object(words);
/** The kinds that name people, with what to ask. */
exports.peopleAsked = {
    admission: 'Whom does it admit?',
    expulsion: 'Whose membership does it end?',
    removal: 'Whom does it remove?',
};
/** The form of a suggestion of this kind: each asks only for what it needs. */
function motionForm(kind) {
    const people = joi_1.default.array().items(joi_1.default.string().max(40)).single();
    const message = { '*': 'Choose at least one person.' };
    const dated = resolution_kinds_1.kindRules[kind].waits === undefined && resolution_kinds_1.kindRules[kind].confirmed === undefined;
    return joi_1.default.object({
        ...words,
        founders: exports.peopleAsked[kind] === undefined ? people.default([]) : people.min(1).required().messages(message),
        ...(dated && { from: (0, typed_date_1.typedDate)('Day from which it takes effect').optional() }),
        ...(kind === 'name' && { name: field.line('New name', 120).required() }),
        ...(kind === 'audit' && { year: (0, typed_date_1.typedDate)('End of the year') }),
    });
}
exports.openForm = joi_1.default.object({
    how: joi_1.default.valid('open', 'secret').required().messages({ '*': 'Choose how people vote.' }),
    closes: (0, typed_date_1.typedDate)('Last day to vote'),
});
exports.voteForm = joi_1.default.object({
    choice: joi_1.default.valid(...motion_1.choices)
        .required()
        .messages({ '*': 'Choose for, against, or that you do not vote.' }),
    founder: joi_1.default.string().max(40).messages({ '*': 'Choose who voted on paper.' }),
});
const how = joi_1.default.valid(...meeting_1.waysToDecide)
    .required()
    .messages({ '*': 'Choose how it is decided.' });
exports.attachForm = joi_1.default.object({
    meeting: joi_1.default.string().max(80).required().messages({ '*': 'Choose a meeting.' }),
    how,
});
exports.howForm = joi_1.default.object({ how }).unknown();
exports.settledForm = joi_1.default.object({ on: (0, typed_date_1.typedDate)('Day') });
