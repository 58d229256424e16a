"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dataHeld = dataHeld;
exports.namesOf = namesOf;
exports.keptAfter = keptAfter;
const society_books_1 = require("../../engine/project/society-books");
const membership_held_1 = require("../../engine/project/membership-held");
const project_1 = require("../../engine/project/project");
const dates_1 = require("../../lib/dates");
const comments_1 = require("../comments");
const decisions_1 = require("../decisions");
const projects_1 = require("../projects");
const my_meetings_1 = require("./my-meetings");
const my_resolutions_1 = require("./my-resolutions");
async function dataHeld(db, seat) {
    const store = (0, projects_1.projectStore)(db);
    const { project, founder } = seat;
    const details = (await store.founders(project)).find((one) => one.id === founder);
    const register = founder === null ? [] : entriesAbout(await store.ledger(project), founder);
    const changes = (await store.trail(project)).filter((trace) => trace.seat === seat.id);
    const names = namesOf(seat, details);
    const { name, role, email, createdAt, seenAt, confirmedAt } = seat;
    return {
        place: { name, role, email, createdAt, seenAt, confirmedAt },
        details,
        pay: (await store.money(project))?.pay?.find((one) => one.founder === founder),
        work: workIn(await store.years(project), founder),
        register,
        books: founder === null ? {} : (0, society_books_1.booksAbout)((await store.books(project)) ?? {}, founder),
        membership: (0, membership_held_1.membershipAbout)(await store.membership(project), founder),
        meetings: (0, my_meetings_1.partIn)(await store.meetings(project), { founder, names }),
        resolutions: (0, my_resolutions_1.partInMotions)(await store.motions(project), founder),
        decisions: await (0, decisions_1.saidIn)(db, seat, names),
        comments: await (0, comments_1.commentsOf)(db, project, seat.id),
        putAside: (await store.asides(project))
            .filter((one) => one.seat === seat.id)
            .map(({ key, reason, done, at }) => ({ key, reason, done, at })),
        digest: await store.digestOf(seat.id),
        changes: changes.map(({ at, what, about }) => ({ at, what, about })),
        kept: keptAfter(register),
    };
}
function workIn(years, founder) {
    return years.flatMap(({ number, surplus }) => (surplus?.work ?? [])
        .filter((one) => one.founder === founder)
        .map(({ amount }) => `Year ${number}: ${(amount / 100).toLocaleString('en-GB')} hours, or pounds of pay`));
}
/** Everything that a person is called in a co-op. */
function namesOf(seat, founder) {
    return [seat.name, ...(founder ? [founder.legalName, (0, project_1.shortName)(founder)] : [])];
}
function entriesAbout(ledger, founder) {
    return ledger.filter((entry) => {
        const plain = entry.kind === 'correction' ? entry.entry : entry;
        return plain?.founder === founder;
    });
}
/**
 * What the law asks the society to keep after a person leaves.
 * Source: CCBSA 2014 s.30(2) and (3), the register of members and officers.
 */
function keptAfter(register) {
    const entered = register.find((entry) => entry.kind === 'entered');
    const office = register.some((entry) => entry.kind === 'office-taken');
    return [
        ...(entered
            ? [
                `Your entry in the register of members since ${(0, dates_1.longDate)(entered.on)}: name, address, shares and dates. Section 30 of the Act asks the society to keep it.`,
            ]
            : []),
        ...(office
            ? ['Your entry in the register of officers: name, office and dates. Section 30 of the Act asks for it.']
            : []),
    ];
}
