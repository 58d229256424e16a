"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.backUpDatabase = backUpDatabase;
exports.restoreDatabase = restoreDatabase;
exports.moveDatabase = moveDatabase;
/** Backing up, restoring and moving, of whichever kind the database is. */
const node_fs_1 = require("node:fs");
const node_path_1 = __importDefault(require("node:path"));
const backup_1 = require("./backup");
const copy_1 = require("./copy");
const faults_1 = require("./faults");
const migrate_1 = require("./migrate");
const open_1 = require("./open");
const postgres_1 = require("./postgres");
const sqlite_1 = require("./sqlite");
/** Copies everything into a SQLite file, as it is at one moment. */
async function backUpDatabase({ dataDir, databaseUrl }, file) {
    if (databaseUrl === undefined) {
        mustBeThere(dataDir);
        await (0, backup_1.backUpFolder)(dataDir, file);
        return;
    }
    await opened((0, postgres_1.connectPostgres)(databaseUrl), (from) => withFile(file, (to) => (0, copy_1.copyDatabase)(from, to)));
}
/**
 * Puts a backup in place of everything that is there.
 * @returns where what was there is kept now; undefined where nothing was there
 * @throws DatabaseRefusal where the file cannot be restored; nothing is changed then
 */
async function restoreDatabase(place, file, now) {
    const { dataDir, databaseUrl } = place;
    if (databaseUrl === undefined)
        return (0, backup_1.restoreFolder)(dataDir, file, now);
    const ready = node_path_1.default.join(dataDir, 'backups', `.restoring-${process.pid}.sqlite3`);
    const before = node_path_1.default.join(dataDir, 'backups', `before-restore-${now.toISOString().replaceAll(':', '').slice(0, 17)}.sqlite3`);
    try {
        await (0, backup_1.openedCopy)(file, (source) => (0, backup_1.copyTo)(source, ready));
        await opened((0, open_1.connectTo)(place), async (to) => {
            await (0, migrate_1.migrate)(to);
            await backUpDatabase(place, before);
            await opened((0, sqlite_1.connect)(ready), async (from) => {
                await (0, migrate_1.migrate)(from);
                await (0, copy_1.copyDatabase)(from, to);
            });
        });
        return before;
    }
    finally {
        for (const ending of ['', '-wal', '-shm'])
            (0, node_fs_1.rmSync)(ready + ending, { force: true });
    }
}
/**
 * Moves the SQLite database of a folder into a PostgreSQL database in which nobody has worked yet. The file stays.
 * @throws DatabaseRefusal where there is nothing to move, or something where it should go
 */
async function moveDatabase(dataDir, url) {
    mustBeThere(dataDir);
    return opened((0, sqlite_1.connect)(node_path_1.default.join(dataDir, sqlite_1.databaseFile)), (from) => opened((0, postgres_1.connectPostgres)(url), async (to) => {
        await (0, migrate_1.migrate)(from);
        await (0, migrate_1.migrate)(to);
        const [taken] = (await to('projects').where({ demo: false }).limit(1).select('id'));
        if (taken !== undefined)
            throw new faults_1.DatabaseRefusal('The PostgreSQL database has co-ops in it already. Name an empty one.');
        return (0, copy_1.copyDatabase)(from, to);
    }));
}
async function withFile(file, work) {
    const part = `${file}.${process.pid}.rows`;
    try {
        (0, node_fs_1.closeSync)((0, node_fs_1.openSync)(part, 'w', 0o600));
        await opened((0, sqlite_1.connect)(part), async (to) => {
            await (0, migrate_1.migrate)(to);
            await work(to);
            await to.raw('PRAGMA wal_checkpoint(TRUNCATE)');
        });
        await (0, backup_1.openedCopy)(part, (source) => (0, backup_1.copyTo)(source, file));
    }
    finally {
        for (const ending of ['', '-wal', '-shm'])
            (0, node_fs_1.rmSync)(part + ending, { force: true });
    }
}
async function opened(db, work) {
    try {
        return await work(db);
    }
    finally {
        await db.destroy();
    }
}
function mustBeThere(dataDir) {
    if (!(0, node_fs_1.existsSync)(node_path_1.default.join(dataDir, sqlite_1.databaseFile)))
        throw new faults_1.DatabaseRefusal(`There is no database in ${dataDir}. Set DATA_DIR to the folder that holds it.`);
}
