"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rulebookPage = rulebookPage;
/** Registration and rules in words: where the rules stand, and every rule book that there was. */
const compare_1 = require("../../engine/clauses/compare");
const facts_1 = require("../../engine/project/facts");
const in_force_1 = require("../../engine/project/in-force");
const carried_changes_1 = require("../../engine/project/carried-changes");
const dates_1 = require("../../lib/dates");
const paths_1 = require("../../web/paths");
const draft_1 = require("./draft");
/** Everything that the page of registration and rules shows. */
function rulebookPage(at, project, kept) {
    const { id, today, library } = at;
    const { registration } = project;
    const waiting = (0, in_force_1.waitingBook)(project);
    const { gaps } = (0, draft_1.draftRules)(project, today, library).tree;
    const changes = registration ? (0, compare_1.tellingChanges)((0, draft_1.draftChanges)(project, today, library)) : [];
    return {
        registration: registration && { ...registration, on: (0, dates_1.longDate)(registration.on) },
        waiting: waiting && bookRow(id, project, waiting, kept),
        books: (project.ruleBooks ?? [])
            .filter((book) => book.registered !== undefined)
            .map((book) => bookRow(id, project, book, kept))
            .reverse(),
        gaps: gaps.length,
        changes: changes.length,
        carried: (0, carried_changes_1.carriedChanges)(project, today).map(({ where }) => where),
        isCompany: project.answers['legal.form'] === 'company',
        nameNow: facts_1.facts['society.name']?.text({ ...(0, facts_1.factSource)(project, today, library.questions), library }) ?? '',
        hrefs: {
            paper: (0, paths_1.href)(paths_1.paths.paper, { project: id, document: 'rules' }),
            missing: (0, paths_1.href)(paths_1.paths.missing, { project: id }),
            answers: (0, paths_1.href)(paths_1.paths.paper, { project: id, document: 'registration-answers' }),
            sent: (0, paths_1.href)(paths_1.paths.rulesSent, { project: id }),
            returned: (0, paths_1.href)(paths_1.paths.rulesReturned, { project: id }),
            registration: (0, paths_1.href)(paths_1.paths.registration, { project: id }),
            change: (0, paths_1.href)(paths_1.paths.ruleChange, { project: id }),
            choices: (0, paths_1.href)(paths_1.paths.ruleChoices, { project: id }),
            resolution: (0, paths_1.href)(paths_1.paths.draftMotion, { project: id }),
            copies: (0, paths_1.href)(paths_1.paths.ruleDraftFile, { project: id, format: 'signed.pdf' }),
            questions: (0, paths_1.href)(paths_1.paths.interview, { project: id }),
        },
    };
}
function bookRow(id, { ruleBooks = [] }, book, kept) {
    const next = ruleBooks[book.number]?.registered;
    const file = (what) => kept.some((one) => one.number === book.number && one.what === what)
        ? (0, paths_1.href)(paths_1.paths.ruleBookFile, { project: id, number: book.number, what })
        : undefined;
    return {
        number: book.number,
        sent: (0, dates_1.longDate)(book.submitted),
        registered: book.registered === undefined ? '' : (0, dates_1.longDate)(book.registered),
        until: next === undefined ? '' : (0, dates_1.longDate)((0, dates_1.addDays)(next, -1)),
        fingerprint: book.sha256.slice(0, 12),
        decided: book.decided === undefined ? '' : `${(0, dates_1.longDate)(book.decided.on)}: ${book.decided.where}`,
        sentFile: file('sent'),
        acknowledgment: file('acknowledgment'),
        read: book.registered === undefined
            ? undefined
            : `${(0, paths_1.href)(paths_1.paths.paper, { project: id, document: 'rules' })}?as-at=${book.registered}`,
    };
}
