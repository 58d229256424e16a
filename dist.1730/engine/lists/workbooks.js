"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.workbooks = void 0;
/** The workbooks that papers may carry, by the name that a template calls them. */
const workbook_1 = require("../money/workbook/workbook");
const year_workbook_1 = require("./year-workbook");
exports.workbooks = {
    money: workbook_1.moneyWorkbook,
    'annual-return': year_workbook_1.yearWorkbook,
};
