"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.openBenchSite = openBenchSite;
exports.benchFuzz = benchFuzz;
/** The whole app for long runs, and hostile input: what `npm test` does briefly. */
const node_fs_1 = require("node:fs");
const node_http_1 = require("node:http");
const node_os_1 = __importDefault(require("node:os"));
const node_path_1 = __importDefault(require("node:path"));
const app_1 = require("../../app");
const config_1 = require("../../config");
const open_1 = require("../../db/open");
const library_1 = require("../../engine/library/library");
const kept_pages_1 = require("../../web/kept-pages");
const log_1 = require("../../web/log");
const ballot_key_1 = require("../../web/ballot-key");
const session_store_1 = require("../../web/session-store");
const demos_1 = require("../demos");
const fuzz_1 = require("./fuzz");
const measure_1 = require("./measure");
/** The whole app on a fresh SQLite database, in this process. */
async function openBenchSite(pages = (0, kept_pages_1.newKeptPages)()) {
    const folder = (0, node_fs_1.mkdtempSync)(node_path_1.default.join(node_os_1.default.tmpdir(), 'groundrules-bench-'));
    const db = await (0, open_1.openDatabase)({ dataDir: folder });
    const library = (0, library_1.readLibrary)();
    const now = () => new Date();
    await (0, demos_1.loadDemos)({ db, library, now });
    const config = (0, config_1.readConfig)({ DATA_DIR: folder });
    const logged = [];
    const log = (0, log_1.newLog)('error', { write: (said) => void logged.push(said) });
    const server = (0, node_http_1.createServer)((0, app_1.createApp)({
        ...{ config, db, log, now, library },
        pages,
        sessionSecret: await (0, session_store_1.sessionSecret)(db),
        ballotKey: (0, ballot_key_1.readBallotKey)(config),
    }));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
        address: `http://127.0.0.1:${server.address().port}`,
        db,
        folder,
        logged,
        close: async () => {
            server.closeAllConnections();
            server.close();
            await db.destroy();
            (0, node_fs_1.rmSync)(folder, { recursive: true, force: true });
        },
    };
}
async function benchFuzz(count = 100_000) {
    const site = await openBenchSite();
    const seed = Date.now() % 1e6;
    const { forms, inputs, files, uploads, papers, statuses, slowest, faults } = await (0, fuzz_1.fuzz)({
        address: site.address,
        inputs: count,
        seed,
        until: (0, measure_1.askedToEnd)(),
    });
    await site.close();
    for (const fault of [...faults, ...site.logged].slice(0, 20))
        process.stdout.write(`${fault.trim()}\n`);
    const told = Object.entries(statuses)
        .map(([status, n]) => `${n} x ${status}`)
        .join(', ');
    (0, measure_1.line)(`${inputs} hostile inputs to ${forms} forms, of them ${uploads} with files and ${files} project files; ${papers} pages and papers looked at after`, `${told}; slowest ${slowest.took.toFixed(0)} ms (${slowest.where}); ${faults.length} faults`, 'none', faults.length === 0);
    return faults.length === 0;
}
