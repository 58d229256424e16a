"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isTimed = isTimed;
exports.serviceMargins = serviceMargins;
/** Every way in which a school can buy a service, beside what the group's day costs. */
const pricing_1 = require("../project/pricing");
const price_1 = require("../project/price");
const service_1 = require("../project/service");
const price_2 = require("./price");
const results_1 = require("./results");
/** Units of which one group visit serves many: their hours are not hours of work for each. */
const sharedUnits = ['place', 'pupil', 'employee', 'post', 'meal', 'payslip'];
/** Whether what a service costs can be told from its hours. */
function isTimed(service) {
    return (0, service_1.unitHours)(service) !== undefined && !sharedUnits.includes(service.unit);
}
/**
 * The services whose hours are known, in every way that has a price of its own.
 * @param day what a day costs the group, and how many hours it has
 */
function serviceMargins(services, day) {
    return services.filter(isTimed).flatMap((service) => {
        const seen = new Set();
        return waysToBuy(service).flatMap(({ way, order }) => {
            const priced = (0, price_1.priceOf)(service, order);
            if (!priced.ok || priced.hours === undefined || priced.hours <= 0)
                return [];
            const dayPence = (0, results_1.asDayPrice)(priced.pence, priced.hours, day.hours);
            const key = `${priced.pence} ${priced.hours}`;
            if (seen.has(key))
                return [];
            seen.add(key);
            const { pence, hours } = priced;
            return [{ title: service.title, way, pence, hours, dayPence, margin: (0, price_2.margin)(dayPence, day.breakEven) }];
        });
    });
}
function waysToBuy(service) {
    const model = (0, pricing_1.priceModel)(service);
    const plain = { early: false, years: 1 };
    const choices = model.model === 'packages'
        ? model.packages.map(({ name }) => ({ way: name, order: { ...plain, package: name } }))
        : model.model === 'bands'
            ? model.bands.map(({ from, to }) => ({
                way: to === undefined ? `From ${from}` : `${from} to ${to}`,
                order: { ...plain, quantity: to ?? from },
            }))
            : [{ way: '', order: { ...plain, ...(service.minimumUnits && { quantity: service.minimumUnits }) } }];
    return choices.flatMap(({ way, order }) => [
        { way, order },
        { way: named(way, 'early order'), order: { ...order, early: true } },
        ...(service.multiYear ?? []).map(({ years }) => ({
            way: named(way, `for ${years} years`),
            order: { ...order, years },
        })),
    ]);
}
function named(way, more) {
    return way === '' ? more.charAt(0).toUpperCase() + more.slice(1) : `${way}, ${more}`;
}
