"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.expulsionRoutes = expulsionRoutes;
const admission_1 = require("../../engine/project/admission");
const leaving_1 = require("../../engine/project/leaving");
const membership_1 = require("../../engine/project/membership");
const resolution_kinds_1 = require("../../engine/project/resolution-kinds");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const expel_1 = require("./expel");
const forms_2 = require("./forms");
const letters_1 = require("./letters");
const pages_1 = require("./pages");
const load_book_1 = require("./load-book");
/** Ending a membership by a vote, a step at a time, as the rules ask. */
function expulsionRoutes(router, deps) {
    const { db, now, library } = deps;
    const on = { db, library };
    const show = async (res, leaving, { typed, errors, step = '' }) => {
        const { id } = (0, access_1.projectOf)(res);
        const { project, today, rules } = await (0, load_book_1.bookOf)(deps, id);
        const one = (0, expel_1.expulsionIn)(project, leaving);
        const name = (0, pages_1.nameIn)(project, one.founder);
        const { promises, rule } = rules;
        const voted = (0, leaving_1.votedAt)(project, one);
        (0, render_1.render)(res, 'membership/expulsion', {
            title: 'Ending a membership by a vote',
            section: name,
            backLink: (0, paths_1.href)(paths_1.paths.membership, { project: id }),
            at: { project: id, leaving },
            one,
            days: {
                opened: (0, dates_1.longDate)(one.opened),
                sent: one.sent && (0, dates_1.longDate)(one.sent.on),
                given: one.sent && (0, dates_1.longDate)((0, leaving_1.countsAsGiven)(one.sent)),
                first: (0, dates_1.longDate)((0, leaving_1.earliestVote)(one.sent ?? { on: today, how: 'hand' }, promises)),
                meeting: one.meeting && (0, dates_1.longDate)(one.meeting),
                heard: one.heard && (0, dates_1.longDate)(one.heard),
                answered: one.answer && (0, dates_1.longDate)(one.answer.on),
            },
            sentWords: one.sent && membership_1.sentWords[one.sent.how],
            clear: promises.expulsionNoticeDays,
            note: (0, admission_1.ruleNote)(rule, 'expulsion'),
            need: (0, resolution_kinds_1.needWords)(promises.expulsionMajority),
            faults: (0, leaving_1.expulsionFaults)(one, one.meeting ?? today, promises, rule),
            open: (0, leaving_1.isOpen)(one) && !voted,
            outcome: outcomeOf(one, voted && { state: voted.resolution.state, on: voted.meeting.on }, (vote) => (0, leaving_1.voteFault)(vote, promises, rule) === undefined),
            letter: (0, letters_1.groundsLetter)({ project, rules, today }, name, one),
            ways: membership_1.sentWays.map((value) => ({ value, text: membership_1.sentWords[value] })),
            step,
            typed: { grounds: one.grounds, ...typed },
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors, idsOf(step)),
        });
    };
    router.get(paths_1.paths.expulsion, (req, res) => show(res, req.params.leaving, { typed: {}, errors: {} }));
    router.post(paths_1.paths.expulsionStep, async (req, res) => {
        const { leaving, stage: step } = req.params;
        const { id } = (0, access_1.projectOf)(res);
        const { today } = await (0, load_book_1.bookOf)(deps, id);
        const doing = (0, access_1.doingOf)(res, now);
        const take = async (schema, verb) => {
            const form = (0, forms_1.readForm)(schema, req.body);
            if (!form.ok)
                return show(res, leaving, { ...form, step });
            await verb(form.value);
            return res.redirect(303, (0, paths_1.href)(paths_1.paths.expulsion, { project: id, leaving }));
        };
        switch (step) {
            case 'grounds':
                return take(forms_2.groundsForm, ({ grounds }) => (0, expel_1.changeGrounds)(on, doing, leaving, grounds));
            case 'sent':
                return take((0, forms_2.sentForm)(today), (form) => (0, expel_1.sendGrounds)(on, doing, leaving, form));
            case 'answer':
                return take((0, forms_2.answerForm)(today), (form) => (0, expel_1.noteAnswer)(on, doing, leaving, form));
            case 'vote':
                return take((0, forms_2.voteForm)(today), (form) => (0, expel_1.recordVote)(on, doing, leaving, form));
            case 'stop':
                await (0, expel_1.stopExpulsion)(on, doing, leaving);
                return res.redirect(303, (0, paths_1.href)(paths_1.paths.membership, { project: id }));
            default:
                throw new expected_1.Expected('missing', 'We cannot find this page', 'Go back to members joining and leaving.');
        }
    });
}
/** Where the fields of a step stand on the page, on which several steps ask for a day. */
function idsOf(step) {
    const days = ['on', 'meeting', 'heard', 'answered'].map((field) => [field, `${step}-${field}`]);
    return { ...Object.fromEntries(days), grounds: 'grounds-text', answer: 'answer-text' };
}
/** How it ended, in words; undefined while it goes on. */
function outcomeOf({ undone, vote }, voted, enough) {
    if (undone !== undefined)
        return `Stopped on ${(0, dates_1.longDate)(undone)}. The person stays a member.`;
    const [on, carried] = vote ? [vote.on, enough(vote)] : [voted?.on, voted?.state === 'carried'];
    if (on === undefined)
        return undefined;
    const counts = vote ? `: ${vote.for} for, ${vote.against} against (${vote.minutes})` : '';
    return carried
        ? `The meeting of ${(0, dates_1.longDate)(on)} ended the membership${counts}.`
        : `The meeting of ${(0, dates_1.longDate)(on)} did not end the membership${counts}. The person stays a member.`;
}
