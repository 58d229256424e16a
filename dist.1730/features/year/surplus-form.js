"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.surplusOn = surplusOn;
exports.surplusFields = surplusFields;
exports.surplusTyped = surplusTyped;
exports.readSurplus = readSurplus;
exports.surplusTable = surplusTable;
/** The form of a surplus: what the committee proposes, and the work that a bonus follows. */
const surplus_1 = require("../../engine/project/surplus");
const year_counts_1 = require("../../engine/project/year-counts");
const money_1 = require("../../lib/money");
const fields_1 = require("./fields");
/** What a proposal is made from; undefined while the year has no figures, or ended in a loss. */
function surplusOn(project, view, today) {
    const figures = view.record?.figures;
    if (!figures || figures.surplus <= 0)
        return undefined;
    const rule = view.rules.surplus;
    const { members } = (0, year_counts_1.registerAtEnd)(project.ledger, view.year, today);
    return { figures, bounds: (0, surplus_1.surplusBounds)(figures, rule), basis: rule.bonus, members };
}
/** The three sums, and a field for each member's work where the bonus follows it. */
function surplusFields({ bounds, basis, members }) {
    const sums = [
        {
            name: 'reserve',
            label: 'First, to the general reserve',
            hint: `At least ${(0, money_1.pounds)(bounds.reserveLeast)}, which is ${bounds.reservePercent}%`,
            kind: 'money',
        },
        {
            name: 'community',
            label: 'Second, to learning, other co-ops or the community',
            hint: `At least ${(0, money_1.pounds)(bounds.communityLeast)}`,
            kind: 'money',
        },
    ];
    if (basis === 'none')
        return sums;
    const bonus = {
        name: 'bonus',
        label: 'Third, bonus to members for their work',
        hint: bounds.bonusMost === 0
            ? 'Nothing is left for it this year: enter 0'
            : `At most ${(0, money_1.pounds)(bounds.bonusMost)}`,
        kind: 'money',
    };
    const work = members.map(({ founder, name }) => ({
        name: workField(founder),
        label: basis === 'hours' ? `Hours of ${name} in the year` : `Pay of ${name} in the year`,
        kind: basis === 'hours' ? 'hours' : 'money',
        optional: true,
    }));
    return [...sums, bonus, ...(basis === 'equal' ? [] : work)];
}
function workField(founder) {
    return `work-${founder}`;
}
/** What stands in the fields: the proposal, or the least that the rules ask and no bonus. */
function surplusTyped(on, plan) {
    const { reserveLeast: reserve, communityLeast: community } = on.bounds;
    const { work, ...sums } = plan ?? { reserve, community, bonus: 0, work: [] };
    return {
        reserve: (0, fields_1.typedPounds)(sums.reserve),
        community: (0, fields_1.typedPounds)(sums.community),
        bonus: (0, fields_1.typedPounds)(sums.bonus),
        ...Object.fromEntries(work.map(({ founder, amount }) => [workField(founder), (0, fields_1.typedPounds)(amount)])),
    };
}
/** Reads a proposal, and holds it to the rules. */
function readSurplus(on, typed, today) {
    const { values, errors } = (0, fields_1.readFields)(surplusFields(on), typed, today);
    if (Object.keys(errors).length > 0)
        return { ok: false, errors };
    const { money, hours } = values;
    const amounts = on.basis === 'hours' ? hours : money;
    const work = on.members.flatMap(({ founder }) => {
        const amount = amounts[workField(founder)] ?? 0;
        return on.basis === 'equal' || on.basis === 'none' || amount === 0 ? [] : [{ founder, amount }];
    });
    const plan = {
        reserve: money['reserve'] ?? 0,
        community: money['community'] ?? 0,
        bonus: money['bonus'] ?? 0,
        work,
    };
    const faults = { ...(0, surplus_1.surplusFaults)(on.figures.surplus, plan, on.bounds) };
    const [first] = on.members;
    if (plan.bonus > 0 && work.length === 0 && on.basis !== 'equal' && first) {
        const what = on.basis === 'hours' ? 'hours' : 'pay';
        return {
            ok: false,
            errors: {
                ...faults,
                [workField(first.founder)]: `A bonus follows ${what}. Enter the ${what} of each member.`,
            },
        };
    }
    return Object.keys(faults).length > 0 ? { ok: false, errors: faults } : { ok: true, plan };
}
/** The proposal as a table: each use with its sum; and what each member gets. */
function surplusTable(on, plan) {
    const { figures, basis, members } = on;
    const shares = (0, surplus_1.bonusShares)(plan, members.map(({ founder }) => founder), basis);
    const pence = new Map(shares.map((one) => [one.founder, one.pence]));
    return {
        uses: [
            ['First, to the general reserve', plan.reserve],
            ['Second, to learning, other co-ops or the community', plan.community],
            ...(basis === 'none' ? [] : [['Third, bonus to members', plan.bonus]]),
            ['What is left, added to the reserve', (0, surplus_1.restOf)(figures.surplus, plan)],
            ['The surplus', figures.surplus],
        ].map(([what, sum]) => [{ text: String(what) }, { text: (0, money_1.exactPounds)(Number(sum)), format: 'numeric' }]),
        members: members.map(({ founder, name }) => [
            { text: name },
            { text: (0, money_1.exactPounds)(pence.get(founder) ?? 0), format: 'numeric' },
        ]),
        anyBonus: plan.bonus > 0,
    };
}
