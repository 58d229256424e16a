"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readMoney = void 0;
exports.salaryOf = salaryOf;
exports.directPence = directPence;
exports.hundredths = hundredths;
exports.monthNumber = monthNumber;
/** From a project to a plan: the settings, the founders who are in, and the dated figures come together here. */
const kept_1 = require("../../lib/kept");
const project_1 = require("../project/project");
const figures_1 = require("./figures");
const plan_1 = require("./plan");
const settings_1 = require("./settings");
/** Kept for each source: a paper asks again for each figure that it prints. */
exports.readMoney = (0, kept_1.keptFor)((source) => {
    const said = source.project.money ?? {};
    const settings = { ...source.library.reference.moneyStart.suggestions, ...said };
    const figure = (0, figures_1.figureValues)(source.library, said);
    const people = source.present.flatMap((founder) => personOf(founder, settings, figure));
    const plan = planFrom(settings, people, figure);
    const priced = people.some(({ sells }) => sells) && plan.days.sold > 0;
    return {
        settings,
        plan,
        terms: settings.terms.map(({ name, percent, ordered }) => ({
            name,
            share: hundredths(percent),
            ...(ordered !== undefined && { ordered }),
        })),
        missing: missingFrom(source, said),
        priced,
        dated: priced && settings.start !== undefined,
    };
});
/** The settings in the whole numbers that sums are made with. */
function planFrom(settings, people, figure) {
    const { pension, days, price, sales, growth, start } = settings;
    const unsold = days.learning + days.supervision + days.meetings + days.travel;
    const available = Math.max(0, hundredths(figure('year-days') - days.leave - days.sickness));
    return {
        people,
        rates: ratesOf(figure),
        pension: { scheme: pension.scheme, lgps: hundredths(pension.lgpsPercent) },
        employmentAllowance: pension.employmentAllowance,
        overheads: (settings.overheads ?? []).map(({ what, pence, paid }) => ({
            what,
            pence,
            paid: paid === 'monthly' || paid === 'at-start' ? paid : monthNumber(paid),
        })),
        days: { available, sold: Math.max(0, available - hundredths(unsold)) },
        hoursPerDay: days.hoursPerDay,
        surplus: hundredths(price.surplusPercent),
        ...(price.listPence !== undefined && { listPence: price.listPence }),
        ...salesOf(sales),
        growth: {
            price: hundredths(growth.pricePercent),
            costs: hundredths(growth.costPercent),
            pay: hundredths(growth.payPercent),
            payMonth: monthNumber(growth.payMonth),
        },
        start: startOf(start?.month),
        opening: sum(start?.sources) - sum(start?.costs),
    };
}
function salesOf(sales) {
    return {
        sold: sales.soldPercents.map(hundredths),
        agreements: hundredths(sales.agreementPercent),
        instalments: sales.instalments.map(({ month, percent }) => ({
            month: monthNumber(month),
            share: hundredths(percent),
        })),
        weights: settings_1.monthNames.map((name) => hundredths(sales.weights[name])),
        paidAfterMonths: sales.paidAfterMonths,
    };
}
/** What someone is paid, full time for a year. */
function salaryOf(pay, figure) {
    return pay.salaryPence ?? hundredths(figure(pay.point ?? ''));
}
function personOf(founder, settings, figure) {
    const pay = settings.pay?.find((one) => one.founder === founder.id);
    if (!pay || founder.fte === undefined)
        return [];
    return [
        {
            id: founder.id,
            name: (0, project_1.shortName)(founder),
            fte: hundredths(founder.fte),
            salary: salaryOf(pay, figure),
            sells: pay.sells,
            direct: (settings.direct ?? [])
                .filter(({ each }) => each === 'everyone' || each === (pay.sells ? 'sellers' : 'others'))
                .reduce((all, cost) => all + directPence(cost, figure), 0),
        },
    ];
}
/** A yearly cost of one person, from its amount or its miles. */
function directPence({ pence, miles }, figure) {
    return pence ?? Math.round((miles ?? 0) * figure('mileage') * 100);
}
function ratesOf(figure) {
    return {
        ni: hundredths(figure('ni-rate')),
        niThreshold: hundredths(figure('ni-threshold')),
        employmentAllowance: hundredths(figure('employment-allowance')),
        pension: hundredths(figure('pension-rate')),
        pensionLower: hundredths(figure('pension-lower')),
        pensionUpper: hundredths(figure('pension-upper')),
        levy: hundredths(figure('levy-rate')),
        levyAllowance: hundredths(figure('levy-allowance')),
    };
}
/** Pounds as pence, per cent as hundredths of it, days as hundredths of a day. */
function hundredths(value) {
    return Math.round(value * (plan_1.whole / 100));
}
function monthNumber(name) {
    return settings_1.monthNames.indexOf(name) + 1;
}
/** Without a first month the sums still need one: the usual start of schools' year. No page shows dates then. */
function startOf(month = '2000-09') {
    return { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) };
}
function sum(lines = []) {
    return lines.reduce((all, { pence }) => all + pence, 0);
}
function missingFrom({ present }, said) {
    const missing = [];
    const paid = new Set((said.pay ?? []).map(({ founder }) => founder));
    const count = (those) => those.length === 1 ? '1 person' : `${those.length.toLocaleString('en-GB')} people`;
    const unpaid = present.filter(({ id }) => !paid.has(id));
    const noShare = present.filter(({ fte }) => fte === undefined);
    if (present.length === 0)
        missing.push({ part: 'people', words: 'who the founders are' });
    if (noShare.length > 0)
        missing.push({ part: 'people', words: `the share of full time of ${count(noShare)}` });
    if (unpaid.length > 0)
        missing.push({ part: 'pay', words: `the pay of ${count(unpaid)}` });
    if (said.direct === undefined)
        missing.push({ part: 'direct', words: 'what each person’s work costs' });
    if (said.overheads === undefined)
        missing.push({ part: 'overheads', words: 'what the co-op costs to run' });
    if (said.start === undefined)
        missing.push({ part: 'start', words: 'the month you start in' });
    else if (said.start.sources.length === 0)
        missing.push({ part: 'sources', words: 'where the money to start comes from' });
    return missing;
}
