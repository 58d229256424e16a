"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SessionStore = void 0;
exports.endOtherSessions = endOtherSessions;
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
const day = 24 * 60 * 60 * 1000;
const longest = 30 * day;
class SessionStore extends express_session_1.Store {
    db;
    now;
    rows;
    constructor(db, now) {
        super();
        this.db = db;
        this.now = now;
        this.rows = (0, together_1.together)(async (ids) => {
            const rows = await (0, rows_1.rowsOf)(db, `SELECT "id", "data", "expires" FROM "sessions"
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
        // A visit is written down once a day: reading pages costs no write, and holds no answer back.
        if (Number(row.expires) < this.now().getTime() + longest - day)
            await this.stretch(id);
        return JSON.parse(row.data);
    }
    async write(id, data) {
        const row = { id: hashed(id), data: JSON.stringify(data), expires: this.now().getTime() + longest };
        await this.db('sessions').insert(row).onConflict('id').merge();
    }
    async stretch(id) {
        const expires = this.now().getTime() + longest;
        await this.db('sessions')
            .where({ id: hashed(id) })
            .update({ expires });
    }
}
exports.SessionStore = SessionStore;
/**
 * Ends every session that opens a seat, by a link or by its e-mail address, but one.
 * @param keep the session that stays
 */
async function endOtherSessions(db, seat, keep) {
    const { id, email } = seat;
    const likely = (await db('sessions')
        .whereNot({ id: hashed(keep) })
        .where((one) => {
        void one.whereLike('data', `%${id}%`);
        if (email !== null)
            void one.orWhereLike('data', `%${email}%`);
    })
        .select('id', 'data'));
    const opens = ({ data }) => {
        const read = JSON.parse(data);
        return (read.seats ?? []).includes(id) || (email !== null && read.email === email);
    };
    const ids = likely.filter(opens).map((row) => row.id);
    for (const one of ids)
        await db('sessions').where({ id: one }).delete();
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
