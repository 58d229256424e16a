"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.welshFront = exports.releasedFile = exports.cardsFile = exports.termsFile = exports.statuteFile = exports.clauseFront = exports.documentFile = exports.stageFile = exports.condition = void 0;
/** The shapes of the files in `documents/`, checked before anything else looks at them. */
const joi_1 = __importDefault(require("joi"));
const question_1 = require("../interview/question");
const sheet_1 = require("../paper/sheet");
const id = joi_1.default.string().pattern(/^[a-z0-9][\w.-]*$/i);
const words = joi_1.default.string().trim().min(1);
const comparison = { answer: id.required() };
exports.condition = joi_1.default.alternatives()
    .try(joi_1.default.object({ all: joi_1.default.array().items(joi_1.default.link('#condition')).min(1).required() }), joi_1.default.object({ any: joi_1.default.array().items(joi_1.default.link('#condition')).min(1).required() }), joi_1.default.object({ not: joi_1.default.link('#condition').required() }), joi_1.default.object({ ...comparison, is: joi_1.default.alternatives(joi_1.default.string(), joi_1.default.boolean()).required() }), joi_1.default.object({ ...comparison, in: joi_1.default.array().items(joi_1.default.string()).min(1).required() }))
    .id('condition');
const option = joi_1.default.object({
    value: words.required(),
    label: words.required(),
    text: words,
    means: words.required(),
});
const question = joi_1.default.object({
    id: id.required(),
    section: id.required(),
    type: joi_1.default.valid('text', 'long-text', 'lines', 'choice', 'yes-no', 'number', 'money', 'month-end', 'address', 'date').required(),
    label: words.required(),
    heading: words.required(),
    hint: words,
    why: words.required(),
    who: words,
    source: joi_1.default.valid('statute', 'practice'),
    law: words,
    when: exports.condition,
    optional: joi_1.default.boolean(),
    chooser: id,
    purpose: words,
    paper: joi_1.default.valid(true),
    least: joi_1.default.number(),
    most: joi_1.default.number(),
    unit: joi_1.default.string(),
    unitOne: joi_1.default.string(),
    default: joi_1.default.alternatives(joi_1.default.number(), joi_1.default.string(), joi_1.default.boolean()),
    options: joi_1.default.array().items(option),
})
    .when('.type', { is: joi_1.default.valid('choice'), then: joi_1.default.object({ options: joi_1.default.array().min(2).required() }) })
    .when('.type', {
    is: joi_1.default.valid('number', 'money'),
    then: joi_1.default.object({ least: joi_1.default.required(), most: joi_1.default.required() }),
})
    .when('.type', { is: 'number', then: joi_1.default.object({ unit: joi_1.default.string().required() }) });
exports.stageFile = joi_1.default.object({
    stage: joi_1.default.valid(...question_1.stages).required(),
    title: words.required(),
    sections: joi_1.default.array()
        .items(joi_1.default.object({ id: id.required(), title: words.required(), intro: words }))
        .required(),
    questions: joi_1.default.array().items(question).required(),
});
const column = joi_1.default.object({
    heading: words.required(),
    value: words,
    width: joi_1.default.number().positive().required(),
    align: joi_1.default.valid('left', 'right').default('left'),
});
exports.documentFile = joi_1.default.object({
    id: id.required(),
    title: words.required(),
    subtitle: words.required(),
    version: joi_1.default.string()
        .pattern(/^\d+\.\d+\.\d+$/)
        .required(),
    description: words.required(),
    readers: joi_1.default.valid('all', 'members', 'keepers').default('all'),
    from: words,
    mark: words.required(),
    notice: words.required(),
    fronts: joi_1.default.array()
        .items(joi_1.default.object({
        when: exports.condition.required(),
        title: words,
        subtitle: words,
        mark: words.allow('').required(),
        notice: words.allow('').required(),
    }))
        .default([]),
    welsh: joi_1.default.object({
        title: words.required(),
        subtitle: words.required(),
        mark: words.required(),
        notice: words.required(),
    }),
    branded: joi_1.default.boolean().default(false),
    orientation: joi_1.default.valid('portrait', 'landscape').default('portrait'),
    paper: joi_1.default.valid('A3'),
    poster: joi_1.default.valid(true),
    contents: joi_1.default.boolean().default(false),
    compact: joi_1.default.valid(true),
    workbook: joi_1.default.valid(...sheet_1.workbookNames),
    numbering: joi_1.default.valid('rules', 'articles', 'clauses', 'none').default('none'),
    law: id,
    aliases: joi_1.default.object().pattern(id, id).default({}),
    sections: joi_1.default.array()
        .items(joi_1.default.object({
        id: id.required(),
        title: words.required(),
        each: id,
        group: id,
        none: words,
        welsh: words,
        newPage: joi_1.default.valid(true),
    }).with('group', 'each'))
        .min(1)
        .required(),
    tables: joi_1.default.object()
        .pattern(id, joi_1.default.object({
        of: id,
        rows: joi_1.default.array()
            .items(joi_1.default.array().items(joi_1.default.string().allow('')))
            .min(1),
        blankRows: joi_1.default.number().integer().min(1).max(60),
        caption: words.required(),
        columns: joi_1.default.array().items(column).min(1).required(),
        rowHeader: joi_1.default.number().integer().min(0),
        tall: joi_1.default.valid(true),
        empty: words,
    }).xor('of', 'rows', 'blankRows'))
        .default({}),
    blanks: joi_1.default.object()
        .pattern(id, joi_1.default.array().items(joi_1.default.object({ label: words.required(), lines: joi_1.default.number().integer().min(1).required() })))
        .default({}),
    cards: joi_1.default.object()
        .pattern(id, joi_1.default.object({
        of: id.required(),
        across: joi_1.default.number().integer().min(1).max(4).required(),
        down: joi_1.default.number().integer().min(1).max(6).required(),
        cut: joi_1.default.valid(true),
        label: id,
        heading: id.required(),
        lines: joi_1.default.array().items(id).required(),
        sign: id,
    }))
        .default({}),
    drawings: joi_1.default.object()
        .pattern(id, joi_1.default.object({ of: id.required(), caption: words.required() }))
        .default({}),
    facts: joi_1.default.object()
        .pattern(id, joi_1.default.array().items(joi_1.default.object({ label: words.required(), value: words.required() })))
        .default({}),
});
exports.clauseFront = joi_1.default.object({
    id: joi_1.default.string()
        .pattern(/^[a-z][a-z0-9-]*$/)
        .required(),
    title: words,
    when: exports.condition,
    satisfies: joi_1.default.array().items(id).default([]),
    topics: joi_1.default.array().items(id).default([]),
    why: words,
});
exports.statuteFile = joi_1.default.object({
    id: id.required(),
    title: words.required(),
    checked: joi_1.default.string()
        .pattern(/^\d{4}-\d\d-\d\d$/)
        .required(),
    matters: joi_1.default.array()
        .items(joi_1.default.object({
        id: id.required(),
        number: joi_1.default.number().integer().required(),
        heading: words.required(),
        source: words.required(),
        needs: words.required(),
        words: joi_1.default.array().items(words).default([]),
        parts: joi_1.default.array()
            .items(joi_1.default.object({ id: id.required(), needs: words.required() }))
            .default([]),
    }))
        .required(),
});
exports.termsFile = joi_1.default.array().items(joi_1.default.object({ term: words.required(), means: words.required(), plural: words }));
/** What a group must settle, a card each. */
exports.cardsFile = joi_1.default.array()
    .items(joi_1.default.object({
    id: id.required(),
    heading: words.required(),
    talk: words.required(),
    settles: joi_1.default.array().items(id).min(1).default([]),
}))
    .min(1);
/** Clause ids by document, as `npm run -s check -- --release` writes them. */
exports.releasedFile = joi_1.default.object().pattern(id, joi_1.default.array().items(id)).allow(null);
/** The front of a Welsh clause: the id of the English one, and nothing else. */
exports.welshFront = joi_1.default.object({ id: words.required() });
