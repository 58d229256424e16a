"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tally = exports.meetingBallot = exports.marksOf = exports.chosen = exports.ballotBox = void 0;
var ballot_box_1 = require("./ballot-box");
Object.defineProperty(exports, "ballotBox", { enumerable: true, get: function () { return ballot_box_1.ballotBox; } });
Object.defineProperty(exports, "chosen", { enumerable: true, get: function () { return ballot_box_1.chosen; } });
Object.defineProperty(exports, "marksOf", { enumerable: true, get: function () { return ballot_box_1.marksOf; } });
Object.defineProperty(exports, "meetingBallot", { enumerable: true, get: function () { return ballot_box_1.meetingBallot; } });
Object.defineProperty(exports, "tally", { enumerable: true, get: function () { return ballot_box_1.tally; } });
