"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.underLoad = underLoad;
/** A load generator in a process of its own: asks for one address again and again, over lines that stay open. */
const node_http_1 = require("node:http");
const node_child_process_1 = require("node:child_process");
/** Puts a server under load. */
function underLoad(load) {
    return new Promise((resolve, reject) => {
        const child = (0, node_child_process_1.fork)(__filename, [JSON.stringify(load)]);
        child.once('message', (carried) => resolve(carried));
        child.once('error', reject);
    });
}
async function ask({ url, cookie, lines, milliseconds }) {
    const agent = new node_http_1.Agent({ keepAlive: true, maxSockets: lines });
    const times = [];
    let failed = 0;
    const start = performance.now();
    const one = () => new Promise((resolve) => {
        const from = performance.now();
        const req = (0, node_http_1.request)(url, { agent, headers: { cookie } }, (res) => {
            res.resume().once('end', () => {
                if (res.statusCode === 200)
                    times.push(performance.now() - from);
                else
                    failed++;
                resolve();
            });
        });
        req.once('error', () => {
            failed++;
            resolve();
        });
        req.end();
    });
    const line = async () => {
        while (performance.now() - start < milliseconds)
            await one();
    };
    await Promise.all(Array.from({ length: lines }, line));
    const seconds = (performance.now() - start) / 1000;
    agent.destroy();
    const sorted = times.toSorted((a, b) => a - b);
    return {
        perSecond: times.length / seconds,
        seconds,
        failed,
        p95: sorted[Math.floor(sorted.length * 0.95)] ?? Infinity,
    };
}
if (require.main === module)
    void ask(JSON.parse(process.argv[2] ?? '')).then((carried) => process.send?.(carried, () => process.disconnect()));
