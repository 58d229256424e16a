"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.referenceFaults = referenceFaults;
exports.rowKeys = rowKeys;
/** Ids, references and answers: all there, and there whenever they are needed. */
const conditions_1 = require("../interview/conditions");
const library_1 = require("../library/library");
const facts_1 = require("../project/facts");
const paths_1 = require("./paths");
const assemble_1 = require("./assemble");
const lists_1 = require("../lists/lists");
const rule_map_1 = require("./rule-map");
const template_1 = require("./template");
/** Faults of ids and references in one document, with the number of paths walked. */
function referenceFaults(template, library, space) {
    const context = { template, library, space, faults: [], paths: 0 };
    const targets = collectTargets(context);
    for (const clause of (0, template_1.clausesOf)(template)) {
        for (const part of (0, template_1.partsOf)(clause.nodes)) {
            if (part.kind === 'reference')
                checkReference(context, { clause, part, targets });
            else if (part.kind === 'rules')
                checkTopic(context, clause, part);
            else if (part.kind !== 'text')
                checkValue(context, clause, part);
        }
    }
    for (const part of fixedParts(template))
        if (part.kind === 'rules')
            checkTopic(context, undefined, part);
    return context;
}
/** What stands in tables and facts, which any clause may place. */
function fixedParts(template) {
    return [
        ...Object.values(template.tables).flatMap((table) => table.rows?.flat(2) ?? []),
        ...Object.values(template.facts).flatMap((rows) => rows.flatMap((row) => row.value)),
    ];
}
/** Every name a reference may use, with the conditions under which it is there (any one is enough). */
function collectTargets(context) {
    const targets = new Map();
    const { template } = context;
    const file = `${template.folder}/document.yml`;
    for (const section of template.sections) {
        add(context, targets, { name: section.id, file, line: 1 }, section.clauses.map((clause) => clause.when));
    }
    for (const clause of (0, template_1.clausesOf)(template)) {
        const own = firstOwnAnchor(clause) === clause.id ? [] : [clause.id];
        for (const name of own)
            add(context, targets, { name, file: clause.file, line: 1 }, [clause.when]);
        for (const item of (0, template_1.itemsOf)(clause.nodes)) {
            if (item.anchor === undefined)
                continue;
            add(context, targets, { name: item.anchor, file: clause.file, line: item.line }, [clause.when]);
        }
    }
    return targets;
}
/** A clause may give its first item its own id as anchor; that names one place, once. */
function firstOwnAnchor(clause) {
    return (0, template_1.itemsOf)(clause.nodes)[0]?.anchor;
}
function add(context, targets, at, conditions) {
    if (targets.has(at.name)) {
        context.faults.push({
            rule: 'id-duplicate',
            file: at.file,
            line: at.line,
            ...(at.line === 1 && { near: `id: ${at.name}` }),
            message: `${at.name} is used more than once in this document.`,
        });
    }
    targets.set(at.name, conditions);
}
function checkReference(context, at) {
    const { clause, part, targets } = at;
    const target = targets.get(part.to);
    const place = { file: clause.file, line: part.line };
    if (!target) {
        context.faults.push({
            rule: 'ref-broken',
            ...place,
            message: `{@${part.to}} points at nothing in this document.`,
        });
        return;
    }
    const proof = (0, paths_1.onEveryPath)(context.space, [clause.when, ...target], (valueOf) => !(0, conditions_1.holds)(clause.when, valueOf) || target.some((when) => (0, conditions_1.holds)(when, valueOf)));
    context.paths += proof.paths;
    if (proof.failure === undefined)
        return;
    const message = `{@${part.to}} can be left out while this clause is there (${pathWords(proof.failure)}).`;
    context.faults.push({ rule: 'ref-excluded', ...place, message });
}
function checkValue(context, clause, part) {
    const place = { file: clause.file, line: part.line };
    if (part.id.startsWith('row.')) {
        const section = context.template.sections.find((one) => one.clauses.includes(clause));
        if (rowKeys(section).includes(part.id.slice(4)))
            return;
        const message = `{{ ${part.id} }} is no value of this section's list. There is: ${rowKeys(section).join(', ') || 'none, as the section has no "each"'}.`;
        context.faults.push({ rule: 'answer-unknown', ...place, message });
        return;
    }
    const question = (0, library_1.questionById)(context.library, part.id);
    if (!question) {
        if (part.kind === 'value' && (part.id in facts_1.facts || (0, assemble_1.figureOf)(context.library, part.id)))
            return;
        context.faults.push({
            rule: 'answer-unknown',
            ...place,
            message: `{{ ${part.id} }} names no question and no fact.`,
        });
        return;
    }
    if (part.kind === 'each' && question.type !== 'lines') {
        context.faults.push({
            rule: 'value-impossible',
            ...place,
            message: `{{each: ${part.id}}} needs a question of type lines.`,
        });
    }
    checkAsked(context, clause, { question, line: part.line });
}
/** The keys that `{{ row. }}` may name in a section. */
function rowKeys(section) {
    return section?.each === undefined ? [] : (lists_1.lists[section.each]?.keys ?? []);
}
/** A topic is quoted only where some rule speaks of it on every path that has the clause. */
function checkTopic(context, clause, part) {
    const place = clause
        ? { file: clause.file, line: part.line }
        : { file: `${context.template.folder}/document.yml`, line: 1, near: `rules: ${part.topic}` };
    const rules = (0, library_1.templateById)(context.library, rule_map_1.rulesDocument);
    const section = rules?.sections.find((one) => one.id === part.topic);
    const speaking = rules ? (0, template_1.clausesOf)(rules).filter((one) => one.topics.includes(part.topic)) : [];
    const conditions = [...(section?.clauses ?? []), ...speaking].map((one) => one.when);
    if (conditions.length === 0) {
        const message = `{{rules: ${part.topic}}} is no topic of the rules: give a rule "topics: [${part.topic}]", or name one of its sections.`;
        context.faults.push({ rule: 'topic-unknown', ...place, message });
        return;
    }
    const proof = (0, paths_1.onEveryPath)(context.space, [clause?.when, ...conditions], (valueOf) => !(0, conditions_1.holds)(clause?.when, valueOf) || conditions.some((when) => (0, conditions_1.holds)(when, valueOf)));
    context.paths += proof.paths;
    if (proof.failure === undefined)
        return;
    const message = `no rule speaks of ${part.topic} when ${pathWords(proof.failure)}, but this clause quotes it then.`;
    context.faults.push({ rule: 'topic-excluded', ...place, message });
}
/** A value may stand only where its question is asked on every path that has the clause. */
function checkAsked(context, clause, at) {
    const { question, line } = at;
    const proof = (0, paths_1.onEveryPath)(context.space, [clause.when, question.when], (valueOf) => !(0, conditions_1.holds)(clause.when, valueOf) || (0, conditions_1.holds)(question.when, valueOf));
    context.paths += proof.paths;
    if (proof.failure === undefined)
        return;
    const message = `{{ ${question.id} }} is not asked for when ${pathWords(proof.failure)}, but this clause is there then.`;
    context.faults.push({ rule: 'answer-may-be-missing', file: clause.file, line, message });
}
function pathWords(path) {
    return Object.entries(path)
        .map(([answer, value]) => `${answer} = ${value}`)
        .join(', ');
}
