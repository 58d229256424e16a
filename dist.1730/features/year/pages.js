"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.overview = overview;
exports.yearPage = yearPage;
exports.paperDay = paperDay;
const year_steps_1 = require("../../engine/project/year-steps");
const year_view_1 = require("../../engine/project/year-view");
const dates_1 = require("../../lib/dates");
const paths_1 = require("../../web/paths");
const steps_1 = require("./steps");
/** Where in the year the co-op is: what to do next, the year that runs, the one before it, and the older ones. */
function overview(id, project, views, today) {
    const running = views.at(-1);
    const ended = (0, year_view_1.endedYear)(views, today);
    const shown = [running, ended].filter((one) => one !== undefined);
    const next = shown
        .flatMap((view) => view.steps
        .filter(({ state }) => state === 'late' || state === 'now')
        .map((step) => ({ step, view, due: step.due ?? '9999' })))
        .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
    return {
        running: running && `${(0, dates_1.longDate)(running.year.begins)} to ${(0, dates_1.longDate)(running.year.ends)}`,
        left: running && daysWords(running.year.ends, today),
        questionHref: (0, paths_1.href)(paths_1.paths.question, { project: id, question: 'year.end' }),
        next: next.map(({ step, view }) => ({
            ...(0, steps_1.stepLine)(id, view.year.number, step),
            year: `Year to ${(0, dates_1.longDate)(view.year.ends)}`,
        })),
        years: views.toReversed().map((view) => ({
            title: nameOf(view),
            href: (0, paths_1.href)(paths_1.paths.oneYear, { project: id, year: view.year.number }),
            state: stateWords(view, today),
        })),
        registered: project.registration !== undefined,
    };
}
function daysWords(ends, today) {
    const days = (Date.parse(`${ends}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
    return days === 0 ? 'It ends today.' : days === 1 ? 'It ends tomorrow.' : `It ends in ${days} days.`;
}
function nameOf({ year }) {
    return `Year ${year.number}, to ${(0, dates_1.longDate)(year.ends)}`;
}
function stateWords({ year, steps }, today) {
    const open = steps.filter(({ state }) => state === 'late' || state === 'now').length;
    if (year.ends >= today)
        return 'Running';
    return open === 0 ? 'All done' : `${open} to do`;
}
/** One year: its steps, its papers, and what was written down. */
function yearPage(id, on) {
    const { project, view, today, mayKeep } = on;
    const { year, record, steps } = view;
    const agm = (0, year_steps_1.agmOf)({ year, record, meetings: project.meetings ?? [] });
    // Papers are about the last year that was over on their day.
    const asAt = year.ends < today ? paperDay(view, today) : today;
    const paper = (document) => `${(0, paths_1.href)(paths_1.paths.paper, { project: id, document })}?as-at=${asAt}`;
    return {
        title: nameOf(view),
        tab: `Year ${year.number}`,
        span: `${(0, dates_1.longDate)(year.begins)} to ${(0, dates_1.longDate)(year.ends)}`,
        steps: steps.map((step) => (0, steps_1.stepLine)(id, year.number, step)),
        agm: agm && {
            text: `${agm.title}, ${(0, dates_1.longDate)(agm.on)}`,
            href: (0, paths_1.href)(paths_1.paths.meeting, { project: id, meeting: agm.id }),
        },
        papers: [
            ...(year.ends < today
                ? [
                    ...(mayKeep
                        ? [{ text: 'Figures for the annual return (AR30)', href: paper('annual-return') }]
                        : []),
                    { text: 'Proposal for the surplus', href: paper('surplus-proposal') },
                    ...(mayKeep ? [{ text: 'What each member gets of a bonus', href: paper('bonus-list') }] : []),
                ]
                : []),
            {
                text: 'Calendar of duties',
                href: `${(0, paths_1.href)(paths_1.paths.paper, { project: id, document: 'compliance-calendar' })}?as-at=${year.ends < today ? year.ends : today}`,
            },
        ],
    };
}
/** A day for papers on which this was the last year that was over: today, or the day on which its return was due. */
function paperDay({ year, dates }, today) {
    const due = dates.return < (0, dates_1.addDays)(year.ends, 1) ? (0, dates_1.addDays)(year.ends, 1) : dates.return;
    return due < today ? due : today;
}
