"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.at = at;
exports.cardsFor = cardsFor;
exports.timerView = timerView;
exports.stepLines = stepLines;
exports.titleOf = titleOf;
exports.head = head;
exports.scriptOf = scriptOf;
exports.agendaLines = agendaLines;
exports.stepsOfTable = stepsOfTable;
exports.day = day;
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const agenda_1 = require("./agenda");
const codes_1 = require("./codes");
const content_1 = require("./content");
const progress_1 = require("./progress");
const timer_1 = require("./timer");
/** The time of an instant in London, as "14:32". */
function at(instant) {
    return (0, dates_1.londonClock)(new Date(instant));
}
function cardsFor(on) {
    const { workshop, tables, counts, library } = on;
    const cards = Object.fromEntries(Object.entries((0, content_1.cardsOf)(library)).map(([name, list]) => [name, list.length]));
    const exercise = (step) => (0, content_1.exerciseOf)(library, step);
    return tables.map((table) => {
        const progress = (0, progress_1.progressOf)(table, counts, { agenda: workshop.agenda, exercise, cards });
        const seen = [table.seenAt, progress.lastAt]
            .filter((one) => typeof one === 'string')
            .sort()
            .at(-1);
        return {
            id: table.id,
            people: table.people === 0 ? 'Nobody yet' : (0, names_1.counted)(table.people, 'person', 'people'),
            step: table.finishedAt === null ? `Step ${progress.at} of ${progress.steps}` : 'Taken home',
            done: `${progress.done}% done`,
            seen: seen === undefined ? 'Not seen yet' : `Seen at ${at(seen)}`,
            help: table.helpAt === null ? '' : `Needs help since ${at(table.helpAt)}`,
        };
    });
}
/** The timer as it stands now, with what the script needs to go on counting. */
function timerView(run, now) {
    const { timer } = run;
    if (!timer)
        return undefined;
    const left = (0, timer_1.secondsLeft)(timer, now);
    const runs = 'endsAt' in timer;
    return {
        left,
        text: (0, timer_1.timerText)(left),
        runs,
        endsAt: runs ? timer.endsAt : '',
        now: now.toISOString(),
        until: runs ? `until ${(0, dates_1.clockWords)(at(timer.endsAt))}` : 'paused',
        over: runs && left === 0,
    };
}
const stateWords = { waiting: 'Not open yet', open: 'Open', held: 'Held' };
/** The steps with their times and what can be done with each. */
function stepLines(workshop, library) {
    const { id: workshopId, agenda, run } = workshop;
    return (0, agenda_1.timetable)(agenda).map(({ id, minutes, from, to, state }) => ({
        id,
        title: titleOf(library, id),
        when: `${from} to ${to} minutes`,
        minutes,
        state,
        stateWords: stateWords[state],
        current: run.current === id,
        href: (0, paths_1.href)(paths_1.paths.workshopStep, { workshop: workshopId, step: id }),
    }));
}
function titleOf(library, step) {
    return (0, content_1.stepById)(library, step)?.title ?? step;
}
/** What every page of the people who run it has at its top. */
function head(workshop, library, now) {
    const current = workshop.run.current;
    const next = (0, agenda_1.nextStep)(workshop.agenda, current);
    return {
        workshopId: workshop.id,
        isDemo: workshop.demo,
        ended: workshop.endedAt !== null,
        code: workshop.code === null ? undefined : (0, codes_1.spokenCode)(workshop.code),
        helperCode: workshop.helperCode === null ? undefined : (0, codes_1.spokenCode)(workshop.helperCode),
        on: (0, dates_1.longDate)(workshop.on),
        goesOn: (0, dates_1.longDate)(workshop.goesOn),
        minutes: (0, agenda_1.minutesOf)(workshop.agenda),
        timer: timerView(workshop.run, now),
        message: workshop.run.message && { ...workshop.run.message, at: at(workshop.run.message.at) },
        current: current === undefined ? undefined : scriptOf(library, current),
        next: next && {
            id: next.id,
            title: titleOf(library, next.id),
            href: (0, paths_1.href)(paths_1.paths.workshopStep, { workshop: workshop.id, step: next.id }),
        },
        live: (0, paths_1.href)(paths_1.paths.workshopLive, { workshop: workshop.id }),
    };
}
/** The script of a step: what to say, what to watch, what to do when late. */
function scriptOf(library, id) {
    const step = (0, content_1.stepById)(library, id);
    return {
        id,
        title: step?.title ?? id,
        does: step?.does ?? '',
        needs: step?.needs ?? '',
        say: step?.say ?? [],
        trap: step?.trap ?? '',
        rescue: step?.rescue ?? '',
    };
}
/** The agenda as it is edited, skipped steps included. */
function agendaLines(agenda, library) {
    return agenda.map((step, index) => ({
        ...step,
        title: titleOf(library, step.id),
        first: index === 0,
        last: index === agenda.length - 1,
    }));
}
/** What one table may do now, step by step, for its page at the facilitator's. */
function stepsOfTable(workshop, table, library) {
    return (0, agenda_1.heldSteps)(workshop.agenda).map((step) => ({
        id: step.id,
        title: titleOf(library, step.id),
        state: stateWords[(0, agenda_1.stateFor)(step, table.steps)],
        own: table.steps[step.id] !== undefined,
        href: (0, paths_1.href)(paths_1.paths.workshopStep, { workshop: workshop.id, step: step.id }),
        fill: (0, content_1.exerciseOf)(library, step.id) === undefined
            ? undefined
            : (0, paths_1.href)(paths_1.paths.paperPart, { workshop: workshop.id, table: table.id, step: step.id }),
    }));
}
/** The day of an instant, in words. */
function day(instant) {
    return (0, dates_1.longDate)((0, dates_1.londonDate)(new Date(instant)));
}
