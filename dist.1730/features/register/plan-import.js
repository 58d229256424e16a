"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planImport = planImport;
/**
 * What a list of members would add: founder records and ledger entries, made from the project as it is. A row that
 * cannot be says why and adds nothing.
 */
const ledger_1 = require("../../engine/project/ledger");
const who_problems_1 = require("../../engine/project/who-problems");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
/** Plans the import of these rows. Nothing is written. */
function planImport(rows, present) {
    const work = start(present);
    for (const { person } of rows)
        if (person?.number !== undefined)
            reserve(work, person.number);
    const checked = rows.map((row) => (row.person ? placed(work, row, row.person) : row));
    const people = [...work.people.values()];
    giveNumbers(work, people);
    const entries = people.flatMap(entriesOf);
    return {
        rows: checked,
        newFounders: people.filter(({ fresh }) => fresh).map(({ founder }) => founder),
        changedFounders: people.filter(({ changed }) => changed).map(({ founder }) => founder),
        entries: entries.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    };
}
function start({ founders, ledger }) {
    const owners = new Map();
    for (const entry of ledger) {
        const plain = entry.kind === 'correction' ? entry.entry : entry;
        if (plain?.kind === 'entered')
            owners.set(plain.number, plain.founder);
    }
    const byName = new Map();
    for (const founder of founders)
        namesakes(byName, founder.legalName).push(founder);
    const register = (0, ledger_1.registerAt)(ledger, '9999-12-31');
    return { register, owners, byName, people: new Map(), ids: new Set(founders.map(({ id }) => id)) };
}
/** A number that stands in the list is kept for its row, so that no row without one is given it. */
function reserve({ owners }, number) {
    if (!owners.has(number))
        owners.set(number, '');
}
function namesakes(byName, name) {
    const key = name.toLowerCase();
    const found = byName.get(key) ?? [];
    byName.set(key, found);
    return found;
}
/** Finds whose row it is and adds it to their story; or gives the row back with what is wrong. */
function placed(work, row, listed) {
    const same = namesakes(work.byName, listed.name).filter((founder) => (0, who_problems_1.samePerson)(founder, recordOf(listed)));
    const found = same[0];
    const fault = same.length > 1
        ? `More than one person here is called ${listed.name}. Add the postcode, so that we know which.`
        : (numberFault(work, listed, found) ?? (found && personFault(work, listed, found)));
    if (fault !== undefined) {
        const { person: _, ...rest } = row;
        return { ...rest, errors: [...row.errors, fault] };
    }
    const person = (found && work.people.get(found.id)) ?? newPerson(work, listed, found, row.row);
    add(work, person, listed);
    return row;
}
function recordOf({ name, address }) {
    return { legalName: name, offices: [], inOffers: false, ...(address && { address }) };
}
function numberFault(work, { number }, found) {
    const owner = number === undefined ? undefined : work.owners.get(number);
    if (owner !== undefined && owner !== '' && owner !== found?.id)
        return `Member number ${number} is someone else’s. A number is never given to a second person: use another, or leave it empty.`;
    const own = found && numberOf(work, found.id);
    if (number !== undefined && own !== undefined && own !== number)
        return `This person’s member number is ${own}. Use that, or leave it empty.`;
    return undefined;
}
function numberOf({ register, people }, founder) {
    const before = register.left.has(founder)
        ? register.former.find((one) => one.founder === founder)
        : undefined;
    return people.get(founder)?.number ?? register.memberOf.get(founder)?.number ?? before?.number;
}
/** What does not follow from the spells of this person before: on the register, or in a row above. */
function personFault(work, listed, found) {
    const { entered, offices } = listed;
    const above = work.people.get(found.id);
    const held = (office) => above?.held.has(office) ??
        work.register.officers.some((term) => term.founder === found.id && term.office === office);
    if (offices.some(({ office }) => held(office)))
        return 'This person holds that office already. Take it out of this row.';
    if (entered === undefined)
        return undefined;
    if (work.register.memberOf.has(found.id))
        return `${listed.name} is on the register already. Take this row out.`;
    const last = work.register.left.has(found.id)
        ? work.register.former.findLast((one) => one.founder === found.id)?.ceased
        : undefined;
    if (last !== undefined && entered < last)
        return `${listed.name} was a member until ${(0, dates_1.longDate)(last)}. The date entered must be on or after that day.`;
    const clash = above?.spells.some((other) => overlap(other, listed));
    return clash
        ? `${listed.name} is also in row ${above?.row}, with the same address and at the same time. Take one row out. If they are two people, add what tells them apart to the name.`
        : undefined;
}
/** Whether two spells of membership share a day besides the day that one ends and the other begins. */
function overlap(one, other) {
    if (one.entered === undefined || other.entered === undefined)
        return false;
    const [first, second] = bySpell(one, other) < 0 ? [one, other] : [other, one];
    return first.ceased === undefined || String(second.entered) < first.ceased;
}
/** In the order of their days; of two that began on one day, first the one that ended. */
function bySpell(one, other) {
    const key = ({ entered = '', ceased = '9999-12-31' }) => `${entered} ${ceased}`;
    return key(one) < key(other) ? -1 : 1;
}
function newPerson(work, listed, found, row) {
    const founder = found
        ? withAddress(found, listed)
        : { id: (0, names_1.freeId)(listed.name, work.ids), ...recordOf(listed) };
    if (!found) {
        work.ids.add(founder.id);
        namesakes(work.byName, listed.name).push(founder);
    }
    const number = found && numberOf(work, found.id);
    const person = {
        founder,
        fresh: !found,
        changed: found !== undefined && founder !== found,
        row,
        spells: [],
        held: new Set(),
        ...(number !== undefined && { number }),
    };
    work.people.set(founder.id, person);
    return person;
}
function withAddress(founder, { address }) {
    return founder.address || !address ? founder : { ...founder, address };
}
function add({ owners }, person, listed) {
    if (listed.number !== undefined) {
        person.number = listed.number;
        owners.set(listed.number, person.founder.id);
    }
    person.spells.push(listed);
    if (listed.ceased === undefined)
        for (const { office } of listed.offices)
            person.held.add(office);
}
/** The next number above all that were ever given, in the order of the list. */
function giveNumbers({ owners }, people) {
    let highest = 0;
    for (const number of owners.keys())
        highest = Math.max(highest, number);
    for (const person of people)
        if (person.number === undefined && person.spells.some((spell) => spell.entered !== undefined))
            person.number = ++highest;
}
function entriesOf({ founder: { id }, number, spells }) {
    return spells
        .toSorted(bySpell)
        .flatMap((spell) => [
        ...spellEntries(id, Number(number), spell),
        ...officeEntries(id, spell),
        ...ending(id, spell),
    ]);
}
/** Shares, money and the electronic address are dated on the day of entry: a list does not say when they came. */
function spellEntries(founder, number, spell) {
    const { entered: on, name, address, electronic, otherWhat } = spell;
    if (on === undefined || !address)
        return [];
    const at = { on, founder };
    const { shares, paidPence, loanPence, depositPence, otherPence } = spell;
    const entries = [{ ...at, kind: 'entered', number, name, address }];
    if (electronic)
        entries.push({ ...at, kind: 'e-address', ...electronic });
    if (shares > 0)
        entries.push({ ...at, kind: 'shares', change: shares });
    if (paidPence > 0)
        entries.push({ ...at, kind: 'paid', pence: paidPence });
    if (loanPence > 0)
        entries.push({ ...at, kind: 'property', what: 'loan', pence: loanPence });
    if (depositPence > 0)
        entries.push({ ...at, kind: 'property', what: 'deposit', pence: depositPence });
    if (otherPence > 0)
        entries.push({
            ...at,
            kind: 'property',
            what: 'other',
            pence: otherPence,
            ...(otherWhat !== undefined && { description: otherWhat }),
        });
    return entries;
}
/** Who ceased to be a member left the offices of that row on the same day. */
function officeEntries(founder, { offices, ceased }) {
    return offices.flatMap(({ office, took }) => [
        { on: took, founder, kind: 'office-taken', office },
        ...(ceased === undefined
            ? []
            : [{ on: ceased < took ? took : ceased, founder, kind: 'office-left', office }]),
    ]);
}
function ending(founder, { ceased, reason }) {
    return ceased === undefined ? [] : [{ on: ceased, founder, kind: 'ceased', reason: reason ?? 'other' }];
}
