"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerLists = void 0;
exports.propertyWords = propertyWords;
/**
 * The lists of the registers. The inspection lists are made from the register alone, so no money entry is ever
 * loaded for them (CCBSA 2014 s.30(7)).
 */
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const address_1 = require("../project/address");
const office_1 = require("../project/office");
const ledger_1 = require("../project/ledger");
const project_1 = require("../project/project");
const seen = ['number', 'name', 'address', 'electronic', 'entered'];
const held = [...seen, 'shares', 'paid', 'property'];
const officerKeys = ['name', 'address', 'electronic', 'office', 'took'];
exports.registerLists = {
    'register.members': { keys: held, rows: (source) => memberRows(source, source.register.members) },
    'register.formerMembers': {
        keys: [...seen, 'ceased'],
        rows: (source) => source.register.former.map(inspectionRow),
    },
    'register.waiting': { keys: ['name', 'standing', 'since'], rows: waitingRows },
    'inspection.members': { keys: seen, rows: (source) => source.register.members.map(inspectionRow) },
    'inspection.formerMembers': {
        keys: [...seen, 'ceased'],
        rows: (source) => source.register.former.map(inspectionRow),
    },
    'inspection.officers': { keys: officerKeys, rows: officerRows },
    'register.officers': { keys: officerKeys, rows: officerRows },
    'register.formerOfficers': { keys: ['name', 'office', 'took', 'left'], rows: formerOfficerRows },
    // s.103(1)(a): a member's own account, with their own money. One sheet is for one member only.
    'entries.own': { keys: [...held, 'offices'], rows: ownRows },
    'shares.certificates': {
        keys: ['number', 'name', 'shares', 'shareWord', 'paid', 'entered'],
        rows: certificateRows,
    },
};
function inspectionRow(member) {
    return {
        number: String(member.number),
        name: member.name,
        address: (0, address_1.addressLine)(member.address),
        electronic: electronicWords(member),
        entered: (0, dates_1.longDate)(member.entered),
        ceased: member.ceased === undefined ? '' : (0, dates_1.longDate)(member.ceased),
    };
}
/** s.30(2)(b): an electronic address stands there only if it was notified, with the purposes notified. */
function electronicWords(member) {
    return member?.electronic
        ? `${member.electronic.address} (for ${member.electronic.purposes})`
        : 'None notified';
}
function memberRows(source, members) {
    const holdings = (0, ledger_1.holdingsAt)(source.project.ledger, source.asAt);
    return members.map((member) => {
        const holding = holdings.get(member.founder);
        return {
            ...inspectionRow(member),
            shares: String(holding?.shares ?? 0),
            paid: (0, money_1.pounds)(holding?.paidPence ?? 0),
            property: propertyWords(holding),
        };
    });
}
/** What a person has in the society besides shares, in words. */
function propertyWords(holding) {
    const property = [
        holding?.loanPence ? `Loan ${(0, money_1.pounds)(holding.loanPence)}` : '',
        holding?.depositPence ? `Deposit ${(0, money_1.pounds)(holding.depositPence)}` : '',
        holding?.otherPence
            ? `${holding.otherDescriptions.join(', ') || 'Other'} ${(0, money_1.pounds)(holding.otherPence)}`
            : '',
    ].filter((words) => words !== '');
    return property.length === 0 ? 'None' : property.join('; ');
}
function ownRows(source) {
    const rows = memberRows(source, source.register.members);
    return source.register.members.map((member, index) => {
        const offices = source.register.officers
            .filter((term) => term.founder === member.founder && office_1.statutoryOffices.includes(term.office))
            .map((term) => `${office_1.officeNames[term.office]}, since ${(0, dates_1.longDate)(term.took)}`);
        return { ...rows[index], offices: offices.length === 0 ? 'None' : offices.join('; ') };
    });
}
function certificateRows(source) {
    const holdings = (0, ledger_1.holdingsAt)(source.project.ledger, source.asAt);
    return source.register.members.flatMap((member) => {
        const holding = holdings.get(member.founder);
        if (!holding || holding.shares < 1)
            return [];
        return [
            {
                number: String(member.number),
                name: member.name,
                shares: holding.shares.toLocaleString('en-GB'),
                shareWord: holding.shares === 1 ? 'share' : 'shares',
                paid: (0, money_1.pounds)(holding.paidPence),
                entered: (0, dates_1.longDate)(member.entered),
            },
        ];
    });
}
function waitingRows({ project, register }) {
    return project.founders
        .filter(({ id }) => !register.memberOf.has(id) && !register.left.has(id))
        .map((founder) => {
        const book = register.standings.get(founder.id);
        return {
            name: founder.legalName,
            standing: book ? ledger_1.standingWords[book.standing] : 'No entry yet',
            since: book ? (0, dates_1.longDate)(book.since) : '',
        };
    });
}
function officerRows(source) {
    return source.register.officers
        .filter((term) => office_1.statutoryOffices.includes(term.office))
        .map((term) => ({
        ...officer(source, term),
        office: office_1.officeNames[term.office],
        took: (0, dates_1.longDate)(term.took),
    }));
}
function formerOfficerRows(source) {
    return source.register.formerOfficers
        .filter((term) => office_1.statutoryOffices.includes(term.office))
        .map((term) => ({
        name: officer(source, term).name,
        office: office_1.officeNames[term.office],
        took: (0, dates_1.longDate)(term.took),
        left: term.left === undefined ? '' : (0, dates_1.longDate)(term.left),
    }));
}
/** An officer's name and postal address: as on the register of members, or else as the founder gave them. */
function officer(source, term) {
    const member = source.register.memberOf.get(term.founder);
    const founder = (0, project_1.founderById)(source.project, term.founder);
    const address = member?.address ?? founder?.address;
    return {
        name: member?.name ?? founder?.legalName ?? '',
        address: address ? (0, address_1.addressLine)(address) : 'Not given yet',
        electronic: electronicWords(member),
    };
}
