"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.keptNights = void 0;
exports.backupsFolder = backupsFolder;
exports.copyTo = copyTo;
exports.damageOf = damageOf;
exports.backUpFolder = backUpFolder;
exports.restoreFolder = restoreFolder;
exports.openedCopy = openedCopy;
exports.nightlyBackup = nightlyBackup;
exports.backUpBeforeUpgrade = backUpBeforeUpgrade;
exports.mustBeWhole = mustBeWhole;
/**
 * Copies of a SQLite database, made and put back while it is in use. A copy is a database like any other, whole at one
 * moment, readable by its owner only.
 */
const node_fs_1 = require("node:fs");
const node_path_1 = __importDefault(require("node:path"));
const better_sqlite3_1 = __importDefault(require("better-sqlite3"));
const faults_1 = require("./faults");
const migrate_1 = require("./migrate");
const list_1 = require("./migrations/list");
const sqlite_1 = require("./sqlite");
/** The folder of the copies that are made without being asked for. */
function backupsFolder(dataDir) {
    return node_path_1.default.join(dataDir, 'backups');
}
/**
 * Copies a database to a file, which is there whole or not at all.
 * @param source the connection through which the database is written, or one that only reads
 */
async function copyTo(source, file, how = { inOneGo: false }) {
    const part = `${file}.${process.pid}.part`;
    (0, node_fs_1.mkdirSync)(node_path_1.default.dirname(file), { recursive: true, mode: 0o700 });
    try {
        (0, node_fs_1.closeSync)((0, node_fs_1.openSync)(part, 'w', 0o600));
        await source.backup(part, how.inOneGo ? allPages : undefined);
        const fault = damageOf(part);
        if (fault !== undefined)
            throw new faults_1.DatabaseRefusal(`The copy is damaged (${fault}). Check the disk.`);
        flush(part);
        (0, node_fs_1.renameSync)(part, file);
        flush(node_path_1.default.dirname(file));
    }
    finally {
        for (const left of [part, `${part}-journal`, `${part}-wal`, `${part}-shm`])
            (0, node_fs_1.rmSync)(left, { force: true });
    }
}
/** In one go, so that nobody's writing makes it start again; another process answers requests meanwhile. */
const allPages = { progress: () => 2 ** 31 - 1 };
/** The first thing that is wrong with a database file, or undefined. Reads the whole of it. */
function damageOf(file) {
    let database;
    try {
        database = new better_sqlite3_1.default(file, { readonly: true, fileMustExist: true });
        const found = database.pragma('quick_check(1)', { simple: true });
        return found === 'ok' ? undefined : String(found).replace(/\s+/g, ' ').slice(0, 100);
    }
    catch (error) {
        if ((0, faults_1.storageFault)(error) === 'damaged')
            return error.message;
        throw error;
    }
    finally {
        database?.close();
    }
}
/** Copies the database of a folder to a file, also while a server uses it. */
async function backUpFolder(dataDir, file) {
    const database = new better_sqlite3_1.default(node_path_1.default.join(dataDir, sqlite_1.databaseFile), { readonly: true, fileMustExist: true });
    try {
        await copyTo(database, file, { inOneGo: true });
    }
    finally {
        database.close();
    }
}
/**
 * Puts a copy in place of the database of a folder, also while a server uses it. The copy is checked and brought up to
 * date first; what was there is kept beside it.
 * @returns where what was there is kept now; undefined where nothing was there
 * @throws DatabaseRefusal where the file is not a copy that this version can read; nothing is changed then
 */
async function restoreFolder(dataDir, file, now) {
    const live = node_path_1.default.join(dataDir, sqlite_1.databaseFile);
    const ready = node_path_1.default.join(backupsFolder(dataDir), `.restoring-${process.pid}.sqlite3`);
    try {
        await openedCopy(file, (source) => copyTo(source, ready));
        await bringUpToDate(ready);
        if (!(0, node_fs_1.existsSync)(live)) {
            (0, node_fs_1.renameSync)(ready, live);
            return undefined;
        }
        const before = keptName(dataDir, 'before-restore', now);
        await keepWhatIsThere(dataDir, before);
        await openedCopy(ready, (source) => putInPlace(source, live));
        return before;
    }
    finally {
        for (const left of [ready, `${ready}-wal`, `${ready}-shm`])
            (0, node_fs_1.rmSync)(left, { force: true });
    }
}
/** A damaged database cannot be copied page by page as a database; its file can. */
async function keepWhatIsThere(dataDir, kept) {
    const live = node_path_1.default.join(dataDir, sqlite_1.databaseFile);
    if (damageOf(live) === undefined) {
        await backUpFolder(dataDir, kept);
        return;
    }
    (0, node_fs_1.mkdirSync)(node_path_1.default.dirname(kept), { recursive: true, mode: 0o700 });
    for (const ending of ['', '-wal', '-shm'])
        if ((0, node_fs_1.existsSync)(live + ending))
            (0, node_fs_1.renameSync)(live + ending, kept + ending);
}
async function putInPlace(source, live) {
    if ((0, node_fs_1.existsSync)(live))
        await source.backup(live, allPages);
    else
        await copyTo(source, live);
}
async function bringUpToDate(file) {
    const db = (0, sqlite_1.connect)(file);
    try {
        await (0, migrate_1.migrate)(db);
        await db.raw('PRAGMA wal_checkpoint(TRUNCATE)');
    }
    finally {
        await db.destroy();
    }
}
/** Opens a file that is to be restored, once it is known to be ours and whole. */
async function openedCopy(file, work) {
    if (!(0, node_fs_1.existsSync)(file))
        throw new faults_1.DatabaseRefusal(`There is no file ${file}. Name a backup.`);
    const fault = damageOf(file);
    if (fault !== undefined)
        throw new faults_1.DatabaseRefusal(`${file} is not a backup, or it is damaged (${fault}). Name another one.`);
    const source = new better_sqlite3_1.default(file, { readonly: true });
    try {
        const tables = source.prepare('SELECT name FROM sqlite_master').pluck().all();
        if (!['projects', 'ledger', 'knex_migrations'].every((table) => tables.includes(table)))
            throw new faults_1.DatabaseRefusal(`${file} is a database of something else. Name a backup of Groundrules.`);
        const done = source.prepare('SELECT name FROM knex_migrations').pluck().all();
        const later = done.filter((name) => !Object.hasOwn(list_1.migrations, name));
        if (later.length > 0)
            throw new faults_1.DatabaseRefusal(`${file} comes from a later version of Groundrules (${later.join(', ')}). Install that version first.`);
        return await work(source);
    }
    finally {
        source.close();
    }
}
/** How many nightly copies are kept, and how many of each other kind. */
exports.keptNights = 14;
const keptOthers = 5;
/** Makes today's copy, unless it is there, and takes away the fifteenth. Returns its path where it was made. */
async function nightlyBackup(db, dataDir, today) {
    const file = node_path_1.default.join(backupsFolder(dataDir), `night-${today}.sqlite3`);
    if ((0, node_fs_1.existsSync)(file))
        return undefined;
    await copyTo(await connectionOf(db), file);
    prune(dataDir);
    return file;
}
/** Keeps a copy of a database that is about to be upgraded. */
async function backUpBeforeUpgrade(db, dataDir) {
    const last = (await (0, migrate_1.doneMigrations)(db)).at(-1);
    if (last === undefined || (await (0, migrate_1.missingMigrations)(db)).length === 0)
        return;
    await copyTo(await connectionOf(db), node_path_1.default.join(backupsFolder(dataDir), `before-upgrade-from-${last}.sqlite3`));
    prune(dataDir);
}
/** @throws DatabaseRefusal where the database of a folder is damaged, with what to do */
function mustBeWhole(dataDir) {
    const file = node_path_1.default.join(dataDir, sqlite_1.databaseFile);
    if (!(0, node_fs_1.existsSync)(file))
        return;
    const fault = damageOf(file);
    if (fault === undefined)
        return;
    const folder = backupsFolder(dataDir);
    const [newest] = (0, node_fs_1.existsSync)(folder)
        ? (0, node_fs_1.readdirSync)(folder)
            .filter((name) => name.startsWith('night-'))
            .toSorted()
            .slice(-1)
        : [];
    throw new faults_1.DatabaseRefusal(`The database ${file} is damaged (${fault}). It was not changed. Restore a backup: npm run -s restore -- ${newest === undefined ? 'FILE' : node_path_1.default.join(folder, newest)}`);
}
/** The connection through which everything is written: copying through it never has to start again. */
async function connectionOf(db) {
    const client = db.client;
    const connection = await client.acquireConnection();
    await client.releaseConnection(connection);
    return connection;
}
function keptName(dataDir, why, now) {
    const stamp = now.toISOString().replaceAll(':', '').slice(0, 17);
    return node_path_1.default.join(backupsFolder(dataDir), `${why}-${stamp}.sqlite3`);
}
function prune(dataDir) {
    const folder = backupsFolder(dataDir);
    const names = (0, node_fs_1.readdirSync)(folder).filter((name) => name.endsWith('.sqlite3'));
    for (const [kind, most] of [
        ['night', exports.keptNights],
        ['before-upgrade', keptOthers],
        ['before-restore', keptOthers],
    ]) {
        const old = names
            .filter((name) => name.startsWith(`${kind}-`))
            .toSorted()
            .slice(0, -most);
        for (const name of old)
            (0, node_fs_1.rmSync)(node_path_1.default.join(folder, name));
    }
}
function flush(file) {
    const handle = (0, node_fs_1.openSync)(file, 'r');
    try {
        (0, node_fs_1.fsyncSync)(handle);
    }
    finally {
        (0, node_fs_1.closeSync)(handle);
    }
}
