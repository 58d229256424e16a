/** The draft rules as they print for any answers, and numbers read back out of their words. */
import fc from 'fast-check'
import { assemble } from '../../src/engine/clauses/assemble'
import { templateById } from '../../src/engine/library/library'
import type { Answers, Project } from '../../src/engine/project/project'
import type { Majority } from '../../src/engine/project/promises'
import { withoutContradictions } from './answer-repairs'
import { anAnswer } from './answer-sets'
import { theLibrary } from './library'
import { aFounder, aProject } from './people'

export const registeredOn = '2027-01-01'
/** Enough members for any quorum that the rules can ask for. */
export const people = Array.from({ length: 60 }, (_, index) => `member-${index + 1}`)

/** A registered society of sixty members with these answers as its rules in force. */
export function societyWith(answers: Answers, change: Partial<Project> = {}): Project {
  const entered = people.map((founder, index) => ({
    on: registeredOn,
    kind: 'entered' as const,
    founder,
    number: index + 1,
    name: founder,
    address: { line1: '1 Harbour Row', town: 'Northmere', postcode: 'ZZ1 1AB' },
  }))
  const registration = { name: 'Harbour Limited', number: '9123', on: registeredOn }
  const founders = [...people, 'zoe'].map((id) => aFounder(id))
  return aProject({ answers, founders, ledger: entered, registration, ...change })
}

/** The words of each clause of the rules, by its id. */
export function printedRules(project: Project, day: string): Map<string, string> {
  const library = theLibrary()
  const template = templateById(library, 'rules')
  if (!template) throw new Error('There is no template of the rules.')
  return new Map(
    assemble(template, project, day, library).clauses.map(({ id, lines }) => [
      id,
      lines.map(({ label, text }) => `${label} ${text}`).join('\n'),
    ]),
  )
}

/** Whole sets of answers, each at an edge of its question or anywhere in it; the same ones every time. */
export function someAnswers(count: number): Answers[] {
  const answers = Object.fromEntries(
    theLibrary().questions.map((question) => [question.id, anAnswer(question)]),
  )
  return fc
    .sample(fc.record(answers), { numRuns: count, seed: 2014 })
    .map((one) => withoutContradictions(one, theLibrary().questions, people.length))
}

const words = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const parts: Readonly<Record<string, number>> = { half: 2, third: 3, thirds: 3, quarters: 4, tenths: 10 }

function numberOf(text: string): number {
  const known = [...words, 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen'].indexOf(text)
  return known >= 0 ? known : Number(text.replace(/[£,]/g, ''))
}

/** The number in a sentence, where `#` stands in its pattern: "at least # clear days". Fails where it is not there. */
export function numberIn(text: string, pattern: string): number {
  const escaped = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    // After a number that came out as 1 stands what is counted as one: "1 clear day", "1 month's notice".
    .replace(/\b(month|week|day|year|hour|Member)s('?)/g, (_all, one: string, own: string) =>
      own === '' ? `${one}s?` : `${one}(?:s'|'s)`,
    )
    .replace('people', '(?:people|person)')
    .replace('#', '(£?[\\d,.]*\\d|[a-z]+)')
  const found = new RegExp(escaped, 'i').exec(text)?.[1]
  const number = numberOf((found ?? '').toLowerCase())
  if (found === undefined || Number.isNaN(number)) throw new Error(`“${pattern}” is not in: ${text}`)
  return number
}

/** The share in a sentence, where `#` stands in its pattern: "two thirds", "half", "all but one". */
export function shareIn(text: string, pattern: string): Majority {
  const [before = '', after = ''] = pattern.split('#')
  const start = text.toLowerCase().indexOf(before.toLowerCase())
  const from = start + before.length
  const end = text.toLowerCase().indexOf(after.toLowerCase(), from)
  const share = text.slice(from, end).trim().toLowerCase()
  if (start >= 0 && share.includes('but one')) return 'all-but-one'
  const [first = '', second] = share.split(/[\s-]+/)
  const named = second === undefined ? [1, parts[first]] : [numberOf(first), parts[second]]
  const [top, bottom] = named
  if (start < 0 || top === undefined || bottom === undefined)
    throw new Error(`“${pattern}” is not in: ${text}`)
  return { parts: top, of: bottom }
}
