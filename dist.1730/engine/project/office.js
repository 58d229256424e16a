"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.statutoryOffices = exports.singleOffices = exports.officeNames = exports.offices = void 0;
/** The offices and leads that a founder can take. */
exports.offices = ['chair', 'secretary', 'treasurer', 'director', 'safeguarding', 'data'];
exports.officeNames = {
    chair: 'Chair',
    secretary: 'Secretary',
    treasurer: 'Treasurer',
    director: 'Committee member',
    safeguarding: 'Safeguarding lead',
    data: 'Data protection lead',
};
/** Offices that one person holds at a time. */
exports.singleOffices = ['chair', 'secretary', 'treasurer', 'safeguarding', 'data'];
/** Offices that make a person an officer under CCBSA 2014 s.149; the two leads are roles, not offices. */
exports.statutoryOffices = ['chair', 'secretary', 'treasurer', 'director'];
