"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.electionQueries = electionQueries;
function electionQueries(db) {
    return {
        /** Every election, in the order in which they were called. */
        async elections(project) {
            const rows = (await db('elections').where({ project }).orderBy('id').pluck('election'));
            return rows
                .map((row) => JSON.parse(row))
                .toSorted((a, b) => (a.called < b.called ? -1 : a.called > b.called ? 1 : 0));
        },
        async putElection(project, election) {
            const row = { project, id: election.id, election: JSON.stringify(election) };
            await db('elections').insert(row).onConflict(['project', 'id']).merge();
        },
        /** Every election of every project that has not come to its end. */
        async openElections() {
            const rows = (await db('elections').select('project', 'id', 'election'));
            return rows
                .filter(({ election }) => isOpen(JSON.parse(election)))
                .map(({ project, id }) => ({ project, id }));
        },
    };
}
function isOpen({ stopped, result }) {
    return !stopped && !result;
}
