"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.filterIn = filterIn;
exports.directoryPage = directoryPage;
const service_words_1 = require("../../engine/lists/service-words");
const service_1 = require("../../engine/project/service");
const school_1 = require("../../engine/project/school");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const schools_1 = require("../schools");
const fields = ['words', 'category', 'area', 'phase', 'delivery'];
/** What was looked for; an empty field asks for nothing. */
function filterIn(typed) {
    return Object.fromEntries(fields.flatMap((field) => {
        const value = typed[field];
        const words = typeof value === 'string' ? value.trim().slice(0, 100) : '';
        return words === '' ? [] : [[field, words]];
    }));
}
function directoryPage(coops, { reference }) {
    const any = { value: '', text: 'Any' };
    const { categories } = reference.serviceCategories;
    const titles = new Map(categories.map(({ code, title }) => [code, title]));
    return {
        categories: [any, ...categories.map(({ code, title }) => ({ value: code, text: title }))],
        phases: [any, ...school_1.schoolPhases.map((value) => ({ value, text: schools_1.phaseWords[value] }))],
        ways: [any, ...service_1.deliveries.map((value) => ({ value, text: first((0, service_words_1.deliveryWords)([value])) }))],
        coops: coops.map(({ name, slug, intro, area, phases, services }) => ({
            name,
            href: (0, paths_1.href)(paths_1.paths.coop, { slug }),
            intro,
            area,
            phases: phases.length === 0 ? 'All' : (0, names_1.listed)(phases.map((phase) => schools_1.phaseWords[phase])),
            services: services.map((service) => ({
                title: service.title,
                about: [
                    titles.get(service.category) ?? '',
                    first((0, service_words_1.audienceWords)(service.ages)),
                    first((0, service_words_1.deliveryWords)(service.delivery)),
                    service.price,
                ]
                    .filter((words) => words !== '')
                    .join('. '),
            })),
        })),
    };
}
function first(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
