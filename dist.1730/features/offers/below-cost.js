"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.belowCost = belowCost;
const assemble_1 = require("../../engine/clauses/assemble");
const offer_costs_1 = require("../../engine/money/offer-costs");
const price_1 = require("../../engine/money/price");
const reading_1 = require("../../engine/money/reading");
/** Where an offer costs the group more than it brings in, for the group alone; nothing while its plan has no price. */
function belowCost(project, terms, at) {
    if (!terms)
        return [];
    const { plan, priced } = (0, reading_1.readMoney)((0, assemble_1.listSource)(project, at.today, at.library));
    const price = priced ? (0, price_1.dayPrice)(plan) : undefined;
    if (!price)
        return [];
    return (0, offer_costs_1.linesBelowCost)(terms, project.services, { breakEven: price.breakEven, hours: plan.hoursPerDay });
}
