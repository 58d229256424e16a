"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.openDatabase = openDatabase;
exports.connectTo = connectTo;
exports.isReady = isReady;
/** The database: SQLite in a folder, or PostgreSQL where `DATABASE_URL` names one. The rest of the house cannot tell. */
const node_fs_1 = require("node:fs");
const node_path_1 = __importDefault(require("node:path"));
const backup_1 = require("./backup");
const migrate_1 = require("./migrate");
const postgres_1 = require("./postgres");
const sqlite_1 = require("./sqlite");
/**
 * Opens the database and brings it up to date; a SQLite file is checked first, and copied before it is changed.
 * @throws DatabaseRefusal with words for whoever runs the server
 */
async function openDatabase(place) {
    const { dataDir, databaseUrl } = place;
    if (databaseUrl === undefined)
        (0, backup_1.mustBeWhole)(dataDir);
    const db = connectTo(place);
    try {
        if (databaseUrl === undefined)
            await (0, backup_1.backUpBeforeUpgrade)(db, dataDir);
        await (0, migrate_1.migrate)(db);
        return db;
    }
    catch (error) {
        await db.destroy();
        throw error;
    }
}
/** Connects to the database as it is. */
function connectTo({ dataDir, databaseUrl }) {
    if (databaseUrl !== undefined)
        return (0, postgres_1.connectPostgres)(databaseUrl);
    (0, node_fs_1.mkdirSync)(dataDir, { recursive: true, mode: 0o700 });
    return (0, sqlite_1.connect)(node_path_1.default.join(dataDir, sqlite_1.databaseFile));
}
/** Whether the database answers and has every migration. */
async function isReady(db) {
    return (await (0, migrate_1.missingMigrations)(db)).length === 0;
}
