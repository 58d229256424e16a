"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.countingWays = void 0;
/**
 * How votes become places: the most votes, with as many as there are places for each voter; or names in order of
 * preference, by the single transferable vote.
 */
exports.countingWays = ['most-votes', 'transferable'];
