"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decisionStore = decisionStore;
function decisionStore(db) {
    return {
        ...settingQueries(db),
        ...proposalQueries(db),
        ...roundQueries(db),
        ...positionQueries(db),
        ...erasure(db),
    };
}
function settingQueries(db) {
    return {
        async settings(project) {
            const [row] = (await db('decisionSettings').where({ project }));
            return { names: Boolean(row?.names), fallback: row?.fallback ?? null };
        },
        async putSettings(project, settings) {
            await db('decisionSettings')
                .insert({ project, ...settings })
                .onConflict(['project'])
                .merge();
        },
    };
}
function proposalQueries(db) {
    const columns = ['id', 'title', 'question', 'card', 'state', 'fallback', 'openedAt'];
    return {
        /** Newest first. */
        proposals: (project) => db('proposals').where({ project }).orderBy('openedAt', 'desc').select(columns),
        async proposal(project, id) {
            return (await db('proposals').where({ project, id }).select(columns))[0];
        },
        /** The same, kept from others until this transaction ends: two rounds of one proposal never close at once. */
        async holdProposal(project, id) {
            return (await db('proposals').where({ project, id }).forUpdate().select(columns))[0];
        },
        async addProposal(project, proposal) {
            await db('proposals').insert({ project, ...proposal });
        },
        async putState(id, state) {
            await db('proposals').where({ id }).update({ state });
        },
    };
}
function roundQueries(db) {
    const read = ({ answer, names, result, ...row }) => ({
        ...row,
        answer: answer === null ? undefined : JSON.parse(answer),
        names: Boolean(names),
        result: result === null ? undefined : JSON.parse(result),
    });
    return {
        async rounds(proposal) {
            return (await db('rounds').where({ proposal }).orderBy('number')).map(read);
        },
        /** The rounds of every proposal of a project, oldest first. */
        async allRounds(project) {
            const rows = (await db('rounds')
                .join('proposals', 'proposals.id', 'rounds.proposal')
                .where('proposals.project', project)
                .orderBy('rounds.number')
                .select('rounds.*'));
            return rows.map(read);
        },
        async addRound(proposal, round) {
            const { answer, ...rest } = round;
            await db('rounds').insert({
                ...rest,
                proposal,
                answer: answer === undefined ? null : JSON.stringify(answer),
            });
        },
        async endRound(proposal, number, end) {
            const { at, outcome, result } = end;
            const change = { closedAt: at, outcome, result: result && JSON.stringify(result) };
            await db('rounds').where({ proposal, number }).update(change);
        },
    };
}
function positionQueries(db) {
    return {
        positions: (proposal, round) => db('positions')
            .where({ proposal, round })
            .orderBy('person')
            .select('person', 'position', 'words', 'enteredBy'),
        async putPosition(proposal, round, taken) {
            await db('positions')
                .insert({ proposal, round, ...taken })
                .onConflict(['proposal', 'round', 'person'])
                .merge();
        },
        /**
         * Gives the positions of a person in a project to what they are called now. Of two, what they said on a phone of
         * their own stays.
         */
        async renamePositions(project, from, to) {
            const own = db('proposals').where({ project }).select('id');
            const said = (await db('positions').where({ person: from }).whereIn('proposal', own));
            for (const { proposal, round } of said) {
                const [there] = (await db('positions').where({ proposal, round, person: to }));
                const gone = there?.enteredBy === null ? from : to;
                await db('positions').where({ proposal, round, person: gone }).delete();
                await db('positions').where({ proposal, round, person: from }).update({ person: to });
            }
        },
        /** Who said what is not kept longer than the round, unless the group agreed to it. */
        async dropPositions(proposal, round) {
            await db('positions').where({ proposal, round }).delete();
        },
    };
}
function erasure(db) {
    const proposals = (project) => db('proposals').where({ project }).select('id');
    return {
        /** What a person said in rounds that are open. */
        positionsOf: (project, person) => db('positions')
            .join('proposals', 'proposals.id', 'positions.proposal')
            .where({ person, project })
            .orderBy(['proposals.openedAt', 'round'])
            .select('title', 'round', 'person', 'position', 'words', 'enteredBy'),
        /** Takes a person's positions out of rounds that are open. */
        async erasePerson(project, person) {
            await db('positions').where({ person }).whereIn('proposal', proposals(project)).delete();
        },
        /** Changes the names in the log and in closed rounds, where names were written down. */
        async rewriteNames(project, rewrite) {
            const renamed = (text) => {
                const value = JSON.parse(text);
                const names = value.names?.map((one) => ({
                    ...one,
                    name: rewrite(one.name),
                    ...(one.enteredBy !== undefined && { enteredBy: rewrite(one.enteredBy) }),
                }));
                return JSON.stringify({ ...value, ...(names && { names }) });
            };
            const log = (await db('decisions').where({ project }).select('place', 'entry'));
            for (const { place, entry } of log)
                await db('decisions')
                    .where({ project, place })
                    .update({ entry: renamed(entry) });
            const rounds = (await db('rounds')
                .whereIn('proposal', proposals(project))
                .whereNotNull('result')
                .select('proposal', 'number', 'result'));
            for (const { proposal, number, result } of rounds)
                await db('rounds')
                    .where({ proposal, number })
                    .update({ result: renamed(result) });
        },
    };
}
