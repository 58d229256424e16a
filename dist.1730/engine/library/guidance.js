"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.nations = void 0;
exports.readGuidance = readGuidance;
exports.readGlossary = readGlossary;
exports.readPrinciples = readPrinciples;
exports.readChoosers = readChoosers;
/**
 * Reading pages and choosers: what `documents/guidance/` and `documents/choosers/` say, as data. A page is Markdown
 * with front matter; a chooser is a few questions, ordered rules, and the words of each result.
 */
const joi_1 = __importDefault(require("joi"));
const markdown_1 = require("../clauses/markdown");
const principles_1 = require("../project/principles");
const read_files_1 = require("./read-files");
const shapes_1 = require("./shapes");
exports.nations = ['england', 'wales', 'scotland', 'northern-ireland'];
const words = joi_1.default.string().trim().min(1).required();
const day = joi_1.default.string()
    .pattern(/^\d{4}-\d\d-\d\d$/)
    .required();
const name = joi_1.default.string()
    .pattern(/^[a-z][a-z0-9-]*$/)
    .required();
const dated = { asAt: day, review: day, sources: joi_1.default.array().items(words).min(1).required() };
const pageFront = joi_1.default.object({
    id: name,
    title: words,
    summary: words,
    for: joi_1.default.valid('staff', 'schools', 'both').required(),
    nations: joi_1.default.array()
        .items(joi_1.default.valid(...exports.nations))
        .min(1)
        .default([...exports.nations]),
    ...dated,
    order: joi_1.default.number().integer().required(),
    tables: joi_1.default.object()
        .pattern(joi_1.default.string(), joi_1.default.object({
        caption: words,
        columns: joi_1.default.array()
            .items(joi_1.default.object({
            heading: words,
            width: joi_1.default.number().positive().required(),
            align: joi_1.default.valid('left', 'right').default('left'),
        }))
            .min(1)
            .required(),
        rowHeader: joi_1.default.number().integer().min(0),
        rows: joi_1.default.array().items(joi_1.default.array().items(joi_1.default.string())).min(1).required(),
    }))
        .default({}),
});
const welshFront = joi_1.default.object({ id: name, title: words, summary: words });
const glossaryFile = joi_1.default.array().items(joi_1.default.object({ term: words, means: words, also: joi_1.default.array().items(joi_1.default.string()).default([]) }));
const principlesFile = joi_1.default.array()
    .length(principles_1.principleIds.length)
    .unique('id')
    .items(joi_1.default.object({
    id: joi_1.default.valid(...principles_1.principleIds).required(),
    title: words,
    means: words,
    monday: words,
    school: words,
    asks: joi_1.default.array().items(words).min(1).required(),
}));
const chooserFile = joi_1.default.object({
    id: name,
    title: words,
    summary: words,
    lead: joi_1.default.string().default('We suggest'),
    ...dated,
    questions: joi_1.default.array()
        .items(joi_1.default.object({
        // Two names of the address are taken: the question that was shown, and the one to change.
        id: name.invalid('step', 'edit'),
        heading: words,
        hint: joi_1.default.string(),
        options: joi_1.default.array()
            .items(joi_1.default.object({ value: words, label: words }))
            .min(2)
            .unique('value')
            .required(),
    }))
        .unique('id')
        .min(1)
        .required(),
    results: joi_1.default.object()
        .pattern(name, joi_1.default.object({
        title: words,
        means: words,
        next: joi_1.default.array().items(words).length(3).required(),
        ask: joi_1.default.array().items(words).min(1).required(),
        watch: joi_1.default.string(),
        carries: joi_1.default.object().pattern(joi_1.default.string(), words),
    }))
        .required(),
    rules: joi_1.default.array()
        .items(joi_1.default.object({ when: shapes_1.condition, choose: name, second: joi_1.default.string(), why: words }))
        .min(1)
        .required(),
    notes: joi_1.default.array()
        .items(joi_1.default.object({ when: shapes_1.condition.required(), title: words, text: words }))
        .default([]),
    closing: joi_1.default.array()
        .items(joi_1.default.object({ title: words, lines: joi_1.default.array().items(words).min(1).required() }))
        .default([]),
});
/** Reads every page, in its order. */
function readGuidance(reader) {
    return (0, read_files_1.namesIn)(reader, 'guidance', '.md')
        .filter((file) => !file.endsWith('.cy.md'))
        .flatMap((file) => readPage(reader, `guidance/${file}`))
        .sort((a, b) => a.order - b.order);
}
function readPage(reader, file) {
    const read = (0, read_files_1.readClauseFile)(reader, file, pageFront);
    if (!read)
        return [];
    const { front, body, bodyLine } = read;
    const tables = Object.entries(front.tables).map(([id, table]) => [
        id,
        { ...table, rows: table.rows.map((row) => row.map((cell) => (0, markdown_1.parseLine)(cell))) },
    ]);
    const page = {
        ...front,
        tables: Object.fromEntries(tables),
        nodes: (0, markdown_1.parseMarkdown)(body, bodyLine),
        file,
    };
    const welsh = file.replace(/\.md$/, '.cy.md');
    const other = (0, read_files_1.isThere)(reader, welsh)
        ? (0, read_files_1.readClauseFile)(reader, welsh, welshFront)
        : undefined;
    if (other && other.front.id !== page.id) {
        const message = `the id is ${other.front.id}, but the English page beside it is ${page.id}.`;
        reader.faults.push({ rule: 'shape', file: welsh, line: 2, message });
    }
    else if (other) {
        const { title, summary } = other.front;
        page.welsh = { title, summary, nodes: (0, markdown_1.parseMarkdown)(other.body, other.bodyLine) };
    }
    return [page];
}
/** Reads the glossary; empty where there is none. */
function readGlossary(reader) {
    if (!(0, read_files_1.isThere)(reader, 'glossary.yml'))
        return [];
    return (0, read_files_1.readYaml)(reader, 'glossary.yml', glossaryFile) ?? [];
}
/** Reads the seven principles and the values; empty where there are none. */
function readPrinciples(reader) {
    if (!(0, read_files_1.isThere)(reader, 'principles.yml'))
        return [];
    return (0, read_files_1.readYaml)(reader, 'principles.yml', principlesFile) ?? [];
}
/** Reads every chooser. */
function readChoosers(reader) {
    return (0, read_files_1.namesIn)(reader, 'choosers', '.yml').flatMap((file) => {
        const read = (0, read_files_1.readYaml)(reader, `choosers/${file}`, chooserFile);
        return read ? [{ ...read, file: `choosers/${file}` }] : [];
    });
}
