"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bookSpecs = exports.recordBooks = void 0;
exports.chargeDue = chargeDue;
exports.inspectionDue = inspectionDue;
exports.recordOf = recordOf;
exports.typedOf = typedOf;
const reference_1 = require("../../engine/library/reference");
const in_force_1 = require("../../engine/project/in-force");
const ledger_1 = require("../../engine/project/ledger");
const promises_1 = require("../../engine/project/promises");
const society_books_1 = require("../../engine/project/society-books");
const dates_1 = require("../../lib/dates");
const field_form_1 = require("../../web/field-form");
exports.recordBooks = ['charges', 'interests', 'gifts', 'inspections'];
const day = (name, label) => ({ kind: 'day', name, label });
const later = (name, label, hint) => ({
    kind: 'day',
    name,
    label,
    optional: true,
    ...(hint !== undefined && { hint }),
});
const column = (heading, width) => ({ heading, width });
const dated = (date) => (date === undefined ? null : { date });
function people({ project, today }) {
    const { members, memberOf, officers } = (0, ledger_1.registerAt)(project.ledger, today);
    const others = officers.flatMap(({ founder }) => (memberOf.has(founder) ? [] : founder));
    return [...new Set([...members.map(({ founder }) => founder), ...others])].map((value) => ({
        value,
        text: nameOf({ project, today }, value),
    }));
}
/** As the register has it, a former member as when they left, or as founders have it. */
function nameOf({ project, today }, founder) {
    const { memberOf, former } = (0, ledger_1.registerAt)(project.ledger, today);
    const known = memberOf.get(founder) ?? former.findLast((one) => one.founder === founder);
    return known?.name ?? project.founders.find(({ id }) => id === founder)?.legalName ?? founder;
}
/** The last day to send a charge to the FCA. Source: CCBSA 2014 s.59, England and Wales; Scotland has sections of its own. */
function chargeDue({ on }, library) {
    return (0, dates_1.addDays)(on, (0, reference_1.figureById)(library.reference, 'charge-days')?.amount ?? 0);
}
/** The last day to show what someone asked to see, as the rules of that day promise. */
function inspectionDue({ on }, { project, library }) {
    return (0, dates_1.addDays)(on, (0, promises_1.promisesOf)(library.questions, (0, in_force_1.inForce)(project, on).answers).inspectionDays);
}
const charges = {
    title: 'Record of charges',
    one: 'a charge',
    intro: ({ project, library, today }) => {
        const { answers } = (0, in_force_1.inForce)(project, today);
        const scots = answers['office.nation'] === 'scotland';
        return [
            'A charge gives a lender a right over what the co-op owns. Members may read this record.',
            scots
                ? 'In Scotland other sections of the Act say what to send, and by when (sections 62 to 64). Check with a Scottish adviser and the FCA.'
                : `Each charge goes to the FCA within ${(0, reference_1.figureById)(library.reference, 'charge-days')?.words ?? 'the time in the Act'} (section 59). Do not send it to Companies House.`,
            ...(answers['borrowing.allowed'] === false || answers['borrowing.security'] === false
                ? [
                    'Your rules do not let the co-op give security. If one was signed all the same, enter it and ask an adviser at once.',
                ]
                : []),
        ];
    },
    fields: () => [
        day('on', 'Date the charge was made'),
        {
            kind: 'lines',
            name: 'what',
            label: 'What is charged',
            hint: 'So that anyone can tell it apart',
            most: 500,
        },
        { kind: 'line', name: 'lender', label: 'Lender', most: 160 },
        { kind: 'money', name: 'pence', label: 'Sum secured', most: 1_000_000_000 },
        later('agreed', 'Date the committee agreed'),
        later('sent', 'Date it was sent to the FCA'),
        later('acknowledged', 'Date the FCA acknowledged it'),
        later('released', 'Date it was paid off and released'),
    ],
    fault: ({ on, sent, acknowledged, released, agreed, pence }) => {
        const before = (one) => typeof one === 'string' && one < String(on);
        if (pence === 0)
            return 'Enter the sum that the charge secures.';
        if (before(sent) || before(acknowledged) || before(released))
            return 'What follows a charge cannot be before it was made. Check the dates.';
        if (typeof agreed === 'string' && agreed > String(on))
            return 'The committee agrees before a charge is made. Check the two dates.';
        if (acknowledged !== undefined && sent === undefined)
            return 'Enter the date on which it was sent to the FCA.';
        return undefined;
    },
    line: (record, { project, library }) => {
        const one = record;
        const scots = project.answers['office.nation'] === 'scotland';
        const due = one.sent === undefined && one.released === undefined && !scots
            ? { due: { words: 'Send it to the FCA', on: chargeDue(one, library) } }
            : {};
        const state = one.released !== undefined
            ? `Released ${(0, dates_1.longDate)(one.released)}`
            : one.acknowledged !== undefined
                ? `Acknowledged by the FCA ${(0, dates_1.longDate)(one.acknowledged)}`
                : one.sent !== undefined
                    ? `Sent to the FCA ${(0, dates_1.longDate)(one.sent)}`
                    : 'Not sent to the FCA yet';
        return { title: `${one.what}, to ${one.lender}`, words: `Made ${(0, dates_1.longDate)(one.on)}. ${state}.`, ...due };
    },
    columns: [
        column('Made on', 12),
        column('What is charged', 40),
        column('Lender', 26),
        column('Sum secured', 14),
        column('Committee agreed', 16),
        column('Last day for the FCA', 16),
        column('Sent to the FCA on', 16),
        column('FCA acknowledged on', 16),
        column('Released on', 14),
    ],
    cells: (record, { library }) => {
        const one = record;
        return [
            { date: one.on },
            one.what,
            one.lender,
            { pence: one.pence },
            dated(one.agreed),
            dated(chargeDue(one, library)),
            dated(one.sent),
            dated(one.acknowledged),
            dated(one.released),
        ];
    },
};
const interests = {
    title: 'Register of interests',
    one: 'an interest',
    intro: () => [
        'What officers declare, one interest at a time. Any member may read it, so write no more than others need to know.',
        'Write down no health, no beliefs, no union membership and no child’s name. Of family say only the link.',
    ],
    fields: (on) => [
        { kind: 'select', name: 'founder', label: 'Who declares', items: people(on) },
        day('on', 'Date declared'),
        {
            kind: 'lines',
            name: 'what',
            label: 'Interest, and with whom',
            hint: 'Leave it empty where the person says that there is none',
            most: 500,
            optional: true,
        },
        later('since', 'Since'),
        { kind: 'lines', name: 'handled', label: 'What we do about it', most: 500, optional: true },
        later('ended', 'Ended on'),
    ],
    fault: ({ since, on, what, handled, ended }) => {
        if (typeof since === 'string' && since > String(on))
            return 'It cannot begin after it was declared. Check the dates.';
        return what === undefined && (handled !== undefined || ended !== undefined)
            ? 'Say what the interest is, or leave the fields below it empty.'
            : undefined;
    },
    line: (record, on) => {
        const one = record;
        const handled = one.handled === undefined ? '' : ` ${one.handled}`;
        const ended = one.ended === undefined ? '' : ` Ended ${(0, dates_1.longDate)(one.ended)}.`;
        return {
            title: nameOf(on, one.founder),
            words: `${one.what ?? 'Nothing to declare.'} (declared ${(0, dates_1.longDate)(one.on)}).${handled}${ended}`,
        };
    },
    columns: [
        column('Name', 26),
        column('Declared on', 12),
        column('Interest, and with whom', 44),
        column('Since', 12),
        column('What we do about it', 36),
        column('Ended on', 12),
    ],
    cells: (record, on) => {
        const one = record;
        return [
            nameOf(on, one.founder),
            { date: one.on },
            one.what ?? 'Nothing to declare',
            dated(one.since),
            one.handled ?? null,
            dated(one.ended),
        ];
    },
};
const gifts = {
    title: 'Gifts and hospitality',
    one: 'a gift',
    intro: () => [
        'Gifts that were offered or given because of someone’s work here. Biscuits after a visit need no line.',
    ],
    fields: (on) => [
        { kind: 'select', name: 'founder', label: 'Who was offered it, or gave it', items: people(on) },
        day('on', 'Date'),
        { kind: 'line', name: 'other', label: 'From or to whom', most: 160 },
        { kind: 'line', name: 'what', label: 'What it was', most: 200 },
        { kind: 'money', name: 'pence', label: 'About what value', optional: true },
        {
            kind: 'choice',
            name: 'end',
            label: 'What became of it?',
            items: Object.entries(society_books_1.giftWords).map(([value, text]) => ({ value, text })),
        },
    ],
    fault: () => undefined,
    line: (record, on) => {
        const one = record;
        return {
            title: nameOf(on, one.founder),
            words: `${(0, dates_1.longDate)(one.on)}: ${one.what}, ${one.end === 'given' ? 'to' : 'from'} ${one.other}. ${society_books_1.giftWords[one.end]}.`,
        };
    },
    columns: [
        column('Date', 12),
        column('Name', 26),
        column('From or to', 26),
        column('What', 36),
        column('About what value', 14),
        column('What became of it', 18),
    ],
    cells: (record, on) => {
        const one = record;
        return [
            { date: one.on },
            nameOf(on, one.founder),
            one.other,
            one.what,
            one.pence === undefined ? null : { pence: one.pence },
            society_books_1.giftWords[one.end],
        ];
    },
};
const inspections = {
    title: 'Log of inspections',
    one: 'someone who asked',
    intro: ({ project, library, today }) => {
        const { inspectionDays } = (0, promises_1.promisesOf)(library.questions, (0, in_force_1.inForce)(project, today).answers);
        const fee = (0, reference_1.figureById)(library.reference, 'rules-copy')?.words ?? 'the sum in the Act';
        return [
            `Who asked to see what, and when they saw it. Your rules promise ${inspectionDays} days at most. A member, and a person with an interest in the funds, may see their own account and the register for inspection (section 103 of the Act).`,
            `Anyone may have a copy of the rules, for ${fee} at most (section 18). A member’s first copy is free. Only those who keep the register see this log.`,
        ];
    },
    fields: (on) => [
        day('on', 'Date they asked'),
        { kind: 'select', name: 'founder', label: 'A member', items: people(on), optional: true },
        { kind: 'line', name: 'name', label: 'Or someone else, by name', most: 120, optional: true },
        {
            kind: 'choice',
            name: 'what',
            label: 'What did they ask for?',
            items: Object.entries(society_books_1.inspectedWords).map(([value, text]) => ({ value, text })),
        },
        later('shown', 'Date they saw it or had it'),
        { kind: 'tick', name: 'copy', label: 'They were given a copy' },
        { kind: 'money', name: 'pence', label: 'Fee that was charged', optional: true },
        { kind: 'lines', name: 'refused', label: 'Why not, where it was refused', most: 500, optional: true },
    ],
    fault: ({ on, founder, name, shown, refused, pence = 0, what }, { library }) => {
        if ((founder === undefined) === (name === undefined))
            return 'Choose a member, or enter the name of someone else.';
        if (typeof shown === 'string' && shown < String(on))
            return 'They cannot have seen it before they asked. Check the dates.';
        if (shown !== undefined && refused !== undefined)
            return 'It was shown or refused, not both. Take one out.';
        const most = (0, reference_1.figureById)(library.reference, 'rules-copy');
        return what === 'rules' && Number(pence) > (most?.amount ?? 0)
            ? `The most that may be charged for a copy of the rules is ${most?.words ?? 'in section 18'} (section 18 of the Act).`
            : undefined;
    },
    line: (record, on) => {
        const one = record;
        const open = one.shown === undefined && one.refused === undefined;
        const state = one.refused !== undefined
            ? `Refused: ${one.refused}`
            : one.shown === undefined
                ? 'Not shown yet.'
                : `Shown ${(0, dates_1.longDate)(one.shown)}${one.copy ? ', with a copy' : ''}.`;
        return {
            title: one.founder === undefined ? (one.name ?? '') : nameOf(on, one.founder),
            words: `${society_books_1.inspectedWords[one.what]}, asked for ${(0, dates_1.longDate)(one.on)}. ${state}`,
            ...(open && { due: { words: 'Show it', on: inspectionDue(one, on) } }),
        };
    },
    columns: [
        column('Asked on', 12),
        column('Name', 26),
        column('A member', 10),
        column('What', 28),
        column('Last day', 12),
        column('Shown on', 12),
        column('Copy given', 12),
        column('Fee', 10),
        column('Why not', 36),
    ],
    cells: (record, on) => {
        const one = record;
        return [
            { date: one.on },
            one.founder === undefined ? (one.name ?? null) : nameOf(on, one.founder),
            one.founder === undefined ? 'No' : 'Yes',
            society_books_1.inspectedWords[one.what],
            { date: inspectionDue(one, on) },
            dated(one.shown),
            one.copy ? 'Yes' : 'No',
            one.pence === undefined ? null : { pence: one.pence },
            one.refused ?? null,
        ];
    },
};
exports.bookSpecs = { charges, interests, gifts, inspections };
/** What a form gave as a record; what was left empty is not there. */
function recordOf(id, values) {
    return Object.fromEntries(Object.entries({ id, ...values }).filter(([, value]) => value !== undefined));
}
/** A record as it stands in the fields of its form. */
function typedOf(record) {
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, typedValue(key, value)]));
}
function typedValue(key, value) {
    if (value === true)
        return 'yes';
    if (key === 'pence')
        return String(Number(value) / 100);
    return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? (0, field_form_1.dayTyped)(String(value)) : String(value);
}
