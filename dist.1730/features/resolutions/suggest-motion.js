"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.suggestMotion = suggestMotion;
exports.mayAmend = mayAmend;
exports.amendMotion = amendMotion;
exports.supportMotion = supportMotion;
exports.withdrawMotion = withdrawMotion;
const motion_1 = require("../../engine/project/motion");
const motion_rules_1 = require("../../engine/project/motion-rules");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
const meetings_1 = require("../meetings");
const change_motion_1 = require("./change-motion");
const tell_1 = require("./tell");
/** Writes down what a member suggests. Returns its id. */
function suggestMotion(on, doing, actor, matter) {
    return (0, projects_1.changeProject)(on.db, doing, async (store) => {
        const known = await store.motions(doing.project);
        const by = { on: (0, dates_1.londonDate)(doing.now), ...(actor.founder !== undefined && { founder: actor.founder }) };
        const { text, ...rest } = matter;
        const motion = {
            id: `m${known.length + 1}`,
            ...rest,
            suggested: by,
            wordings: [{ ...by, text }],
            supporters: [],
            put: [],
        };
        await store.addMotion(doing.project, motion);
        return { deed: { what: 'suggested a resolution', about: `motion:${motion.id}` }, result: motion.id };
    });
}
/** Whether a person may change a motion or take it back: who suggested it, or who may do it for the group. */
function mayAmend({ motion, state }, actor) {
    const own = actor.founder !== undefined && motion.suggested.founder === actor.founder;
    return (state === 'suggested' || state === 'meeting') && (own || actor.forAll);
}
function mustBeOwn(scene, actor) {
    (0, change_motion_1.mustBe)(scene, 'suggested', 'meeting');
    if (mayAmend(scene, actor))
        return;
    throw new expected_1.Expected('conflict', 'Someone else suggested this', 'Ask them to change it, or suggest a resolution of your own.');
}
/**
 * Gives a motion new words. Each wording before stays, those who support it are told, and where it is before a meeting
 * the meeting has the new words.
 */
function amendMotion(on, doing, id, by) {
    return (0, change_motion_1.changeMotion)(on, doing, id, async (scene, { db, store }) => {
        mustBeOwn(scene, by.actor);
        const { motion, today } = scene;
        if (by.text === (0, motion_1.wordsOf)(motion) && by.title === motion.title)
            return undefined;
        const { founder } = by.actor;
        const wording = { on: today, ...(founder !== undefined && { founder }), text: by.text };
        const changed = {
            ...motion,
            title: by.title,
            wordings: by.text === (0, motion_1.wordsOf)(motion) ? motion.wordings : [...motion.wordings, wording],
        };
        const at = motion.put.at(-1);
        const meeting = scene.state === 'meeting' && at && (await store.meeting(doing.project, at.meeting));
        if (meeting) {
            const words = (0, meetings_1.amendedAt)(meeting, at.resolution, { title: by.title, text: by.text });
            await store.putMeeting(doing.project, words);
        }
        await (0, tell_1.tellSupporters)(db, doing, scene, { motion: changed, link: on.link });
        return { motion: changed, what: 'changed the words of a resolution' };
    });
}
/**
 * Asks, or no longer asks, for a general meeting to decide this. On the day on which enough members ask, the
 * secretary must call it within the time of the rules, and is told.
 */
function supportMotion(on, doing, id, of) {
    return (0, change_motion_1.changeMotion)(on, doing, id, async (scene, { db }) => {
        const { motion, members, promises, today } = scene;
        const { founder } = of;
        if (founder === undefined || !members.includes(founder)) {
            throw new expected_1.Expected('conflict', 'Only members can ask for a general meeting', 'Ask the secretary whether you are in the register of members.');
        }
        (0, change_motion_1.mustBe)(scene, 'suggested');
        const has = motion.supporters.some((one) => one.founder === founder);
        if (has === of.asks)
            return undefined;
        if (motion.asked) {
            throw new expected_1.Expected('conflict', 'Enough members have asked already', 'The secretary must call the meeting now. Say there what you think of it.');
        }
        const others = motion.supporters.filter((one) => one.founder !== founder);
        const supporters = of.asks ? [...others, { founder, on: today }] : others;
        const { enough, needed } = (0, motion_rules_1.support)({ ...motion, supporters }, members, promises);
        const asked = enough && { asked: { on: today, needed, of: members.length } };
        const changed = { ...motion, supporters, ...asked };
        if (enough)
            await (0, tell_1.tellRequisition)(db, doing, scene, { motion: changed, link: on.link });
        return {
            motion: changed,
            what: of.asks ? 'asked for a general meeting' : 'no longer asked for a general meeting',
        };
    });
}
/** Takes a motion back that nobody has decided. It stays to be read. */
function withdrawMotion(on, doing, id, actor) {
    return (0, change_motion_1.changeMotion)(on, doing, id, async (scene, { store }) => {
        if (scene.state === 'withdrawn')
            return undefined;
        mustBeOwn(scene, actor);
        const { motion, today } = scene;
        const at = motion.put.at(-1);
        const meeting = scene.state === 'meeting' && at && (await store.meeting(doing.project, at.meeting));
        if (meeting)
            await store.putMeeting(doing.project, (0, meetings_1.withoutDraft)(meeting, at.resolution));
        return { motion: { ...motion, withdrawn: today }, what: 'withdrew a resolution' };
    });
}
