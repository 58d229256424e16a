/** Mail about motions: to everyone with a vote, to those who support one, and to the secretary. */
import type { Db } from '../../db/open'
import { wordsOf, type Motion, type WrittenVote } from '../../engine/project/motion'
import { requisitionDays } from '../../engine/project/motion-rules'
import { longDate } from '../../lib/dates'
import { accountStore, type SeatRow } from '../account'
import { postMail } from '../mail'
import type { Doing } from '../projects'
import type { MotionScene } from './change-motion'

type Told = { motion: Motion; link: string }

/** Sends the words of a resolution to everyone with a vote on it outside a meeting. */
export async function tellVoters(
  db: Db,
  doing: Doing,
  { project, motion }: MotionScene,
  on: { vote: WrittenVote; link: string },
): Promise<void> {
  const { vote, link } = on
  for (const seat of await mailSeats(db, doing, vote.voters)) {
    await postMail(db, {
      key: `vote ${doing.project} ${motion.id} ${seat.id}`,
      to: String(seat.email),
      template: 'vote-open',
      values: {
        coop: project.name,
        title: motion.title,
        lines: wordsOf(motion).split('\n'),
        until: longDate(vote.closes),
        link,
      },
      project: doing.project,
      now: doing.now,
    })
  }
}

/** Tells those who support a motion that its words have changed, with the new words. */
export async function tellSupporters(
  db: Db,
  doing: Doing,
  { project }: MotionScene,
  { motion, link }: Told,
): Promise<void> {
  const wording = motion.wordings.length
  const supporters = motion.supporters.map(({ founder }) => founder)
  for (const seat of await mailSeats(db, doing, supporters)) {
    await postMail(db, {
      key: `words ${doing.project} ${motion.id} ${wording} ${seat.id}`,
      to: String(seat.email),
      template: 'words-changed',
      values: { coop: project.name, title: motion.title, lines: wordsOf(motion).split('\n'), link },
      project: doing.project,
      now: doing.now,
    })
  }
}

/** Tells those who keep the register that members ask for a general meeting, and by when it must be called. */
export async function tellRequisition(
  db: Db,
  doing: Doing,
  { project, promises }: MotionScene,
  { motion, link }: Told,
): Promise<void> {
  if (!motion.asked) return
  const { callBy, holdBy } = requisitionDays(motion.asked.on, promises)
  const keepers = (await accountStore(db).seats(doing.project)).filter(
    ({ role, email }) => email !== null && (role === 'organiser' || role === 'secretary'),
  )
  for (const seat of keepers) {
    await postMail(db, {
      key: `requisition ${doing.project} ${motion.id} ${seat.id}`,
      to: String(seat.email),
      template: 'requisition',
      values: {
        coop: project.name,
        title: motion.title,
        call: longDate(callBy),
        hold: longDate(holdBy),
        link,
      },
      project: doing.project,
      now: doing.now,
    })
  }
}

/** The seats of these founders that have an address for mail. */
async function mailSeats(db: Db, doing: Doing, founders: readonly string[]): Promise<SeatRow[]> {
  const seats = await accountStore(db).seats(doing.project)
  return seats.filter(
    ({ founder, email }) => email !== null && founder !== null && founders.includes(founder),
  )
}
