"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.priceOf = priceOf;
exports.percentOff = percentOff;
const names_1 = require("../../lib/names");
const pricing_1 = require("./pricing");
const service_1 = require("./service");
/** The price of an order for a service. Money is exact: every line is a whole number of pence. */
function priceOf(service, order) {
    const fault = orderFault(order);
    if (fault !== undefined)
        return refused(fault);
    const quantity = quantityOf(service, order);
    const limit = limitFault(service, quantity);
    if (limit !== undefined)
        return refused(limit);
    const lines = linesOf(service, quantity, order);
    if (typeof lines === 'string')
        return refused(lines);
    const pence = lines.reduce((sum, line) => sum + line.pence, 0);
    const hours = (0, service_1.unitHours)(service);
    return {
        ok: true,
        lines,
        quantity,
        pence,
        totalPence: pence * order.years,
        hours: hours === undefined ? undefined : hours * quantity,
    };
}
function refused(reason) {
    return { ok: false, reason };
}
/** Larger orders could not be counted to the penny. */
const mostUnits = 1_000_000;
const mostYears = 10;
function orderFault({ quantity = 1, years }) {
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > mostUnits)
        return `Order a whole number from 1 to ${mostUnits.toLocaleString('en-GB')}.`;
    if (!Number.isInteger(years) || years < 1 || years > mostYears)
        return `An order is for 1 to ${mostYears} whole years.`;
    return undefined;
}
function quantityOf(service, order) {
    const price = (0, pricing_1.priceModel)(service);
    if (order.quantity !== undefined)
        return order.quantity;
    if (price.model === 'retainer')
        return price.units;
    if (price.model === 'packages')
        return packageOf(price, order)?.units ?? 1;
    return service.minimumUnits ?? 1;
}
function limitFault({ minimumUnits, maximumUnits, unit }, quantity) {
    if (minimumUnits !== undefined && quantity < minimumUnits)
        return `The smallest order is ${(0, names_1.counted)(minimumUnits, unit)}.`;
    if (maximumUnits !== undefined && quantity > maximumUnits)
        return `The largest order is ${(0, names_1.counted)(maximumUnits, unit)}. Ask for a quote for more.`;
    return undefined;
}
/** The lines of one year, or why there are none. */
function linesOf(service, quantity, order) {
    const price = (0, pricing_1.priceModel)(service);
    const by = { service, order, quantity };
    switch (price.model) {
        case 'quote':
            return 'There is no fixed price. Ask for a quote.';
        case 'unit':
            return [line(by, { words: service.title, quantity, unit: service.unit, own: true, ...price })];
        case 'flat-plus':
            return flatPlusLines(by, price);
        case 'packages':
            return packageLines(by, price);
        case 'bands':
            return bandLines(by, price);
        case 'retainer':
            return retainerLines(by, price);
    }
}
function flatPlusLines(by, price) {
    const { unit, title } = by.service;
    const early = price.earlyUnitPence;
    return [
        line(by, { ...price, words: title, quantity: 1, unit: 'year' }),
        line(by, {
            words: `For each ${unit}`,
            quantity: by.quantity,
            unit,
            pence: price.unitPence,
            earlyPence: early,
        }),
    ];
}
function packageLines(by, price) {
    const { unit } = by.service;
    const chosen = packageOf(price, by.order);
    if (!chosen)
        return `Choose a package: ${(0, names_1.listed)(price.packages.map(({ name }) => name))}.`;
    const { name, units } = chosen;
    if (by.quantity < units)
        return `${name} holds ${(0, names_1.counted)(units, unit)}. Order ${units} or more, or choose a smaller package.`;
    const words = `${name}: ${(0, names_1.counted)(units, unit)}`;
    return withExtra(by, line(by, { ...chosen, words, quantity: 1, unit: 'package' }), {
        more: by.quantity - units,
        extraPence: price.extraPence,
        none: `${name} holds ${(0, names_1.counted)(units, unit)}, and no more can be added. Choose a larger package.`,
    });
}
function retainerLines(by, price) {
    const { unit, title } = by.service;
    const words = `${title}, with ${(0, names_1.counted)(price.units, unit)} in it`;
    return withExtra(by, line(by, { ...price, words, quantity: 1, unit: 'year' }), {
        more: Math.max(0, by.quantity - price.units),
        extraPence: price.extraPence,
        none: '',
    });
}
/** A sum that holds some units, and the units after those. */
function withExtra(by, held, extra) {
    if (extra.more === 0)
        return [held];
    if (extra.extraPence === undefined)
        return extra.none;
    const { unit } = by.service;
    return [
        held,
        line(by, { words: `Each extra ${unit}`, quantity: extra.more, unit, pence: extra.extraPence }),
    ];
}
function bandLines(by, { bands, per }) {
    const { quantity, service } = by;
    const band = bands.find(({ from, to }) => quantity >= from && quantity <= (to ?? Number.POSITIVE_INFINITY));
    if (!band) {
        const [least, most] = [bands[0]?.from ?? 1, bands.at(-1)?.to];
        const range = most === undefined
            ? `from ${(0, names_1.counted)(least, service.unit)}`
            : `for ${least} to ${(0, names_1.counted)(most, service.unit)}`;
        return `There are prices ${range}. Ask for a quote for ${quantity}.`;
    }
    return per === 'unit'
        ? [line(by, { ...band, words: service.title, quantity, unit: service.unit })]
        : [
            line(by, {
                ...band,
                words: `${service.title}: ${(0, names_1.counted)(quantity, service.unit)}`,
                quantity: 1,
                unit: 'order',
            }),
        ];
}
function packageOf({ packages }, order) {
    return packages.find(({ name }) => name.toLowerCase() === order.package?.trim().toLowerCase());
}
/**
 * A line at the lowest price that applies to it.
 * @param of `own` where it is the price of one unit, for which another price for several years may be set
 */
function line({ service, order }, of) {
    const { words, quantity, unit } = of;
    const long = service.multiYear?.find(({ years }) => years === order.years);
    const eachPence = Math.min(of.pence, order.early ? (of.earlyPence ?? of.pence) : of.pence, percentOff(of.pence, long?.percentOff ?? 0), of.own === true ? (long?.pence ?? of.pence) : of.pence);
    return { words, quantity, unit, eachPence, pence: quantity * eachPence };
}
/** A price less a percentage of at most two decimals, to the nearest penny, a half upwards. */
function percentOff(pence, percent) {
    const parts = 10_000 - Math.round(percent * 100);
    return Math.floor((pence * parts + 5000) / 10_000);
}
