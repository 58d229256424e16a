"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addressOf = addressOf;
exports.questionPage = questionPage;
exports.resultPage = resultPage;
exports.carriedBy = carriedBy;
const chooser_1 = require("../../engine/guidance/chooser");
const page_blocks_1 = require("../../engine/guidance/page-blocks");
const html_1 = require("../../engine/paper/html");
const dates_1 = require("../../lib/dates");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const pages_1 = require("./pages");
/** The address of a chooser with these answers. */
function addressOf(chooser, answers) {
    return `${(0, paths_1.href)(paths_1.paths.chooser, { chooser: chooser.id })}${queryOf(answers)}`;
}
function queryOf(answers) {
    const query = new URLSearchParams(answers).toString();
    return query === '' ? '' : `?${query}`;
}
/** One question, with the way back to the one before it. */
function questionPage({ library }, on) {
    const { chooser, question, answers, fieldErrors } = on;
    const index = chooser.questions.indexOf(question);
    const before = chooser.questions[index - 1];
    const others = Object.entries(answers).filter(([id]) => id !== question.id);
    const back = before && new URLSearchParams([...others, ['edit', before.id]]).toString();
    return {
        title: question.heading,
        section: chooser.title,
        backLink: before ? `${(0, paths_1.href)(paths_1.paths.chooser, { chooser: chooser.id })}?${back}` : (0, pages_1.doorLink)(chooser.id),
        action: (0, paths_1.href)(paths_1.paths.chooser, { chooser: chooser.id }),
        number: index + 1,
        count: chooser.questions.length,
        summary: index === 0 ? (0, page_blocks_1.filledWords)(chooser.summary, library) : undefined,
        question: {
            ...question,
            options: question.options.map(({ value, label }) => ({ value, text: (0, page_blocks_1.filledWords)(label, library) })),
        },
        kept: others.map(([name, value]) => ({ name, value })),
        value: answers[question.id],
        fieldErrors,
        errors: (0, forms_1.summary)(fieldErrors),
        typed: {},
    };
}
/** What the answers lead to, as a page and as files. */
function resultPage({ library, now }, chooser, answers) {
    const tree = (0, chooser_1.choiceTree)(chooser, answers, { asAt: (0, dates_1.londonDate)(now()), library, onePage: false });
    const { recommended } = (0, chooser_1.choose)(chooser, answers);
    const query = queryOf(answers);
    return {
        title: recommended.title,
        section: chooser.title,
        backLink: (0, pages_1.doorLink)(chooser.id),
        documentHtml: (0, html_1.toHtmlFragment)({ ...tree, blocks: tree.blocks.slice(1, -2) }),
        asAt: (0, dates_1.longDate)(chooser.asAt),
        sources: chooser.sources,
        rows: (0, chooser_1.answerRows)(chooser, answers).map(({ id, heading, label }) => ({
            heading,
            label: (0, page_blocks_1.filledWords)(label, library),
            href: `${addressOf(chooser, answers)}&edit=${id}`,
        })),
        files: [
            { label: 'PDF', href: `${(0, paths_1.href)(paths_1.paths.chooserFile, { chooser: chooser.id, format: 'pdf' })}${query}` },
            { label: 'Word', href: `${(0, paths_1.href)(paths_1.paths.chooserFile, { chooser: chooser.id, format: 'docx' })}${query}` },
        ],
        carries: recommended.carries !== undefined,
        kept: Object.entries(answers).map(([name, value]) => ({ name, value })),
    };
}
/** What a project takes over from a result; undefined where it takes nothing. */
function carriedBy({ library }, chooser, answers) {
    const { recommended, why } = (0, chooser_1.choose)(chooser, answers);
    if (!recommended.carries)
        return undefined;
    const reasons = [why, ...(0, chooser_1.answerRows)(chooser, answers).map(({ heading, label }) => `${heading} ${label}.`)];
    return {
        ...recommended.carries,
        'legal.reasons': reasons.map((reason) => (0, page_blocks_1.filledWords)(reason, library)),
    };
}
