"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sweepApplications = sweepApplications;
const application_1 = require("../../engine/project/application");
const ledger_1 = require("../../engine/project/ledger");
const dates_1 = require("../../lib/dates");
const mail_1 = require("../mail");
const projects_1 = require("../projects");
/** What stands where a name was. */
const erasedName = 'Someone who applied';
/** @param days kept after the decision, so that the person can ask for a second look */
async function sweepApplications(db, at) {
    const today = (0, dates_1.londonDate)(at.now);
    let swept = 0;
    for (const project of await (0, projects_1.projectStore)(db).projectsWithApplications()) {
        const whole = await (0, projects_1.projectStore)(db).load(project);
        const due = (whole.applications ?? []).filter((one) => isDue(whole, one, { day: today, days: at.days }));
        if (due.length === 0)
            continue;
        await (0, projects_1.changeProject)(db, { project, seat: null, now: at.now }, async (store, trx) => {
            for (const one of due) {
                await store.putApplication(project, (0, application_1.erasedApplication)(one, today));
                if (one.email !== undefined)
                    await (0, mail_1.forgetMail)(trx, project, one.email);
                await forgetPerson(store, project, whole, one);
            }
            const what = 'erased an application that was refused or taken back';
            return { deed: { what, about: 'membership' }, result: undefined };
        });
        swept += due.length;
    }
    return swept;
}
function isDue(whole, one, at) {
    const on = (0, application_1.erasedOn)(whole, one, at);
    return one.erased === undefined && on !== undefined && on <= at.day;
}
/** The name in the founders' book goes too, where it came with the application and the person never was a member. */
async function forgetPerson(store, project, { ledger }, { founder }) {
    if (founder === undefined)
        return;
    const register = (0, ledger_1.registerAt)(ledger, '9999-12-31');
    const came = ledger.every((entry) => entry.kind === 'correction' ||
        entry.founder !== founder ||
        ['applied', 'declined', 'withdrew'].includes(entry.kind));
    if (!came || register.memberOf.has(founder) || register.left.has(founder))
        return;
    await store.putFounder(project, { id: founder, legalName: erasedName, offices: [], inOffers: false });
}
