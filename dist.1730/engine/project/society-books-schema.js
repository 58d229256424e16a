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
exports.societyBooks = void 0;
exports.booksProblems = booksProblems;
/** The shape of each record of the society's books in joi, and how the records fit the people and the ledger. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("./fields"));
const society_books_1 = require("./society-books");
const day = (label) => field.date(label);
const money = (label, least = 1) => field.pence(label, least, 1e9);
const shares = field.whole('Number of shares', 1, 1_000_000).required();
/** At most 100 per cent a year: the rules say how much less. */
const rate = field.whole('Rate in hundredths of a per cent', 0, 10_000).required();
const base = { id: field.recordId().required(), on: day('Date').required() };
const person = { founder: field.recordId().required() };
const parts = (label) => joi_1.default.array()
    .items(joi_1.default.object({ on: day(label).required(), pence: money('Amount').required() }))
    .min(1)
    .max(240)
    .messages({ '*': `${label}s must be a list of 1 to 240 days, each with on and pence.` });
const records = {
    applications: {
        ...base,
        ...person,
        shares,
        note: field.paragraph('Note', 500),
        decided: joi_1.default.object({
            on: day('Date of the decision').required(),
            by: field.oneOf('by', society_books_1.deciders).required(),
            outcome: field.oneOf('outcome', ['allotted', 'refused']).required(),
            reason: field.paragraph('Reason', 500),
        }),
        dues: parts('Instalment'),
        dropped: day('Date taken back'),
    },
    withdrawals: {
        ...base,
        ...person,
        shares,
        paid: joi_1.default.object({
            on: day('Date paid').required(),
            pence: money('Amount', 0).required(),
            setOff: field.line('What was set off', 200),
        }),
        dropped: day('Date taken back'),
    },
    suspensions: {
        id: base.id,
        from: day('First day').required(),
        until: day('Last day').required(),
        reason: field.paragraph('Reason', 500).required(),
        lifted: day('Date lifted'),
    },
    baseRates: { id: base.id, from: day('Date').required(), basisPoints: rate },
    loans: {
        ...base,
        ...person,
        pence: money('Amount').required(),
        basisPoints: rate,
        purpose: field.line('What it is for', 200).required(),
        need: field.paragraph('Why this rate is needed', 500),
        repayments: parts('Repayment').required(),
        interestPaid: joi_1.default.array()
            .items(joi_1.default.object({
            on: day('Date paid').required(),
            pence: money('Interest').required(),
            until: day('Interest counted to').required(),
        }))
            .max(2000),
    },
    shareInterest: {
        ...base,
        from: day('First day').required(),
        until: day('Last day').required(),
        basisPoints: rate,
        paid: day('Date paid'),
    },
    charges: {
        ...base,
        what: field.paragraph('What is charged', 500).required(),
        lender: field.line('Lender', 160).required(),
        pence: money('Sum secured').required(),
        agreed: day('Date agreed'),
        sent: day('Date sent'),
        acknowledged: day('Date acknowledged'),
        released: day('Date released'),
    },
    interests: {
        ...base,
        ...person,
        what: field.paragraph('Interest', 500),
        since: day('Since'),
        handled: field.paragraph('What we do about it', 500),
        ended: day('Date ended'),
    },
    gifts: {
        ...base,
        ...person,
        other: field.line('From or to', 160).required(),
        what: field.line('What', 200).required(),
        pence: money('Value', 0),
        end: field.oneOf('end', society_books_1.giftEnds).required(),
    },
    inspections: {
        ...base,
        founder: field.recordId(),
        name: field.line('Name', 120),
        what: field.oneOf('what', society_books_1.inspected).required(),
        shown: day('Date shown'),
        copy: joi_1.default.valid(true).messages({ '*': 'copy must be true or left out.' }),
        pence: money('Fee', 0),
        refused: field.paragraph('Why not', 500),
    },
};
/** The books as a project file holds them: each a list of its records, each record under its own id. */
exports.societyBooks = joi_1.default.object(Object.fromEntries(society_books_1.bookNames.map((name) => [
    name,
    joi_1.default.array()
        .items(joi_1.default.object(records[name]))
        .max(20_000)
        .unique('id')
        .messages({
        'array.base': `${name} must be a list.`,
        'array.max': `${name} may hold at most 20,000 records.`,
        'array.unique': `${name} holds the same id twice.`,
    }),
]))).messages({ 'object.base': 'books must be an object of lists.' });
/** Records of people who are not there, and entries of the ledger that carry out a record that is not there. */
function booksProblems(project) {
    const people = new Set(project.founders.map(({ id }) => id));
    const strangers = society_books_1.bookNames.flatMap((name) => (0, society_books_1.bookOf)(project, name).flatMap((record, index) => {
        const founder = 'founder' in record ? record.founder : undefined;
        if (founder === undefined || people.has(founder))
            return [];
        const message = `There is no founder with the id ${founder}. Check the id.`;
        return [{ path: `$.books.${name}[${index}].founder`, message }];
    }));
    return [...strangers, ...strayEntries(project)];
}
function strayEntries(project) {
    const known = new Set(['applications', 'withdrawals', 'loans'].flatMap((name) => (0, society_books_1.bookOf)(project, name).map((record) => `${record.founder} ${record.id}`)));
    return project.ledger.flatMap((entry, index) => {
        const plain = plainOf(entry);
        const record = plain && 'record' in plain ? plain.record : undefined;
        if (!plain || record === undefined || known.has(`${plain.founder} ${record}`))
            return [];
        const message = `There is no record ${record} of this person in books. Check its id.`;
        return [{ path: `$.ledger[${index}].record`, message }];
    });
}
function plainOf(entry) {
    return entry.kind === 'correction' ? entry.entry : entry;
}
