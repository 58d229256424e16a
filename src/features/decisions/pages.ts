/** What the pages of decisions show. */
import {
  ballots,
  countsText,
  outcomeText,
  positions,
  type Decision,
  type Position,
  type Ballot,
} from '../../engine/project/decision'
import type { Library } from '../../engine/library/library'
import { longDate, londonDate } from '../../lib/dates'
import { counted } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { mayVote, quorumOf, type Fallback, type Outcome } from './consent'
import type { Person } from './roll'
import type { Proposal, Round, Taken } from './store'
import type { Answers } from '../../engine/project/project'

/** The five positions as a person chooses them. */
export const positionWords: Readonly<Record<Position, { label: string; means: string }>> = {
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
}

export const ballotWords: Readonly<Record<Ballot, { label: string; means: string }>> = {
  yes: { label: 'Yes', means: '' },
  no: { label: 'No', means: '' },
  abstain: { label: 'I abstain', means: 'You count as here, and for neither side.' },
  away: { label: 'Not here', means: 'Not taking part in this vote.' },
}

export const fallbackWords: Readonly<Record<Fallback, string>> = {
  simple: 'More yes than no',
  'two-thirds': 'At least two thirds of the votes for yes or no',
}

/** The radios of a round, for the person's own answer or for someone in the room. */
export function choicesOf(kind: Round['kind'], own: boolean) {
  const words: Readonly<Record<string, { label: string; means: string }>> =
    kind === 'vote' ? ballotWords : positionWords
  return (kind === 'vote' ? ballots : positions)
    .filter((value) => !own || value !== 'away')
    .map((value) => {
      const { label, means } = words[value] ?? { label: value, means: '' }
      if (!own) return { value, text: label.replace(/^I /, 'They ') }
      return { value, text: label, ...(means !== '' && { hint: { text: means } }) }
    })
}

/** "I agree" as "Agree". */
function said(label: string): string {
  const words = label.replace(/^I /, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A round that is open: how many said what, and who has not answered. Never who said what. */
export function openRound(on: {
  project: string
  proposal: Proposal
  round: Round
  roll: readonly Person[]
  taken: readonly Taken[]
  answers: Answers
}) {
  const { project, proposal, round, roll, answers } = on
  const ids = new Set(roll.map((person) => person.id))
  const taken = on.taken.filter((one) => ids.has(one.person))
  const answered = new Set(taken.map((one) => one.person))
  const words: Readonly<Record<string, { label: string }>> =
    round.kind === 'vote' ? ballotWords : positionWords
  const here = taken.filter((one) => one.position !== 'away').length
  const quorum = quorumOf(roll.length, answers)
  return {
    number: round.number,
    kind: round.kind,
    names: round.names,
    rows: (round.kind === 'vote' ? ballots : positions).map((value) => [
      { text: said(words[value]?.label ?? value) },
      { text: String(taken.filter((one) => one.position === value).length), format: 'numeric' },
    ]),
    progress: `${answered.size} of ${counted(roll.length, 'person', 'people')} answered`,
    quorum:
      here >= quorum
        ? `${here} are here. That is enough to decide.`
        : `${here} are here. It takes ${quorum} to decide.`,
    waiting: roll
      .filter((person) => !answered.has(person.id))
      .map((person) => ({
        ...person,
        href: href(paths.positionFor, { project, proposal: proposal.id, person: person.id }),
      })),
    perhapsTwice: perhapsTwice(project, roll),
  }
}

/** Whoever counts beside the list of founders while a founder has no place yet may be that founder, counted twice. */
function perhapsTwice(project: string, roll: readonly Person[]) {
  if (roll.every((person) => person.seated)) return []
  return roll.flatMap(({ name, seat }) =>
    seat === undefined ? [] : [{ name, href: href(paths.seat, { project, seat }) }],
  )
}

/** How a closed round ended, with what follows from it. */
export function closedRound(round: Round) {
  const { result, outcome, number, kind } = round
  return {
    number,
    kind,
    title: kind === 'vote' ? `Round ${number}, a vote` : `Round ${number}`,
    option: round.option,
    outcome: endedWords(round),
    passed: outcome === 'passed',
    counts: result ? countsText(result) : '',
    entered: result?.entered
      ? `${counted(result.entered, 'answer was', 'answers were')} entered for people in the room.`
      : '',
    concerns: result?.concerns ?? [],
    reasons: result?.reasons ?? [],
    names: (result?.names ?? []).map(({ name, position, enteredBy }) => {
      const words = said({ ...positionWords, ...ballotWords }[position].label)
      return `${name}: ${words.toLowerCase()}${enteredBy === undefined ? '' : `, entered by ${enteredBy}`}`
    }),
    on: round.closedAt === null ? '' : longDate(londonDate(new Date(round.closedAt))),
  }
}

function endedWords({ outcome, result, number, kind }: Round): string {
  if (outcome === null) return 'Withdrawn'
  if (outcome === 'no-quorum')
    return `Too few were here. It takes ${result?.quorum ?? 0} of ${result?.founders ?? 0}.`
  return outcomeText({ how: kind, outcome, round: number })
}

/** What may be done next with a proposal whose rounds are all closed. */
export function nextSteps(proposal: Proposal, rounds: readonly Round[]): { vote: boolean; advice: string } {
  const last: Outcome | null = rounds.at(-1)?.outcome ?? null
  const vote = mayVote(
    rounds.map((round) => round.outcome),
    proposal.fallback,
  )
  const advice: Partial<Record<Outcome, string>> = {
    blocked:
      'Talk with those who blocked, if they wish to speak. Change the words so that the harm goes away, and ask again.',
    'ask-again':
      'More than a third stood aside. Ask what would bring them in, change the words, and ask again.',
    'no-quorum': 'Nothing was decided. Open a new round when more people are here.',
    lost: 'The vote was lost. Change the words and ask again, or withdraw the proposal.',
  }
  return { vote, advice: (last && advice[last]) ?? '' }
}

/** A proposal as a line of the list. */
export function proposalLine(
  project: string,
  proposal: Proposal,
  rounds: readonly (Round & { proposal: string })[],
) {
  const own = rounds.filter((round) => round.proposal === proposal.id)
  const last = own.at(-1)
  const state =
    proposal.state === 'withdrawn'
      ? 'Withdrawn'
      : last === undefined || last.closedAt === null
        ? `Round ${last?.number ?? 1} is open`
        : endedWords(last)
  return {
    title: proposal.title,
    option: last?.option ?? '',
    state,
    isOpen: proposal.state === 'open',
    answering: last?.closedAt === null,
    href: href(paths.proposal, { project, proposal: proposal.id }),
  }
}

/** The decision log, newest first. */
export function logLines(decisions: readonly Decision[]) {
  return decisions.toReversed().map((decision) => ({
    proposal: decision.proposal,
    option: decision.option,
    outcome: outcomeText(decision),
    passed: decision.outcome === 'passed',
    counts: countsText(decision),
    concerns: decision.concerns ?? [],
    reasons: decision.reasons ?? [],
    names: (decision.names ?? []).map(({ name, position }) => {
      const words = said({ ...positionWords, ...ballotWords }[position].label)
      return `${name}: ${words.toLowerCase()}`
    }),
    on: longDate(decision.on),
  }))
}

/** The cards, each with the way to propose what it settles, and how far it is. */
export function cardLines(
  library: Library,
  on: { project: string; answers: Answers; cards: readonly string[] },
) {
  const { project, answers } = on
  const base = href(paths.newProposal, { project })
  return library.cards.map((card, index) => ({
    number: index + 1,
    id: card.id,
    heading: card.heading,
    talk: card.talk,
    questions: card.settles.flatMap((id) => {
      const question = library.questions.find((one) => one.id === id)
      if (!question) return []
      const target = `${base}?question=${encodeURIComponent(id)}&card=${card.id}`
      return [{ heading: question.heading, answered: answers[id] !== undefined, href: target }]
    }),
    proposed: on.cards.includes(card.id),
    href: `${base}?card=${card.id}`,
  }))
}
