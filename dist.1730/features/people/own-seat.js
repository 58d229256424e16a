"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.confirmDetails = confirmDetails;
exports.showToOthers = showToOthers;
exports.keepLink = keepLink;
exports.mailLink = mailLink;
exports.signOutElsewhere = signOutElsewhere;
const paths_1 = require("../../web/paths");
const session_store_1 = require("../../web/session-store");
const account_1 = require("../account");
const mail_1 = require("../mail");
const projects_1 = require("../projects");
/** The person says that what is held about them is right. */
function confirmDetails(db, doing, seat) {
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        await (0, account_1.accountStore)(trx).changeSeat(seat.id, { confirmedAt: doing.now.toISOString() });
        return { deed: { what: 'confirmed their own details', about: `seat:${seat.id}` }, result: undefined };
    });
}
/** Chooses what of a founder's own record the others see. */
function showToOthers(db, doing, founder, shows) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const record = (await store.founders(doing.project)).find((one) => one.id === founder);
        if (record)
            await store.putFounder(doing.project, { ...record, shows });
        return { deed: { what: 'chose what others see', about: `founder:${founder}` }, result: undefined };
    });
}
/** Makes a new private link. The old one stops working. */
function keepLink(db, doing, seat, baseUrl) {
    const { project, now } = doing;
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        const token = await (0, account_1.newSeatLink)(trx, { kind: 'resume', project, seat: seat.id, now });
        const deed = { what: 'made a new private link', about: `seat:${seat.id}` };
        return { deed, result: baseUrl + (0, paths_1.href)(paths_1.paths.open, { token }) };
    });
}
/** Sends a new private link to an address, which can sign in to this seat from now on. */
function mailLink(db, doing, seat, to) {
    const { project, now } = doing;
    const email = to.email.toLowerCase();
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        const token = await (0, account_1.newSeatLink)(trx, { kind: 'resume', project, seat: seat.id, now });
        await (0, account_1.accountStore)(trx).changeSeat(seat.id, { email });
        const link = to.baseUrl + (0, paths_1.href)(paths_1.paths.open, { token });
        await (0, mail_1.postMail)(trx, {
            key: `resume ${seat.id} ${now.toISOString()}`,
            to: email,
            template: 'resume-link',
            values: { coop: to.coop, link },
            project,
            now,
        });
        return { deed: { what: 'had a private link e-mailed', about: `seat:${seat.id}` }, result: undefined };
    });
}
/**
 * Signs the person out everywhere but here, and ends their old private link, as when a phone is lost.
 * @param here this browser: its session, and the address that it has signed in with. The address of the seat alone does
 * not do: whoever has a seat can write any address there.
 */
function signOutElsewhere(db, doing, seat, here) {
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        await (0, account_1.accountStore)(trx).dropKeys({ kind: 'resume', seat: seat.id });
        await (0, session_store_1.endSessions)(trx, { seats: [seat.id], email: here.email }, { but: here.session });
        return { deed: { what: 'signed out everywhere else', about: `seat:${seat.id}` }, result: undefined };
    });
}
