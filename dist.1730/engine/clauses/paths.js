"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pathSpace = pathSpace;
exports.onEveryPath = onEveryPath;
exports.isPossible = isPossible;
/**
 * Walks every path, not a sample. Conditions look only at answers with a closed set of values, so all the
 * combinations that can matter to a claim are written out and tried: those of the answers that the claim's
 * conditions name, and of the answers that decide whether those are asked at all.
 */
const conditions_1 = require("../interview/conditions");
const question_1 = require("../interview/question");
const facts_1 = require("../project/facts");
/** The space of all paths through these questions and the closed-set facts. */
function pathSpace(questions) {
    const byId = new Map(questions.map((question) => [question.id, question]));
    return {
        values: (answer) => {
            if (answer in facts_1.enumeratedFacts)
                return ['yes', 'no'];
            const question = byId.get(answer);
            return question && (0, question_1.isEnumerated)(question) ? question.options.map((option) => option.value) : undefined;
        },
        when: (answer) => byId.get(answer)?.when,
    };
}
/** Tries the claim on every path that differs in an answer that `conditions` look at. */
function onEveryPath(space, conditions, claim) {
    const answers = relevant(space, conditions);
    const proof = { paths: 0 };
    walk(space, answers, new Map(), (path) => {
        proof.paths++;
        if (claim((answer) => path.get(answer)))
            return true;
        proof.failure = Object.fromEntries(path);
        return false;
    });
    return proof;
}
/** Whether some path meets the condition. */
function isPossible(space, condition) {
    return onEveryPath(space, [condition], (valueOf) => !(0, conditions_1.holds)(condition, valueOf)).failure !== undefined;
}
/** Every answer that can matter, each after the answers that decide whether it is asked. */
function relevant(space, conditions) {
    const found = [];
    const visit = (answer) => {
        if (found.includes(answer) || space.values(answer) === undefined)
            return;
        for (const before of (0, conditions_1.comparisons)(space.when(answer)))
            visit(before.answer);
        found.push(answer);
    };
    for (const condition of conditions)
        for (const { answer } of (0, conditions_1.comparisons)(condition))
            visit(answer);
    return found;
}
/** Depth first over the values of each answer in turn; `each` returns false to stop. */
function walk(space, answers, path, each) {
    const [answer, ...rest] = answers;
    if (answer === undefined)
        return each(path);
    if (!(0, conditions_1.holds)(space.when(answer), (id) => path.get(id)))
        return walk(space, rest, path, each);
    for (const value of space.values(answer) ?? []) {
        path.set(answer, value);
        const goOn = walk(space, rest, path, each);
        path.delete(answer);
        if (!goOn)
            return false;
    }
    return true;
}
