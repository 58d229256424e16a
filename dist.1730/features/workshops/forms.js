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
exports.homeForm = exports.messageForm = exports.tableForm = exports.peopleForm = exports.joinForm = exports.codeForm = exports.mostTables = exports.newWorkshopForm = void 0;
exports.readExercise = readExercise;
/** From what a step's form sent to the parts that are kept, or to a message for each field. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../../engine/project/fields"));
const dates_1 = require("../../lib/dates");
const forms_1 = require("../../web/forms");
const exercise_forms_1 = require("./exercise-forms");
/**
 * Reads what a form of an exercise sent.
 * @param typed its fields: `part` names what is changed, `key` makes the id of what is new, `remove` takes it away
 */
function readExercise(exercise, typed, on) {
    const part = String(typed['part'] ?? '');
    const kept = on.work[exercise];
    if (typed['remove'] === 'yes')
        return { ok: true, parts: Object.hasOwn(kept, part) ? [{ exercise, part, value: null }] : [] };
    const at = Object.hasOwn(kept, part) ? part : newPart(String(typed['key'] ?? ''));
    switch (exercise) {
        case 'values':
            return one(exercise, 'cards', (0, exercise_forms_1.valuesForm)(on.cards.values.map(({ id }) => id)), typed, ({ cards }) => cards);
        case 'skills':
            return one(exercise, at, exercise_forms_1.skillsForm, typed);
        case 'services':
            return typed['kind'] === 'dots' ? readPhoneDots(typed, on) : one(exercise, at, exercise_forms_1.ideaForm, typed);
        case 'dots':
            return readPhoneDots(typed, on);
        case 'price':
            return one(exercise, 'price', (0, exercise_forms_1.priceForm)(Object.keys(on.work.services)), typed);
        case 'decisions':
            return readRound(typed, part, on);
        case 'scenarios':
        case 'pre-mortem':
        case 'canvas':
            return onCard(exercise, part, on.cards[exercise], exercise_forms_1.wordsForm, typed);
        case 'principles':
            return onCard(exercise, part, on.cards.principles, exercise_forms_1.principleForm, typed);
        case 'actions':
            return one(exercise, at, exercise_forms_1.actionForm, typed);
    }
}
function one(exercise, part, form, typed, valueOf = (value) => value) {
    const reading = (0, forms_1.readForm)(form, typed);
    return reading.ok ? { ok: true, parts: [{ exercise, part, value: valueOf(reading.value) }] } : reading;
}
function onCard(exercise, part, cards, form, typed) {
    if (cards.some(({ id }) => id === part))
        return one(exercise, part, form, typed);
    return { ok: false, typed, errors: { part: 'Choose one of the cards.' } };
}
/** The id of a new part, from the key of the form: sent twice, it is the same part. */
function newPart(key) {
    return `p-${key.replace(/[^\w-]/g, '').slice(0, 24)}`;
}
function readPhoneDots(typed, { work, people, seat }) {
    const dots = (0, exercise_forms_1.readDots)(typed, Object.keys(work.services));
    const others = Object.entries(work.dots)
        .filter(([phone]) => phone !== seat)
        .flatMap(([, given]) => Object.values(given));
    const all = exercise_forms_1.dotsEach * Math.max(1, people);
    const left = all - others.reduce((sum, count) => sum + count, 0);
    const given = Object.values(dots).reduce((sum, count) => sum + count, 0);
    if (given > left) {
        const message = `Your table has ${all} dots, ${exercise_forms_1.dotsEach} for each person. Other phones leave ${left} for this one, and you gave ${given}.`;
        return { ok: false, typed, errors: { dots: message } };
    }
    return { ok: true, parts: [{ exercise: 'dots', part: seat, value: dots }] };
}
/** A round on a card: part `pay.2` is the second. */
function readRound(typed, part, { cards }) {
    const [id = '', round = '1'] = part.split('.');
    const card = cards.decisions.find((one) => one.id === id);
    if (!card || !/^[1-9]$/.test(round))
        return { ok: false, typed, errors: { part: 'Choose one of the cards.' } };
    const form = (0, exercise_forms_1.roundForm)(card.choices.map(({ value }) => String(value)));
    return one('decisions', `${id}.${round}`, form, typed, (value) => roundOf(card, value));
}
function roundOf(card, form) {
    const { choice, words = '', said, ...counts } = form;
    const chosen = card.choices.find(({ value }) => String(value) === choice);
    return {
        ...(chosen && card.question && { answer: asAnswer(card.question.type, chosen.value) }),
        words: chosen?.label ?? words,
        counts,
        ...(said !== undefined && { said }),
    };
}
function asAnswer(type, value) {
    return type === 'yes-no' ? value === 'yes' : value;
}
/** Starting a workshop. */
exports.newWorkshopForm = joi_1.default.object({
    title: field.line('Name of the day', 80).required(),
    on: joi_1.default.string()
        .custom((value, helpers) => (0, dates_1.readDay)(value) ?? helpers.error('day'))
        .required()
        .messages({ '*': 'Enter the day, such as 27/3/2027.' }),
    agenda: joi_1.default.string().max(60).required().messages({ '*': 'Choose how long you have.' }),
    tables: whole('How many tables', 1, 12).required(),
    email: field.email(),
});
/** A workshop's tables at most: a facilitator and helpers cannot see to more. */
exports.mostTables = 12;
exports.codeForm = joi_1.default.object({
    code: joi_1.default.string().max(40).required().messages({ '*': 'Enter the six letters and digits from the wall.' }),
});
exports.joinForm = joi_1.default.object({
    nickname: (0, exercise_forms_1.nickname)('Nickname'),
    table: joi_1.default.string().max(60),
});
exports.peopleForm = joi_1.default.object({
    people: whole('How many of you there are', 1, exercise_forms_1.mostPeople * 2).required(),
});
exports.tableForm = joi_1.default.object({
    name: field.line('Name of the table', 60).required(),
    people: whole('How many people', 0, exercise_forms_1.mostPeople * 2).required(),
    paper: joi_1.default.valid('yes'),
});
exports.messageForm = joi_1.default.object({ text: field.line('Message', 160).allow('') });
exports.homeForm = joi_1.default.object({
    name: field.line('Name of your co-op', 100).required(),
    nicknames: joi_1.default.valid('yes'),
    inPack: joi_1.default.valid('yes'),
    adviser: joi_1.default.valid('yes'),
    email: field.email(),
});
function whole(label, least, most) {
    const message = `${label}: enter a whole number from ${least} to ${most}.`;
    return joi_1.default.string()
        .custom((value, helpers) => {
        const read = Number(value);
        return Number.isInteger(read) && read >= least && read <= most ? read : helpers.error('whole');
    })
        .messages({ '*': message });
}
