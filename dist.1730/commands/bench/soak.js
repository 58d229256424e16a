"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.benchSoak = benchSoak;
/** Mixed load for a long time: pages, papers, changes, sign-ins and open streams, while the memory is watched. */
const node_fs_1 = require("node:fs");
const demos_1 = require("../demos");
const faults_1 = require("./faults");
const load_1 = require("./load");
const measure_1 = require("./measure");
const pages = [
    ...[
        '',
        '/people',
        '/register',
        '/papers',
        '/papers/rules',
        '/services',
        '/schools',
        '/offers',
        '/decisions',
    ],
    ...['/meetings', '/money', '/history', '/interview/question/meetings.noticeDays', '/people/me/data'],
    ...[
        '/papers/rules/file.pdf',
        '/papers/register-of-members/file.docx',
        '/papers/cash-flow/file.xlsx',
        '/file',
    ],
];
const publicPages = [
    '/',
    '/guide',
    '/for-staff',
    '/for-schools',
    '/guide/search?q=quorum',
    '/account/sign-in',
];
/** @param minutes how long; asked to end before (Ctrl-C), it tells what it has so far */
async function benchSoak(minutes = 30) {
    const site = await (0, faults_1.openBenchSite)();
    const person = await newPerson(site.address);
    const ended = (0, measure_1.askedToEnd)();
    const sizes = [];
    const counts = { answered: 0, written: 0, streams: 0, failed: 0 };
    const start = Date.now();
    for (let round = 0; Date.now() < start + minutes * 60_000 && !ended.aborted; round++) {
        const streams = new AbortController();
        counts.streams += await openStreams(site.address + person.coop, person.cookie, streams.signal);
        for (let n = 0; n < 4; n++) {
            const page = pages[(round * 4 + n) % pages.length] ?? '';
            const open = publicPages[(round * 4 + n) % publicPages.length] ?? '/';
            for (const address of [person.coop + page, open]) {
                const url = site.address + address;
                const carried = await (0, load_1.underLoad)({ url, cookie: person.cookie, lines: 6, milliseconds: 1500 });
                counts.answered += Math.round(carried.perSecond * carried.seconds);
                counts.failed += carried.failed;
            }
            const statuses = await person.write(round * 4 + n);
            counts.written += statuses.filter((status) => status === 303).length;
            counts.failed += statuses.filter((status) => status !== 303).length;
        }
        streams.abort();
        sizes.push(process.memoryUsage().rss / 1e6);
    }
    const took = (Date.now() - start) / 60_000;
    for (const said of site.logged.slice(0, 10))
        process.stdout.write(said);
    await site.close();
    // The first third warms up; after it the memory must not climb.
    const late = sizes.slice(Math.floor(sizes.length / 3));
    const growth = slope(late) * late.length;
    const isKept = growth < 60 && counts.failed === 0 && site.logged.length === 0;
    (0, measure_1.line)(`${took.toFixed(0)} minutes of mixed load`, `${counts.answered} answers, ${counts.written} changes, ${counts.streams} streams, ${counts.failed} failed; memory of ${late.length} rounds from ${late.at(0)?.toFixed(0)} to ${late.at(-1)?.toFixed(0)} MB, at most ${Math.max(...late).toFixed(0)}, a line through them climbs ${growth.toFixed(0)} MB`, 'no error, climbs less than 60 MB', isKept);
    return isKept;
}
/** A person with a full co-op of their own, who changes something of several kinds. */
async function newPerson(address) {
    const file = new FormData();
    file.set('file', new Blob([(0, node_fs_1.readFileSync)((0, demos_1.demoFile)('beacon'))]), 'project.json');
    const opened = await fetch(`${address}/projects/open`, { method: 'POST', redirect: 'manual', body: file });
    const coop = opened.headers.get('location') ?? '';
    const cookie = /groundrules=[^;]+/.exec(opened.headers.get('set-cookie') ?? '')?.[0] ?? '';
    const send = async (path, fields, n) => {
        // Who signs in or starts anew is somebody else, in a browser of their own.
        const headers = {
            cookie: path.startsWith(coop) ? cookie : '',
            'X-Forwarded-For': `10.3.${(n >> 8) & 255}.${n & 255}`,
        };
        const body = new URLSearchParams(fields);
        const answer = await fetch(address + path, { method: 'POST', redirect: 'manual', headers, body });
        await answer.arrayBuffer();
        return answer.status;
    };
    const question = '/interview/question/meetings.noticeDays';
    return {
        coop,
        cookie,
        write: async (n) => [
            await send(coop + question, { answer: String(14 + (n % 9)), reason: 'We looked again' }, n),
            await send(`${coop}/comments/question:meetings.noticeDays`, { words: `Is ${n} enough?` }, n),
            await send('/account/sign-in', { email: `person-${n}@soak.example` }, n),
            await send('/projects/new', { name: `Co-op ${n}` }, n),
        ],
    };
}
/** Opens as many streams as a browser may, and lets them hear until they are ended. Gives how many were opened. */
async function openStreams(coop, cookie, signal) {
    const opened = await Promise.all(Array.from({ length: 8 }, () => fetch(`${coop}/live`, { headers: { cookie }, signal })));
    for (const stream of opened)
        void stream.arrayBuffer().catch(() => undefined);
    return opened.filter(({ status }) => status === 200).length;
}
/** The slope of a line through these, by least squares. */
function slope(values) {
    const middle = (values.length - 1) / 2;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const top = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
    const bottom = values.reduce((sum, _value, index) => sum + (index - middle) ** 2, 0);
    return bottom === 0 ? 0 : top / bottom;
}
