"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.workbookNames = void 0;
/**
 * The workbook of a paper, as plain data: sheets of cells, some with a formula. A cell with a formula also carries
 * what it comes to, worked out by us: it is what a phone shows, and what a spreadsheet must get when it recalculates.
 */
/** What a template may call for. */
exports.workbookNames = ['money', 'annual-return'];
