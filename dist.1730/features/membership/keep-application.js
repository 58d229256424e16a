"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.applicationMail = void 0;
exports.addApplication = addApplication;
exports.applicationIn = applicationIn;
exports.withPerson = withPerson;
exports.personLike = personLike;
exports.putForward = putForward;
exports.takeBack = takeBack;
exports.removeApplication = removeApplication;
exports.changeApplication = changeApplication;
const application_1 = require("../../engine/project/application");
const who_problems_1 = require("../../engine/project/who-problems");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const mail_1 = require("../mail");
const projects_1 = require("../projects");
const register_1 = require("../register");
const mostOpen = 500;
const applicationMail = (id) => `application ${id}`;
exports.applicationMail = applicationMail;
/**
 * Keeps an application, and confirms it by e-mail where there is an address. The same form sent twice is one.
 * @param mail what the confirmation says: the name of the society, and for how many days it is kept after a refusal
 */
function addApplication(db, doing, application, mail) {
    const { project, now } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store, trx) => {
        const all = await store.applications(project);
        if (all.some(({ id }) => id === application.id))
            return { deed: undefined, result: undefined };
        if (all.filter(({ decided, erased }) => !decided && !erased).length >= mostOpen)
            throw new expected_1.Expected('too-large', 'We cannot take more applications now', 'Ask the co-op to answer some first.');
        await store.putApplication(project, application);
        if (application.how === 'web' && application.email !== undefined)
            await (0, mail_1.postMail)(trx, {
                key: (0, exports.applicationMail)(application.id),
                to: application.email,
                template: 'application-received',
                values: { coop: mail.coop, name: application.knownAs ?? application.name ?? '', days: mail.days },
                project,
                now,
            });
        const what = application.how === 'web' ? 'an application came in' : 'typed in an application';
        return { deed: { what, about: `application:${application.id}` }, result: undefined };
    });
}
/** Finds an application in a project. @throws Expected where there is none, or it was erased */
function applicationIn(project, id) {
    const found = project.applications?.find((one) => one.id === id);
    if (!found)
        throw new expected_1.Expected('missing', 'We cannot find this application', 'Go back to members joining and leaving.');
    return found;
}
/** An application with a person in the founders' book: someone there already, or someone new. */
async function withPerson(store, doing, application, person) {
    if (application.founder !== undefined)
        return { ...application, founder: application.founder };
    const { project } = doing;
    const founders = await store.founders(project);
    const known = person === 'new' ? undefined : founders.find(({ id }) => id === person);
    const founder = known?.id ?? (0, names_1.freeId)('person', new Set(founders.map(({ id }) => id)));
    const record = recordOf(founder, application, known);
    if (known)
        await store.putFounder(project, record);
    else
        await store.addFounder(project, record);
    const entry = { on: application.received, kind: 'applied', founder };
    await (0, register_1.writeEntries)(store, doing, () => [entry]);
    return { ...application, founder };
}
/** What the application says is newer than what was held before. */
function recordOf(id, application, known) {
    const { name = '', knownAs, email, phone, address } = application;
    return {
        ...(known ?? { offices: [], inOffers: false }),
        id,
        legalName: name,
        ...(knownAs !== undefined && { knownAs }),
        ...(email !== undefined && { email }),
        ...(phone !== undefined && { phone }),
        ...(address && { address }),
    };
}
/** The person of the founders' book who, as far as we can tell, wrote the application. */
function personLike(founders, application) {
    const { name: legalName = '', email, address } = application;
    const who = { legalName, ...(email !== undefined && { email }), ...(address && { address }) };
    return founders.find((one) => (0, who_problems_1.samePerson)(one, who));
}
/** Puts an application to those who decide: the name then stands in the founders' book, for everyone here to see. */
function putForward(db, doing, id, person) {
    return changeApplication(db, doing, id, async (application, { store, whole }) => {
        mustBeUndecided(whole, application);
        return {
            application: await withPerson(store, doing, application, person),
            what: 'put an application forward',
        };
    });
}
/** The person took their application back. */
function takeBack(db, doing, id) {
    return changeApplication(db, doing, id, async (application, { store, whole, today }) => {
        mustBeUndecided(whole, application);
        const { founder } = application;
        if (founder !== undefined)
            await (0, register_1.writeEntries)(store, doing, () => [{ on: today, kind: 'withdrew', founder }]);
        return {
            application: { ...application, decided: { on: today, result: 'withdrawn' } },
            what: 'noted that an application was taken back',
        };
    });
}
/** Deletes what was no application, such as an advertisement. What was put forward stays. */
function removeApplication(db, doing, id) {
    return (0, projects_1.changeProject)(db, doing, async (store, trx) => {
        const whole = await store.load(doing.project);
        const application = applicationIn(whole, id);
        mustBeUndecided(whole, application);
        if (application.founder !== undefined)
            throw new expected_1.Expected('conflict', 'This application was put forward', 'Record what was decided, or that it was taken back.');
        await store.removeApplication(doing.project, id);
        await (0, mail_1.dropMail)(trx, (0, exports.applicationMail)(id));
        return { deed: { what: 'deleted what was no application', about: 'membership' }, result: undefined };
    });
}
/** Changes an application with everything that goes with it, in one transaction or not at all. */
function changeApplication(db, doing, id, work) {
    return (0, projects_1.changeProject)(db, doing, async (store, trx) => {
        const whole = await store.load(doing.project);
        const at = { store, whole, trx, today: (0, dates_1.londonDate)(doing.now) };
        const { application, what } = await work(applicationIn(whole, id), at);
        await store.putApplication(doing.project, application);
        return { deed: { what, about: `application:${id}` }, result: undefined };
    });
}
function mustBeUndecided(whole, application) {
    if ((0, application_1.decisionOf)(whole, application))
        throw new expected_1.Expected('conflict', 'This application was decided already', 'Go back and read what was decided.');
}
