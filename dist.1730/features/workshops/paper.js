"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readPaper = readPaper;
exports.paperFields = paperFields;
const dates_1 = require("../../lib/dates");
const decision_1 = require("../../engine/project/decision");
const forms_1 = require("./forms");
const work_1 = require("./work");
/** Everything that was typed in, or what is wrong with each field; then nothing is kept. */
function readPaper(typed, work, cards) {
    const errors = {};
    const parts = [];
    const people = Number(typed['people']);
    if (text(typed, 'people') !== '' && !(Number.isInteger(people) && people >= 1 && people <= 16))
        errors['people'] = 'How many people: enter a whole number from 1 to 16.';
    const add = (field, exercise, fields, on = work) => {
        const reading = (0, forms_1.readExercise)(exercise, fields, { work: on, cards, people: people || 8, seat: 'paper' });
        if (reading.ok)
            parts.push(...reading.parts);
        else
            errors[field] ??= Object.values(reading.errors)[0] ?? 'Check this field.';
    };
    const numbers = text(typed, 'values')
        .split(/[\s,;]+/)
        .filter((one) => one !== '');
    if (numbers.length > 0) {
        const chosen = numbers.map((one) => cards.values[Number(one) - 1]?.id);
        if (chosen.some((one) => one === undefined))
            errors['values'] = `Values: use the numbers on the cards, 1 to ${cards.values.length}.`;
        else
            add('values', 'values', { cards: chosen });
    }
    lines(typed, 'skills').forEach(([who = '', skills = '', hours = ''], index) => add('skills', 'skills', { part: '', key: `paper-skill-${index}`, who, skills, hours }));
    const ideas = lines(typed, 'ideas');
    const withIdeas = {
        ...work,
        services: {
            ...work.services,
            ...Object.fromEntries(ideas.map(([words = ''], index) => [`p-paper-idea-${index}`, { words }])),
        },
    };
    ideas.forEach(([words = ''], index) => add('ideas', 'services', { part: '', key: `paper-idea-${index}`, words }));
    const dots = ideas.map(([, given = ''], index) => [`dots-p-paper-idea-${index}`, given]);
    if (dots.some(([, given]) => given !== ''))
        add('ideas', 'dots', Object.fromEntries(dots), withIdeas);
    if (['pay', 'days', 'direct'].some((field) => text(typed, field) !== '')) {
        const line = Math.max(1, Number(text(typed, 'idea')) || 1) - 1;
        const idea = ideas.length > 0 ? `p-paper-idea-${line}` : ((0, work_1.rankedIdeas)(work).at(0)?.part ?? '');
        add('pay', 'price', { ...typed, idea, unit: text(typed, 'unit') || 'day' }, withIdeas);
    }
    for (const { id } of cards.decisions) {
        const given = Object.fromEntries(decision_1.positions.map((one) => [one, text(typed, `${id}-${one}`)]));
        if (Object.values(given).every((one) => one === '' || one === '0'))
            continue;
        const [choice, words, said] = ['choice', 'words', 'said'].map((one) => text(typed, `${id}-${one}`));
        add(`${id}-choice`, 'decisions', { part: `${id}.1`, choice, words, said, ...given });
    }
    lines(typed, 'actions').forEach(([what = '', who = '', by = ''], index) => add('actions', 'actions', { part: '', key: `paper-action-${index}`, what, who, by }));
    // Lines that were taken out go.
    const kept = new Set(parts.map(({ exercise, part }) => `${exercise} ${part}`));
    for (const exercise of ['skills', 'services', 'actions'])
        for (const part of Object.keys(work[exercise]))
            if (part.startsWith('p-paper-') && !kept.has(`${exercise} ${part}`))
                parts.push({ exercise, part, value: null });
    if (Object.keys(errors).length > 0)
        return { ok: false, errors };
    return { ok: true, parts, people: people >= 1 ? people : undefined };
}
function text(typed, field) {
    const value = typed[field];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
/** Lines of a field, each with its parts between slashes. */
function lines(typed, field) {
    return text(typed, field)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(0, 40)
        .map((line) => line.split(' / ').map((part) => part.trim()));
}
/** What stands already, as this page types it. */
function paperFields(work, cards) {
    const values = Object.values(work.values).at(0) ?? [];
    const price = Object.values(work.price).at(0);
    const dots = (0, work_1.dotsOf)(work);
    const pounds = (pence) => (pence === undefined ? '' : String(pence / 100));
    const decisions = cards.decisions.flatMap((card) => {
        const round = (0, work_1.roundsOf)(work, card.id).at(0);
        if (!round)
            return [];
        const chosen = card.choices.find(({ label }) => label === round.words);
        return [
            [`${card.id}-choice`, chosen ? String(chosen.value) : 'own'],
            [`${card.id}-words`, chosen ? '' : round.words],
            [`${card.id}-said`, round.said ?? ''],
            ...decision_1.positions.map((one) => [`${card.id}-${one}`, String(round.counts[one])]),
        ];
    });
    return {
        values: values.map((id) => cards.values.findIndex((card) => card.id === id) + 1).join(' '),
        skills: joined(typedIn(work.skills, ({ who, skills, hours }) => [who, skills, String(hours ?? '')])),
        ideas: joined(typedIn(work.services, ({ words }, part) => [words, String(dots.get(part) ?? '')])),
        actions: joined(typedIn(work.actions, ({ what, who, by }) => [what, who, (0, dates_1.longDate)(by)])),
        ...(price && {
            pay: pounds(price.pay),
            employer: pounds(price.employer),
            direct: pounds(price.direct),
            overheads: pounds(price.overheads),
            days: String(price.days),
            surplus: String(price.surplus),
            unit: price.unit,
        }),
        ...Object.fromEntries(decisions),
    };
}
/** What was typed in on this page before, in its order: what a phone sent stays with the phone. */
function typedIn(parts, line) {
    return Object.entries(parts)
        .filter(([part]) => part.startsWith('p-paper-'))
        .sort(([a], [b]) => Number(a.split('-').at(-1)) - Number(b.split('-').at(-1)))
        .map(([part, value]) => line(value, part));
}
function joined(list) {
    return list.map((parts) => parts.join(' / ').replace(/( \/ )+$/, '')).join('\n');
}
