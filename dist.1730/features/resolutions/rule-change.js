"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ruleChange = ruleChange;
exports.draftedChanges = draftedChanges;
exports.ruleChoices = ruleChoices;
exports.ruleChoice = ruleChoice;
exports.wordsFor = wordsFor;
/** A change of the rules as a resolution: what would change, clause by clause, and what kind of majority that takes. */
const core_rules_1 = require("../../engine/clauses/core-rules");
const compare_1 = require("../../engine/clauses/compare");
const rule_questions_1 = require("../../engine/clauses/rule-questions");
const answers_1 = require("../../engine/interview/answers");
const journey_1 = require("../../engine/interview/journey");
const library_1 = require("../../engine/library/library");
const in_force_1 = require("../../engine/project/in-force");
const rulebook_1 = require("../rulebook");
/** What these changes would make of the rules in force; undefined where they would change nothing. */
function ruleChange({ project, today, library }, changes) {
    const before = (0, rulebook_1.rulesInForce)(project, today, library);
    const after = (0, rulebook_1.rulesWith)(project, changes, today, library);
    const telling = (0, compare_1.tellingChanges)((0, compare_1.compareDrafts)(before.clauses, after.clauses));
    if (telling.length === 0)
        return undefined;
    return {
        kind: (0, core_rules_1.changesCore)(telling, library) ? 'core-rule-change' : 'rule-change',
        changes,
        telling,
        before,
        after,
    };
}
/** What the draft changes in the rules in force, as a resolution would. */
function draftedChanges({ project, today, library }) {
    const now = (0, in_force_1.inForce)(project, today);
    const ids = (0, rule_questions_1.ruleQuestions)(library).filter((id) => !ownPages.includes(id));
    const answers = Object.fromEntries(ids.flatMap((id) => {
        const answer = project.answers[id];
        return answer === undefined || same(answer, now.answers[id]) ? [] : [[id, answer]];
    }));
    const drafted = Object.entries(project.wording ?? {}).filter(([key]) => (0, in_force_1.isRuleWording)(key));
    const wording = Object.fromEntries(drafted.filter(([key, words]) => now.wording?.[key] !== words));
    const dropped = Object.keys(now.wording ?? {}).filter((key) => (0, in_force_1.isRuleWording)(key) && project.wording?.[key] === undefined);
    return { answers, wording, ...(dropped.length > 0 && { dropped }) };
}
function same(a, b) {
    return JSON.stringify(a) === JSON.stringify(b);
}
/** Questions of the rules that have resolutions of their own kind: a notice or an approval settles them. */
const ownPages = ['office.address'];
/** The choices that a resolution may change, by the stage of the journey to which they belong. */
function ruleChoices({ project, today, library }) {
    const { answers } = (0, in_force_1.inForce)(project, today);
    const settles = (0, rule_questions_1.ruleQuestions)(library);
    const open = (0, journey_1.asked)(library.questions, answers).filter(({ id }) => settles.includes(id) && !ownPages.includes(id));
    return library.stages
        .map(({ stage, title }) => ({
        title,
        choices: open
            .filter((question) => question.stage === stage)
            .map((question) => {
            const answer = answers[question.id];
            return { question, now: answer === undefined ? 'Not answered' : (0, answers_1.answerLabel)(question, answer) };
        }),
    }))
        .filter(({ choices }) => choices.length > 0);
}
/** A choice that a resolution may change; undefined where the rules in force do not depend on it. */
function ruleChoice(where, id) {
    const known = ruleChoices(where).some(({ choices }) => choices.some(({ question }) => question.id === id));
    return known ? (0, library_1.questionById)(where.library, id) : undefined;
}
/** The most that the words of a resolution may be long. */
const longest = 4000;
/**
 * The words of a resolution that makes these changes, to start from: everyone must have its full text, so it gives
 * each rule as it would read.
 */
function wordsFor({ changes, telling }, library) {
    const labels = Object.entries(changes.answers ?? {}).flatMap(([id, answer]) => {
        const question = (0, library_1.questionById)(library, id);
        return question ? [`${question.label}: ${(0, answers_1.answerLabel)(question, answer)}`] : [];
    });
    const [only] = labels;
    const title = only !== undefined && labels.length === 1 ? `Change of the rules: ${only}` : 'Change of the rules';
    const last = 'And that the change be sent to the FCA to be registered.';
    const text = ['That the rules be changed as follows.', ...telling.flatMap(readsNow), last].join('\n');
    const listed = telling.map((one) => `${(one.after ?? one.before)?.number ?? ''} ${one.title}`.trim());
    const short = `That the rules be changed as the full text shows that goes with this resolution: ${listed.join('; ')}.\n${last}`;
    return {
        title: title.slice(0, 160),
        text: text.length <= longest ? text : short.slice(0, longest),
    };
}
/** What a resolution says of one clause: the lines that change, as they would read. */
function readsNow({ kind, before, title, lines }) {
    if (kind === 'removed')
        return [`Rule ${before?.number ?? ''} (${title}) is taken out.`];
    const altered = lines.filter(({ pieces }) => pieces.some((one) => one.kind !== 'same'));
    return (altered.length > 0 ? altered : lines).map(({ label, pieces }) => {
        const words = pieces.filter((one) => one.kind !== 'removed').map((one) => one.text);
        // A part of a rule has a letter only: it stands under the rule before it.
        const what = /^\d/.test(label) ? `Rule ${label}` : `Its part ${label}`;
        return words.length === 0 ? `${what} is taken out.` : `${what} reads: ${words.join('')}`;
    });
}
