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
exports.ruleBook = exports.registrationRecord = exports.registration = void 0;
exports.registrationProblems = registrationProblems;
/** The shape of a registration and of rule books, and how they must fit together. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("./fields"));
const in_force_1 = require("./in-force");
const number = joi_1.default.string()
    .trim()
    .uppercase()
    .pattern(/^[A-Z]{0,3}\d{1,7}[A-Z]?$/)
    .messages({
    'any.required': 'Enter the number on the acknowledgment.',
    '*': 'The number must be as on the acknowledgment, such as 9123 or 4321R.',
});
exports.registration = {
    name: field.line('Registered name', 120).required(),
    number: number.required(),
    on: field.date('Date of registration').required(),
};
/** The same in a project file, with what became of the name since. */
exports.registrationRecord = {
    ...exports.registration,
    renamed: joi_1.default.array()
        .items(joi_1.default.object({ name: exports.registration.name, on: field.date('Date of the approval').required() }))
        .min(1)
        .max(100),
};
exports.ruleBook = {
    number: field.whole('Number of the rule book', 1, 1000).required(),
    submitted: field.date('Date on which it was sent').required(),
    registered: field.date('Date of registration'),
    sha256: joi_1.default.string()
        .pattern(/^[0-9a-f]{64}$/)
        .required()
        .messages({ '*': 'sha256 must be 64 hexadecimal digits.' }),
    settles: joi_1.default.array().items(joi_1.default.string().max(100)).max(500).required(),
    // Each answer is read against its question by the caller, who knows the questions.
    answers: joi_1.default.object().unknown().required(),
    wording: joi_1.default.object().pattern(joi_1.default.string().max(200), field.paragraph('Your own wording', 4000).allow('')),
    decided: joi_1.default.object({
        on: field.date('Date of the decision').required(),
        where: field.line('Which minutes say so', 400).required(),
    }),
    notices: joi_1.default.array()
        .items(joi_1.default.object({
        on: field.date('Date of the notice').required(),
        answers: joi_1.default.object().unknown().required(),
    }))
        .min(1)
        .max(100),
};
/** What is wrong with how registration and rule books fit together. */
function registrationProblems({ registration: first, ruleBooks = [] }) {
    const problems = ruleBooks.flatMap((book, index) => bookProblems(ruleBooks, book, index));
    const [opening] = ruleBooks;
    if (first && opening?.registered === undefined) {
        const message = 'A registered society has rules that were registered with it. Add them under ruleBooks.';
        problems.push({ path: '$.ruleBooks', message });
    }
    if (opening?.registered !== undefined && first?.on !== opening.registered) {
        const message = 'The first rule book is in force from the day of registration. Make the two days the same.';
        problems.push({ path: '$.ruleBooks[0].registered', message });
    }
    return problems;
}
function bookProblems(books, book, index) {
    const path = `$.ruleBooks[${index}]`;
    const before = books[index - 1];
    const problems = [];
    const add = (key, message) => void problems.push({ path: `${path}.${key}`, message });
    if (book.number !== index + 1)
        add('number', `Rule books are numbered 1, 2, 3. Make this ${index + 1}.`);
    if (book.registered !== undefined && book.registered < book.submitted)
        add('registered', 'Rules cannot be registered before they were sent. Check the two dates.');
    if (before && (before.registered === undefined || book.submitted < before.registered))
        add('submitted', 'A change of the rules is sent after the rules before it were registered. Check the dates.');
    for (const id of Object.keys(book.answers))
        if (!book.settles.includes(id))
            add('settles', `List ${id} here too, as this rule book answers it.`);
    for (const key of Object.keys(book.wording ?? {}))
        if (!(0, in_force_1.isRuleWording)(key))
            add('wording', `${key} is not a clause of the rules. Take it out.`);
    return problems;
}
