"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.yearRecord = exports.mostPence = void 0;
exports.yearProblems = yearProblems;
/** The shape of what is written down about a year, and whether the people and meetings that it names are there. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("./fields"));
const year_1 = require("./year");
/** The most that a figure of a year may be, in pence: £1,000 million. */
exports.mostPence = 1e11;
const id = () => joi_1.default.string().max(60);
const money = (label) => field.pence(label, 0, exports.mostPence);
const vote = joi_1.default.object({ meeting: id().required(), resolution: id().required() });
const work = joi_1.default.array()
    .items(joi_1.default.object({ founder: id().required(), amount: field.whole('amount', 0, exports.mostPence).required() }))
    .unique('founder')
    .max(2000)
    .required()
    .messages({ 'array.unique': 'work names the same person twice.' });
exports.yearRecord = {
    number: field.whole('Number of the year', 1, 200).required(),
    moved: field.date('Last day of the year'),
    figures: joi_1.default.object({
        on: field.date('Day of the figures').required(),
        turnover: money('Turnover').required(),
        assets: money('Assets').required(),
        surplus: field.whole('Surplus', -exports.mostPence, exports.mostPence).required(),
        wages: money('Wages').required(),
        reserve: money('Reserve').required(),
        payments: money('Receipts and payments'),
    }),
    audit: joi_1.default.object({
        way: field.oneOf('way', year_1.auditWays).required(),
        group: field.tick('group').required(),
        appointed: field.date('Day of the appointment'),
        vote,
        reporter: field.date('Day of the appointment for the report'),
        asked: joi_1.default.object({
            on: field.date('Day of the answer').required(),
            who: field.line('Who was asked', 120).required(),
        }),
    }),
    accounts: joi_1.default.object({
        approved: field.date('Day of the approval').required(),
        signed: joi_1.default.array().items(id()).unique().length(3).messages({
            'array.length': 'signed must name the secretary and two members of the committee.',
            'array.unique': 'signed names the same person twice.',
        }),
        signedOn: field.date('Day of the signatures'),
    }).and('signed', 'signedOn'),
    shown: field.date('Day from which the balance sheet is displayed'),
    agm: id(),
    filed: field.date('Day on which the return was sent'),
    surplus: joi_1.default.object({
        reserve: money('Reserve').required(),
        community: money('Community').required(),
        bonus: money('Bonus').required(),
        work,
        vote,
    }),
};
/** Years that are there twice, and people and meetings that are not there. */
function yearProblems({ years = [], founders, meetings = [] }) {
    const people = new Set(founders.map((one) => one.id));
    const held = new Set(meetings.map((one) => one.id));
    return years.flatMap((year, index) => {
        const path = `$.years[${index}]`;
        const named = [...(year.accounts?.signed ?? []), ...(year.surplus?.work ?? []).map((one) => one.founder)];
        const stranger = named.find((one) => !people.has(one));
        const places = [year.agm, year.audit?.vote?.meeting, year.surplus?.vote?.meeting];
        const lost = places.find((one) => one !== undefined && !held.has(one));
        const twice = years.findIndex(({ number }) => number === year.number) < index;
        return [
            ...(twice ? [{ path: `${path}.number`, message: 'This year is there twice. Take one out.' }] : []),
            ...(stranger === undefined
                ? []
                : [{ path, message: `No founder has the id ${stranger}. Add the founder, or name someone else.` }]),
            ...(lost === undefined
                ? []
                : [{ path, message: `No meeting has the id ${lost}. Add the meeting, or take it out here.` }]),
        ];
    });
}
