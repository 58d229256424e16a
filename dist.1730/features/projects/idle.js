"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.warningDays = exports.idleMonths = void 0;
exports.sweepIdle = sweepIdle;
const dates_1 = require("../../lib/dates");
const paths_1 = require("../../web/paths");
const account_1 = require("../account");
const mail_1 = require("../mail");
const store_1 = require("./store");
/** Months without a visit or a change before a project is warned about. */
exports.idleMonths = 11;
/** Days from the warning to the deletion. */
exports.warningDays = 30;
/** Warns about projects that have been idle for 11 months, and deletes those whose warning is 30 days old. */
async function sweepIdle(on) {
    const { db, now, baseUrl } = on;
    const store = (0, store_1.projectStore)(db);
    const today = (0, dates_1.londonDate)(now);
    const before = new Date(`${(0, dates_1.addMonths)(today, -exports.idleMonths)}T00:00:00Z`).toISOString();
    let [warned, deleted] = [0, 0];
    for (const { id, name, warnedAt } of await store.idleSince(before)) {
        if (warnedAt !== null && (0, dates_1.addDays)((0, dates_1.londonDate)(new Date(warnedAt)), exports.warningDays) <= today) {
            await store.remove(id);
            deleted++;
        }
        else if (warnedAt === null) {
            await db.transaction(async (trx) => {
                await (0, store_1.projectStore)(trx).warn(id, now.toISOString());
                const goes = (0, dates_1.longDate)((0, dates_1.addDays)(today, exports.warningDays));
                for (const seat of await (0, account_1.accountStore)(trx).seats(id)) {
                    if (seat.email === null || seat.role === 'adviser')
                        continue;
                    await (0, mail_1.postMail)(trx, {
                        key: `idle ${seat.id} ${today}`,
                        to: seat.email,
                        template: 'idle-warning',
                        values: { coop: name, on: goes, link: baseUrl + (0, paths_1.href)(paths_1.paths.project, { project: id }) },
                        project: id,
                        now,
                    });
                }
            });
            warned++;
        }
    }
    return { warned, deleted };
}
