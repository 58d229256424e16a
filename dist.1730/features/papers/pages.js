"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.shelvesOfPapers = shelvesOfPapers;
exports.filesFor = filesFor;
exports.fileLinks = fileLinks;
exports.issueRows = issueRows;
exports.changesPage = changesPage;
/** What the pages of papers show. */
const compare_1 = require("../../engine/clauses/compare");
const assemble_1 = require("../../engine/clauses/assemble");
const library_1 = require("../../engine/library/library");
const files_1 = require("../../engine/paper/files");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const find_paper_1 = require("./find-paper");
/** The papers on their shelves, each with how much is still open in it. */
function shelvesOfPapers(on) {
    const { id, project, asAt, library, mayRead } = on;
    return library_1.shelves
        .map((shelf) => ({
        title: shelf.title,
        papers: library.templates
            .filter((template) => shelf.folders.includes(template.folder) && mayRead(find_paper_1.readersMay[template.readers]))
            .map((template) => {
            const tree = (0, assemble_1.assemble)(template, project, asAt, library);
            return {
                title: tree.title,
                description: template.description,
                gaps: tree.gaps.length === 0 ? '' : `${(0, names_1.counted)(tree.gaps.length, 'gap')} marked`,
                href: (0, paths_1.href)(paths_1.paths.paper, { project: id, document: template.id }),
                files: fileLinks(id, tree, mayRead).filter(({ format }) => format !== 'html' && format !== 'txt'),
            };
        }),
    }))
        .filter((shelf) => shelf.papers.length > 0);
}
/** The files of a paper that a person may have. */
function filesFor(tree, may) {
    return (0, files_1.filesOf)(tree).filter((file) => !file.private || may('private'));
}
/** A link for each of them, as at the paper's date. */
function fileLinks(id, tree, may) {
    return filesFor(tree, may).map(({ format, label }) => ({
        format,
        label,
        href: `${(0, paths_1.href)(paths_1.paths.paperFile, { project: id, document: tree.id, format })}?as-at=${tree.asAt}`,
    }));
}
/** The issues as rows of a table, newest first. */
function issueRows(id, document, issues, kinds) {
    return issues.map((issue) => ({
        number: issue.number,
        made: (0, dates_1.longDate)((0, dates_1.londonDate)(new Date(issue.madeAt))),
        asAt: (0, dates_1.longDate)(issue.asAt),
        version: issue.templateVersion,
        hash: issue.hash.slice(0, 12),
        files: [...kinds, { format: 'json', label: 'Project file of that day' }]
            .filter(({ format }) => format !== 'html' && format !== 'txt')
            .map(({ format, label }) => ({
            label,
            href: (0, paths_1.href)(paths_1.paths.issueFile, { project: id, document, number: issue.number, format }),
        })),
        changesHref: `${(0, paths_1.href)(paths_1.paths.changes, { project: id, document })}?since=${issue.number}`,
    }));
}
const kindWords = {
    added: 'Added',
    removed: 'Removed',
    reworded: 'Reworded',
    moved: 'Moved',
    renumbered: 'Renumbered',
    same: 'The same',
};
/** What changed from one draft to another, for a page; clauses that only have a new number are counted. */
function changesPage(before, after) {
    const all = (0, compare_1.compareDrafts)(before.clauses, after.clauses);
    const telling = (0, compare_1.tellingChanges)(all);
    return {
        all,
        changes: telling.map((change) => ({
            kind: change.kind,
            kindWords: kindWords[change.kind] +
                (change.moved && change.kind === 'reworded' ? ' and moved' : '') +
                (change.after?.own ? ', in our own words' : ''),
            title: change.title,
            number: (change.after ?? change.before)?.number ?? '',
            lines: change.lines,
        })),
        counts: ['added', 'removed', 'reworded', 'moved'].map((kind) => ({
            words: kindWords[kind],
            count: telling.filter((change) => change.kind === kind).length,
        })),
        renumbered: all.filter((change) => change.kind === 'renumbered').length,
    };
}
