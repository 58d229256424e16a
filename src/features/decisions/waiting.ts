/** Rounds and polls that a person has not answered. Only they are told: who has answered a poll is nobody else's affair. */
import { registerAt } from '../../engine/project/ledger'
import { presentFounders } from '../../engine/project/facts'
import { href, paths } from '../../web/paths'
import { mayDo } from '../../web/who-may'
import type { WaitingIn, WaitingSource } from '../projects'
import { pollStore } from './poll-store'
import { personOf, rollOf, voterOf } from './roll'
import { decisionStore } from './store'

export const decisionsWaiting: WaitingSource = async (on) => [
  ...(await openRounds(on)),
  ...(await openPolls(on)),
]

async function openRounds({ deps: { db }, id, project, seats, today }: WaitingIn) {
  const store = decisionStore(db)
  const proposals = (await store.proposals(id)).filter(({ state }) => state === 'open')
  if (proposals.length === 0) return []
  const rounds = await store.allRounds(id)
  const counted = new Set(
    rollOf(presentFounders(project, registerAt(project.ledger, today)), seats).map((one) => one.id),
  )
  const waiting = []
  for (const proposal of proposals) {
    const round = rounds.findLast((one) => one.proposal === proposal.id)
    if (!round || round.closedAt !== null) continue
    const taken = new Set((await store.positions(proposal.id, round.number)).map((one) => one.person))
    const open = seats.filter((seat) => {
      const person = personOf(seat)
      return person !== undefined && counted.has(person) && !taken.has(person)
    })
    waiting.push({
      key: `round:${proposal.id}:${round.number}`,
      words: `${round.kind === 'vote' ? 'Vote' : 'Say what you think'}: ${proposal.title}`,
      link: href(paths.proposal, { project: id, proposal: proposal.id }),
      for: { seats: open.map((seat) => seat.id) },
    })
  }
  return waiting
}

async function openPolls({ deps: { db }, id, seats }: WaitingIn) {
  const store = pollStore(db)
  const waiting = []
  for (const poll of (await store.polls(id)).filter(({ closedAt }) => closedAt === null)) {
    const answered = new Set(await store.whoAnswered(poll.id))
    const open = seats.filter((seat) => mayDo(seat.role, 'decide') && !answered.has(voterOf(seat)))
    waiting.push({
      key: `poll:${poll.id}`,
      words: `Answer without your name: ${poll.title}`,
      private: true as const,
      link: href(paths.poll, { project: id, poll: poll.id }),
      for: { seats: open.map((seat) => seat.id) },
    })
  }
  return waiting
}
