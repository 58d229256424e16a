"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.runsText = runsText;
exports.plainLines = plainLines;
/** The words of a sentence. */
function runsText(runs) {
    return runs.map((run) => run.text).join('');
}
/** The lines of these blocks in reading order; a table gives one line a row. */
function plainLines(blocks, depth = 0) {
    return blocks.flatMap((block) => {
        const line = (text, label = '') => ({ label, text, depth });
        switch (block.type) {
            case 'heading':
                return [line(runsText(block.runs), block.number === undefined ? '' : `${block.number}.`)];
            case 'paragraph':
                return [line(runsText(block.runs))];
            case 'list':
                return block.items.flatMap((item) => {
                    const [first, ...rest] = plainLines(item.blocks, depth + 1);
                    return first ? [{ ...first, label: item.label, depth }, ...rest] : [];
                });
            case 'table':
                return [
                    line(block.caption),
                    ...(block.rows.length === 0
                        ? [line(block.empty)]
                        : [
                            line(block.columns.map((column) => column.heading).join(' | ')),
                            ...block.rows.map((row) => line(row.map(runsText).join(' | '))),
                        ]),
                ];
            case 'facts':
                return block.rows.map((row) => line(`${row.label}: ${runsText(row.runs)}`));
            case 'panel':
                return [line(block.heading), ...plainLines(block.blocks, depth)];
            case 'signatures':
                return block.people.map(({ role, name }) => line(`${role}${name === '' ? '' : `: ${name}`}. Signature ____________________ Date __________`));
            case 'blanks':
                return block.rows.map(({ label }) => line(`${label}: ____________________`));
            case 'drawing':
                return [block.caption, block.alt].filter((text) => text !== '').map((text) => line(text));
            case 'cards':
                return block.cards.flatMap((card) => [card.label, card.heading, card.sketch?.alt ?? '', ...card.lines]
                    .filter((text) => text !== '')
                    .map((text) => line(text)));
            case 'picture':
                return block.alt === '' ? [] : [line(block.alt)];
            case 'page-break':
                return [];
        }
    });
}
