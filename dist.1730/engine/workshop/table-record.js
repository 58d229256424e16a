"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.tableRecord = exports.principleAnswers = void 0;
/**
 * What a table made at a workshop and that has no other place in a project: the values it chose, its ideas, what it
 * feared, what it does next. It goes home with the table and stays as it was.
 */
const joi_1 = __importDefault(require("joi"));
const fields_1 = require("../project/fields");
exports.principleAnswers = ['yes', 'not-yet', 'no'];
const list = (fields) => joi_1.default.array().items(joi_1.default.object(fields)).max(200);
const cardWords = list({ card: (0, fields_1.line)('Card', 120).required(), words: (0, fields_1.paragraph)('Answer', 600).required() });
/** The record as a project file holds it. */
exports.tableRecord = joi_1.default.object({
    title: (0, fields_1.line)('Workshop', 120).required(),
    on: (0, fields_1.date)('Day of the workshop').required(),
    values: joi_1.default.array().items((0, fields_1.line)('Value', 80)).max(20),
    ideas: list({ words: (0, fields_1.line)('Idea', 80).required(), dots: (0, fields_1.whole)('Dots', 0, 1000).required() }),
    principles: list({
        ask: (0, fields_1.line)('Question', 200).required(),
        answer: (0, fields_1.oneOf)('Answer', exports.principleAnswers).required(),
        change: (0, fields_1.paragraph)('What would change it', 300),
    }),
    scenarios: cardWords,
    risks: cardWords,
    canvas: cardWords,
    actions: list({
        what: (0, fields_1.line)('Action', 160).required(),
        who: (0, fields_1.line)('Who', 30),
        by: (0, fields_1.date)('Day').required(),
    }),
}).messages({ 'object.base': 'workshop must give title and on, and what the table made.' });
