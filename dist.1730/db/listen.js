"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.listenTo = listenTo;
/** A connection of its own to PostgreSQL that hears what is told on a channel, and comes back when it breaks. */
const promises_1 = require("node:timers/promises");
const pg_1 = require("pg");
/** @param on `hear` is given what was told; `missed` is called when something may have been told while nobody heard */
function listenTo(db, channel, on) {
    const config = db.client.connectionSettings;
    const ended = new AbortController();
    let client;
    let isReady = () => undefined;
    const ready = new Promise((resolve) => (isReady = resolve));
    const connect = async () => {
        // No time-outs: this connection waits for days.
        const fresh = new pg_1.Client({ ...config, statement_timeout: false });
        client = fresh;
        fresh.on('notification', ({ payload }) => on.hear(payload ?? ''));
        await fresh.connect();
        await fresh.query(`LISTEN ${fresh.escapeIdentifier(channel)}`);
        return fresh;
    };
    const keep = async () => {
        for (let first = true; !ended.signal.aborted; first = false) {
            try {
                const broken = new Promise((resolve) => {
                    void connect().then((fresh) => {
                        fresh.on('error', () => resolve());
                        fresh.on('end', () => resolve());
                        isReady();
                        return first || on.missed();
                    }, () => resolve());
                });
                await broken;
                isReady();
                await (0, promises_1.setTimeout)(500, undefined, { signal: ended.signal });
            }
            catch {
                // Stopped while it waited.
            }
        }
    };
    const done = keep();
    return {
        ready,
        stop: async () => {
            ended.abort();
            await client?.end().catch(() => undefined);
            await done;
        },
    };
}
