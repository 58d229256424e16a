"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.outside = outside;
exports.outsideDone = outsideDone;
const motion_rules_1 = require("../../engine/project/motion-rules");
/** Changes of the rules have a page of their own for what is sent and registered. */
const steps = {
    office: {
        todo: 'Send the FCA notice of the new registered office',
        ask: 'On which day did you send the notice?',
        law: 'CCBSA 2014 s.16',
    },
    name: {
        todo: 'Ask the FCA to approve the new name',
        ask: 'From which day has the FCA approved it?',
        law: 'CCBSA 2014 s.13',
    },
    ratify: {
        todo: 'Have the FCA register the resolution',
        ask: 'On which day was it registered?',
        law: 'CCBSA 2014 s.44',
    },
    amalgamate: {
        todo: 'Send the FCA a copy of the resolution',
        ask: 'On which day did you send it?',
        law: 'CCBSA 2014 s.111',
        days: 14,
    },
    transfer: {
        todo: 'Send the FCA a copy of the resolution',
        ask: 'On which day did you send it?',
        law: 'CCBSA 2014 s.111',
        days: 14,
    },
};
/** What is still to be done outside for a motion that was carried, and since when; undefined where nothing is. */
function outside(motion, meetings, today) {
    const step = steps[motion.kind];
    const carried = (0, motion_rules_1.carriedOn)(motion, meetings, today);
    if (!step || carried === undefined || motion.settled !== undefined)
        return undefined;
    return { ...step, carried };
}
/** What was done outside, once it was. */
function outsideDone({ kind, settled }) {
    const step = steps[kind];
    return step && settled !== undefined ? { todo: step.todo, on: settled } : undefined;
}
