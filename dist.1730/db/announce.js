"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.announce = announce;
exports.onAnnounce = onAnnounce;
exports.hearing = hearing;
exports.stopListening = stopListening;
/**
 * Tells the pages that are open on something, a project or a workshop, that it changed: after the commit, so that
 * whoever looks then finds it, and in every process that serves the same database.
 */
const node_events_1 = require("node:events");
const dialect_1 = require("./dialect");
const listen_1 = require("./listen");
const channel = 'groundrules';
const ears = new WeakMap();
/**
 * Says that something changed, once the transaction is committed, and not at all if it is rolled back. Carries no
 * data: who listens reads it again, by their own rights.
 */
async function announce(trx, topic) {
    if ((0, dialect_1.isPostgres)(trx)) {
        await trx.raw('SELECT pg_notify(?, ?)', [channel, topic]);
        return;
    }
    const { emitter } = earsOf(trx);
    let outermost = trx;
    while (outermost.parentTransaction)
        outermost = outermost.parentTransaction;
    outermost.executionPromise.then(() => emitter.emit(topic), () => undefined);
}
/** Calls `listener` at each change of a topic, until the function that comes back is called. */
function onAnnounce(db, topic, listener) {
    const own = earsOf(db);
    const { emitter } = own;
    emitter.on(topic, listener);
    if ((0, dialect_1.isPostgres)(db))
        own.listening ??= (0, listen_1.listenTo)(db, channel, { hear: tell(emitter), missed: tellAll(emitter) });
    return () => void emitter.off(topic, listener);
}
/** Comes true once changes that other processes announce are heard. */
async function hearing(db) {
    await earsOf(db).listening?.ready;
}
/** Stops listening, so that the database can be closed. */
async function stopListening(db) {
    const own = earsOf(db);
    await own.listening?.stop();
    own.listening = undefined;
}
function tell(emitter) {
    return (topic) => void emitter.emit(topic);
}
/** After a time in which changes may have been missed, everyone looks again. */
function tellAll(emitter) {
    return () => {
        for (const topic of emitter.eventNames())
            emitter.emit(topic);
    };
}
/** One pair of ears a database: a transaction shares its configuration with the connection that it came from. */
function earsOf(db) {
    const key = db.client.config;
    let own = ears.get(key);
    if (!own) {
        own = { emitter: new node_events_1.EventEmitter().setMaxListeners(0), listening: undefined };
        ears.set(key, own);
    }
    return own;
}
