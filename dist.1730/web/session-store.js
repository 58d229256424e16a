"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SessionStore = exports.sessionDays = void 0;
exports.signedIn = signedIn;
exports.endSessions = endSessions;
exports.sweepSessions = sweepSessions;
exports.sessionSecret = sessionSecret;
/**
 * Sessions in the database. Ids are kept as hashes, so that a stolen copy of the database opens nobody's
 * project; and a visit alone is written down once a day, so that reading pages costs no write.
 */
const node_crypto_1 = require("node:crypto");
const express_session_1 = require("express-session");
const rows_1 = require("../db/rows");
const together_1 = require("../db/together");
const transact_1 = require("../db/transact");
const day = 24 * 60 * 60 * 1000;
/**
 * How many days a browser is remembered: after its last visit, and in all (ASVS 7.3.1, 7.3.2; why so long: decision 009
 * and SECURITY.md).
 */
exports.sessionDays = { idle: 30, longest: 90 };
/** When a session that began and was last used at these instants ends, if nobody comes. */
function endOf(since, seenAt) {
    return Math.min(seenAt + exports.sessionDays.idle * day, since + exports.sessionDays.longest * day);
}
class SessionStore extends express_session_1.Store {
    db;
    now;
    rows;
    constructor(db, now) {
        super();
        this.db = db;
        this.now = now;
        this.rows = (0, together_1.together)(async (ids) => {
            const rows = await (0, rows_1.rowsOf)(db, `SELECT "id", "data", "expires", "seenAt" FROM "sessions"
         WHERE "id" IN (${ids.map(() => '?').join(', ')}) AND "expires" > ?`, [...ids, now().getTime()]);
            const byId = new Map(rows.map((row) => [row.id, row]));
            return ids.map((id) => byId.get(id));
        });
    }
    get(id, done) {
        answer(this.read(id), done);
    }
    set(id, data, done) {
        answer(this.write(id, data), done);
    }
    destroy(id, done) {
        answer(this.db('sessions')
            .where({ id: hashed(id) })
            .delete(), done);
    }
    async read(id) {
        const row = await this.rows(hashed(id));
        if (!row)
            return null;
        const data = JSON.parse(row.data);
        // A visit is written down once a day: reading pages costs no write, and holds no answer back.
        const now = this.now().getTime();
        if (Number(row.seenAt) < now - day)
            await this.db('sessions')
                .where({ id: row.id })
                .update({ seenAt: now, expires: endOf(data.since ?? now, now) });
        return data;
    }
    async write(id, given) {
        const now = this.now().getTime();
        const data = { ...given, since: given.since ?? now };
        const session = hashed(id);
        const row = { id: session, data: JSON.stringify(data), seenAt: now, expires: endOf(data.since, now) };
        await (0, transact_1.transact)(this.db, async (trx) => {
            await trx('sessions').insert(row).onConflict('id').merge();
            await trx('sessionOpens').where({ session }).delete();
            const opens = openings(data);
            if (opens.length > 0)
                await trx('sessionOpens').insert(opens.map((one) => ({ session, opens: one })));
        });
    }
}
exports.SessionStore = SessionStore;
function openings({ seats = [], email }) {
    return [
        ...new Set([...seats.map((seat) => `seat:${seat}`), ...(email === undefined ? [] : [`mail:${email}`])]),
    ];
}
/**
 * Every browser that opens one of these seats by its link, or is signed in with this address, last used first. The
 * address must be one that the asking browser has proved to be its own.
 */
async function signedIn(db, own, at) {
    const here = hashed(at.here);
    const rows = (await db('sessions')
        .whereIn('id', db('sessionOpens').whereIn('opens', openings(own)).select('session'))
        .where('expires', '>', at.now.getTime())
        .orderBy('seenAt', 'desc')
        .select('id', 'data', 'seenAt'));
    return rows.map(({ id, data, seenAt }) => {
        const { device = 'A browser', since = Number(seenAt) } = JSON.parse(data);
        return { id, device, since, seenAt: Number(seenAt), isHere: id === here };
    });
}
/**
 * Ends sessions that open one of these seats or are signed in with this address: one of them, or all but the one that
 * asks. Each process refuses them from the next request on.
 */
async function endSessions(db, own, which) {
    await db('sessions')
        .whereIn('id', db('sessionOpens').whereIn('opens', openings(own)).select('session'))
        .where((one) => {
        if ('only' in which)
            void one.where({ id: which.only });
        else
            void one.whereNot({ id: hashed(which.but) });
    })
        .delete();
}
/** Forgets sessions that are over. */
async function sweepSessions(db, now) {
    await db('sessions').where('expires', '<', now.getTime()).delete();
}
/** The key that signs session cookies: made once for each database, so that a restart signs nobody out. */
async function sessionSecret(db) {
    await db('settings')
        .insert({ name: 'sessionSecret', value: (0, node_crypto_1.randomBytes)(32).toString('base64url') })
        .onConflict('name')
        .ignore();
    const [row] = (await db('settings').where({ name: 'sessionSecret' }).select('value'));
    return String(row?.value);
}
function hashed(id) {
    return (0, node_crypto_1.createHash)('sha256').update(id).digest('base64url');
}
function answer(work, done) {
    work.then((value) => done?.(null, value), (error) => done?.(error));
}
