"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.auditPart = void 0;
/** The form that says who looks at the accounts of a year, held to sections 83 to 85 of the Act. */
const audit_1 = require("../../engine/project/audit");
const audit_words_1 = require("./audit-words");
const fields_1 = require("./fields");
const yesNo = [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
];
exports.auditPart = {
    title: 'Who looks at the accounts?',
    what: 'wrote down who looks at the accounts of a year',
    fields: ({ project, view }) => [
        {
            name: 'group',
            label: 'Is the society a subsidiary, or does it have one?',
            hint: 'A body that it controls, or that controls it',
            kind: 'choice',
            items: yesNo,
        },
        {
            name: 'way',
            label: 'How is it for this year?',
            kind: 'choice',
            items: [
                {
                    value: 'auditor',
                    text: 'A qualified auditor',
                    hint: { text: 'The Act’s rule, unless one of the others applies' },
                },
                {
                    value: 'none',
                    text: 'No audit, by the members’ vote',
                    hint: { text: 'Section 84: the vote is held each year' },
                },
                {
                    value: 'lay',
                    text: 'Two or more lay auditors',
                    hint: { text: 'Section 83(4): for very small societies only' },
                },
            ],
        },
        {
            name: 'appointed',
            label: 'Auditors appointed on (optional)',
            hint: 'Once they are',
            kind: 'day',
            optional: true,
        },
        ...(view.year.number === 1
            ? [
                {
                    name: 'who',
                    label: 'Whom did you ask? (optional)',
                    hint: 'In the first year the Act does not say if the vote may be used. Ask the FCA or an accountant',
                    kind: 'line',
                    optional: true,
                },
                { name: 'asked', label: 'They answered on (optional)', kind: 'day', optional: true },
            ]
            : []),
        {
            name: 'vote',
            label: 'The vote (optional)',
            hint: 'We find it by itself if a meeting within the year carried it',
            kind: 'choice',
            optional: true,
            long: true,
            items: [{ value: '', text: 'Found by itself' }, ...(0, audit_words_1.auditResolutions)(project)],
        },
        {
            name: 'reporter',
            label: 'Auditor for the report appointed on (optional)',
            hint: 'Only if there is no audit, and a report is needed',
            kind: 'day',
            optional: true,
        },
    ],
    typed: (record) => {
        const { audit } = record ?? {};
        if (!audit)
            return {};
        const { way, group, appointed, reporter, asked, vote } = audit;
        return {
            way,
            group: group ? 'yes' : 'no',
            appointed: (0, fields_1.typedDay)(appointed),
            reporter: (0, fields_1.typedDay)(reporter),
            who: asked?.who ?? '',
            asked: (0, fields_1.typedDay)(asked?.on),
            vote: vote ? `${vote.meeting}/${vote.resolution}` : '',
        };
    },
    read: readAudit,
};
function readAudit({ choice, day, text }, { view }) {
    const group = choice['group'] === 'yes';
    const way = choice['way'];
    const { appointed, reporter, asked } = day;
    const who = text['who'];
    const findings = (way === 'lay' ? view.lay : view.vote).filter(({ test }) => test !== 'group');
    const refused = way === 'auditor' ? undefined : findings.find(({ verdict }) => verdict === 'no');
    if (refused)
        return { errors: { way: (0, audit_words_1.findingWords)(refused.test, way === 'lay') } };
    if (way === 'none' && group)
        return {
            errors: { way: 'A subsidiary, or a society that has one, cannot use this vote. Appoint an auditor.' },
        };
    const open = findings.find(({ verdict }) => verdict === 'open');
    if (way !== 'auditor' && open)
        return { errors: { way: (0, audit_words_1.findingWords)(open.test, way === 'lay') } };
    if (way !== 'auditor' && (0, audit_1.verdictOf)(findings) === 'ask' && (who === undefined || asked === undefined))
        return {
            errors: {
                who: 'In the first year, ask the FCA or an accountant first. Enter whom you asked, and when they answered.',
            },
        };
    const [meeting, resolution] = (choice['vote'] ?? '').split('/');
    const audit = {
        way,
        group,
        ...(appointed !== undefined && { appointed }),
        ...(reporter !== undefined && { reporter }),
        ...(who !== undefined && asked !== undefined && { asked: { on: asked, who } }),
        ...(meeting !== undefined && resolution !== undefined && { vote: { meeting, resolution } }),
    };
    return { change: (record) => ({ ...record, audit }) };
}
