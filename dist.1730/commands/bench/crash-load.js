"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.startLoad = startLoad;
/** People who write while the server dies under them: each remembers what was answered with a yes. */
const promises_1 = require("node:timers/promises");
const writers = 6;
const stepsOfACoop = 18;
/** @param address of a web process that lives, picked anew for each request; undefined while there is none */
function startLoad(address) {
    const load = { coops: [], counts: { acknowledged: 0, unknown: 0 }, faults: [] };
    let over = false;
    const living = async () => {
        while (!over && address() === undefined)
            await (0, promises_1.setTimeout)(10);
        return address() ?? '';
    };
    const work = async (writer) => {
        for (let n = 0; !over; n++) {
            const coop = await startCoop(load, await living(), `${writer}-${n}`);
            for (let step = 0; coop && step < stepsOfACoop && !over; step++)
                await writeOne(load, await living(), { coop, name: `${writer}-${n}-${step}`, step });
        }
    };
    const working = Array.from({ length: writers }, (_, writer) => work(writer));
    return {
        ...load,
        stop: async () => {
            over = true;
            await Promise.all(working);
        },
    };
}
async function startCoop(load, address, name) {
    const answer = await send(load, address, { path: '/projects/new', fields: { name: `Co-op ${name}` } });
    const id = answer?.headers.get('location')?.split('/').at(-1);
    if (id === undefined)
        return undefined;
    const cookie = /groundrules=[^;]+/.exec(answer?.headers.get('set-cookie') ?? '')?.[0] ?? '';
    const coop = { id, cookie, people: new Map(), invited: new Map(), answers: [] };
    load.coops.push(coop);
    return coop;
}
async function writeOne(load, address, { coop, name, step }) {
    const at = (path, fields) => send(load, address, { path: `/projects/${coop.id}${path}`, cookie: coop.cookie, fields });
    const told = (answer) => (answer ? 'acknowledged' : 'unknown');
    if (step % 3 === 0) {
        const legalName = `Person ${name}`;
        coop.people.set(legalName, told(await at('/people/new', { legalName, standing: 'agreed' })));
    }
    else if (step % 3 === 1) {
        const email = `person-${name}@crash.example`;
        const invitation = { founder: 'other', name: `Guest ${name}`, email, role: 'founder' };
        coop.invited.set(email, told(await at('/people/seats/new', invitation)));
    }
    else {
        const value = 14 + step;
        const answer = await at('/interview/question/meetings.noticeDays', {
            answer: String(value),
            reason: 'We looked at it again',
        });
        coop.answers.push({ value, told: told(answer) });
    }
}
/** The answer where it is a yes; undefined where nobody can tell. */
async function send(load, address, { path, fields, cookie = '' }) {
    const headers = { cookie, 'X-Forwarded-For': `10.7.${load.coops.length >> 8}.${load.coops.length & 255}` };
    const body = new URLSearchParams(fields);
    const [answer, text] = await fetch(address + path, { method: 'POST', redirect: 'manual', headers, body })
        .then(async (got) => [got, await got.text()])
        .catch(() => [undefined, '']);
    const isYes = answer !== undefined && (answer.status === 303 || answer.status === 200);
    if (answer && answer.status >= 500 && /\n\s+at |node_modules|SELECT|INSERT/.test(text))
        load.faults.push(`${path}: a stack trace came out`);
    if (answer && !isYes && answer.status !== 503)
        load.faults.push(`${path}: ${answer.status}`);
    load.counts[isYes ? 'acknowledged' : 'unknown']++;
    return isYes ? answer : undefined;
}
