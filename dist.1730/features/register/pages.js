"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerPage = registerPage;
exports.nominationsPage = nominationsPage;
/** The founders' book and the registers as a page: who stands where at a date, and every entry ever made. */
const nominations_1 = require("../../engine/lists/nominations");
const ledger_1 = require("../../engine/project/ledger");
const nominations_2 = require("../../engine/project/nominations");
const office_1 = require("../../engine/project/office");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const people_1 = require("../people");
const entry_words_1 = require("./entry-words");
const office_doubts_1 = require("./office-doubts");
const peopleOnPage = 50;
const entriesOnPage = 50;
/** One row a person: where they stand and what can be entered next. A long register comes in pages. */
function registerPage(id, project, view) {
    const register = (0, ledger_1.registerAt)(project.ledger, view.asAt);
    const holdings = (0, ledger_1.holdingsAt)(project.ledger, view.asAt);
    const nominated = inForce((0, nominations_2.nominationsAt)(project.ledger, view.asAt));
    const offices = termsByFounder(register.officers);
    const wanted = view.name.toLowerCase();
    const nameNow = (founder) => register.memberOf.get(founder.id)?.name ?? founder.legalName;
    const found = project.founders.filter((founder) => nameNow(founder).toLowerCase().includes(wanted));
    const part = paged(found, view.page, peopleOnPage);
    const people = part.items.map((founder) => {
        const standing = (0, people_1.standingOf)(register, founder.id);
        const member = register.memberOf.get(founder.id);
        const held = offices.get(founder.id) ?? [];
        const shares = holdings.get(founder.id)?.shares ?? 0;
        const can = { isMember: member !== undefined, holdsOffice: held.length > 0, shares };
        return {
            name: nameNow(founder),
            number: member?.number,
            standing: people_1.standingLabels[standing],
            entered: member && (0, dates_1.longDate)(member.entered),
            shares: view.all && (member ?? (shares > 0 || undefined)) && (0, names_1.counted)(shares, 'share'),
            offices: held.map((term) => `${office_1.officeNames[term.office]} since ${(0, dates_1.longDate)(term.took)}`).join(', '),
            actions: actions({ ...can, applied: standing === 'applied', nominated: nominated.has(founder.id) }).map(({ kind, text }) => ({
                text,
                href: (0, paths_1.href)(paths_1.paths.newEntry, { project: id, kind, founder: founder.id }),
            })),
        };
    });
    return {
        people,
        found: found.length,
        everyone: project.founders.length,
        peoplePages: pageLinks(id, view, 'page', part),
        doubts: doubtWords(id, project, register),
        ...historyPage(id, project, view),
        members: register.members.length,
    };
}
/** Each doubt about the officers in words, with where to enter that someone left. */
function doubtWords(id, project, register) {
    const named = new Map(project.founders.map((founder) => [founder.id, founder.legalName]));
    const name = (founder) => register.memberOf.get(founder)?.name ?? named.get(founder) ?? founder;
    return (0, office_doubts_1.officeDoubts)(register).map(({ office, holders, why }) => ({
        text: why === 'held by several'
            ? `${(0, names_1.listed)(holders.map(name))} are entered as ${office_1.officeNames[office]}. If one of them has left the office, enter the day.`
            : `${(0, names_1.listed)(holders.map(name))} is no longer a member, and is still entered as ${office_1.officeNames[office]}. If they left the office too, enter the day.`,
        links: holders.map((founder) => ({
            text: `Left an office: ${name(founder)}`,
            href: (0, paths_1.href)(paths_1.paths.newEntry, { project: id, kind: 'office-left', founder }),
        })),
    }));
}
function termsByFounder(terms) {
    const offices = new Map();
    for (const term of terms)
        offices.set(term.founder, [...(offices.get(term.founder) ?? []), term]);
    return offices;
}
function inForce(nominations) {
    return new Set(nominations.filter((one) => one.ended === undefined).map((one) => one.founder));
}
function paged(all, asked, size) {
    const last = Math.max(1, Math.ceil(all.length / size));
    const page = Math.min(Math.max(1, asked), last);
    return { items: all.slice((page - 1) * size, page * size), page, last };
}
/** Where the page before and the page after are; undefined where all fits on one. */
function pageLinks(id, view, which, { page, last }) {
    const at = (number) => {
        const { asAt, name } = view;
        const query = new URLSearchParams({ 'as-at': asAt, ...(name !== '' && { name }) });
        for (const key of ['page', 'entries'])
            query.set(key, String(key === which ? number : view[key]));
        return `${(0, paths_1.href)(paths_1.paths.register, { project: id })}?${query}#${which === 'page' ? 'people' : 'entries'}`;
    };
    if (last === 1)
        return undefined;
    return {
        words: `Page ${page.toLocaleString('en-GB')} of ${last.toLocaleString('en-GB')}`,
        before: page > 1 ? at(page - 1) : undefined,
        after: page < last ? at(page + 1) : undefined,
    };
}
/** What may happen next to a person. */
function actions(at) {
    const all = [
        [!at.isMember, 'standing', 'Change how far they have got'],
        [!at.isMember, 'signed', 'Signed the application to register'],
        [!at.isMember && !at.applied, 'applied', 'Applied to join'],
        [at.applied, 'declined', 'Application turned down'],
        [!at.isMember, 'entered', 'Enter as a member'],
        [at.isMember || at.shares > 0, 'shares', 'Shares'],
        [at.isMember, 'property', 'Loan or other property'],
        [at.isMember, 'e-address', 'Electronic address'],
        [true, 'office-taken', 'Took an office'],
        [at.holdsOffice, 'office-left', 'Left an office'],
        [at.isMember, 'nominated', 'Nomination received'],
        [at.nominated, 'nomination-revoked', 'Nomination ended'],
        [at.isMember, 'ceased', 'Membership ended'],
    ];
    return all.flatMap(([may, kind, text]) => (may ? [{ kind, text }] : []));
}
/** Entries, newest first, with whether a later one corrects them. */
function historyPage(id, project, view) {
    const { ledger } = project;
    const corrected = new Set(ledger.flatMap((entry) => (entry.kind === 'correction' ? entry.corrects : [])));
    if (!view.all)
        return { history: [], historyPages: undefined };
    const names = new Map(project.founders.map((founder) => [founder.id, founder.legalName]));
    const places = paged(Array.from({ length: ledger.length }, (_, index) => ledger.length - index), view.entries, entriesOnPage);
    const history = places.items.flatMap((place) => {
        const entry = ledger[place - 1];
        if (!entry)
            return [];
        const founder = entry.kind === 'correction' ? entry.entry?.founder : entry.founder;
        return {
            place,
            on: (0, dates_1.longDate)(entry.on),
            later: entry.on > view.asAt,
            who: founder === undefined ? '' : (names.get(founder) ?? founder),
            what: (0, entry_words_1.words)(entry),
            corrected: corrected.has(place),
            correctHref: entry.kind === 'correction' ? undefined : (0, paths_1.href)(paths_1.paths.correction, { project: id, place }),
        };
    });
    return { history, historyPages: pageLinks(id, view, 'entries', places) };
}
/** The nominations book, newest first, with those that ended. */
function nominationsPage(project, asAt) {
    const register = (0, ledger_1.registerAt)(project.ledger, asAt);
    const names = new Map(project.founders.map((founder) => [founder.id, founder.legalName]));
    return (0, nominations_2.nominationsAt)(project.ledger, asAt)
        .map((one) => ({
        number: one.number,
        member: register.memberOf.get(one.founder)?.name ?? names.get(one.founder) ?? one.founder,
        nominee: one.nominee,
        about: [one.address, one.relation && nominations_1.relationWords[one.relation], one.worksHere && 'works here']
            .filter(Boolean)
            .join('; '),
        received: (0, dates_1.longDate)(one.received),
        ended: one.ended && `${(0, dates_1.longDate)(one.ended.on)}: ${nominations_1.endedWords[one.ended.why]}`,
    }))
        .reverse();
}
