"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.writeCards = writeCards;
/** Cards and boxes from the rows of a list. */
const signs_1 = require("../drawing/signs");
const row_1 = require("../lists/row");
/** The cards of a list, one a row; none where the list has no rows. */
function writeCards(spec, rows) {
    const made = rows.map((row) => {
        const sketch = spec.sign === undefined ? undefined : signs_1.signs[(0, row_1.wordsOf)(row, spec.sign)];
        return {
            label: spec.label === undefined ? '' : (0, row_1.wordsOf)(row, spec.label),
            heading: (0, row_1.wordsOf)(row, spec.heading),
            ...(sketch && { sketch }),
            lines: spec.lines.flatMap((key) => (0, row_1.wordsOf)(row, key).split('\n')).filter((line) => line !== ''),
        };
    });
    const { across, down, cut } = spec;
    return made.length === 0 ? [] : [{ type: 'cards', across, down, ...(cut && { cut }), cards: made }];
}
