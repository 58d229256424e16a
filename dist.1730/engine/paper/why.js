"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whyNotes = whyNotes;
/** "Why is this here?": what a clause answers to, as a note that opens beside it on the web page. */
const dates_1 = require("../../lib/dates");
const escape_1 = require("./escape");
/** The note for each place of the document, by anchor. */
function whyNotes(tree, links) {
    const notes = new Map();
    for (const clause of tree.clauses) {
        // A section that is there once for each row explains itself once.
        if (/#(?!1$)/.test(clause.id))
            continue;
        notes.set(clause.anchor, (notes.get(clause.anchor) ?? '') + note(clause, links));
    }
    return notes;
}
function note(clause, links) {
    const id = clause.id.replace(/#1$/, '');
    const what = clause.number === '' ? clause.title : `${clause.number} ${clause.title}`;
    const hidden = `<span class="govuk-visually-hidden">: ${(0, escape_1.escape)(what)}</span>`;
    const comments = links.comments?.(id);
    const lines = [
        clause.own
            ? '<p><strong>Our own wording.</strong> The group wrote this in place of the template’s words.</p>'
            : '',
        clause.why === '' ? '' : `<p>${(0, escape_1.escape)(clause.why)}</p>`,
        clause.because.length === 0 ? '' : `<ul>${clause.because.map((one) => reason(one, links)).join('')}</ul>`,
        clause.matters.length === 0
            ? ''
            : `<p>It meets what the law asks for: ${clause.matters.map(({ words }) => (0, escape_1.escape)(words)).join('; ')}.${clause.own ? ' Check that your own words still do.' : ''}</p>`,
        links.wording
            ? `<p><a class="govuk-link" href="${(0, escape_1.escape)(links.wording(id))}">Use our own wording${hidden}</a></p>`
            : '',
        comments
            ? `<p><a class="govuk-link" href="${(0, escape_1.escape)(comments.href)}">${comments.open === 0 ? 'Comment on this' : `Comments (${comments.open} open)`}${hidden}</a></p>`
            : '',
    ];
    return `<details class="gr-because"><summary>Why is this here?${hidden}</summary>${lines.join('')}</details>`;
}
function reason(one, links) {
    const who = one.by === undefined || one.on === undefined ? '' : ` (${one.by}, ${(0, dates_1.longDate)(one.on)})`;
    const label = one.label.charAt(0).toUpperCase() + one.label.slice(1);
    return `<li><a class="govuk-link" href="${(0, escape_1.escape)(links.question(one.question))}">${(0, escape_1.escape)(label)}</a>: ${(0, escape_1.escape)(one.answer)}${(0, escape_1.escape)(who)}</li>`;
}
