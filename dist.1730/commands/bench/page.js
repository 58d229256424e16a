"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.benchPage = benchPage;
/**
 * A page for a person who is signed in, with its session, access check and queries, against the plainest handler of
 * Express and EJS that serves the same bytes after one prepared SELECT. Ours is asked for in three ways: again and again
 * while nothing changes; with a change of the co-op at every twentieth answer; and as on a first look each time, when
 * the page must be made.
 */
const node_fs_1 = require("node:fs");
const node_http_1 = require("node:http");
const node_path_1 = __importDefault(require("node:path"));
const better_sqlite3_1 = __importDefault(require("better-sqlite3"));
const ejs_1 = __importDefault(require("ejs"));
const express_1 = __importDefault(require("express"));
const sqlite_1 = require("../../db/sqlite");
const projects_1 = require("../../features/projects");
const kept_pages_1 = require("../../web/kept-pages");
const faults_1 = require("./faults");
const load_1 = require("./load");
const measure_1 = require("./measure");
const pages = ['', '/people', '/services', '/decisions'];
const rounds = 5;
const answersToAChange = 20;
const ways = ['seen again', 'changing', 'first look'];
function newShelf() {
    const kept = (0, kept_pages_1.newKeptPages)();
    let asked = 0;
    const shelf = {
        way: 'seen again',
        change: () => undefined,
        keep: kept.keep,
        find: (key) => {
            if (shelf.way === 'changing' && ++asked % answersToAChange === 0)
                shelf.change();
            return shelf.way === 'first look' ? undefined : kept.find(key);
        },
    };
    return shelf;
}
async function benchPage() {
    const shelf = newShelf();
    const site = await (0, faults_1.openBenchSite)(shelf);
    const { folder, address } = site;
    let kept = true;
    try {
        const { coop, cookie } = await aCoop(address);
        const id = coop.split('/').at(-1) ?? '';
        shelf.change = () => void changeAnswer(site.db, id);
        for (const page of pages) {
            const url = `${address}${coop}${page}`;
            kept = (await comparePage({ url, id, cookie, page, folder, shelf })) && kept;
        }
    }
    finally {
        await site.close();
    }
    return kept;
}
/** A change as small as people make: one answer, with its trace, on the disk. */
function changeAnswer(db, project) {
    const now = new Date();
    return (0, projects_1.changeProject)(db, { project, seat: null, now }, async (store) => {
        await store.putAnswer(project, 'meetings.noticeDays', 14 + (now.getTime() % 7), {
            now: now.toISOString(),
        });
        return { deed: { what: 'answered', about: 'question:meetings.noticeDays' }, result: undefined };
    });
}
async function comparePage(on) {
    const { url, id, cookie, page, folder, shelf } = on;
    const html = await (await fetch(url, { headers: { cookie } })).text();
    const peer = await listening(plainest(folder, id, html));
    const carried = new Map();
    let failed = 0;
    for (let round = 0; round < rounds; round++) {
        for (const way of [...ways, 'peer']) {
            if (way !== 'peer')
                shelf.way = way;
            const site = way === 'peer' ? `${peer.address}/` : url;
            const before = process.cpuUsage();
            const done = await (0, load_1.underLoad)({ url: site, cookie, lines: 16, milliseconds: 1200 });
            failed += done.failed;
            const { user, system } = process.cpuUsage(before);
            // The first round warms everything up.
            if (round === 0)
                continue;
            const { perSecond, cpu } = carried.get(way) ?? { perSecond: [], cpu: [] };
            perSecond.push(done.perSecond);
            cpu.push((user + system) / 1000 / (done.perSecond * done.seconds));
            carried.set(way, { perSecond, cpu });
        }
    }
    peer.server.close();
    peer.server.closeAllConnections();
    return tellPage(`${page === '' ? '(journey)' : page}, ${Math.round(html.length / 1024)} kB`, carried, failed);
}
/** Prints a line for each way; the bar is for a page that is seen again. */
function tellPage(name, carried, failed) {
    const of = (way, what) => (0, measure_1.median)(carried.get(way)?.[what] ?? []);
    let kept = true;
    for (const way of ways) {
        const ratio = of(way, 'perSecond') / of('peer', 'perSecond');
        const isKept = failed === 0 && (way !== 'seen again' || ratio >= 0.5);
        kept = kept && isKept;
        (0, measure_1.line)(`signed-in page ${name}, ${way}`, `ours ${of(way, 'perSecond').toFixed(0)}/s, plainest ${of('peer', 'perSecond').toFixed(0)}/s, ratio ${ratio.toFixed(2)}; processor ${of(way, 'cpu').toFixed(2)} and ${of('peer', 'cpu').toFixed(2)} ms a page, ratio ${(of('peer', 'cpu') / of(way, 'cpu')).toFixed(2)}`, way === 'seen again' ? 'at least 0.5, aim 0.7' : 'told, no bar', isKept);
    }
    return kept;
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
