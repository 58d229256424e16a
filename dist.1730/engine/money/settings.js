"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sourceKinds = exports.costBearers = exports.pensionSchemes = exports.monthNames = void 0;
exports.monthNames = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
];
exports.pensionSchemes = ['auto-enrolment', 'lgps'];
exports.costBearers = ['everyone', 'sellers', 'others'];
exports.sourceKinds = [
    'shares',
    'loans',
    'own-money',
    'community-shares',
    'lender',
    'grant',
    'other',
];
