"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.momentOf = momentOf;
exports.dayOf = dayOf;
exports.phaseOf = phaseOf;
exports.candidatesOf = candidatesOf;
exports.rollOf = rollOf;
exports.choicesOf = choicesOf;
exports.unopposedResult = unopposedResult;
exports.countPapers = countPapers;
exports.sameNames = sameNames;
exports.votesText = votesText;
exports.settlingRegister = settlingRegister;
/** The rules of an election over days: where it stands at a moment, who may stand and vote, and how it is counted. */
const dates_1 = require("../../lib/dates");
const transferable_vote_1 = require("../voting/transferable-vote");
const ledger_1 = require("./ledger");
const meeting_rules_1 = require("./meeting-rules");
function momentOf(now) {
    return `${(0, dates_1.londonDate)(now)}T${(0, dates_1.londonClock)(now)}`;
}
function dayOf(moment) {
    return moment.slice(0, 10);
}
/**
 * Where an election stands, by the clock alone: also when nobody has looked at it since. `unopposed` and `closed` wait
 * to be settled, which comes out the same whenever it is done.
 */
function phaseOf(election, now) {
    if (election.stopped)
        return 'stopped';
    if (election.result)
        return election.result.tie ? 'tied' : 'decided';
    if (dayOf(now) <= election.nominationsClose)
        return 'nominations';
    if (candidatesOf(election).length <= election.places)
        return 'unopposed';
    if (now < election.opens)
        return 'waiting';
    return now < election.closes ? 'voting' : 'closed';
}
/** Those who were named, said yes and have not withdrawn, in the order in which they were named. */
function candidatesOf({ nominations }) {
    return nominations
        .filter((one) => one.answer === 'accepted' && one.withdrew === undefined)
        .map((one) => one.founder);
}
/** Everyone with a vote: the members on the day on which voting opens, and before that the members of today. */
function rollOf(election, ledger, today) {
    const opens = dayOf(election.opens);
    const { members } = (0, ledger_1.registerAt)(ledger, opens < today ? opens : today);
    return election.roll ?? members.map((one) => one.founder).toSorted();
}
/** What a paper says, from its marks: the candidates chosen, or in order of preference. */
function choicesOf(marks, candidates) {
    return candidates
        .map((founder, index) => ({ founder, rank: marks[index] ?? 0 }))
        .filter(({ rank }) => rank > 0)
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ founder }) => founder);
}
/** The result where nobody has to vote. Someone who has left since they said yes is not elected. */
function unopposedResult(election, register) {
    const { standing, gone } = stillThere(election, register);
    return {
        on: election.nominationsClose,
        how: 'unopposed',
        gone,
        papers: 0,
        stages: [],
        lots: [],
        elected: standing,
    };
}
/** Candidates who are still members, and those who are not: what is on papers for them is passed over. */
function stillThere(election, { memberOf }) {
    const candidates = candidatesOf(election);
    return {
        standing: candidates.filter((one) => memberOf.has(one)),
        gone: candidates.filter((one) => !memberOf.has(one)),
    };
}
/** Counts the papers, with the lots that were drawn so far. The same papers and lots always come out the same. */
function countPapers(election, papers, register, lots = []) {
    const { standing, gone } = stillThere(election, register);
    const base = { on: dayOf(election.closes), how: 'ballot', gone, lots: [...lots] };
    const count = election.way === 'transferable' ? transferable : mostVotes;
    return { ...base, papers: papers.length, ...count(election.places, papers, standing, lots) };
}
function mostVotes(places, papers, standing, lots) {
    const round = standing.map((founder) => ({
        founder,
        votes: papers.filter((paper) => paper.includes(founder)).length,
    }));
    const { elected, tied } = (0, meeting_rules_1.outcomeOf)(round, places);
    const lot = lots.find(({ among }) => sameNames(among, tied));
    const all = [...elected, ...(lot?.drawn ?? [])];
    const stage = {
        did: 'first',
        votes: round.map((one) => ({ ...one, votes: one.votes * transferable_vote_1.oneVote })),
        lost: 0,
        rounded: 0,
        elected: all,
    };
    const open = tied.length > 0 && !lot;
    return {
        stages: [stage],
        elected: all,
        ...(open && { tie: { for: 'place', among: tied, places: places - elected.length } }),
    };
}
function transferable(places, papers, standing, lots) {
    const drawn = lots.map(({ among, drawn: [one = ''] }) => ({ among, drawn: one }));
    const { quota, stages, elected, tie } = (0, transferable_vote_1.countTransferable)(papers, standing, places, drawn);
    return {
        quota,
        stages: stages.map(({ votes, ...rest }) => ({
            ...rest,
            votes: standing.map((founder) => ({ founder, votes: votes[founder] ?? 0 })),
        })),
        elected,
        ...(tie && { tie: { ...tie, places: 1 } }),
    };
}
function sameNames(some, others) {
    return some.length === others.length && some.every((one) => others.includes(one));
}
/** Votes as people read them: whole, or with the five decimal places of the count. */
function votesText(votes) {
    return votes % transferable_vote_1.oneVote === 0 ? String(votes / transferable_vote_1.oneVote) : (votes / transferable_vote_1.oneVote).toFixed(5);
}
/** The register on the day on which an election is settled: who was a member when the vote closed. */
function settlingRegister(ledger, election, how) {
    return (0, ledger_1.registerAt)(ledger, how === 'ballot' ? dayOf(election.closes) : election.nominationsClose);
}
