"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.enquiryQueries = enquiryQueries;
const transact_1 = require("../../db/transact");
const kept_projects_1 = require("./kept-projects");
function enquiryQueries(db) {
    return {
        /** The enquiries of a project, newest first. */
        enquiries: (project) => db('enquiries')
            .where({ project })
            .orderBy([{ column: 'receivedAt', order: 'desc' }, { column: 'id' }])
            .then((rows) => rows.map(asEnquiry)),
        async enquiry(project, id) {
            const row = (await db('enquiries').where({ project, id }).first());
            return row && asEnquiry(row);
        },
        /** Keeps an enquiry. False where it is there already: the same form sent twice is one enquiry. */
        async addEnquiry({ enquiry, ...row }) {
            if ((await db('enquiries').where({ id: row.id }).first('id')) !== undefined)
                return false;
            await db('enquiries')
                .insert({ ...row, enquiry: JSON.stringify(enquiry) })
                .onConflict('id')
                .ignore();
            return true;
        },
        async markEnquiryAnswered(project, id, at) {
            await db('enquiries').where({ project, id }).update({ answeredAt: at });
        },
        async removeEnquiry(project, id) {
            await db('enquiries').where({ project, id }).delete();
        },
        /** Deletes what was kept long enough, of every project, and says how many that were. */
        sweepEnquiries: (today) => (0, transact_1.transact)(db, async (trx) => {
            const over = () => trx('enquiries').where('keptUntil', '<', today);
            const projects = (await over().distinct().pluck('project'));
            for (const project of projects)
                await (0, kept_projects_1.renewVersion)(trx, project);
            return projects.length === 0 ? 0 : over().delete();
        }),
    };
}
function asEnquiry(row) {
    return { ...row, enquiry: JSON.parse(String(row['enquiry'])) };
}
