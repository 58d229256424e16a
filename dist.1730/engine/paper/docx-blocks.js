"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DocxBlocks = void 0;
/** The blocks of a tree as Word's paragraphs and tables. */
const docx_1 = require("docx");
const raster_1 = require("../drawing/raster");
const words_1 = require("../words");
const docx_cards_1 = require("./docx-cards");
const docx_styles_1 = require("./docx-styles");
const ink_1 = require("./ink");
const headingLevels = {
    1: docx_1.HeadingLevel.HEADING_1,
    2: docx_1.HeadingLevel.HEADING_2,
    3: docx_1.HeadingLevel.HEADING_3,
};
const thin = { style: docx_1.BorderStyle.SINGLE, size: 4, color: ink_1.ink.line.slice(1) };
const none = { style: docx_1.BorderStyle.NONE, size: 0, color: 'auto' };
class DocxBlocks {
    /** How many lists that count for themselves there are so far. */
    listCount = 0;
    width;
    height;
    /** How many times larger drawings may be. */
    largest;
    bookmarks = new Map();
    /** Anchors of what has a number, so that a reference to it can be a field. */
    numbered = new Set();
    frame;
    constructor(tree) {
        this.frame = (0, words_1.frameOf)(tree.language);
        this.width = (0, docx_styles_1.columnWidth)(tree);
        this.height = (0, docx_styles_1.roomDown)(tree);
        this.largest = tree.poster ? docx_styles_1.posterType : 1;
        this.collect(tree.blocks);
    }
    blocks(blocks, at = { depth: -1 }) {
        return blocks.flatMap((block, index) => {
            // A heading breaks the page itself: a break of its own could slip to an empty page.
            if (block.type === 'page-break' && blocks[index + 1]?.type === 'heading')
                return [];
            const broken = block.type === 'heading' && blocks[index - 1]?.type === 'page-break';
            return broken ? [this.heading(block, true)] : this.block(block, at);
        });
    }
    /** The same, on a page of their own: the first heading breaks the page. */
    onNewPage(blocks) {
        const [first, ...rest] = blocks;
        if (first?.type !== 'heading')
            return this.blocks(blocks);
        return [this.heading(first, true), ...this.blocks(rest)];
    }
    /** The name of the bookmark at an anchor. */
    bookmark(anchor) {
        return this.bookmarks.get(anchor);
    }
    block(block, at) {
        const indent = at.left === undefined ? {} : { indent: { left: at.left } };
        switch (block.type) {
            case 'heading':
                return [this.heading(block)];
            case 'paragraph': {
                const style = block.style === 'small' ? { style: 'Small' } : {};
                return [
                    new docx_1.Paragraph({ ...style, ...indent, children: this.anchored(block.id, this.runs(block.runs)) }),
                ];
            }
            case 'list':
                return this.list(block, at);
            case 'table':
                return this.table(block);
            case 'facts':
                return [
                    this.pairs(block.rows.map((row) => ({ label: row.label, children: this.runs(row.runs) }))),
                    gap(),
                ];
            case 'panel':
                return [new docx_1.Paragraph({ style: 'PanelHeading', text: block.heading }), ...this.blocks(block.blocks)];
            case 'signatures':
                return block.people.flatMap((person) => this.signature(person));
            case 'blanks':
                return [
                    this.pairs(block.rows.map(({ label, lines }) => ({ label, children: [], height: lines * 440 }))),
                    gap(),
                ];
            case 'drawing':
                return [
                    ...(block.caption === '' ? [] : [new docx_1.Paragraph({ style: 'TableCaption', text: block.caption })]),
                    this.image(block, { title: block.caption, png: (0, raster_1.toPng)(block), anchor: block.id }, at),
                ];
            case 'cards':
                return [(0, docx_cards_1.cardTable)(block, { width: this.width, height: this.height }), gap()];
            case 'picture':
                return [this.image(block, { title: '', png: Buffer.from(block.png, 'base64') }, at)];
            case 'page-break':
                return [new docx_1.Paragraph({ children: [new docx_1.PageBreak()] })];
        }
    }
    /** An image in a line of its own, no wider than the column. Its size is points, 20 to a unit of Word. */
    image({ alt, width, height }, { title, png, anchor }, { left = 0 }) {
        const scale = Math.min(this.largest, (this.width - left) / 20 / width);
        const run = new docx_1.ImageRun({
            type: 'png',
            data: png,
            // The library counts 96 to the inch.
            transformation: { width: (width * scale * 96) / 72, height: (height * scale * 96) / 72 },
            ...(alt === ''
                ? { decorative: true }
                : {
                    altText: { name: title, title, description: alt },
                }),
        });
        return new docx_1.Paragraph({
            ...(left > 0 && { indent: { left } }),
            keepLines: true,
            children: this.anchored(anchor, [run]),
        });
    }
    heading({ level, id, number, runs }, pageBreakBefore = false) {
        return new docx_1.Paragraph({
            pageBreakBefore,
            heading: headingLevels[level],
            ...(number !== undefined && { numbering: { reference: 'clauses', level: 0 } }),
            children: this.anchored(id, this.runs(runs)),
        });
    }
    /** Word counts the items: level 1 of `clauses` below its heading, deeper for letters and romans. */
    list({ kind, items }, at) {
        const depth = at.depth + 1;
        const list = kind === 'clauses' ? 'clauses' : (at.list ?? `list-${++this.listCount}`);
        const level = list === 'clauses' ? depth + 1 : depth;
        const bullets = kind === 'bullets';
        const numbering = bullets ? { reference: 'bullets', level: depth } : { reference: list, level };
        const style = bullets ? 'bullets' : list === 'clauses' ? 'clauses' : 'own';
        // Bullets inside a numbered item start where its words do.
        const shift = bullets ? (at.left ?? 0) : 0;
        const left = (0, docx_styles_1.indentAt)(style, bullets ? 0 : numbering.level) + shift;
        const inside = { depth, left, ...(bullets ? at.list !== undefined && { list: at.list } : { list }) };
        return items.flatMap((item) => {
            const [first, ...rest] = item.blocks;
            const isText = first?.type === 'paragraph';
            const start = new docx_1.Paragraph({
                numbering,
                ...(shift > 0 && { indent: { left, hanging: (0, docx_styles_1.indentAt)('bullets', 0) } }),
                children: this.anchored(item.id, isText ? this.runs(first.runs) : []),
            });
            return [start, ...this.blocks(isText ? rest : item.blocks, inside)];
        });
    }
    table({ caption, columns, rows, rowHeader, empty, tall }) {
        if (rows.length === 0) {
            const children = [new docx_1.TextRun({ text: `${caption}. `, bold: true }), new docx_1.TextRun(empty)];
            return [new docx_1.Paragraph({ children })];
        }
        const total = columns.reduce((sum, column) => sum + column.width, 0);
        const widths = columns.map((column) => Math.floor((column.width / total) * this.width));
        const cell = (runs, index, bold, head = false) => new docx_1.TableCell({
            width: { size: widths[index] ?? 0, type: docx_1.WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 90, right: 90 },
            ...(head && { shading: { type: docx_1.ShadingType.CLEAR, fill: ink_1.ink.tint.slice(1), color: 'auto' } }),
            children: [
                new docx_1.Paragraph({
                    style: 'Cell',
                    alignment: columns[index]?.align === 'right' ? docx_1.AlignmentType.RIGHT : docx_1.AlignmentType.LEFT,
                    children: this.runs(bold ? runs.map((run) => ({ ...run, bold: true })) : runs),
                }),
            ],
        });
        const head = new docx_1.TableRow({
            tableHeader: true,
            cantSplit: true,
            children: columns.map((column, index) => cell([{ text: column.heading }], index, true, true)),
        });
        const body = rows.map((row) => new docx_1.TableRow({
            cantSplit: true,
            ...(tall && { height: { value: 520, rule: docx_1.HeightRule.ATLEAST } }),
            children: row.map((runs, index) => cell(runs, index, index === rowHeader)),
        }));
        return [
            new docx_1.Paragraph({ style: 'TableCaption', text: caption }),
            new docx_1.Table({
                ...ruled(widths),
                rows: [head, ...body],
            }),
            gap(),
        ];
    }
    /** Labels and values, or labels and room to write. */
    pairs(rows) {
        const widths = [Math.floor(this.width * 0.32), Math.floor(this.width * 0.68)];
        return new docx_1.Table({
            ...ruled(widths),
            rows: rows.map(({ label, children, height }) => new docx_1.TableRow({
                cantSplit: true,
                ...(height !== undefined && { height: { value: height, rule: docx_1.HeightRule.ATLEAST } }),
                children: [
                    pairCell(widths[0] ?? 0, [new docx_1.TextRun({ text: label, bold: true })]),
                    pairCell(widths[1] ?? 0, children),
                ],
            })),
        });
    }
    signature({ role, name }) {
        const line = (label, end) => new docx_1.Paragraph({
            keepLines: true,
            spacing: { before: 320 },
            tabStops: [{ type: docx_1.TabStopType.LEFT, position: end, leader: docx_1.LeaderType.UNDERSCORE }],
            children: [new docx_1.TextRun({ children: [`${label} `, new docx_1.Tab()] })],
        });
        return [
            new docx_1.Paragraph({
                keepNext: true,
                spacing: { before: 320 },
                children: [new docx_1.TextRun({ text: role, bold: true }), new docx_1.TextRun(name === '' ? '' : `: ${name}`)],
            }),
            ...(name === '' ? [line(this.frame.name, 7000)] : []),
            line(this.frame.signature, 7000),
            line(this.frame.date, 4500),
        ];
    }
    anchored(anchor, children) {
        const name = anchor === undefined ? undefined : this.bookmarks.get(anchor);
        return name === undefined ? children : [new docx_1.Bookmark({ id: name, children })];
    }
    runs(runs) {
        return runs.flatMap((run) => {
            if (run.to !== undefined)
                return this.reference(run, run.to);
            if (run.href !== undefined && /^(https:|mailto:)/.test(run.href))
                return [new docx_1.ExternalHyperlink({ link: run.href, children: [textRun(run, { style: 'Hyperlink' })] })];
            return [textRun(run)];
        });
    }
    /** "rule 10.2" as the word and a field that Word keeps right; anything else as a link. */
    reference(run, anchor) {
        const name = this.bookmarks.get(anchor);
        if (name === undefined)
            return [textRun(run)];
        const match = /^(\w+ )([\d.]+(?:\([a-z]+\))*)$/.exec(run.text);
        if (match && this.numbered.has(anchor))
            return [textRun({ ...run, text: match[1] ?? '' }), new docx_1.NumberedItemReference(name, match[2] ?? '')];
        return [new docx_1.InternalHyperlink({ anchor: name, children: [textRun(run)] })];
    }
    /** Gives every anchor a name that Word takes: letters, digits and underscores, at most 40 long. */
    collect(blocks) {
        for (const block of blocks) {
            if (block.type === 'heading')
                this.name(block.id, block.number !== undefined);
            else if ((block.type === 'paragraph' || block.type === 'drawing') && block.id !== undefined)
                this.name(block.id, false);
            else if (block.type === 'panel')
                this.collect(block.blocks);
            else if (block.type === 'list') {
                for (const item of block.items) {
                    if (item.id !== undefined)
                        this.name(item.id, item.number !== '');
                    this.collect(item.blocks);
                }
            }
        }
    }
    name(anchor, numbered) {
        if (this.bookmarks.has(anchor))
            return;
        const name = `r${this.bookmarks.size + 1}_${anchor.replace(/\W/g, '_')}`.slice(0, 40);
        this.bookmarks.set(anchor, name);
        if (numbered)
            this.numbered.add(anchor);
    }
}
exports.DocxBlocks = DocxBlocks;
/** A table with these column widths and lines between its rows only. */
function ruled(widths) {
    return {
        width: { size: widths.reduce((sum, width) => sum + width, 0), type: docx_1.WidthType.DXA },
        columnWidths: [...widths],
        layout: docx_1.TableLayoutType.FIXED,
        borders: {
            top: thin,
            bottom: thin,
            left: none,
            right: none,
            insideHorizontal: thin,
            insideVertical: none,
        },
    };
}
function textRun(run, more = {}) {
    return new docx_1.TextRun({
        text: run.text,
        ...(run.bold && { bold: true }),
        ...(run.italic && { italics: true }),
        ...(run.lang !== undefined && { language: { value: run.lang } }),
        ...(run.gap !== undefined && {
            bold: true,
            color: ink_1.ink.gap.slice(1),
            shading: { type: docx_1.ShadingType.CLEAR, fill: ink_1.ink.gapTint.slice(1), color: 'auto' },
        }),
        ...more,
    });
}
function pairCell(width, children) {
    return new docx_1.TableCell({
        width: { size: width, type: docx_1.WidthType.DXA },
        margins: { top: 60, bottom: 60, left: 60, right: 60 },
        children: [new docx_1.Paragraph({ style: 'Cell', children })],
    });
}
/** Space after a table, so that two never grow together. */
function gap() {
    return new docx_1.Paragraph({ style: 'Small', spacing: { after: 60 }, text: '' });
}
