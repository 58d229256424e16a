"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.listedCoops = listedCoops;
exports.filterCoops = filterCoops;
const price_words_1 = require("../../engine/lists/price-words");
const dates_1 = require("../../lib/dates");
const projects_1 = require("../projects");
const showcase_1 = require("./showcase");
const store_1 = require("./store");
/** Every co-op in the directory that fits, by name. A co-op shows all its services, where one of them fits. */
async function listedCoops(db, now, filter = {}) {
    const coops = [];
    for (const { project, slug, page } of await (0, store_1.showcaseStore)(db).listed()) {
        const whole = await (0, projects_1.projectStore)(db).load(project);
        const { services } = (0, showcase_1.shownOf)(whole, (0, dates_1.londonDate)(now));
        if (slug === null || services.length === 0)
            continue;
        coops.push({
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
        });
    }
    return filterCoops(coops, filter);
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
