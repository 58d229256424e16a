"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.membershipQueries = membershipQueries;
const leaving_1 = require("../../engine/project/leaving");
const rows_1 = require("./rows");
const table = 'membershipRecords';
function membershipQueries(db) {
    const list = (project, kind) => db(table)
        .where({ project, kind })
        .orderBy('place')
        .pluck('record')
        .then((rows) => rows.map((row) => JSON.parse(row)));
    const put = async (project, kind, id, value, due) => {
        const record = JSON.stringify(value);
        const place = await (0, rows_1.next)(db, table, project, 'place');
        await db(table)
            .insert({ project, kind, id, place, record, due })
            .onConflict(['project', 'kind', 'id'])
            .merge({ record, due });
    };
    const putApplication = (project, one) => put(project, 'application', one.id, one, null);
    const putLeaving = (project, one) => put(project, 'leaving', one.id, one, ((0, leaving_1.isOpen)(one) && (0, leaving_1.endsOn)(one)) || null);
    const putWork = async (project, spells) => {
        await db(table).where({ project, kind: 'work' }).delete();
        for (const [index, spell] of spells.entries())
            await put(project, 'work', `w${index + 1}`, spell, null);
    };
    return {
        putApplication,
        putLeaving,
        /** All spells of work, in place of those before. */
        putWork,
        applications: (project) => list(project, 'application'),
        work: (project) => list(project, 'work'),
        leavings: (project) => list(project, 'leaving'),
        /** What of joining and leaving there is, as the project has it. */
        async membership(project) {
            const rows = (await db(table).where({ project }).orderBy('place').select('kind', 'record'));
            const of = (kind) => rows.filter((row) => row.kind === kind).map(({ record }) => JSON.parse(record));
            const parts = {
                applications: of('application'),
                work: of('work'),
                leavings: of('leaving'),
            };
            return Object.fromEntries(Object.entries(parts).filter(([, records]) => records.length > 0));
        },
        /** All of it, as read from a project file. */
        async putMembership(project, of) {
            for (const one of of.applications ?? [])
                await putApplication(project, one);
            await putWork(project, of.work ?? []);
            for (const one of of.leavings ?? [])
                await putLeaving(project, one);
        },
        /** Every project in which someone applied. */
        projectsWithApplications: () => db(table).where({ kind: 'application' }).distinct('project').pluck('project'),
        async removeApplication(project, id) {
            await db(table).where({ project, kind: 'application', id }).delete();
        },
        /** The last organiser keeps their role, so that nobody is locked out. */
        async seatsFollow(project, people) {
            const seats = () => db('seats').where({ project }).whereNull('endedAt');
            await seats().where({ role: 'former' }).whereIn('founder', people.members).update({ role: 'member' });
            const roles = ['founder', 'member', 'secretary'];
            await seats().whereIn('role', roles).whereIn('founder', people.former).update({ role: 'former' });
            const organisers = (await seats().where({ role: 'organiser' }).select('id', 'founder'));
            const gone = organisers.filter(({ founder }) => founder !== null && people.former.includes(founder));
            if (gone.length > 0 && gone.length < organisers.length)
                await seats()
                    .whereIn('id', gone.map(({ id }) => id))
                    .update({ role: 'former' });
        },
        /** Whether a membership ends by a day, and its entry was not made yet. */
        async hasDue(project, day) {
            return (await db(table).where({ project }).where('due', '<=', day).first('id')) !== undefined;
        },
        /** Every project in which a membership ends by a day, and its entry was not made yet. */
        projectsWithDue: (day) => db(table).where('due', '<=', day).distinct('project').pluck('project'),
    };
}
