"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cardSheets = cardSheets;
const figures_1 = require("./figures");
const ink_1 = require("./ink");
const lines_1 = require("./lines");
/** Room above the grid, for the heading of the pack. */
const headroom = 40;
const pad = 10;
const label = 9;
const leading = 1.35;
/** Cards are read across a table; boxes to write in need the room more. */
const largest = { cut: 14, write: 10, beside: 20 };
const smallest = 9;
/** The grid stands at the same place on every sheet, so that a stack of sheets can be cut at once. */
function cardSheets(sheets, cards, parent) {
    const top = sheets.top + headroom;
    const width = sheets.width / cards.across;
    const { down, size } = fitting(cards, width, sheets.bottom - top);
    const height = (sheets.bottom - top) / down;
    const perSheet = cards.across * down;
    cards.cards.forEach((card, index) => {
        const place = index % perSheet;
        if (place === 0) {
            if (index > 0 || sheets.y > top)
                sheets.newPage();
            // Boxes to write in have frames; cards to cut have marks.
            if (cards.cut)
                cutMarks(sheets, { x: sheets.left, y: top, width, height }, { across: cards.across, down });
        }
        const cell = {
            x: sheets.left + (place % cards.across) * width,
            y: top + Math.floor(place / cards.across) * height,
            width,
            height,
        };
        if (!cards.cut)
            sheets.add({
                kind: 'box',
                ...cell,
                width: width - 4,
                height: height - 4,
                stroke: ink_1.ink.heading,
                weight: 1,
            });
        oneCard(sheets, card, parent, { cell, size });
    });
    sheets.y = sheets.bottom;
}
/** The largest type with which every card fits; with fewer cards on a sheet where even the smallest would not. */
function fitting(cards, width, height) {
    const beside = cards.cards.every((card) => isBeside(card, width));
    const first = beside ? largest.beside : cards.cut ? largest.cut : largest.write;
    for (let down = cards.down; down > 1; down--) {
        for (let size = first; size >= smallest; size -= 0.5) {
            if (cards.cards.every((card) => heightOf(card, width, size) <= height / down))
                return { down, size };
        }
    }
    return { down: 1, size: smallest };
}
/** On a wide card the drawing stands beside the words, as in Easy Read. */
function isBeside({ sketch }, width) {
    return sketch !== undefined && width > sketch.width * 3.5;
}
/** How wide the words of a card may be. */
function wordsWidth(card, width) {
    return width - 2 * pad - (isBeside(card, width) ? (card.sketch?.width ?? 0) + 2 * pad : 0);
}
function heightOf(card, width, size) {
    const inner = wordsWidth(card, width);
    const lines = card.lines.reduce((sum, line) => sum + (0, lines_1.breakLines)([{ text: line }], size, inner).length, 0);
    const heading = (0, lines_1.breakLines)([{ text: card.heading }], size * 1.2, inner, true).length * size * 1.2;
    const above = card.label === '' ? 0 : label * 1.6;
    const words = above + (heading + lines * size) * leading + card.lines.length * 3;
    const sketch = card.sketch ? card.sketch.height * scaleOf(card, width) : 0;
    if (isBeside(card, width))
        return 2 * pad + Math.max(words, sketch);
    return 2 * pad + words + (sketch > 0 ? sketch + pad : 0);
}
/** A drawing above the words is no wider than half of the card. */
function scaleOf(card, width) {
    return card.sketch ? Math.min(1, width / 2 / card.sketch.width) : 1;
}
function oneCard(sheets, card, parent, { cell, size }) {
    const section = sheets.element('Sect', parent);
    const { sketch } = card;
    const beside = isBeside(card, cell.width);
    const x = cell.x + pad + (beside ? (sketch?.width ?? 0) + 2 * pad : 0);
    sheets.y = cell.y + pad;
    const write = (text, type, look) => {
        const element = sheets.element(type, section);
        const height = look.size * leading;
        for (const line of (0, lines_1.breakLines)([{ text }], look.size, wordsWidth(card, cell.width), look.bold))
            sheets.line(line, element, { x, height, size: look.size, colour: look.colour });
    };
    if (card.label !== '') {
        write(card.label, 'P', { size: label, colour: ink_1.ink.soft });
        sheets.y += label * 0.25;
    }
    write(card.heading, 'H3', { size: size * 1.2, bold: true, colour: ink_1.ink.heading });
    if (sketch)
        drawSign(sheets, { sketch, section, cell, scale: scaleOf(card, cell.width), beside });
    for (const text of card.lines) {
        sheets.y += 3;
        write(text, 'P', { size, colour: ink_1.ink.body });
    }
}
/** The drawing of a card: beside the words, where the pen stays, or between heading and words. */
function drawSign(sheets, from) {
    const { sketch, section, cell, scale } = from;
    const pen = sheets.y;
    if (from.beside) {
        sheets.y = cell.y + pad;
        (0, figures_1.placeDrawing)(sheets, sketch, section, { x: cell.x + pad, scale });
        sheets.y = pen;
        return;
    }
    sheets.y += pad / 2;
    (0, figures_1.placeDrawing)(sheets, sketch, section, { x: cell.x + (cell.width - sketch.width * scale) / 2, scale });
    sheets.y += pad / 2;
}
/** Short marks at every corner, outside the grid and as crosses within it. */
function cutMarks(sheets, first, { across, down }) {
    const arm = 7;
    for (let column = 0; column <= across; column++) {
        for (let row = 0; row <= down; row++) {
            const x = first.x + column * first.width;
            const y = first.y + row * first.height;
            const look = { kind: 'box', fill: ink_1.ink.soft };
            sheets.add({ ...look, x: x - arm, y: y - 0.25, width: 2 * arm, height: 0.5 });
            sheets.add({ ...look, x: x - 0.25, y: y - arm, width: 0.5, height: 2 * arm });
        }
    }
}
