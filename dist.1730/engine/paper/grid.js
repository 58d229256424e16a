"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Grid = void 0;
const lines_1 = require("./lines");
const size = 9;
const style = { size, leading: 1.35, pad: 4 };
/** Room above and below in rows that are written in by hand. */
const tall = { ...style, pad: 9 };
class Grid {
    sheets;
    table;
    box;
    columns;
    heads;
    constructor(sheets, table, box) {
        this.sheets = sheets;
        this.table = table;
        this.box = box;
        const total = table.columns.reduce((sum, column) => sum + column.width, 0);
        let x = box.left;
        this.columns = table.columns.map((column) => {
            const width = (column.width / total) * box.width;
            const placed = { ...column, x, width };
            x += width;
            return placed;
        });
        this.heads = table.columns.map((column, index) => this.lines([{ text: column.heading }], index, true));
    }
    /** The heading row; without a parent it is furniture, as on every page after the first. */
    header(parent) {
        const row = parent && this.sheets.element('TR', this.sheets.element('THead', parent));
        this.sheets.tint(this.box, this.heads, style);
        this.sheets.columns(this.columns.map((column, index) => ({
            lines: this.heads[index] ?? [],
            x: column.x + 5,
            align: column.align,
            width: column.width - 10,
            element: row && this.sheets.element('TH', row, { scope: 'Column' }),
        })), style);
    }
    row(cells, body) {
        const { rowHeader } = this.table;
        const look = this.table.tall ? tall : style;
        const lines = cells.map((cell, index) => this.lines(cell, index, index === rowHeader));
        if (!this.sheets.fits(lines, look)) {
            this.sheets.newPage();
            this.header(undefined);
        }
        const row = this.sheets.element('TR', body);
        const elements = this.columns.map((_, index) => index === rowHeader ? this.sheets.element('TH', row, { scope: 'Row' }) : this.sheets.element('TD', row));
        this.sheets.columns(this.columns.map((column, index) => ({
            lines: lines[index] ?? [],
            x: column.x + 5,
            align: column.align,
            width: column.width - 10,
            element: elements[index],
        })), look);
        this.sheets.rule(this.box.left, this.box.width);
        this.sheets.finish(row, elements);
    }
    lines(runs, index, bold = false) {
        return (0, lines_1.breakLines)(runs, size, (this.columns[index]?.width ?? 0) - 10, bold);
    }
}
exports.Grid = Grid;
