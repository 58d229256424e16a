"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.joinerIn = joinerIn;
exports.decideApplication = decideApplication;
exports.tellReason = tellReason;
exports.askAgain = askAgain;
exports.lookAgain = lookAgain;
exports.confirmAdmission = confirmAdmission;
const admission_1 = require("../../engine/project/admission");
const application_1 = require("../../engine/project/application");
const expected_1 = require("../../lib/expected");
const register_1 = require("../register");
const end_due_1 = require("./end-due");
const keep_application_1 = require("./keep-application");
const rules_on_1 = require("./rules-on");
/** An application as the rules look at who wrote it, also before they are in the founders' book. */
function joinerIn(project, application, day) {
    const { founder, name = '', worksSince, hours } = application;
    if (founder !== undefined)
        return (0, admission_1.joinerOf)(project, founder, day);
    const unknown = { founder: false, member: false, expelled: false, applied: true, daysBefore: 0 };
    return { ...unknown, name, worksSince, hours };
}
/**
 * Records what a body decided elsewhere, with where its minutes are.
 * @throws Expected where the rules do not let it: too early, or by the wrong body
 */
function decideApplication({ db, library }, doing, id, form) {
    return (0, keep_application_1.changeApplication)(db, doing, id, async (application, { store, whole }) => {
        if ((0, application_1.decisionOf)(whole, application))
            throw new expected_1.Expected('conflict', 'This application was decided already', 'Go back and read what was decided.');
        const { result, by, on, minutes, reason, told, person } = form;
        if (on < application.received)
            throw new expected_1.Expected('conflict', 'It cannot be decided before it came', 'Check the date of the decision.');
        const chosen = { ...application, ...(person !== 'new' && { founder: application.founder ?? person }) };
        const { promises, rule } = (0, rules_on_1.rulesOn)(whole, on, library);
        const faults = result === 'admitted' ? (0, admission_1.joinFaults)(joinerIn(whole, chosen, on), promises, rule, { on, body: by }) : [];
        const [fault] = faults;
        if (fault)
            throw new expected_1.Expected('conflict', fault.problem, fault.next);
        const decided = {
            on,
            result,
            by,
            minutes,
            ...(reason !== undefined && { reason }),
            ...(told !== undefined && { told }),
        };
        if (result === 'admitted')
            return {
                application: { ...(await (0, keep_application_1.withPerson)(store, doing, application, person)), decided },
                what: 'recorded that an applicant was admitted',
            };
        const { founder } = application;
        if (founder !== undefined)
            await (0, register_1.writeEntries)(store, doing, () => [{ on, kind: 'declined', founder }]);
        return { application: { ...application, decided }, what: 'recorded that an application was refused' };
    });
}
/** Records that a refused person was told why, in writing. The reason stands with the application alone. */
function tellReason({ db }, doing, id, form) {
    return (0, keep_application_1.changeApplication)(db, doing, id, async (application, { store, whole }) => {
        const decision = (0, application_1.decisionOf)(whole, application);
        if (decision?.result !== 'refused')
            throw new expected_1.Expected('conflict', 'This application was not refused', 'Go back and read what was decided.');
        const { founder } = application;
        if (founder !== undefined && !application.decided)
            await (0, register_1.writeEntries)(store, doing, () => [{ on: decision.on, kind: 'declined', founder }]);
        return {
            application: { ...application, decided: { ...(application.decided ?? decision), ...form } },
            what: 'recorded that an applicant was told why',
        };
    });
}
/** A person who was refused asks the next general meeting to look at it again. */
function askAgain({ db }, doing, id, asked) {
    return (0, keep_application_1.changeApplication)(db, doing, id, (application, { whole, today }) => {
        if ((0, application_1.stateOf)(whole, application, today) !== 'refused' || application.again)
            throw new expected_1.Expected('conflict', 'There is no refusal to look at again', 'Go back and read what was decided.');
        if (asked < ((0, application_1.decisionOf)(whole, application)?.on ?? ''))
            throw new expected_1.Expected('conflict', 'They cannot ask before the decision', 'Check the date on which they asked.');
        return {
            application: { ...application, again: { asked } },
            what: 'recorded that an applicant asked for a second look',
        };
    });
}
/** What the general meeting decided at its second look. */
function lookAgain({ db, library }, doing, id, form) {
    return (0, keep_application_1.changeApplication)(db, doing, id, async (application, { store, whole }) => {
        const { again } = application;
        if (!again || again.result !== undefined || form.on < again.asked)
            throw new expected_1.Expected('conflict', 'No second look was asked for by that day', 'Check the date of the meeting.');
        if (form.result === 'refused')
            return { application: { ...application, again: { ...again, ...form } }, what: 'recorded a second look' };
        const { promises, rule } = (0, rules_on_1.rulesOn)(whole, form.on, library);
        const [fault] = (0, admission_1.joinFaults)(joinerIn(whole, application, form.on), promises, rule, {
            on: form.on,
            body: 'meeting',
        });
        if (fault)
            throw new expected_1.Expected('conflict', fault.problem, fault.next);
        const known = await (0, keep_application_1.withPerson)(store, doing, application, 'new');
        return {
            application: { ...known, again: { ...again, ...form } },
            what: 'recorded that a general meeting admitted an applicant',
        };
    });
}
/** The next general meeting confirms whom the committee admitted, or the membership ends with that meeting. */
function confirmAdmission({ db, library }, doing, id, form) {
    return (0, keep_application_1.changeApplication)(db, doing, id, async (application, { store, whole, today }) => {
        const { promises } = (0, rules_on_1.rulesOn)(whole, today, library);
        const decision = (0, application_1.decisionOf)(whole, application);
        if (!decision || !(0, application_1.awaitsConfirming)(whole, application, { day: today, promises }) || form.on < decision.on)
            throw new expected_1.Expected('conflict', 'There is nothing for a meeting to confirm by that day', 'Check the date of the meeting.');
        const { founder } = application;
        if (form.result === 'not-confirmed' && founder !== undefined)
            await (0, end_due_1.endMembership)(store, doing, library, { founder, on: form.on, reason: 'other' });
        return {
            application: { ...application, confirmed: form },
            what: form.result === 'confirmed'
                ? 'recorded that a meeting confirmed an admission'
                : 'recorded that a meeting did not confirm an admission',
        };
    });
}
