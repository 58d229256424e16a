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
exports.evaluationForm = exports.evaluationQuestions = exports.temperatureForm = exports.actionForm = exports.principleForm = exports.wordsForm = exports.roundForm = exports.priceForm = exports.ideaForm = exports.skillsForm = exports.valuesForm = exports.mostPeople = exports.dotsEach = exports.valuesChosen = void 0;
exports.readDots = readDots;
exports.nickname = nickname;
exports.number = number;
/** The form of each exercise, with the words for what is wrong. What is kept is what these let through. */
const joi_1 = __importDefault(require("joi"));
const decision_1 = require("../../engine/project/decision");
const field = __importStar(require("../../engine/project/fields"));
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const work_1 = require("./work");
/** How many value cards a table chooses. */
exports.valuesChosen = 5;
/** How many dots each person has. */
exports.dotsEach = 3;
/** The most people at one table; more would not hear each other. */
exports.mostPeople = 8;
/** A short text that names no child and no colleague; the hint beside it says so. */
const words = (label, most = 300) => field.paragraph(label, most);
const valuesForm = (cards) => joi_1.default.object({
    cards: joi_1.default.array()
        .items(joi_1.default.valid(...cards).messages({ '*': 'Choose from the cards.' }))
        .single()
        .unique()
        .min(1)
        .max(exports.valuesChosen)
        .required()
        .messages({
        'any.required': `Choose up to ${exports.valuesChosen} cards.`,
        'array.min': `Choose up to ${exports.valuesChosen} cards.`,
        'array.max': `Choose at most ${exports.valuesChosen} cards. Talk about which ones you can let go.`,
    }),
});
exports.valuesForm = valuesForm;
exports.skillsForm = joi_1.default.object({
    who: nickname('Nickname'),
    skills: words('What you are good at', 400).required(),
    qualifications: words('Qualifications', 200),
    hours: number('Hours a week', 0, 60),
});
exports.ideaForm = joi_1.default.object({ words: field.line('Your idea', 80).required() });
/** Dots for each idea, as whole numbers in fields `dots-<part>`. */
function readDots(body, ideas) {
    const given = ideas.map((part) => [part, Math.trunc(Number(body[`dots-${part}`] ?? 0))]);
    return Object.fromEntries(given.filter(([, dots]) => dots > 0 && Number.isSafeInteger(dots)));
}
const priceForm = (ideas) => joi_1.default.object({
    idea: joi_1.default.string()
        .custom((value, helpers) => (ideas.includes(value) ? value : helpers.error('idea')))
        .required()
        .messages({ '*': 'Choose which of your ideas you price.' }),
    unit: joi_1.default.valid(...work_1.priceUnits)
        .required()
        .messages({ '*': 'Choose whether you sell it by the day, the half-day or the hour.' }),
    pay: money('Pay for a full year').required(),
    employer: money('Employer’s costs'),
    direct: money('Other costs of one person').required(),
    overheads: money('Share of the co-op’s costs').required(),
    days: number('Days that schools pay for', 1, 366).required(),
    surplus: number('Surplus', 0, 50).required(),
});
exports.priceForm = priceForm;
/** @param choices the values of the card's choices, as texts; the table may write a sentence of its own instead */
const roundForm = (choices) => joi_1.default.object({
    ...(choices.length > 0 && {
        choice: joi_1.default.valid(...choices, 'own')
            .required()
            .messages({ '*': 'Choose what you propose.' }),
    }),
    words: words('What you propose').when('choice', {
        is: joi_1.default.valid(...choices).required(),
        otherwise: joi_1.default.required(),
    }),
    said: words('What was said', 600).when('block', {
        is: joi_1.default.number().greater(0).required(),
        then: joi_1.default.required().messages({
            'any.required': 'Write why it was blocked: which of your aims it harms, and how.',
        }),
    }),
    ...Object.fromEntries(decision_1.positions.map((one) => [one, number('Each count', 0, 60).default(0)])),
});
exports.roundForm = roundForm;
exports.wordsForm = joi_1.default.object({ words: words('Your answer', 600).required() });
exports.principleForm = joi_1.default.object({
    answer: joi_1.default.valid('yes', 'not-yet', 'no').required().messages({ '*': 'Choose yes, not yet or no.' }),
    change: words('What would change it', 300),
});
exports.actionForm = joi_1.default.object({
    what: field.line('What you will do', 160).required(),
    who: nickname('Who does it'),
    by: joi_1.default.string()
        .custom((value, helpers) => (0, dates_1.readDay)(value) ?? helpers.error('day'))
        .required()
        .messages({ '*': 'Enter the day by which it is done, such as 27/3/2027.' }),
});
/** How sure people are: one number from 1 to 5. */
exports.temperatureForm = joi_1.default.object({
    answer: scale('Choose a number from 1 to 5.').required(),
});
exports.evaluationQuestions = ['useful', 'pace', 'speak', 'next', 'join'];
/** Each question may be left out, but not all of them. */
exports.evaluationForm = joi_1.default.object({
    answer: scale('Choose a number from 1 to 5.'),
    ...Object.fromEntries(exports.evaluationQuestions.map((one) => [one, scale('Choose a number from 1 to 5.')])),
    words: words('Anything else', 600),
})
    .or('answer', ...exports.evaluationQuestions, 'words')
    .messages({ 'object.missing': 'Answer one question, or write a few words.' });
/** A nickname: one short line. Real names are not asked for. */
function nickname(label) {
    return field.line(label, 30).required();
}
function number(label, least, most) {
    return joi_1.default.string()
        .custom((value, helpers) => {
        const read = Number(value.replace(/[%\s]/g, ''));
        return Number.isFinite(read) && read >= least && read <= most ? read : helpers.error('number');
    })
        .messages({
        'any.required': `Enter a number from ${least} to ${most}.`,
        number: `${label} must be a number from ${least} to ${most}.`,
    });
}
function scale(message) {
    return joi_1.default.string()
        .valid('1', '2', '3', '4', '5')
        .custom((value) => Number(value))
        .messages({ '*': message });
}
function money(label) {
    const message = `${label} must be an amount in pounds, such as 42000.`;
    return joi_1.default.string()
        .custom((value, helpers) => {
        const pence = (0, money_1.readPounds)(value);
        return pence === undefined || pence > 100_000_000 ? helpers.error('money') : pence;
    })
        .messages({ money: message, 'any.required': message });
}
