"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
/** `npm run -s restore -- FILE`: puts a backup in place of what is there, which is kept. The server may be running. */
const node_path_1 = __importDefault(require("node:path"));
const config_1 = require("../config");
const keep_1 = require("../db/keep");
const one_path_1 = require("./one-path");
async function main(args) {
    const file = node_path_1.default.resolve((0, one_path_1.onePath)(args, 'npm run -s restore -- FILE'));
    const kept = await (0, keep_1.restoreDatabase)((0, config_1.readConfig)(process.env), file, new Date());
    process.stdout.write(`Restored ${file}.\n`);
    if (kept !== undefined)
        process.stdout.write(`What was there before is kept in ${kept}.\n`);
}
main(process.argv.slice(2)).catch(one_path_1.tellFault);
