"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.followUpDays = void 0;
exports.postFollowUps = postFollowUps;
const dates_1 = require("../../lib/dates");
const transact_1 = require("../../db/transact");
const paths_1 = require("../../web/paths");
const account_1 = require("../account");
const mail_1 = require("../mail");
const projects_1 = require("../projects");
const answer_store_1 = require("./answer-store");
const store_1 = require("./store");
/** Each mail and how many days after the end it goes. */
exports.followUpDays = { 'same-day': 0, week: 7, month: 30 };
/** Hands what is due to the outbox. A second run on a day posts nothing again; a day that was missed is caught up. */
async function postFollowUps(deps, workshop) {
    const { db, now } = deps;
    const found = await (0, store_1.workshopStore)(db).workshop(workshop);
    if (!found || found.endedAt === null)
        return 0;
    const ended = (0, dates_1.londonDate)(new Date(found.endedAt));
    let posted = 0;
    for (const one of await (0, answer_store_1.answerStore)(db).followUps({ workshop })) {
        const due = dueNow(one, ended, (0, dates_1.londonDate)(now()));
        if (due === undefined)
            continue;
        await post(deps, one, due);
        posted++;
    }
    return posted;
}
/** The newest mail that is due and was not posted; one that was overtaken by the next is left out. */
function dueNow({ posted }, ended, today) {
    const kinds = Object.keys(exports.followUpDays);
    const due = kinds.findLast((kind) => (0, dates_1.addDays)(ended, exports.followUpDays[kind]) <= today);
    return due === undefined || posted.includes(due) ? undefined : due;
}
async function post({ db, now, config }, one, kind) {
    await (0, transact_1.transact)(db, async (trx) => {
        const table = await (0, store_1.workshopStore)(trx).table(one.workshop, one.tableId);
        const project = table?.project ?? null;
        await (0, answer_store_1.answerStore)(trx).notePosted(one.id, [...one.posted, kind]);
        if (!table || project === null)
            return;
        const link = kind === 'same-day' ? await ownWayIn() : paths_1.paths.signIn;
        await (0, mail_1.postMail)(trx, {
            key: `workshop ${one.id} ${kind}`,
            to: one.email,
            template: `workshop-${kind}`,
            values: { coop: table.name, link: config.baseUrl + link },
            project,
            now: now(),
            reminder: kind !== 'same-day',
        });
        /** A place in the co-op that is this person's own; later they come back by signing in with their address. */
        function ownWayIn() {
            const seat = (0, account_1.newId)();
            const doing = { project: String(project), seat: null, now: now() };
            return (0, projects_1.changeProject)(trx, doing, async (_store, inside) => {
                const createdAt = doing.now.toISOString();
                const who = { founder: null, name: 'From the workshop', email: one.email, createdAt };
                await (0, account_1.accountStore)(inside).addSeat({ id: seat, project: doing.project, role: 'founder', ...who });
                const token = await (0, account_1.newSeatLink)(inside, { kind: 'invitation', ...doing, seat });
                const deed = { what: 'let a person from the workshop in', about: `seat:${seat}` };
                return { deed, result: (0, paths_1.href)(paths_1.paths.open, { token }) };
            });
        }
    });
}
