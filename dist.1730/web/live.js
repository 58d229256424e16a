"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openStreams = openStreams;
exports.endStreams = endStreams;
exports.streamChanges = streamChanges;
const announce_1 = require("../db/announce");
const expected_1 = require("../lib/expected");
const session_1 = require("./session");
/** A comment on the line now and then, so that no proxy between takes a quiet stream for a dead one. */
const heartbeat = 25_000;
const open = new Set();
/** How many pages hear of changes now, on this process. */
function openStreams() {
    return open.size;
}
/** Ends every stream, so that the server can close. A page asks for its stream again by itself. */
function endStreams() {
    for (const res of open)
        res.end();
}
const inOneBrowser = 12;
/** A hall may share one address; browsers without a seat, which look at a demonstration, are counted by it. */
const fromOneAddress = 200;
const streamsOf = new Map();
/** Counts a stream of a browser. Returns how to count it off again. */
function enter(req) {
    const { seats, workshops, email } = (0, session_1.openedBy)(req);
    const known = seats.length > 0 || workshops.length > 0 || email !== undefined;
    const key = known ? `session ${req.sessionID}` : `address ${req.ip}`;
    const now = streamsOf.get(key) ?? 0;
    if (now >= (known ? inOneBrowser : fromOneAddress))
        throw new expected_1.Expected('too-many', 'Too many pages are open', 'Close some of them, then load this one again.');
    streamsOf.set(key, now + 1);
    return () => {
        const left = (streamsOf.get(key) ?? 1) - 1;
        if (left === 0)
            streamsOf.delete(key);
        else
            streamsOf.set(key, left);
    };
}
/**
 * Streams changes. Each event carries the place of the last change as its number, so that a phone that was away and
 * says what it saw last hears at once that it missed something.
 */
async function streamChanges(on, req, res) {
    const leave = enter(req);
    res.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store, no-transform',
        'X-Accel-Buffering': 'no',
    });
    const { tell, stop } = teller(on, res);
    const stops = on.topics.map((topic) => (0, announce_1.onAnnounce)(on.db, topic, tell));
    const beat = setInterval(() => res.write(': here\n\n'), heartbeat).unref();
    open.add(res);
    req.on('close', () => {
        open.delete(res);
        leave();
        for (const end of stops)
            end();
        stop();
        clearInterval(beat);
        res.end();
    });
    await (0, announce_1.hearing)(on.db);
    res.write('retry: 3000\n\n');
    // A page that has heard nothing yet says in its address what it shows.
    const seen = req.get('Last-Event-ID') ?? req.query['seen'];
    if (seen !== undefined && seen !== String(await on.place()))
        tell();
}
/** Sends one event at a time. What changes while one is being made is in the next. */
function teller({ place, says, gather = 0 }, res) {
    let state = 'quiet';
    let timer;
    const enter = (next) => {
        state = next;
    };
    const run = async () => {
        enter('gathering');
        if (gather > 0)
            await new Promise((resolve) => (timer = setTimeout(resolve, gather)));
        enter('telling');
        const number = await place();
        const data = says ? JSON.stringify(await says()) : number;
        if (!res.writableEnded)
            res.write(`id: ${number}\nevent: change\ndata: ${data}\n\n`);
        if (state === 'again')
            return run();
        enter('quiet');
    };
    const tell = () => {
        if (state === 'quiet')
            void run().catch(() => res.end());
        else if (state === 'telling')
            enter('again');
    };
    return { tell, stop: () => clearTimeout(timer) };
}
