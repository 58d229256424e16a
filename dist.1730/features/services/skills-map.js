"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.skillsMap = skillsMap;
exports.restsOn = restsOn;
exports.busFactor = busFactor;
const service_gaps_1 = require("../../engine/project/service-gaps");
const gravity = [
    'no-team',
    'one-person',
    'one-registered',
    'no-skill',
    'one-skill',
];
/** The map of the founders who are in and the services that they offer. */
function skillsMap(founders, services) {
    const lines = services.map((service) => serviceLine(service, founders));
    const skills = skillLines(founders, services);
    const gaps = [
        ...services.flatMap((service, index) => teamGaps(service, lines[index], founders)),
        ...skills.filter(({ needed }) => needed).flatMap((line) => skillGaps(line, services)),
    ];
    return {
        founders,
        services: lines,
        skills,
        phases: phaseLines(founders, services),
        gaps: gaps.sort((a, b) => gravity.indexOf(a.kind) - gravity.indexOf(b.kind)),
    };
}
/** What stops if a founder goes: the services that nobody else delivers. */
function restsOn({ gaps }, founder) {
    return gaps.flatMap((gap) => (gap.kind === 'one-person' && gap.founder === founder ? gap.service : []));
}
/**
 * The “bus factor”: the least number of people whose going would stop a service. Undefined where there is no service.
 */
function busFactor({ services }) {
    return services.length === 0 ? undefined : Math.min(...services.map(({ who }) => who.size));
}
function serviceLine(service, founders) {
    const team = founders.filter(({ id }) => service.deliveredBy.includes(id));
    return {
        title: service.title,
        of: service.title,
        who: new Map(team.map(({ id }) => [id, id === service.lead ? 'leads' : 'delivers'])),
        needed: true,
    };
}
/** Every skill that a founder named or a service needs, each once whatever its capitals, in the order of the alphabet. */
function skillLines(founders, services) {
    const named = [
        ...services.flatMap(({ needs = [] }) => needs),
        ...founders.flatMap(({ skills = [] }) => skills),
    ];
    const titles = new Map(named.map((skill) => [plain(skill), skill]).reverse());
    return [...titles]
        .sort(([, a], [, b]) => a.localeCompare(b, 'en-GB'))
        .map(([key, title]) => ({
        title,
        of: title,
        who: new Map(founders
            .filter(({ skills = [] }) => skills.some((skill) => plain(skill) === key))
            .map(({ id }) => [id, 'has'])),
        needed: services.some((service) => needsSkill(service, title)),
    }));
}
/** For each age group that a service is for: who delivers a service for it. */
function phaseLines(founders, services) {
    const phases = [...new Set(services.flatMap(({ ages }) => ages))].sort((a, b) => phaseOrder(a) - phaseOrder(b));
    return phases.map((phase) => {
        const team = new Set(services.filter(({ ages }) => ages.includes(phase)).flatMap(({ deliveredBy }) => deliveredBy));
        return {
            title: /^\d/.test(phase) ? `Ages ${phase.replace('-', ' to ')}` : capital(phase),
            of: phase,
            who: new Map(founders.filter(({ id }) => team.has(id)).map(({ id }) => [id, 'has'])),
            needed: true,
        };
    });
}
function teamGaps(service, line, founders) {
    const team = founders.filter(({ id }) => line?.who.has(id));
    const [first, second] = team;
    if (!first)
        return [{ kind: 'no-team', service: service.title }];
    if (!second)
        return [{ kind: 'one-person', service: service.title, founder: first.id }];
    const [registered, other] = team.filter(service_gaps_1.isPsychologist);
    return (0, service_gaps_1.guardedWork)(service) && registered && !other
        ? [{ kind: 'one-registered', service: service.title, founder: registered.id }]
        : [];
}
function skillGaps({ title, who }, services) {
    const needing = services.filter((service) => needsSkill(service, title)).map((service) => service.title);
    const [first, second] = who.keys();
    if (first === undefined)
        return [{ kind: 'no-skill', skill: title, services: needing }];
    return second === undefined ? [{ kind: 'one-skill', skill: title, founder: first, services: needing }] : [];
}
function needsSkill({ needs = [] }, skill) {
    return needs.some((need) => plain(need) === plain(skill));
}
/** Age groups by their first year, and then adults. */
function phaseOrder(phase) {
    const years = /^(\d+)-/.exec(phase);
    return years ? Number(years[1]) : 100 + ['staff', 'parents', 'governors'].indexOf(phase);
}
function plain(text) {
    return text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
