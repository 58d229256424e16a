"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.breakLines = breakLines;
const shapes_1 = require("./shapes");
/** The lines of these runs at a size (points) within a width (points); at least one line. */
function breakLines(runs, size, width, allBold = false) {
    const [only] = runs;
    const quick = only && runs.length === 1 ? breakOne(only, size, width, allBold) : undefined;
    return quick ?? breakMany(runs, size, width, allBold);
}
/**
 * The lines of one run, which most paragraphs are: each line is a slice of its text. Undefined where that does not
 * do: a word is wider than the line, or the spaces are not single ones.
 */
function breakOne(run, size, width, allBold) {
    const text = run.text.normalize('NFC');
    if (/^\s|\s$|\s\s|[^\S ]/.test(text))
        return undefined;
    const bold = allBold || run.bold === true || run.gap !== undefined;
    const space = (0, shapes_1.widthOf)(' ', size, bold);
    const lines = [];
    let start = 0;
    let lineWidth = 0;
    const push = (end) => {
        lines.push({
            segments: [{ text: text.slice(start, end), run, bold, x: 0, width: lineWidth }],
            width: lineWidth,
        });
    };
    for (let from = 0; from < text.length;) {
        const next = text.indexOf(' ', from);
        const end = next < 0 ? text.length : next;
        const word = (0, shapes_1.widthOf)(text.slice(from, end), size, bold);
        if (word > width)
            return undefined;
        if (from === start)
            lineWidth = word;
        else if (lineWidth + space + word > width) {
            push(from - 1);
            start = from;
            lineWidth = word;
        }
        else
            lineWidth += space + word;
        from = end + 1;
    }
    if (text === '')
        return [{ segments: [], width: 0 }];
    push(text.length);
    return lines;
}
function breakMany(runs, size, width, allBold) {
    const lines = [];
    let line = { segments: [], width: 0 };
    for (const word of runs
        .flatMap((run) => wordsOf(run, size, allBold))
        .flatMap((word) => fitted(word, size, width))) {
        const space = word.spaced && line.segments.length > 0 ? (0, shapes_1.widthOf)(' ', size, word.bold) : 0;
        if (line.segments.length > 0 && word.spaced && line.width + space + word.width > width) {
            lines.push(line);
            line = { segments: [], width: 0 };
            append(line, word, 0);
        }
        else
            append(line, word, space);
    }
    lines.push(line);
    return lines;
}
function wordsOf(run, size, allBold) {
    const bold = allBold || run.bold === true || run.gap !== undefined;
    const words = [];
    let spaced = false;
    for (const part of run.text.normalize('NFC').split(/(\s+)/)) {
        if (part === '')
            continue;
        if (/^\s+$/.test(part))
            spaced = true;
        else {
            words.push({ text: part, run, bold, width: (0, shapes_1.widthOf)(part, size, bold), spaced });
            spaced = false;
        }
    }
    // A space at the end of a run belongs to what comes next: an empty word carries it.
    if (spaced)
        words.push({ text: '', run, bold, width: 0, spaced });
    return words;
}
/** A word that is wider than the line is cut where it must be, so that nothing runs off the paper. */
function fitted(word, size, width) {
    if (word.width <= width)
        return [word];
    const pieces = [];
    let rest = [...word.text];
    while (rest.length > 0) {
        let count = rest.length;
        while (count > 1 && (0, shapes_1.widthOf)(rest.slice(0, count).join(''), size, word.bold) > width)
            count = Math.floor(count * 0.8);
        const text = rest.slice(0, count).join('');
        pieces.push({
            ...word,
            text,
            width: (0, shapes_1.widthOf)(text, size, word.bold),
            spaced: pieces.length > 0 || word.spaced,
        });
        rest = rest.slice(count);
    }
    return pieces;
}
function append(line, word, space) {
    const last = line.segments.at(-1);
    const text = (space > 0 ? ' ' : '') + word.text;
    if (last && last.run === word.run && last.bold === word.bold) {
        last.text += text;
        last.width += space + word.width;
    }
    else if (text !== '') {
        // The space before a new look goes to the look before it, so that a link or a tint starts with its word.
        if (last && space > 0) {
            last.text += ' ';
            last.width += space;
            if (word.text !== '')
                line.segments.push({
                    text: word.text,
                    run: word.run,
                    bold: word.bold,
                    x: line.width + space,
                    width: word.width,
                });
        }
        else
            line.segments.push({ text, run: word.run, bold: word.bold, x: line.width, width: space + word.width });
    }
    line.width += space + word.width;
}
