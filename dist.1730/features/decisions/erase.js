"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.eraseFromDecisions = eraseFromDecisions;
const roll_1 = require("./roll");
const store_1 = require("./store");
/**
 * Takes a person who leaves out of decisions: their open positions, and their name wherever names were written down.
 * The counts stay: they are the group's record.
 * @param names what they were called
 * @param instead what stands where a name was
 */
async function eraseFromDecisions(trx, seat, names, instead) {
    const store = (0, store_1.decisionStore)(trx);
    await store.erasePerson(seat.project, (0, roll_1.voterOf)(seat));
    await store.rewriteNames(seat.project, (name) => (names.includes(name) ? instead : name));
}
