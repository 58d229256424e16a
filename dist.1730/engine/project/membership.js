"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sentWords = exports.sentWays = exports.workEndWords = exports.workEnds = void 0;
exports.workEnds = ['redundancy', 'resigned', 'dismissed', 'retired', 'other'];
exports.workEndWords = {
    redundancy: 'Redundancy',
    resigned: 'They resigned from their job',
    dismissed: 'They were dismissed',
    retired: 'They retired',
    other: 'Another reason, such as a contract that ran out',
};
/** How the grounds went to the member. */
exports.sentWays = ['hand', 'post', 'email'];
exports.sentWords = {
    hand: 'Given by hand',
    post: 'Sent by first class post',
    email: 'Sent to the e-mail address that they gave for notices',
};
