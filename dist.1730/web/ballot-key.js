"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.ballotKeyFile = void 0;
exports.readBallotKey = readBallotKey;
/**
 * The key that seals ballot boxes. It is never in the database nor in a copy of it, so that neither tells how anyone
 * voted (see decision 025).
 */
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const node_path_1 = __importDefault(require("node:path"));
/** The name of the key's file in the data folder. */
exports.ballotKeyFile = 'ballot.key';
/**
 * The key of this installation: from `BALLOT_KEY`, or else from a file that only its owner may read, which is made
 * once. Processes that share a data folder share it.
 */
function readBallotKey({ ballotKey, dataDir }) {
    const words = ballotKey ?? keptKey(dataDir);
    return (0, node_crypto_1.createHash)('sha256').update(words).digest();
}
function keptKey(dataDir) {
    const file = node_path_1.default.join(dataDir, exports.ballotKeyFile);
    const there = readOrNothing(file);
    if (there !== undefined)
        return there;
    (0, node_fs_1.mkdirSync)(dataDir, { recursive: true, mode: 0o700 });
    const part = `${file}.${process.pid}.${(0, node_crypto_1.randomBytes)(4).toString('hex')}.part`;
    (0, node_fs_1.writeFileSync)(part, `${(0, node_crypto_1.randomBytes)(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
    try {
        // A link is there whole or not at all, and never takes the place of one that another process made meanwhile.
        (0, node_fs_1.linkSync)(part, file);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
    finally {
        (0, node_fs_1.rmSync)(part);
    }
    return (0, node_fs_1.readFileSync)(file, 'utf8').trim();
}
function readOrNothing(file) {
    try {
        return (0, node_fs_1.readFileSync)(file, 'utf8').trim();
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
