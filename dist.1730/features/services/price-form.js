"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.priceWays = void 0;
exports.wayOf = wayOf;
exports.wayNamed = wayNamed;
exports.rowCount = rowCount;
exports.rowsIn = rowsIn;
exports.priceForm = priceForm;
exports.pricesOf = pricesOf;
exports.typedPrice = typedPrice;
/** The page of a price: first the way to price, then the fields of that way. */
const joi_1 = __importDefault(require("joi"));
const pricing_1 = require("../../engine/project/pricing");
const field = __importStar(require("../../engine/project/fields"));
const service_schema_1 = require("../../engine/project/service-schema");
const forms_1 = require("./forms");
exports.priceWays = ['unit', 'year', 'flat-plus', 'packages', 'bands', 'retainer', 'quote'];
/** The way in which a service is priced now. A price for a year is the price of one unit that is a year. */
function wayOf(service) {
    const { model } = (0, pricing_1.priceModel)(service);
    return model === 'unit' && service.unit === 'year' ? 'year' : model;
}
/** The way that an address or a form names, where there is one of that name. */
function wayNamed(name) {
    return exports.priceWays.find((way) => way === name);
}
/** The most rows that a table of packages or bands may have. */
const mostRows = 12;
/** How many rows a form shows: those that are filled and two to add, four at least. */
function rowCount(typed, kind) {
    const filled = rowsIn(typed, kind);
    return Math.min(mostRows, Math.max(4, (filled.at(-1) ?? 0) + 2));
}
/** The numbers of the rows in which anything is typed. */
function rowsIn(typed, kind) {
    const pattern = new RegExp(`^${kind}(\\d{1,2})(Name|Units|From|To|Price|Early)$`);
    const rows = Object.entries(typed).flatMap(([name, value]) => {
        const row = Number(pattern.exec(name)?.[1] ?? 0);
        return row >= 1 && row <= mostRows && typeof value === 'string' && value.trim() !== '' ? row : [];
    });
    return [...new Set(rows)].sort((a, b) => a - b);
}
const early = () => (0, forms_1.money)('Early-order price');
const price = (words) => (0, forms_1.money)('Price').required().messages({ 'any.required': words });
/** The form for a way to price; rows of packages and bands are asked where something is typed in them. */
function priceForm(way, typed) {
    const held = { unit: (0, forms_1.unit)(), hoursPerUnit: (0, forms_1.hours)() };
    switch (way) {
        case 'unit':
            return joi_1.default.object({
                ...held,
                price: price('Enter the price of one unit, without VAT.'),
                earlyPrice: early(),
            });
        case 'year':
            return joi_1.default.object({
                hoursPerUnit: (0, forms_1.number)('Hours in the year', service_schema_1.service.hoursPerUnit),
                price: price('Enter the price for the year, without VAT.'),
                earlyPrice: early(),
            });
        case 'flat-plus':
            return joi_1.default.object({
                ...held,
                price: price('Enter the price for the year, without VAT.'),
                earlyPrice: early(),
                unitPrice: price('Enter the price of each unit on top, without VAT.'),
                earlyUnitPrice: early(),
            });
        case 'packages':
            return joi_1.default.object({
                ...held,
                ...rowFields(typed, 'package', packageRow),
                extraPrice: (0, forms_1.money)('Price of an extra unit'),
            });
        case 'bands':
            return joi_1.default.object({
                ...held,
                per: joi_1.default.valid('unit', 'order')
                    .required()
                    .messages({ '*': 'Choose what the price of a band is for.' }),
                ...rowFields(typed, 'band', bandRow),
            });
        case 'retainer':
            return joi_1.default.object({
                ...held,
                price: price('Enter the price for the year, without VAT.'),
                earlyPrice: early(),
                units: units('Enter how many units are in that price.').required(),
                extraPrice: price('Enter the price of each unit after those.'),
            });
        case 'quote':
            return joi_1.default.object(held);
    }
}
function units(words) {
    return (0, forms_1.number)('Units', field.whole('Units', 1, 10_000)).messages({ 'any.required': words });
}
function rowFields(typed, kind, of) {
    const rows = rowsIn(typed, kind);
    // An empty table asks for its first row.
    return Object.assign({}, ...(rows.length === 0 ? [1] : rows).map(of));
}
const packageRow = (row) => ({
    [`package${row}Name`]: field
        .line('Name of the package', 40)
        .required()
        .messages({ 'any.required': `Enter a name for package ${row}.` }),
    [`package${row}Units`]: units(`Enter how many units are in package ${row}.`).required(),
    [`package${row}Price`]: price(`Enter the price of package ${row}, without VAT.`),
    [`package${row}Early`]: early(),
});
const bandRow = (row) => ({
    [`band${row}From`]: (0, forms_1.number)('Start of the band', field.whole('Start of the band', 1, 100_000))
        .required()
        .messages({ 'any.required': `Enter the number at which band ${row} starts.` }),
    [`band${row}To`]: (0, forms_1.number)('End of the band', field.whole('End of the band', 1, 1_000_000)),
    [`band${row}Price`]: price(`Enter the price in band ${row}, without VAT.`),
    [`band${row}Early`]: early(),
});
/** A form that fits, as the prices of a service. */
function pricesOf(way, form) {
    const held = { unit: String(form['unit'] ?? 'year'), hoursPerUnit: form['hoursPerUnit'] };
    switch (way) {
        case 'unit':
        case 'year':
            return {
                ...held,
                pricePence: form['price'],
                earlyPricePence: form['earlyPrice'],
            };
        case 'quote':
            return { ...held, quoteOnly: true };
        case 'flat-plus':
        case 'packages':
        case 'bands':
        case 'retainer':
            return { ...held, pricing: pricingOf(way, form) };
    }
}
function pricingOf(way, form) {
    const pence = (name) => form[name];
    switch (way) {
        case 'flat-plus':
            return {
                model: way,
                pence: pence('price'),
                ...given('earlyPence', form['earlyPrice']),
                unitPence: pence('unitPrice'),
                ...given('earlyUnitPence', form['earlyUnitPrice']),
            };
        case 'packages':
            return {
                model: way,
                packages: rowNumbers(form, 'package').map((row) => ({
                    name: String(form[`package${row}Name`]),
                    units: pence(`package${row}Units`),
                    pence: pence(`package${row}Price`),
                    ...given('earlyPence', form[`package${row}Early`]),
                })),
                ...given('extraPence', form['extraPrice']),
            };
        case 'bands':
            return {
                model: way,
                per: form['per'],
                bands: rowNumbers(form, 'band').map((row) => ({
                    from: pence(`band${row}From`),
                    ...given('to', form[`band${row}To`]),
                    pence: pence(`band${row}Price`),
                    ...given('earlyPence', form[`band${row}Early`]),
                })),
            };
        case 'retainer':
            return {
                model: way,
                pence: pence('price'),
                ...given('earlyPence', form['earlyPrice']),
                units: pence('units'),
                extraPence: pence('extraPrice'),
            };
    }
}
function given(key, value) {
    return value === undefined ? {} : { [key]: value };
}
function rowNumbers(form, kind) {
    return Array.from({ length: mostRows }, (_, index) => index + 1).filter((row) => form[`${kind}${row}Price`] !== undefined);
}
/** The prices of a service as its form shows them. */
function typedPrice(service) {
    const price = (0, pricing_1.priceModel)(service);
    const held = { unit: service.unit, hoursPerUnit: service.hoursPerUnit };
    switch (price.model) {
        case 'quote':
            return held;
        case 'unit':
            return { ...held, price: (0, forms_1.inPounds)(price.pence), earlyPrice: (0, forms_1.inPounds)(price.earlyPence) };
        case 'flat-plus':
            return {
                ...held,
                price: (0, forms_1.inPounds)(price.pence),
                earlyPrice: (0, forms_1.inPounds)(price.earlyPence),
                unitPrice: (0, forms_1.inPounds)(price.unitPence),
                earlyUnitPrice: (0, forms_1.inPounds)(price.earlyUnitPence),
            };
        case 'packages':
            return { ...held, ...typedRows(price.packages), extraPrice: (0, forms_1.inPounds)(price.extraPence) };
        case 'bands':
            return { ...held, per: price.per, ...typedRows(price.bands) };
        case 'retainer':
            return {
                ...held,
                price: (0, forms_1.inPounds)(price.pence),
                earlyPrice: (0, forms_1.inPounds)(price.earlyPence),
                units: price.units,
                extraPrice: (0, forms_1.inPounds)(price.extraPence),
            };
    }
}
function typedRows(rows) {
    const cells = rows.map((row, index) => {
        const at = index + 1;
        const sums = (kind) => ({
            [`${kind}${at}Price`]: (0, forms_1.inPounds)(row.pence),
            [`${kind}${at}Early`]: (0, forms_1.inPounds)(row.earlyPence),
        });
        return 'name' in row
            ? { [`package${at}Name`]: row.name, [`package${at}Units`]: row.units, ...sums('package') }
            : { [`band${at}From`]: row.from, [`band${at}To`]: row.to, ...sums('band') };
    });
    return Object.assign({}, ...cells);
}
