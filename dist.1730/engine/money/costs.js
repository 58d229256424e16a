"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.personCosts = personCosts;
exports.staffCosts = staffCosts;
exports.yearCosts = yearCosts;
exports.grown = grown;
/** What people and the co-op cost in a year. National Insurance and pension are to the penny for each person. */
const money_1 = require("../../lib/money");
const plan_1 = require("./plan");
/**
 * What one person costs in a year.
 * @param awards how many pay awards they have had since the start
 */
function personCosts(plan, person, awards = 0) {
    const { rates, pension: chosen } = plan;
    const pay = grown((0, money_1.share)(person.salary, person.fte, 100), plan.growth.pay, awards);
    const ni = (0, money_1.share)(Math.max(0, pay - rates.niThreshold), rates.ni, plan_1.whole);
    const counted = Math.max(0, Math.min(pay, rates.pensionUpper) - rates.pensionLower);
    const pension = chosen.scheme === 'lgps' ? (0, money_1.share)(pay, chosen.lgps, plan_1.whole) : (0, money_1.share)(counted, rates.pension, plan_1.whole);
    return { pay, ni, pension, employment: pay + ni + pension };
}
/** What all people cost in a year at the pay after this many awards. */
function staffCosts(plan, awards = 0) {
    const each = plan.people.map((person) => personCosts(plan, person, awards));
    const [gross, ni, pension] = [total(each, 'pay'), total(each, 'ni'), total(each, 'pension')];
    const levy = Math.max(0, (0, money_1.share)(gross, plan.rates.levy, plan_1.whole) - plan.rates.levyAllowance);
    const allowance = plan.employmentAllowance ? Math.min(ni, plan.rates.employmentAllowance) : 0;
    const employment = gross + ni + pension;
    return { gross, ni, pension, employment, levy, allowance, paid: employment + levy - allowance };
}
/** Everything that the first year costs, at the pay of the start. */
function yearCosts(plan) {
    const staff = staffCosts(plan);
    const direct = plan.people.reduce((sum, person) => sum + person.direct, 0);
    const overheads = plan.overheads.reduce((sum, { pence }) => sum + pence, 0);
    const other = direct + overheads;
    return { ...staff, direct, overheads, other, total: staff.paid + other };
}
/** An amount after this many rises of `by`, rounded to the penny at each. */
function grown(pence, by, times) {
    return times === 0 ? pence : grown((0, money_1.share)(pence, plan_1.whole + by, plan_1.whole), by, times - 1);
}
function total(each, key) {
    return each.reduce((sum, one) => sum + one[key], 0);
}
