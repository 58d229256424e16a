import type { Db } from '../../db/open'
import type { Question } from '../../engine/interview/question'
import { Expected } from '../../lib/expected'
import { href, paths } from '../../web/paths'
import { accountStore, newId } from '../account'
import { postMail } from '../mail'
import { changeProject, projectStore, type Doing } from '../projects'
import { mayVote } from './consent'
import { personOf } from './roll'
import { decisionStore, type Asked, type Proposal, type Round } from './store'

/** What a verb needs to tell people about a round. */
export interface Telling {
  db: Db
  baseUrl: string
}

export interface NewProposal extends Asked {
  title: string
  question: Question | undefined
  card: string | undefined
}

/** Puts a proposal to everyone, opens its first round, and reminds each seat that has an e-mail address. */
export function openProposal(deps: Telling, doing: Doing, proposed: NewProposal): Promise<string> {
  return changeProject(deps.db, doing, async (_store, trx) => {
    const store = decisionStore(trx)
    const { names, fallback } = await store.settings(doing.project)
    const { title, question, card, ...asked } = proposed
    const proposal: Proposal = {
      id: newId(),
      title,
      question: question?.id ?? null,
      card: card ?? null,
      state: 'open',
      fallback,
      openedAt: doing.now.toISOString(),
    }
    await store.addProposal(doing.project, proposal)
    await open(trx, deps.baseUrl, doing, { proposal, asked, number: 1, kind: 'consent', names })
    return { deed: { what: 'opened round 1', about: `proposal:${proposal.id}` }, result: proposal.id }
  })
}

/** Opens the next round with the words changed. Says so where another is open, or the proposal is settled. */
export function openNextRound(
  deps: Telling,
  doing: Doing,
  next: { proposal: string; asked: Asked },
): Promise<void> {
  return changeProject(deps.db, doing, async (_store, trx) => {
    const { proposal, rounds } = await between(trx, doing.project, next.proposal)
    const { names } = await decisionStore(trx).settings(doing.project)
    const number = rounds.length + 1
    await open(trx, deps.baseUrl, doing, { proposal, asked: next.asked, number, kind: 'consent', names })
    return { deed: { what: `opened round ${number}`, about: `proposal:${proposal.id}` }, result: undefined }
  })
}

/** Opens the vote that the group chose before, on the words of the last round. Only after two rounds have failed. */
export function openVote(deps: Telling, doing: Doing, id: string): Promise<void> {
  return changeProject(deps.db, doing, async (_store, trx) => {
    const { proposal, rounds } = await between(trx, doing.project, id)
    const last = rounds.at(-1)
    const outcomes = rounds.map((round) => round.outcome)
    if (!last || !mayVote(outcomes, proposal.fallback)) {
      throw new Expected(
        'conflict',
        'This proposal cannot go to a vote',
        'A vote may follow two rounds that did not pass, where the group chose a way to vote before the first.',
      )
    }
    const { words, answer, option } = last
    const { names } = await decisionStore(trx).settings(doing.project)
    const number = rounds.length + 1
    const asked = { words, answer, option }
    await open(trx, deps.baseUrl, doing, { proposal, asked, number, kind: 'vote', names })
    return { deed: { what: 'opened a vote', about: `proposal:${proposal.id}` }, result: undefined }
  })
}

/** Takes a proposal back. What was said in an open round is dropped, and nothing is counted. */
export function withdrawProposal(db: Db, doing: Doing, id: string): Promise<void> {
  return changeProject(db, doing, async (_store, trx) => {
    const store = decisionStore(trx)
    const proposal = await undecided(trx, doing.project, id)
    const last = (await store.rounds(id)).at(-1)
    if (last?.closedAt === null) {
      await store.dropPositions(id, last.number)
      await store.endRound(id, last.number, { at: doing.now.toISOString(), outcome: null, result: null })
    }
    await store.putState(id, 'withdrawn')
    return { deed: { what: 'withdrew a proposal', about: `proposal:${proposal.id}` }, result: undefined }
  })
}

/** A proposal that is not settled, held until the transaction ends. */
export async function undecided(trx: Db, project: string, id: string): Promise<Proposal> {
  const proposal = await decisionStore(trx).holdProposal(project, id)
  if (!proposal) throw noProposal()
  if (proposal.state !== 'open') {
    throw new Expected(
      'conflict',
      proposal.state === 'passed' ? 'This proposal has passed' : 'This proposal was withdrawn',
      'Someone was a moment before you. Go back to Decisions to see how it stands.',
    )
  }
  return proposal
}

export function noProposal(): Expected {
  return new Expected(
    'missing',
    'We cannot find this proposal',
    'Go back to Decisions to see those there are.',
  )
}

async function between(
  trx: Db,
  project: string,
  id: string,
): Promise<{ proposal: Proposal; rounds: Round[] }> {
  const proposal = await undecided(trx, project, id)
  const rounds = await decisionStore(trx).rounds(id)
  if (rounds.at(-1)?.closedAt === null) {
    throw new Expected(
      'conflict',
      'A round of this proposal is open',
      'Someone was a moment before you. Go to the proposal to answer in that round.',
    )
  }
  return { proposal, rounds }
}

async function open(
  trx: Db,
  baseUrl: string,
  doing: Doing,
  round: { proposal: Proposal; asked: Asked } & Pick<Round, 'number' | 'kind' | 'names'>,
): Promise<void> {
  const { project, now } = doing
  const { proposal, asked, number, kind, names } = round
  await decisionStore(trx).addRound(proposal.id, {
    ...asked,
    number,
    kind,
    names,
    openedAt: now.toISOString(),
  })
  const head = await projectStore(trx).head(project)
  const link = baseUrl + href(paths.proposal, { project, proposal: proposal.id })
  for (const seat of await accountStore(trx).seats(project)) {
    if (seat.email === null || personOf(seat) === undefined) continue
    await postMail(trx, {
      key: `proposal ${proposal.id} ${number} ${seat.id}`,
      to: seat.email,
      template: 'proposal',
      values: { coop: head?.name ?? '', proposal: proposal.title, link },
      project,
      now,
      reminder: true,
    })
  }
}
