"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tableFormats = void 0;
exports.sendTables = sendTables;
const expected_1 = require("../lib/expected");
const table_1 = require("../lib/table");
const workbook_1 = require("../lib/workbook");
exports.tableFormats = [
    { format: 'xlsx', label: 'Excel' },
    { format: 'csv', label: 'CSV' },
];
const types = {
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    csv: 'text/csv; charset=utf-8',
};
/**
 * Sends tables under a name without its ending. The file is made whole first, so a failure is a page.
 * @throws Expected where the format is neither xlsx nor csv
 */
async function sendTables(res, file) {
    const { name, format, tables } = file;
    const type = Object.hasOwn(types, format) ? types[format] : undefined;
    const [first] = tables;
    if (type === undefined || !first)
        throw new expected_1.Expected('missing', 'We cannot find this file', 'Choose Excel or CSV on the page before.');
    const body = format === 'csv' ? Buffer.from((0, table_1.toCsv)(first)) : await (0, workbook_1.toWorkbook)(tables);
    res.attachment(`${name}.${format}`).type(type).send(body);
}
