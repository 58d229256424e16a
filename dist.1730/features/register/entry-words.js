"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.words = words;
/** An entry of the ledger in a few words, for the list of every entry. */
const address_1 = require("../../engine/project/address");
const statement_1 = require("../../engine/project/statement");
const office_1 = require("../../engine/project/office");
const dates_1 = require("../../lib/dates");
const people_1 = require("../people");
/** An entry in a few words. */
function words(entry) {
    if (entry.kind === 'correction') {
        const instead = entry.entry === null ? 'Taken out' : `Now: ${plainWords(entry.entry)} (${(0, dates_1.longDate)(entry.entry.on)})`;
        return `Correction of entry ${entry.corrects}. ${instead}. Reason: ${entry.reason}`;
    }
    return plainWords(entry);
}
function plainWords(entry) {
    switch (entry.kind) {
        case 'interest':
            return people_1.standingLabels[entry.standing];
        case 'agreed':
        case 'signed':
        case 'withdrew':
        case 'applied':
            return people_1.standingLabels[entry.kind];
        case 'declined':
            return `${people_1.standingLabels.declined}${entry.reason === undefined ? '' : `: ${entry.reason}`}`;
        case 'entered':
            return `Entered as member ${entry.number}, ${(0, address_1.addressLine)(entry.address)}`;
        case 'renamed':
            return `Name changed to ${entry.name}`;
        case 'moved':
            return `Address changed to ${(0, address_1.addressLine)(entry.address)}`;
        case 'e-address':
            return `Electronic address ${entry.address}, for ${entry.purposes}`;
        case 'e-address-ended':
            return 'Electronic address taken off';
        case 'shares':
        case 'paid':
        case 'property':
            return (0, statement_1.moneyWords)(entry);
        case 'office-taken':
            return `Took office: ${office_1.officeNames[entry.office]}`;
        case 'office-left':
            return `Left office: ${office_1.officeNames[entry.office]}`;
        // Whom a member names is private: the list of entries never says it (CCBSA 2014 s.37(5) and s.108).
        case 'nominated':
            return 'Nomination received';
        case 'nomination-revoked':
            return 'Nomination ended';
        case 'ceased':
            return `Membership ended: ${entry.reason.replace('-', ' ')}`;
    }
}
