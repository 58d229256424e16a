"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.motionScene = motionScene;
exports.loadMotion = loadMotion;
exports.changeMotion = changeMotion;
exports.mustBe = mustBe;
const rule_map_1 = require("../../engine/clauses/rule-map");
const in_force_1 = require("../../engine/project/in-force");
const motion_rules_1 = require("../../engine/project/motion-rules");
const promises_1 = require("../../engine/project/promises");
const words_1 = require("../../engine/words");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
/** Looks at a motion as it stands today. */
function motionScene(whole, motion, library, now) {
    const today = (0, dates_1.londonDate)(now);
    const project = (0, in_force_1.inForce)(whole, today);
    const map = (0, rule_map_1.ruleMap)(project, today, library);
    return {
        project,
        motion,
        state: (0, motion_rules_1.motionState)(motion, project.meetings ?? [], today),
        promises: (0, promises_1.promisesOf)(library.questions, project.answers),
        members: (0, motion_rules_1.membersOn)(project, today),
        registered: (0, in_force_1.isRegistered)(project, today),
        today,
        rule: (topic) => (0, rule_map_1.ruleWords)(map, topic, (0, words_1.frameOf)('en-GB')),
    };
}
/** Loads a motion as it stands today. */
async function loadMotion({ db, library }, project, id, now) {
    const whole = await (0, projects_1.projectStore)(db).load(project);
    return motionScene(whole, motionIn(whole, id), library, now);
}
/** Changes a motion with its trace in one transaction; two changes at once follow one another. */
function changeMotion(on, doing, id, work) {
    return (0, projects_1.changeProject)(on.db, doing, async (store, trx) => {
        const whole = await store.load(doing.project);
        const motion = motionIn(whole, id);
        const change = await work(motionScene(whole, motion, on.library, doing.now), { store, db: trx });
        if (!change)
            return { deed: undefined, result: motion };
        await store.putMotion(doing.project, change.motion);
        return { deed: { what: change.what, about: `motion:${id}` }, result: change.motion };
    });
}
function motionIn({ motions = [] }, id) {
    const found = motions.find((one) => one.id === id);
    if (!found)
        throw new expected_1.Expected('missing', 'We cannot find this resolution', 'Go back to the list of resolutions.');
    return found;
}
/** Refuses what fits only some states of a motion. */
function mustBe({ state }, ...states) {
    if (states.includes(state))
        return;
    throw new expected_1.Expected('conflict', stateFault[state], 'Go back to its page and read where it stands.');
}
const stateFault = {
    suggested: 'This has not been put to anyone yet',
    voting: 'People are voting on this',
    meeting: 'This is before a meeting',
    carried: 'This was carried already',
    confirming: 'This waits for a second meeting',
    lost: 'This was decided already',
    withdrawn: 'This was withdrawn',
};
