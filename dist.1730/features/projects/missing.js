"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.missingByDocument = missingByDocument;
/** What is still missing, document by document, each with the page that settles it. */
const assemble_1 = require("../../engine/clauses/assemble");
const paths_1 = require("../../web/paths");
const mend_links_1 = require("./mend-links");
/** One entry a document; those with nothing missing have an empty list. */
function missingByDocument(on) {
    const { id, project, asAt, library } = on;
    return library.templates.map((template) => {
        const tree = (0, assemble_1.assemble)(template, project, asAt, library);
        return {
            id: template.id,
            title: tree.title,
            href: (0, paths_1.href)(paths_1.paths.paper, { project: id, document: template.id }),
            gaps: tree.gaps.map((gap) => ({ label: capital(gap.label), href: (0, mend_links_1.gapLink)(id, gap.id, library) })),
        };
    });
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
