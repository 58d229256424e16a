"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toDocx = toDocx;
exports.packed = packed;
exports.titleBlock = titleBlock;
/**
 * A document tree as a Word document that a person can go on working in: headings are heading styles, numbers are
 * Word's own and count by themselves, references are fields that follow them. The same tree gives the same bytes.
 */
const docx_1 = require("docx");
const words_1 = require("../words");
const docx_blocks_1 = require("./docx-blocks");
const docx_styles_1 = require("./docx-styles");
const html_1 = require("./html");
const same_bytes_1 = require("./same-bytes");
/** The whole Word document in memory. */
async function toDocx(tree) {
    const blocks = new docx_blocks_1.DocxBlocks(tree);
    const logo = tree.brand?.logo ? blocks.blocks([tree.brand.logo]) : [];
    const children = [...logo, ...titleBlock(tree), ...front(tree, blocks)];
    return packed(tree, children, blocks.listCount);
}
/**
 * Packs paragraphs and tables as a Word document with our page, header and footer.
 * @param lists how many lists of their own the children use: each starts again at its first number
 */
async function packed(tree, children, lists) {
    const document = new docx_1.Document({
        title: tree.title,
        subject: tree.subtitle,
        creator: tree.society,
        lastModifiedBy: 'Groundrules',
        description: tree.mark === '' ? tree.subtitle : `${tree.mark}. ${tree.subtitle}`,
        styles: (0, docx_styles_1.wordStyles)(tree),
        numbering: (0, docx_styles_1.wordNumbering)(lists),
        features: { updateFields: false },
        sections: [
            {
                properties: {
                    titlePage: true,
                    page: {
                        size: {
                            ...(0, docx_styles_1.wordPaper)(tree),
                            orientation: tree.orientation === 'landscape' ? docx_1.PageOrientation.LANDSCAPE : docx_1.PageOrientation.PORTRAIT,
                        },
                        margin: { top: 1300, bottom: 1200, left: 1240, right: 1240, header: 600, footer: 560 },
                    },
                },
                headers: { default: header(tree), first: new docx_1.Header({ children: [new docx_1.Paragraph({})] }) },
                footers: { default: footer(tree), first: footer(tree) },
                children,
            },
        ],
    });
    return (0, same_bytes_1.sameBytes)(await docx_1.Packer.toBuffer(document), tree.asAt);
}
/** Mark, society, title, subtitle and date: what page 1 opens with. */
function titleBlock(tree) {
    const frame = (0, words_1.frameOf)(tree.language);
    return [
        ...(tree.mark === '' ? [] : [new docx_1.Paragraph({ style: 'Mark', text: tree.mark })]),
        new docx_1.Paragraph({ style: 'Society', text: tree.society }),
        new docx_1.Paragraph({ style: 'Title', text: tree.title }),
        new docx_1.Paragraph({ style: 'Subtitle', text: tree.subtitle }),
        new docx_1.Paragraph({
            style: 'Small',
            text: `${frame.asAt(tree.asAt)}. ${frame.templateVersion(tree.templateVersion)}.`,
        }),
    ];
}
/** The notices first, then the contents where there are any, then the rest. */
function front(tree, blocks) {
    if (!tree.contents)
        return blocks.blocks(tree.blocks);
    const first = tree.blocks.findIndex((block) => block.type !== 'panel');
    const split = first < 0 ? tree.blocks.length : first;
    return [
        ...blocks.blocks(tree.blocks.slice(0, split)),
        new docx_1.Paragraph({ style: 'ContentsHeading', text: (0, words_1.frameOf)(tree.language).contents }),
        new docx_1.TableOfContents((0, words_1.frameOf)(tree.language).contents, {
            hyperlink: true,
            headingStyleRange: '1-1',
            beginDirty: false,
            cachedEntries: (0, html_1.headings)(tree).map(({ id, number, title }) => ({
                title: number === undefined ? title : `${number}. ${title}`,
                level: 1,
                href: blocks.bookmark(id) ?? '',
            })),
        }),
        ...blocks.onNewPage(tree.blocks.slice(split)),
    ];
}
function header(tree) {
    return new docx_1.Header({
        children: [
            new docx_1.Paragraph({
                style: 'Furniture',
                tabStops: [{ type: docx_1.TabStopType.RIGHT, position: rightEdge(tree) }],
                border: { bottom: { style: docx_1.BorderStyle.SINGLE, size: 4, color: '9FB0AE', space: 4 } },
                children: [new docx_1.TextRun(tree.title), new docx_1.TextRun({ children: [new docx_1.Tab(), tree.mark], bold: true })],
            }),
        ],
    });
}
function footer(tree) {
    const frame = (0, words_1.frameOf)(tree.language);
    const from = `. ${frame.asAt(tree.asAt)}. ${frame.version(tree.templateVersion)}`;
    // A poster has room for its name only.
    const words = tree.society + (tree.poster ? '' : from);
    // "Page 2 of 5", with Word's own counts in place of the two numbers.
    const [before = '', between = '', after = ''] = frame.page('|', '|').split('|');
    return new docx_1.Footer({
        children: [
            new docx_1.Paragraph({
                style: 'Furniture',
                alignment: docx_1.AlignmentType.LEFT,
                tabStops: [{ type: docx_1.TabStopType.RIGHT, position: rightEdge(tree) }],
                children: [
                    new docx_1.TextRun(words),
                    new docx_1.TextRun({
                        children: [new docx_1.Tab(), before, docx_1.PageNumber.CURRENT, between, docx_1.PageNumber.TOTAL_PAGES, after],
                    }),
                ],
            }),
        ],
    });
}
function rightEdge(tree) {
    return tree.paper === undefined && tree.orientation === 'portrait'
        ? docx_1.TabStopPosition.MAX + 400
        : (0, docx_styles_1.columnWidth)(tree);
}
