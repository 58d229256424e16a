/**
 * From what a table made to an ordinary co-op project. Nothing is made up: a decision that did not pass answers
 * nothing, and people are there by nickname only where the table wants them.
 */
import type { Answer, Decided, Founder, Project, Service } from '../../engine/project/project'
import { decidedBy, type Decision } from '../../engine/project/decision'
import type { TableRecord } from '../../engine/workshop/table-record'
import type { IsoDate } from '../../lib/dates'
import { freeId } from '../../lib/names'
import type { Pence } from '../../lib/money'
import { consentOutcome, quorumOf } from '../decisions'
import type { Cards } from './content'
import { rankedIdeas, roundsOf, type DecisionRound, type Price, type Work } from './work'

export interface LandingTable {
  /** What the table calls its co-op. */
  name: string
  people: number
  /** Whether its nicknames go home with it. */
  nicknames: boolean
}

export interface Landing {
  title: string
  on: IsoDate
  cards: Cards
  /** The price of one unit, worked out from the six inputs; undefined where they come to none. */
  priceOf: (price: Price) => Pence | undefined
}

/** The project of a table, valid as a project file. */
export function projectOf(table: LandingTable, work: Work, on: Landing): Project {
  const { decisions, answers, decided } = decisionsOf(table, work, on)
  const people = table.nicknames ? named(work) : []
  const first = people[0] ?? standIn
  const services = servicesOf(work, on, first.id)
  const founders = people.length > 0 || services.length === 0 ? people : [standIn]
  return {
    name: table.name,
    answers,
    founders,
    services,
    ledger: [],
    ...(Object.keys(decided).length > 0 && { decided }),
    ...(decisions.length > 0 && { decisions }),
    workshop: recordOf(table, work, on),
  }
}

/** Who delivers a service while nobody is named: a service needs someone. */
const standIn: Founder = { id: 'founder-1', legalName: 'Founder 1', offices: [], inOffers: false }

/** How a round on a card ends: by the same rule as a round of a co-op, with the table as its founders. */
export function roundOutcome(round: DecisionRound, people: number) {
  const { agree, concerns, aside, block, away } = round.counts
  const all = Math.max(people, agree + concerns + aside + block + away)
  return consentOutcome(round.counts, quorumOf(all))
}

function decisionsOf(table: LandingTable, work: Work, { cards, on }: Landing) {
  const decisions: Decision[] = []
  const answers: Record<string, Answer> = {}
  const decided: Record<string, Decided> = {}
  for (const card of cards.decisions) {
    for (const [index, round] of roundsOf(work, card.id).entries()) {
      const outcome = roundOutcome(round, table.people)
      // A round without a quorum has not been held.
      if (outcome === 'no-quorum') continue
      const about = round.answer === undefined ? undefined : card.question?.id
      const said = round.said === undefined ? [] : [round.said]
      const decision: Decision = {
        proposal: card.heading,
        ...(about !== undefined && { about }),
        option: round.words,
        round: index + 1,
        how: 'consent',
        outcome,
        counts: round.counts,
        ...(said.length > 0 && (outcome === 'blocked' ? { reasons: said } : { concerns: said })),
        on,
      }
      decisions.push(decision)
      if (outcome !== 'passed' || about === undefined || round.answer === undefined) continue
      answers[about] = round.answer
      decided[about] = { by: decidedBy(decision), on }
    }
  }
  return { decisions, answers, decided }
}

/** One founder for each nickname of the skills map. */
function named(work: Work): Founder[] {
  const taken = new Set<string>()
  const byName = new Map<string, Founder>()
  for (const { who, skills, qualifications } of Object.values(work.skills)) {
    const tags = tagsOf([skills, qualifications ?? ''].join('\n'))
    const known = byName.get(who.toLowerCase())
    if (known) {
      known.skills = [...new Set([...(known.skills ?? []), ...tags])].slice(0, 20)
      continue
    }
    const id = freeId(who, taken)
    taken.add(id)
    byName.set(who.toLowerCase(), {
      id,
      legalName: who,
      knownAs: who,
      offices: [],
      skills: tags,
      inOffers: false,
    })
  }
  return [...byName.values()]
}

/** Words between commas, semicolons and line breaks, as the skills of a founder hold them. */
function tagsOf(text: string): string[] {
  const tags = text.split(/[,;\n]+/).map((tag) => tag.trim().slice(0, 60).trim())
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, 20)
}

/** The idea that was priced, and every idea with a dot: drafts to go on with. */
function servicesOf(work: Work, { priceOf }: Landing, lead: string): Service[] {
  const price = Object.values(work.price).at(0)
  const pence = price && priceOf(price)
  const taken = new Set<string>()
  return rankedIdeas(work)
    .filter(({ part, dots }) => dots > 0 || part === price?.idea)
    .map(({ part, words }): Service => {
      const id = freeId(words, taken)
      taken.add(id)
      const priced = part === price?.idea && pence !== undefined
      return {
        id,
        title: words,
        category: 'OTH',
        ages: [],
        delivery: [],
        deliveredBy: [lead],
        lead,
        statutory: false,
        unit: priced ? price.unit : 'day',
        ...(priced ? { pricePence: pence } : { quoteOnly: true as const }),
        vat: 'to-confirm',
        status: 'draft',
      }
    })
}

function recordOf(table: LandingTable, work: Work, { title, on, cards }: Landing): TableRecord {
  const values = Object.values(work.values).at(0)
  const ideas = rankedIdeas(work).map(({ words, dots }) => ({ words, dots }))
  const said = (exercise: 'scenarios' | 'canvas' | 'pre-mortem') =>
    cards[exercise].flatMap(({ id, heading }) => {
      const given = work[exercise][id]
      return given ? [{ card: heading, words: given.words }] : []
    })
  const principles = cards.principles.flatMap(({ id, text }) => {
    const given = work.principles[id]
    return given ? [{ ask: text, ...given }] : []
  })
  const [scenarios, canvas, risks] = [said('scenarios'), said('canvas'), said('pre-mortem')]
  const actions = Object.values(work.actions).map(({ who, ...action }) =>
    table.nicknames ? { ...action, who } : action,
  )
  return {
    title,
    on,
    ...(values && {
      values: cards.values.filter(({ id }) => values.includes(id)).map(({ heading }) => heading),
    }),
    ...(ideas.length > 0 && { ideas }),
    ...(principles.length > 0 && { principles }),
    ...(scenarios.length > 0 && { scenarios }),
    ...(risks.length > 0 && { risks }),
    ...(canvas.length > 0 && { canvas }),
    ...(actions.length > 0 && { actions }),
  }
}
