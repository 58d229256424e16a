"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mailStore = mailStore;
/** The SQL of the outbox, and of the addresses that want no reminders. */
const node_crypto_1 = require("node:crypto");
const wiped = { text: null, html: null, attachments: null, lease: null, leasedUntil: null };
function mailStore(db) {
    return {
        ...postQueries(db),
        ...sendQueries(db),
        /** Mail of a project that did not arrive, newest first. */
        failed: (project) => db('outbox')
            .where({ project })
            .whereIn('state', ['refused', 'given-up'])
            .whereNot('to', '')
            .orderBy('id', 'desc')
            .select(),
        /** Mail whose words are still there, newest first. */
        readable: (most) => db('outbox').whereNotNull('text').orderBy('id', 'desc').limit(most).select(),
        /** Takes words and addresses out of mail that was made before this instant; the keys stay. */
        async clear(before) {
            const old = { ...wiped, to: '', lastReply: null };
            await db('outbox')
                .where('createdAt', '<', before)
                .whereIn('state', ['sent', 'refused', 'given-up'])
                .whereNot('to', '')
                .update(old);
            await db('outbox')
                .where('createdAt', '<', before)
                .whereIn('state', ['waiting', 'sending'])
                .update({ ...old, state: 'given-up', endedAt: before });
        },
    };
}
function postQueries(db) {
    return {
        /** Adds a mail; where the key is known, nothing happens. */
        async post(row) {
            await db('outbox').insert(row).onConflict('key').ignore();
        },
        /** Takes what waits for an address of a project away, and the address out of what was sent. */
        async forget(project, to) {
            await db('outbox').where({ project, to, state: 'waiting' }).delete();
            await db('outbox').where({ project, to }).update({ to: '', text: null, html: null, attachments: null });
        },
        /** Drops a mail that has not gone yet. The words of one that has gone are wiped already. */
        async takeBack(key) {
            await db('outbox').where({ key, state: 'waiting' }).delete();
        },
        async isUnsubscribed(address) {
            return (await db('unsubscribed').where({ address }).first('address')) !== undefined;
        },
        async unsubscribe(address, at) {
            await db('unsubscribed').insert({ address, at }).onConflict('address').ignore();
        },
        async subscribe(address) {
            await db('unsubscribed').where({ address }).delete();
        },
        async secret() {
            const read = () => db('settings').where({ name: 'mailSecret' }).first('value');
            const known = await read();
            if (known)
                return known.value;
            const value = (0, node_crypto_1.randomBytes)(32).toString('base64url');
            await db('settings').insert({ name: 'mailSecret', value }).onConflict('name').ignore();
            return (await read())?.value ?? value;
        },
    };
}
function sendQueries(db) {
    const held = ({ id, lease }) => db('outbox').where({ id, lease });
    const free = (now) => db('outbox').where((one) => one
        .where((due) => due.where('state', 'waiting').andWhere('dueAt', '<=', now))
        .orWhere((left) => left.where('state', 'sending').andWhere('leasedUntil', '<=', now)));
    return {
        /**
         * Takes mail that is due, or that another sender held for too long. Of two senders that see the same mail, the
         * second update finds it taken.
         */
        async take(most, now, until) {
            const seen = (await free(now).orderBy('dueAt').orderBy('id').limit(most).select('id'));
            if (seen.length === 0)
                return [];
            const lease = (0, node_crypto_1.randomBytes)(12).toString('hex');
            const ids = seen.map(({ id }) => id);
            await free(now)
                .whereIn('id', ids)
                .update({ state: 'sending', lease, leasedUntil: until });
            return db('outbox').where({ lease }).orderBy('dueAt').orderBy('id').select();
        },
        /** Puts mail back as it was, when it was not tried. */
        async putBack(mail) {
            await held(mail).update({ state: 'waiting', lease: null, leasedUntil: null });
        },
        async later(mail, at, reply) {
            const last = { lastCode: reply.code, lastReply: reply.words };
            await held(mail).update({ state: 'waiting', lease: null, leasedUntil: null, ...at, ...last });
        },
        /** Writes down the end of a mail, and takes its words away. Without a reply the last one stays. */
        async end(mail, state, endedAt, reply) {
            const last = reply && { lastCode: reply.code, lastReply: reply.words };
            await held(mail).update({ ...wiped, state, endedAt, ...last });
        },
        /** Ends mail that waits since before this instant. */
        async giveUp(before, endedAt) {
            await db('outbox')
                .where({ state: 'waiting' })
                .andWhere('createdAt', '<=', before)
                .update({ ...wiped, state: 'given-up', endedAt });
        },
        async drop(mail) {
            await held(mail).delete();
        },
    };
}
