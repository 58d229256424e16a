"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.priceModel = priceModel;
exports.leastPence = leastPence;
exports.hasEarlyPrice = hasEarlyPrice;
exports.hasOrderTerms = hasOrderTerms;
exports.pricingFaults = pricingFaults;
/** How a service is priced, as one thing. A service without any price is quoted each time. */
function priceModel(service) {
    const { pricing, pricePence, earlyPricePence } = service;
    if (pricing !== undefined)
        return pricing;
    if (pricePence === undefined)
        return { model: 'quote' };
    return {
        model: 'unit',
        pence: pricePence,
        ...(earlyPricePence !== undefined && { earlyPence: earlyPricePence }),
    };
}
/** The least that a school can spend on a service in a year, in pence; undefined where it is quoted each time. */
function leastPence(service) {
    const price = priceModel(service);
    switch (price.model) {
        case 'quote':
            return undefined;
        case 'packages':
            return Math.min(...price.packages.map(({ pence }) => pence));
        case 'bands':
            return Math.min(...price.bands.map(({ pence }) => pence));
        case 'unit':
        case 'flat-plus':
        case 'retainer':
            return price.pence;
    }
}
/** Whether anything is cheaper when it is ordered early. */
function hasEarlyPrice(prices) {
    const price = priceModel(prices);
    switch (price.model) {
        case 'quote':
            return false;
        case 'packages':
            return price.packages.some(({ earlyPence }) => earlyPence !== undefined);
        case 'bands':
            return price.bands.some(({ earlyPence }) => earlyPence !== undefined);
        case 'flat-plus':
            return price.earlyPence !== undefined || price.earlyUnitPence !== undefined;
        case 'unit':
        case 'retainer':
            return price.earlyPence !== undefined;
    }
}
/** Whether an order has a least or most size, or a price for several years. */
function hasOrderTerms({ minimumUnits, maximumUnits, multiYear }) {
    return [minimumUnits, maximumUnits, multiYear].some((term) => term !== undefined);
}
/** What does not fit together in the prices of a service, by the field that is to be mended. */
function pricingFaults(service) {
    const { pricing, pricePence, quoteOnly, earlyPricePence, minimumUnits, maximumUnits } = service;
    const faults = [];
    const ways = [pricePence, pricing, quoteOnly].filter((way) => way !== undefined);
    if (ways.length !== 1) {
        const message = 'Give one of these three: a price in pence, pricing, or quoteOnly: true.';
        faults.push({ field: 'pricePence', message });
    }
    if (earlyPricePence !== undefined && earlyPricePence > (pricePence ?? 0)) {
        const message = 'The early-order price must be the same as the price, or less.';
        faults.push({ field: 'earlyPricePence', message });
    }
    if (minimumUnits !== undefined && maximumUnits !== undefined && maximumUnits < minimumUnits) {
        const message = `The largest order must be ${minimumUnits} or more, as the smallest is ${minimumUnits}.`;
        faults.push({ field: 'maximumUnits', message });
    }
    return [...faults, ...modelFaults(pricing), ...multiYearFaults(service)];
}
function modelFaults(pricing) {
    switch (pricing?.model) {
        case undefined:
            return [];
        case 'flat-plus':
            return [
                ...lateEarly('pricing.earlyPence', pricing),
                ...lateEarly('pricing.earlyUnitPence', {
                    pence: pricing.unitPence,
                    earlyPence: pricing.earlyUnitPence,
                }),
            ];
        case 'retainer':
            return lateEarly('pricing.earlyPence', pricing);
        case 'packages':
            return packageFaults(pricing.packages);
        case 'bands':
            return bandFaults(pricing.bands);
    }
}
function lateEarly(field, { pence, earlyPence }) {
    if (earlyPence === undefined || earlyPence <= pence)
        return [];
    return [{ field, message: 'The early-order price must be the same as the price, or less.' }];
}
function packageFaults(packages) {
    const names = new Set();
    return packages.flatMap((one, index) => {
        const name = one.name.toLowerCase();
        const again = names.has(name);
        names.add(name);
        const field = `pricing.packages[${index}]`;
        return [
            ...(again
                ? [{ field: `${field}.name`, message: `Two packages are called ${one.name}. Rename one.` }]
                : []),
            ...lateEarly(`${field}.earlyPence`, one),
        ];
    });
}
function bandFaults(bands) {
    return bands.flatMap((band, index) => {
        const field = `pricing.bands[${index}]`;
        const before = bands[index - 1];
        const faults = lateEarly(`${field}.earlyPence`, band);
        if (before && band.from !== (before.to ?? Number.NaN) + 1) {
            faults.push({ field: `${field}.from`, message: bandStart(index, before) });
        }
        if (band.to !== undefined && band.to < band.from) {
            const message = `Band ${index + 1} must end at ${band.from} or more, as it starts there.`;
            faults.push({ field: `${field}.to`, message });
        }
        return faults;
    });
}
function bandStart(index, before) {
    if (before.to === undefined) {
        return `Say where band ${index} ends. Only the last band may go on without end.`;
    }
    return `Band ${index + 1} must start at ${before.to + 1}, as the band before ends at ${before.to}: bands leave no hole and do not overlap.`;
}
function multiYearFaults({ multiYear = [], pricePence }) {
    const seen = new Set();
    return multiYear.flatMap(({ years, percentOff, pence }, index) => {
        const field = `multiYear[${index}]`;
        const faults = [];
        if (seen.has(years))
            faults.push({ field: `${field}.years`, message: `${years} years are there twice. Keep one.` });
        seen.add(years);
        if ((percentOff === undefined) === (pence === undefined)) {
            const message = 'Give either the percentage taken off, or the price of one unit.';
            faults.push({ field: `${field}.percentOff`, message });
        }
        else if (pence !== undefined && pricePence === undefined) {
            const message = 'Give a percentage: only a service with a price for one unit can have another price here.';
            faults.push({ field: `${field}.pence`, message });
        }
        else if (pence !== undefined && pence > (pricePence ?? 0)) {
            const message = 'The price for several years must be the same as the price, or less.';
            faults.push({ field: `${field}.pence`, message });
        }
        return faults;
    });
}
