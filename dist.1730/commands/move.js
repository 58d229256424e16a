"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
/** `npm run -s move -- --to postgres://…`: moves everything from the SQLite file into an empty PostgreSQL database. */
const config_1 = require("../config");
const faults_1 = require("../db/faults");
const keep_1 = require("../db/keep");
const one_path_1 = require("./one-path");
async function main(args) {
    const to = args[args.indexOf('--to') + 1];
    if (!args.includes('--to') || to === undefined || !/^postgres(ql)?:\/\//.test(to))
        throw new faults_1.DatabaseRefusal('Say where to: npm run -s move -- --to postgres://name:password@host/database');
    const { dataDir } = (0, config_1.readConfig)(process.env);
    const moved = await (0, keep_1.moveDatabase)(dataDir, to);
    for (const { table, rows, hash } of moved)
        process.stdout.write(`${table.padEnd(20)} ${String(rows).padStart(8)} rows  ${hash.slice(0, 16)}  equal\n`);
    const rows = moved.reduce((sum, one) => sum + one.rows, 0);
    process.stdout.write(`Moved ${moved.length} tables, ${rows} rows: every count and hash is equal on both sides.\nStart the server with DATABASE_URL from now on. The file in ${dataDir} is as it was: keep it until you are sure.\n`);
}
main(process.argv.slice(2)).catch(one_path_1.tellFault);
