"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toText = toText;
/** A document tree as plain text: for e-mail, for pasting, and for readers who want nothing else. */
const plain_1 = require("../plain");
const words_1 = require("../words");
const width = 78;
/** The whole text, wrapped at 78 characters. */
function toText(tree) {
    const frame = (0, words_1.frameOf)(tree.language);
    const head = [
        ...(tree.mark === '' ? [] : [tree.mark]),
        tree.society,
        tree.title,
        tree.subtitle,
        `${frame.asAt(tree.asAt)}. ${frame.templateVersion(tree.templateVersion)}.`,
    ];
    const body = tree.blocks.flatMap((block) => {
        if (block.type === 'page-break')
            return [];
        const lines = (0, plain_1.plainLines)([block]).map(wrapped);
        if (block.type !== 'heading')
            return [lines.join(block.type === 'list' ? '\n\n' : '\n')];
        const [title = ''] = lines;
        return [`\n${title}\n${(block.level === 1 ? '=' : '-').repeat(Math.min(width, title.length))}`];
    });
    return `${[...head, '', ...body].join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`;
}
/** A line with its number before it, wrapped so that the number stands free. */
function wrapped({ label, text, depth }) {
    const indent = '    '.repeat(depth);
    const start = label === '' ? indent : `${indent}${label} `;
    const hang = ' '.repeat(start.length);
    const lines = [];
    let line = start;
    for (const word of text.split(/\s+/)) {
        const next = line === start || line === hang ? line + word : `${line} ${word}`;
        if (next.length > width && line.trim() !== label && line.trim() !== '') {
            lines.push(line);
            line = hang + word;
        }
        else
            line = next;
    }
    return [...lines, line].join('\n').trimEnd();
}
