"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stageWords = void 0;
exports.serviceRows = serviceRows;
exports.namesOf = namesOf;
exports.teamNames = teamNames;
/** A service in words, field by field: for its page, and for the page that compares two people's changes. */
const price_words_1 = require("../../engine/lists/price-words");
const service_words_1 = require("../../engine/lists/service-words");
const answers_1 = require("../../engine/interview/answers");
const project_1 = require("../../engine/project/project");
const service_1 = require("../../engine/project/service");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
exports.stageWords = {
    draft: 'Draft',
    agreed: 'Agreed',
    published: 'Published',
};
/** The rows of one part; a row whose value is empty is there too. */
function serviceRows(part, service, names) {
    return rows[part](service, names);
}
/** The names of the founders of a project, and of the categories that there are. */
function namesOf({ founders }, { reference }) {
    const { categories } = reference.serviceCategories;
    return {
        founders: new Map(founders.map((founder) => [founder.id, (0, project_1.shortName)(founder)])),
        categories: new Map(categories.map(({ code, title }) => [code, title])),
    };
}
/** The names of those who deliver a service. */
function teamNames({ deliveredBy }, { founders }) {
    return (0, names_1.listed)(deliveredBy.map((id) => founders.get(id) ?? id));
}
const row = (label, value) => ({
    label: (0, answers_1.capital)(label),
    value: (0, answers_1.capital)(value ?? ''),
});
const lines = (items = []) => items.join('\n');
const rows = {
    what: (service, { categories }) => [
        row('Name', service.title),
        row('Summary', service.strapline),
        row('Category', categories.get(service.category) ?? service.category),
        row('Kind within it', service.subCategory),
        row('Function', service.function),
        row('Description', service.description),
        row('What changes', service.outcomes),
        row('Included', service.included),
        row('Not included', service.excluded),
    ],
    audience: (service) => [
        row('Who it is for', (0, service_words_1.audienceWords)(service.ages)),
        row('Group size', (0, service_words_1.groupWords)(service.groupSize)),
        row('Where', (0, service_words_1.deliveryWords)(service.delivery)),
        row('Languages', (0, names_1.listed)(service.languages ?? [])),
        row('Area', service.area),
    ],
    team: (service, names) => [
        row('Who delivers it', teamNames(service, names)),
        row('Lead', names.founders.get(service.lead) ?? service.lead),
        row('Skills needed', (0, names_1.listed)(service.needs ?? [])),
        row('Registration needed', service.registration),
    ],
    price: (service) => [
        row('Price', (0, price_words_1.shortPrice)(service)),
        ...(0, price_words_1.priceRows)(service).flatMap(({ what, pence, earlyPence }) => [
            ...(what === '' ? [] : [row(what, pence === undefined ? '' : (0, money_1.pounds)(pence))]),
            ...(earlyPence === undefined
                ? []
                : [row(`Early price${what === '' ? '' : `: ${what}`}`, (0, money_1.pounds)(earlyPence))]),
        ]),
        row('Sold by the', (0, price_words_1.unitWords)(service.unit)),
        row('Hours in each', (0, service_1.unitHours)(service) === undefined ? '' : String((0, service_1.unitHours)(service))),
    ],
    terms: (service) => [
        row('VAT', (0, service_words_1.vatStatusWords)(service)),
        row('Order size', (0, price_words_1.orderWords)(service)),
        row('More than one year', (0, price_words_1.multiYearWords)(service)),
        row('Travel', (0, price_words_1.travelWords)(service.travel)),
    ],
    promise: (service) => [
        row('Preparation and writing up', preparationWords(service)),
        row('A school can hold you to', lines(service.kpis)),
        row('You need from the school', lines(service.schoolDuties)),
        row('What happens when', lines(service.calendar)),
        row('First visit within', service.leadTimeDays === undefined ? '' : (0, names_1.counted)(service.leadTimeDays, 'working day')),
        row('Room in each term', (0, price_words_1.capacityWords)(service)),
        row('Moving and cancelling', service.cancellation),
        row('What it rests on', (0, service_words_1.evidenceText)(service.evidence)),
    ],
    checks: (service) => [
        row('Children', service.safeguarding && service_words_1.safeguardingWords[service.safeguarding]),
        row('Information', service.dataRole && service_words_1.dataRoleWords[service.dataRole]),
        row('Statutory work', service.statutory ? 'Yes: the council pays, and not the school' : 'No'),
        row('Experts at Hand', service.expertsAtHand === true ? 'A council could buy it with this money' : ''),
    ],
    stage: (service) => [row('Where it stands', exports.stageWords[service.status])],
};
function preparationWords({ preparation }) {
    if (preparation === undefined)
        return '';
    return preparation ? 'In the price' : 'Charged as time';
}
