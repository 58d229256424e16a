/** The verbs of an election: candidates, a count by hands or by secret ballot, ties, and offices in the register. */
import type { Db } from '../../db/open'
import { officeEntries } from '../../engine/project/eligible'
import type { Election, Meeting } from '../../engine/project/meeting'
import { cameTo, outcomeOf, roundFault } from '../../engine/project/meeting-rules'
import { singleOffices } from '../../engine/project/office'
import type { Founder } from '../../engine/project/project'
import { Expected } from '../../lib/expected'
import { ballotBox, meetingBallot, tally } from '../elections'
import type { Doing } from '../projects'
import {
  carriedIn,
  changeMeeting,
  founderOf,
  mustBeOpen,
  mustBeUnvoted,
  type Change,
  type Counting,
  type On,
  type Scene,
} from './change-meeting'

type At = { meeting: string; election: string }

/** Names the candidates for an office. With no more of them than places, nobody needs to vote. */
export function addElection(
  on: On,
  doing: Doing,
  id: string,
  draft: Pick<Election, 'office' | 'places' | 'candidates' | 'how'>,
): Promise<Meeting> {
  return changeMeeting(on, doing, id, (scene) => {
    const { meeting } = scene
    if (meeting.state === 'closed') mustBeOpen(scene)
    draft.candidates.forEach((one) => founderOf(scene, one))
    const places = singleOffices.includes(draft.office) ? 1 : draft.places
    if (draft.how === 'unopposed' && draft.candidates.length > places) {
      throw new Expected(
        'conflict',
        'There are more candidates than places',
        'Choose a show of hands or a secret ballot.',
      )
    }
    const election: Election = {
      id: `e${meeting.elections.length + 1}`,
      ...draft,
      places,
      state: 'draft',
      rounds: [],
      elected: [],
    }
    return { meeting: { ...meeting, elections: [...meeting.elections, election] }, what: 'named candidates' }
  })
}

export function electionOf(meeting: Meeting, id: string): Election {
  const found = meeting.elections.find((one) => one.id === id)
  if (!found) throw new Expected('missing', 'We cannot find this election', 'Go back to the meeting.')
  return found
}

/** The name under which votes of the present round are kept. */
export function roundOf({ id, rounds }: Election): string {
  return `${id}.${rounds.length + 1}`
}

/**
 * Starts the vote, or starts it again after a tie.
 * @param instead by show of hands, where a ballot was started and nobody has voted
 */
export function putElection(on: Counting, doing: Doing, at: At, instead?: 'hands'): Promise<Meeting> {
  return changeMeeting(on, doing, at.meeting, async (scene, { db }) => {
    mustBeOpen(scene)
    const now = electionOf(scene.meeting, at.election)
    if (now.state === 'put') {
      if (instead === undefined || now.how !== 'ballot') return undefined
      await mustBeUnvoted(
        { db, ballotKey: on.ballotKey },
        { project: doing.project, meeting: at.meeting, about: roundOf(now) },
      )
      return withElection(scene.meeting, { ...now, how: instead }, 'changed an election to a show of hands')
    }
    if (now.state === 'decided') throw decided()
    const { here, quorum } = scene
    // Of a meeting that is entered from its minutes, the minutes say what was decided.
    if (here.length < quorum && !scene.meeting.entered) {
      throw new Expected(
        'conflict',
        `There is no quorum: ${here.length} here, and you need ${quorum}`,
        'Wait for more people, or put the meeting off.',
      )
    }
    return withElection(scene.meeting, { ...now, state: 'put', present: here.length }, 'started an election')
  })
}

/**
 * Counts an election once. Whoever is elected takes the office on the day of the meeting, in the same change.
 * @param votes by candidate, for a show of hands; of a meeting entered from its minutes, every count
 */
export function closeElection(
  on: Counting,
  doing: Doing,
  at: At,
  votes: ReadonlyMap<string, number>,
): Promise<Meeting> {
  return changeMeeting(on, doing, at.meeting, async (scene, { db }) => {
    const now = electionOf(scene.meeting, at.election)
    if (now.state === 'decided') return undefined
    mustBeOpen(scene)
    if (now.state !== 'put')
      throw new Expected('conflict', 'This election has not been started', 'Start it first, then count.')
    if (now.how === 'unopposed') return decide(scene, now, { elected: now.candidates })
    const boxed = now.how === 'ballot' && !scene.meeting.entered
    const found = boxed ? await ballotVotes({ db, key: on.ballotKey }, doing, scene.meeting, now) : votes
    const round = now.candidates.map((founder) => ({ founder, votes: found.get(founder) ?? 0 }))
    // Someone may leave after the hands went up and before the count is written down.
    const hands = Math.max(scene.here.length, now.present ?? 0)
    const present = now.how === 'ballot' ? cameTo(scene.meeting).length : hands
    const carried = carriedIn(scene, present)
    const fault = roundFault(round, { places: now.places, present, carried })
    if (fault !== undefined) throw new Expected('conflict', fault.replace(/\.$/, ''), 'Nothing was recorded.')
    const rounds = [...now.rounds, round]
    const { elected, tied } = outcomeOf(round, now.places)
    if (tied.length > 0)
      return withElection(scene.meeting, { ...now, rounds, state: 'tied' }, 'recorded a tie')
    return decide(scene, { ...now, rounds }, { elected })
  })
}

async function ballotVotes(on: { db: Db; key: Buffer }, doing: Doing, meeting: Meeting, election: Election) {
  const of = meetingBallot({ project: doing.project, meeting: meeting.id, about: roundOf(election) })
  const { papers } = await ballotBox(on.db, on.key).open(of)
  return tally(papers, election.candidates)
}

/** Ends a tie by lot: who was drawn is written down beside the votes. */
export function drawLot(on: On, doing: Doing, at: At, drawn: readonly string[]): Promise<Meeting> {
  return changeMeeting(on, doing, at.meeting, (scene) => {
    const now = electionOf(scene.meeting, at.election)
    if (now.state === 'decided') return undefined
    mustBeOpen(scene)
    if (now.state !== 'tied') throw new Expected('conflict', 'There is no tie here', 'Count the votes first.')
    const { elected, tied } = outcomeOf(now.rounds.at(-1) ?? [], now.places)
    const left = now.places - elected.length
    const names = [...new Set(drawn)].filter((one) => tied.includes(one))
    if (names.length !== left) {
      throw new Expected(
        'conflict',
        `Choose ${left} of those with the same votes`,
        'Draw as many names as there are places left.',
      )
    }
    return decide(scene, now, { elected: [...elected, ...names], byLot: names })
  })
}

function decide(scene: Scene, election: Election, result: { elected: string[]; byLot?: string[] }): Change {
  const done: Election = { ...election, ...result, state: 'decided' }
  return {
    ...withElection(scene.meeting, done, 'recorded an election'),
    entries: (ledger) => officeEntries(ledger, { ...done, on: scene.meeting.on }),
  }
}

function withElection(meeting: Meeting, election: Election, what: string): Change {
  const elections = meeting.elections.map((one) => (one.id === election.id ? election : one))
  return { meeting: { ...meeting, elections }, what }
}

function decided(): Expected {
  return new Expected(
    'conflict',
    'This election was decided already',
    'What was recorded stands. Start another election to choose again.',
  )
}

/**
 * What we do not know of a candidate that an officer needs. CCBSA 2014 s.31(3): nobody under 16; the draft rules say
 * how old. Nobody who is disqualified (CDDA 1986). It warns and does not refuse: the person can say so at the meeting.
 */
export function officerWarnings(founder: Founder, minimumAge: number): string[] {
  const age =
    founder.over18 === true
      ? []
      : [`${founder.legalName} has not ticked that they are 18 or over (your rules ask for ${minimumAge}).`]
  const barred =
    founder.notDisqualified === true
      ? []
      : [`${founder.legalName} has not ticked that nothing bars them by law from such an office.`]
  return [...age, ...barred]
}
