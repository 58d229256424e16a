"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.posterType = void 0;
exports.wordPaper = wordPaper;
exports.columnWidth = columnWidth;
exports.roomDown = roomDown;
exports.wordStyles = wordStyles;
exports.wordNumbering = wordNumbering;
exports.indentAt = indentAt;
/** Styles and lists of our Word documents. Sizes are half-points, distances twentieths of a point. */
const docx_1 = require("docx");
const ink_1 = require("./ink");
const soft = ink_1.ink.soft.slice(1);
const font = 'Arial';
/** Where the text of each level of a list starts, in twentieths of a point. */
const edges = {
    clauses: [720, 720, 1240, 1760],
    own: [460, 920, 1380],
    bullets: [340, 680, 1020, 1360],
};
/** How many times larger the type of a poster is: its smallest words, of 9 points, get 24. */
exports.posterType = 2.7;
/** The sheet, as it is when it stands upright. */
function wordPaper({ paper }) {
    return paper === 'A3' ? { width: 16838, height: 23811 } : { width: 11906, height: 16838 };
}
/** Left and right of what is written. */
const sideMargin = 1240;
/** How wide a line may be. */
function columnWidth(tree) {
    const { width, height } = wordPaper(tree);
    return (tree.orientation === 'landscape' ? height : width) - 2 * sideMargin;
}
/** How much of a sheet is left for a grid of cards below a heading. */
function roomDown(tree) {
    const { width, height } = wordPaper(tree);
    return (tree.orientation === 'landscape' ? width : height) - (tree.poster ? 6000 : 4200);
}
/** Styles of a paper: in the group's own colour where it has one, and larger on a poster. */
function wordStyles({ language, poster, brand, }) {
    const times = poster ? exports.posterType : 1;
    const teal = (brand?.colour ?? ink_1.ink.heading).slice(1);
    // In half-points, of which Word takes whole ones.
    const grown = (size) => Math.round(size * times);
    const paragraph = (id, name, more) => ({
        id,
        name,
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        ...more,
    });
    return {
        default: {
            document: {
                run: { font, size: grown(21), language: { value: language } },
                paragraph: { spacing: { after: 110, line: 270, lineRule: docx_1.LineRuleType.AUTO } },
            },
            title: {
                run: { font, size: grown(44), bold: true, color: teal },
                paragraph: { spacing: { before: 40, after: 120, line: 264, lineRule: docx_1.LineRuleType.AUTO } },
            },
            heading1: headingStyle(teal, { size: grown(30), before: 360, after: 140 }),
            heading2: headingStyle(teal, { size: grown(24), before: 240, after: 90 }),
            heading3: headingStyle(teal, { size: grown(22), before: 200, after: 80 }),
        },
        paragraphStyles: [
            paragraph('Mark', 'Mark', {
                run: { bold: true, size: grown(22), color: ink_1.ink.gap.slice(1) },
                paragraph: { spacing: { after: 200 } },
            }),
            paragraph('Society', 'Society', {
                run: { size: grown(24), color: soft },
                paragraph: { spacing: { after: 40 } },
            }),
            paragraph('Subtitle', 'Subtitle', { run: { size: grown(24) } }),
            paragraph('TOC1', 'toc 1', { paragraph: { spacing: { after: 20, line: 264 } } }),
            paragraph('Small', 'Small', { run: { size: grown(18), color: soft } }),
            paragraph('Furniture', 'Header and footer', { run: { size: grown(16), color: soft } }),
            paragraph('PanelHeading', 'Panel heading', {
                run: { bold: true, size: grown(24), color: teal },
                paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
            }),
            paragraph('ContentsHeading', 'Contents heading', {
                run: { bold: true, size: grown(30), color: teal },
                paragraph: { keepNext: true, spacing: { before: 360, after: 140 } },
            }),
            paragraph('TableCaption', 'Table caption', {
                run: { bold: true },
                paragraph: { keepNext: true, spacing: { before: 180, after: 80 } },
            }),
            paragraph('Card', 'Card', { run: { size: grown(24) }, paragraph: { spacing: { after: 60 } } }),
            paragraph('EasyRead', 'Easy Read', { run: { size: grown(32) }, paragraph: { spacing: { after: 60 } } }),
            paragraph('CardLabel', 'Card label', {
                run: { size: grown(18), color: soft },
                paragraph: { spacing: { after: 20 } },
            }),
            paragraph('Cell', 'Table cell', {
                run: { size: grown(18) },
                paragraph: { spacing: { after: 20, line: 270, lineRule: docx_1.LineRuleType.AUTO } },
            }),
        ],
    };
}
function headingStyle(color, of) {
    const { size, before, after } = of;
    return {
        run: { font, size, bold: true, color },
        paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
    };
}
/**
 * The lists: `clauses` runs through the whole document, one level deeper than its headings; each list of a document
 * without numbered clauses counts for itself.
 */
function wordNumbering(lists) {
    const { DECIMAL, LOWER_LETTER, LOWER_ROMAN, BULLET } = docx_1.LevelFormat;
    const own = Array.from({ length: lists }, (_, index) => ({
        reference: `list-${index + 1}`,
        levels: levels('own', [
            [DECIMAL, '%1.'],
            [LOWER_LETTER, '(%2)'],
            [LOWER_ROMAN, '(%3)'],
        ]),
    }));
    const clauses = levels('clauses', [
        [DECIMAL, '%1.'],
        [DECIMAL, '%1.%2'],
        [LOWER_LETTER, '(%3)'],
        [LOWER_ROMAN, '(%4)'],
    ]);
    const bullets = levels('bullets', [
        [BULLET, '•'],
        [BULLET, '•'],
        [BULLET, '•'],
        [BULLET, '•'],
    ]);
    return {
        config: [{ reference: 'clauses', levels: clauses }, { reference: 'bullets', levels: bullets }, ...own],
    };
}
function levels(kind, formats) {
    return formats.map(([format, text], level) => {
        const left = edges[kind][level] ?? 0;
        const before = level === 0 ? 0 : (edges[kind][level - 1] ?? 0);
        // The heading and the clauses below it start at the same edge.
        const hanging = left === before ? left : left - before;
        return {
            level,
            format,
            text,
            alignment: docx_1.AlignmentType.LEFT,
            style: { paragraph: { indent: { left, hanging } } },
        };
    });
}
/** Where the text of an item at this level of a list starts. */
function indentAt(kind, level) {
    return edges[kind][level] ?? 0;
}
