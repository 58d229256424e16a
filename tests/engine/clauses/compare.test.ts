import fc from 'fast-check'
import { assemble } from '../../../src/engine/clauses/assemble'
import { compareDrafts, tellingChanges, wordPieces } from '../../../src/engine/clauses/compare'
import type { Project } from '../../../src/engine/project/project'
import type { ClausePrint } from '../../../src/engine/tree'
import { demoProject } from '../../support/demo'
import { theLibrary } from '../../support/library'

const aClause = (id: string, text = `The words of ${id}.`, number = ''): ClausePrint => ({
  id,
  title: id,
  number,
  anchor: id,
  lines: [{ label: number, text }],
  why: '',
  because: [],
  matters: [],
  own: false,
})

function clausesWith(change: Partial<Project['answers']>): ClausePrint[] {
  const library = theLibrary()
  const project = demoProject('beacon')
  const [rules] = library.templates
  if (!rules) throw new Error('there are no rules')
  const answers = { ...project.answers, ...change } as Project['answers']
  return assemble(rules, { ...project, answers }, '2026-11-23', library).clauses
}

describe('what changed between two drafts', () => {
  it('is nothing between a draft and itself', () => {
    expect(tellingChanges(compareDrafts(clausesWith({}), clausesWith({})))).toEqual([])
  })

  it('is one clause reworded when one number changes', () => {
    const changes = tellingChanges(compareDrafts(clausesWith({}), clausesWith({ 'meetings.noticeDays': 30 })))
    expect(changes.map(({ kind, id }) => [kind, id])).toEqual([['reworded', 'meeting-notice']])
    expect(
      changes[0]?.lines.flatMap((line) => line.pieces).filter((piece) => piece.kind === 'added'),
    ).toEqual([{ kind: 'added', text: '30' }])
  })

  it('is clauses added and removed when a choice changes, and no more than a new number for the rest', () => {
    const changes = compareDrafts(clausesWith({}), clausesWith({ 'borrowing.allowed': false }))
    expect(
      tellingChanges(changes)
        .map(({ kind, id }) => `${kind} ${id}`)
        .sort(),
    ).toEqual(['added borrowing-no', 'removed borrowing-yes', 'removed security-yes'])
    expect(changes.some(({ kind }) => kind === 'renumbered')).toBe(true)
  })

  it('tells a clause that moved from one that was reworded', () => {
    const before = ['a', 'b', 'c', 'd'].map((id) => aClause(id))
    const after = [aClause('c'), aClause('a'), aClause('b', 'Other words.'), aClause('d')]
    expect(tellingChanges(compareDrafts(before, after)).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'moved c',
      'reworded b',
    ])
  })

  it('accounts for every clause of both drafts once, and its pieces give back both texts (any two drafts)', () => {
    const drafts = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 8 })
    const words = fc.stringMatching(/^[a-d ]{0,12}$/)
    fc.assert(
      fc.property(
        drafts,
        drafts,
        fc.dictionary(fc.constantFrom(...'abcdefghij'), words),
        (from, to, texts) => {
          const before = from.map((id) => aClause(id))
          const after = to.map((id) => aClause(id, texts[id] ?? `The words of ${id}.`))
          const changes = compareDrafts(before, after)
          expect(changes.map(({ id }) => id).sort()).toEqual([...new Set([...from, ...to])].sort())
          expect(changes.filter((change) => change.after).map(({ id }) => id)).toEqual(to)
          for (const { id, kind, lines } of changes) {
            const side = (gone: 'added' | 'removed'): string =>
              lines
                .flatMap(({ pieces }) =>
                  pieces.filter((piece) => piece.kind !== gone).map((piece) => piece.text),
                )
                .join('')
            if (kind !== 'removed')
              expect(side('removed')).toBe(after.find((one) => one.id === id)?.lines[0]?.text)
            if (kind === 'reworded' || kind === 'removed')
              expect(side('added')).toBe(before.find((one) => one.id === id)?.lines[0]?.text)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('shows word by word what came and what went', () => {
    expect(
      wordPieces('at least 14 clear days', 'at least 21 clear days').filter((one) => one.kind !== 'same'),
    ).toEqual([
      { kind: 'removed', text: '14' },
      { kind: 'added', text: '21' },
    ])
  })
})
