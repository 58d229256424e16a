"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.crash = crash;
exports.benchCrash = benchCrash;
exports.crashWords = crashWords;
/**
 * Kills web processes, and PostgreSQL itself, at random moments while people write. Nothing that was acknowledged may be
 * lost, no step may be done by halves, the trail must be whole, and each mail must arrive once.
 */
const node_fs_1 = require("node:fs");
const node_os_1 = __importDefault(require("node:os"));
const node_path_1 = __importDefault(require("node:path"));
const promises_1 = require("node:timers/promises");
const config_1 = require("../../config");
const open_1 = require("../../db/open");
const library_1 = require("../../engine/library/library");
const mail_1 = require("../../features/mail");
const kept_pages_1 = require("../../web/kept-pages");
const log_1 = require("../../web/log");
const crash_load_1 = require("./crash-load");
const crash_proof_1 = require("./crash-proof");
const mail_server_1 = require("./mail-server");
const measure_1 = require("./measure");
const postgres_1 = require("./postgres");
const web_process_1 = require("./web-process");
const minutes = 60_000;
/** Runs a plan to its end and proves what is left. */
async function crash(plan) {
    const { place } = plan;
    const mail = await (0, mail_server_1.openMailServer)();
    const start = () => (0, web_process_1.startWebProcess)({ ...place.env, SMTP_URL: mail.url });
    // One after the other, as the first one fills the database.
    const webs = [];
    while (webs.length < plan.webs)
        webs.push(await start());
    const load = (0, crash_load_1.startLoad)(() => {
        const alive = webs.filter((web) => web !== undefined);
        return alive[Math.floor(Math.random() * alive.length)]?.address;
    });
    const done = await killAll(plan, { webs, start, load });
    await load.stop();
    for (const web of webs)
        await web?.kill();
    const last = await start();
    const closed = await openedAgain(last, load.coops);
    await last.stop();
    await drain(place, mail.url);
    const writes = await (0, crash_proof_1.proveWrites)(place, load.coops);
    const { arrived, copies, faults } = await (0, crash_proof_1.proveMail)(place, load.coops, mail.taken);
    await mail.kill();
    return {
        ...done,
        ...load.counts,
        projects: writes.projects,
        kept: writes.kept,
        notKept: writes.notKept,
        mails: arrived,
        copies,
        faults: [...load.faults, ...closed, ...writes.faults, ...faults],
    };
}
async function killAll({ kills, postgres, until: ended }, { webs, start, load }) {
    const done = { kills: 0, postgresKills: 0, postgresRestarts: 0 };
    while (done.kills < kills && !ended?.aborted) {
        await someWriting(load);
        const which = Math.floor(Math.random() * webs.length);
        const web = webs[which];
        await web?.kill();
        webs[which] = undefined;
        done.kills++;
        webs[which] = await start();
        if (postgres === undefined || done.kills % 10 !== 0)
            continue;
        const isKill = done.kills % 20 === 0;
        await someWriting(load);
        await (isKill ? postgres.kill() : postgres.stop());
        await (0, promises_1.setTimeout)(Math.random() * 1000);
        await postgres.start();
        done[isKill ? 'postgresKills' : 'postgresRestarts']++;
        await recovered(load);
    }
    return done;
}
/** A random while: a random number of steps, and then a random part of the next one. */
async function someWriting({ counts }) {
    const enough = counts.acknowledged + Math.random() * 25;
    await (0, mail_server_1.until)(() => counts.acknowledged >= enough, 15_000).catch(() => undefined);
    await (0, promises_1.setTimeout)(Math.random() * 60);
}
/** The web processes, which nobody restarted, say yes again. */
async function recovered({ counts, faults }) {
    const before = counts.acknowledged;
    await (0, mail_server_1.until)(() => counts.acknowledged > before + 3, 30_000).catch(() => {
        faults.push('nothing was written for 30 seconds after PostgreSQL was back');
    });
}
/** Every co-op still opens in the browser that started it. */
async function openedAgain({ address }, coops) {
    const faults = [];
    for (const { id, cookie } of coops) {
        const answer = await fetch(`${address}/projects/${id}/file`, { headers: { cookie } });
        await answer.arrayBuffer();
        if (answer.status !== 200)
            faults.push(`project ${id}: it does not open any more: ${answer.status}`);
    }
    return faults;
}
/** Sends what is left, at a time when the leases of the dead have ended. */
async function drain(place, smtpUrl) {
    const db = await (0, open_1.openDatabase)(place);
    const config = (0, config_1.readConfig)({ ...place.env, SMTP_URL: smtpUrl });
    const now = () => new Date(Date.now() + 11 * minutes);
    const deps = {
        config,
        db,
        log: (0, log_1.newLog)('silent'),
        now,
        library: (0, library_1.readLibrary)(),
        pages: (0, kept_pages_1.newKeptPages)(),
        sessionSecret: '',
        ballotKey: Buffer.alloc(0),
    };
    const sender = (0, mail_1.startSender)(deps);
    await (0, mail_server_1.until)(async () => {
        sender.wake();
        return (await db('outbox').whereNot('state', 'sent').first('id')) === undefined;
    }, 5 * minutes);
    await sender.stop();
    await db.destroy();
}
/** Both databases side by side, so many kills each. Asked to end before (Ctrl-C), it proves what it has done so far. */
async function benchCrash(kills = 200) {
    const folder = (0, node_fs_1.mkdtempSync)(node_path_1.default.join(node_os_1.default.tmpdir(), 'groundrules-crash-'));
    const dataDir = node_path_1.default.join(folder, 'sqlite');
    // As it comes: every commit is on the disk before it is acknowledged.
    const postgres = await (0, postgres_1.startPostgres)({});
    const databaseUrl = postgres.url('postgres');
    const env = { DATA_DIR: folder, DATABASE_URL: databaseUrl };
    const until = (0, measure_1.askedToEnd)();
    const kept = await Promise.all([
        crash({ place: { dataDir, env: { DATA_DIR: dataDir } }, webs: 1, kills, until }).then((result) => tell('SQLite', result)),
        crash({ place: { dataDir: folder, databaseUrl, env }, webs: 2, kills, postgres, until }).then((result) => tell('PostgreSQL, two web processes', result)),
    ]);
    await postgres.end();
    (0, node_fs_1.rmSync)(folder, { recursive: true, force: true });
    return kept.every(Boolean);
}
function tell(name, result) {
    for (const fault of result.faults.slice(0, 20))
        process.stdout.write(`${fault}\n`);
    const { kills, postgresKills, postgresRestarts, faults } = result;
    const database = postgresKills + postgresRestarts > 0
        ? `, PostgreSQL killed ${postgresKills} and restarted ${postgresRestarts} times`
        : '';
    (0, measure_1.line)(`${name}: ${kills} web processes killed${database}`, crashWords(result), 'no fault', faults.length === 0);
    return faults.length === 0;
}
/** The counts of a run, in words. */
function crashWords(result) {
    const { acknowledged, unknown, projects, kept, notKept, mails, copies, faults } = result;
    return (`${acknowledged} steps acknowledged in ${projects} co-ops; ${unknown} cut off, of whose people and invitations ${kept} were ` +
        `kept whole and ${notKept} not at all; ${mails} mails arrived once, ${copies} copies by Message-ID; ${faults.length} faults`);
}
