"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openVote = openVote;
exports.voteFault = voteFault;
exports.mayBeSecret = mayBeSecret;
exports.castVote = castVote;
exports.closeEarly = closeEarly;
exports.closeVote = closeVote;
exports.voidVote = voidVote;
exports.votersIn = votersIn;
const motion_1 = require("../../engine/project/motion");
const motion_rules_1 = require("../../engine/project/motion-rules");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const elections_1 = require("../elections");
const change_motion_1 = require("./change-motion");
const tell_1 = require("./tell");
const take_effect_1 = require("./take-effect");
/**
 * Opens a vote of all members outside a meeting, where the rules allow one, and sends them the words.
 * @param as whether by name or secret, and the last day on which a vote counts
 */
function openVote(on, doing, id, as) {
    return (0, change_motion_1.changeMotion)(on, doing, id, async (scene, { db, store }) => {
        (0, change_motion_1.mustBe)(scene, 'suggested');
        const { motion, members, promises, today } = scene;
        const fault = voteFault(scene);
        if (fault)
            throw new expected_1.Expected('conflict', fault.problem, fault.next);
        checkClosing(scene, as.closes);
        if (as.how === 'secret' && !mayBeSecret(scene))
            throw notSecret();
        const needed = (0, motion_rules_1.writtenNeed)(promises.written ?? { parts: 1, of: 1 }, members.length);
        const rule = scene.rule('written');
        const words = (0, motion_rules_1.writtenWords)(needed, members.length);
        const vote = {
            ...as,
            opened: today,
            voters: members,
            needed,
            needs: rule === undefined ? words : `${words} (${rule})`,
            votes: [],
        };
        await store.addDueDay(doing.project, (0, dates_1.addDays)(as.closes, 1));
        await (0, tell_1.tellVoters)(db, doing, scene, { vote, link: on.link });
        return { motion: { ...motion, vote }, what: 'opened a vote' };
    });
}
/** Why members cannot vote on this outside a meeting; undefined where they can. */
function voteFault(scene) {
    const { motion, registered, promises, members } = scene;
    const fault = (0, motion_rules_1.writtenFault)(motion, { registered, promises, rule: scene.rule('written') });
    if (fault)
        return fault;
    return members.length > 0
        ? undefined
        : { problem: 'There are no members yet', next: 'Enter the members in the register first.' };
}
/** Whether a secret vote keeps anything secret: where all must agree, the result alone tells how each has voted. */
function mayBeSecret({ promises }) {
    return promises.written !== undefined && promises.written.parts < promises.written.of;
}
function notSecret() {
    return new expected_1.Expected('conflict', 'Your rules ask that all members agree', 'Then the result tells how each has voted. Open a vote by name.');
}
function checkClosing({ today, promises }, closes) {
    const { from, to } = (0, motion_rules_1.closingDays)(today, promises);
    if (closes >= from && closes <= to)
        return;
    throw new expected_1.Expected('conflict', `The last day must be from ${(0, dates_1.longDate)(from)} to ${(0, dates_1.longDate)(to)}`, 'Go back and choose another day.');
}
/**
 * Says what a member thinks: in a vote by name again, while it is open, in the place of what they said before; in a
 * secret vote once, into a sealed box, with nothing in the trail.
 * @param said `paper` where it came in writing on paper and someone else enters it, in a vote by name
 */
function castVote(on, doing, id, said) {
    return (0, change_motion_1.changeMotion)(on, doing, id, async (scene, { db }) => {
        (0, change_motion_1.mustBe)(scene, 'voting');
        const { motion, today } = scene;
        const { vote } = motion;
        if (!vote)
            return undefined;
        if (!vote.voters.includes(said.founder)) {
            throw new expected_1.Expected('conflict', 'You have no vote on this', `Those who were members on ${(0, dates_1.longDate)(vote.opened)} vote. Ask the secretary if that should be you.`);
        }
        if (vote.how === 'secret') {
            if (said.paper)
                throw notOnPaper();
            const ballot = ballotOf(doing.project, motion);
            await (0, elections_1.ballotBox)(db, on.ballotKey).cast(ballot, said.founder, (0, elections_1.chosen)([said.choice], motion_1.choices));
            return undefined;
        }
        return { motion: { ...motion, vote: (0, motion_rules_1.withVote)(vote, { ...said, on: today }) }, what: 'voted' };
    });
}
function notOnPaper() {
    return new expected_1.Expected('conflict', 'This vote is secret', 'Nobody can enter a vote for someone else. Each member votes on their own phone.');
}
/** Closes a vote early, once everyone has voted, and does what it decided. */
async function closeEarly(on, doing, id) {
    await (0, change_motion_1.changeMotion)(on, doing, id, async (scene, { db }) => {
        (0, change_motion_1.mustBe)(scene, 'voting');
        const { motion, today } = scene;
        const { vote } = motion;
        if (!vote)
            return undefined;
        const missing = vote.voters.length - (await votersIn(db, doing.project, motion)).length;
        if (missing > 0) {
            throw new expected_1.Expected('conflict', 'Not everyone has voted yet', `It closes by itself after ${(0, dates_1.longDate)(vote.closes)}. Until then each member may still vote.`);
        }
        const closed = { ...vote, closed: today, counts: await countVotes(db, on.ballotKey, doing, motion) };
        return { motion: { ...motion, vote: closed }, what: 'closed a vote' };
    });
    await (0, take_effect_1.takeEffect)(on, doing, id);
}
/** Counts a vote whose last day is over. Once only: a second time changes nothing. */
function closeVote(on, doing, id) {
    return (0, change_motion_1.changeMotion)(on, doing, id, async ({ motion, today }, { db }) => {
        const { vote } = motion;
        if (!vote || vote.counts !== undefined || vote.closes >= today)
            return undefined;
        const counts = await countVotes(db, on.ballotKey, doing, motion);
        return { motion: { ...motion, vote: { ...vote, counts } }, what: 'closed a vote' };
    });
}
/** Gives up a vote whose box cannot be opened: it can only be held again. */
function voidVote(on, doing, id) {
    return (0, change_motion_1.changeMotion)(on, doing, id, async ({ motion }, { db }) => {
        const { vote, ...rest } = motion;
        if (!vote || vote.counts !== undefined)
            return undefined;
        await (0, elections_1.ballotBox)(db, on.ballotKey).discard(ballotOf(doing.project, motion));
        return { motion: rest, what: 'could not open the box of a secret vote, which is to be held again' };
    });
}
async function countVotes(db, key, { project }, motion) {
    const { vote } = motion;
    if (vote?.how !== 'secret')
        return (0, motion_rules_1.countsOf)(vote ?? { votes: [] });
    const { papers } = await (0, elections_1.ballotBox)(db, key).open(ballotOf(project, motion));
    const counts = (0, elections_1.tally)(papers, motion_1.choices);
    const of = (choice) => counts.get(choice) ?? 0;
    return { for: of('for'), against: of('against'), abstain: of('abstain') };
}
function ballotOf(project, { id }) {
    return { project, ballot: `motion/${id}` };
}
/** Who has voted in a vote that is open, by founder id. */
async function votersIn(db, project, motion) {
    const { vote } = motion;
    if (vote?.how === 'secret')
        return (0, elections_1.marksOf)(db).voters(ballotOf(project, motion));
    return (vote?.votes ?? []).map(({ founder }) => founder);
}
