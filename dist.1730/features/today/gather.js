"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.gather = gather;
exports.readerOf = readerOf;
const waiting_1 = require("../../engine/project/waiting");
const dates_1 = require("../../lib/dates");
const who_may_1 = require("../../web/who-may");
const account_1 = require("../account");
const decisions_1 = require("../decisions");
const elections_1 = require("../elections");
const meetings_1 = require("../meetings");
const membership_1 = require("../membership");
const people_1 = require("../people");
const projects_1 = require("../projects");
const resolutions_1 = require("../resolutions");
const register_1 = require("../register");
const rulebook_1 = require("../rulebook");
const shares_1 = require("../shares");
const year_1 = require("../year");
const calendar_dates_1 = require("./calendar-dates");
const sources = [
    people_1.detailsWaiting,
    decisions_1.decisionsWaiting,
    meetings_1.meetingsWaiting,
    elections_1.electionsWaiting,
    resolutions_1.resolutionsWaiting,
    membership_1.membershipWaiting,
    rulebook_1.rulesWaiting,
    shares_1.sharesWaiting,
    register_1.booksWaiting,
    year_1.yearWaiting,
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
