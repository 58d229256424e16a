"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cardTable = cardTable;
/** Cards in Word: a table whose cells are cut apart along their dashed lines. */
const docx_1 = require("docx");
const raster_1 = require("../drawing/raster");
const ink_1 = require("./ink");
/** @param room the sheet below its heading, in twentieths of a point */
function cardTable({ across, down, cut, cards }, room) {
    const width = Math.floor(room.width / across);
    const line = { style: cut ? docx_1.BorderStyle.DASHED : docx_1.BorderStyle.SINGLE, size: 4, color: ink_1.ink.soft.slice(1) };
    // One card across is Easy Read, in large type; boxes to write in keep the type of the paper.
    const style = across === 1 ? 'EasyRead' : cut ? 'Card' : 'Normal';
    const rows = Array.from({ length: Math.ceil(cards.length / across) }, (_, row) => Array.from({ length: across }, (_, column) => cards[row * across + column]));
    return new docx_1.Table({
        width: { size: width * across, type: docx_1.WidthType.DXA },
        columnWidths: Array.from({ length: across }, () => width),
        layout: docx_1.TableLayoutType.FIXED,
        borders: {
            top: line,
            bottom: line,
            left: line,
            right: line,
            insideHorizontal: line,
            insideVertical: line,
        },
        rows: rows.map((row) => new docx_1.TableRow({
            cantSplit: true,
            height: { value: Math.floor(room.height / down), rule: docx_1.HeightRule.ATLEAST },
            children: row.map((card) => new docx_1.TableCell({
                width: { size: width, type: docx_1.WidthType.DXA },
                margins: { top: 160, bottom: 120, left: 200, right: 200 },
                children: card ? oneCard(card, { width, style }) : [new docx_1.Paragraph({})],
            })),
        })),
    });
}
function oneCard({ label, heading, sketch, lines }, { width, style }) {
    const scale = sketch ? Math.min(1, width / 40 / sketch.width) : 1;
    return [
        ...(label === '' ? [] : [new docx_1.Paragraph({ style: 'CardLabel', text: label })]),
        // A row that kept with the next would pull the whole table to another page.
        new docx_1.Paragraph({
            heading: docx_1.HeadingLevel.HEADING_2,
            keepNext: false,
            spacing: { before: 0, after: 80 },
            text: heading,
        }),
        ...(sketch
            ? [
                new docx_1.Paragraph({
                    alignment: docx_1.AlignmentType.CENTER,
                    children: [
                        new docx_1.ImageRun({
                            type: 'png',
                            data: (0, raster_1.toPng)(sketch),
                            transformation: {
                                width: (sketch.width * scale * 96) / 72,
                                height: (sketch.height * scale * 96) / 72,
                            },
                            altText: { name: heading, title: heading, description: sketch.alt },
                        }),
                    ],
                }),
            ]
            : []),
        ...lines.map((text) => new docx_1.Paragraph({ style, text })),
    ];
}
