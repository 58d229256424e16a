"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.demoNames = void 0;
exports.demoFile = demoFile;
exports.loadDemos = loadDemos;
/** The demonstrations: co-ops from project files like any other, and a workshop as its tables typed it. */
const node_fs_1 = require("node:fs");
const node_path_1 = __importDefault(require("node:path"));
const dialect_1 = require("../db/dialect");
const transact_1 = require("../db/transact");
const read_project_1 = require("../engine/project/read-project");
const projects_1 = require("../features/projects");
const workshops_1 = require("../features/workshops");
exports.demoNames = ['beacon', 'tidewell'];
const seedsFolder = node_path_1.default.join(__dirname, '..', '..', 'seeds');
/** The path of a demo's project file. */
function demoFile(name) {
    return node_path_1.default.join(seedsFolder, `${name}.json`);
}
/** Loads the demos that are not there yet, through the same door as a project file that a person opens. */
async function loadDemos(deps) {
    const missing = async (db) => {
        const there = (await (0, projects_1.projectStore)(db).demos()).map(({ id }) => id);
        return exports.demoNames.filter((name) => !there.includes(name));
    };
    if ((await missing(deps.db)).length === 0 && (await (0, workshops_1.hasDemoWorkshop)(deps.db)))
        return;
    await (0, transact_1.transact)(deps.db, async (trx) => {
        // Several processes may start at the same moment.
        await (0, dialect_1.alone)(trx);
        for (const name of await missing(trx)) {
            // A moment apart, so that they are listed in this order.
            const now = new Date(deps.now().getTime() + exports.demoNames.indexOf(name));
            await (0, projects_1.keepDemo)(trx, name, readDemo(name, deps.library), now);
        }
        const tables = (0, node_fs_1.readFileSync)(node_path_1.default.join(seedsFolder, 'workshop-tables.json'), 'utf8');
        await (0, workshops_1.keepDemoWorkshop)(trx, deps, JSON.parse(tables));
    });
}
function readDemo(name, library) {
    const reading = (0, read_project_1.readProjectText)((0, node_fs_1.readFileSync)(demoFile(name), 'utf8'), (0, projects_1.knownThings)({ library }));
    if (reading.ok)
        return reading.project;
    throw new Error(`seeds/${name}.json: ${reading.problems.map((one) => `${one.path}: ${one.message}`).join('\n')}`);
}
