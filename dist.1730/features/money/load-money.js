"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.moneyOf = moneyOf;
const assemble_1 = require("../../engine/clauses/assemble");
const reading_1 = require("../../engine/money/reading");
const dates_1 = require("../../lib/dates");
const projects_1 = require("../projects");
/** The project's plan as at today, with what its lists are read from. */
async function moneyOf({ db, library, now }, project) {
    const loaded = await (0, projects_1.projectStore)(db).load(project);
    const source = (0, assemble_1.listSource)(loaded, (0, dates_1.londonDate)(now()), library);
    return { source, reading: (0, reading_1.readMoney)(source) };
}
