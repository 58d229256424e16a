"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.seatCards = seatCards;
exports.deskOf = deskOf;
/** A person's own list of co-ops, and the desk of an adviser. */
const dates_1 = require("../../lib/dates");
const paths_1 = require("../../web/paths");
const who_may_1 = require("../../web/who-may");
function seatCards(seats) {
    return seats.map((seat) => ({
        name: seat.coop,
        role: who_may_1.roleWords[seat.role].name,
        href: (0, paths_1.href)(paths_1.paths.project, { project: seat.project }),
        changed: (0, dates_1.longDate)((0, dates_1.londonDate)(new Date(seat.changedAt))),
    }));
}
/** The groups that asked this adviser for help: those that say they are ready, and drafts. Longest waiting first. */
function deskOf(seats) {
    const asked = seats
        .filter((seat) => seat.role === 'adviser' && seat.adviceAskedAt !== null)
        .sort((a, b) => (String(a.adviceAskedAt) < String(b.adviceAskedAt) ? -1 : 1));
    const cards = (state) => asked
        .filter((seat) => seat.adviceState === state)
        .map((seat) => ({
        name: seat.coop,
        href: (0, paths_1.href)(paths_1.paths.project, { project: seat.project }),
        papers: (0, paths_1.href)(paths_1.paths.papers, { project: seat.project }),
        asked: (0, dates_1.longDate)((0, dates_1.londonDate)(new Date(String(seat.adviceAskedAt)))),
        changed: (0, dates_1.longDate)((0, dates_1.londonDate)(new Date(seat.changedAt))),
    }));
    return { ready: cards('ready'), drafts: cards('draft') };
}
