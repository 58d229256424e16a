"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.interviewRoutes = interviewRoutes;
const express_1 = require("express");
const answers_1 = require("../../engine/interview/answers");
const decision_1 = require("../../engine/project/decision");
const contradictions_1 = require("../../engine/project/contradictions");
const journey_1 = require("../../engine/interview/journey");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const access_1 = require("../../web/access");
const conflict_1 = require("../../web/conflict");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const comments_1 = require("../comments");
const pages_1 = require("./pages");
const read_answer_1 = require("./read-answer");
const save_answer_1 = require("./save-answer");
/** The questions, one to a page; each section's start; and the page to check them all. */
function interviewRoutes(deps) {
    const router = (0, express_1.Router)();
    sectionRoutes(router, deps);
    questionRoutes(router, deps);
    return router;
}
function sectionRoutes(router, { db, library, now }) {
    const store = (0, projects_1.projectStore)(db);
    router.get(paths_1.paths.interview, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await store.load(id);
        (0, render_1.render)(res, 'interview/check', {
            title: 'Check your answers',
            backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }),
            sections: (0, pages_1.checkSections)(library, project.answers, id),
            open: (0, journey_1.unanswered)(library.questions, project.answers).length,
            problems: (0, contradictions_1.contradictions)(project, library.questions).filter((problem) => problem.path.startsWith('$.answers')),
            unused: (0, pages_1.unusedAnswers)(library, project.answers),
        });
    });
    router.get(paths_1.paths.section, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const section = (0, pages_1.sectionById)(library, req.params.section);
        if (!section)
            throw notFound();
        const answers = await store.answers(id);
        const questions = (0, pages_1.questionsOf)(library, answers, section.id);
        const open = questions.filter((question) => answers[question.id] === undefined);
        const first = open.find((question) => !question.optional) ?? questions[0];
        (0, render_1.render)(res, 'interview/section', {
            title: section.title,
            backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }),
            intro: section.intro,
            questions: questions.map((question) => ({
                heading: question.heading,
                href: (0, paths_1.href)(paths_1.paths.question, { project: id, question: question.id }),
                done: answers[question.id] !== undefined,
                optional: question.optional === true,
            })),
            startHref: first && (0, paths_1.href)(paths_1.paths.question, { project: id, question: first.id }),
            suggestions: open.filter((question) => (0, answers_1.suggested)(question) !== undefined).length,
            suggestionsHref: (0, paths_1.href)(paths_1.paths.suggestions, { project: id, section: section.id }),
        });
    });
    router.get(paths_1.paths.suggestions, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const section = (0, pages_1.sectionById)(library, req.params.section);
        if (!section)
            throw notFound();
        const answers = await store.answers(id);
        const open = (0, pages_1.questionsOf)(library, answers, section.id).filter((question) => answers[question.id] === undefined && (0, answers_1.suggested)(question) !== undefined);
        (0, render_1.render)(res, 'interview/suggestions', {
            title: `Use our suggestion for ${(0, names_1.counted)(open.length, 'question')}?`,
            section: section.title,
            backLink: (0, paths_1.href)(paths_1.paths.section, { project: id, section: section.id }),
            rows: open.map((question) => ({ label: question.heading, value: (0, pages_1.suggestionWords)(question) ?? '' })),
        });
    });
    router.post(paths_1.paths.suggestions, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        if (!(0, pages_1.sectionById)(library, req.params.section))
            throw notFound();
        await (0, save_answer_1.takeSuggestions)({ db, library }, (0, access_1.doingOf)(res, now), req.params.section);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.section, { project: id, section: req.params.section }));
    });
}
function questionRoutes(router, deps) {
    const { db, library } = deps;
    const store = (0, projects_1.projectStore)(db);
    router.get(paths_1.paths.question, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const answers = await store.answers(id);
        const place = (0, pages_1.placeOf)(library, answers, req.params.question);
        if (!place)
            throw notFound();
        const decided = (await store.decided(id))[place.question.id];
        await showQuestion(deps, res, place, {
            typed: { ...(0, read_answer_1.typedAnswer)(place.question, answers[place.question.id]), by: decided?.by ?? '' },
            decided,
            back: backOf(req.query['back']),
            seen: (0, forms_1.fingerprint)(answers[place.question.id]),
        });
    });
    router.post(paths_1.paths.question, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const answers = await store.answers(id);
        const place = (0, pages_1.placeOf)(library, answers, req.params.question);
        if (!place)
            throw notFound();
        const typed = (0, forms_1.plainFields)(req.body);
        const back = backOf(typed['back']);
        const reading = (0, read_answer_1.readAnswer)(place.question, typed);
        const who = (0, forms_1.readForm)(read_answer_1.whoForm, { by: typed['by'] ?? '', reason: typed['reason'] ?? '' });
        const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined;
        if (!reading.ok || !who.ok || typed['again'] === 'yes') {
            const fieldErrors = { ...(reading.ok ? {} : reading.errors), ...(who.ok ? {} : who.errors) };
            await showQuestion(deps, res, place, { typed, back, fieldErrors, seen: seen ?? '' });
            return;
        }
        const words = (value) => value === undefined ? 'No answer' : (0, answers_1.answerLabel)(place.question, value);
        const answer = {
            question: place.question.id,
            answer: reading.value,
            by: who.value.by ?? place.question.who ?? 'All founders together',
            seen,
            because: who.value.reason === undefined
                ? undefined
                : {
                    reason: who.value.reason,
                    question: place.question.heading,
                    answer: words(reading.value),
                },
        };
        const now = await (0, save_answer_1.saveAnswer)(db, (0, access_1.doingOf)(res, deps.now), answer);
        if (!now.saved && now.why === 'decided') {
            const fieldErrors = { reason: 'Enter why this changes. The group decided it together.' };
            await showQuestion(deps, res, place, { typed, back, fieldErrors, seen: seen ?? '' });
            return;
        }
        if (!now.saved) {
            const [changed] = await (0, projects_1.history)(db, id, { about: `question:${place.question.id}`, limit: 1 });
            (0, conflict_1.showConflict)(res, {
                rows: [{ label: 'Answer', there: words(now.answer), yours: words(reading.value) }],
                typed,
                now: now.answer,
                changed,
                keepHref: (0, paths_1.href)(paths_1.paths.question, { project: id, question: place.question.id }),
            });
            return;
        }
        const after = (0, pages_1.placeOf)(library, await store.answers(id), place.question.id) ?? place;
        res.redirect(303, nextHref(id, after, back));
    });
}
function backOf(value) {
    return value === 'check' || value === 'missing' ? value : undefined;
}
/** After an answer: back to where the person came from, or on to the next question of the section. */
function nextHref(project, place, back) {
    if (back === 'check')
        return (0, paths_1.href)(paths_1.paths.interview, { project });
    if (back === 'missing')
        return (0, paths_1.href)(paths_1.paths.missing, { project });
    if (place.next)
        return (0, paths_1.href)(paths_1.paths.question, { project, question: place.next.id });
    return (0, paths_1.href)(paths_1.paths.section, { project, section: place.section.id });
}
async function showQuestion({ db }, res, place, more) {
    const project = (0, access_1.projectOf)(res).id;
    const { question, section, previous } = place;
    const fieldErrors = more.fieldErrors ?? {};
    const first = question.type === 'choice' || question.type === 'yes-no' ? { answer: 'answer' } : {};
    const [changed] = await (0, projects_1.history)(db, project, { about: `question:${question.id}`, limit: 1 });
    const store = (0, projects_1.projectStore)(db);
    const lock = (0, decision_1.lockOf)(await store.decisions(project), question.id);
    const inForce = (await store.ruleBooks(project)).some((book) => book.registered !== undefined && book.settles.includes(question.id));
    (0, render_1.render)(res, 'interview/question', {
        title: question.heading,
        seen: more.seen,
        changed,
        about: `question:${question.id}`,
        comments: await (0, comments_1.commentsAbout)(db, project, `question:${question.id}`),
        section: `${section.title}, question ${place.number} of ${place.count}`,
        backLink: backLink(project, place, more.back, previous?.id),
        question,
        suggestion: (0, pages_1.suggestionWords)(question),
        typed: more.typed,
        rulebookHref: inForce ? (0, paths_1.href)(paths_1.paths.rulebook, { project }) : undefined,
        lockWords: lock && `${(0, decision_1.outcomeText)(lock)}, ${(0, dates_1.longDate)(lock.on)}: ${lock.option}`,
        proposeHref: `${(0, paths_1.href)(paths_1.paths.newProposal, { project })}?question=${encodeURIComponent(question.id)}`,
        decidedWords: more.decided && `${more.decided.by}, ${(0, dates_1.longDate)(more.decided.on)}`,
        back: more.back ?? '',
        fieldErrors,
        errors: (0, forms_1.summary)(fieldErrors, first),
    });
}
function backLink(project, place, back, previous) {
    if (back === 'check')
        return (0, paths_1.href)(paths_1.paths.interview, { project });
    if (back === 'missing')
        return (0, paths_1.href)(paths_1.paths.missing, { project });
    if (previous !== undefined)
        return (0, paths_1.href)(paths_1.paths.question, { project, question: previous });
    return (0, paths_1.href)(paths_1.paths.section, { project, section: place.section.id });
}
function notFound() {
    return new expected_1.Expected('missing', 'This question is not on your path', 'Go back to your journey. An earlier answer may have changed which questions are asked.');
}
