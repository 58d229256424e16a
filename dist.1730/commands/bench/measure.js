"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.compare = compare;
exports.timed = timed;
exports.median = median;
exports.tell = tell;
exports.line = line;
exports.askedToEnd = askedToEnd;
/** Measuring: ours and a peer's in turn, in one run, so that a busy machine slows both. */
const promises_1 = require("node:timers/promises");
/**
 * Runs both in turn, `rounds` times after two to warm up; gives the medians.
 * @param least at least this many rounds
 */
async function compare(name, ours, peer, how) {
    for (let round = 0; round < Math.min(2, how.rounds); round++) {
        await ours();
        await peer();
    }
    const times = { ours: [], peer: [] };
    for (let round = 0; round < how.rounds; round++) {
        times.ours.push(await timed(ours));
        times.peer.push(await timed(peer));
    }
    return { name, ours: median(times.ours), peer: median(times.peer), bar: how.bar };
}
/** Milliseconds of one run, after a breath in which whatever ran before can finish its work. */
async function timed(work) {
    await (0, promises_1.setTimeout)(30);
    const start = performance.now();
    await work();
    return performance.now() - start;
}
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
/** Prints a figure; returns whether it keeps to its bar. */
function tell({ name, ours, peer, bar }) {
    const most = 'most' in bar;
    const ratio = most ? ours / peer : peer / ours;
    const kept = most ? ratio <= bar.most : ratio >= bar.least;
    const asked = most ? `at most ${bar.most} x` : `at least ${bar.least} x faster`;
    line(name, `ours ${ours.toFixed(1)} ms, peer ${peer.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`, asked, kept);
    return kept;
}
function line(name, measured, asked, kept) {
    process.stdout.write(`${kept ? 'ok    ' : 'MISSED'} ${name.padEnd(46)} ${measured} (${asked})\n`);
}
/** A long run that is asked to end (Ctrl-C) tells what it has found so far. */
function askedToEnd() {
    const ended = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => ended.abort());
    return ended.signal;
}
