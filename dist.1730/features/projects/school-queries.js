"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.schoolQueries = schoolQueries;
function schoolQueries(db) {
    return {
        /** Every school, in the order in which they came. */
        schools: (project) => db('schools')
            .where({ project })
            .orderBy('position')
            .pluck('school')
            .then((rows) => rows.map((row) => JSON.parse(row))),
        /** One school, held still until the end of the transaction where the database can. */
        async school(project, id) {
            const rows = (await db('schools').where({ project, id }).forUpdate().pluck('school'));
            return rows[0] === undefined ? undefined : JSON.parse(rows[0]);
        },
        /** Adds one or many, in this order. */
        async addSchools(project, schools) {
            const [row] = (await db('schools').where({ project }).max({ last: 'position' }));
            const first = Number(row?.last ?? 0) + 1;
            const rows = schools.map((school, index) => ({ project, position: first + index, ...columns(school) }));
            if (rows.length > 0)
                await db.batchInsert('schools', rows, 100);
        },
        async putSchool(project, school) {
            const { id, ...rest } = columns(school);
            await db('schools').where({ project, id }).update(rest);
        },
        async removeSchool(project, id) {
            await db('schools').where({ project, id }).delete();
        },
    };
}
/** What the database keeps apart, so that the same school cannot come in twice at the same moment. */
function columns(school) {
    const { id, nation, urn, number } = school;
    return {
        id,
        urn: urn ?? null,
        number: number === undefined ? null : `${nation} ${number}`,
        school: JSON.stringify(school),
    };
}
