"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerAt = exports.standingWords = void 0;
exports.holdingsAt = holdingsAt;
exports.entriesAt = entriesAt;
exports.standingNow = standingNow;
exports.nextMemberNumber = nextMemberNumber;
exports.moneyOf = moneyOf;
const kept_1 = require("../../lib/kept");
/** Each standing as papers and pages say it. */
exports.standingWords = {
    exploring: 'Exploring',
    'standing-by': 'Standing by',
    supporter: 'Supporter',
    agreed: 'Agreed to join',
    signed: 'Signed the application',
    withdrew: 'Withdrew',
    applied: 'Applied to join',
    declined: 'Application turned down',
};
/** The register as it stood at the end of the day `asAt`. */
exports.registerAt = (0, kept_1.keptForFrozen)((ledger, asAt) => {
    const walk = {
        members: new Map(),
        former: [],
        terms: new Map(),
        formerOfficers: [],
        standings: new Map(),
    };
    for (const entry of entriesAt(ledger, asAt))
        enter(walk, entry);
    return {
        members: [...walk.members.values()].sort((a, b) => a.number - b.number),
        former: walk.former,
        officers: [...walk.terms.values()],
        formerOfficers: walk.formerOfficers,
        standings: walk.standings,
        memberOf: walk.members,
        left: new Set(walk.former.map((member) => member.founder)),
    };
});
/** What each member holds, and what a former member still holds, at the end of the day `asAt`, by founder id. */
function holdingsAt(ledger, asAt) {
    const holdings = new Map();
    for (const entry of entriesAt(ledger, asAt))
        hold(holdings, entry);
    return holdings;
}
/**
 * The entries in force at a date, in date order: corrections made by then are carried out, later ones are
 * not, so a register printed for a day always comes out the same. Takes time in proportion to the ledger.
 */
function entriesAt(ledger, asAt) {
    const standing = standingAt(ledger, asAt);
    return inDateOrder(standing.filter((entry) => entry !== null && entry.on <= asAt));
}
/** What stands now in the place of an entry, counted from 1: null where it was taken out. */
function standingNow(ledger, place) {
    return standingAt(ledger, '9999-12-31')[place - 1];
}
/** The ledger with the corrections made by a day carried out: null where nothing stands, and for each correction. */
function standingAt(ledger, asAt) {
    const standing = [];
    const roots = new Map();
    for (const entry of ledger) {
        const place = standing.push(entry.kind === 'correction' ? null : entry);
        if (entry.kind !== 'correction' || entry.on > asAt)
            continue;
        const root = roots.get(entry.corrects) ?? entry.corrects;
        roots.set(place, root);
        standing[root - 1] = entry.entry;
    }
    return standing;
}
/** Entries of one day keep the order in which they were written. A day is a bucket, so only days are sorted. */
function inDateOrder(entries) {
    if (entries.every((entry, index) => index === 0 || (entries[index - 1]?.on ?? '') <= entry.on))
        return entries;
    const days = new Map();
    for (const entry of entries) {
        const day = days.get(entry.on);
        if (day)
            day.push(entry);
        else
            days.set(entry.on, [entry]);
    }
    return [...days.keys()].sort().flatMap((day) => days.get(day) ?? []);
}
/**
 * The number for a person entered now: their own, where they were a member before; otherwise one above the
 * highest ever written, also in entries since corrected, so that no number ever means two people.
 */
function nextMemberNumber(ledger, founder) {
    let highest = 0;
    for (const entry of ledger) {
        const plain = entry.kind === 'correction' ? entry.entry : entry;
        if (plain?.kind !== 'entered')
            continue;
        if (plain.founder === founder)
            return plain.number;
        highest = Math.max(highest, plain.number);
    }
    return highest + 1;
}
function enter(walk, entry) {
    const { founder, on } = entry;
    switch (entry.kind) {
        case 'interest':
            walk.standings.set(founder, { standing: entry.standing, since: on });
            break;
        case 'agreed':
        case 'signed':
        case 'withdrew':
        case 'applied':
        case 'declined':
            walk.standings.set(founder, { standing: entry.kind, since: on });
            break;
        case 'entered':
            if (!walk.members.has(founder)) {
                const { number, name, address } = entry;
                walk.members.set(founder, { founder, number, name, address, entered: on });
                settleApplication(walk, founder);
            }
            break;
        case 'office-taken':
            walk.terms.set(`${founder} ${entry.office}`, { founder, office: entry.office, took: on });
            break;
        case 'office-left':
            leaveOffice(walk, `${founder} ${entry.office}`, on);
            break;
        default:
            changeMember(walk, entry);
    }
}
function changeMember(walk, entry) {
    const member = walk.members.get(entry.founder);
    if (!member)
        return;
    switch (entry.kind) {
        case 'renamed':
            member.name = entry.name;
            break;
        case 'moved':
            member.address = entry.address;
            break;
        case 'e-address':
            member.electronic = { address: entry.address, purposes: entry.purposes };
            break;
        case 'e-address-ended':
            // s.30(4): an electronic address that is out of date may be taken off.
            delete member.electronic;
            break;
        case 'ceased':
            walk.members.delete(entry.founder);
            walk.former.push({ ...member, ceased: entry.on });
            break;
        default:
            break;
    }
}
/** An application is answered by the entry, so that it does not stand there again when the member leaves. */
function settleApplication({ standings }, founder) {
    const standing = standings.get(founder)?.standing;
    if (standing === 'applied' || standing === 'declined')
        standings.delete(founder);
}
function leaveOffice(walk, key, on) {
    const term = walk.terms.get(key);
    if (!term)
        return;
    walk.terms.delete(key);
    walk.formerOfficers.push({ ...term, left: on });
}
function hold(holdings, entry) {
    if (entry.kind === 'entered') {
        // Someone who comes back still has what was not settled: nothing goes without an entry that says so.
        if (!holdings.has(entry.founder))
            holdings.set(entry.founder, noHolding());
        return;
    }
    const holding = holdings.get(entry.founder);
    const moved = moneyOf(entry);
    // Dated before what it rests on, which a later correction moved: as the register stood then, it does not count yet.
    if (!holding || !moved || holding[moved.field] + moved.by < 0)
        return;
    holding[moved.field] += moved.by;
    if (entry.kind === 'property' && entry.what === 'other' && entry.description !== undefined)
        holding.otherDescriptions.push(entry.description);
}
const propertyFields = { loan: 'loanPence', deposit: 'depositPence', other: 'otherPence' };
/** What an entry changes of a holding, and by how much; undefined where it is not about shares or money. */
function moneyOf(entry) {
    if (entry.kind === 'shares')
        return { field: 'shares', by: entry.change };
    if (entry.kind === 'paid')
        return { field: 'paidPence', by: entry.pence };
    if (entry.kind === 'property')
        return { field: propertyFields[entry.what], by: entry.pence };
    return undefined;
}
function noHolding() {
    return { shares: 0, paidPence: 0, loanPence: 0, depositPence: 0, otherPence: 0, otherDescriptions: [] };
}
