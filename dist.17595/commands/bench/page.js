"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.benchPage = benchPage;
/**
 * A page for a person who is signed in, with its session, access check and queries, against the plainest handler of
 * Express and EJS that serves the same bytes after one prepared SELECT.
 */
const node_fs_1 = require("node:fs");
const node_http_1 = require("node:http");
const node_path_1 = __importDefault(require("node:path"));
const better_sqlite3_1 = __importDefault(require("better-sqlite3"));
const ejs_1 = __importDefault(require("ejs"));
const express_1 = __importDefault(require("express"));
const sqlite_1 = require("../../db/sqlite");
const faults_1 = require("./faults");
const load_1 = require("./load");
const measure_1 = require("./measure");
const pages = ['', '/people', '/services', '/decisions'];
const rounds = 5;
async function benchPage() {
    const site = await (0, faults_1.openBenchSite)();
    const { folder } = site;
    let kept = true;
    try {
        const { coop, cookie } = await aCoop(site.address);
        for (const page of pages)
            kept = (await comparePage({ address: site.address, coop, cookie, page, folder })) && kept;
    }
    finally {
        await site.close();
    }
    return kept;
}
async function comparePage(on) {
    const { address, coop, cookie, page, folder } = on;
    const url = `${address}${coop}${page}`;
    const html = await (await fetch(url, { headers: { cookie } })).text();
    const peer = await listening(plainest(folder, coop.split('/').at(-1) ?? '', html));
    const perSecond = { ours: [], peer: [] };
    const cpu = { ours: [], peer: [] };
    let failed = 0;
    for (let round = 0; round < rounds; round++) {
        for (const [name, site] of [
            ['ours', url],
            ['peer', `${peer.address}/`],
        ]) {
            const before = process.cpuUsage();
            const carried = await (0, load_1.underLoad)({ url: site, cookie, lines: 16, milliseconds: 1500 });
            failed += carried.failed;
            const { user, system } = process.cpuUsage(before);
            const answers = carried.perSecond * carried.seconds;
            // The first round warms both up.
            if (round === 0)
                continue;
            perSecond[name].push(carried.perSecond);
            cpu[name].push((user + system) / 1000 / answers);
        }
    }
    peer.server.close();
    peer.server.closeAllConnections();
    const [mine, plain] = [(0, measure_1.median)(perSecond.ours), (0, measure_1.median)(perSecond.peer)];
    const ratio = mine / plain;
    const isKept = ratio >= 0.5 && failed === 0;
    (0, measure_1.line)(`signed-in page ${page === '' ? '(journey)' : page}, ${Math.round(html.length / 1024)} kB`, `ours ${mine.toFixed(0)}/s, plainest ${plain.toFixed(0)}/s, ratio ${ratio.toFixed(2)}; processor ${(0, measure_1.median)(cpu.ours).toFixed(2)} and ${(0, measure_1.median)(cpu.peer).toFixed(2)} ms a page, ratio ${((0, measure_1.median)(cpu.peer) / (0, measure_1.median)(cpu.ours)).toFixed(2)}`, 'at least 0.5, aim 0.7', isKept);
    return isKept;
}
/** One prepared SELECT, one EJS template that is compiled once, the same bytes. */
function plainest(folder, coop, html) {
    const database = new better_sqlite3_1.default(node_path_1.default.join(folder, sqlite_1.databaseFile), { readonly: true });
    const select = database.prepare('SELECT name FROM projects WHERE id = ?');
    // Whatever looks like a tag of EJS is text here; the name of the co-op comes from the row.
    const template = node_path_1.default.join(folder, 'page.ejs');
    (0, node_fs_1.writeFileSync)(template, html.replaceAll('<%', '<%%').replace('Harbour Schools Co-operative', '<%= name %>'));
    const app = (0, express_1.default)();
    app.engine('ejs', (file, locals, done) => {
        ejs_1.default.renderFile(file, locals, { cache: true }, done);
    });
    app.set('views', folder);
    ejs_1.default.clearCache();
    app.get('/', (_req, res) => {
        res.render('page.ejs', select.get(coop));
    });
    return app;
}
async function aCoop(address) {
    const send = (url, fields, cookie = '') => fetch(address + url, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie },
        body: new URLSearchParams(fields),
    });
    const started = await send('/projects/new', { name: 'Harbour Schools Co-operative' });
    const coop = String(started.headers.get('location'));
    const cookie = /groundrules=[^;]+/.exec(started.headers.get('set-cookie') ?? '')?.[0] ?? '';
    for (const legalName of ['Ada Example', 'Ben Example', 'Cai Example', 'Dee Example', 'Eve Example'])
        await send(`${coop}/people/new`, { legalName, standing: 'agreed' }, cookie);
    await fetch(address + coop, { headers: { cookie } });
    return { coop, cookie };
}
function listening(handler) {
    return new Promise((resolve) => {
        const server = (0, node_http_1.createServer)(handler).listen(0, '127.0.0.1', () => resolve({ server, address: `http://127.0.0.1:${server.address().port}` }));
    });
}
