"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reminderDays = void 0;
exports.remind = remind;
/** Reminders of what the law and the rules ask for, by e-mail to those who keep the register. */
const assemble_1 = require("../../engine/clauses/assemble");
const calendar_1 = require("../../engine/lists/calendar");
const year_view_1 = require("../../engine/project/year-view");
const dates_1 = require("../../lib/dates");
const paths_1 = require("../../web/paths");
const account_1 = require("../account");
const mail_1 = require("../mail");
const store_1 = require("./store");
/** How many days before a date its reminders go. */
exports.reminderDays = [30, 7];
/**
 * Posts the reminders that are due today. Each is one mail for one date and person, so that a second run on a day
 * sends nothing; a day that was missed is caught up while the date lies ahead.
 */
async function remind({ db, library, config, now }) {
    const instant = now();
    const today = (0, dates_1.londonDate)(instant);
    let posted = 0;
    for (const [id, keepers] of await (0, account_1.accountStore)(db).keepers()) {
        // Not through what is kept of projects: all of them at once would push out those in use.
        const project = await (0, store_1.projectStore)(db).read(id);
        const views = (0, year_view_1.yearViews)(project, today, library);
        for (const entry of (0, calendar_1.runningCalendar)((0, assemble_1.listSource)(project, today, library))) {
            if ((0, year_view_1.isSettled)(views, entry.step))
                continue;
            const days = exports.reminderDays.findLast((one) => entry.on > today && entry.on <= (0, dates_1.addDays)(today, one));
            if (days === undefined)
                continue;
            await db.transaction(async (trx) => {
                for (const seat of keepers) {
                    await (0, mail_1.postMail)(trx, {
                        key: `calendar ${id} ${entry.id} ${entry.on} ${days} ${seat.id}`,
                        to: seat.email,
                        template: 'calendar-reminder',
                        values: {
                            coop: project.name,
                            what: entry.what,
                            when: (0, dates_1.longDate)(entry.on),
                            link: config.baseUrl + (0, paths_1.href)(paths_1.paths.paper, { project: id, document: 'compliance-calendar' }),
                        },
                        project: id,
                        now: instant,
                        reminder: true,
                    });
                    posted++;
                }
            });
        }
    }
    return posted;
}
