"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.pollAnswerForm = exports.pollForm = exports.settingsForm = exports.ballotForm = exports.positionForm = exports.moreForm = exports.ownForm = void 0;
exports.missingWords = missingWords;
/** What the forms of decisions may send, with words for each mistake. */
const joi_1 = __importDefault(require("joi"));
const decision_1 = require("../../engine/project/decision");
const fields_1 = require("../../engine/project/fields");
const consent_1 = require("./consent");
const poll_1 = require("./poll");
/** A proposal in the group's own words. */
exports.ownForm = joi_1.default.object({
    title: (0, fields_1.line)('What it is about', 120).required().messages({
        'any.required': 'Enter what it is about, in a few words.',
    }),
    words: (0, fields_1.paragraph)('What you propose', 1500).required().messages({
        'any.required': 'Enter what you propose, as one or two sentences.',
    }),
});
/** What goes with a proposed answer: the answer itself is read by the question's own form. */
exports.moreForm = joi_1.default.object({ words: (0, fields_1.paragraph)('More about it', 1500) });
const said = (values, message) => joi_1.default.object({
    position: joi_1.default.valid(...values)
        .required()
        .messages({ '*': message }),
    words: (0, fields_1.paragraph)('Your words', 1000),
    round: joi_1.default.number().integer().min(1).required(),
});
exports.positionForm = said(decision_1.positions, 'Choose what you say to this proposal.');
exports.ballotForm = said(decision_1.ballots, 'Choose yes, no or abstain.');
/** A concern and a block carry words: without them nobody can answer to them. */
function missingWords({ position, words }) {
    if (words !== undefined)
        return {};
    if (position === 'concerns')
        return { words: 'Write your concern, so that the others can hear it.' };
    if (position === 'block')
        return { words: 'Write your reason, and which of the group’s aims this would harm.' };
    return {};
}
exports.settingsForm = joi_1.default.object({
    names: joi_1.default.valid('yes', 'no').required().messages({ '*': 'Choose whether names are written down.' }),
    fallback: joi_1.default.valid(...consent_1.fallbacks)
        .required()
        .messages({ '*': 'Choose which vote you would hold.' }),
    agreed: joi_1.default.valid('yes').required().messages({ '*': 'Tick the box once the group has agreed to this.' }),
});
exports.pollForm = joi_1.default.object({
    kind: joi_1.default.valid(...poll_1.pollKinds)
        .required()
        .messages({ '*': 'Choose what to ask.' }),
    small: joi_1.default.valid('yes'),
});
exports.pollAnswerForm = joi_1.default.object({
    value: joi_1.default.number().integer().required().messages({ '*': 'Choose one answer.' }),
});
