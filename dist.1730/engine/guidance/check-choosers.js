"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.chooserFaults = chooserFaults;
const conditions_1 = require("../interview/conditions");
function chooserFaults(chooser) {
    return [...nameFaults(chooser), ...ruleFaults(chooser)];
}
function nameFaults({ questions, results, rules, notes, file }) {
    const named = rules.flatMap(({ choose, second }) => [choose, ...(second === undefined ? [] : [second])]);
    const conditions = [...rules, ...notes].map(({ when }) => when);
    return [
        ...named
            .filter((name) => !Object.hasOwn(results, name))
            .map((name) => fault('result-unknown', file, name, `a rule names ${name}, which is no result here.`)),
        ...Object.keys(results)
            .filter((name) => !named.includes(name))
            .map((name) => fault('result-unused', file, `${name}:`, `no rule leads to ${name}.`)),
        ...conditions
            .flatMap((when) => (0, conditions_1.comparisons)(when))
            .filter(({ answer, value }) => {
            const question = questions.find((one) => one.id === answer);
            return !question?.options.some((option) => option.value === value);
        })
            .map(({ answer, value }) => fault('value-impossible', file, value, `${answer} can never be "${value}".`)),
    ];
}
/** Walks every set of answers: that is what shows a rule that never speaks. */
function ruleFaults({ questions, rules, notes, file }) {
    if (rules.at(-1)?.when !== undefined) {
        const message = 'the last rule has a condition, so some answers may lead nowhere. Take it off.';
        return [fault('rule-missing', file, rules.at(-1)?.why ?? '', message)];
    }
    const asked = [...rules, ...notes];
    const used = questions.filter(({ id }) => asked.some(({ when }) => (0, conditions_1.comparisons)(when).some(({ answer }) => answer === id)));
    const unused = questions.filter((question) => !used.includes(question));
    const spoke = new Set();
    walk(used, {}, (answers) => {
        spoke.add(rules.findIndex(({ when }) => (0, conditions_1.holds)(when, (id) => answers[id])));
    });
    return [
        ...unused.map(({ id }) => fault('answer-unused', file, `id: ${id}`, `no rule or note asks for ${id}.`)),
        ...rules.flatMap(({ why }, index) => spoke.has(index)
            ? []
            : [fault('rule-dead', file, why.slice(0, 30), `no set of answers gets as far as rule ${index + 1}.`)]),
    ];
}
function walk(questions, answers, visit) {
    const [first, ...rest] = questions;
    if (!first) {
        visit(answers);
        return;
    }
    for (const { value } of first.options)
        walk(rest, { ...answers, [first.id]: value }, visit);
}
function fault(rule, file, near, message) {
    return { rule, file, line: 1, near, message };
}
