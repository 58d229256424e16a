"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.listedCoops = listedCoops;
exports.filterCoops = filterCoops;
/** The co-ops that put themselves into the directory for schools, and looking among them. */
const one_per_1 = require("../../db/one-per");
const price_words_1 = require("../../engine/lists/price-words");
const dates_1 = require("../../lib/dates");
const projects_1 = require("../projects");
const showcase_1 = require("./showcase");
const store_1 = require("./store");
/** Every co-op in the directory that fits, by name. A co-op shows all its services, where one of them fits. */
async function listedCoops(db, now, filter = {}) {
    const today = (0, dates_1.londonDate)(now);
    const shelf = shelfOf(db);
    const coops = [];
    const listed = await (0, store_1.showcaseStore)(db).listed();
    for (const { project, version } of listed) {
        const state = `${version} ${today}`;
        const there = shelf.get(project);
        const kept = there?.state === state ? there : { state, coop: await coopOf(db, project, today) };
        shelf.set(project, kept);
        if (kept.coop)
            coops.push(kept.coop);
    }
    const projects = new Set(listed.map(({ project }) => project));
    for (const project of shelf.keys())
        if (!projects.has(project))
            shelf.delete(project);
    return filterCoops(coops, filter);
}
/** What was made of each listed co-op, and of which state on which day: only what changed is read again. */
const shelfOf = (0, one_per_1.onePer)(() => new Map());
/** A co-op as the directory shows it; undefined where it has nothing to show today. */
async function coopOf(db, project, today) {
    const showcase = await (0, store_1.showcaseStore)(db).ofProject(project);
    // Not through what is kept of projects: the directory is all of them at once, and would push out those in use.
    const whole = await (0, projects_1.projectStore)(db).read(project);
    const { services } = (0, showcase_1.shownOf)(whole, today);
    if (!showcase || showcase.slug === null || services.length === 0)
        return undefined;
    const { slug, page } = showcase;
    return {
        name: whole.name,
        slug,
        intro: page.intro,
        area: page.area,
        phases: page.phases,
        services: services.map((service) => ({
            title: service.title,
            category: service.category,
            ages: service.ages,
            delivery: service.delivery,
            price: (0, price_words_1.shortPrice)(service),
        })),
    };
}
function filterCoops(coops, filter) {
    const { words = '', category = '', area = '', phase = '', delivery = '' } = filter;
    return (coops
        .filter((coop) => has(coop.area, area))
        // A co-op that named no phase works with all of them.
        .filter(({ phases }) => phase === '' || phases.length === 0 || phases.includes(phase))
        .filter(({ name, services }) => services.some((service) => (category === '' || service.category === category) &&
        (delivery === '' || service.delivery.includes(delivery)) &&
        has(`${service.title} ${service.category} ${name}`, words)))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')));
}
function has(text, words) {
    const there = plain(text);
    return plain(words)
        .split(' ')
        .every((word) => there.includes(word));
}
function plain(text) {
    return text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim();
}
