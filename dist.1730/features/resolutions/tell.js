"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tellVoters = tellVoters;
exports.tellSupporters = tellSupporters;
exports.tellRequisition = tellRequisition;
const motion_1 = require("../../engine/project/motion");
const motion_rules_1 = require("../../engine/project/motion-rules");
const dates_1 = require("../../lib/dates");
const account_1 = require("../account");
const mail_1 = require("../mail");
/** Sends the words of a resolution to everyone with a vote on it outside a meeting. */
async function tellVoters(db, doing, { project, motion }, on) {
    const { vote, link } = on;
    for (const seat of await mailSeats(db, doing, vote.voters)) {
        await (0, mail_1.postMail)(db, {
            key: `vote ${doing.project} ${motion.id} ${seat.id}`,
            to: String(seat.email),
            template: 'vote-open',
            values: {
                coop: project.name,
                title: motion.title,
                lines: (0, motion_1.wordsOf)(motion).split('\n'),
                until: (0, dates_1.longDate)(vote.closes),
                link,
            },
            project: doing.project,
            now: doing.now,
        });
    }
}
/** Tells those who support a motion that its words have changed, with the new words. */
async function tellSupporters(db, doing, { project }, { motion, link }) {
    const wording = motion.wordings.length;
    const supporters = motion.supporters.map(({ founder }) => founder);
    for (const seat of await mailSeats(db, doing, supporters)) {
        await (0, mail_1.postMail)(db, {
            key: `words ${doing.project} ${motion.id} ${wording} ${seat.id}`,
            to: String(seat.email),
            template: 'words-changed',
            values: { coop: project.name, title: motion.title, lines: (0, motion_1.wordsOf)(motion).split('\n'), link },
            project: doing.project,
            now: doing.now,
        });
    }
}
/** Tells those who keep the register that members ask for a general meeting, and by when it must be called. */
async function tellRequisition(db, doing, { project, promises }, { motion, link }) {
    if (!motion.asked)
        return;
    const { callBy, holdBy } = (0, motion_rules_1.requisitionDays)(motion.asked.on, promises);
    const keepers = (await (0, account_1.accountStore)(db).seats(doing.project)).filter(({ role, email }) => email !== null && (role === 'organiser' || role === 'secretary'));
    for (const seat of keepers) {
        await (0, mail_1.postMail)(db, {
            key: `requisition ${doing.project} ${motion.id} ${seat.id}`,
            to: String(seat.email),
            template: 'requisition',
            values: {
                coop: project.name,
                title: motion.title,
                call: (0, dates_1.longDate)(callBy),
                hold: (0, dates_1.longDate)(holdBy),
                link,
            },
            project: doing.project,
            now: doing.now,
        });
    }
}
/** The seats of these founders that have an address for mail. */
async function mailSeats(db, doing, founders) {
    const seats = await (0, account_1.accountStore)(db).seats(doing.project);
    return seats.filter(({ founder, email }) => email !== null && founder !== null && founders.includes(founder));
}
