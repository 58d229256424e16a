"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rulesWaiting = void 0;
/** Rules that are with the registrar: what comes back is to be written down. */
const in_force_1 = require("../../engine/project/in-force");
const dates_1 = require("../../lib/dates");
const paths_1 = require("../../web/paths");
const rulesWaiting = ({ id, project }) => {
    const book = (0, in_force_1.waitingBook)(project);
    if (!book)
        return [];
    return [
        {
            key: `rule-book:${book.number}`,
            words: `Write down what the FCA sends back about the rules that you sent on ${(0, dates_1.longDate)(book.submitted)}`,
            link: (0, paths_1.href)(paths_1.paths.rulebook, { project: id }),
            for: { may: 'register' },
        },
    ];
};
exports.rulesWaiting = rulesWaiting;
