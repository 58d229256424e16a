"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pageBlocks = pageBlocks;
exports.filledLine = filledLine;
exports.filledWords = filledWords;
exports.termNotes = termNotes;
exports.headingAnchor = headingAnchor;
exports.stands = stands;
/** A reading page as blocks for the web page: figures filled in from `documents/reference/`, words explained. */
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const assemble_1 = require("../clauses/assemble");
const markdown_1 = require("../clauses/markdown");
const escape_1 = require("../paper/escape");
/** @param nodes the page's own words, or its Welsh ones */
function pageBlocks(page, nodes, library) {
    const writer = new PageWriter(library, page);
    return { blocks: writer.blocks(nodes), figures: [...writer.figures.values()], terms: writer.terms };
}
/** A line of words from a file of `documents/`, with its figures filled in. */
function filledLine(text, library) {
    return new PageWriter({ ...library, glossary: [] }, { tables: {} }).runs((0, markdown_1.parseLine)(text));
}
/** The same as plain words. */
function filledWords(text, library) {
    return filledLine(text, library)
        .map((run) => run.text)
        .join('');
}
/** What the words of a sentence mean, to open beside it. */
function termNotes(terms) {
    return new Map([...terms].map(([anchor, found]) => {
        const names = found.map(({ term }) => `“${(0, escape_1.escape)(term)}”`).join(', ');
        const rows = found.map(({ term, means }) => `<p><strong>${(0, escape_1.escape)(term)}:</strong> ${(0, escape_1.escape)(means)}</p>`);
        const ask = found.length === 1 ? `What ${names} means` : `What these words mean: ${names}`;
        return [anchor, `<details class="gr-because"><summary>${ask}</summary>${rows.join('')}</details>`];
    }));
}
/** The anchor of a heading on its page. */
function headingAnchor(parts) {
    return (0, names_1.slug)(parts.map((part) => (part.kind === 'text' ? part.text : '')).join(''));
}
class PageWriter {
    figures = new Map();
    terms = new Map();
    explained = new Set();
    library;
    page;
    constructor(library, page) {
        this.library = library;
        this.page = page;
    }
    blocks(nodes) {
        return nodes.flatMap((node) => {
            if (node.type === 'heading') {
                return [{ type: 'heading', level: 1, id: headingAnchor(node.parts), runs: this.runs(node.parts) }];
            }
            if (node.type === 'paragraph') {
                const id = this.explain(node.parts);
                return [{ type: 'paragraph', ...(id !== undefined && { id }), runs: this.runs(node.parts) }];
            }
            if (node.type === 'list') {
                const items = node.items.map((item, index) => this.item(item, node.ordered ? `${index + 1}.` : '•'));
                return [{ type: 'list', kind: node.ordered ? 'decimals' : 'bullets', items }];
            }
            const table = this.page.tables[node.name];
            return table ? [this.table(table)] : [];
        });
    }
    runs(parts) {
        return parts.map((part) => {
            const look = {
                ...(part.bold && { bold: part.bold }),
                ...(part.italic && { italic: part.italic }),
                ...(part.href !== undefined && { href: part.href }),
            };
            if (part.kind === 'text')
                return { text: part.text, ...look };
            return { text: part.kind === 'value' ? this.figure(part.id) : '', ...look };
        });
    }
    /** The first time with its date, where it is not the date of the whole page; after that the words alone. */
    figure(id) {
        const figure = (0, assemble_1.figureOf)(this.library, id);
        if (!figure)
            throw new Error(`No figure is called ${id}; the check of documents/ should have said so.`);
        if (this.figures.has(id))
            return figure.words;
        this.figures.set(id, figure);
        if (figure.asAt === this.page.asAt)
            return figure.words;
        return `${figure.words} (as at ${(0, dates_1.longDate)(figure.asAt)})`;
    }
    item(item, label) {
        const first = item.nodes[0];
        const id = first?.type === 'paragraph' ? this.explain(first.parts) : undefined;
        const blocks = item.nodes.flatMap((node, index) => index === 0 && node.type === 'paragraph'
            ? [{ type: 'paragraph', runs: this.runs(node.parts) }]
            : this.blocks([node]));
        return { ...(id !== undefined && { id }), label, number: '', blocks };
    }
    table({ caption, columns, rows = [], rowHeader, empty }) {
        const id = this.explain(rows.flat(2));
        return {
            type: 'table',
            ...(id !== undefined && { id }),
            caption,
            columns: columns.map(({ heading, width, align }) => ({ heading, width, align })),
            rows: rows.map((row) => row.map((cell) => this.runs(cell))),
            ...(rowHeader !== undefined && { rowHeader }),
            empty: empty ?? '',
        };
    }
    /** Notes the words that a sentence is the first to use; gives the anchor under which they are explained. */
    explain(parts) {
        const text = parts.map((part) => (part.kind === 'text' ? part.text : '')).join(' ');
        const found = this.library.glossary.filter((term) => !this.explained.has(term.term) && stands(term, text));
        if (found.length === 0)
            return undefined;
        for (const { term } of found)
            this.explained.add(term);
        const anchor = `words-${this.terms.size + 1}`;
        this.terms.set(anchor, found);
        return anchor;
    }
}
/** Whether a term, or another form of it, stands in a text. Capitals count only where the term is all capitals. */
function stands(term, text) {
    let forms = patterns.get(term);
    if (!forms) {
        forms = [term.term, ...term.also].map((form) => {
            const flags = form === form.toUpperCase() ? 'u' : 'iu';
            const safe = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
            return new RegExp(`(?<![\\p{L}\\p{N}-])${safe}(?![\\p{L}\\p{N}-])`, flags);
        });
        patterns.set(term, forms);
    }
    return forms.some((form) => form.test(text));
}
const patterns = new WeakMap();
