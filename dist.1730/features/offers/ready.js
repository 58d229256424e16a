"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.possibleLeads = possibleLeads;
exports.holdsOf = holdsOf;
/** What stops an offer from going out, in words, with the place where each thing is put right. */
const ledger_1 = require("../../engine/project/ledger");
const facts_1 = require("../../engine/project/facts");
const offer_value_1 = require("../../engine/project/offer-value");
const project_1 = require("../../engine/project/project");
const school_1 = require("../../engine/project/school");
const dates_1 = require("../../lib/dates");
/** Founders who may lead: current members, or while there are none, founders who are still in. */
function possibleLeads(project, today) {
    const register = (0, ledger_1.registerAt)(project.ledger, today);
    const present = (0, facts_1.presentFounders)(project, register);
    const members = present.filter(({ id }) => register.members.some((member) => member.founder === id));
    return members.length > 0 ? members : present;
}
/** Everything that must be put right before an offer goes out. @param gaps what its paper still leaves open */
function holdsOf(project, terms, gaps, today) {
    return [
        ...draftHolds(project, terms, today),
        ...leadHolds(project, terms, today),
        ...serviceHolds(project, terms),
        ...gaps.map((gap) => ({ text: `Still open in the offer: ${gap.label}.`, mend: { gap: gap.id } })),
    ];
}
function draftHolds(project, terms, today) {
    const holds = [];
    const add = (text) => void holds.push({ text, mend: { draft: true } });
    const { to, validUntil, starts } = terms;
    if (to.email === undefined)
        add('Give the e-mail address that the offer goes to.');
    if (validUntil < today)
        add(`The last day to accept, ${(0, dates_1.longDate)(validUntil)}, is over. Choose a later one.`);
    if (starts < today)
        add(`The first day, ${(0, dates_1.longDate)(starts)}, is over. Choose a later one.`);
    const school = project.schools?.find(({ id }) => id === to.school);
    if (school && to.email !== undefined && !(0, school_1.mayWriteTo)(school, to.email)) {
        add(`Nobody at ${school.name} has agreed that you write to ${to.email}. Use the address of its office, or ask first.`);
    }
    for (const { why } of (0, offer_value_1.priceOffer)(terms, project.services).unpriced)
        add(why);
    return holds;
}
function leadHolds(project, terms, today) {
    const lead = possibleLeads(project, today).find(({ id }) => id === terms.lead);
    if (!lead)
        return [
            { text: 'The person who leads is not a member now. Choose someone who is.', mend: { draft: true } },
        ];
    if (lead.inOffers)
        return [];
    const text = `${(0, project_1.shortName)(lead)} leads, and has not agreed to be named in offers. Ask them, or choose someone else.`;
    return [{ text, mend: { founder: lead.id } }];
}
/** Work that only a registered psychologist may do needs one who can be named (SI 2002/254 art.39). */
function serviceHolds(project, terms) {
    const chosen = new Set(terms.lines.map(({ service }) => service));
    return project.services.flatMap((service) => {
        const needsOne = service.category === 'PSY' && ['assessment', 'intervention'].includes(service.function ?? '');
        if (!chosen.has(service.id) || !needsOne)
            return [];
        const registered = project.founders.some(({ id, hcpc, inOffers }) => service.deliveredBy.includes(id) && inOffers && hcpc?.startsWith('PYL') === true);
        if (registered)
            return [];
        const text = `${service.title} needs a registered psychologist: someone with an HCPC number who agrees to be named.`;
        return [{ text, mend: { service: service.id } }];
    });
}
