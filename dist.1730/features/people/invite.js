"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.invite = invite;
exports.inviteAgain = inviteAgain;
exports.nudge = nudge;
exports.makeJoinLink = makeJoinLink;
exports.joinByLink = joinByLink;
exports.changeSeat = changeSeat;
exports.endSeat = endSeat;
exports.keepsOrganiser = keepsOrganiser;
exports.canTakeOver = canTakeOver;
exports.takeOver = takeOver;
const project_1 = require("../../engine/project/project");
const who_problems_1 = require("../../engine/project/who-problems");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const account_1 = require("../account");
const decisions_1 = require("../decisions");
const mail_1 = require("../mail");
const projects_1 = require("../projects");
const change_people_1 = require("./change-people");
/**
 * Gives a person a seat and makes their invitation. Returns the link, for a person whom no mail reaches.
 * @throws Expected where the founder or the address has a seat already
 */
function invite(db, doing, invitation, sender) {
    const { project, now } = doing;
    const { name, role } = invitation;
    const [founder, email] = [invitation.founder ?? null, invitation.email?.toLowerCase() ?? null];
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        const seats = await (0, account_1.accountStore)(trx).seats(project);
        if (seats.some((seat) => email !== null && seat.email === email) ||
            seats.some((seat) => founder !== null && seat.founder === founder)) {
            throw new expected_1.Expected('conflict', `${name} can open this co-op already`, 'Go back to the list. There you can send the link again.');
        }
        const id = (0, account_1.newId)();
        await (0, account_1.accountStore)(trx).addSeat({ id, project, role, founder, name, email, createdAt: now.toISOString() });
        const link = await sendInvitation(trx, doing, { id, name, email }, sender);
        return { deed: { what: 'invited someone', about: `seat:${id}` }, result: link };
    });
}
/** Makes a new invitation; the old link dies. Returns the new one. */
function inviteAgain(db, doing, seat, sender) {
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        const link = await sendInvitation(trx, doing, seat, sender);
        return { deed: { what: 'sent an invitation again', about: `seat:${seat.id}` }, result: link };
    });
}
async function sendInvitation(trx, { project, now }, seat, { coop, inviter, baseUrl }) {
    const token = await (0, account_1.newSeatLink)(trx, { kind: 'invitation', project, seat: seat.id, now });
    const link = baseUrl + (0, paths_1.href)(paths_1.paths.open, { token });
    if (seat.email !== null) {
        await (0, mail_1.postMail)(trx, {
            key: `invitation ${seat.id} ${now.toISOString()}`,
            to: seat.email,
            template: 'invitation',
            values: { coop, inviter, link, days: 14 },
            project,
            now,
        });
    }
    return link;
}
/** Reminds a person of what they have not filled in. */
function nudge(db, doing, to, { coop, inviter, baseUrl }) {
    const { project, now } = doing;
    const { seat, missing } = to;
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        if (seat.email === null)
            throw new expected_1.Expected('conflict', `We have no e-mail address of ${seat.name}`, 'Tell them yourself, or add an address.');
        await (0, mail_1.postMail)(trx, {
            // Once a day at most, however often the button is pressed.
            key: `nudge ${seat.id} ${now.toISOString().slice(0, 10)}`,
            to: seat.email,
            template: 'nudge',
            values: { coop, inviter, link: baseUrl + (0, paths_1.href)(paths_1.paths.ownSeat, { project }), missing },
            project,
            now,
            reminder: true,
        });
        return { deed: { what: 'sent a reminder', about: `seat:${seat.id}` }, result: undefined };
    });
}
/** Makes the link that the group shares in its own chat. The old one dies. Returns it. */
function makeJoinLink(db, doing, baseUrl) {
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        const token = await (0, account_1.newJoinLink)(trx, doing.project, doing.now);
        return {
            deed: { what: 'made a link to share', about: 'people' },
            result: baseUrl + (0, paths_1.href)(paths_1.paths.join, { token }),
        };
    });
}
/**
 * Seats a person who came by the shared link. Someone new is added as a founder; someone whose name is on the list
 * already waits for the organiser to say that it is them, because anyone can type a name. Returns the seat.
 */
function joinByLink(db, project, person, now) {
    const id = (0, account_1.newId)();
    const doing = { project, seat: id, now };
    return (0, projects_1.changeProject)(db, doing, async (store, trx) => {
        const present = (await store.founders(project)).find((one) => (0, who_problems_1.samePerson)(one, { legalName: person.name }) || (0, names_1.slug)((0, project_1.shortName)(one)) === (0, names_1.slug)(person.name));
        const founder = present ? null : await newFounder(store, doing, person.name);
        const createdAt = now.toISOString();
        await (0, account_1.accountStore)(trx).addSeat({
            id,
            project,
            role: 'founder',
            founder,
            name: person.name,
            email: null,
            createdAt,
        });
        await (0, account_1.accountStore)(trx).changeSeat(id, { seenAt: createdAt });
        return { deed: { what: 'joined by the shared link', about: `seat:${id}` }, result: id };
    });
}
async function newFounder(store, doing, legalName) {
    const [id] = await (0, change_people_1.addAll)(store, doing, [{ legalName, offices: [], inOffers: false }], 'exploring');
    return String(id);
}
/** Changes what a seat may do, which founder it is, and where mail to it goes. */
function changeSeat(db, doing, seat, change) {
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        const seats = await (0, account_1.accountStore)(trx).seats(doing.project);
        if (seat.role === 'organiser' && change.role !== 'organiser')
            keepsOrganiser(seats, seat.id);
        await (0, account_1.accountStore)(trx).changeSeat(seat.id, {
            role: change.role,
            founder: change.founder ?? null,
            email: change.email?.toLowerCase() ?? null,
        });
        if (change.founder !== undefined)
            await (0, decisions_1.nameVoter)(trx, seat, change.founder);
        return { deed: { what: `made someone ${change.role}`, about: `seat:${seat.id}` }, result: undefined };
    });
}
/** Takes a seat away with every link to it. The person's browser finds nothing there from the next click on. */
function endSeat(db, doing, seat) {
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        keepsOrganiser(await (0, account_1.accountStore)(trx).seats(doing.project), seat.id);
        await (0, account_1.accountStore)(trx).endSeat(seat.id, doing.now.toISOString());
        return { deed: { what: 'ended a place', about: `seat:${seat.id}` }, result: undefined };
    });
}
/**
 * A group must never be locked out by one person leaving.
 * @throws Expected where no organiser would be left
 */
function keepsOrganiser(seats, leaving) {
    if (!seats.some((seat) => seat.id === leaving && seat.role === 'organiser'))
        return;
    if (seats.some((seat) => seat.role === 'organiser' && seat.id !== leaving))
        return;
    throw new expected_1.Expected('conflict', 'There would be no organiser left', 'Make someone else organiser first. If you are alone here, delete the co-op instead.');
}
const quiet = 30 * 24 * 60 * 60 * 1000;
/** Whether no organiser has been here for 30 days, so that another founder may take over. */
function organiserAway(seats, now) {
    return seats
        .filter((seat) => seat.role === 'organiser')
        .every((seat) => now.getTime() - Date.parse(seat.seenAt ?? seat.createdAt) > quiet);
}
/** Those who found or keep the register may take over, and nobody who only reads or votes. */
function isKeeper(seats, seat) {
    return seats.some(({ id, role }) => id === seat && (role === 'founder' || role === 'secretary'));
}
/** Whether this person may become organiser now, because every organiser has been away for 30 days. */
function canTakeOver(seats, seat, now) {
    return isKeeper(seats, seat) && organiserAway(seats, now);
}
/** Makes the person organiser where every organiser has been away for 30 days. */
function takeOver(db, doing) {
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        const seats = await (0, account_1.accountStore)(trx).seats(doing.project);
        if (!isKeeper(seats, doing.seat)) {
            throw new expected_1.Expected('forbidden', 'Only a founder or the secretary can take over', 'Ask one of them to do it, if your organiser is gone.');
        }
        if (!organiserAway(seats, doing.now)) {
            throw new expected_1.Expected('forbidden', 'Your organiser was here within the last 30 days', 'Ask them to make you organiser.');
        }
        await (0, account_1.accountStore)(trx).changeSeat(String(doing.seat), { role: 'organiser' });
        return { deed: { what: 'took over as organiser', about: `seat:${doing.seat}` }, result: undefined };
    });
}
