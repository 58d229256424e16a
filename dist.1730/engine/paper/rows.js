"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.factHeight = factHeight;
exports.factRow = factRow;
exports.tableRows = tableRows;
const grid_1 = require("./grid");
const lines_1 = require("./lines");
const text_block_1 = require("./text-block");
/** A row of facts, broken into lines, with the height that it takes. */
function factHeight(sheets, row, box) {
    const labelWidth = Math.min(150, box.width * 0.32);
    const lines = (0, lines_1.breakLines)(row.runs, sheets.sizes.body, box.width - labelWidth - 8);
    const labels = (0, lines_1.breakLines)([{ text: row.label }], sheets.sizes.body, labelWidth - 8, true);
    const height = Math.max(lines.length, labels.length) * sheets.sizes.body * text_block_1.leading + 8;
    return { labelWidth, lines, labels, height };
}
function factRow(sheets, row, parent, box) {
    const { labelWidth, lines, labels, height } = factHeight(sheets, row, box);
    sheets.need(height);
    const element = sheets.element('P', parent);
    sheets.columns([
        { lines: labels, x: box.left, element },
        { lines, x: box.left + labelWidth, element },
    ], { size: sheets.sizes.body, leading: text_block_1.leading, pad: 3 });
    sheets.rule(box.left, box.width);
}
/** Lays out a table row by row, so that whoever asks may give up its sheets as they fill. */
function* tableRows(sheets, table, parent, box) {
    if (table.rows.length === 0 && !table.rowsOf) {
        const words = [{ text: `${table.caption}. `, bold: true }, { text: table.empty }];
        (0, text_block_1.textBlock)(sheets, words, sheets.element('P', parent), box, { size: sheets.sizes.body });
        return sheets.skip(8);
    }
    sheets.need(90);
    (0, text_block_1.textBlock)(sheets, [{ text: table.caption }], sheets.element('P', parent), box, {
        size: sheets.sizes.body,
        bold: true,
    });
    sheets.skip(4);
    const grid = new grid_1.Grid(sheets, table, box);
    const element = sheets.element('Table', parent);
    grid.header(element);
    const body = sheets.element('TBody', element);
    for (const cells of table.rowsOf ? table.rowsOf() : table.rows) {
        grid.row(cells, body);
        yield;
    }
    sheets.skip(12);
}
