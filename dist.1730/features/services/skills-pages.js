"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.skillsPage = skillsPage;
exports.skillsTables = skillsTables;
/** The map of who can do what as a page and as tables for Excel. */
const service_words_1 = require("../../engine/lists/service-words");
const answers_1 = require("../../engine/interview/answers");
const project_1 = require("../../engine/project/project");
const names_1 = require("../../lib/names");
const skills_map_1 = require("./skills-map");
const words = { leads: 'Leads', delivers: 'Delivers', has: 'Yes' };
/** What the page shows: gaps as sentences, the map as tables for a wide screen and as cards for a phone. */
function skillsPage(map) {
    const name = namesIn(map.founders);
    return {
        summary: summaryWords(map),
        gaps: gapList(map, name),
        grids: grids(map),
        cards: map.founders.map((founder) => card(map, founder)),
    };
}
/** The map as sheets: services, skills, age groups, and what to talk about. The first is the CSV. */
function skillsTables(map) {
    const name = namesIn(map.founders);
    return [
        ...grids(map).map(({ caption, head, rows }) => ({
            name: caption,
            columns: head.map((heading, index) => ({ heading, width: index === 0 ? 34 : 14 })),
            rows: rows.map(({ title, count, cells }) => [title, count, ...cells]),
        })),
        {
            name: 'To talk about',
            columns: [{ heading: 'To talk about', width: 90 }],
            rows: gapList(map, name).map((gap) => [gap]),
        },
    ];
}
function summaryWords(map) {
    const least = (0, skills_map_1.busFactor)(map);
    if (least === undefined)
        return 'There are no services yet, so there is nothing to map.';
    const alone = map.founders.filter(({ id }) => (0, skills_map_1.restsOn)(map, id).length > 0);
    if (least === 0)
        return 'At least one service has nobody in the group who delivers it.';
    if (alone.length === 0)
        return `Every service has ${least} people or more who deliver it. If one of you is ill or leaves, all can go on.`;
    const who = (0, names_1.listed)(alone.map(project_1.shortName));
    return alone.length === 1
        ? `${who} is the only one to deliver a service. If that person is ill or leaves, it stops.`
        : `${who} are each the only one to deliver a service. If one of them is ill or leaves, that service stops.`;
}
/** Each gap as a sentence; what one person alone can do is one sentence for each person. */
function gapList({ gaps }, name) {
    const alone = new Map();
    for (const gap of gaps)
        if (gap.kind === 'one-skill')
            alone.set(gap.founder, [...(alone.get(gap.founder) ?? []), `“${gap.skill}”`]);
    return [
        ...gaps.flatMap((gap) => (gap.kind === 'one-skill' ? [] : gapWords(gap, name))),
        ...[...alone].map(([founder, skills]) => {
            const what = skills.length === 1 ? 'a skill that a service needs' : 'skills that services need';
            return `Only ${name(founder)} has named ${what}: ${(0, names_1.listed)(skills)}.`;
        }),
    ];
}
function gapWords(gap, name) {
    switch (gap.kind) {
        case 'no-team':
            return `Nobody in the group delivers ${gap.service}. Choose someone, or take it off your list.`;
        case 'one-person':
            return `Only ${name(gap.founder)} can deliver ${gap.service}. Who could learn it, or stand in?`;
        case 'one-registered':
            return `Only ${name(gap.founder)} is registered for ${gap.service}. The others cannot do it without them.`;
        case 'no-skill':
            return `Nobody has named the skill “${gap.skill}”, which ${(0, names_1.listed)(gap.services)} ${gap.services.length === 1 ? 'needs' : 'need'}. Who has it, or could learn it?`;
    }
}
function grids(map) {
    return [
        { caption: 'Services', first: 'Service', lines: map.services },
        { caption: 'Skills', first: 'Skill', lines: map.skills },
        { caption: 'Ages and groups', first: 'For', lines: map.phases },
    ]
        .filter(({ lines }) => lines.length > 0)
        .map(({ caption, first, lines }) => ({
        caption,
        head: [first, 'How many', ...map.founders.map(project_1.shortName)],
        rows: lines.map((line) => ({
            title: line.title,
            cells: map.founders.map(({ id }) => cell(line, id)),
            count: line.who.size,
            alone: line.needed && line.who.size < 2,
        })),
    }));
}
function cell({ who }, id) {
    const what = who.get(id);
    return what === undefined ? '' : words[what];
}
function card(map, founder) {
    const of = (lines, what) => (0, names_1.listed)(lines
        .filter(({ who }) => (what === undefined ? who.has(founder.id) : who.get(founder.id) === what))
        .map(({ title }) => title));
    return {
        title: (0, project_1.shortName)(founder),
        rows: [
            { label: 'Leads', value: of(map.services, 'leads') },
            { label: 'Delivers', value: of(map.services) },
            { label: 'Nobody else delivers', value: (0, names_1.listed)((0, skills_map_1.restsOn)(map, founder.id)) },
            { label: 'Skills', value: of(map.skills) },
            { label: 'Ages and groups', value: (0, answers_1.capital)((0, service_words_1.audienceWords)(agesOf(map, founder))) },
        ].filter(({ value }) => value !== ''),
    };
}
function agesOf({ phases }, { id }) {
    return phases.filter(({ who }) => who.has(id)).map((line) => line.of);
}
function namesIn(founders) {
    const names = new Map(founders.map((founder) => [founder.id, (0, project_1.shortName)(founder)]));
    return (id) => names.get(id) ?? id;
}
