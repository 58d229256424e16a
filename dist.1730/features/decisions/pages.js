"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fallbackWords = exports.ballotWords = exports.positionWords = void 0;
exports.choicesOf = choicesOf;
exports.openRound = openRound;
exports.closedRound = closedRound;
exports.nextSteps = nextSteps;
exports.proposalLine = proposalLine;
exports.logLines = logLines;
exports.cardLines = cardLines;
/** What the pages of decisions show. */
const decision_1 = require("../../engine/project/decision");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const consent_1 = require("./consent");
/** The five positions as a person chooses them. */
exports.positionWords = {
    agree: { label: 'I agree', means: 'I support this.' },
    concerns: {
        label: 'I agree, with concerns',
        means: 'It may go ahead. Write your concern below, and it goes into the log.',
    },
    aside: { label: 'I stand aside', means: 'I will not stop it, and I will not carry it out.' },
    block: {
        label: 'I block this',
        means: 'It would harm what we are for. Write below which aim it harms, and how.',
    },
    away: { label: 'Not here', means: 'Not taking part in this round.' },
};
exports.ballotWords = {
    yes: { label: 'Yes', means: '' },
    no: { label: 'No', means: '' },
    abstain: { label: 'I abstain', means: 'You count as here, and for neither side.' },
    away: { label: 'Not here', means: 'Not taking part in this vote.' },
};
exports.fallbackWords = {
    simple: 'More yes than no',
    'two-thirds': 'At least two thirds of the votes for yes or no',
};
/** The radios of a round, for the person's own answer or for someone in the room. */
function choicesOf(kind, own) {
    const words = kind === 'vote' ? exports.ballotWords : exports.positionWords;
    return (kind === 'vote' ? decision_1.ballots : decision_1.positions)
        .filter((value) => !own || value !== 'away')
        .map((value) => {
        const { label, means } = words[value] ?? { label: value, means: '' };
        if (!own)
            return { value, text: label.replace(/^I /, 'They ') };
        return { value, text: label, ...(means !== '' && { hint: { text: means } }) };
    });
}
/** "I agree" as "Agree". */
function said(label) {
    const words = label.replace(/^I /, '');
    return words.charAt(0).toUpperCase() + words.slice(1);
}
/** A round that is open: how many said what, and who has not answered. Never who said what. */
function openRound(on) {
    const { project, proposal, round, roll, answers } = on;
    const ids = new Set(roll.map((person) => person.id));
    const taken = on.taken.filter((one) => ids.has(one.person));
    const answered = new Set(taken.map((one) => one.person));
    const words = round.kind === 'vote' ? exports.ballotWords : exports.positionWords;
    const here = taken.filter((one) => one.position !== 'away').length;
    const quorum = (0, consent_1.quorumOf)(roll.length, answers);
    return {
        number: round.number,
        kind: round.kind,
        names: round.names,
        rows: (round.kind === 'vote' ? decision_1.ballots : decision_1.positions).map((value) => [
            { text: said(words[value]?.label ?? value) },
            { text: String(taken.filter((one) => one.position === value).length), format: 'numeric' },
        ]),
        progress: `${answered.size} of ${(0, names_1.counted)(roll.length, 'person', 'people')} answered`,
        quorum: here >= quorum
            ? `${here} are here. That is enough to decide.`
            : `${here} are here. It takes ${quorum} to decide.`,
        waiting: roll
            .filter((person) => !answered.has(person.id))
            .map((person) => ({
            ...person,
            href: (0, paths_1.href)(paths_1.paths.positionFor, { project, proposal: proposal.id, person: person.id }),
        })),
        perhapsTwice: perhapsTwice(project, roll),
    };
}
/** Whoever counts beside the list of founders while a founder has no place yet may be that founder, counted twice. */
function perhapsTwice(project, roll) {
    if (roll.every((person) => person.seated))
        return [];
    return roll.flatMap(({ name, seat }) => seat === undefined ? [] : [{ name, href: (0, paths_1.href)(paths_1.paths.seat, { project, seat }) }]);
}
/** How a closed round ended, with what follows from it. */
function closedRound(round) {
    const { result, outcome, number, kind } = round;
    return {
        number,
        kind,
        title: kind === 'vote' ? `Round ${number}, a vote` : `Round ${number}`,
        option: round.option,
        outcome: endedWords(round),
        passed: outcome === 'passed',
        counts: result ? (0, decision_1.countsText)(result) : '',
        entered: result?.entered
            ? `${(0, names_1.counted)(result.entered, 'answer was', 'answers were')} entered for people in the room.`
            : '',
        concerns: result?.concerns ?? [],
        reasons: result?.reasons ?? [],
        names: (result?.names ?? []).map(({ name, position, enteredBy }) => {
            const words = said({ ...exports.positionWords, ...exports.ballotWords }[position].label);
            return `${name}: ${words.toLowerCase()}${enteredBy === undefined ? '' : `, entered by ${enteredBy}`}`;
        }),
        on: round.closedAt === null ? '' : (0, dates_1.longDate)((0, dates_1.londonDate)(new Date(round.closedAt))),
    };
}
function endedWords({ outcome, result, number, kind }) {
    if (outcome === null)
        return 'Withdrawn';
    if (outcome === 'no-quorum')
        return `Too few were here. It takes ${result?.quorum ?? 0} of ${result?.founders ?? 0}.`;
    return (0, decision_1.outcomeText)({ how: kind, outcome, round: number });
}
/** What may be done next with a proposal whose rounds are all closed. */
function nextSteps(proposal, rounds) {
    const last = rounds.at(-1)?.outcome ?? null;
    const vote = (0, consent_1.mayVote)(rounds.map((round) => round.outcome), proposal.fallback);
    const advice = {
        blocked: 'Talk with those who blocked, if they wish to speak. Change the words so that the harm goes away, and ask again.',
        'ask-again': 'More than a third stood aside. Ask what would bring them in, change the words, and ask again.',
        'no-quorum': 'Nothing was decided. Open a new round when more people are here.',
        lost: 'The vote was lost. Change the words and ask again, or withdraw the proposal.',
    };
    return { vote, advice: (last && advice[last]) ?? '' };
}
/** A proposal as a line of the list. */
function proposalLine(project, proposal, rounds) {
    const own = rounds.filter((round) => round.proposal === proposal.id);
    const last = own.at(-1);
    const state = proposal.state === 'withdrawn'
        ? 'Withdrawn'
        : last === undefined || last.closedAt === null
            ? `Round ${last?.number ?? 1} is open`
            : endedWords(last);
    return {
        title: proposal.title,
        option: last?.option ?? '',
        state,
        isOpen: proposal.state === 'open',
        answering: last?.closedAt === null,
        href: (0, paths_1.href)(paths_1.paths.proposal, { project, proposal: proposal.id }),
    };
}
/** The decision log, newest first. */
function logLines(decisions) {
    return decisions.toReversed().map((decision) => ({
        proposal: decision.proposal,
        option: decision.option,
        outcome: (0, decision_1.outcomeText)(decision),
        passed: decision.outcome === 'passed',
        counts: (0, decision_1.countsText)(decision),
        concerns: decision.concerns ?? [],
        reasons: decision.reasons ?? [],
        names: (decision.names ?? []).map(({ name, position }) => {
            const words = said({ ...exports.positionWords, ...exports.ballotWords }[position].label);
            return `${name}: ${words.toLowerCase()}`;
        }),
        on: (0, dates_1.longDate)(decision.on),
    }));
}
/** The cards, each with the way to propose what it settles, and how far it is. */
function cardLines(library, on) {
    const { project, answers } = on;
    const base = (0, paths_1.href)(paths_1.paths.newProposal, { project });
    return library.cards.map((card, index) => ({
        number: index + 1,
        id: card.id,
        heading: card.heading,
        talk: card.talk,
        questions: card.settles.flatMap((id) => {
            const question = library.questions.find((one) => one.id === id);
            if (!question)
                return [];
            const target = `${base}?question=${encodeURIComponent(id)}&card=${card.id}`;
            return [{ heading: question.heading, answered: answers[id] !== undefined, href: target }];
        }),
        proposed: on.cards.includes(card.id),
        href: `${base}?card=${card.id}`,
    }));
}
