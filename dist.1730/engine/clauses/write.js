"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.writeRule = writeRule;
exports.writeProse = writeProse;
/** Writes clauses as blocks of the tree: lists with their numbers, paragraphs, tables and places to sign. */
const library_1 = require("../library/library");
const drawings_1 = require("../lists/drawings");
const lists_1 = require("../lists/lists");
const row_1 = require("../lists/row");
const plain_1 = require("../plain");
const fill_1 = require("./fill");
const link_1 = require("./link");
const number_1 = require("./number");
const template_1 = require("./template");
const write_cards_1 = require("./write-cards");
/**
 * The clauses of one rule: one numbered list running through them all, with anything placed after it.
 * `pieces` holds the blocks of each clause, for those who want one by itself.
 */
function writeRule(writing, clauses, number) {
    const list = { type: 'list', kind: 'clauses', items: [] };
    const after = [];
    const pieces = clauses.map((clause) => {
        const piece = writeClause(writing, clause, { number, before: list.items.length });
        for (const block of piece) {
            if (block.type === 'list' && block.kind === 'clauses')
                list.items.push(...block.items);
            else
                after.push(block);
        }
        return piece;
    });
    return { list, after, pieces };
}
/** One clause of a rule: its items, numbered on from those before it, then what is placed after them. */
function writeClause(writing, clause, at) {
    const list = { type: 'list', kind: 'clauses', items: [] };
    const placed = [];
    const anchor = (0, link_1.firstAnchor)(clause.id, clause.nodes);
    for (const node of clause.nodes) {
        if (node.type === 'list')
            addItems(writing, list, node.items, { outer: at.number, depth: 0, before: at.before, anchor });
        else
            placed.push(...writeNode(writing, node, clause.id));
    }
    markOpenChoice(writing, clause, list.items.at(-1));
    const blocks = [list, ...placed];
    return clause.onlyEnglish ? inEnglish(writing, blocks) : blocks;
}
/** One clause of a document without numbers. */
function writeProse(writing, clause, anchor) {
    const blocks = clause.nodes.flatMap((node) => writeNode(writing, node, anchor));
    return clause.onlyEnglish ? inEnglish(writing, blocks) : blocks;
}
/** Blocks that stay English in a Welsh paper: a mark before the first words, and the language on all of them. */
function inEnglish(writing, blocks) {
    let marked = false;
    const say = (runs) => {
        const spoken = runs.map((run) => ({ ...run, lang: 'en-GB' }));
        if (marked || spoken.length === 0)
            return spoken;
        marked = true;
        return [{ text: writing.filler.frame.onlyEnglish, italic: true }, ...spoken];
    };
    const walk = (block) => {
        if (block.type === 'paragraph' || block.type === 'heading')
            return { ...block, runs: say(block.runs) };
        if (block.type === 'panel')
            return { ...block, blocks: block.blocks.map(walk) };
        if (block.type !== 'list')
            return block;
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(walk) })) };
    };
    return blocks.map(walk);
}
function writeNode(writing, node, anchor) {
    if (node.type === 'place')
        return place(writing, node);
    if (node.type === 'list') {
        const list = { type: 'list', kind: node.ordered ? 'decimals' : 'bullets', items: [] };
        addItems(writing, list, node.items, { outer: '', depth: 0, bullets: !node.ordered, within: anchor });
        return list.items.length === 0 ? [] : [list];
    }
    const runs = (0, fill_1.fillParts)(writing.filler, node.parts, anchor);
    if (!runs)
        return [];
    if (node.type === 'paragraph')
        return [{ type: 'paragraph', runs }];
    return [{ type: 'heading', level: 2, id: `${anchor}-${slugOf(runs)}`, runs }];
}
function addItems(writing, list, items, at) {
    items.forEach((item, index) => {
        for (const line of item.each === undefined ? [undefined] : repeatLines(writing, item.each)) {
            const numbered = (0, number_1.itemNumber)(at.outer, at.depth, (at.before ?? 0) + list.items.length);
            const id = item.anchor ?? (index === 0 ? at.anchor : undefined);
            const blocks = itemBlocks(writing, item, {
                number: numbered.number,
                depth: at.depth,
                line,
                anchor: id ?? at.anchor ?? at.within,
            });
            if (blocks.length === 0)
                continue;
            const mark = at.bullets ? { label: '•', number: '' } : numbered;
            list.items.push({ ...(id !== undefined && line === undefined && { id }), ...mark, blocks });
        }
    });
}
function repeatLines(writing, id) {
    const lines = writing.linesOf(id);
    return lines.length === 0 ? [undefined] : [...lines];
}
function itemBlocks(writing, item, at) {
    return item.nodes.flatMap((node) => {
        if (node.type === 'paragraph') {
            const runs = (0, fill_1.fillParts)(writing.filler, node.parts, at.anchor, at.line);
            return runs ? [{ type: 'paragraph', runs }] : [];
        }
        if (node.type !== 'list')
            return writeNode(writing, node, at.anchor ?? '');
        const kind = !node.ordered ? 'bullets' : at.depth === 0 ? 'letters' : 'romans';
        const list = { type: 'list', kind, items: [] };
        addItems(writing, list, node.items, {
            outer: at.number,
            depth: at.depth + 1,
            bullets: !node.ordered,
            // A gap in an inner item is reached by the clause that it stands in.
            within: at.anchor,
        });
        return list.items.length === 0 ? [] : [list];
    });
}
/** Says, at the end of a clause, that the choice which brought it in has not been made yet. */
function markOpenChoice(writing, clause, last) {
    const { filler, source } = writing;
    for (const id of (0, template_1.readsOf)(clause).when) {
        const question = (0, library_1.questionById)(source.library, id);
        if (!question || !writing.isOpen(id) || filler.gaps.some((gap) => gap.id === id))
            continue;
        const anchor = (0, link_1.firstAnchor)(clause.id, clause.nodes);
        const run = (0, fill_1.gapRun)(filler, id, question.label, anchor, '; this wording follows our suggestion');
        last?.blocks.push({ type: 'paragraph', runs: [run] });
    }
}
function place(writing, node) {
    const { name } = node;
    const { template, filler } = writing;
    switch (node.what) {
        case 'table':
            return table(writing, name);
        case 'facts': {
            const rows = (template.facts[name] ?? []).flatMap(({ label, value }) => {
                const runs = (0, fill_1.fillParts)(filler, value);
                return runs ? [{ label, runs: capitalised(runs) }] : [];
            });
            return rows.length === 0 ? [] : [{ type: 'facts', rows }];
        }
        case 'signatures':
            return [{ type: 'signatures', people: lists_1.signatures[name]?.(writing.source) ?? [] }];
        case 'cards': {
            const spec = template.cards[name];
            return spec ? (0, write_cards_1.writeCards)(spec, writing.rows(spec.of)) : [];
        }
        case 'drawing': {
            const spec = template.drawings[name];
            const sketch = spec && drawings_1.drawings[spec.of]?.(writing.source);
            return sketch ? [{ type: 'drawing', id: `drawing-${name}`, caption: spec.caption, ...sketch }] : [];
        }
        case 'blanks':
            return [{ type: 'blanks', rows: template.blanks[name] ?? [] }];
    }
}
function table(writing, name) {
    const spec = writing.template.tables[name];
    if (!spec)
        return [];
    const rows = tableRows(writing, spec);
    if (rows.length === 0 && spec.empty === undefined)
        return [];
    const block = {
        type: 'table',
        caption: spec.caption,
        columns: spec.columns.map(({ heading, width, align }) => ({ heading, width, align })),
        rows,
        ...(spec.rowHeader !== undefined && { rowHeader: spec.rowHeader }),
        empty: spec.empty ?? '',
        ...(rows.length > 0 && (spec.tall || rows.every(isBlank)) && { tall: true }),
    };
    return [block];
}
/** A row with nothing printed in it is there to be written on. */
function isBlank(row) {
    return row.every((cell) => (0, plain_1.runsText)(cell) === '');
}
function tableRows(writing, spec) {
    if (spec.blankRows !== undefined)
        return Array.from({ length: spec.blankRows }, () => spec.columns.map(() => [{ text: '' }]));
    if (spec.rows)
        return spec.rows.map((row) => row.map((cell) => (0, fill_1.fillParts)(writing.filler, cell) ?? [{ text: '' }]));
    return writing
        .rows(spec.of ?? '')
        .map((row) => spec.columns.map(({ value }) => [
        { text: value === undefined ? '' : (0, row_1.wordsOf)(row, value).replace(/\s*\n\s*/g, ' ') },
    ]));
}
/** A value on a line of its own starts with a capital; an address for mail or the web stays as it is. */
function capitalised(runs) {
    return runs.map((run, index) => index === 0 && !/@|:\/\/|^\S+\.\S+\//.test(run.text)
        ? { ...run, text: run.text.charAt(0).toUpperCase() + run.text.slice(1) }
        : run);
}
function slugOf(runs) {
    return (0, plain_1.runsText)(runs)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 40);
}
