"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toTrackedDocx = toTrackedDocx;
/**
 * What changed between two issues, as a Word document with tracked changes: a person can accept or reject each one
 * in Word, as if a colleague had made them.
 */
const docx_1 = require("docx");
const docx_2 = require("./docx");
/**
 * @param tree the newer issue
 * @param changes every clause of both, in order, as `compareDrafts` gives them
 * @param words what is compared, such as "Changes since issue 3 of 8 October 2026"
 */
function toTrackedDocx(tree, changes, words) {
    const marks = new Marks(tree.asAt);
    const children = [
        ...(0, docx_2.titleBlock)(tree),
        new docx_1.Paragraph({ style: 'PanelHeading', text: words }),
        ...changes.flatMap((change) => clauseParagraphs(change, marks)),
    ];
    return (0, docx_2.packed)(tree, children, 0);
}
/** Numbers the marks: Word asks for an id of its own for each. */
class Marks {
    next = 1;
    date;
    constructor(asAt) {
        this.date = `${asAt}T00:00:00Z`;
    }
    run({ kind, text }) {
        if (kind === 'same')
            return new docx_1.TextRun(text);
        const mark = { id: this.next++, author: 'Groundrules', date: this.date, text };
        return kind === 'added' ? new docx_1.InsertedTextRun(mark) : new docx_1.DeletedTextRun(mark);
    }
}
function clauseParagraphs(change, marks) {
    const title = (change.after ?? change.before)?.title ?? change.title;
    const whole = change.kind === 'added' || change.kind === 'removed' ? change.kind : 'same';
    const note = (change.moved ? ' (moved)' : '') + (change.after?.own ? ' (in our own words)' : '');
    return [
        new docx_1.Paragraph({
            heading: docx_1.HeadingLevel.HEADING_2,
            children: [marks.run({ kind: whole, text: title + note })],
        }),
        ...change.lines.map(({ label, pieces }) => new docx_1.Paragraph({
            children: [
                ...(label === '' ? [] : [marks.run({ kind: whole, text: `${label} ` })]),
                ...pieces.map((piece) => marks.run(piece)),
            ],
        })),
    ];
}
