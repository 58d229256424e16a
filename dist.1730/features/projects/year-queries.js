"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.yearQueries = yearQueries;
function yearQueries(db) {
    const years = (project) => db('years')
        .where({ project })
        .orderBy('number')
        .pluck('record')
        .then((rows) => rows.map((row) => JSON.parse(row)));
    const putYear = async (project, record) => {
        const row = { project, number: record.number, record: JSON.stringify(record) };
        await db('years').insert(row).onConflict(['project', 'number']).merge();
    };
    return {
        /** The first year first. */
        years,
        putYear,
        /** Takes a person's hours or pay out of each proposal that no meeting has had before it. */
        async forgetWork(project, founder) {
            for (const record of await years(project)) {
                const { surplus } = record;
                if (!surplus || surplus.vote || !surplus.work.some((one) => one.founder === founder))
                    continue;
                const work = surplus.work.filter((one) => one.founder !== founder);
                await putYear(project, { ...record, surplus: { ...surplus, work } });
            }
        },
    };
}
