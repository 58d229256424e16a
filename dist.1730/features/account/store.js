"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.accountStore = void 0;
exports.arrive = arrive;
/** The SQL of seats and keys: who may open which project, and the links that let them in. */
const node_crypto_1 = require("node:crypto");
const one_per_1 = require("../../db/one-per");
const rows_1 = require("../../db/rows");
const transact_1 = require("../../db/transact");
const who_may_1 = require("../../web/who-may");
const day = 24 * 60 * 60 * 1000;
exports.accountStore = (0, one_per_1.onePer)((db) => ({
    ...frameQueries(db),
    ...seatQueries(db),
    ...keyQueries(db),
}));
function frameQueries(db) {
    const among = (opened) => db('seats')
        .whereNull('seats.endedAt')
        .where((query) => {
        void query.whereIn('seats.id', [...opened.seats]);
        if (opened.email !== undefined)
            void query.orWhere('seats.email', opened.email);
    });
    return {
        /** The project with the strongest seat that this browser has in it; a demonstration needs none. */
        async frame(project, opened, now) {
            const { seats, email } = opened;
            const mine = [`s."id" IN (${seats.map(() => '?').join(', ') || 'NULL'})`];
            if (email !== undefined)
                mine.push('s."email" = ?');
            const rows = await (0, rows_1.rowsOf)(db, `SELECT p."id", p."name", p."demo", p."version", p."registration", s."id" AS "seat", s."role", s."founder", s."name" AS "who", s."seenAt"
         FROM "projects" p LEFT JOIN "seats" s
         ON s."project" = p."id" AND s."endedAt" IS NULL AND (${mine.join(' OR ')})
         WHERE p."id" = ?`, [...seats, ...(email === undefined ? [] : [email]), project]);
            const [best] = rows.sort((a, b) => rank(a) - rank(b));
            if (!best || !(best.demo || best.seat !== null))
                return undefined;
            const registered = best.registration !== null;
            const { id, name, version } = best;
            const frame = { id, name, version, demo: Boolean(best.demo), registered };
            if (best.seat === null)
                return { ...frame, role: 'visitor' };
            // A visit is written down once a day, so that reading pages costs no write.
            if (best.seenAt === null || now.getTime() - Date.parse(best.seenAt) > day) {
                await arrive(db, { seat: best.seat, project: best.id, at: now.toISOString() });
            }
            const founder = best.founder === null ? {} : { founder: best.founder };
            return {
                ...frame,
                role: best.role,
                seat: { id: best.seat, name: String(best.who), ...founder },
            };
        },
        /** Every seat of this browser, with its project, newest change first. */
        async openSeats(opened) {
            return (await among(opened)
                .join('projects', 'projects.id', 'seats.project')
                .orderBy('projects.changedAt', 'desc')
                .select('seats.id', 'seats.project', 'seats.role', 'projects.name as coop', 'projects.changedAt', 'projects.adviceAskedAt', 'projects.adviceState'));
        },
    };
}
/** Writes down that a person is here, which the others may see: so the project has a new version. */
function arrive(db, on) {
    return (0, transact_1.transact)(db, async (trx) => {
        await trx('projects').where({ id: on.project }).update({ warnedAt: null, version: (0, node_crypto_1.randomUUID)() });
        await trx('seats').where({ id: on.seat }).update({ seenAt: on.at });
    });
}
function rank({ role }) {
    return role === null ? who_may_1.roles.length : who_may_1.roles.indexOf(role);
}
function seatQueries(db) {
    const live = () => db('seats')
        .whereNull('endedAt')
        .select('id', 'project', 'role', 'founder', 'name', 'email', 'createdAt', 'seenAt', 'confirmedAt');
    return {
        seats: (project) => live().where({ project }).orderBy('createdAt'),
        /** Who keeps the register of each project of people and can be written to, by project. */
        async keepers() {
            const rows = (await db('seats')
                .join('projects', 'projects.id', 'seats.project')
                .where({ demo: false })
                .whereIn('role', ['organiser', 'secretary'])
                .whereNull('endedAt')
                .whereNotNull('email')
                .orderBy(['projects.createdAt', 'seats.createdAt'])
                .select('seats.id', 'email', 'project'));
            const byProject = new Map();
            for (const { project, id, email } of rows)
                byProject.set(project, [...(byProject.get(project) ?? []), { id, email }]);
            return byProject;
        },
        async seat(project, id) {
            return (await live().where({ project, id }))[0];
        },
        /** What every seat was ever called, also those that have ended: for the trail. */
        async seatNames(project) {
            const rows = (await db('seats').where({ project }).select('id', 'name'));
            return new Map(rows.map((row) => [row.id, row.name]));
        },
        async isKnown(email) {
            return (await live().where({ email }).limit(1)).length > 0;
        },
        async addSeat(seat) {
            await db('seats').insert(seat);
        },
        async changeSeat(id, change) {
            await db('seats').where({ id }).update(change);
        },
        /** Ends a seat and every link to it. Its name stays for the trail, unless it is erased. */
        async endSeat(id, at, name) {
            await db('keys').where({ seat: id }).delete();
            await db('seats')
                .where({ id })
                .update({ endedAt: at, email: null, ...(name !== undefined && { name }) });
        },
    };
}
function keyQueries(db) {
    return {
        async addKey(key) {
            await db('keys').insert(key);
        },
        /** A key that still works at this instant. */
        async liveKey(hash, now) {
            const rows = (await db('keys')
                .where({ hash })
                .whereNull('usedAt')
                .where((query) => void query.whereNull('expiresAt').orWhere('expiresAt', '>', now)));
            return rows[0];
        },
        /** The newest sign-in key that this browser asked for. */
        async askedKey(browser, now) {
            const rows = (await db('keys')
                .where({ browser, kind: 'sign-in' })
                .whereNull('usedAt')
                .where('expiresAt', '>', now)
                .orderBy('createdAt', 'desc')
                .limit(1));
            return rows[0];
        },
        /** Uses a key up. False where another request was first. */
        async useKey(hash, now) {
            return (await db('keys').where({ hash }).whereNull('usedAt').update({ usedAt: now })) === 1;
        },
        /** Counts one try of a code. False where none was left: however many come at once, no more than these are tried. */
        async takeTry(hash, most) {
            return (await db('keys').where({ hash }).where('tries', '<', most).increment('tries', 1)) === 1;
        },
        async dropKey(hash) {
            await db('keys').where({ hash }).delete();
        },
        /** Takes away the links of one kind: to a seat, or to a whole project. */
        async dropKeys(of) {
            await db('keys').where(of).delete();
        },
        /** When the living link of each seat was made, by seat. */
        async keyDates(project) {
            const rows = (await db('keys').where({ project }).whereNotNull('seat').orderBy('createdAt'));
            return new Map(rows.map((row) => [String(row.seat), { kind: row.kind, at: row.createdAt }]));
        },
        async sweepKeys(now) {
            await db('keys').where('expiresAt', '<', now).delete();
        },
    };
}
