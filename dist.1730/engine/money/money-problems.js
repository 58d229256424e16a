"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.moneyProblems = moneyProblems;
/** Every problem beyond the shape of the fields, by its JSON path. */
function moneyProblems({ pay = [], direct = [], figures = {} }, known) {
    const problems = [];
    const add = (path, message) => {
        problems.push({ path: `$.money.${path}`, message });
    };
    pay.forEach(({ founder, point, salaryPence }, index) => {
        if (!known.founders.has(founder))
            add(`pay[${index}].founder`, 'No founder has this id. Add the founder, or name someone else.');
        if ((point === undefined) === (salaryPence === undefined))
            add(`pay[${index}]`, 'Give either a point of a pay scale, or full-time pay in pence.');
        if (point !== undefined && !(point.includes('.') && known.figures.has(point)))
            add(`pay[${index}].point`, 'There is no such point in our pay scales. Give the full-time pay instead.');
    });
    direct.forEach(({ pence, miles }, index) => {
        if ((pence === undefined) === (miles === undefined))
            add(`direct[${index}]`, 'Give either an amount in pence, or miles.');
    });
    for (const id of Object.keys(figures))
        if (!known.figures.has(id))
            add(`figures[${JSON.stringify(id)}]`, 'There is no figure with this id. Take it out, or check its spelling.');
    return problems;
}
