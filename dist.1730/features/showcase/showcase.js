"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.usualPage = usualPage;
exports.shownOf = shownOf;
exports.personWords = personWords;
/** What the public page of a co-op says. Only what is agreed to be public goes on it. */
const facts_1 = require("../../engine/project/facts");
const ledger_1 = require("../../engine/project/ledger");
const project_1 = require("../../engine/project/project");
const service_gaps_1 = require("../../engine/project/service-gaps");
/** A start for the group to change, from the answers that it has given. */
function usualPage({ answers }) {
    const text = (id) => (typeof answers[id] === 'string' ? answers[id] : '');
    return {
        intro: 'We are a worker co-operative. The people who do the work own the business, and each of us has one vote.',
        area: text('society.area'),
        phases: [],
        howToBuy: 'Ask us with the form below. We answer within two working days, and agree with you what you need. Then you get an offer with a fixed price in writing.',
        contactEmail: text('offer.contactEmail'),
        registered: false,
    };
}
function shownOf(project, asAt) {
    const present = (0, facts_1.presentFounders)(project, (0, ledger_1.registerAt)(project.ledger, asAt));
    const published = project.services.filter(({ status }) => status === 'published');
    const isReady = (service) => (0, service_gaps_1.gapsAt)('published', (0, service_gaps_1.serviceGaps)(service, present)).length === 0;
    const services = published.filter(isReady);
    const delivering = present.filter(({ id }) => services.some(({ deliveredBy }) => deliveredBy.includes(id)));
    return {
        services,
        held: published.filter((service) => !isReady(service)),
        people: delivering.filter(({ inOffers }) => inOffers),
        unnamed: delivering.filter(({ inOffers }) => !inOffers),
    };
}
/** A person as the public sees them. A protected title stands only beside a registration that allows it. */
function personWords(founder) {
    const { profession, hcpc } = founder;
    const role = profession !== undefined && (0, project_1.mayUseTitle)(founder) ? profession : '';
    const registration = hcpc === undefined ? '' : `HCPC ${hcpc}`;
    return [(0, project_1.shortName)(founder), role, registration].filter((words) => words !== '').join(', ');
}
