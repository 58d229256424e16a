"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readersMay = void 0;
exports.templateFor = templateFor;
exports.findPaper = findPaper;
exports.noPaper = noPaper;
const assemble_1 = require("../../engine/clauses/assemble");
const library_1 = require("../../engine/library/library");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
/** What a person must be allowed to do to open a paper that is for these readers. */
exports.readersMay = { all: 'read', members: 'inspect', keepers: 'private' };
/**
 * The template of a paper, for a person who may read it.
 * @throws Expected where there is no such document, or it is not for this person's role
 */
function templateFor(library, document, needs) {
    const template = (0, library_1.templateById)(library, document);
    if (!template)
        throw noPaper();
    needs(exports.readersMay[template.readers]);
    return template;
}
/**
 * The paper of a project as at the date in the query, or today.
 * @throws Expected where there is no such document, or it is not for this person's role
 */
async function findPaper(deps, project, asked, needs) {
    const template = templateFor(deps.library, asked.params.document, needs);
    const day = asked.query['as-at'];
    const asAt = (typeof day === 'string' ? (0, dates_1.readDay)(day) : undefined) ?? (0, dates_1.londonDate)(deps.now());
    const loaded = await (0, projects_1.projectStore)(deps.db).load(project);
    return { tree: (0, assemble_1.assemble)(template, loaded, asAt, deps.library), project: loaded };
}
function noPaper() {
    return new expected_1.Expected('missing', 'We cannot find this paper', 'Go back to the list of papers.');
}
