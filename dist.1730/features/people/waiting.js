"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.detailsWaiting = void 0;
/** What a person's own record still lacks. */
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const seat_pages_1 = require("./seat-pages");
const detailsWaiting = ({ id, project, seats }) => seats.flatMap((seat) => {
    const missing = (0, seat_pages_1.missingOf)(seat, project.founders);
    if (missing.length === 0)
        return [];
    return [
        {
            key: `details:${seat.id}`,
            words: `Look at your own details. Still missing: ${(0, names_1.listed)(missing)}`,
            private: true,
            link: (0, paths_1.href)(paths_1.paths.ownSeat, { project: id }),
            for: { seats: [seat.id] },
        },
    ];
});
exports.detailsWaiting = detailsWaiting;
