"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.linesBelowCost = linesBelowCost;
/** Whether what a school pays covers what the work costs: each line of an offer, after its discount. */
const money_1 = require("../../lib/money");
const price_1 = require("../project/price");
const price_2 = require("./price");
const results_1 = require("./results");
const service_margins_1 = require("./service-margins");
/**
 * A sentence for each line that brings in less than its work costs. Lines whose hours of work are not known, and
 * quotes, are left out.
 * @param day what a day costs the group in pence, and how many hours it has
 */
function linesBelowCost(terms, services, day) {
    return terms.lines.flatMap(({ service: id, quantity, package: bought }) => {
        const service = services.find((one) => one.id === id);
        if (!service || !(0, service_margins_1.isTimed)(service))
            return [];
        const { early, years, discountPercent = 0 } = terms;
        const priced = (0, price_1.priceOf)(service, {
            early,
            years,
            ...(quantity !== undefined && { quantity }),
            ...(bought !== undefined && { package: bought }),
        });
        if (!priced.ok || priced.hours === undefined || priced.hours <= 0)
            return [];
        const dayPence = (0, results_1.asDayPrice)((0, price_1.percentOff)(priced.pence, discountPercent), priced.hours, day.hours);
        if (dayPence >= day.breakEven)
            return [];
        const share = (0, results_1.percentWords)((0, price_2.margin)(dayPence, day.breakEven));
        return [
            `${service.title} is below what it costs you. It brings in ${(0, money_1.pounds)(dayPence)} for a day of work that costs ${(0, money_1.pounds)(day.breakEven)}: a margin of ${share}.`,
        ];
    });
}
