"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whoProblems = whoProblems;
exports.serviceProblems = serviceProblems;
exports.samePerson = samePerson;
const pricing_1 = require("./pricing");
/** Every place where a record names someone or something that is not there, or the same twice. */
function whoProblems(project, categories) {
    const ids = new Set(project.founders.map((founder) => founder.id));
    return [
        ...sameFounder(project.founders),
        ...repeated(project.services, '$.services'),
        ...project.services.flatMap((service, index) => serviceProblems(service, `$.services[${index}]`, { ids, categories })),
        ...project.ledger.flatMap((entry, index) => unknownPerson(entry, index, ids)),
    ];
}
/** What stops this service from being kept, beyond the shape of its fields. */
function serviceProblems(service, path, known) {
    const problems = [];
    const add = (field, message) => {
        problems.push({ path: `${path}.${field}`, message });
    };
    if (!known.categories.includes(service.category))
        add('category', `category must be one of: ${known.categories.join(', ')}.`);
    service.deliveredBy.forEach((id, index) => {
        if (!known.ids.has(id))
            add(`deliveredBy[${index}]`, 'No founder has this id. Add the founder, or name someone else.');
    });
    if (!service.deliveredBy.includes(service.lead))
        add('lead', 'The lead must be one of the people who deliver the service.');
    for (const { field, message } of (0, pricing_1.pricingFaults)(service))
        add(field, message);
    if (service.unit === 'session' && service.hoursPerUnit === undefined) {
        add('hoursPerUnit', 'Say how many hours a session is: schools compare by the hour.');
    }
    if (service.vat === 'exempt-confirmed' && service.vatConfirmedOn === undefined) {
        add('vatConfirmedOn', 'Give the date on which your adviser confirmed that the service is exempt.');
    }
    if (service.function !== undefined && service.category !== 'PSY') {
        add('function', 'Only psychology services (PSY) have a function. Take it out, or change the category.');
    }
    return problems;
}
/**
 * The same person twice: the same id, the same e-mail address, or the same name at the same address. Two
 * people may share a name.
 */
function sameFounder(founders) {
    const byName = new Map();
    const problems = repeated(founders, '$.founders');
    founders.forEach((founder, index) => {
        const name = plain(founder.legalName);
        const namesakes = byName.get(name) ?? [];
        if (namesakes.some((other) => other.id !== founder.id && samePerson(founder, other))) {
            const message = `${founder.legalName} is in the list already. Keep one entry for each person.`;
            problems.push({ path: `$.founders[${index}]`, message });
        }
        byName.set(name, [...namesakes, founder]);
    });
    return problems;
}
/** Whether two records are, as far as we can tell, one person. */
function samePerson(one, other) {
    if (plain(one.legalName) !== plain(other.legalName))
        return false;
    const emails = [one.email, other.email].filter((email) => email !== undefined);
    if (emails.length === 2 && plain(emails[0] ?? '') !== plain(emails[1] ?? ''))
        return false;
    const postcodes = [one.address?.postcode, other.address?.postcode].filter((code) => code !== undefined);
    return postcodes.length < 2 || postcodes[0] === postcodes[1];
}
function repeated(records, path) {
    const seen = new Set();
    return records.flatMap(({ id }, index) => {
        if (!seen.has(id)) {
            seen.add(id);
            return [];
        }
        return [
            {
                path: `${path}[${index}].id`,
                message: `The id ${id} is used twice. Keep one entry, or give this one another id.`,
            },
        ];
    });
}
function unknownPerson(entry, index, ids) {
    const plainEntry = entry.kind === 'correction' ? entry.entry : entry;
    if (plainEntry === null || ids.has(plainEntry.founder))
        return [];
    return [
        {
            path: `$.ledger[${index}].founder`,
            message: 'No founder has this id. Add the founder, or mend the id.',
        },
    ];
}
function plain(text) {
    return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
