"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.timeUnits = exports.dataRoles = exports.safeguardingLevels = exports.terms = exports.evidenceLevels = exports.psychologyFunctions = exports.serviceStatuses = exports.vatStatuses = exports.deliveries = exports.ages = exports.serviceUnits = void 0;
exports.unitHours = unitHours;
exports.hasOwnTerms = hasOwnTerms;
const pricing_1 = require("./pricing");
exports.serviceUnits = [
    'hour',
    'session',
    'half-day',
    'day',
    'meeting',
    'visit',
    'payslip',
    'pupil',
    'employee',
    'post',
    'meal',
    'report',
    'place',
    'package',
    'year',
];
exports.ages = [
    '0-2',
    '3-4',
    '5-7',
    '8-11',
    '11-14',
    '14-16',
    '16-19',
    '19-25',
    'staff',
    'parents',
    'governors',
];
exports.deliveries = ['on-site', 'online', 'phone', 'hybrid', 'centre', 'home'];
exports.vatStatuses = ['to-confirm', 'exempt-confirmed', 'standard'];
exports.serviceStatuses = ['draft', 'agreed', 'published'];
exports.psychologyFunctions = [
    'consultation',
    'assessment',
    'intervention',
    'training',
    'research',
];
exports.evidenceLevels = ['practice', 'guidance', 'peer-reviewed', 'local'];
exports.terms = ['autumn', 'spring', 'summer'];
exports.safeguardingLevels = ['no-contact', 'visits', 'regulated'];
exports.dataRoles = ['none', 'controller', 'processor', 'joint', 'to-agree'];
/** Units that are a stretch of time, so that a school can only compare them by their hours. An hour says it itself. */
exports.timeUnits = ['session', 'half-day', 'day'];
/** The hours in one unit: as stated, or 1 where the unit is an hour. Undefined where nobody has said. */
function unitHours({ unit, hoursPerUnit, }) {
    return hoursPerUnit ?? (unit === 'hour' ? 1 : undefined);
}
/** Whether there is more to know before ordering than the price: sizes, longer orders, or travel of its own. */
function hasOwnTerms(service) {
    return (0, pricing_1.hasOrderTerms)(service) || service.travel !== undefined;
}
