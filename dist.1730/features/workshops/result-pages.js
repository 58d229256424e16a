"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.confidence = confidence;
exports.projectorView = projectorView;
exports.evaluationView = evaluationView;
exports.comparison = comparison;
exports.workSheets = workSheets;
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const decisions_1 = require("../decisions");
const content_1 = require("./content");
const keep_answer_1 = require("./keep-answer");
const pages_1 = require("./pages");
const price_1 = require("./price");
const results_1 = require("./results");
const work_1 = require("./work");
/** How sure people were before and after, and what changed. */
function confidence({ workshop, library, tallies }) {
    const asked = workshop.agenda.filter(({ id, skipped }) => {
        const tool = (0, content_1.stepById)(library, id)?.tool;
        return !skipped && (tool === 'poll' || tool === 'evaluation');
    });
    const rounds = asked.map(({ id }, index) => {
        const scale = (0, results_1.scaleOf)(tallies.get(`${id} ${keep_answer_1.temperatureQuestion}`));
        return { title: index === 0 ? 'Before' : 'After', ...scaleView(scale), scale };
    });
    const [before, after] = rounds;
    const change = before?.scale.mean !== undefined && after?.scale.mean !== undefined
        ? after.scale.mean - before.scale.mean
        : undefined;
    return {
        rounds,
        change: change === undefined ? '' : `${change >= 0 ? 'Up' : 'Down'} by ${Math.abs(change).toFixed(1)}`,
    };
}
/** Counts as bars: widths are shares of the longest. */
function scaleView({ answers, shown, counts, mean }) {
    const longest = Math.max(1, ...counts);
    return {
        answers: (0, names_1.counted)(answers, 'answer'),
        shown,
        least: decisions_1.leastAnswers,
        mean: (0, results_1.meanText)(mean),
        bars: shown
            ? counts.map((count, index) => ({ value: index + 1, count, share: Math.round((count / longest) * 20) }))
            : [],
    };
}
/** What the projector shows in each of its states. */
function projectorView({ workshop, library, now, tables, tallies, }) {
    const { run } = workshop;
    const works = tables.map(({ work }) => work);
    const cards = (0, content_1.cardsOf)(library);
    const screen = workshop.endedAt === null ? run.screen : 'wrap-up';
    const step = run.current === undefined ? undefined : (0, content_1.stepById)(library, run.current);
    return {
        screen,
        step: step && { title: step.title, does: step.does },
        timer: (0, pages_1.timerView)(run, now),
        joined: (0, names_1.counted)(tables.filter(({ table }) => table.people > 0).length, 'table'),
        people: (0, names_1.counted)(tables.reduce((sum, { table }) => sum + table.people, 0), 'person', 'people'),
        progress: tables.map(({ table, work }) => ({
            name: `Table ${table.number}`,
            done: table.finishedAt !== null,
            filled: filledSteps(workshop, library, work),
        })),
        results: screen === 'results' ? resultsOf(run.results ?? 'temperature') : undefined,
    };
    function resultsOf(what) {
        const free = what === 'services' || what === 'price';
        if (free && !run.released.includes(what))
            return { title: (0, pages_1.titleOf)(library, what), lines: [], note: 'These results stay at the tables.' };
        switch (what) {
            case 'values':
                return {
                    title: 'What matters to us',
                    lines: (0, results_1.valuesTally)(works, cards.values).map(({ text, tables: count }) => ({
                        text,
                        count: (0, names_1.counted)(count, 'table'),
                    })),
                };
            case 'decisions':
                return {
                    title: 'Six decisions',
                    lines: (0, results_1.decisionsTally)(tables.map(({ table, work }) => ({ work, people: table.people })), cards.decisions).map(({ text, passed, tried }) => ({
                        text,
                        count: `${passed} of ${(0, names_1.counted)(tried, 'table')} passed`,
                    })),
                };
            case 'services':
                return {
                    title: 'What we could sell',
                    lines: works
                        .flatMap((work) => (0, work_1.rankedIdeas)(work).slice(0, 2))
                        .map(({ words, dots }) => ({ text: words, count: (0, names_1.counted)(dots, 'dot') })),
                };
            case 'price':
                return {
                    title: 'A first price for a day',
                    lines: tables.flatMap(({ table, work }) => {
                        const price = priceText(work, library, workshop.on);
                        return price === '' ? [] : [{ text: `Table ${table.number}`, count: price }];
                    }),
                };
            default:
                return {
                    title: 'How sure are we?',
                    confidence: confidence({ workshop, library, tallies }),
                    lines: [],
                };
        }
    }
}
/** How many steps that a table fills in have something. */
function filledSteps({ agenda }, library, work) {
    const tools = agenda
        .filter(({ skipped }) => !skipped)
        .flatMap(({ id }) => (0, content_1.stepById)(library, id)?.tool ?? []);
    const lists = {
        ...work,
        board: work.services,
        consent: work.decisions,
    };
    const filling = tools.filter((tool) => lists[tool] !== undefined);
    const filled = filling.filter((tool) => Object.keys(lists[tool] ?? {}).length > 0);
    return `${filled.length} of ${filling.length} steps begun`;
}
function priceText(work, library, asAt) {
    const price = Object.values(work.price).at(0);
    const result = price && (0, price_1.quickPriceIn)(library, price, asAt);
    return result ? `${(0, money_1.pounds)(result.list)} a day` : '';
}
/** The evaluation, with how sure people were before and after. */
function evaluationView(on) {
    const { library, workshop, tallies, words } = on;
    const poll = workshop.agenda.find(({ id }) => (0, content_1.stepById)(library, id)?.tool === 'evaluation')?.id ?? 'close';
    const questions = library.workshops.forms.evaluation.map(({ id, ask, low, high }) => ({
        ask,
        low,
        high,
        ...scaleView((0, results_1.scaleOf)(tallies.get(`${poll} ${id}`))),
    }));
    const people = on.tables.reduce((sum, { table }) => sum + table.people, 0);
    return {
        confidence: confidence(on),
        questions,
        words,
        freeText: library.workshops.forms.freeText,
        attendance: `${(0, names_1.counted)(people, 'person', 'people')} at ${(0, names_1.counted)(on.tables.filter(({ table }) => table.people > 0).length, 'table')}`,
    };
}
/** Tables side by side: one row for each thing, one column for each table. */
function comparison({ workshop, library, tables }) {
    const cards = (0, content_1.cardsOf)(library);
    const there = tables.filter(({ table }) => table.people > 0);
    const row = (label, cell) => ({
        label,
        cells: there.map((one) => cell(one) || '–'),
    });
    return {
        heads: there.map(({ table }) => table.name === `Table ${table.number}` ? table.name : `${table.number}: ${table.name}`),
        rows: [
            row('People', ({ table }) => String(table.people)),
            row('Values', ({ work }) => {
                const chosen = Object.values(work.values).at(0) ?? [];
                return cards.values
                    .filter(({ id }) => chosen.includes(id))
                    .map(({ heading }) => heading)
                    .join(', ');
            }),
            row('Best idea', ({ work }) => (0, work_1.rankedIdeas)(work).at(0)?.words ?? ''),
            row('First price', ({ work }) => priceText(work, library, workshop.on)),
            ...cards.decisions.map((card) => row(card.heading, ({ work, table }) => {
                const outcome = (0, results_1.cardOutcome)(work, card.id, table.people);
                return outcome === undefined ? '' : results_1.outcomeWords[outcome];
            })),
            row('Next actions', ({ work }) => String(Object.keys(work.actions).length)),
            row('Taken home', ({ table }) => (table.takenAt === null ? 'Not yet' : 'Yes')),
        ],
    };
}
/** What one table made, as sheets of a workbook: what it can do, its ideas, its next actions. */
function workSheets(table, work, library) {
    const who = (name) => (table.nicknames ? name : '');
    return [
        {
            name: 'Skills',
            columns: columns(['Who', 20], ['Skills', 50], ['Qualifications', 40], ['Hours a week', 14]),
            rows: Object.values(work.skills).map(({ who: name, skills, qualifications = '', hours }) => [
                who(name),
                skills,
                qualifications,
                hours ?? null,
            ]),
        },
        {
            name: 'Ideas',
            columns: columns(['Idea', 60], ['Dots', 10]),
            rows: (0, work_1.rankedIdeas)(work).map(({ words, dots }) => [words, dots]),
        },
        {
            name: 'Cards',
            columns: columns(['Card', 40], ['What we wrote', 80]),
            rows: ['scenarios', 'pre-mortem', 'canvas'].flatMap((exercise) => (0, content_1.cardsOf)(library)[exercise].flatMap(({ id, heading }) => {
                const given = work[exercise][id];
                return given ? [[heading, given.words]] : [];
            })),
        },
        {
            name: 'Actions',
            columns: columns(['What', 60], ['Who', 20], ['By', 14]),
            rows: Object.values(work.actions).map(({ what, who: name, by }) => [what, who(name), { date: by }]),
        },
    ];
}
function columns(...list) {
    return list.map(([heading, width]) => ({ heading, width }));
}
