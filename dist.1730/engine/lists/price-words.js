"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.unitWords = unitWords;
exports.aUnit = aUnit;
exports.priceRows = priceRows;
exports.bandWords = bandWords;
exports.shortPrice = shortPrice;
exports.priceWords = priceWords;
exports.earlyWords = earlyWords;
exports.orderWords = orderWords;
exports.multiYearWords = multiYearWords;
exports.travelWords = travelWords;
exports.capacityWords = capacityWords;
/** The words and rows in which papers and pages give a price, whatever the way in which the service is priced. */
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const pricing_1 = require("../project/pricing");
const service_1 = require("../project/service");
/** "half-day" as "Half-day". */
function unitWords(unit) {
    return unit.charAt(0).toUpperCase() + unit.slice(1);
}
/** A unit with its article: "a session", "an hour". */
function aUnit(unit) {
    return `${/^([aeio]|hour)/.test(unit) ? 'an' : 'a'} ${unit}`;
}
/** A row for each thing of a service that has a price. */
function priceRows(service) {
    const price = (0, pricing_1.priceModel)(service);
    const { unit } = service;
    const one = { buys: unitWords(unit), hours: (0, service_1.unitHours)(service) };
    switch (price.model) {
        case 'quote':
            return [{ what: '', ...one }];
        case 'unit':
            return [{ what: '', ...one, pence: price.pence, earlyPence: price.earlyPence }];
        case 'flat-plus':
            return [
                { what: 'for the year', buys: 'Year', pence: price.pence, earlyPence: price.earlyPence },
                { what: `for each ${unit}`, ...one, pence: price.unitPence, earlyPence: price.earlyUnitPence },
            ];
        case 'packages':
            return [
                ...price.packages.map((held) => ({ what: held.name, ...several(service, held) })),
                ...extraRow(service, price.extraPence),
            ];
        case 'retainer':
            return [{ what: 'for the year', ...several(service, price) }, ...extraRow(service, price.extraPence)];
        case 'bands':
            return price.bands.map((band) => ({
                what: bandWords(band, unit),
                ...(price.per === 'unit' ? one : { buys: 'All together' }),
                pence: band.pence,
                earlyPence: band.earlyPence,
            }));
    }
}
/** A price for a number of units together. */
function several(service, held) {
    const hours = (0, service_1.unitHours)(service);
    return {
        buys: (0, names_1.counted)(held.units, service.unit),
        pence: held.pence,
        earlyPence: held.earlyPence,
        hours: hours === undefined ? undefined : hours * held.units,
        each: eachWords(held.pence, held.units),
    };
}
function extraRow(service, extraPence) {
    if (extraPence === undefined)
        return [];
    const { unit } = service;
    return [{ what: `each extra ${unit}`, buys: unitWords(unit), hours: (0, service_1.unitHours)(service), pence: extraPence }];
}
function eachWords(pence, units) {
    return `${pence % units === 0 ? '' : 'about '}${(0, money_1.pounds)(Math.round(pence / units))}`;
}
/** The quantities of a band: "1 to 3 days", "21 days or more". */
function bandWords({ from, to }, unit) {
    if (to === undefined)
        return `${(0, names_1.counted)(from, unit)} or more`;
    return from === to ? (0, names_1.counted)(from, unit) : `${from.toLocaleString('en-GB')} to ${(0, names_1.counted)(to, unit)}`;
}
/** The price in a few words, for a list: "£285 a meeting", "£466 a year and £1.14 a pupil", "Quote each time". */
function shortPrice(service) {
    const price = (0, pricing_1.priceModel)(service);
    const unit = aUnit(service.unit);
    switch (price.model) {
        case 'quote':
            return 'Quote each time';
        case 'unit':
            return `${(0, money_1.pounds)(price.pence)} ${unit}`;
        case 'flat-plus':
            return `${(0, money_1.pounds)(price.pence)} a year and ${(0, money_1.pounds)(price.unitPence)} ${unit}`;
        case 'packages':
            return price.packages.map(({ name, pence }) => `${name} ${(0, money_1.pounds)(pence)}`).join(', ');
        case 'retainer':
            return `${(0, money_1.pounds)(price.pence)} a year with ${(0, names_1.counted)(price.units, service.unit)}, then ${(0, money_1.pounds)(price.extraPence)} ${unit}`;
        case 'bands':
            return `${bandRange(price.bands)} ${price.per === 'unit' ? unit : 'in all'}, by quantity`;
    }
}
function bandRange(bands) {
    const prices = bands.map(({ pence }) => pence);
    const [least, most] = [Math.min(...prices), Math.max(...prices)];
    return least === most ? (0, money_1.pounds)(least) : `${(0, money_1.pounds)(least)} to ${(0, money_1.pounds)(most)}`;
}
/** The price of one service in a sentence, for a page that gives the rows below it. */
function priceWords(service) {
    const price = (0, pricing_1.priceModel)(service);
    if (price.model === 'quote')
        return 'on request. We send you a fixed price in writing first';
    if (price.model === 'unit')
        return `${(0, money_1.pounds)(price.pence)} for each ${service.unit}, without VAT`;
    return `${modelWords(price)}, without VAT. The table shows each`;
}
function modelWords(price) {
    switch (price.model) {
        case 'packages':
            return `from ${(0, money_1.pounds)(Math.min(...price.packages.map(({ pence }) => pence)))}, as a package`;
        case 'flat-plus':
            return `${(0, money_1.pounds)(price.pence)} for the year, and more by size`;
        case 'retainer':
            return `${(0, money_1.pounds)(price.pence)} for the year`;
        case 'bands':
            return `${bandRange(price.bands)}, by how much you order`;
    }
}
/** The last day for an early price, where there is one: a sentence; empty where nothing is cheaper when ordered early. */
function earlyWords(service, orderBy) {
    const [first, ...others] = priceRows(service).filter(({ earlyPence }) => earlyPence !== undefined);
    if (!first)
        return '';
    const price = others.length === 0 && first.what === ''
        ? `${(0, money_1.pounds)(first.earlyPence ?? 0)} for each ${service.unit}, without VAT`
        : 'see the table, without VAT';
    return typeof orderBy === 'string' ? `${price}, for orders that reach us by ${(0, dates_1.longDate)(orderBy)}` : price;
}
/** The smallest and largest order with their unit: "at least 2 sessions", "2 to 10 sessions", "up to 10 sessions". */
function orderWords({ minimumUnits, maximumUnits, unit }) {
    if (maximumUnits === undefined)
        return minimumUnits === undefined ? '' : `at least ${(0, names_1.counted)(minimumUnits, unit)}`;
    return minimumUnits === undefined
        ? `up to ${(0, names_1.counted)(maximumUnits, unit)}`
        : `${minimumUnits} to ${(0, names_1.counted)(maximumUnits, unit)}`;
}
/** The prices of longer orders: "2 years: 2.5% less. 3 years: £270 a session"; empty where there are none. */
function multiYearWords({ multiYear = [], unit }) {
    return multiYear
        .map(({ years, percentOff, pence }) => pence === undefined
        ? `${years} years: ${percentOff}% less`
        : `${years} years: ${(0, money_1.pounds)(pence)} ${aUnit(unit)}`)
        .join('. ');
}
/** How travel is charged for this service; empty where it is as the co-op says for all. */
function travelWords(travel) {
    switch (travel?.rule) {
        case undefined:
            return '';
        case 'included':
            return 'in the price';
        case 'by-mile':
            return travel.freeMiles === 0
                ? `${mileWords(travel.pencePerMile)} a mile, there and back`
                : `in the price for the first ${(0, names_1.counted)(travel.freeMiles, 'mile')} there and back, then ${mileWords(travel.pencePerMile)} a mile`;
        case 'per-visit':
            return `${(0, money_1.pounds)(travel.pence)} for each visit`;
        case 'quoted':
            return 'we tell you the cost in writing before you order';
    }
}
function mileWords(pence) {
    return pence < 100 ? `${pence}p` : (0, money_1.pounds)(pence);
}
/** The units for which the team has room in each term: "autumn 40, spring 30 and summer 35 (sessions)". */
function capacityWords({ termCapacity = {}, unit }) {
    const terms = Object.entries(termCapacity).map(([term, units]) => `${term} ${units}`);
    return terms.length === 0 ? '' : `${(0, names_1.listed)(terms)} (${unit}s)`;
}
