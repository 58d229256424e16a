"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Sheets = void 0;
/**
 * Sheets of paper being filled from top to bottom: a list of marks a page, and the tree of what they are for
 * readers that speak a page instead of showing it. Measures are points; y runs down from the top edge.
 */
const ink_1 = require("./ink");
const shapes_1 = require("./shapes");
const taken = { marks: [] };
class Sheets {
    pages = [{ marks: [] }];
    root = { type: 'Document', parent: undefined };
    /** Where each anchor is: page from 0, and its height. */
    anchors = new Map();
    bookmarks = [];
    paper;
    left;
    width;
    sizes;
    /** The colour of headings and links. */
    accent = ink_1.ink.heading;
    /** The paper may have more than 99 pages. */
    isLong = false;
    /** Every name that something may point to, also those further on that have no place yet. */
    names = new Set();
    finished = [];
    /** The edges of what may be written on. */
    top;
    bottom;
    /** Where the pen is: what comes next is written below it. */
    y;
    constructor(page, sizes) {
        this.sizes = sizes;
        this.paper = page;
        this.left = page.left;
        this.width = page.width - 2 * page.left;
        this.top = page.top;
        this.bottom = page.bottom;
        this.y = this.top;
    }
    element(type, parent, more = {}) {
        return { type, parent, ...more };
    }
    newPage() {
        this.pages.push({ marks: [] });
        this.y = this.top;
    }
    /** The marks of a sheet, which is then let go: nothing more may be put on it. */
    take(index) {
        const sheet = this.pages[index];
        this.pages[index] = taken;
        return sheet?.marks ?? [];
    }
    /** Says that nothing more comes to an element, nor to those inside it. */
    finish(element, inner) {
        this.finished.push({ element, inner, page: this.pages.length - 1 });
    }
    /** The finished elements that stand wholly on sheets before this one, once. */
    finishedBefore(page) {
        let count = 0;
        while (count < this.finished.length && (this.finished[count]?.page ?? page) < page)
            count++;
        return this.finished.splice(0, count);
    }
    mayPointTo(name) {
        return this.names.has(name);
    }
    skip(points) {
        // Space at the top of a page is wasted; it separates nothing.
        if (this.y > this.top)
            this.y += points;
    }
    /** Starts a new page unless there is this much room. */
    need(points) {
        if (this.y + points > this.bottom && this.y > this.top)
            this.newPage();
    }
    anchor(id) {
        this.anchors.set(id, { page: this.pages.length - 1, y: this.y });
    }
    bookmark(level, title) {
        this.bookmarks.push({ level, title, page: this.pages.length - 1 });
    }
    place(element) {
        return { sheet: this.pages.length - 1, y: this.y, element };
    }
    /** One line of words, and the pen below it. */
    line(line, element, at) {
        this.words(line, element, { ...at, y: this.y + at.height * 0.74 });
        this.y += at.height;
    }
    /** The number or bullet of an item, beside the line that comes next; the pen stays. */
    label(text, element, at) {
        const y = this.y + at.size * at.leading * 0.74;
        this.add({
            kind: 'text',
            text,
            x: at.x,
            y,
            size: at.size,
            bold: false,
            colour: at.colour,
            element,
            width: (0, shapes_1.widthOf)(text, at.size, false),
        });
    }
    rule(x, width) {
        this.add({ kind: 'box', x, y: this.y, width, height: 0.6, fill: ink_1.ink.line });
        this.y += 0.6;
    }
    /** Whether a row of these cells has room on this page; a row taller than a page always has, and is cut. */
    fits(cells, style) {
        const height = rowHeight(cells, style);
        return this.y + height <= this.bottom || height > this.bottom - this.top - 40;
    }
    /** The tinted ground of a header row; the pen stays. */
    tint(box, cells, style) {
        this.add({
            kind: 'box',
            x: box.left,
            y: this.y,
            width: box.width,
            height: rowHeight(cells, style),
            fill: ink_1.ink.tint,
        });
    }
    /** Cells side by side. Each keeps to its column; the pen goes below the tallest. */
    columns(columns, style) {
        const height = style.size * style.leading;
        const start = this.y + style.pad;
        const page = this.pages.length - 1;
        let lowest = { page, y: start + height };
        for (const column of columns) {
            if (column.element && column.lines.every((line) => line.segments.length === 0))
                this.add({ kind: 'empty', element: column.element }, page);
            const at = { page, y: start };
            for (const line of column.lines) {
                if (at.y + height > this.bottom) {
                    at.page++;
                    at.y = this.top;
                    if (at.page === this.pages.length)
                        this.pages.push({ marks: [] });
                }
                const x = column.align === 'right' ? column.x + (column.width ?? 0) - line.width : column.x;
                this.words(line, column.element, { x, y: at.y + height * 0.76, size: style.size, height, colour: ink_1.ink.body }, at.page);
                at.y += height;
            }
            if (at.page > lowest.page || (at.page === lowest.page && at.y > lowest.y))
                lowest = at;
        }
        this.y = lowest.y + style.pad;
    }
    /** A frame down the side of what is written until the function returned is called, over as many pages as it takes. */
    openPanel(x, width) {
        const start = { page: this.pages.length - 1, y: this.y };
        return () => {
            for (let page = start.page; page < this.pages.length; page++) {
                const top = page === start.page ? start.y : this.top - 6;
                const end = page === this.pages.length - 1 ? this.y : this.bottom;
                this.pages[page]?.marks.unshift({ kind: 'box', x, y: top, width, height: end - top, fill: '#f4f7f6' }, { kind: 'box', x, y: top, width: 4, height: end - top, fill: this.accent });
            }
        };
    }
    /** The words of a line, with their tints, links and spaces; the pen stays. */
    words(line, element, at, page = this.pages.length - 1) {
        line.segments.forEach((segment, index) => {
            const { run } = segment;
            const x = at.x + segment.x;
            if (run.gap !== undefined)
                this.add({
                    kind: 'box',
                    x: x - 1,
                    y: at.y - at.size * 0.95,
                    width: segment.width + 2,
                    height: at.size * 1.25,
                    fill: ink_1.ink.gapTint,
                }, page);
            const isLink = element !== undefined && (run.to !== undefined || run.href !== undefined);
            // A space ends each line, so that text taken from the paper keeps its words apart.
            const text = index === line.segments.length - 1 ? `${segment.text} ` : segment.text;
            const colour = run.gap !== undefined ? ink_1.ink.gap : isLink ? this.accent : at.colour;
            this.add({
                kind: 'text',
                text,
                x,
                y: at.y,
                size: at.size,
                bold: segment.bold,
                colour,
                element: isLink ? this.element('Link', element) : element,
                width: segment.width,
                ...(isLink && run.to !== undefined && { to: run.to }),
                ...(isLink && run.href !== undefined && { href: run.href }),
            }, page);
            if (run.href !== undefined)
                this.add({ kind: 'box', x, y: at.y + 1.5, width: segment.width, height: 0.6, fill: this.accent }, page);
        });
    }
    /** Puts a mark on a page; the pen stays. */
    add(mark, page = this.pages.length - 1) {
        this.pages[page]?.marks.push(mark);
    }
}
exports.Sheets = Sheets;
function rowHeight(cells, style) {
    return Math.max(1, ...cells.map((lines) => lines.length)) * style.size * style.leading + 2 * style.pad;
}
