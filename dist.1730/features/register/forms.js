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
exports.formTexts = exports.formKinds = void 0;
exports.entryForm = entryForm;
exports.correctionForm = correctionForm;
exports.entriesOf = entriesOf;
/** The forms that add an entry to the ledger: one for each kind of thing that can happen to a person. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../../engine/project/fields"));
const ledger_entry_1 = require("../../engine/project/ledger-entry");
const schema_1 = require("../../engine/project/schema");
const dates_1 = require("../../lib/dates");
const typed_date_1 = require("../../web/typed-date");
const money_1 = require("../../lib/money");
const expected_1 = require("../../lib/expected");
exports.formKinds = [
    'standing',
    'signed',
    'applied',
    'declined',
    'entered',
    'shares',
    'property',
    'e-address',
    'office-taken',
    'office-left',
    'nominated',
    'nomination-revoked',
    'ceased',
];
/** What each form is about: its heading, who may fill it in, and a word on what it does. */
exports.formTexts = {
    standing: {
        title: 'How far has this person got?',
        hint: 'A new line in the founders’ book. Earlier lines stay.',
    },
    signed: {
        title: 'Signed the application',
        hint: 'The secretary and three more founders sign. Ask for four different people.',
    },
    applied: {
        title: 'Applied to join',
        hint: 'The day the signed application for membership reached you.',
    },
    declined: {
        title: 'Application turned down',
        hint: 'The day it was decided. The person can apply again.',
    },
    entered: {
        title: 'Enter on the register of members',
        hint: 'The name and postal address that we hold are copied to the register.',
    },
    shares: {
        title: 'Shares issued, paid for or cancelled',
        hint: 'For what was decided elsewhere. Use a minus sign to take shares or money away. Applications and withdrawals have pages of their own under “Shares”.',
    },
    property: {
        title: 'Loan or other property in the society',
        hint: 'What the member has in the society besides shares. Use a minus sign for a repayment.',
    },
    'e-address': {
        title: 'Electronic address for notices',
        hint: 'Only if the member has told you that notices may go to it.',
    },
    'office-taken': { title: 'Took an office', hint: 'The register of officers shows the day.' },
    'office-left': { title: 'Left an office', hint: 'The register keeps the name and the dates.' },
    nominated: {
        title: 'Nomination received',
        hint: 'Who is to be paid what the member has here when they die. It takes the place of an earlier one. Only the nominations book shows it.',
    },
    'nomination-revoked': {
        title: 'Nomination ended',
        hint: 'The nominations book keeps it, marked as ended. A will does not end a nomination.',
    },
    ceased: { title: 'Membership ended', hint: 'The entry stays on the register, with the day it ended.' },
};
function wholeNumber(label) {
    return joi_1.default.string()
        .pattern(/^[-−]?\d{1,7}$/)
        .messages({ '*': `${label} must be a whole number, such as 1.` });
}
function amount(label) {
    return joi_1.default.string()
        .custom((value, helpers) => (signedPence(value) === undefined ? helpers.error('money') : value))
        .messages({ money: `${label} must be an amount in pounds, such as 250 or -50.` });
}
function signedPence(value) {
    const text = value.trim();
    const minus = /^[-−]/.test(text);
    const pence = (0, money_1.readPounds)(text.replace(/^[-−]\s*/, ''));
    return pence === undefined ? undefined : minus ? -pence : pence;
}
const office = joi_1.default.required()
    .valid('chair', 'secretary', 'treasurer', 'director', 'safeguarding', 'data')
    .messages({ '*': 'Choose an office.' });
/** A nomination as CCBSA 2014 s.37 asks: signed, received in the member's lifetime, and family where they work here. */
function nomination(on) {
    return {
        nominee: field.line('Name of the person', 120).required(),
        address: field.line('Address of the person', 240),
        worksHere: joi_1.default.valid('yes', 'no')
            .required()
            .messages({ '*': 'Choose if this person is an officer or employee of the society.' }),
        relation: joi_1.default.when('worksHere', {
            is: 'yes',
            then: joi_1.default.valid(...ledger_entry_1.relations)
                .required()
                .messages({
                '*': 'Choose how they are related. An officer or employee can be named only if they are close family.',
            }),
            otherwise: joi_1.default.valid(...ledger_entry_1.relations).messages({ '*': 'Choose how they are related, or leave it.' }),
        }),
        signed: on
            .optional()
            .custom((value, helpers) => {
            const { on: received } = helpers.state.ancestors[0];
            return received !== undefined && value > received ? helpers.error('order') : value;
        })
            .messages({ order: 'Date signed must be on or before the day it was received.' }),
    };
}
/** The schema of a form. */
function entryForm(kind, now) {
    const on = (0, typed_date_1.typedDate)('Date it happened', {
        day: (0, dates_1.londonDate)(now),
        message: 'Date must be today or before. Enter it when it has happened.',
    });
    const fields = {
        standing: {
            standing: joi_1.default.valid(...schema_1.standings, 'agreed')
                .required()
                .messages({ '*': 'Choose how far this person has got.' }),
        },
        signed: {},
        applied: {},
        declined: { reason: field.line('Reason', 240) },
        entered: {},
        shares: { change: wholeNumber('Number of shares'), paid: amount('Amount paid') },
        property: {
            what: joi_1.default.valid('loan', 'deposit', 'other').required().messages({ '*': 'Choose what it is.' }),
            amount: amount('Amount').required().messages({ 'any.required': 'Enter the amount.' }),
            description: field.line('Description', 160),
        },
        'e-address': {
            address: field.email().required().messages({ 'any.required': 'Enter the e-mail address.' }),
            purposes: field.line('Purposes', 160).default('notices and documents'),
        },
        'office-taken': { office },
        'office-left': { office },
        nominated: nomination(on),
        'nomination-revoked': {
            cause: joi_1.default.valid(...schema_1.revocations)
                .required()
                .messages({ '*': 'Choose why it ended.' }),
        },
        ceased: {
            reason: joi_1.default.valid(...schema_1.ceaseReasons)
                .required()
                .messages({ '*': 'Choose why it ended.' }),
        },
    };
    const form = joi_1.default.object({ on, ...fields[kind] });
    return kind === 'shares'
        ? form
            .or('change', 'paid')
            .messages({ 'object.missing': 'Enter a number of shares, an amount paid, or both.' })
        : form;
}
/** How an entry was wrong. The date is read only where it was the date, or where the entry is put back. */
function correctionForm(now) {
    const day = (0, typed_date_1.typedDate)('The right date', {
        day: (0, dates_1.londonDate)(now),
        message: 'The right date must be today or before.',
    });
    return joi_1.default.object({
        how: joi_1.default.valid('date', 'void').required().messages({ '*': 'Choose how to correct it.' }),
        on: joi_1.default.when('how', { is: 'date', then: day, otherwise: joi_1.default.any().strip() }),
        reason: field.paragraph('Reason', 240).required(),
    });
}
/**
 * The entries that a form makes.
 * @param number the member number to give, for `entered`
 * @throws Expected where the person has no address yet and must have one
 */
function entriesOf(kind, value, founder, number) {
    const base = { on: String(value['on']), founder: founder.id };
    switch (kind) {
        case 'standing':
            return value['standing'] === 'agreed'
                ? [{ ...base, kind: 'agreed' }]
                : [{ ...base, kind: 'interest', standing: value['standing'] }];
        case 'signed':
        case 'applied':
            return [{ ...base, kind }];
        case 'declined':
            return [{ ...base, kind, ...(value['reason'] !== undefined && { reason: value['reason'] }) }];
        case 'entered':
            if (!founder.address) {
                throw new expected_1.Expected('conflict', 'The register needs a postal address', 'Add the address on the person’s own page, then enter them.');
            }
            return [{ ...base, kind, number, name: founder.legalName, address: founder.address }];
        case 'shares':
            return shareEntries(base, value);
        case 'property': {
            const { description } = value;
            const pence = signedPence(value['amount'] ?? '') ?? 0;
            return [
                {
                    ...base,
                    kind,
                    what: value['what'],
                    pence,
                    ...(description !== undefined && { description }),
                },
            ];
        }
        case 'e-address':
            return [{ ...base, kind, address: String(value['address']), purposes: String(value['purposes']) }];
        case 'office-taken':
        case 'office-left':
            return [{ ...base, kind, office: value['office'] }];
        case 'nominated':
            return [{ ...base, kind, ...nomineeOf(value) }];
        case 'nomination-revoked':
            return [{ ...base, kind, cause: value['cause'] }];
        case 'ceased':
            return [{ ...base, kind, reason: value['reason'] }];
    }
}
function nomineeOf(value) {
    const { nominee, address, worksHere, relation, signed } = value;
    return {
        nominee: String(nominee),
        ...(address !== undefined && { address }),
        ...(worksHere === 'yes' && { worksHere: true }),
        ...(relation !== undefined && { relation: relation }),
        ...(signed !== undefined && signed !== value['on'] && { signed }),
    };
}
function shareEntries(base, value) {
    const change = Number((value['change'] ?? '0').replace('−', '-'));
    const pence = signedPence(value['paid'] ?? '0') ?? 0;
    return [
        ...(change === 0 ? [] : [{ ...base, kind: 'shares', change }]),
        ...(pence === 0 ? [] : [{ ...base, kind: 'paid', pence }]),
    ];
}
