"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.surveyQueries = surveyQueries;
function surveyQueries(db) {
    return {
        /** Every answer, in the order in which they came. */
        surveyAnswers: (project) => db('surveyAnswers')
            .where({ project })
            .orderBy('position')
            .pluck('answer')
            .then((rows) => rows.map((row) => JSON.parse(row))),
        /** Adds an answer. False where one with its id is there: the same form sent twice is one answer. */
        async addSurveyAnswer(project, answer) {
            const { id } = answer;
            const [end] = (await db('surveyAnswers').where({ project }).max({ last: 'position' }));
            const there = await db('surveyAnswers').where({ project, id }).first('id');
            if (there !== undefined)
                return false;
            const position = Number(end?.last ?? 0) + 1;
            const row = { project, id, position, answer: JSON.stringify(answer) };
            await db('surveyAnswers').insert(row).onConflict(['project', 'id']).ignore();
            return true;
        },
        async putSurveyAnswer(project, answer) {
            const { id } = answer;
            await db('surveyAnswers')
                .where({ project, id })
                .update({ answer: JSON.stringify(answer) });
        },
        async removeSurveyAnswer(project, id) {
            await db('surveyAnswers').where({ project, id }).delete();
        },
    };
}
