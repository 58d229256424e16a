/** The verbs of a vote outside a meeting: it opens, each member says once or again, and it closes with a count. */
import type { Db } from '../../db/open'
import { choices, type Choice, type Motion, type WrittenVote } from '../../engine/project/motion'
import {
  closingDays,
  countsOf,
  withVote,
  writtenFault,
  writtenNeed,
  writtenWords,
} from '../../engine/project/motion-rules'
import { addDays, longDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import type { Counts } from '../../engine/project/resolution'
import { ballotBox, chosen, marksOf, tally, type BallotOf } from '../elections'
import type { Doing } from '../projects'
import { changeMotion, mustBe, type MotionScene, type On } from './change-motion'
import { tellVoters } from './tell'
import { takeEffect } from './take-effect'

/**
 * Opens a vote of all members outside a meeting, where the rules allow one, and sends them the words.
 * @param as whether by name or secret, and the last day on which a vote counts
 */
export function openVote(
  on: On & { link: string },
  doing: Doing,
  id: string,
  as: { how: WrittenVote['how']; closes: IsoDate },
): Promise<Motion> {
  return changeMotion(on, doing, id, async (scene, { db, store }) => {
    mustBe(scene, 'suggested')
    const { motion, members, promises, today } = scene
    const fault = voteFault(scene)
    if (fault) throw new Expected('conflict', fault.problem, fault.next)
    checkClosing(scene, as.closes)
    if (as.how === 'secret' && !mayBeSecret(scene)) throw notSecret()
    const needed = writtenNeed(promises.written ?? { parts: 1, of: 1 }, members.length)
    const rule = scene.rule('written')
    const words = writtenWords(needed, members.length)
    const vote: WrittenVote = {
      ...as,
      opened: today,
      voters: members,
      needed,
      needs: rule === undefined ? words : `${words} (${rule})`,
      votes: [],
    }
    await store.addDueDay(doing.project, addDays(as.closes, 1))
    await tellVoters(db, doing, scene, { vote, link: on.link })
    return { motion: { ...motion, vote }, what: 'opened a vote' }
  })
}

/** Why members cannot vote on this outside a meeting; undefined where they can. */
export function voteFault(scene: MotionScene): { problem: string; next: string } | undefined {
  const { motion, registered, promises, members } = scene
  const fault = writtenFault(motion, { registered, promises, rule: scene.rule('written') })
  if (fault) return fault
  return members.length > 0
    ? undefined
    : { problem: 'There are no members yet', next: 'Enter the members in the register first.' }
}

/** Whether a secret vote keeps anything secret: where all must agree, the result alone tells how each has voted. */
export function mayBeSecret({ promises }: Pick<MotionScene, 'promises'>): boolean {
  return promises.written !== undefined && promises.written.parts < promises.written.of
}

function notSecret(): Expected {
  return new Expected(
    'conflict',
    'Your rules ask that all members agree',
    'Then the result tells how each has voted. Open a vote by name.',
  )
}

function checkClosing({ today, promises }: MotionScene, closes: IsoDate): void {
  const { from, to } = closingDays(today, promises)
  if (closes >= from && closes <= to) return
  throw new Expected(
    'conflict',
    `The last day must be from ${longDate(from)} to ${longDate(to)}`,
    'Go back and choose another day.',
  )
}

/**
 * Says what a member thinks: in a vote by name again, while it is open, in the place of what they said before; in a
 * secret vote once, into a sealed box, with nothing in the trail.
 * @param said `paper` where it came in writing on paper and someone else enters it, in a vote by name
 */
export function castVote(
  on: On,
  doing: Doing,
  id: string,
  said: { founder: string; choice: Choice; paper?: true },
): Promise<Motion> {
  return changeMotion(on, doing, id, async (scene, { db }) => {
    mustBe(scene, 'voting')
    const { motion, today } = scene
    const { vote } = motion
    if (!vote) return undefined
    if (!vote.voters.includes(said.founder)) {
      throw new Expected(
        'conflict',
        'You have no vote on this',
        `Those who were members on ${longDate(vote.opened)} vote. Ask the secretary if that should be you.`,
      )
    }
    if (vote.how === 'secret') {
      if (said.paper) throw notOnPaper()
      const ballot = ballotOf(doing.project, motion)
      await ballotBox(db, on.ballotKey).cast(ballot, said.founder, chosen([said.choice], choices))
      return undefined
    }
    return { motion: { ...motion, vote: withVote(vote, { ...said, on: today }) }, what: 'voted' }
  })
}

function notOnPaper(): Expected {
  return new Expected(
    'conflict',
    'This vote is secret',
    'Nobody can enter a vote for someone else. Each member votes on their own phone.',
  )
}

/** Closes a vote early, once everyone has voted, and does what it decided. */
export async function closeEarly(on: On, doing: Doing, id: string): Promise<void> {
  await changeMotion(on, doing, id, async (scene, { db }) => {
    mustBe(scene, 'voting')
    const { motion, today } = scene
    const { vote } = motion
    if (!vote) return undefined
    const missing = vote.voters.length - (await votersIn(db, doing.project, motion)).length
    if (missing > 0) {
      throw new Expected(
        'conflict',
        'Not everyone has voted yet',
        `It closes by itself after ${longDate(vote.closes)}. Until then each member may still vote.`,
      )
    }
    const closed = { ...vote, closed: today, counts: await countVotes(db, on.ballotKey, doing, motion) }
    return { motion: { ...motion, vote: closed }, what: 'closed a vote' }
  })
  await takeEffect(on, doing, id)
}

/** Counts a vote whose last day is over. Once only: a second time changes nothing. */
export function closeVote(on: On, doing: Doing, id: string): Promise<Motion> {
  return changeMotion(on, doing, id, async ({ motion, today }, { db }) => {
    const { vote } = motion
    if (!vote || vote.counts !== undefined || vote.closes >= today) return undefined
    const counts = await countVotes(db, on.ballotKey, doing, motion)
    return { motion: { ...motion, vote: { ...vote, counts } }, what: 'closed a vote' }
  })
}

/** Gives up a vote whose box cannot be opened: it can only be held again. */
export function voidVote(on: On, doing: Doing, id: string): Promise<Motion> {
  return changeMotion(on, doing, id, async ({ motion }, { db }) => {
    const { vote, ...rest } = motion
    if (!vote || vote.counts !== undefined) return undefined
    await ballotBox(db, on.ballotKey).discard(ballotOf(doing.project, motion))
    return { motion: rest, what: 'could not open the box of a secret vote, which is to be held again' }
  })
}

async function countVotes(db: Db, key: Buffer, { project }: Doing, motion: Motion): Promise<Counts> {
  const { vote } = motion
  if (vote?.how !== 'secret') return countsOf(vote ?? { votes: [] })
  const { papers } = await ballotBox(db, key).open(ballotOf(project, motion))
  const counts = tally(papers, choices)
  const of = (choice: Choice): number => counts.get(choice) ?? 0
  return { for: of('for'), against: of('against'), abstain: of('abstain') }
}

function ballotOf(project: string, { id }: Pick<Motion, 'id'>): BallotOf {
  return { project, ballot: `motion/${id}` }
}

/** Who has voted in a vote that is open, by founder id. */
export async function votersIn(db: Db, project: string, motion: Motion): Promise<string[]> {
  const { vote } = motion
  if (vote?.how === 'secret') return marksOf(db).voters(ballotOf(project, motion))
  return (vote?.votes ?? []).map(({ founder }) => founder)
}
