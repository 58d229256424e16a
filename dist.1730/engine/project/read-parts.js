"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.wordingSchema = void 0;
exports.readAnswers = readAnswers;
exports.readDecided = readDecided;
exports.readWording = readWording;
exports.readDecisions = readDecisions;
exports.readMoneySettings = readMoneySettings;
exports.readRegistration = readRegistration;
exports.readRuleBooks = readRuleBooks;
exports.changesProblems = changesProblems;
exports.records = records;
exports.readLedger = readLedger;
exports.readEntry = readEntry;
exports.validate = validate;
exports.problemOf = problemOf;
exports.plainKey = plainKey;
/** The parts of a project file, each read by its own rule; a fault names its JSON path. */
const joi_1 = __importDefault(require("joi"));
const answers_1 = require("../interview/answers");
const schema_1 = require("../money/schema");
const fields_1 = require("./fields");
const registration_schema_1 = require("./registration-schema");
const schema_2 = require("./schema");
function readAnswers(typed, known, at = '$.answers') {
    const byId = new Map(known.questions.map((question) => [question.id, question]));
    const value = {};
    const problems = [];
    for (const [id, answer] of Object.entries(typed)) {
        const question = byId.get(id);
        const path = `${at}[${JSON.stringify(id)}]`;
        if (!question) {
            problems.push({
                path,
                message: 'There is no question with this id. Take it out, or check its spelling.',
            });
            continue;
        }
        const read = validate((0, answers_1.answerSchema)(question).required(), answer, path);
        problems.push(...read.problems);
        if (read.value !== undefined)
            value[id] = read.value;
    }
    return { value, problems };
}
const decidedSchema = joi_1.default.object({
    by: (0, fields_1.line)('Who decided', 120).required(),
    on: (0, fields_1.date)('Date of the decision').required(),
})
    .required()
    .messages({ 'object.base': 'Each decision must give by and on.' });
function readDecided(typed, known) {
    const ids = new Set(known.questions.map((question) => question.id));
    const value = {};
    const problems = [];
    for (const [id, decision] of Object.entries(typed)) {
        const path = `$.decided[${JSON.stringify(id)}]`;
        if (!ids.has(id)) {
            problems.push({
                path,
                message: 'There is no question with this id. Take it out, or check its spelling.',
            });
            continue;
        }
        const read = validate(decidedSchema, decision, path);
        problems.push(...read.problems);
        if (read.value !== undefined)
            value[id] = read.value;
    }
    return { value, problems };
}
/** The group's own wording; an empty text leaves the clause out. */
function readWording(typed, known, at = '$.wording') {
    const value = {};
    const problems = [];
    for (const [key, words] of Object.entries(typed)) {
        const path = `${at}[${JSON.stringify(key)}]`;
        const read = validate(exports.wordingSchema.required(), words, path);
        problems.push(...read.problems);
        if (read.value === undefined)
            continue;
        const fault = known.wordingFault(key, read.value);
        if (fault === undefined)
            value[key] = read.value;
        else
            problems.push({ path, message: fault });
    }
    return { value, problems };
}
/** The decision log; each decision about a question names one that there is. */
function readDecisions(typed, known) {
    const ids = new Set(known.questions.map((question) => question.id));
    const read = records(typed, schema_2.decision, '$.decisions');
    const stray = typed.flatMap((one, index) => {
        const about = one?.about;
        if (about === undefined || ids.has(String(about)))
            return [];
        const message = 'There is no question with this id. Take it out, or check its spelling.';
        return [{ path: `$.decisions[${index}].about`, message }];
    });
    return { value: read.value, problems: [...read.problems, ...stray] };
}
/** The money plan, whole or in parts. */
function readMoneySettings(typed) {
    return typed === undefined ? { problems: [] } : validate(schema_1.moneySchema, typed, '$.money');
}
function readRegistration(typed) {
    return validate(joi_1.default.object(registration_schema_1.registrationRecord), typed, '$.registration');
}
/** The rule books, each with answers that fit the questions. */
function readRuleBooks(typed, known) {
    const read = records(typed, registration_schema_1.ruleBook, '$.ruleBooks');
    const books = read.value.map((book, index) => {
        const path = `$.ruleBooks[${index}]`;
        const answers = readAnswers(book.answers, known, `${path}.answers`);
        const notices = book.notices?.map(({ on, answers: told }, at) => {
            const { value, problems } = readAnswers(told, known, `${path}.notices[${at}].answers`);
            return { value: { on, answers: value }, problems };
        });
        const value = {
            ...book,
            answers: answers.value,
            ...(notices && { notices: notices.map((one) => one.value) }),
        };
        return { value, problems: [...answers.problems, ...(notices ?? []).flatMap((one) => one.problems)] };
    });
    return {
        value: books.map((one) => one.value),
        problems: [...read.problems, ...books.flatMap((one) => one.problems)],
    };
}
/** What each resolution changes: answers that fit the questions, and wording that fits the clauses. */
function changesProblems(of, known) {
    return of.flatMap(({ path, changes }) => [
        ...readAnswers(changes?.answers ?? {}, known, `${path}.changes.answers`).problems,
        ...readWording(changes?.wording ?? {}, known, `${path}.changes.wording`).problems,
    ]);
}
/** The group's own words for a clause: several lines, each one item; empty to leave the clause out. */
exports.wordingSchema = (0, fields_1.paragraph)('Your own wording', 4000).allow('');
function records(typed, fields, path) {
    const schema = joi_1.default.object(fields)
        .required()
        .messages({ 'object.base': 'Each entry of this list must be an object.' });
    const read = typed.map((one, index) => validate(schema, one, `${path}[${index}]`));
    return {
        value: read.flatMap((one) => (one.value === undefined ? [] : [one.value])),
        problems: read.flatMap((one) => one.problems),
    };
}
function readLedger(typed) {
    const read = typed.map((entry, index) => readEntry(entry, `$.ledger[${index}]`));
    return {
        value: read.flatMap((one) => (one.value === undefined ? [] : [one.value])),
        problems: read.flatMap((one) => one.problems),
    };
}
/** Reads one ledger entry, and the entry inside a correction with it. */
function readEntry(entry, path) {
    const kind = entry?.kind;
    const schema = (0, schema_2.entrySchema)(kind);
    if (!schema) {
        return {
            problems: [
                {
                    path: `${path}.kind`,
                    message: `kind must be one of: ${[...schema_2.entryKinds, 'correction'].join(', ')}.`,
                },
            ],
        };
    }
    const read = validate(schema, entry, path);
    if (read.value?.kind !== 'correction' || read.value.entry === null)
        return read;
    const inner = readEntry(read.value.entry, `${path}.entry`);
    if (inner.value?.kind === 'correction') {
        return {
            problems: [{ path: `${path}.entry.kind`, message: 'a correction cannot hold another correction.' }],
        };
    }
    return inner.value
        ? { ...read, value: { ...read.value, entry: inner.value } }
        : { problems: inner.problems };
}
function validate(schema, data, path) {
    const { value, error } = schema.validate(data, { abortEarly: false, convert: true });
    if (!error)
        return { value: value, problems: [] };
    return { problems: error.details.map((detail) => problemOf(detail, path)) };
}
function problemOf(detail, path) {
    const at = path + detail.path.map((key) => (typeof key === 'number' ? `[${key}]` : plainKey(key))).join('');
    if (detail.type === 'object.unknown') {
        return { path: at, message: 'There is no field of this name here. Take it out, or check its spelling.' };
    }
    if (detail.type === 'any.required' && detail.message.startsWith('"')) {
        return { path: at, message: 'This field is missing. Add it.' };
    }
    return { path: at, message: detail.message.startsWith('"') ? `${detail.message}.` : detail.message };
}
function plainKey(key) {
    return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
