"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.endedWords = exports.relationWords = exports.nominationLists = void 0;
/**
 * The lists of the nominations book. The index may lie open on the Secretary's desk, so it never says who is
 * named; the other list does (CCBSA 2014 s.37(5), and s.108: nobody else has a right to look).
 */
const dates_1 = require("../../lib/dates");
const nominations_1 = require("../project/nominations");
const project_1 = require("../project/project");
exports.nominationLists = {
    'nominations.index': {
        keys: ['number', 'member', 'signed', 'received', 'ended'],
        rows: (source) => nominationsOf(source).map((one) => indexRow(source, one)),
    },
    'nominations.named': {
        keys: ['number', 'member', 'nominee', 'address', 'relation'],
        rows: (source) => nominationsOf(source)
            .filter((one) => one.ended === undefined)
            .map((one) => namedRow(source, one)),
    },
};
exports.relationWords = {
    spouse: 'Husband or wife',
    'civil-partner': 'Civil partner',
    parent: 'Parent',
    child: 'Child',
    sibling: 'Brother or sister',
    'nephew-or-niece': 'Nephew or niece',
};
/** Why a nomination ended, in words. */
exports.endedWords = {
    replaced: 'a new nomination took its place',
    cancelled: 'the member cancelled it',
    // CCBSA 2014 s.38
    marriage: 'marriage or civil partnership',
};
function nominationsOf({ project, asAt }) {
    return (0, nominations_1.nominationsAt)(project.ledger, asAt);
}
function indexRow(source, nomination) {
    const { number, received, signed = received, ended } = nomination;
    return {
        number: String(number),
        member: memberName(source, nomination),
        signed: (0, dates_1.longDate)(signed),
        received: (0, dates_1.longDate)(received),
        ended: ended ? `${(0, dates_1.longDate)(ended.on)}: ${exports.endedWords[ended.why]}` : 'In force',
    };
}
function namedRow(source, nomination) {
    const { number, nominee, address, worksHere, relation } = nomination;
    const words = [worksHere ? 'Works here' : '', relation ? exports.relationWords[relation] : ''];
    return {
        number: String(number),
        member: memberName(source, nomination),
        nominee,
        address: address ?? 'Not given',
        relation: words.filter((one) => one !== '').join(': ') || 'Not given',
    };
}
/** As on the register on that day; a former member as when they left. */
function memberName({ project, register }, { founder }) {
    const left = register.former.findLast((one) => one.founder === founder);
    return (register.memberOf.get(founder) ?? left)?.name ?? (0, project_1.founderById)(project, founder)?.legalName ?? founder;
}
