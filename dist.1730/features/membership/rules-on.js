"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rulesOn = rulesOn;
/** What the rules in force on a day promise, and how to name them. */
const rule_map_1 = require("../../engine/clauses/rule-map");
const in_force_1 = require("../../engine/project/in-force");
const promises_1 = require("../../engine/project/promises");
const words_1 = require("../../engine/words");
function rulesOn(project, day, library) {
    const whole = (0, in_force_1.inForce)(project, day);
    const map = (0, rule_map_1.ruleMap)(whole, day, library);
    return {
        promises: (0, promises_1.promisesOf)(library.questions, whole.answers),
        questions: library.questions,
        rule: (topic) => (0, rule_map_1.ruleWords)(map, topic, (0, words_1.frameOf)('en-GB')),
    };
}
