"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.momentWords = momentWords;
exports.electionTitle = electionTitle;
exports.phaseTag = phaseTag;
exports.electionList = electionList;
exports.phaseWords = phaseWords;
exports.stageWords = stageWords;
exports.countTable = countTable;
exports.resultPage = resultPage;
exports.receiptWords = receiptWords;
exports.ruleNotes = ruleNotes;
/** Words for the pages of elections over days. */
const ballot_election_rules_1 = require("../../engine/project/ballot-election-rules");
const office_1 = require("../../engine/project/office");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
function momentWords(moment) {
    return `${(0, dates_1.longDate)((0, ballot_election_rules_1.dayOf)(moment))} at ${(0, dates_1.clockWords)(moment.slice(11))}`;
}
function electionTitle({ office, places }) {
    const name = office_1.officeNames[office];
    if (places === 1)
        return name;
    return office === 'director' ? `${places} committee members` : `${name}: ${places} places`;
}
const states = {
    stopped: 'Stopped',
    nominations: 'Nominations open',
    unopposed: 'Nobody has to vote',
    waiting: 'Voting opens soon',
    voting: 'Voting',
    closed: 'To be counted',
    tied: 'A tie',
    decided: 'Decided',
};
function phaseTag(phase) {
    const green = phase === 'voting' || phase === 'nominations';
    return {
        text: states[phase],
        classes: green ? 'govuk-tag--green' : phase === 'tied' ? 'govuk-tag--yellow' : '',
    };
}
function electionList(project, { elections = [] }, now) {
    return elections.toReversed().map((one) => ({
        title: electionTitle(one),
        href: (0, paths_1.href)(paths_1.paths.memberElection, { project, election: one.id }),
        when: `Voting from ${momentWords(one.opens)} to ${momentWords(one.closes)}`,
        tag: phaseTag((0, ballot_election_rules_1.phaseOf)(one, now)),
    }));
}
/** Where an election stands, in a sentence or two. */
function phaseWords({ election, phase, nameOf }) {
    const { nominationsClose, opens, closes, stopped, places } = election;
    switch (phase) {
        case 'stopped':
            return `Stopped on ${(0, dates_1.longDate)(stopped?.on ?? '')}: ${stopped?.reason ?? ''}`;
        case 'nominations':
            return `People can be named until the end of ${(0, dates_1.longDate)(nominationsClose)}. Each of them says yes or no by then.`;
        case 'unopposed':
            return (0, ballot_election_rules_1.candidatesOf)(election).length === 0
                ? 'Nobody stands, so nobody is elected.'
                : `There are no more candidates than places, so nobody has to vote. ${(0, names_1.listed)((0, ballot_election_rules_1.candidatesOf)(election).map(nameOf))} ${(0, ballot_election_rules_1.candidatesOf)(election).length === 1 ? 'is' : 'are'} elected.`;
        case 'waiting':
            return `Voting opens on ${momentWords(opens)}.`;
        case 'voting':
            return `Voting is open until ${momentWords(closes)}.`;
        case 'closed':
            return `Voting closed on ${momentWords(closes)}. The papers are counted tonight, or as soon as someone asks.`;
        case 'tied':
            return 'Some votes are equal, and only a lot can decide.';
        default:
            return decidedWords(election, nameOf, places);
    }
}
function decidedWords({ result, takesOffice }, nameOf, places) {
    const elected = result?.elected ?? [];
    if (elected.length === 0)
        return 'Nobody was elected. The place is empty.';
    const names = (0, names_1.listed)(elected.map(nameOf));
    const empty = places - elected.length;
    const rest = empty > 0 ? ` ${empty === 1 ? 'One place stays' : `${empty} places stay`} empty.` : '';
    return `Elected: ${names}. They take office on ${(0, dates_1.longDate)(takesOffice)}.${rest}`;
}
/** What happened at a stage of a count, in words. */
function stageWords(stage, at, nameOf) {
    const { did, of, elected } = stage;
    const what = did === 'first'
        ? 'First choices are counted.'
        : did === 'out'
            ? `${nameOf(of ?? '')} has fewest votes and goes out. Their papers pass to the next name on each.`
            : `${nameOf(of ?? '')} has more votes than are needed. What is above the quota passes on, as a part of each paper.`;
    const names = elected.length > 0 ? ` Elected: ${(0, names_1.listed)(elected.map(nameOf))}.` : '';
    return `Stage ${at}. ${what}${names}`;
}
/** The count as a table: a row for each candidate, a column for each stage. */
function countTable(result, nameOf) {
    const [first] = result.stages;
    if (!first)
        return undefined;
    const several = result.stages.length > 1 || result.quota !== undefined;
    const numeric = (text) => ({ text, format: 'numeric' });
    const head = [
        { text: 'Candidate' },
        ...result.stages.map((_, index) => numeric(several ? `Stage ${index + 1}` : 'Votes')),
    ];
    const row = (name, of) => [
        { text: name },
        ...result.stages.map((stage) => numeric((0, ballot_election_rules_1.votesText)(of(stage)))),
    ];
    const rows = first.votes.map(({ founder }) => row(nameOf(founder), (stage) => stage.votes.find((one) => one.founder === founder)?.votes ?? 0));
    const rest = several
        ? [
            row('No further name', (stage) => stage.lost),
            row('Left out by rounding', (stage) => stage.rounded),
            row('All votes', (stage) => stage.votes.reduce((sum, one) => sum + one.votes, stage.lost + stage.rounded)),
        ]
        : [];
    return { head, rows: [...rows, ...rest] };
}
/** Everything the page of an election says of its result. */
function resultPage({ election, nameOf }) {
    const { result, way } = election;
    if (!result)
        return undefined;
    return {
        how: result.how === 'unopposed'
            ? 'There were no more candidates than places, so nobody had to vote.'
            : `${result.papers} of ${election.roll?.length ?? 0} voted. ${way === 'transferable' ? `${result.quota ?? 0} votes are the quota, enough to be elected. It is the papers divided by one more than the places, and one added.` : 'Each vote counts once, and those with most are elected.'}`,
        gone: result.gone.map(nameOf),
        table: countTable(result, nameOf),
        stages: result.quota === undefined ? [] : result.stages.map((one, index) => stageWords(one, index + 1, nameOf)),
        lots: result.lots.map(({ among, drawn, on }) => `Equal votes: ${(0, names_1.listed)(among.map(nameOf))}. By lot on ${(0, dates_1.longDate)(on)}: ${(0, names_1.listed)(drawn.map(nameOf))}.`),
        tie: result.tie && {
            places: result.tie.places,
            asks: result.tie.for === 'place'
                ? `The votes are equal for ${(0, names_1.listed)(result.tie.among.map(nameOf))}. Draw lots in front of others for who gets ${result.tie.places === 1 ? 'the place' : `the ${result.tie.places} places`}.`
                : result.tie.for === 'out'
                    ? `${(0, names_1.listed)(result.tie.among.map(nameOf))} have equally few votes, at every stage. Draw lots in front of others for who goes out.`
                    : `${(0, names_1.listed)(result.tie.among.map(nameOf))} have equally many votes above the quota. Draw lots in front of others for whose pass on first.`,
            among: result.tie.among.map((value) => ({ value, text: nameOf(value) })),
        },
        papers: result.published?.map(({ receipt, choices }) => [
            { text: receiptWords(receipt) },
            {
                text: choices
                    .map((one, index) => (way === 'transferable' ? `${index + 1} ${nameOf(one)}` : nameOf(one)))
                    .join(', '),
            },
        ]),
    };
}
/** The number of a paper as it is read aloud: in two halves. */
function receiptWords(receipt) {
    return `${receipt.slice(0, 4)}-${receipt.slice(4)}`;
}
/** What the rules say that the people who call an election must know. */
function ruleNotes(office, rule) {
    const elected = rule('committee-appointment');
    const appoints = rule('officers-appointment');
    if (office === 'director')
        return elected === undefined
            ? []
            : [
                `Your rules say that members elect the committee at a general meeting (${elected}). Tell the result at one, and choose it here.`,
            ];
    const appointed = office_1.singleOffices.includes(office) && ['chair', 'secretary', 'treasurer'].includes(office);
    return appointed && appoints !== undefined
        ? [
            `In your rules the committee appoints the chair, the secretary and the treasurer (${appoints}). Have it appoint whom the members choose.`,
        ]
        : [];
}
