"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onePath = onePath;
exports.tellFault = tellFault;
/** What the commands about the database share: one path to read, and words for what went wrong. */
const faults_1 = require("../db/faults");
/** The one path that a command is given. */
function onePath(args, usage) {
    const [file] = args;
    if (args.length !== 1 || file === undefined || file === '')
        throw new faults_1.DatabaseRefusal(`Say which file: ${usage}`);
    return file;
}
/** Says what went wrong and what to do; exit code 2 where the person can mend it, 1 where we must. */
function tellFault(error) {
    const fault = (0, faults_1.storageFault)(error);
    if (error instanceof faults_1.DatabaseRefusal)
        process.stderr.write(`${error.message}\n`);
    else if (fault)
        process.stderr.write(`${faults_1.faultWords[fault]} (${error.message})\n`);
    else
        process.stderr.write(`${error.stack}\n`);
    process.exitCode = error instanceof faults_1.DatabaseRefusal || fault ? 2 : 1;
}
