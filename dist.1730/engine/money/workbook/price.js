"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pricePage = pricePage;
exports.yearsPage = yearsPage;
exports.termsPage = termsPage;
const capacity_1 = require("../capacity");
const costs_1 = require("../costs");
const plan_1 = require("../plan");
const price_1 = require("../price");
const three_years_1 = require("../three-years");
const people_1 = require("./people");
const page_1 = require("./page");
/** What a day costs and must cost; for a plan that has a price. */
function pricePage(inputs, people, staff) {
    const { plan } = inputs;
    const page = new page_1.Page('Price of a day');
    const costs = (0, costs_1.yearCosts)(plan);
    const price = (0, price_1.dayPrice)(plan);
    page.add((0, page_1.bold)('What a day costs, and what schools pay'));
    const paid = page.line('People', (0, page_1.money)(staff.page.at('B', staff.paid), costs.paid));
    const direct = page.line('Costs of their work', (0, page_1.money)(people.direct, costs.direct));
    const overheads = page.line('Costs of the co-op', (0, page_1.money)(`SUM(${inputs.overheads.byYear[0]})`, costs.overheads));
    const other = page.line('Costs besides people', (0, page_1.money)(`ROUND(${direct}+${overheads},2)`, costs.other));
    const total = page.line('All costs in a year', (0, page_1.money)(`ROUND(${paid}+${other},2)`, costs.total));
    const days = page.line('Days to sell', (0, page_1.sum)(people.days, price.days / price_1.dayParts, 'decimal'));
    page.line('A day costs', (0, page_1.money)(`ROUND(${total}/${days},2)`, price.breakEven));
    const exact = `${total}/${days}/(1-${inputs.surplus})`;
    page.line('with the surplus', (0, page_1.money)(`ROUND(${exact},2)`, price.price));
    const suggested = page.line('rounded up to the next £5', (0, page_1.money)(`CEILING(ROUND(${exact},6),5)`, price.suggested));
    const list = page.line('Price of a day', (0, page_1.money)(`IF(${inputs.ownPrice}>0,${inputs.ownPrice},${suggested})`, price.list));
    page.line('Half a day', (0, page_1.money)(`ROUND(${list}/2,2)`, price.halfDay));
    page.line('An hour', (0, page_1.money)(`ROUND(${list}/${inputs.hoursPerDay},2)`, price.hour));
    page.line('Days to sell before costs are covered', (0, page_1.sum)(`ROUNDUP(ROUND(${total}/${list},9),0)`, price.breakEvenDays, 'whole'));
    page.line('as a share of all days', (0, page_1.sum)(`ROUND(${total}/${list}/${days},4)`, price.breakEvenUse / plan_1.whole, 'percent'));
    const income = page.line('Income if every day is sold', (0, page_1.money)(`ROUND(${list}*${days},2)`, price.fullIncome));
    page.line('Left over then', (0, page_1.money)(`ROUND(${income}-${total},2)`, price.fullSurplus));
    return { page, days, list, other, direct };
}
/** Years one to three. Where an award falls in a year, its months are counted on the sheet of cash. */
function yearsPage(inputs, staff, price, cash) {
    const { plan } = inputs;
    const page = new page_1.Page('Three years');
    const years = (0, three_years_1.threeYears)(plan);
    page.add((0, page_1.bold)('Three years'));
    page.add((0, page_1.head)(''), (0, page_1.head)('Year one'), (0, page_1.head)('Year two'), (0, page_1.head)('Year three'));
    const row = (label, cell) => page.add((0, page_1.text)(label), ...years.map((year, index) => cell(year, (0, page_1.letter)(index + 1), (0, page_1.letter)(index))));
    const first = (year) => year.year === 1;
    const next = page.rows.length + 1;
    const list = row('Price of a day', (year, _column, before) => (0, page_1.money)(first(year) ? price.list : `CEILING(ROUND(${before}${next}*(1+${inputs.prices}),6),5)`, year.list));
    const sold = (year) => `${price.days}*${inputs.sold[year.year - 1]}`;
    row('Days sold', (year) => (0, page_1.sum)(sold(year), year.days / price_1.dayParts, 'decimal'));
    const income = row('Income', (year, column) => (0, page_1.money)(`ROUND(${column}${list}*${sold(year)},2)`, year.income));
    const staffRow = (label, at, of, less) => row(label, (year) => (0, page_1.money)(monthsAtEachPay(staff, at, { year: year.year, cash, less }), of(year)));
    const gross = staffRow('Pay', staff.gross, (year) => year.gross);
    staffRow('Employer National Insurance', staff.ni, (year) => year.ni);
    staffRow('Employer pension', staff.pension, (year) => year.pension);
    const levy = staffRow('Levy less allowance', staff.levy, (year) => year.levyLessAllowance, staff.allowance);
    const otherRow = page.rows.length + 1;
    const other = row('Other costs', (year, _column, before) => (0, page_1.money)(first(year) ? price.other : `ROUND(${before}${otherRow}*(1+${inputs.costs}),2)`, year.other));
    const total = row('All costs', (year, column) => (0, page_1.money)(`ROUND(SUM(${column}${gross}:${column}${levy})+${column}${other},2)`, year.total));
    const result = row('Left over', (year, column) => (0, page_1.money)(`ROUND(${column}${income}-${column}${total},2)`, year.result));
    row('Days to sell to cover costs', (year, column) => (0, page_1.sum)(`ROUNDUP(ROUND(${column}${total}/${column}${list},9),0)`, year.breakEvenDays, 'whole'));
    const cashRow = page.rows.length + 1;
    row('Cash at the end, once all have paid', (year, column, before) => (0, page_1.money)(`ROUND(${first(year) ? inputs.opening : `${before}${cashRow}`}+${column}${result},2)`, year.cash));
    const spreadRow = page.rows.length + 1;
    const { when, byYear } = inputs.overheads;
    const spread = spreadCosts(inputs);
    row('Of other costs, spread over the months', (year, _column, before) => (0, page_1.money)(first(year)
        ? `ROUND(${price.direct}+SUMIF(${when},"monthly",${byYear[0]}),2)`
        : `ROUND(${before}${spreadRow}*(1+${inputs.costs}),2)`, (0, costs_1.grown)(spread, plan.growth.costs, year.year - 1)));
    return { page, income, spread: spreadRow };
}
function spreadCosts({ plan }) {
    const spread = plan.overheads
        .filter(({ paid }) => paid === 'monthly')
        .reduce((all, { pence }) => all + pence, 0);
    return (0, costs_1.yearCosts)(plan).direct + spread;
}
function monthsAtEachPay(staff, row, on) {
    const terms = Array.from({ length: people_1.mostAwards + 1 }, (_, awards) => {
        const column = (0, page_1.letter)(awards + 1);
        const months = `COUNTIFS(${on.cash.years},${on.year},${on.cash.awards},${awards})`;
        const part = (at) => `ROUND('${staff.page.name}'!$${column}$${at}*${months}/12,2)`;
        return on.less === undefined ? part(row) : `${part(row)}-${part(on.less)}`;
    });
    return `ROUND(${terms.join('+')},2)`;
}
/** Days by term, with what schools have ordered. */
function termsPage(inputs, terms, days) {
    const page = new page_1.Page('Terms');
    const all = (0, price_1.soldDays)(inputs.plan) / price_1.dayParts;
    page.add((0, page_1.bold)('Days by term'));
    const whole = page.line('Whole days to sell', (0, page_1.sum)(`INT(ROUND(${days},6))`, Math.floor(all), 'whole'));
    page.add((0, page_1.head)('Term'), (0, page_1.head)('Days we have'), (0, page_1.head)('Days ordered'), (0, page_1.head)('Days over'));
    const first = page.rows.length + 1;
    (0, capacity_1.capacityByTerm)(all, terms).forEach((term, index) => {
        const place = inputs.terms[index];
        const row = page.rows.length + 1;
        const last = index === terms.length - 1;
        const before = index === 0 ? whole : `${whole}-SUM(B${first}:B${row - 1})`;
        const own = last ? before : `MIN(${before},ROUND(${whole}*${place.share},0))`;
        page.add((0, page_1.text)(term.name), (0, page_1.sum)(own, term.days, 'whole'), (0, page_1.sum)(place.ordered, term.ordered ?? 0, 'whole'), (0, page_1.sum)(`MAX(0,C${row}-B${row})`, term.over, 'whole'));
    });
    return { page };
}
