"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.resultChoice = exports.choices = void 0;
exports.wordsOf = wordsOf;
exports.putTo = putTo;
exports.choices = ['for', 'against', 'abstain'];
/** Each choice as it is written down. */
exports.resultChoice = {
    for: 'for',
    against: 'against',
    abstain: 'did not vote',
};
/** The words that count now. */
function wordsOf({ wordings }) {
    return wordings.at(-1)?.text ?? '';
}
/** The resolution of a meeting to which a motion was put, the last one; undefined where there is none. */
function putTo(motion, meetings) {
    const last = motion.put.at(-1);
    const meeting = meetings.find((one) => one.id === last?.meeting);
    const resolution = meeting?.resolutions.find((one) => one.id === last?.resolution);
    return meeting && resolution && { meeting, resolution };
}
