/** Words for the pages of elections over days. */
import {
  candidatesOf,
  dayOf,
  phaseOf,
  votesText,
  type Phase,
} from '../../engine/project/ballot-election-rules'
import type { BallotElection, CountStage, ElectionResult, Moment } from '../../engine/project/ballot-election'
import { officeNames, singleOffices, type Office } from '../../engine/project/office'
import type { Project } from '../../engine/project/project'
import { clockWords, longDate } from '../../lib/dates'
import { listed } from '../../lib/names'
import { href, paths } from '../../web/paths'
import type { ElectionScene } from './change-election'

export function momentWords(moment: Moment): string {
  return `${longDate(dayOf(moment))} at ${clockWords(moment.slice(11))}`
}

export function electionTitle({ office, places }: Pick<BallotElection, 'office' | 'places'>): string {
  const name = officeNames[office]
  if (places === 1) return name
  return office === 'director' ? `${places} committee members` : `${name}: ${places} places`
}

const states: Readonly<Record<Phase, string>> = {
  stopped: 'Stopped',
  nominations: 'Nominations open',
  unopposed: 'Nobody has to vote',
  waiting: 'Voting opens soon',
  voting: 'Voting',
  closed: 'To be counted',
  tied: 'A tie',
  decided: 'Decided',
}

export function phaseTag(phase: Phase): { text: string; classes: string } {
  const green = phase === 'voting' || phase === 'nominations'
  return {
    text: states[phase],
    classes: green ? 'govuk-tag--green' : phase === 'tied' ? 'govuk-tag--yellow' : '',
  }
}

export function electionList(project: string, { elections = [] }: Project, now: Moment) {
  return elections.toReversed().map((one) => ({
    title: electionTitle(one),
    href: href(paths.memberElection, { project, election: one.id }),
    when: `Voting from ${momentWords(one.opens)} to ${momentWords(one.closes)}`,
    tag: phaseTag(phaseOf(one, now)),
  }))
}

/** Where an election stands, in a sentence or two. */
export function phaseWords({ election, phase, nameOf }: ElectionScene): string {
  const { nominationsClose, opens, closes, stopped, places } = election
  switch (phase) {
    case 'stopped':
      return `Stopped on ${longDate(stopped?.on ?? '')}: ${stopped?.reason ?? ''}`
    case 'nominations':
      return `People can be named until the end of ${longDate(nominationsClose)}. Each of them says yes or no by then.`
    case 'unopposed':
      return candidatesOf(election).length === 0
        ? 'Nobody stands, so nobody is elected.'
        : `There are no more candidates than places, so nobody has to vote. ${listed(candidatesOf(election).map(nameOf))} ${candidatesOf(election).length === 1 ? 'is' : 'are'} elected.`
    case 'waiting':
      return `Voting opens on ${momentWords(opens)}.`
    case 'voting':
      return `Voting is open until ${momentWords(closes)}.`
    case 'closed':
      return `Voting closed on ${momentWords(closes)}. The papers are counted tonight, or as soon as someone asks.`
    case 'tied':
      return 'Some votes are equal, and only a lot can decide.'
    default:
      return decidedWords(election, nameOf, places)
  }
}

function decidedWords(
  { result, takesOffice }: BallotElection,
  nameOf: (id: string) => string,
  places: number,
): string {
  const elected = result?.elected ?? []
  if (elected.length === 0) return 'Nobody was elected. The place is empty.'
  const names = listed(elected.map(nameOf))
  const empty = places - elected.length
  const rest = empty > 0 ? ` ${empty === 1 ? 'One place stays' : `${empty} places stay`} empty.` : ''
  return `Elected: ${names}. They take office on ${longDate(takesOffice)}.${rest}`
}

/** What happened at a stage of a count, in words. */
export function stageWords(stage: CountStage, at: number, nameOf: (id: string) => string): string {
  const { did, of, elected } = stage
  const what =
    did === 'first'
      ? 'First choices are counted.'
      : did === 'out'
        ? `${nameOf(of ?? '')} has fewest votes and goes out. Their papers pass to the next name on each.`
        : `${nameOf(of ?? '')} has more votes than are needed. What is above the quota passes on, as a part of each paper.`
  const names = elected.length > 0 ? ` Elected: ${listed(elected.map(nameOf))}.` : ''
  return `Stage ${at}. ${what}${names}`
}

/** The count as a table: a row for each candidate, a column for each stage. */
export function countTable(result: ElectionResult, nameOf: (id: string) => string) {
  const [first] = result.stages
  if (!first) return undefined
  const several = result.stages.length > 1 || result.quota !== undefined
  const numeric = (text: string) => ({ text, format: 'numeric' })
  const head = [
    { text: 'Candidate' },
    ...result.stages.map((_, index) => numeric(several ? `Stage ${index + 1}` : 'Votes')),
  ]
  const row = (name: string, of: (stage: CountStage) => number) => [
    { text: name },
    ...result.stages.map((stage) => numeric(votesText(of(stage)))),
  ]
  const rows = first.votes.map(({ founder }) =>
    row(nameOf(founder), (stage) => stage.votes.find((one) => one.founder === founder)?.votes ?? 0),
  )
  const rest = several
    ? [
        row('No further name', (stage) => stage.lost),
        row('Left out by rounding', (stage) => stage.rounded),
        row('All votes', (stage) =>
          stage.votes.reduce((sum, one) => sum + one.votes, stage.lost + stage.rounded),
        ),
      ]
    : []
  return { head, rows: [...rows, ...rest] }
}

/** Everything the page of an election says of its result. */
export function resultPage({ election, nameOf }: ElectionScene) {
  const { result, way } = election
  if (!result) return undefined
  return {
    how:
      result.how === 'unopposed'
        ? 'There were no more candidates than places, so nobody had to vote.'
        : `${result.papers} of ${election.roll?.length ?? 0} voted. ${way === 'transferable' ? `${result.quota ?? 0} votes are the quota, enough to be elected. It is the papers divided by one more than the places, and one added.` : 'Each vote counts once, and those with most are elected.'}`,
    gone: result.gone.map(nameOf),
    table: countTable(result, nameOf),
    stages:
      result.quota === undefined ? [] : result.stages.map((one, index) => stageWords(one, index + 1, nameOf)),
    lots: result.lots.map(
      ({ among, drawn, on }) =>
        `Equal votes: ${listed(among.map(nameOf))}. By lot on ${longDate(on)}: ${listed(drawn.map(nameOf))}.`,
    ),
    tie: result.tie && {
      label:
        result.tie.for === 'out'
          ? 'Who goes out?'
          : result.tie.places === 1
            ? 'Whose name was drawn?'
            : `Whose names were drawn? Choose ${result.tie.places}`,
      places: result.tie.places,
      asks:
        result.tie.for === 'place'
          ? `The votes are equal for ${listed(result.tie.among.map(nameOf))}. Draw lots in front of others for who gets ${result.tie.places === 1 ? 'the place' : `the ${result.tie.places} places`}.`
          : result.tie.for === 'out'
            ? `${listed(result.tie.among.map(nameOf))} have equally few votes, at every stage. Draw lots in front of others for who goes out.`
            : `${listed(result.tie.among.map(nameOf))} have equally many votes above the quota. Draw lots in front of others for whose pass on first.`,
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
  }
}

/** The number of a paper as it is read aloud: in two halves. */
export function receiptWords(receipt: string): string {
  return `${receipt.slice(0, 4)}-${receipt.slice(4)}`
}

/** What the rules say that the people who call an election must know. */
export function ruleNotes(office: Office, rule: (topic: string) => string | undefined): string[] {
  const elected = rule('committee-appointment')
  const appoints = rule('officers-appointment')
  if (office === 'director')
    return elected === undefined
      ? []
      : [
          `Your rules say that members elect the committee at a general meeting (${elected}). Tell the result at one.`,
        ]
  const appointed = singleOffices.includes(office) && ['chair', 'secretary', 'treasurer'].includes(office)
  return appointed && appoints !== undefined
    ? [
        `In your rules the committee appoints the chair, the secretary and the treasurer (${appoints}). Have it appoint whom the members choose.`,
      ]
    : []
}
