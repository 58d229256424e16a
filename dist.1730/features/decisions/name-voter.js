"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nameVoter = nameVoter;
const poll_store_1 = require("./poll-store");
const roll_1 = require("./roll");
const store_1 = require("./store");
/**
 * Lets what a seat said count as the founder's that it turns out to be: an answer in an open round is not lost, and
 * a poll that they answered is not open to them again.
 */
async function nameVoter(trx, seat, founder) {
    if (seat.founder !== null)
        return;
    const [from, to] = [(0, roll_1.voterOf)(seat), (0, roll_1.voterOf)({ id: seat.id, founder })];
    await (0, store_1.decisionStore)(trx).renamePositions(seat.project, from, to);
    await (0, poll_store_1.pollStore)(trx).renameMarks(seat.project, from, to);
}
