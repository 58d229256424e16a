/**
 * The quick page for paper: short fields, as they stand on the sheets. Card numbers for values, one line for each
 * skill, idea and action with its parts between slashes.
 */
import type { FieldErrors, Typed } from '../../web/forms'
import { longDate } from '../../lib/dates'
import { positions } from '../../engine/project/decision'
import type { Cards } from './content'
import { readExercise, type PartToKeep } from './forms'
import { dotsOf, rankedIdeas, roundsOf, type Exercise, type Work } from './work'

export type PaperReading =
  { ok: true; parts: PartToKeep[]; people: number | undefined } | { ok: false; errors: FieldErrors }

/** Everything that was typed in, or what is wrong with each field; then nothing is kept. */
export function readPaper(typed: Typed, work: Work, cards: Cards): PaperReading {
  const errors: Record<string, string> = {}
  const parts: PartToKeep[] = []
  const people = Number(typed['people'])
  if (text(typed, 'people') !== '' && !(Number.isInteger(people) && people >= 1 && people <= 16))
    errors['people'] = 'How many people: enter a whole number from 1 to 16.'
  const add = (field: string, exercise: Exercise, fields: Typed, on: Work = work): void => {
    const reading = readExercise(exercise, fields, { work: on, cards, people: people || 8, seat: 'paper' })
    if (reading.ok) parts.push(...reading.parts)
    else errors[field] ??= Object.values(reading.errors)[0] ?? 'Check this field.'
  }

  const numbers = text(typed, 'values')
    .split(/[\s,;]+/)
    .filter((one) => one !== '')
  if (numbers.length > 0) {
    const chosen = numbers.map((one) => cards.values[Number(one) - 1]?.id)
    if (chosen.some((one) => one === undefined))
      errors['values'] = `Values: use the numbers on the cards, 1 to ${cards.values.length}.`
    else add('values', 'values', { cards: chosen as string[] })
  }
  lines(typed, 'skills').forEach(([who = '', skills = '', hours = ''], index) =>
    add('skills', 'skills', { part: '', key: `paper-skill-${index}`, who, skills, hours }),
  )
  const ideas = lines(typed, 'ideas')
  const withIdeas: Work = {
    ...work,
    services: {
      ...work.services,
      ...Object.fromEntries(ideas.map(([words = ''], index) => [`p-paper-idea-${index}`, { words }])),
    },
  }
  ideas.forEach(([words = ''], index) =>
    add('ideas', 'services', { part: '', key: `paper-idea-${index}`, words }),
  )
  const dots = ideas.map(([, given = ''], index): [string, string] => [`dots-p-paper-idea-${index}`, given])
  if (dots.some(([, given]) => given !== '')) add('ideas', 'dots', Object.fromEntries(dots), withIdeas)
  if (['pay', 'days', 'direct'].some((field) => text(typed, field) !== '')) {
    const line = Math.max(1, Number(text(typed, 'idea')) || 1) - 1
    const idea = ideas.length > 0 ? `p-paper-idea-${line}` : (rankedIdeas(work).at(0)?.part ?? '')
    add('pay', 'price', { ...typed, idea, unit: text(typed, 'unit') || 'day' }, withIdeas)
  }
  for (const { id } of cards.decisions) {
    const given = Object.fromEntries(positions.map((one) => [one, text(typed, `${id}-${one}`)]))
    if (Object.values(given).every((one) => one === '' || one === '0')) continue
    const [choice, words, said] = ['choice', 'words', 'said'].map((one) => text(typed, `${id}-${one}`))
    add(`${id}-choice`, 'decisions', { part: `${id}.1`, choice, words, said, ...given })
  }
  lines(typed, 'actions').forEach(([what = '', who = '', by = ''], index) =>
    add('actions', 'actions', { part: '', key: `paper-action-${index}`, what, who, by }),
  )
  // Lines that were taken out go.
  const kept = new Set(parts.map(({ exercise, part }) => `${exercise} ${part}`))
  for (const exercise of ['skills', 'services', 'actions'] as const)
    for (const part of Object.keys(work[exercise]))
      if (part.startsWith('p-paper-') && !kept.has(`${exercise} ${part}`))
        parts.push({ exercise, part, value: null })
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, parts, people: people >= 1 ? people : undefined }
}

function text(typed: Typed, field: string): string {
  const value = typed[field]
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

/** Lines of a field, each with its parts between slashes. */
function lines(typed: Typed, field: string): string[][] {
  return text(typed, field)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 40)
    .map((line) => line.split(' / ').map((part) => part.trim()))
}

/** What stands already, as this page types it. */
export function paperFields(work: Work, cards: Cards): Record<string, string> {
  const values = Object.values(work.values).at(0) ?? []
  const price = Object.values(work.price).at(0)
  const dots = dotsOf(work)
  const pounds = (pence: number | undefined): string => (pence === undefined ? '' : String(pence / 100))
  const decisions = cards.decisions.flatMap((card) => {
    const round = roundsOf(work, card.id).at(0)
    if (!round) return []
    const chosen = card.choices.find(({ label }) => label === round.words)
    return [
      [`${card.id}-choice`, chosen ? String(chosen.value) : 'own'],
      [`${card.id}-words`, chosen ? '' : round.words],
      [`${card.id}-said`, round.said ?? ''],
      ...positions.map((one) => [`${card.id}-${one}`, String(round.counts[one])]),
    ]
  })
  return {
    values: values.map((id) => cards.values.findIndex((card) => card.id === id) + 1).join(' '),
    skills: joined(typedIn(work.skills, ({ who, skills, hours }) => [who, skills, String(hours ?? '')])),
    ideas: joined(typedIn(work.services, ({ words }, part) => [words, String(dots.get(part) ?? '')])),
    actions: joined(typedIn(work.actions, ({ what, who, by }) => [what, who, longDate(by)])),
    ...(price && {
      pay: pounds(price.pay),
      employer: pounds(price.employer),
      direct: pounds(price.direct),
      overheads: pounds(price.overheads),
      days: String(price.days),
      surplus: String(price.surplus),
      unit: price.unit,
    }),
    ...(Object.fromEntries(decisions) as Record<string, string>),
  }
}

/** What was typed in on this page before, in its order: what a phone sent stays with the phone. */
function typedIn<T>(
  parts: Readonly<Record<string, T>>,
  line: (value: T, part: string) => readonly string[],
): (readonly string[])[] {
  return Object.entries(parts)
    .filter(([part]) => part.startsWith('p-paper-'))
    .sort(([a], [b]) => Number(a.split('-').at(-1)) - Number(b.split('-').at(-1)))
    .map(([part, value]) => line(value, part))
}

function joined(list: readonly (readonly string[])[]): string {
  return list.map((parts) => parts.join(' / ').replace(/( \/ )+$/, '')).join('\n')
}
