"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepAnswer = keepAnswer;
exports.joinAnswer = joinAnswer;
exports.removeAnswer = removeAnswer;
exports.answerThere = answerThere;
exports.sweepAnswers = sweepAnswers;
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
const schools_1 = require("../schools");
const mostAnswers = 5000;
/**
 * Keeps an answer. Where its school is in the list of the group, the two are put together, and the person who agreed
 * becomes a contact there. The same answer sent twice is kept once.
 */
function keepAnswer(db, doing, answer) {
    const { project } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        if ((await store.surveyAnswers(project)).length >= mostAnswers)
            throw new expected_1.Expected('too-large', 'This survey is full', 'Ask the group that gave you the link to make room.');
        const school = (0, schools_1.findSchool)(await store.schools(project), answer.school);
        const kept = school ? await joined(store, project, answer, school) : answer;
        const added = await store.addSurveyAnswer(project, kept);
        const what = answer.how === 'web' ? 'a school answered the survey' : 'typed in an answer to the survey';
        return { deed: added ? { what, about: `survey:${answer.id}` } : undefined, result: undefined };
    });
}
/**
 * Puts an answer together with a school of the list, or with a new one of its name.
 * @param named the name or number of a school in the list; empty to add a new one
 * @throws Expected where there is no such school
 */
function joinAnswer(db, doing, of) {
    const { project } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const answer = await answerThere(store, project, of.answer);
        const schools = await store.schools(project);
        const found = of.named === '' ? undefined : (0, schools_1.findSchool)(schools, of.named);
        if (of.named !== '' && !found)
            throw new expected_1.Expected('missing', 'We cannot find that school in your list', 'Type its whole name or its number as it is in the list, or leave the field empty to add it.');
        const school = found ?? (await (0, schools_1.addNamedSchool)(store, project, answer.school));
        await store.putSurveyAnswer(project, await joined(store, project, answer, school));
        return {
            deed: { what: 'put an answer together with a school', about: `survey:${answer.id}` },
            result: school.id,
        };
    });
}
/** The answer with its school; the person in it moves to the school, so that they are kept in one place. */
async function joined(store, project, answer, school) {
    const { contact, ...rest } = answer;
    if (contact)
        await (0, schools_1.addAgreedContact)(store, project, school, contact);
    return { ...rest, listed: school.id };
}
function removeAnswer(db, doing, id) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        await store.removeSurveyAnswer(doing.project, id);
        return { deed: { what: 'removed an answer to the survey', about: `survey:${id}` }, result: undefined };
    });
}
/** @throws Expected where there is none */
async function answerThere(store, project, id) {
    const answer = (await store.surveyAnswers(project)).find((one) => one.id === id);
    if (!answer)
        throw new expected_1.Expected('missing', 'We cannot find this answer', 'Go back to the list of answers.');
    return answer;
}
/** Takes people out of answers whose agreement is older than the months that its words say. Safe to run twice. */
async function sweepAnswers(db, at) {
    const oldest = (0, dates_1.addMonths)((0, dates_1.londonDate)(at.now), -at.monthsKept);
    let swept = 0;
    for (const { id: project } of await (0, projects_1.projectStore)(db).all()) {
        const answers = await (0, projects_1.projectStore)(db).surveyAnswers(project);
        for (const { contact, ...rest } of answers) {
            if (!contact || contact.consent.on >= oldest)
                continue;
            await (0, projects_1.changeProject)(db, { project, seat: null, now: at.now }, async (store) => {
                await store.putSurveyAnswer(project, rest);
                const what = 'took out a person whose agreement had run out';
                return { deed: { what, about: `survey:${rest.id}` }, result: undefined };
            });
            swept++;
        }
    }
    return swept;
}
