"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rulesDocument = void 0;
exports.ruleMap = ruleMap;
exports.ruleWords = ruleWords;
const names_1 = require("../../lib/names");
const answers_1 = require("../interview/answers");
const library_1 = require("../library/library");
const facts_1 = require("../project/facts");
const words_1 = require("../words");
const choose_1 = require("./choose");
const link_1 = require("./link");
const number_1 = require("./number");
/** Document id of the rules that other papers quote. */
exports.rulesDocument = 'rules';
/** The numbers of the rules of this project on each topic, in order. */
function ruleMap(project, asAt, library) {
    const map = new Map();
    const template = (0, library_1.templateById)(library, exports.rulesDocument);
    if (!template)
        return map;
    const valueOf = (0, choose_1.conditionValues)((0, facts_1.factSource)(project, asAt, library.questions), library);
    const chosen = (0, number_1.numberSections)(template, (0, choose_1.isChosen)(template, project, valueOf));
    const targets = (0, link_1.findTargets)(chosen, template.numbering, (0, words_1.frameOf)('en-GB'), (id) => (0, answers_1.linesOf)(project.answers, id));
    for (const { section, clauses, number } of chosen) {
        if (number !== undefined)
            map.set(section.id, [number]);
        for (const clause of clauses) {
            const own = targets.get(clause.id)?.number;
            if (own === undefined)
                continue;
            for (const topic of clause.topics)
                map.set(topic, [...(map.get(topic) ?? []), own]);
        }
    }
    return map;
}
/** "rule 4.1", "rules 4.1, 4.7 and 9.2"; undefined where no rule speaks of it. */
function ruleWords(map, topic, frame) {
    const numbers = map.get(topic);
    if (!numbers || numbers.length === 0)
        return undefined;
    return `${numbers.length === 1 ? frame.rule : frame.rules} ${(0, names_1.listed)(numbers)}`;
}
