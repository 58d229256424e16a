"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ledgerProblems = ledgerProblems;
/**
 * What a ledger may not say: shares held by no member, a person entered twice at once, one number for two
 * people, a correction of nothing. Checked before an entry is added and when a project file is opened.
 */
const ledger_1 = require("./ledger");
/** Every contradiction in the ledger, with what to do; an empty list for a sound one. */
function ledgerProblems(ledger) {
    const problems = [];
    ledger.forEach((entry, index) => {
        if (entry.kind === 'correction')
            problems.push(...correctionProblems(ledger, entry, index));
    });
    if (problems.length > 0)
        return problems;
    const end = ledger.reduce((last, entry) => (entry.on > last ? entry.on : last), '0000-01-01');
    return [...storyProblems((0, ledger_1.entriesAt)(ledger, end), ledger), ...numberProblems(ledger)];
}
function correctionProblems(ledger, entry, index) {
    if (entry.corrects > index || entry.corrects < 1) {
        return [{ index, message: 'corrects must be the place of an earlier entry, counted from 1.' }];
    }
    const corrected = ledger[entry.corrects - 1];
    if (corrected && entry.on < corrected.on) {
        return [{ index, message: 'a correction cannot be dated before the entry that it corrects.' }];
    }
    return [];
}
/** Follows each person through the entries in force and names the first step that cannot follow. */
function storyProblems(entries, ledger) {
    const problems = [];
    const people = new Map();
    for (const entry of entries) {
        const story = people.get(entry.founder) ?? newStory();
        people.set(entry.founder, story);
        const message = cannotFollow(story, entry);
        if (message !== undefined)
            problems.push({ ...placeOf(ledger, entry), message });
        else
            advance(story, entry);
    }
    return problems;
}
function newStory() {
    return {
        member: false,
        applied: false,
        nominated: false,
        shares: 0,
        paid: 0,
        property: new Map(),
        offices: new Set(),
    };
}
const needMember = new Set([
    'renamed',
    'moved',
    'e-address',
    'e-address-ended',
    'shares',
    'paid',
    'property',
    'nominated',
    'ceased',
]);
/** What is paid back to, or cancelled for, someone who has left: the rules say when, which is after they ceased. */
function settlesUp(entry) {
    if (entry.kind === 'shares')
        return entry.change < 0;
    return (entry.kind === 'paid' || entry.kind === 'property') && entry.pence < 0;
}
function cannotFollow(story, entry) {
    if (needMember.has(entry.kind) && !story.member && !settlesUp(entry)) {
        return 'this person is not a member on that day; enter them on the register first.';
    }
    switch (entry.kind) {
        case 'entered':
            return story.member ? 'this person is a member already; end that membership first.' : undefined;
        case 'applied':
            return story.member ? 'this person is a member already, so they need not apply.' : undefined;
        case 'declined':
            return story.applied
                ? undefined
                : 'this person has no application to decide; enter when they applied first.';
        case 'shares':
        case 'paid':
        case 'property':
            return moneyFault(story, entry);
        case 'office-taken':
            return story.offices.has(entry.office) ? 'this person holds that office already.' : undefined;
        case 'office-left':
            return story.offices.has(entry.office) ? undefined : 'this person does not hold that office.';
        case 'nominated':
            return nominationFault(entry);
        case 'nomination-revoked':
            return story.nominated
                ? undefined
                : 'there is no nomination in force on that day; nothing is to be ended.';
        default:
            return undefined;
    }
}
function moneyFault({ shares, paid, property }, entry) {
    if (entry.kind === 'shares')
        return shares + entry.change < 0 ? 'this takes away more shares than are held.' : undefined;
    if (entry.kind === 'property')
        return (property.get(entry.what) ?? 0) + entry.pence < 0
            ? 'this pays back more than this person has here.'
            : undefined;
    if (entry.kept && entry.pence > 0)
        return 'what the society keeps is below nothing: use a minus sign.';
    return paid + entry.pence < 0 ? 'this takes the amount paid below nothing.' : undefined;
}
/** CCBSA 2014 s.37: an officer or employee can be nominated only if they are close family. */
function nominationFault(entry) {
    if (entry.signed !== undefined && entry.signed > entry.on)
        return 'a nomination cannot be signed after the day that it was received.';
    if (entry.worksHere && entry.relation === undefined) {
        return 'an officer or employee of the society can be named only if they are close family; say how they are related.';
    }
    return undefined;
}
function advance(story, entry) {
    switch (entry.kind) {
        case 'entered':
            Object.assign(story, { member: true, applied: false });
            break;
        case 'ceased':
            story.member = false;
            break;
        case 'applied':
            story.applied = true;
            break;
        case 'declined':
        case 'withdrew':
            story.applied = false;
            break;
        case 'shares':
            story.shares += entry.change;
            break;
        case 'paid':
            story.paid += entry.pence;
            break;
        case 'property':
            story.property.set(entry.what, (story.property.get(entry.what) ?? 0) + entry.pence);
            break;
        case 'office-taken':
            story.offices.add(entry.office);
            break;
        case 'office-left':
            story.offices.delete(entry.office);
            break;
        case 'nominated':
            story.nominated = true;
            break;
        case 'nomination-revoked':
            story.nominated = false;
            break;
        default:
    }
}
/** A member number belongs to one person for ever, also where the entry was corrected since. */
function numberProblems(ledger) {
    const owners = new Map();
    const problems = [];
    ledger.forEach((entry, index) => {
        const plain = entry.kind === 'correction' ? entry.entry : entry;
        if (plain?.kind !== 'entered')
            return;
        const owner = owners.get(plain.number) ?? plain.founder;
        owners.set(plain.number, owner);
        if (owner !== plain.founder) {
            problems.push({
                index,
                message: `member number ${plain.number} was given to someone else; use the next free number.`,
            });
        }
    });
    return problems;
}
function placeOf(ledger, entry) {
    const index = ledger.findIndex((one) => one === entry || (one.kind === 'correction' && one.entry === entry));
    return index < 0 ? {} : { index };
}
