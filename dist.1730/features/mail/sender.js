"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.startSender = startSender;
/**
 * The worker that empties the outbox. It takes a few mails at a time under a lease, so that two processes never send
 * the same one, and a mail whose sender died is tried again with the same Message-ID. When the line to the server
 * breaks, one knock at its door tells whether it is back: mail waits without losing tries.
 */
const nodemailer_1 = require("nodemailer");
const frame_1 = require("./frame");
const store_1 = require("./store");
const unsubscribe_1 = require("./unsubscribe");
const verdict_1 = require("./verdict");
const second = 1000;
const lookEach = 2 * second;
const batch = 20;
const lines = 4;
/** A sender that holds mail for longer is taken for dead; each mail has an answer long before. */
const leaseFor = 10 * 60 * second;
const answerWithin = 90 * second;
/** Words of mail that was sent go at once; of mail that nobody sends, and addresses, after 30 days. */
const keptFor = 30 * 24 * 60 * 60 * second;
/** Starts sending. Without `SMTP_URL` nothing leaves, and only old mail is cleared. */
function startSender(deps) {
    const { log } = deps;
    const bell = newBell();
    const transport = deps.config.smtpUrl === undefined ? undefined : openTransport(deps.config.smtpUrl);
    const round = transport && sendingRound(deps, transport, bell);
    const clear = clearing(deps);
    const work = async () => {
        while (!bell.stopped()) {
            const more = await clear()
                .then(() => round?.())
                .catch((error) => {
                log.error({ err: error }, 'The outbox could not be worked on');
                return false;
            });
            if (more !== true)
                await bell.wait(lookEach);
        }
    };
    const done = work();
    return {
        wake: bell.ring,
        stop: async () => {
            bell.stop();
            await done;
            transport?.close();
        },
    };
}
function openTransport(url) {
    const { username, hostname } = new URL(url);
    const nearby = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    return (0, nodemailer_1.createTransport)({
        url,
        pool: true,
        maxConnections: lines,
        // Only where an old connection turns out to be dead before anything was said. All else is for the outbox.
        maxRequeues: 1,
        // A password never crosses a network in the open.
        requireTLS: username !== '' && !nearby && url.startsWith('smtp:'),
        connectionTimeout: 20 * second,
        greetingTimeout: 20 * second,
        socketTimeout: 60 * second,
    });
}
/** One round: true where there may be more to send at once. */
function sendingRound(deps, transport, bell) {
    const { db, now } = deps;
    const store = (0, store_1.mailStore)(db);
    const door = newDoor(deps, transport);
    return async () => {
        await giveUpOld(deps);
        if (!(await door.mayTry()))
            return false;
        const at = now().getTime();
        const taken = await store.take(batch, iso(at), iso(at + leaseFor));
        if (taken.length === 0)
            return false;
        const secret = await (0, unsubscribe_1.mailSecret)(db);
        const queue = [...taken];
        const line = async () => {
            for (let row = queue.shift(); row; row = queue.shift()) {
                if (bell.stopped() || door.isShut())
                    await store.putBack(row);
                else
                    await sendOne(deps, { row, transport, door, secret });
            }
        };
        await Promise.all(Array.from({ length: lines }, line));
        return !bell.stopped();
    };
}
/** Remembers whether the server is there. While it is not, one knock at a time, with longer and longer waits. */
function newDoor({ now, log }, transport) {
    let isShut = false;
    let failures = 0;
    let nextKnock = 0;
    let knocking;
    const shut = (words) => {
        // Several lines that meet the same shut door are one failure.
        if (isShut && now().getTime() < nextKnock)
            return;
        isShut = true;
        failures++;
        // At most an hour: mail should not wait half a day for a server that came back.
        nextKnock = now().getTime() + Math.min((0, verdict_1.waitAfter)(failures, Math.random()), 60 * 60 * second);
        log.warn({ reply: words, failures }, 'The mail server cannot be reached');
    };
    const knock = async () => {
        try {
            await transport.verify();
            isShut = false;
        }
        catch (error) {
            shut((0, verdict_1.replyOf)(error).words);
        }
        knocking = undefined;
        return !isShut;
    };
    // Several lines that meet the same shut door share one knock, and none follows before its time.
    const knockOnce = () => isShut && now().getTime() < nextKnock ? Promise.resolve(false) : (knocking ??= knock());
    return {
        shut,
        knock: knockOnce,
        isShut: () => isShut,
        mayTry: async () => !isShut || (now().getTime() >= nextKnock && (await knockOnce())),
        works: () => {
            failures = 0;
        },
    };
}
/** Sends a mail and writes down how it went. */
async function sendOne(deps, onItsWay) {
    const { row, transport, door, secret } = onItsWay;
    const store = (0, store_1.mailStore)(deps.db);
    if (row.reminder && (await store.isUnsubscribed((0, unsubscribe_1.hashedAddress)(secret, row.to)))) {
        await store.drop(row);
        return;
    }
    try {
        await transport.sendMail({
            ...(0, frame_1.envelopeOf)(row, deps.config, secret),
            // A server that trickles its answer byte by byte never comes to a time-out of the socket.
            signal: AbortSignal.timeout(answerWithin),
        });
    }
    catch (error) {
        await notTaken(deps, onItsWay, error);
        return;
    }
    // Written down at once: a mail that was taken but not marked would be sent again after its lease.
    await store.end(row, 'sent', iso(deps.now().getTime()));
    door.works();
}
async function notTaken({ db, log, now }, { row, door }, error) {
    const store = (0, store_1.mailStore)(db);
    const verdict = (0, verdict_1.verdictOf)(error);
    const reply = (0, verdict_1.replyOf)(error);
    log.info({ mail: row.id, verdict, code: reply.code, kind: error.code }, 'A mail was not taken');
    if (verdict === 'down') {
        door.shut(reply.words);
        await store.putBack(row);
    }
    else if (verdict === 'broke' && !(await door.knock()))
        await store.putBack(row);
    else if (verdict === 'refused')
        await store.end(row, 'refused', iso(now().getTime()), reply);
    else {
        const tries = row.tries + 1;
        const dueAt = iso(now().getTime() + (0, verdict_1.waitAfter)(tries, Math.random()));
        await store.later(row, { tries, dueAt }, reply);
    }
}
async function giveUpOld({ db, now }) {
    const at = now().getTime();
    await (0, store_1.mailStore)(db).giveUp(iso(at - verdict_1.giveUpAfter), iso(at));
}
/** Clears old words and addresses, at most once an hour. */
function clearing({ db, now }) {
    let last = 0;
    return async () => {
        const at = now().getTime();
        if (Math.abs(at - last) < 60 * 60 * second)
            return;
        last = at;
        await (0, store_1.mailStore)(db).clear(iso(at - keptFor));
    };
}
function iso(time) {
    return new Date(time).toISOString();
}
/** A wait that can be cut short; a ring while nobody waits cuts the next wait. */
function newBell() {
    let rung = false;
    let stopped = false;
    let hear = () => undefined;
    const ring = () => {
        rung = true;
        hear();
    };
    return {
        ring,
        stopped: () => stopped,
        stop: () => {
            stopped = true;
            ring();
        },
        wait: async (milliseconds) => {
            if (!rung)
                await new Promise((resolve) => {
                    const timer = setTimeout(resolve, milliseconds);
                    hear = () => {
                        clearTimeout(timer);
                        resolve();
                    };
                });
            rung = false;
        },
    };
}
