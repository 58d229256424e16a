"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mostAwards = void 0;
exports.peoplePage = peoplePage;
exports.staffPage = staffPage;
exports.acrossAwards = acrossAwards;
/** The sheets of people: what each costs at the pay of the start and after each award, and all together. */
const costs_1 = require("../costs");
const price_1 = require("../price");
const page_1 = require("./page");
/** Pay awards that can fall in three years. */
exports.mostAwards = 3;
/** Where the columns of pay, National Insurance and pension stand, by the number of awards. */
function columnsOf(awards) {
    const first = awards === 0 ? 4 : 10 + (awards - 1) * 3;
    return { pay: (0, page_1.letter)(first), ni: (0, page_1.letter)(first + 1), pension: (0, page_1.letter)(first + 2) };
}
/** One row a person. This sheet is private: it has each person's pay. */
function peoplePage(inputs) {
    const { plan } = inputs;
    const page = new page_1.Page('People');
    page.add((0, page_1.bold)('People: private, as it shows what each person is paid'));
    const afterAwards = Array.from({ length: exports.mostAwards }, (_, index) => {
        const times = `after ${index + 1} pay ${index === 0 ? 'award' : 'awards'}`;
        return [(0, page_1.head)(`Pay ${times}`), (0, page_1.head)(`National Insurance ${times}`), (0, page_1.head)(`Pension ${times}`)];
    }).flat();
    page.add(...['Name', 'Full-time pay', 'Share of full time', 'Days are sold (1 yes, 0 no)', 'Pay'].map(page_1.head), ...['National Insurance', 'Pension', 'To employ', 'Costs of the work', 'Days to sell'].map(page_1.head), ...afterAwards);
    const first = page.rows.length + 1;
    for (const person of plan.people)
        page.add(...personCells(inputs, person, page.rows.length + 1));
    const last = page.rows.length;
    const total = (column, cell) => {
        cells.push(cell);
        return page.at(column, last + 1);
    };
    const cells = [(0, page_1.bold)('Together'), null, null, null];
    const sumOf = (column) => `SUM(${column}${first}:${column}${last})`;
    const staff = [0, 1, 2, 3].map((awards) => (0, costs_1.staffCosts)(plan, awards));
    const first4 = columnsOf(0);
    const totals = [
        {
            gross: total(first4.pay, (0, page_1.money)(sumOf('E'), staff[0].gross)),
            ni: total(first4.ni, (0, page_1.money)(sumOf('F'), staff[0].ni)),
            pension: total(first4.pension, (0, page_1.money)(sumOf('G'), staff[0].pension)),
        },
    ];
    total('H', (0, page_1.money)(sumOf('H'), staff[0].employment));
    const direct = total('I', (0, page_1.money)(sumOf('I'), plan.people.reduce((all, one) => all + one.direct, 0)));
    const days = total('J', (0, page_1.sum)(sumOf('J'), (0, price_1.soldDays)(plan) / price_1.dayParts, 'decimal'));
    for (let awards = 1; awards <= exports.mostAwards; awards++) {
        const { pay, ni, pension } = columnsOf(awards);
        totals.push({
            gross: total(pay, (0, page_1.money)(sumOf(pay), staff[awards].gross)),
            ni: total(ni, (0, page_1.money)(sumOf(ni), staff[awards].ni)),
            pension: total(pension, (0, page_1.money)(sumOf(pension), staff[awards].pension)),
        });
    }
    page.rows.push(cells);
    return { page, totals, direct, days };
}
function personCells(inputs, person, row) {
    const { plan } = inputs;
    const costs = (0, costs_1.personCosts)(plan, person);
    const cells = [
        (0, page_1.text)(person.name),
        (0, page_1.amount)(person.salary),
        (0, page_1.input)(person.fte / 100, 'decimal'),
        (0, page_1.input)(person.sells ? 1 : 0, 'whole'),
    ];
    const payCells = (awards) => {
        const { pay, ni, pension } = (0, costs_1.personCosts)(plan, person, awards);
        const column = columnsOf(awards).pay;
        const before = awards === 0 ? `B${row}*C${row}` : `${columnsOf(awards - 1).pay}${row}*(1+${inputs.pay})`;
        return [
            (0, page_1.money)(`ROUND(${before},2)`, pay),
            (0, page_1.money)(`ROUND(MAX(0,${column}${row}-${inputs.niThreshold})*${inputs.niRate},2)`, ni),
            (0, page_1.money)(pensionFormula(inputs, `${column}${row}`), pension),
        ];
    };
    cells.push(...payCells(0), (0, page_1.money)(`SUM(E${row}:G${row})`, costs.employment));
    const { each, amounts } = inputs.direct;
    cells.push((0, page_1.money)(`SUMIF(${each},"everyone",${amounts})+IF(D${row}=1,SUMIF(${each},"sellers",${amounts}),SUMIF(${each},"others",${amounts}))`, person.direct), (0, page_1.sum)(`C${row}*D${row}*${inputs.soldDays}`, person.sells ? (person.fte * plan.days.sold) / price_1.dayParts : 0, 'decimal'));
    for (let awards = 1; awards <= exports.mostAwards; awards++)
        cells.push(...payCells(awards));
    return cells;
}
function pensionFormula(inputs, pay) {
    const { lgpsOn, lgps, pensionRate, pensionLower, pensionUpper } = inputs;
    return `IF(${lgpsOn}=1,ROUND(${pay}*${lgps},2),ROUND(MAX(0,MIN(${pay},${pensionUpper})-${pensionLower})*${pensionRate},2))`;
}
/** What all people cost, one column for the pay of the start and after each award. */
function staffPage(inputs, people) {
    const { plan } = inputs;
    const page = new page_1.Page('Staff costs');
    page.add((0, page_1.bold)('What everyone together costs in a year'));
    page.add((0, page_1.head)(''), (0, page_1.head)('At the start'), (0, page_1.head)('After 1 pay award'), (0, page_1.head)('After 2 pay awards'), (0, page_1.head)('After 3 pay awards'));
    const staff = [0, 1, 2, 3].map((awards) => (0, costs_1.staffCosts)(plan, awards));
    const row = (label, key, formula) => page.add((0, page_1.text)(label), ...staff.map((one, awards) => (0, page_1.money)(formula(awards), one[key])));
    const of = (awards, key) => people.totals[awards]?.[key] ?? '';
    const gross = row('Pay', 'gross', (awards) => of(awards, 'gross'));
    const ni = row('National Insurance', 'ni', (awards) => of(awards, 'ni'));
    const pension = row('Pension', 'pension', (awards) => of(awards, 'pension'));
    const employment = row('To employ', 'employment', (awards) => {
        const column = (0, page_1.letter)(awards + 1);
        return `SUM(${column}${gross}:${column}${pension})`;
    });
    const levy = row('Apprenticeship levy', 'levy', (awards) => {
        const column = (0, page_1.letter)(awards + 1);
        return `MAX(0,ROUND(${column}${gross}*${inputs.levyRate},2)-${inputs.levyAllowance})`;
    });
    const allowance = row('Employment Allowance', 'allowance', (awards) => {
        const column = (0, page_1.letter)(awards + 1);
        return `IF(${inputs.allowanceOn}=1,MIN(${column}${ni},${inputs.allowance}),0)`;
    });
    const paid = row('Paid out', 'paid', (awards) => {
        const column = (0, page_1.letter)(awards + 1);
        return `ROUND(${column}${employment}+${column}${levy}-${column}${allowance},2)`;
    });
    return { page, gross, ni, pension, levy, allowance, paid };
}
/** The cells of one line of staff costs, from the start to after the last award. */
function acrossAwards(page, row) {
    return `'${page.name}'!$B$${row}:$E$${row}`;
}
