"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.layOut = layOut;
const words_1 = require("../words");
const card_sheets_1 = require("./card-sheets");
const figures_1 = require("./figures");
const front_1 = require("./front");
const ink_1 = require("./ink");
const page_size_1 = require("./page-size");
const rows_1 = require("./rows");
const sheets_1 = require("./sheets");
const stationery_1 = require("./stationery");
const text_block_1 = require("./text-block");
/**
 * Lays out a document. A paper with a list of contents is held until the end, as its page numbers come last; any
 * other gives its sheets as they fill.
 */
function layOut(tree) {
    const sheets = new sheets_1.Sheets((0, page_size_1.pageSize)(tree), (0, page_size_1.typeSizes)(tree));
    if (tree.brand?.colour !== undefined)
        sheets.accent = tree.brand.colour;
    collectNames(tree.blocks, sheets.names);
    sheets.isLong = tree.blocks.some((block) => block.type === 'table' && isLong(block));
    const layout = new Layout(sheets, (0, words_1.frameOf)(tree.language));
    const steps = layout.document(tree);
    return { sheets, [Symbol.iterator]: () => steps };
}
function isLong(table) {
    return table.rowsOf !== undefined || table.rows.length > 1000;
}
function collectNames(blocks, names) {
    for (const block of blocks) {
        if (block.type === 'heading')
            names.add(block.id);
        else if ((block.type === 'paragraph' || block.type === 'drawing') && block.id !== undefined)
            names.add(block.id);
        else if (block.type === 'panel')
            collectNames(block.blocks, names);
        else if (block.type === 'list')
            for (const item of block.items) {
                if (item.id !== undefined)
                    names.add(item.id);
                collectNames(item.blocks, names);
            }
    }
}
class Layout {
    sheets;
    root;
    frame;
    constructor(sheets, frame) {
        this.sheets = sheets;
        this.frame = frame;
        this.root = sheets.root;
    }
    *document(tree) {
        if (tree.brand?.logo)
            this.block(tree.brand.logo, this.root, { left: this.sheets.left, width: this.sheets.width });
        (0, front_1.titleBlock)(this.sheets, this.frame, tree);
        const first = tree.blocks.findIndex((block) => block.type !== 'panel');
        const front = first < 0 ? tree.blocks : tree.blocks.slice(0, first);
        const body = first < 0 ? [] : tree.blocks.slice(first);
        const box = { left: this.sheets.left, width: this.sheets.width };
        for (const block of front)
            this.block(block, this.root, box);
        if (tree.contents) {
            const fillIn = (0, front_1.contents)(this.sheets, this.frame, tree);
            this.sheets.newPage();
            body.forEach((block, index) => this.follow(block, body[index + 1], box));
            fillIn();
            return;
        }
        for (const [index, block] of body.entries()) {
            if (block.type === 'table' && isLong(block))
                yield* this.longTable(block, this.root, box);
            else
                this.follow(block, body[index + 1], box);
            yield this.sheets.pages.length - 1;
        }
    }
    /** A block, with the next one in view: a heading stays with the table that it introduces. */
    follow(block, next, box) {
        const least = 150 * this.sheets.sizes.room;
        if (block.type === 'heading' && next?.type === 'facts') {
            // Facts that fit on a page are read together.
            const rows = next.rows.reduce((sum, row) => sum + (0, rows_1.factHeight)(this.sheets, row, box).height, 0);
            this.sheets.need(Math.max(least, 60 + rows < this.sheets.bottom - this.sheets.top ? 60 + rows : 0));
        }
        else if (block.type === 'heading' && (next?.type === 'table' || next?.type === 'drawing'))
            this.sheets.need(least);
        this.block(block, this.root, box);
    }
    block(block, parent, box) {
        switch (block.type) {
            case 'heading':
                return this.heading(block, parent, box);
            case 'paragraph':
                if (block.id !== undefined)
                    this.sheets.anchor(block.id);
                (0, text_block_1.textBlock)(this.sheets, block.runs, this.sheets.element('P', parent), box, {
                    size: block.style === 'small' ? this.sheets.sizes.small : this.sheets.sizes.body,
                });
                return this.sheets.skip(5 * this.sheets.sizes.room);
            case 'list':
                return this.list(block, parent, box);
            case 'table':
                return this.table(block, parent, box);
            case 'facts':
                for (const row of block.rows)
                    (0, rows_1.factRow)(this.sheets, row, parent, box);
                return this.sheets.skip(8);
            case 'panel':
                return this.panel(block, parent, box);
            case 'signatures':
                for (const person of block.people)
                    this.signature(person, parent, box);
                return;
            case 'blanks':
                // A slip to cut off stays in one piece.
                this.sheets.need(block.rows.reduce((sum, row) => sum + row.lines * 24 + 4, 0));
                for (const row of block.rows)
                    this.blank(row, parent, box);
                return this.sheets.skip(6);
            case 'drawing':
                return (0, figures_1.drawingBlock)(this.sheets, block, parent, box);
            case 'cards':
                return (0, card_sheets_1.cardSheets)(this.sheets, block, parent);
            case 'picture': {
                const scale = (0, figures_1.scaleFor)(this.sheets, block, box.width);
                this.sheets.need(block.height * scale);
                (0, figures_1.placePicture)(this.sheets, block, parent, { x: box.left, scale });
                return this.sheets.skip(8);
            }
            case 'page-break':
                return this.sheets.newPage();
        }
    }
    heading(heading, parent, box) {
        const size = heading.level === 1 ? this.sheets.sizes.h2 : this.sheets.sizes.h3;
        this.sheets.skip((heading.level === 1 ? 16 : 9) * this.sheets.sizes.room);
        this.sheets.need(size * 2 + this.sheets.sizes.body * text_block_1.leading * 3);
        this.sheets.anchor(heading.id);
        const number = heading.number === undefined ? [] : [{ text: `${heading.number}.  ` }];
        const words = [...number, ...heading.runs];
        this.sheets.bookmark(heading.level, words
            .map((run) => run.text)
            .join('')
            .replace(/\s+/g, ' '));
        const element = this.sheets.element(`H${heading.level + 1}`, parent);
        (0, text_block_1.textBlock)(this.sheets, words, element, box, {
            size,
            bold: true,
            colour: this.sheets.accent,
            leading: 1.25,
        });
        this.sheets.skip((heading.level === 1 ? 6 : 3) * this.sheets.sizes.room);
    }
    list({ kind, items }, parent, box) {
        const numbering = {
            clauses: 'Decimal',
            decimals: 'Decimal',
            letters: 'LowerAlpha',
            romans: 'LowerRoman',
            bullets: 'Disc',
        }[kind];
        const hang = { clauses: 36, decimals: 22, letters: 26, romans: 26, bullets: 14 }[kind];
        const list = this.sheets.element('L', parent, { numbering });
        const inner = { left: box.left + hang, width: box.width - hang };
        for (const item of items) {
            this.sheets.need(this.sheets.sizes.body * text_block_1.leading * 2);
            const element = this.sheets.element('LI', list);
            if (item.id !== undefined)
                this.sheets.anchor(item.id);
            this.sheets.label(item.label, this.sheets.element('Lbl', element), {
                x: box.left,
                size: this.sheets.sizes.body,
                leading: text_block_1.leading,
                colour: kind === 'clauses' ? this.sheets.accent : ink_1.ink.body,
            });
            const body = this.sheets.element('LBody', element);
            const [first, ...rest] = item.blocks;
            // The words of an item are its body; a paragraph within it would say no more, and cost an element each.
            if (first?.type === 'paragraph' && first.id === undefined) {
                (0, text_block_1.textBlock)(this.sheets, first.runs, body, inner, {
                    size: first.style === 'small' ? this.sheets.sizes.small : this.sheets.sizes.body,
                });
                this.sheets.skip(5 * this.sheets.sizes.room);
            }
            else if (first)
                this.block(first, body, inner);
            for (const block of rest)
                this.block(block, body, inner);
        }
        if (kind !== 'clauses')
            this.sheets.skip(2);
    }
    panel(panel, parent, box) {
        const { sheets } = this;
        sheets.need(70);
        const inner = { left: box.left + 14, width: box.width - 28 };
        const section = sheets.element('Sect', parent);
        const close = sheets.openPanel(box.left, box.width);
        sheets.skip(8);
        (0, text_block_1.textBlock)(this.sheets, [{ text: panel.heading }], sheets.element('H2', section), inner, {
            size: this.sheets.sizes.h3,
            bold: true,
            colour: this.sheets.accent,
        });
        sheets.skip(3);
        for (const block of panel.blocks)
            this.block(block, section, inner);
        sheets.skip(4);
        close();
        sheets.skip(12);
    }
    signature({ role, name }, parent, box) {
        const { sheets } = this;
        sheets.need(92);
        sheets.skip(12);
        const element = sheets.element('P', parent);
        (0, text_block_1.textBlock)(this.sheets, [{ text: role, bold: true }, { text: name === '' ? '' : `: ${name}` }], element, box, {
            size: this.sheets.sizes.body,
        });
        (0, stationery_1.writingLines)(sheets, box.left, [
            { label: name === '' ? this.frame.name : '', width: box.width },
            { label: this.frame.signature, width: box.width * 0.6 },
            { label: this.frame.date, width: box.width * 0.34 },
        ], sheets.element('P', parent));
    }
    blank(row, parent, box) {
        this.sheets.need(row.lines * 24 + 8);
        (0, stationery_1.writingRow)(this.sheets, row, { x: box.left, width: box.width }, this.sheets.element('P', parent));
    }
    table(table, parent, box) {
        const rows = (0, rows_1.tableRows)(this.sheets, table, parent, box);
        while (!rows.next().done)
            continue;
    }
    /** A table that may be longer than memory: its sheets are given up as they fill. */
    *longTable(table, parent, box) {
        let count = 0;
        for (const _ of (0, rows_1.tableRows)(this.sheets, table, parent, box)) {
            if (++count % 50 === 0)
                yield this.sheets.pages.length - 1;
        }
    }
}
