"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.gather = gather;
exports.readerOf = readerOf;
exports.listFor = listFor;
const waiting_1 = require("../../engine/project/waiting");
const dates_1 = require("../../lib/dates");
const who_may_1 = require("../../web/who-may");
const account_1 = require("../account");
const decisions_1 = require("../decisions");
const meetings_1 = require("../meetings");
const people_1 = require("../people");
const principles_1 = require("../principles");
const projects_1 = require("../projects");
const rulebook_1 = require("../rulebook");
const calendar_dates_1 = require("./calendar-dates");
const sources = [
    people_1.detailsWaiting,
    decisions_1.decisionsWaiting,
    meetings_1.meetingsWaiting,
    rulebook_1.rulesWaiting,
    principles_1.principlesWaiting,
    calendar_dates_1.calendarDates,
];
/** Everything that waits for anyone, by day. */
async function gather(deps, id) {
    const project = await (0, projects_1.projectStore)(deps.db).load(id);
    const seats = await (0, account_1.accountStore)(deps.db).seats(id);
    const on = { deps, id, project, seats, today: (0, dates_1.londonDate)(deps.now()) };
    const waiting = [];
    for (const source of sources)
        waiting.push(...(await source(on)));
    return (0, waiting_1.inOrder)(waiting);
}
/** A person as the list knows them. */
function readerOf(person) {
    const { role, seat } = person;
    return {
        ...(seat && { seat: seat.id }),
        ...(typeof seat?.founder === 'string' && { founder: seat.founder }),
        takesPart: (0, who_may_1.mayDo)(role, 'decide'),
        may: (permission) => (0, who_may_1.mayDo)(role, permission),
    };
}
/** What of it waits for one person: to do, and days to know of. */
function listFor(waiting, reader) {
    const own = waiting.filter((one) => (0, waiting_1.waitsFor)(one, reader));
    return { toDo: own.filter((one) => !one.coming), coming: own.filter((one) => one.coming) };
}
