/**
 * 10,000 groups that never were, each with its own answers, people, services and ledger: whatever a group answers,
 * its papers are whole. The rules are made for every group, and for one group in four another document, each in turn.
 */
import fc from 'fast-check'
import { assemble } from '../../../src/engine/clauses/assemble'
import { partsOfMatters } from '../../../src/engine/clauses/matters'
import { ruleMap } from '../../../src/engine/clauses/rule-map'
import { registerAt } from '../../../src/engine/project/ledger'
import { presentFounders } from '../../../src/engine/project/facts'
import { promisesOf, type Majority } from '../../../src/engine/project/promises'
import type { Project } from '../../../src/engine/project/project'
import type { Block, DocumentTree, Run } from '../../../src/engine/tree'
import { answerSets } from '../../support/answer-sets'
import { theLibrary } from '../../support/library'

const library = theLibrary()
const asAt = '2026-11-23'
const groups = 10_000
const matters = library.statutes.flatMap(partsOfMatters).map(({ id }) => id)

interface Seen {
  runs: Run[]
  anchors: Set<string>
  /** Numbers of the clauses in the order in which they are printed. */
  numbers: string[]
}

function look(blocks: readonly Block[], seen: Seen): Seen {
  for (const block of blocks) {
    if (block.type === 'heading') {
      seen.anchors.add(block.id)
      seen.runs.push(...block.runs)
      if (block.number !== undefined) seen.numbers.push(block.number)
    } else if (block.type === 'paragraph') seen.runs.push(...block.runs)
    else if (block.type === 'panel') look(block.blocks, seen)
    else if (block.type === 'table') seen.runs.push(...block.rows.flat(2))
    else if (block.type === 'facts') seen.runs.push(...block.rows.flatMap((row) => row.runs))
    else if (block.type === 'list') {
      for (const item of block.items) {
        if (item.id !== undefined) seen.anchors.add(item.id)
        if (item.number !== '') seen.numbers.push(item.number)
        look(item.blocks, seen)
      }
    }
  }
  return seen
}

/** What is wrong with a document, in words; empty for a whole one. */
function faultsOf(tree: DocumentTree): string[] {
  const { runs, anchors } = look(tree.blocks, { runs: [], anchors: new Set(), numbers: [] })
  const faults = tree.gaps.map((gap) => `gap ${gap.id}`)
  for (const run of runs) {
    // Names such as {{x}} are among what people answer; marks of ours name a thing of a thing, or what stands there.
    if (
      /undefined|\[object|NaN|\{\{\s*(?:(?:table|facts|blanks|signatures|rules|drawing|cards):|\w+\.\w)/.test(
        run.text,
      )
    )
      faults.push(`unfilled: ${run.text}`)
    if (run.to !== undefined && !anchors.has(run.to)) faults.push(`nowhere: ${run.to}`)
  }
  return faults
}

/** Each section has a heading with the next number, and its clauses count up from 1 without a hole. */
function outOfOrder(tree: DocumentTree): string[] {
  const { numbers } = look(tree.blocks, { runs: [], anchors: new Set(), numbers: [] })
  const tops = numbers.filter((number) => /^\d+$/.test(number))
  const wrong = tops.filter((number, index) => number !== String(index + 1))
  for (const top of tops) {
    const inner = numbers.filter((number) => number.startsWith(`${top}.`) && /^\d+\.\d+$/.test(number))
    inner.forEach((number, index) => {
      if (number !== `${top}.${index + 1}`) wrong.push(number)
    })
  }
  return wrong
}

const weight = (majority: Majority): number => (majority === 'all-but-one' ? 1 : majority.parts / majority.of)

function contradictory(project: Project): string[] {
  const members = presentFounders(project, registerAt(project.ledger, '9999-12-31')).length
  const promises = promisesOf(library.questions, project.answers)
  const faults: string[] = []
  if (promises.quorum(members) > members) faults.push('the quorum is more than the members')
  if (promises.quorum(members) < 3) faults.push('the quorum is less than three')
  if (promises.committeeQuorum > members) faults.push('the committee can never decide')
  if (weight(promises.coreRuleMajority) < weight(promises.ruleMajority))
    faults.push('core rules are easier to change')
  if (promises.ruleChangeNoticeDays < promises.noticeDays) faults.push('rule changes have less notice')
  return faults
}

it(`${groups.toLocaleString('en-GB')} groups have whole papers, whatever they answer`, () => {
  const [rules, ...others] = library.templates
  if (!rules) throw new Error('there are no rules')
  let turn = 0
  fc.assert(
    fc.property(answerSets(library), (project) => {
      const tree = assemble(rules, project, asAt, library)
      const other = turn++ % 4 === 0 ? others[(turn >> 2) % others.length] : undefined
      const met = new Set(tree.clauses.flatMap((clause) => clause.matters.map(({ id }) => id)))
      const faults = [
        ...faultsOf(tree),
        ...outOfOrder(tree),
        ...matters.filter((id) => !met.has(id)).map((id) => `no clause for ${id}`),
        ...contradictory(project),
        ...(other
          ? faultsOf(assemble(other, project, asAt, library)).map((fault) => `${other.id}: ${fault}`)
          : []),
      ]
      if (faults.length > 0) throw new Error(faults.join('\n'))
    }),
    { numRuns: groups, seed: 20_261_123 },
  )
  process.stdout.write(
    `${turn.toLocaleString('en-GB')} groups, each with whole rules, and one in four with another paper\n`,
  )
}, 240_000)

it('the numbers that other papers quote are those of the rules, under every combination of options', () => {
  fc.assert(
    fc.property(answerSets(library), (project) => {
      const [rules] = library.templates
      if (!rules) throw new Error('there are no rules')
      const tree = assemble(rules, project, asAt, library)
      const map = ruleMap(project, asAt, library)
      const printed = new Map(tree.clauses.map(({ id, number }) => [id, number]))
      for (const section of rules.sections) {
        const heading = tree.blocks.find((block) => block.type === 'heading' && block.id === section.id)
        expect(map.get(section.id)).toEqual(heading?.type === 'heading' ? [heading.number] : undefined)
        for (const clause of section.clauses) {
          const number = printed.get(clause.id)
          const without = clause.topics.filter((topic) => !map.get(topic)?.includes(number ?? ''))
          expect(number === undefined ? [] : without).toEqual([])
        }
      }
      const quoted = [...map.values()].flat()
      const all = new Set(look(tree.blocks, { runs: [], anchors: new Set(), numbers: [] }).numbers)
      expect(quoted.filter((number) => !all.has(number))).toEqual([])
    }),
    { numRuns: 300, seed: 7 },
  )
})
