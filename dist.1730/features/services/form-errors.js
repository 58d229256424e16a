"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.faultErrors = faultErrors;
exports.fieldName = fieldName;
const paths_1 = require("../../web/paths");
const parts_1 = require("./parts");
const price_form_1 = require("./price-form");
/** The errors of a page: beside a field where the page has it, otherwise in the summary with a way to the other part. */
function faultErrors(faults, on) {
    const { project, service, info, typed } = on;
    const fields = {};
    const errors = faults.map(({ field = '', part, message }) => {
        const where = part ?? partWith(field);
        if (where !== undefined && where !== info.id)
            return { text: message, href: (0, paths_1.href)(paths_1.paths.servicePart, { project, service, part: where }) };
        const name = field === '' ? firstField(info) : fieldName(field, typed);
        fields[name] ??= message;
        return { text: message, href: `#${name}` };
    });
    return { fields, summary: errors };
}
function partWith(field) {
    const key = field.replace(/[.[].*$/, '');
    return parts_1.partInfos.find(({ keys }) => keys.includes(key))?.id;
}
/** Where a gap of the whole part is shown. */
function firstField({ id }) {
    const first = {
        team: 'deliveredBy',
        price: 'hoursPerUnit',
        checks: 'safeguarding',
        stage: 'status',
    };
    return first[id] ?? 'title';
}
/** "pricing.packages[1].earlyPence" as the name of the field in its row: "package2Early". */
function fieldName(path, typed) {
    const row = /^pricing\.(package|band)s\[(\d+)\]\.(\w+)$/.exec(path);
    if (row) {
        const [, kind = '', index = '0', key = ''] = row;
        const at = (0, price_form_1.rowsIn)(typed, kind === 'band' ? 'band' : 'package')[Number(index)] ?? Number(index) + 1;
        return `${kind}${at}${rowCells[key] ?? 'Price'}`;
    }
    const year = /^multiYear\[(\d+)\]/.exec(path);
    if (year) {
        const given = ['years2', 'years3'].filter((name) => typeof typed[name] === 'string' && typed[name] !== '');
        return given[Number(year[1])] ?? 'years2';
    }
    return names[path] ?? path.replace(/[.[].*$/, '');
}
const rowCells = {
    name: 'Name',
    units: 'Units',
    from: 'From',
    to: 'To',
    pence: 'Price',
    earlyPence: 'Early',
};
const names = {
    pricePence: 'price',
    earlyPricePence: 'earlyPrice',
    'pricing.earlyPence': 'earlyPrice',
    'pricing.earlyUnitPence': 'earlyUnitPrice',
};
