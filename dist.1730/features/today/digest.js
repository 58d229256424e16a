"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.chooseDigest = chooseDigest;
exports.isHeldBack = isHeldBack;
exports.postDigests = postDigests;
exports.digestLines = digestLines;
const waiting_1 = require("../../engine/project/waiting");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const account_1 = require("../account");
const mail_1 = require("../mail");
const projects_1 = require("../projects");
const gather_1 = require("./gather");
/** Days ahead of which the mail counts dates. */
const ahead = 31;
/** Chooses how often a person gets the mail. Choosing it lets reminders come again that they had stopped. */
function chooseDigest(db, doing, seat, digest) {
    return (0, projects_1.changeProject)(db, doing, async (store, trx) => {
        await store.putDigest(seat.id, digest);
        if (digest === 'weekly' && seat.email !== null)
            await (0, mail_1.letReminders)(trx, seat.email);
        return { deed: { what: 'chose how often to get mail', about: `seat:${seat.id}` }, result: undefined };
    });
}
/** Whether the mail that a person chose is held back, as they stopped all reminders in a mail program. */
async function isHeldBack(db, seat) {
    return seat.email !== null && (await (0, mail_1.remindersStopped)(db, seat.email));
}
/**
 * Posts the digests of the week. Each is one mail for one person and week, so that a second run sends nothing, and a
 * Monday that was missed is caught up. Where nothing waits and nothing is coming, there is no mail.
 */
async function postDigests({ db, library, config, now }) {
    const instant = now();
    const today = (0, dates_1.londonDate)(instant);
    const week = mondayOf(today);
    let posted = 0;
    for (const { id, name } of await (0, projects_1.projectStore)(db).all()) {
        const weekly = new Set(await (0, projects_1.projectStore)(db).weeklySeats(id));
        if (weekly.size === 0)
            continue;
        const waiting = await (0, gather_1.gather)({ db, library, now }, id);
        const aside = await (0, projects_1.projectStore)(db).asides(id);
        for (const seat of (await (0, account_1.accountStore)(db).seats(id)).filter((one) => weekly.has(one.id))) {
            const keys = new Set(aside.filter((one) => one.seat === seat.id).map(({ key }) => key));
            const lines = digestLines(waiting, { seat, aside: keys, today });
            if (lines.length === 0)
                continue;
            await db.transaction((trx) => (0, mail_1.postMail)(trx, {
                key: `digest ${seat.id} ${week}`,
                to: String(seat.email),
                template: 'digest',
                values: {
                    coop: name,
                    lines,
                    link: config.baseUrl + (0, paths_1.href)(paths_1.paths.today, { project: id }),
                    settings: config.baseUrl + (0, paths_1.href)(paths_1.paths.digest, { project: id }),
                },
                project: id,
                now: instant,
            }));
            posted++;
        }
    }
    return posted;
}
/** What the mail says to one person: counts and days, and no words of anyone. */
function digestLines(waiting, of) {
    const { seat, aside, today } = of;
    const own = waiting.filter((one) => (0, waiting_1.waitsFor)(one, (0, gather_1.readerOf)({ role: seat.role, seat })));
    const toDo = own.filter((one) => !one.coming && !aside.has(one.key));
    const coming = own.filter(({ coming: known, by = '' }) => known && by <= (0, dates_1.addDays)(today, ahead));
    const first = toDo.find(({ by }) => by !== undefined)?.by;
    return [
        ...(toDo.length > 0 ? [`${(0, names_1.counted)(toDo.length, 'thing waits', 'things wait')} for you.`] : []),
        ...(first === undefined
            ? []
            : [`The first of them ${first < today ? 'was due' : 'is due'} by ${(0, dates_1.longDate)(first)}.`]),
        ...(coming.length > 0 ? [`${(0, names_1.counted)(coming.length, 'day', 'days')} to know of in the next month.`] : []),
    ];
}
/** The Monday of the week of a day. */
function mondayOf(day) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return (0, dates_1.addDays)(day, -((weekday + 6) % 7));
}
