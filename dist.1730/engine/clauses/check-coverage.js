"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.coverage = coverage;
/** Coverage: each matter that the statute requires is met by an included clause on every path. */
const dates_1 = require("../../lib/dates");
const conditions_1 = require("../interview/conditions");
const paths_1 = require("./paths");
/** Proves the coverage of one document, and that each of its clauses can be there at all. */
function coverage(template, library, on) {
    const clauses = template.sections.flatMap((section) => section.clauses);
    const result = { faults: deadClauses(clauses, on.space), paths: clauses.length };
    if (template.law === undefined)
        return result;
    const file = `${template.folder}/document.yml`;
    const statute = library.statutes.find((one) => one.id === template.law);
    if (!statute) {
        const message = `there is no documents/statute/${template.law}.yml.`;
        return { ...result, faults: [...result.faults, { rule: 'coverage-dead', file, line: 1, message }] };
    }
    result.matrix = { document: template.id, statute: statute.title, rows: [] };
    if (statute.checked < (0, dates_1.addDays)(on.today, -366)) {
        const message = `last compared with the Act on ${statute.checked}: compare it again and set "checked".`;
        result.faults.push({
            rule: 'coverage-dead',
            file: `statute/${statute.id}.yml`,
            line: 1,
            near: 'checked:',
            message,
        });
    }
    for (const matter of statute.matters)
        coverMatter(result, matter, { clauses, file, space: on.space });
    result.faults.push(...unknownMatters(clauses, statute.matters));
    return result;
}
/** Each part of a matter is proved by itself; a matter without parts is one part. */
function coverMatter(result, matter, on) {
    const parts = matter.parts.length > 0 ? matter.parts : [{ id: matter.id, needs: matter.needs }];
    for (const part of parts) {
        const meeting = on.clauses.filter((clause) => clause.satisfies.includes(part.id));
        const conditions = meeting.map((clause) => clause.when);
        const proof = (0, paths_1.onEveryPath)(on.space, conditions, (valueOf) => conditions.some((when) => (0, conditions_1.holds)(when, valueOf)));
        result.paths += proof.paths;
        result.matrix?.rows.push({
            matter,
            needs: part.needs,
            clauses: meeting.map((clause) => clause.id),
            paths: proof.paths,
        });
        if (proof.failure === undefined)
            continue;
        const path = Object.entries(proof.failure).map(([answer, value]) => `${answer} = ${value}`);
        const where = path.length === 0 ? 'on any path' : `when ${path.join(', ')}`;
        const message = `no clause says ${part.needs} (${part.id}, ${matter.source}) ${where}.`;
        result.faults.push({ rule: 'coverage-gap', file: on.file, line: 1, near: 'law:', message });
    }
}
function deadClauses(clauses, space) {
    return clauses
        .filter((clause) => !(0, paths_1.isPossible)(space, clause.when))
        .map((clause) => ({
        rule: 'clause-dead',
        file: clause.file,
        line: 1,
        near: 'when:',
        message: 'no set of answers ever includes this clause.',
    }));
}
function unknownMatters(clauses, matters) {
    const known = new Set(matters.flatMap((matter) => matter.parts.length > 0 ? matter.parts.map((part) => part.id) : [matter.id]));
    return clauses.flatMap((clause) => clause.satisfies
        .filter((id) => !known.has(id))
        .map((id) => ({
        rule: 'coverage-dead',
        file: clause.file,
        line: 1,
        near: id,
        message: `satisfies names ${id}, which the statute file does not have.`,
    })));
}
