"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.checkAudit = checkAudit;
/** Verifies the audit trail of every project: no entry changed, taken out or cut off at the end. */
const node_fs_1 = require("node:fs");
const node_path_1 = __importDefault(require("node:path"));
const config_1 = require("../config");
const open_1 = require("../db/open");
const sqlite_1 = require("../db/sqlite");
const projects_1 = require("../features/projects");
const names_1 = require("../lib/names");
/** Prints what was verified; names each trail with a fault. Returns the exit code: 0 whole, 1 a fault, 2 no database. */
async function checkAudit(env) {
    const config = (0, config_1.readConfig)(env);
    const { dataDir, databaseUrl } = config;
    if (databaseUrl === undefined && !(0, node_fs_1.existsSync)(node_path_1.default.join(dataDir, sqlite_1.databaseFile))) {
        process.stderr.write(`There is no database in ${dataDir}. Set DATA_DIR to the folder that holds it.\n`);
        return 2;
    }
    const db = (0, open_1.connectTo)(config);
    try {
        const store = (0, projects_1.projectStore)(db);
        const ids = (await db('projects').orderBy('id').pluck('id'));
        let entries = 0;
        let faults = 0;
        for (const id of ids) {
            const trail = await store.trail(id);
            entries += trail.length;
            const fault = (0, projects_1.auditFault)(id, trail, await store.auditHead(id));
            if (fault === undefined)
                continue;
            faults++;
            process.stderr.write(`Project ${id}: ${fault}. Restore a backup from before, and find out who changed the file.\n`);
        }
        const found = faults === 0 ? 'whole' : (0, names_1.counted)(faults, 'fault');
        process.stdout.write(`Audit trail: ${(0, names_1.counted)(ids.length, 'project')}, ${(0, names_1.counted)(entries, 'entry', 'entries')}, ${found}.\n`);
        return faults === 0 ? 0 : 1;
    }
    finally {
        await db.destroy();
    }
}
