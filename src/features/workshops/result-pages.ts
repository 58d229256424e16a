/** What the wall and the results show. The wall shows no names, and no prices or free text that were not let onto it. */
import type { Library } from '../../engine/library/library'
import { pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import type { Table as Sheet } from '../../lib/table'
import { leastAnswers } from '../decisions'
import { cardsOf, stepById } from './content'
import { temperatureQuestion } from './keep-answer'
import type { Results } from './load-results'
import { timerView, titleOf } from './pages'
import { quickPriceIn } from './price'
import {
  cardOutcome,
  decisionsTally,
  meanText,
  outcomeWords,
  scaleOf,
  valuesTally,
  type Scale,
} from './results'
import type { Workshop } from './store'
import { rankedIdeas, type Work } from './work'

interface Shown extends Results {
  workshop: Workshop
  library: Library
}

/** How sure people were before and after, and what changed. */
export function confidence({ workshop, library, tallies }: Omit<Shown, 'tables' | 'words'>) {
  const asked = workshop.agenda.filter(({ id, skipped }) => {
    const tool = stepById(library, id)?.tool
    return !skipped && (tool === 'poll' || tool === 'evaluation')
  })
  const rounds = asked.map(({ id }, index) => {
    const scale = scaleOf(tallies.get(`${id} ${temperatureQuestion}`))
    return { title: index === 0 ? 'Before' : 'After', ...scaleView(scale), scale }
  })
  const [before, after] = rounds
  const change =
    before?.scale.mean !== undefined && after?.scale.mean !== undefined
      ? after.scale.mean - before.scale.mean
      : undefined
  return {
    rounds,
    change: change === undefined ? '' : `${change >= 0 ? 'Up' : 'Down'} by ${Math.abs(change).toFixed(1)}`,
  }
}

/** Counts as bars: widths are shares of the longest. */
function scaleView({ answers, shown, counts, mean }: Scale) {
  const longest = Math.max(1, ...counts)
  return {
    answers: counted(answers, 'answer'),
    shown,
    least: leastAnswers,
    mean: meanText(mean),
    bars: shown
      ? counts.map((count, index) => ({ value: index + 1, count, share: Math.round((count / longest) * 20) }))
      : [],
  }
}

/** What the projector shows in each of its states. */
export function projectorView({
  workshop,
  library,
  now,
  tables,
  tallies,
}: Omit<Shown, 'words'> & { now: Date }) {
  const { run } = workshop
  const works = tables.map(({ work }) => work)
  const cards = cardsOf(library)
  const screen = workshop.endedAt === null ? run.screen : 'wrap-up'
  const step = run.current === undefined ? undefined : stepById(library, run.current)
  return {
    screen,
    step: step && { title: step.title, does: step.does },
    timer: timerView(run, now),
    joined: counted(tables.filter(({ table }) => table.people > 0).length, 'table'),
    people: counted(
      tables.reduce((sum, { table }) => sum + table.people, 0),
      'person',
      'people',
    ),
    progress: tables.map(({ table, work }) => ({
      name: `Table ${table.number}`,
      done: table.finishedAt !== null,
      filled: filledSteps(workshop, library, work),
    })),
    results: screen === 'results' ? resultsOf(run.results ?? 'temperature') : undefined,
  }

  function resultsOf(what: string) {
    const free = what === 'services' || what === 'price'
    if (free && !run.released.includes(what))
      return { title: titleOf(library, what), lines: [], note: 'These results stay at the tables.' }
    switch (what) {
      case 'values':
        return {
          title: 'What matters to us',
          lines: valuesTally(works, cards.values).map(({ text, tables: count }) => ({
            text,
            count: counted(count, 'table'),
          })),
        }
      case 'decisions':
        return {
          title: 'Six decisions',
          lines: decisionsTally(
            tables.map(({ table, work }) => ({ work, people: table.people })),
            cards.decisions,
          ).map(({ text, passed, tried }) => ({
            text,
            count: `${passed} of ${counted(tried, 'table')} passed`,
          })),
        }
      case 'services':
        return {
          title: 'What we could sell',
          lines: works
            .flatMap((work) => rankedIdeas(work).slice(0, 2))
            .map(({ words, dots }) => ({ text: words, count: counted(dots, 'dot') })),
        }
      case 'price':
        return {
          title: 'A first price for a day',
          lines: tables.flatMap(({ table, work }) => {
            const price = priceText(work, library, workshop.on)
            return price === '' ? [] : [{ text: `Table ${table.number}`, count: price }]
          }),
        }
      default:
        return {
          title: 'How sure are we?',
          confidence: confidence({ workshop, library, tallies }),
          lines: [],
        }
    }
  }
}

/** How many steps that a table fills in have something. */
function filledSteps({ agenda }: Workshop, library: Library, work: Work): string {
  const tools = agenda
    .filter(({ skipped }) => !skipped)
    .flatMap(({ id }) => stepById(library, id)?.tool ?? [])
  const lists: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    ...work,
    board: work.services,
    consent: work.decisions,
  }
  const filling = tools.filter((tool) => lists[tool] !== undefined)
  const filled = filling.filter((tool) => Object.keys(lists[tool] ?? {}).length > 0)
  return `${filled.length} of ${filling.length} steps begun`
}

function priceText(work: Work, library: Library, asAt: string): string {
  const price = Object.values(work.price).at(0)
  const result = price && quickPriceIn(library, price, asAt)
  return result ? `${pounds(result.list)} a day` : ''
}

/** The evaluation, with how sure people were before and after. */
export function evaluationView(on: Shown) {
  const { library, workshop, tallies, words } = on
  const poll = workshop.agenda.find(({ id }) => stepById(library, id)?.tool === 'evaluation')?.id ?? 'close'
  const questions = library.workshops.forms.evaluation.map(({ id, ask, low, high }) => ({
    ask,
    low,
    high,
    ...scaleView(scaleOf(tallies.get(`${poll} ${id}`))),
  }))
  const people = on.tables.reduce((sum, { table }) => sum + table.people, 0)
  return {
    confidence: confidence(on),
    questions,
    words,
    freeText: library.workshops.forms.freeText,
    attendance: `${counted(people, 'person', 'people')} at ${counted(on.tables.filter(({ table }) => table.people > 0).length, 'table')}`,
  }
}

/** Tables side by side: one row for each thing, one column for each table. */
export function comparison({ workshop, library, tables }: Shown & { now: Date }) {
  const cards = cardsOf(library)
  const there = tables.filter(({ table }) => table.people > 0)
  const row = (label: string, cell: (one: (typeof tables)[number]) => string) => ({
    label,
    cells: there.map((one) => cell(one) || '–'),
  })
  return {
    heads: there.map(({ table }) =>
      table.name === `Table ${table.number}` ? table.name : `${table.number}: ${table.name}`,
    ),
    rows: [
      row('People', ({ table }) => String(table.people)),
      row('Values', ({ work }) => {
        const chosen = Object.values(work.values).at(0) ?? []
        return cards.values
          .filter(({ id }) => chosen.includes(id))
          .map(({ heading }) => heading)
          .join(', ')
      }),
      row('Best idea', ({ work }) => rankedIdeas(work).at(0)?.words ?? ''),
      row('First price', ({ work }) => priceText(work, library, workshop.on)),
      ...cards.decisions.map((card) =>
        row(card.heading, ({ work, table }) => {
          const outcome = cardOutcome(work, card.id, table.people)
          return outcome === undefined ? '' : outcomeWords[outcome]
        }),
      ),
      row('Next actions', ({ work }) => String(Object.keys(work.actions).length)),
      row('Taken home', ({ table }) => (table.takenAt === null ? 'Not yet' : 'Yes')),
    ],
  }
}

/** What one table made, as sheets of a workbook: what it can do, its ideas, its next actions. */
export function workSheets(table: { nicknames: boolean }, work: Work, library: Library): Sheet[] {
  const who = (name: string): string => (table.nicknames ? name : '')
  return [
    {
      name: 'Skills',
      columns: columns(['Who', 20], ['Skills', 50], ['Qualifications', 40], ['Hours a week', 14]),
      rows: Object.values(work.skills).map(({ who: name, skills, qualifications = '', hours }) => [
        who(name),
        skills,
        qualifications,
        hours ?? null,
      ]),
    },
    {
      name: 'Ideas',
      columns: columns(['Idea', 60], ['Dots', 10]),
      rows: rankedIdeas(work).map(({ words, dots }) => [words, dots]),
    },
    {
      name: 'Cards',
      columns: columns(['Card', 40], ['What we wrote', 80]),
      rows: (['scenarios', 'pre-mortem', 'canvas'] as const).flatMap((exercise) =>
        cardsOf(library)[exercise].flatMap(({ id, heading }) => {
          const given = work[exercise][id]
          return given ? [[heading, given.words]] : []
        }),
      ),
    },
    {
      name: 'Actions',
      columns: columns(['What', 60], ['Who', 20], ['By', 14]),
      rows: Object.values(work.actions).map(({ what, who: name, by }) => [what, who(name), { date: by }]),
    },
  ]
}

function columns(...list: readonly (readonly [string, number])[]) {
  return list.map(([heading, width]) => ({ heading, width }))
}
