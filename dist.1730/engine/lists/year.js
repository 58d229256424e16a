"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.yearLists = exports.yearOfPaper = void 0;
/**
 * What papers show of the last year that was over on their day: the sheet for the annual return, and the proposal for
 * the surplus. While no year is over the lists are empty, and the papers say so.
 */
const dates_1 = require("../../lib/dates");
const kept_1 = require("../../lib/kept");
const money_1 = require("../../lib/money");
const surplus_1 = require("../project/surplus");
const office_1 = require("../project/office");
const project_1 = require("../project/project");
const year_counts_1 = require("../project/year-counts");
const audit_vote_1 = require("../project/audit-vote");
const year_view_1 = require("../project/year-view");
/** The year that a paper is about. */
exports.yearOfPaper = (0, kept_1.keptFor)((source) => (0, year_view_1.endedYear)((0, year_view_1.yearViews)(source.project, source.asAt, source.library), source.asAt));
const ofYear = (keys, rows) => ({
    keys,
    rows: (source) => {
        const view = (0, exports.yearOfPaper)(source);
        return view ? rows(view, source) : [];
    },
});
const pair = ['label', 'value'];
const withRule = ['what', 'rule', 'amount'];
exports.yearLists = {
    'return.year': ofYear(pair, yearRows),
    'return.members': ofYear(pair, memberRows),
    'return.capital': ofYear(['what', 'start', 'end'], capitalRows),
    'return.officers': ofYear(['name', 'office', 'took', 'left'], officerRows),
    'return.figures': ofYear(pair, ({ record }) => (record?.figures ? figureRows(record.figures) : [])),
    'return.audit': ofYear(pair, auditRows),
    'surplus.year': ofYear(pair, surplusYearRows),
    'surplus.use': ofYear(withRule, useRows),
    'surplus.bonus': ofYear(['name', 'work', 'bonus'], bonusRows),
    'surplus.rate': ofYear(pair, rateRows),
};
function yearRows({ year, dates, record }) {
    return [
        { label: 'First day', value: (0, dates_1.longDate)(year.begins) },
        { label: 'Last day', value: (0, dates_1.longDate)(year.ends) },
        { label: 'Return and accounts due by', value: (0, dates_1.longDate)(dates.return) },
        { label: 'Sent on', value: record?.filed === undefined ? 'Not sent yet' : (0, dates_1.longDate)(record.filed) },
    ];
}
function memberRows({ year }, { project, asAt }) {
    const { members } = (0, year_counts_1.yearCounts)(project.ledger, year, asAt);
    return [
        { label: 'Members at the start of the year', value: String(members.start) },
        { label: 'Joined in the year', value: String(members.joined) },
        { label: 'Left in the year', value: String(members.left) },
        { label: 'Members at the end of the year', value: String(members.end) },
    ];
}
const capitalWords = [
    ['shares', 'Shares held (number)'],
    ['paid', 'Paid up on shares'],
    ['loans', 'Loans from members'],
    ['deposits', 'Deposits from members'],
    ['other', 'Other property of members'],
];
function capitalRows({ year }, { project, asAt }) {
    const { start, end } = (0, year_counts_1.yearCounts)(project.ledger, year, asAt);
    const words = (key, at) => key === 'shares' ? at.shares.toLocaleString('en-GB') : (0, money_1.exactPounds)(at[key]);
    return capitalWords.map(([key, what]) => ({ what, start: words(key, start), end: words(key, end) }));
}
function officerRows({ year }, { project, asAt }) {
    return (0, year_counts_1.yearCounts)(project.ledger, year, asAt).officers.map(({ founder, office, took, left }) => ({
        name: (0, project_1.founderById)(project, founder)?.legalName ?? founder,
        office: office_1.officeNames[office],
        took: (0, dates_1.longDate)(took),
        left: left === undefined ? '' : (0, dates_1.longDate)(left),
    }));
}
function figureRows({ turnover, assets, surplus, wages, reserve, payments }) {
    return [
        { label: 'Turnover', value: (0, money_1.exactPounds)(turnover) },
        { label: 'Assets at the end of the year', value: (0, money_1.exactPounds)(assets) },
        { label: surplus < 0 ? 'Loss' : 'Surplus', value: (0, money_1.exactPounds)(Math.abs(surplus)) },
        { label: 'Wages of the year', value: (0, money_1.exactPounds)(wages) },
        { label: 'General reserve before this surplus', value: (0, money_1.exactPounds)(reserve) },
        ...(payments === undefined
            ? []
            : [{ label: 'Receipts and payments together', value: (0, money_1.exactPounds)(payments) }]),
    ];
}
const wayWords = {
    auditor: 'A qualified auditor (section 83)',
    lay: 'Two or more lay auditors (section 83(4))',
    none: 'No audit, by the members’ vote (section 84)',
};
function auditRows(view, { project }) {
    const { accounts } = view.record ?? {};
    const names = (accounts?.signed ?? []).map((id) => (0, project_1.founderById)(project, id)?.legalName ?? id);
    const signed = accounts?.signedOn;
    return [
        ...wayRows(view, project),
        {
            label: 'Accounts approved by the committee',
            value: accounts ? (0, dates_1.longDate)(accounts.approved) : 'Not yet',
        },
        {
            label: 'Accounts signed',
            value: signed === undefined ? 'Not yet' : `${(0, dates_1.longDate)(signed)}, by ${names.join(', ')}`,
        },
    ];
}
function wayRows({ year, record, report }, { meetings = [] }) {
    const { audit } = record ?? {};
    const vote = (0, audit_vote_1.heldResolution)(meetings, year, audit?.vote);
    const way = audit?.way ?? (vote ? 'none' : undefined);
    const first = {
        label: 'Who looks at the accounts',
        value: way === undefined ? 'Not settled yet' : wayWords[way],
    };
    if (way !== 'none')
        return audit?.appointed === undefined
            ? [first]
            : [first, { label: 'Auditors appointed on', value: (0, dates_1.longDate)(audit.appointed) }];
    const { counts } = vote?.resolution ?? {};
    const voted = counts ? `, ${counts.for} for and ${counts.against} against` : '';
    return [
        first,
        { label: 'The vote', value: vote ? `Carried on ${(0, dates_1.longDate)(vote.on)}${voted}` : 'Not carried yet' },
        { label: 'Report by a qualified auditor (section 85)', value: reportWords(report, audit?.reporter) },
    ];
}
function reportWords(report, reporter) {
    switch (report) {
        case 'yes':
            return reporter === undefined ? 'Needed' : `Needed: appointed on ${(0, dates_1.longDate)(reporter)}`;
        case 'no':
            return 'Not needed: turnover in the year before was not over the limit';
        case 'ask':
            return 'Ask an accountant: there was no year before';
        case 'open':
            return 'Not known: write down the figures of the year before';
    }
}
function surplusYearRows({ year, record, rules }) {
    const figures = record?.figures;
    if (!figures)
        return [];
    const { target, isFull } = (0, surplus_1.surplusBounds)(figures, rules.surplus);
    return [
        { label: 'Year', value: `${(0, dates_1.longDate)(year.begins)} to ${(0, dates_1.longDate)(year.ends)}` },
        { label: figures.surplus < 0 ? 'Loss' : 'Surplus', value: (0, money_1.exactPounds)(Math.abs(figures.surplus)) },
        { label: 'General reserve before it', value: (0, money_1.exactPounds)(figures.reserve) },
        { label: 'A full reserve, by your rules', value: (0, money_1.exactPounds)(target) },
        { label: 'Is the reserve full?', value: isFull ? 'Yes' : 'Not yet' },
    ];
}
function useRows({ record, rules }) {
    const { figures, surplus: plan } = record ?? {};
    if (!figures || !plan)
        return [];
    const bounds = (0, surplus_1.surplusBounds)(figures, rules.surplus);
    const rest = (0, surplus_1.restOf)(figures.surplus, plan);
    return [
        {
            what: 'First, the general reserve',
            rule: `At least ${bounds.reservePercent}%: ${(0, money_1.exactPounds)(bounds.reserveLeast)}`,
            amount: (0, money_1.exactPounds)(plan.reserve),
        },
        {
            what: 'Second, learning, other co-operatives or the community',
            rule: `At least ${rules.surplus.communityPercent}%: ${(0, money_1.exactPounds)(bounds.communityLeast)}`,
            amount: (0, money_1.exactPounds)(plan.community),
        },
        ...(rules.surplus.bonus === 'none'
            ? []
            : [
                {
                    what: 'Third, bonus to members for their work',
                    rule: `At most ${(0, money_1.exactPounds)(bounds.bonusMost)}`,
                    amount: (0, money_1.exactPounds)(plan.bonus),
                },
            ]),
        { what: 'What is left, added to the reserve', rule: 'The rest', amount: (0, money_1.exactPounds)(rest) },
        { what: 'The whole surplus', rule: '', amount: (0, money_1.exactPounds)(figures.surplus) },
    ];
}
/** Each member's bonus, and the work that it follows. It is pay, so only keepers have the paper that prints it. */
function bonusRows(view, { project, asAt }) {
    const plan = view.record?.surplus;
    const basis = view.rules.surplus.bonus;
    if (!plan || plan.bonus === 0)
        return [];
    const { members } = (0, year_counts_1.registerAtEnd)(project.ledger, view.year, asAt);
    const names = new Map(members.map(({ founder, name }) => [founder, name]));
    return (0, surplus_1.bonusShares)(plan, [...names.keys()], basis).map(({ founder, pence }) => ({
        name: names.get(founder) ?? founder,
        work: workWords(basis, plan.work.find((one) => one.founder === founder)?.amount ?? 0),
        bonus: (0, money_1.exactPounds)(pence),
    }));
}
function workWords(basis, amount) {
    if (basis === 'equal')
        return 'An equal part';
    return basis === 'hours' ? `${(amount / 100).toLocaleString('en-GB')} hours` : (0, money_1.exactPounds)(amount);
}
/** How much bonus there is for what it follows, to a hundredth of a penny. */
function rateRows({ record, rules }) {
    const plan = record?.surplus;
    if (!plan || plan.bonus === 0)
        return [];
    const total = plan.work.reduce((sum, { amount }) => sum + amount, 0);
    const basis = rules.surplus.bonus;
    if (basis === 'equal')
        return [{ label: 'How it is shared', value: 'In equal parts' }];
    if (total === 0)
        return [];
    const hours = (total / 100).toLocaleString('en-GB');
    return basis === 'hours'
        ? [
            { label: 'How it is shared', value: 'By the hours that each member worked in the year' },
            { label: 'Hours of all members', value: hours },
            { label: 'Bonus for an hour', value: `about ${((plan.bonus * 100) / total).toFixed(2)} pence` },
        ]
        : [
            { label: 'How it is shared', value: 'By the pay that each member earned in the year' },
            { label: 'Pay of all members', value: (0, money_1.pounds)(total) },
            {
                label: 'Bonus for each pound of pay',
                value: `about ${((plan.bonus * 100) / total).toFixed(2)} pence`,
            },
        ];
}
