"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wayItems = exports.formChoices = void 0;
exports.schoolList = schoolList;
exports.anyOf = anyOf;
exports.schoolPage = schoolPage;
exports.schoolRows = schoolRows;
/** Schools as pages show them. */
const address_1 = require("../../engine/project/address");
const private_1 = require("../../engine/project/private");
const school_1 = require("../../engine/project/school");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const school_filter_1 = require("./school-filter");
const words_1 = require("./words");
const perPage = 50;
/** The list of schools that fit a filter, one page of it, with what there is to filter by. */
function schoolList(project, schools, filter, page) {
    const found = (0, school_filter_1.filterSchools)(schools, filter);
    const pages = Math.max(1, Math.ceil(found.length / perPage));
    const at = Math.min(Math.max(1, page), pages);
    const link = (to) => to < 1 || to > pages
        ? undefined
        : `${(0, paths_1.href)(paths_1.paths.schools, { project })}?${asQuery({ ...filter, page: String(to) })}`;
    return {
        total: schools.length,
        found: (0, names_1.counted)(found.length, 'school'),
        filter,
        filtered: Object.values(filter).some((value) => value !== ''),
        rows: found.slice((at - 1) * perPage, at * perPage).map((school) => listRow(project, school)),
        pages: { at, of: pages, before: link(at - 1), after: link(at + 1) },
        phaseItems: anyOf('Any phase', school_1.schoolPhases, words_1.phaseWords),
        standingItems: anyOf('Any', words_1.contactStandings, words_1.standingWords),
        authorityItems: [
            { value: '', text: 'Any authority' },
            ...(0, school_filter_1.authoritiesOf)(schools).map((name) => ({ value: name, text: name })),
        ],
    };
}
function asQuery(fields) {
    return new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== '')).toString();
}
function listRow(project, school) {
    const { type, phase, authority, roll } = school;
    const facts = [
        type && words_1.typeWords[type],
        phase && words_1.phaseWords[phase],
        authority,
        roll === undefined ? undefined : (0, names_1.counted)(roll, 'pupil'),
    ];
    const standing = (0, words_1.contactStanding)(school);
    return {
        name: school.name,
        href: (0, paths_1.href)(paths_1.paths.school, { project, school: school.id }),
        facts: facts.filter((fact) => fact !== undefined).join(', '),
        standing: { text: words_1.standingWords[standing], classes: standingColours[standing] },
    };
}
const standingColours = {
    person: 'govuk-tag--green',
    office: 'govuk-tag--blue',
    none: 'govuk-tag--grey',
    stopped: 'govuk-tag--red',
};
/** Choices of a select, after one that leaves the field open. */
function anyOf(any, values, words) {
    return [{ value: '', text: any }, ...values.map((value) => ({ value, text: words[value] }))];
}
/** What the form of a school offers to choose from. */
exports.formChoices = {
    nations: school_1.schoolNations.map((value) => ({ value, text: words_1.nationWords[value] })),
    phases: anyOf('Not known', school_1.schoolPhases, words_1.phaseWords),
    types: anyOf('Not known', school_1.schoolTypes, words_1.typeWords),
    years: anyOf('Not known', ['april', 'september'], words_1.yearWords),
};
/** The page of one school. @param people whether the reader may see those at the school, and the notes */
function schoolPage(project, whole, { people }) {
    const school = people ? whole : (0, private_1.schoolShown)(whole);
    const standing = (0, words_1.contactStanding)(whole);
    return {
        facts: factRows(school),
        notes: school.notes,
        stopped: school.stoppedOn && (0, dates_1.longDate)(school.stoppedOn),
        standing: { text: words_1.standingWords[standing], classes: standingColours[standing] },
        writeTo: people
            ? (0, school_1.addressees)(school).map(({ email, contact, why }) => ({
                email,
                name: contact?.name ?? 'The office',
                why,
            }))
            : [],
        contacts: school.contacts.map((contact) => contactCard(project, school.id, contact)),
        people,
    };
}
function factRows(school) {
    const { type, phase, address, financialYear, poRequired, approvalLimitPence, laestab, roll } = school;
    const rows = [
        ['Type', type && words_1.typeWords[type]],
        ['Phase', phase && words_1.phaseWords[phase]],
        ['Pupils', roll?.toLocaleString('en-GB')],
        ['Local authority', school.authority],
        ['Address', address && (0, address_1.addressLine)(address)],
        ['Nation', words_1.nationWords[school.nation]],
        ['URN', school.urn],
        ['LAESTAB', laestab && (0, words_1.laestabWords)(laestab)],
        ['UKPRN', school.ukprn],
        ['School number', school.number],
        ['E-mail of the office', school.email],
        ['Phone of the office', school.phone],
        ['Financial year', financialYear && words_1.yearWords[financialYear]],
        ['Purchase order', poRequired === undefined ? undefined : poRequired ? 'Needed' : 'Not needed'],
        ['May sign up to', approvalLimitPence === undefined ? undefined : (0, money_1.pounds)(approvalLimitPence)],
    ];
    return rows.flatMap(([label, value]) => value === undefined ? [] : [{ key: { text: label }, value: { text: value, classes: 'gr-wrap' } }]);
}
const ways = {
    survey: 'in the survey',
    enquiry: 'in an enquiry',
    paper: 'on paper',
    email: 'by e-mail',
    phone: 'on the phone',
    'in-person': 'in person',
};
/** How a person agreed, as choices of a form. */
exports.wayItems = Object.entries(ways).map(([value, words]) => ({
    value,
    text: words.charAt(0).toUpperCase() + words.slice(1),
}));
function contactCard(project, school, contact) {
    const { id, name, role, email, phone } = contact;
    const at = { project, school, contact: id };
    return {
        name,
        facts: [role, email, phone].filter((fact) => fact !== undefined).join(', '),
        consent: consentWords(contact),
        agreed: (0, school_1.hasAgreed)(contact),
        withdrawn: contact.consent?.withdrawnOn !== undefined,
        href: (0, paths_1.href)(paths_1.paths.schoolContact, at),
        withdrawalHref: (0, paths_1.href)(paths_1.paths.contactWithdrawal, at),
        dataHref: (0, paths_1.href)(paths_1.paths.contactData, at),
        erasureHref: (0, paths_1.href)(paths_1.paths.contactErasure, at),
    };
}
function consentWords({ consent }) {
    if (!consent)
        return 'Has not agreed to be written to. We do not write to them.';
    if (consent.withdrawnOn !== undefined)
        return `Does not want to be written to, since ${(0, dates_1.longDate)(consent.withdrawnOn)}. We do not write to them.`;
    return `Agreed ${ways[consent.how]} on ${(0, dates_1.longDate)(consent.on)} (words: ${consent.text}).`;
}
/** Two records of one school, field by field, for the page that compares them. */
function schoolRows(there, yours) {
    const read = (school) => new Map([
        ['Name', school.name],
        ...factRows(school).map(({ key, value }) => [key.text, value.text]),
        ['Notes', school.notes ?? ''],
        ['People', school.contacts.map((one) => `${one.name}: ${consentWords(one)}`).join(' ')],
    ]);
    const [one, other] = [read(there), read(yours)];
    return [...new Set([...one.keys(), ...other.keys()])].map((label) => ({
        label,
        there: one.get(label) ?? '',
        yours: other.get(label) ?? '',
    }));
}
