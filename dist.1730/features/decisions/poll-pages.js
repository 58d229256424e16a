"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pollLines = pollLines;
exports.pollResult = pollResult;
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const poll_1 = require("./poll");
const poll_store_1 = require("./poll-store");
/** The polls of a project for its list, newest first. */
async function pollLines(db, project) {
    return (await (0, poll_store_1.pollStore)(db).polls(project)).toReversed().map((poll) => ({
        title: poll.title,
        round: poll.number > 1 ? `Round ${poll.number}` : '',
        state: poll.closedAt === null ? 'Open' : 'Closed',
        isOpen: poll.closedAt === null,
        href: (0, paths_1.href)(paths_1.paths.poll, { project, poll: poll.id }),
    }));
}
/** The answers of a closed poll, or why they are not shown. */
function pollResult(poll, before) {
    const answers = (0, poll_1.answersIn)(poll);
    const shown = (0, poll_1.mayShow)(poll);
    const mean = poll.kind === 'temperature' && shown ? (0, poll_1.meanOf)(poll) : undefined;
    const change = poll.kind === 'temperature' && before ? (0, poll_1.changeBetween)(before, poll) : undefined;
    return {
        answers: (0, names_1.counted)(answers, 'answer'),
        shown,
        hidden: poll.closedAt !== null && !shown
            ? `The answers stay hidden, as there are fewer than ${poll_1.leastAnswers}. No one can work out who said what.`
            : '',
        rows: shown
            ? poll_1.pollValues[poll.kind].map((text, index) => [
                { text },
                { text: String(poll.counts[index] ?? 0), format: 'numeric' },
            ])
            : [],
        mean: mean === undefined ? '' : `On average ${mean.toFixed(1)} of 5.`,
        change: change === undefined ? '' : changeWords(change),
        closedOn: poll.closedAt === null ? '' : (0, dates_1.longDate)((0, dates_1.londonDate)(new Date(poll.closedAt))),
    };
}
function changeWords(change) {
    const step = Math.abs(change).toFixed(1);
    if (step === '0.0')
        return 'The same as last time.';
    return change > 0 ? `Up by ${step} since last time.` : `Down by ${step} since last time.`;
}
