"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.gapLink = gapLink;
exports.problemLink = problemLink;
const facts_1 = require("../../engine/project/facts");
const paths_1 = require("../../web/paths");
/** The page that settles this gap: a question's own page, or the people, services or register. */
function gapLink(project, gapId, library) {
    if (library.questions.some((question) => question.id === gapId)) {
        return `${(0, paths_1.href)(paths_1.paths.question, { project, question: gapId })}?back=missing`;
    }
    if (gapId.startsWith('offices.'))
        return (0, paths_1.href)(paths_1.paths.offices, { project });
    const mend = facts_1.facts[gapId]?.mend ?? 'people';
    if (mend === 'registration')
        return (0, paths_1.href)(paths_1.paths.rulebook, { project });
    if (gapId.startsWith('society.'))
        return (0, paths_1.href)(paths_1.paths.projectName, { project });
    if (mend === 'people' || mend === 'services' || mend === 'register' || mend === 'money')
        return (0, paths_1.href)(paths_1.paths[mend], { project });
    return `${(0, paths_1.href)(paths_1.paths.question, { project, question: mend.question })}?back=missing`;
}
/** The page for a JSON path in a project, such as `$.answers["meetings.noticeDays"]`. */
function problemLink(project, path) {
    const question = /^\$\.answers\["([^"]+)"\]/.exec(path)?.[1];
    if (question !== undefined)
        return `${(0, paths_1.href)(paths_1.paths.question, { project, question })}?back=missing`;
    if (path.startsWith('$.services'))
        return (0, paths_1.href)(paths_1.paths.services, { project });
    if (path.startsWith('$.ledger'))
        return (0, paths_1.href)(paths_1.paths.register, { project });
    if (path.startsWith('$.money'))
        return (0, paths_1.href)(paths_1.paths.money, { project });
    return (0, paths_1.href)(paths_1.paths.people, { project });
}
