"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.accountsPart = void 0;
/** The form of the accounts of a year: approved by the committee, signed by three, displayed at the office. */
const in_force_1 = require("../../engine/project/in-force");
const ledger_1 = require("../../engine/project/ledger");
const meeting_rules_1 = require("../../engine/project/meeting-rules");
const project_1 = require("../../engine/project/project");
const dates_1 = require("../../lib/dates");
const fields_1 = require("./fields");
exports.accountsPart = {
    title: 'Accounts approved and signed',
    what: 'wrote down the accounts of a year',
    fields: ({ project }) => [
        { name: 'approved', label: 'The committee approved them on', kind: 'day' },
        { name: 'signedOn', label: 'They were signed on (optional)', kind: 'day', optional: true },
        ...['secretary', 'second', 'third'].map((name) => ({
            name,
            label: {
                secretary: 'The secretary who signed',
                second: 'First member of the committee',
                third: 'Second member of the committee',
            }[name],
            kind: 'choice',
            long: true,
            optional: true,
            items: [
                { value: '', text: 'Choose a person' },
                ...project.founders.map(({ id, legalName }) => ({ value: id, text: legalName })),
            ],
        })),
        {
            name: 'shown',
            label: 'The balance sheet is displayed since (optional)',
            kind: 'day',
            optional: true,
        },
    ],
    typed: (record) => {
        const { accounts, shown } = record ?? {};
        const [secretary = '', second = '', third = ''] = accounts?.signed ?? [];
        return {
            approved: (0, fields_1.typedDay)(accounts?.approved),
            signedOn: (0, fields_1.typedDay)(accounts?.signedOn),
            secretary,
            second,
            third,
            shown: (0, fields_1.typedDay)(shown),
        };
    },
    read: readAccounts,
};
/** CCBSA 2014 s.82: the secretary and two members of the committee, three people. */
function readAccounts({ choice, day }, on) {
    const { approved = '', signedOn, shown } = day;
    const { view } = on;
    const errors = {};
    if (approved <= view.year.ends)
        errors['approved'] = `The year ends on ${(0, dates_1.longDate)(view.year.ends)}. Its accounts are approved after that.`;
    if (signedOn !== undefined && signedOn < approved)
        errors['signedOn'] = 'They are signed once the committee has approved them. Check the two days.';
    if (shown !== undefined && shown <= view.year.ends)
        errors['shown'] =
            `The year ends on ${(0, dates_1.longDate)(view.year.ends)}. Its balance sheet is displayed after that.`;
    const names = ['secretary', 'second', 'third'];
    const signed = names.map((name) => choice[name] ?? '').filter((one) => one !== '');
    if (signedOn !== undefined)
        Object.assign(errors, signerErrors(on, choice, signedOn));
    else if (signed.length > 0)
        errors['signedOn'] = 'Enter the day on which they signed.';
    if (Object.keys(errors).length > 0)
        return { errors };
    const accounts = { approved, ...(signedOn !== undefined && { signedOn, signed }) };
    return {
        change: ({ shown: _shown, ...record }) => ({
            ...record,
            accounts,
            ...(shown !== undefined && { shown }),
        }),
    };
}
function signerErrors({ project, library }, choice, day) {
    const errors = {};
    const { secretary = '', second = '', third = '' } = choice;
    const name = (id) => (0, project_1.founderById)(project, id)?.legalName ?? id;
    const { officers } = (0, ledger_1.registerAt)(project.ledger, day);
    const committee = new Set((0, meeting_rules_1.votersOf)({ kind: 'committee', on: day }, (0, in_force_1.inForce)(project, day), library.questions).map(({ id }) => id));
    if (secretary === '')
        errors['secretary'] = 'Choose who signed as secretary.';
    else if (!officers.some((term) => term.founder === secretary && term.office === 'secretary'))
        errors['secretary'] =
            `${name(secretary)} was not secretary on ${(0, dates_1.longDate)(day)}, by the register. Check the person and the day.`;
    for (const [field, id] of [
        ['second', second],
        ['third', third],
    ]) {
        if (id === '')
            errors[field] = 'Choose a member of the committee.';
        else if (!committee.has(id))
            errors[field] =
                `${name(id)} was not on the committee on ${(0, dates_1.longDate)(day)}, by the register. Check the person and the day.`;
        else if (id === secretary || (field === 'third' && id === second))
            errors[field] = 'Three different people sign. Choose someone else.';
    }
    return errors;
}
