"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.scaleFor = scaleFor;
exports.placeDrawing = placeDrawing;
exports.placePicture = placePicture;
exports.drawingBlock = drawingBlock;
const text_block_1 = require("./text-block");
const lines_1 = require("./lines");
/** How large a figure may be drawn where the column is this wide: 1, or less where it would not fit. */
function scaleFor(sheets, { width, height }, column, caption = 0) {
    return Math.min(1, column / width, (sheets.bottom - sheets.top - caption) / height);
}
/** A drawing in one piece, and the pen below it. */
function placeDrawing(sheets, sketch, parent, at) {
    const size = { width: sketch.width * at.scale, height: sketch.height * at.scale };
    const element = figure(sheets, sketch.alt, parent, { x: at.x, ...size });
    sheets.add({ kind: 'drawing', sketch, x: at.x, y: sheets.y, scale: at.scale, element });
    sheets.y += size.height;
}
function placePicture(sheets, { alt, png, ...size }, parent, at) {
    const [width, height] = [size.width * at.scale, size.height * at.scale];
    const element = alt === '' ? undefined : figure(sheets, alt, parent, { x: at.x, width, height });
    sheets.add({ kind: 'picture', png, x: at.x, y: sheets.y, width, height, element });
    sheets.y += height;
}
function figure(sheets, alt, parent, { x, width, height }) {
    const { height: sheet, zoom } = sheets.paper;
    const top = sheet - sheets.y;
    return {
        type: 'Figure',
        parent,
        alt,
        box: [x * zoom, (top - height) * zoom, (x + width) * zoom, top * zoom],
    };
}
/** A drawing below its caption, with room kept for both. */
function drawingBlock(sheets, drawing, parent, box) {
    const line = sheets.sizes.body * text_block_1.leading;
    const lines = drawing.caption === ''
        ? 0
        : (0, lines_1.breakLines)([{ text: drawing.caption }], sheets.sizes.body, box.width, true).length;
    const words = lines === 0 ? 0 : lines * line + 4;
    const scale = scaleFor(sheets, drawing, box.width, words);
    sheets.need(words + drawing.height * scale);
    if (drawing.id !== undefined)
        sheets.anchor(drawing.id);
    if (lines > 0) {
        const look = { size: sheets.sizes.body, bold: true };
        (0, text_block_1.textBlock)(sheets, [{ text: drawing.caption }], sheets.element('P', parent), box, look);
        sheets.skip(4);
    }
    placeDrawing(sheets, drawing, parent, { x: box.left, scale });
    sheets.skip(10);
}
