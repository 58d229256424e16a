"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.eraseMe = eraseMe;
const ledger_1 = require("../../engine/project/ledger");
const membership_held_1 = require("../../engine/project/membership-held");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const account_1 = require("../account");
const comments_1 = require("../comments");
const decisions_1 = require("../decisions");
const mail_1 = require("../mail");
const projects_1 = require("../projects");
const invite_1 = require("./invite");
const my_data_1 = require("./my-data");
const my_meetings_1 = require("./my-meetings");
/** What stands where a name was. */
const erased = 'Someone who has left';
/**
 * Takes a person out of a co-op: their place, links, details and comments. What section 30 of the Act asks the
 * society to keep stays; their part in the trail stays without a name.
 * @throws Expected for the last organiser, and for a person who is a member on the register today
 */
function eraseMe(db, doing, seat) {
    const { project, now } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store, trx) => {
        (0, invite_1.keepsOrganiser)(await (0, account_1.accountStore)(trx).seats(project), seat.id);
        const founder = (await store.founders(project)).find((one) => one.id === seat.founder);
        const names = (0, my_data_1.namesOf)(seat, founder);
        if (founder)
            await eraseFounder(store, doing, founder);
        await (0, decisions_1.eraseFromDecisions)(trx, seat, names, erased);
        for (const meeting of await store.meetings(project)) {
            const told = (0, my_meetings_1.toldWithout)(meeting, names, erased);
            if (told)
                await store.putMeeting(project, told);
        }
        if (seat.email !== null)
            await (0, mail_1.forgetMail)(trx, project, seat.email);
        await (0, comments_1.eraseComments)(trx, project, seat.id);
        await store.dropAsides(project, seat.id);
        await (0, account_1.accountStore)(trx).endSeat(seat.id, now.toISOString(), erased);
        return {
            deed: { what: 'left, and had their details erased', about: `seat:${seat.id}` },
            result: undefined,
        };
    });
}
async function eraseFounder(store, { project, now }, founder) {
    const { id } = founder;
    const on = (0, dates_1.londonDate)(now);
    const ledger = await store.ledger(project);
    const register = (0, ledger_1.registerAt)(ledger, on);
    if (register.members.some((member) => member.founder === id)) {
        throw new expected_1.Expected('conflict', 'You are on the register of members', 'Ask the secretary to record that your membership has ended. Then come back here.');
    }
    const services = (await store.services(project)).filter((service) => service.deliveredBy.includes(id));
    if (services.length > 0) {
        throw new expected_1.Expected('conflict', 'Services still name you as the person who delivers them', 'Ask for someone else to be chosen on the services page first.');
    }
    const wasOnRegister = register.former.some((member) => member.founder === id) ||
        [...register.officers, ...register.formerOfficers].some((term) => term.founder === id);
    // The founders' book keeps its dates. The register keeps the name that the Act asks for; nothing else does.
    const legalName = wasOnRegister ? founder.legalName : erased;
    await store.putFounder(project, { id, legalName, offices: [], inOffers: false });
    await store.forgetPay(project, id);
    await store.forgetWork(project, id);
    await eraseMembership(store, project, id, on);
    if (register.standings.get(id)?.standing !== 'withdrew')
        await store.append(project, [{ on, kind: 'withdrew', founder: id }], now.toISOString());
}
/** That someone applied and left stays, with the days; what they wrote, and what was written about them, goes. */
async function eraseMembership(store, project, id, on) {
    const all = await store.membership(project);
    const { applications, leavings } = (0, membership_held_1.membershipErased)((0, membership_held_1.membershipAbout)(all, id), on);
    for (const one of applications)
        await store.putApplication(project, one);
    for (const one of leavings)
        await store.putLeaving(project, one);
    await store.putWork(project, (all.work ?? []).filter((one) => one.founder !== id));
}
