"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.startProject = startProject;
exports.openProject = openProject;
exports.keepDemo = keepDemo;
const motion_rules_1 = require("../../engine/project/motion-rules");
const account_1 = require("../account");
const change_project_1 = require("./change-project");
/** Starts a co-op with a name and nothing else. */
function startProject(db, name, now) {
    return openProject(db, { name, answers: {}, founders: [], services: [], ledger: [] }, now);
}
/** Keeps a whole project, as read from a project file, for a person who becomes its organiser. */
function openProject(db, project, now) {
    const id = (0, account_1.newId)();
    const seat = (0, account_1.newId)();
    return (0, change_project_1.changeProject)(db, { project: id, seat, now }, async (store, trx) => {
        await putProject(store, id, project, { now, demo: false });
        const createdAt = now.toISOString();
        const who = { founder: null, name: 'Organiser', email: null, createdAt };
        await (0, account_1.accountStore)(trx).addSeat({ id: seat, project: id, role: 'organiser', ...who });
        await (0, account_1.accountStore)(trx).changeSeat(seat, { seenAt: createdAt });
        const token = await (0, account_1.newSeatLink)(trx, { kind: 'resume', project: id, seat, now });
        return { deed: { what: 'started the project', about: 'project' }, result: { id, seat, token } };
    });
}
/** Keeps a demonstration under its own name. Nobody has a seat in it; every visitor may look. */
function keepDemo(db, id, project, now) {
    return (0, change_project_1.changeProject)(db, { project: id, seat: null, now }, async (store) => {
        await putProject(store, id, project, { now, demo: true });
        return { deed: { what: 'started the project', about: 'project' }, result: undefined };
    });
}
async function putProject(store, id, project, as) {
    const now = as.now.toISOString();
    await store.create({ id, name: project.name, demo: as.demo, now });
    for (const [question, answer] of Object.entries(project.answers))
        await store.putAnswer(id, question, answer, { now, decided: project.decided?.[question] });
    await store.addFounders(id, project.founders);
    for (const service of project.services)
        await store.addService(id, service);
    for (const [clause, words] of Object.entries(project.wording ?? {}))
        await store.putWording(id, clause, words, now);
    for (const decision of project.decisions ?? [])
        await store.addDecision(id, decision, now);
    await store.append(id, project.ledger, now);
    await putDecided(store, id, project, now);
    await store.putMembership(id, project);
    await store.addSchools(id, project.schools ?? []);
    for (const answer of project.survey ?? [])
        await store.addSurveyAnswer(id, answer);
    for (const offer of project.offers ?? [])
        await store.addOffer(id, offer, now);
    if (project.look)
        await store.putLook(id, project.look);
    for (const check of project.principlesChecks ?? [])
        await store.putPrinciplesCheck(id, check, now);
    if (project.money)
        await store.putMoney(id, project.money);
    if (project.registration)
        await store.putRegistration(id, project.registration);
    for (const book of project.ruleBooks ?? [])
        await store.putRuleBook(id, book);
    if (project.books)
        await store.addBooks(id, project.books, now);
    for (const year of project.years ?? [])
        await store.putYear(id, year);
    if (project.workshop)
        await store.putWorkshop(id, project.workshop);
}
/** Meetings, resolutions, and the days on which these do something by themselves. */
async function putDecided(store, id, project, now) {
    for (const meeting of project.meetings ?? [])
        await store.addMeeting(id, meeting, now);
    for (const election of project.elections ?? [])
        await store.putElection(id, election);
    for (const motion of project.motions ?? [])
        await store.addMotion(id, motion);
    for (const day of (0, motion_rules_1.dueDays)(project))
        await store.addDueDay(id, day);
}
