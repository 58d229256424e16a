"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.benchWorkshop = benchWorkshop;
/**
 * A big day: 40 workshops of 8 tables. 320 phones listen, 320 answer every five seconds, 40 facilitators watch. Counts
 * every answer that was called saved, in the database; and measures how many answers a second go in, beside the
 * plainest handler that does the same writes.
 */
const node_child_process_1 = require("node:child_process");
const node_fs_1 = require("node:fs");
const node_http_1 = __importDefault(require("node:http"));
const node_os_1 = __importDefault(require("node:os"));
const node_path_1 = __importDefault(require("node:path"));
const promises_1 = require("node:timers/promises");
const sqlite_1 = require("../../db/sqlite");
const measure_1 = require("./measure");
const workshops = 40;
const tables = 8;
const every = 5000;
const seconds = Number(process.env['WORKSHOP_SECONDS'] ?? 60);
const root = node_path_1.default.join(__dirname, '..', '..', '..');
function serve(args, env = {}) {
    const child = (0, node_child_process_1.spawn)(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
    child.stderr.pipe(process.stderr);
    return new Promise((resolve, reject) => {
        child.stdout.on('data', (data) => {
            const address = /http:\S+/.exec(data.toString())?.[0];
            if (address !== undefined)
                resolve({ child, address: address.replace('localhost', '127.0.0.1') });
        });
        child.on('exit', () => reject(new Error('the server did not start')));
    });
}
const agent = new node_http_1.default.Agent({ keepAlive: true, maxSockets: 400 });
function ask(url, on) {
    const body = on.fields && new URLSearchParams(on.fields).toString();
    return new Promise((resolve, reject) => {
        const request = node_http_1.default.request(url, {
            agent,
            method: body === undefined ? 'GET' : 'POST',
            headers: {
                ...(on.cookie !== undefined && { Cookie: on.cookie }),
                ...(on.json && { Accept: 'application/json' }),
                ...(body !== undefined && {
                    'Content-Type': 'application/x-www-form-urlencoded',
                    'Content-Length': Buffer.byteLength(body),
                }),
            },
        }, (response) => {
            let text = '';
            response.on('data', (data) => (text += data.toString()));
            response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
        });
        request.on('error', reject);
        request.end(body);
    });
}
/** A stream of events that stays open; `hear` gets the number and the data of each. */
function listen(url, cookie, hear) {
    return new Promise((resolve, reject) => {
        const request = node_http_1.default.get(url, { headers: { Cookie: cookie }, agent: new node_http_1.default.Agent() }, (response) => {
            if (response.statusCode !== 200) {
                reject(new Error(`a stream answered ${response.statusCode}`));
                return;
            }
            response.on('data', (data) => {
                for (const [, id = ''] of data.toString().matchAll(/^id: (\S+)$/gm))
                    hear(id);
            });
            response.on('error', () => undefined);
            resolve(request);
        });
        request.on('error', reject);
    });
}
const cookieOf = ({ headers }) => /groundrules=[^;]+/.exec((headers['set-cookie'] ?? []).join(';'))?.[0] ?? '';
/** A workshop with its step open and two phones at each table: one answers, one listens. */
async function openHall(address) {
    const form = {
        title: 'Co-op day',
        on: '23/11/2026',
        agenda: 'two-and-a-half-hours',
        tables: String(tables),
    };
    const started = await ask(`${address}/workshops/new`, { fields: form });
    const at = address + String(started.headers.location);
    const cookie = cookieOf(started);
    const board = await ask(at, { cookie });
    const code = (/gr-code">([^<]+)</.exec(board.text)?.[1] ?? '').replace(' ', '');
    const door = await ask(`${address}/workshops/join/${code}`, {});
    const ids = [...door.text.matchAll(/name="table" type="radio" value="([^"]+)"/g)].map(([, id]) => String(id));
    await ask(`${at}/steps/scenarios`, { cookie, fields: { state: 'open' } });
    const join = async (table) => cookieOf(await ask(`${address}/workshops/join/${code}`, { fields: { nickname: 'Wren', table } }));
    const phones = [];
    for (const id of ids)
        phones.push({ cookie: await join(id), listens: await join(id) });
    return { at, cookie, phones };
}
const cards = [
    'off-the-books',
    'cut-prices',
    'signed-off',
    'big-contract',
    'late-payer',
    'fall-out',
    'new-person',
    'buy-you',
];
let made = 0;
const anAnswer = () => {
    made++;
    return {
        key: `bench-answer-${made}-${process.pid}`,
        part: cards[made % cards.length] ?? '',
        words: `We would ring first, then write, and say who decides. Answer number ${made}.`,
    };
};
function percentile(values, share) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
/** Megabytes that a process holds. */
function megabytes({ child }) {
    const status = (0, node_fs_1.readFileSync)(`/proc/${child.pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
async function benchWorkshop() {
    const folder = (0, node_fs_1.mkdtempSync)(node_path_1.default.join(node_os_1.default.tmpdir(), 'groundrules-bench-'));
    const env = { PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error' };
    const server = await serve(['dist/server.js'], env);
    const plain = await serve([node_path_1.default.join(__dirname, 'plain-answers.js'), folder]);
    try {
        const halls = [];
        for (let n = 0; n < workshops; n++)
            halls.push(await openHall(server.address));
        const day = await runDay(server, halls, folder);
        const ratio = await throughput(plain, halls);
        return day && ratio;
    }
    finally {
        server.child.kill('SIGKILL');
        plain.child.kill('SIGKILL');
        agent.destroy();
        (0, node_fs_1.rmSync)(folder, { recursive: true, force: true });
    }
}
async function runDay(server, halls, folder) {
    const kept = new Map();
    const [times, seen] = [[], []];
    let heard = 0;
    const streams = [];
    const waiting = halls.map(() => new Map());
    for (const [index, hall] of halls.entries()) {
        streams.push(await listen(`${hall.at}/live`, hall.cookie, (id) => {
            const last = Number(id.split('.').at(-1));
            for (const [number, sentAt] of waiting[index] ?? [])
                if (number <= last) {
                    seen?.push(performance.now() - sentAt);
                    waiting[index]?.delete(number);
                }
        }));
        for (const { listens } of hall.phones)
            streams.push(await listen(`${hall.at}/table/live`, listens, () => heard++));
    }
    const until = performance.now() + seconds * 1000;
    const memory = [];
    const phone = async (index, cookie, start) => {
        await (0, promises_1.setTimeout)(start);
        while (performance.now() < until) {
            const fields = anAnswer();
            const sentAt = performance.now();
            const { status, text } = await ask(`${halls[index]?.at}/table/steps/scenarios`, {
                cookie,
                fields,
                json: true,
            });
            times?.push(performance.now() - sentAt);
            if (status === 200) {
                const { number } = JSON.parse(text);
                kept.set(String(fields['key']), number);
                waiting[index]?.set(number, sentAt);
            }
            else
                process.stderr.write(`an answer got ${status}\n`);
            await (0, promises_1.setTimeout)(Math.max(0, every - (performance.now() - sentAt)));
        }
    };
    const watch = async () => {
        while (performance.now() < until) {
            memory.push(megabytes(server));
            await (0, promises_1.setTimeout)(1000);
        }
    };
    const phones = halls.flatMap(({ phones: all }, index) => all.map(({ cookie }, n) => phone(index, cookie, ((index * tables + n) / (workshops * tables)) * every)));
    await Promise.all([...phones, watch()]);
    await (0, promises_1.setTimeout)(1000);
    const open = streams.length;
    for (const stream of streams)
        stream.destroy();
    const db = (0, sqlite_1.connect)(node_path_1.default.join(folder, sqlite_1.databaseFile));
    const there = new Set((await db('workshopAnswers').pluck('key')));
    await db.destroy();
    const lost = [...kept.keys()].filter((key) => !there.has(key)).length;
    const unseen = waiting.reduce((sum, one) => sum + one.size, 0);
    const third = Math.ceil(memory.length / 3);
    const [early, late] = [(0, measure_1.median)(memory.slice(0, third)), (0, measure_1.median)(memory.slice(-third))];
    const p = (values) => `p50 ${percentile(values ?? [], 0.5).toFixed(0)} ms, p99 ${percentile(values ?? [], 0.99).toFixed(0)} ms`;
    const results = [
        {
            name: 'answers lost',
            is: `${lost} of ${kept.size}, ${open} streams, ${heard} events heard at tables`,
            asked: '0',
            ok: lost === 0 && unseen === 0,
        },
        { name: 'an answer', is: p(times), asked: 'p99 under 150 ms', ok: percentile(times ?? [], 0.99) < 150 },
        {
            name: 'to the facilitator’s screen',
            is: `${p(seen)}, ${unseen} not seen`,
            asked: 'p99 under 500 ms',
            ok: percentile(seen ?? [], 0.99) < 500,
        },
        {
            name: 'memory of the server',
            is: `${early} MB in the first third, ${late} MB in the last`,
            asked: 'at most 1.2 x',
            ok: late <= early * 1.2,
        },
    ];
    for (const { name, is, asked, ok } of results)
        (0, measure_1.line)(name, is, asked, ok);
    return results.every(({ ok }) => ok);
}
/** Answers a second that go in while 64 phones send one after the other, ours and the plain one in turn. */
async function throughput(plain, halls) {
    const ours = halls.flatMap(({ at, phones }) => phones.map(({ cookie }) => ({ url: `${at}/table/steps/scenarios`, cookie })));
    const theirs = Array.from({ length: 320 }, (_, n) => ({
        url: `${plain.address}/answer`,
        cookie: `seat=seat-${n}`,
    }));
    const rate = async (phones) => {
        const until = performance.now() + 3000;
        let count = 0;
        await Promise.all(phones
            .filter((_, n) => n % 5 === 0)
            .map(async ({ url, cookie }) => {
            while (performance.now() < until)
                if ((await ask(url, { cookie, fields: anAnswer(), json: true })).status === 200)
                    count++;
        }));
        return count / 3;
    };
    await rate(ours);
    await rate(theirs);
    const [a, b] = [[], []];
    for (let round = 0; round < 4; round++) {
        a?.push(await rate(ours));
        b?.push(await rate(theirs));
    }
    const [mine, other] = [(0, measure_1.median)(a ?? []), (0, measure_1.median)(b ?? [])];
    const ratio = mine / other;
    (0, measure_1.line)('answers a second', `ours ${mine.toFixed(0)}, plain Express and better-sqlite3 ${other.toFixed(0)}, ratio ${ratio.toFixed(2)}`, 'at least 0.6 x', ratio >= 0.6);
    return ratio >= 0.6;
}
