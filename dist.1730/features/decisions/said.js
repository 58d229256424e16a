"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.saidIn = saidIn;
const projects_1 = require("../projects");
const roll_1 = require("./roll");
const store_1 = require("./store");
/** @param names what the person is called here */
async function saidIn(db, seat, names) {
    const open = await (0, store_1.decisionStore)(db).positionsOf(seat.project, (0, roll_1.voterOf)(seat));
    const log = await (0, projects_1.projectStore)(db).decisions(seat.project);
    return [
        ...open.map(({ title, round, position, words }) => ({
            proposal: title,
            round,
            position,
            ...(words !== '' && { words }),
        })),
        ...log.flatMap(({ proposal, round, names: written = [] }) => written
            .filter(({ name }) => names.includes(name))
            .map(({ position }) => ({ proposal, ...(round !== undefined && { round }), position }))),
    ];
}
