"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answersOf = answersOf;
exports.nextQuestion = nextQuestion;
exports.choose = choose;
exports.answerRows = answerRows;
exports.choiceTree = choiceTree;
/** A chooser: answers in, one recommendation out, by the first of its rules that holds. */
const conditions_1 = require("../interview/conditions");
const dates_1 = require("../../lib/dates");
const page_blocks_1 = require("./page-blocks");
/** Only answers that the chooser knows; anything else counts as not given. */
function answersOf(chooser, typed) {
    return Object.fromEntries(chooser.questions.flatMap(({ id, options }) => {
        const value = Object.hasOwn(typed, id) ? typed[id] : undefined;
        return options.some((option) => option.value === value) ? [[id, String(value)]] : [];
    }));
}
/** The first question without an answer; undefined where all have one. */
function nextQuestion(chooser, answers) {
    return chooser.questions.find(({ id }) => answers[id] === undefined);
}
/**
 * What these answers lead to. The last rule has no condition, so every set of answers leads somewhere.
 * @throws Error for a chooser that the check of `documents/` would refuse
 */
function choose(chooser, answers) {
    const valueOf = (id) => answers[id];
    const rule = chooser.rules.find(({ when }) => (0, conditions_1.holds)(when, valueOf));
    const recommended = rule && chooser.results[rule.choose];
    if (!rule || !recommended)
        throw new Error(`The chooser ${chooser.id} has no rule for these answers.`);
    return {
        result: rule.choose,
        recommended,
        second: rule.second === undefined ? undefined : chooser.results[rule.second],
        why: rule.why,
        notes: chooser.notes.filter(({ when }) => (0, conditions_1.holds)(when, valueOf)),
    };
}
/** The label of each answer, with its question. */
function answerRows(chooser, answers) {
    return chooser.questions.flatMap(({ id, heading, options }) => {
        const option = options.find(({ value }) => value === answers[id]);
        return option ? [{ id, heading, label: option.label }] : [];
    });
}
/**
 * The result as a paper: it says what it rests on, and that it is not advice.
 * @param onePage whether its last parts run on, so that all of it stands on one page
 */
function choiceTree(chooser, answers, on) {
    const { asAt, library, onePage } = on;
    const { recommended, second, why, notes } = choose(chooser, answers);
    const fill = (text) => (0, page_blocks_1.filledLine)(text, library);
    const words = (text) => (0, page_blocks_1.filledWords)(text, library);
    const rows = answerRows(chooser, answers);
    const blocks = [
        heading('suggested', `${chooser.lead}: ${recommended.title}`),
        paragraph(...fill(recommended.means)),
        runIn('Why', fill(why)),
        ...(recommended.watch === undefined ? [] : [runIn('Watch out', fill(recommended.watch))]),
        ...(second ? [runIn(`Second choice: ${second.title}`, fill(second.means))] : []),
        ...(notes.length === 0
            ? []
            : [
                heading('mind', 'Mind these'),
                bullets(notes.map(({ title, text }) => [{ text: `${title}. `, bold: true }, ...fill(text)])),
            ]),
        heading('next', 'Three next steps'),
        numbered(recommended.next.map(fill)),
        ...(onePage ? runInClosing(chooser, recommended, fill) : listedClosing(chooser, recommended, fill)),
        small('Your answers', rows.map((row) => `${row.heading} ${words(row.label)}.`).join(' ')),
        small('What this rests on', `Your answers, and facts as at ${(0, dates_1.longDate)(chooser.asAt)}. It is not legal advice. Sources: ${chooser.sources.join('; ')}.`),
    ];
    return {
        id: chooser.id,
        title: chooser.title,
        society: 'Groundrules',
        language: 'en-GB',
        subtitle: (0, page_blocks_1.filledWords)(chooser.summary, library),
        mark: 'A STARTING POINT, NOT ADVICE',
        asAt,
        templateVersion: '1.0.0',
        orientation: 'portrait',
        compact: true,
        contents: false,
        gaps: [],
        blocks,
        clauses: [],
    };
}
/** Whom to ask and what is the same for every result, each as a paragraph. */
function runInClosing(chooser, { ask }, fill) {
    return [
        runIn('Who to ask', fill(`${ask.join('. ')}.`)),
        ...chooser.closing.map(({ title, lines }) => runIn(title, lines.flatMap((line, index) => fill(lines.length === 1 ? line : `${index === 0 ? '' : ' '}${index + 1}. ${line}`)))),
    ];
}
/** The same with headings and lists. */
function listedClosing(chooser, { ask }, fill) {
    return [
        heading('ask', 'Who to ask'),
        bullets(ask.map(fill)),
        ...chooser.closing.flatMap(({ title, lines }, index) => [
            heading(`closing-${index + 1}`, title),
            lines.length === 1 ? paragraph(...fill(lines[0] ?? '')) : numbered(lines.map(fill)),
        ]),
    ];
}
function heading(id, text) {
    return { type: 'heading', level: 1, id, runs: [{ text }] };
}
function paragraph(...runs) {
    return { type: 'paragraph', runs };
}
function small(title, text) {
    return { type: 'paragraph', style: 'small', runs: [{ text: `${title}. `, bold: true }, { text }] };
}
/** A paragraph that starts with its own short heading. */
function runIn(title, runs) {
    return paragraph({ text: `${title}. `, bold: true }, ...runs);
}
function bullets(lines) {
    const items = lines.map((runs) => ({ label: '•', number: '', blocks: [paragraph(...runs)] }));
    return { type: 'list', kind: 'bullets', items };
}
function numbered(lines) {
    const items = lines.map((runs, index) => ({
        label: `${index + 1}.`,
        number: `${index + 1}`,
        blocks: [paragraph(...runs)],
    }));
    return { type: 'list', kind: 'decimals', items };
}
