"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.takeEffect = takeEffect;
const motion_rules_1 = require("../../engine/project/motion-rules");
const meetings_1 = require("../meetings");
const change_motion_1 = require("./change-motion");
/** Carries out what members decided by vote outside a meeting, once its day has come. A meeting carries out its own. */
function takeEffect(on, doing, id) {
    return (0, change_motion_1.changeMotion)(on, doing, id, async ({ motion, project, today }, { store }) => {
        const day = (0, motion_rules_1.carriedOn)(motion, project.meetings ?? [], today);
        if (!motion.vote?.counts || day === undefined)
            return undefined;
        if (motion.done !== undefined || motion.trouble !== undefined)
            return undefined;
        const carried = await (0, meetings_1.carryOut)(store, doing, motion, { on: day, by: 'Members, in writing' });
        if (carried.done === undefined)
            return undefined;
        return { motion: { ...motion, ...carried }, what: 'carried out a resolution' };
    });
}
