"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.consentWays = exports.schoolTypes = exports.schoolPhases = exports.schoolNations = void 0;
exports.addressees = addressees;
exports.mayWriteTo = mayWriteTo;
exports.hasAgreed = hasAgreed;
exports.hasWithdrawn = hasWithdrawn;
exports.plainEmail = plainEmail;
exports.schoolNations = ['england', 'wales', 'scotland', 'northern-ireland'];
exports.schoolPhases = ['nursery', 'primary', 'middle', 'secondary', 'all-through', 'post-16'];
/** `academy` is also the trust that runs it; `council` is a local authority that buys itself. */
exports.schoolTypes = [
    'maintained',
    'academy',
    'free',
    'special',
    'pru',
    'independent',
    'college',
    'nursery',
    'council',
];
/** How a person said that they may be written to. */
exports.consentWays = ['survey', 'enquiry', 'paper', 'email', 'phone', 'in-person'];
/**
 * Whom at this school the group may write to about its services: the office, unless the school said no; and those
 * persons who agreed and did not take it back. An address whose owner took it back is left out wherever it stands.
 */
function addressees(school) {
    if (school.stoppedOn !== undefined)
        return [];
    const withdrawn = new Set(school.contacts.filter(hasWithdrawn).map(({ email }) => plainEmail(email)));
    const people = school.contacts.flatMap((contact) => contact.email !== undefined && hasAgreed(contact)
        ? [{ email: contact.email, contact, why: 'They agreed to be written to.' }]
        : []);
    const office = school.email === undefined
        ? []
        : [{ email: school.email, why: 'It is the address of the office, not of a person.' }];
    return [...people, ...office].filter(({ email }) => !withdrawn.has(plainEmail(email)));
}
/** Whether the group may write to this address at this school. */
function mayWriteTo(school, email) {
    return addressees(school).some((one) => plainEmail(one.email) === plainEmail(email));
}
/** Whether a named person agreed to be written to, and it still holds. */
function hasAgreed({ consent }) {
    return consent !== undefined && consent.withdrawnOn === undefined;
}
/** Whether a named person took their agreement back. */
function hasWithdrawn({ consent }) {
    return consent?.withdrawnOn !== undefined;
}
/** An address as it is compared: mail programs do not tell capitals from small letters. */
function plainEmail(email) {
    return (email ?? '').trim().toLowerCase();
}
