"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
/**
 * `npm run -s backup -- FILE`: copies everything into one file, also while the server runs. The file is a SQLite
 * database from either kind of database, and goes back into either.
 */
const node_fs_1 = require("node:fs");
const node_path_1 = __importDefault(require("node:path"));
const config_1 = require("../config");
const keep_1 = require("../db/keep");
const faults_1 = require("../db/faults");
const one_path_1 = require("./one-path");
async function main(args) {
    const file = node_path_1.default.resolve((0, one_path_1.onePath)(args, 'npm run -s backup -- FILE'));
    if ((0, node_fs_1.existsSync)(file))
        throw new faults_1.DatabaseRefusal(`${file} is there already. Name another file, so that no backup is lost.`);
    await (0, keep_1.backUpDatabase)((0, config_1.readConfig)(process.env), file);
    const { size } = (0, node_fs_1.statSync)(file);
    process.stdout.write(`Kept everything in ${file}, ${Math.ceil(size / 1024)} kB. Only its owner can read it.\n`);
}
main(process.argv.slice(2)).catch(one_path_1.tellFault);
