import { listSource } from '../../../src/engine/clauses/assemble'
import { decisionLists } from '../../../src/engine/lists/decisions'
import { countsText, lockOf, outcomeText, type Decision } from '../../../src/engine/project/decision'
import { projectText, readProjectText } from '../../../src/engine/project/read-project'
import { knownThings } from '../../../src/features/projects'
import { theLibrary } from '../../support/library'
import { aProject } from '../../support/people'

const library = theLibrary()
const known = knownThings({ library })

function aDecision(change: Partial<Decision> = {}): Decision {
  return {
    proposal: 'How many days of notice?',
    about: 'meetings.noticeDays',
    option: '16 clear days',
    round: 1,
    how: 'consent',
    outcome: 'passed',
    counts: { agree: 5, concerns: 1, aside: 1, block: 0, away: 2 },
    on: '2026-11-23',
    ...change,
  }
}

describe('the decision log', () => {
  it('comes back from a project file as it went in', () => {
    const decisions = [
      aDecision({ outcome: 'blocked', reasons: ['It harms what we are for.'] }),
      aDecision({ names: [{ name: 'Ada', position: 'aside', enteredBy: 'Ben' }], concerns: ['Too long.'] }),
      aDecision({ how: 'changed-with-reason', reasons: ['An adviser asked.'] }),
    ]
    const project = aProject({ decisions })
    const reading = readProjectText(projectText(project), known)
    expect(reading).toEqual({ ok: true, project })
  })

  it.each<[string, object, string]>([
    ['a question that is not there', { about: 'no.such' }, '$.decisions[0].about'],
    ['an outcome that is not one', { outcome: 'maybe' }, '$.decisions[0].outcome'],
    ['a field that is not known', { mood: 'good' }, '$.decisions[0].mood'],
    ['a count that is missing', { counts: { agree: 1 } }, '$.decisions[0].counts.concerns'],
  ])('refuses %s by its place', (_what, change, path) => {
    const decisions = [{ ...aDecision(), ...change }] as Decision[]
    const reading = readProjectText(projectText(aProject({ decisions })), known)
    expect(reading.ok ? [] : reading.problems.map((problem) => problem.path)).toContain(path)
  })

  it('makes an answer fast by the last round that passed, and not by one that failed', () => {
    const blocked = aDecision({ outcome: 'blocked' })
    const passed = aDecision({ round: 2 })
    expect(lockOf([blocked], 'meetings.noticeDays')).toBeUndefined()
    expect(lockOf([blocked, passed], 'meetings.noticeDays')).toBe(passed)
    expect(lockOf([passed], 'meetings.quorumFraction')).toBeUndefined()
  })

  it('reads as words', () => {
    expect(countsText(aDecision())).toBe('5 agree, 1 agree with concerns, 1 stood aside, 2 not here')
    expect(outcomeText(aDecision({ how: 'vote', outcome: 'lost', round: 3 }))).toBe(
      'Vote lost: not passed, round 3',
    )
  })

  it('is printed with each concern on one line, and with names only where they were agreed', () => {
    const decisions = [
      aDecision({ concerns: ['Too\nlong.'] }),
      aDecision({ names: [{ name: 'Ada', position: 'aside' }] }),
    ]
    const source = listSource(aProject({ decisions }), '2026-11-23', library)
    const rows = decisionLists['decisions.log']?.rows(source) ?? []
    expect(rows[0]).toMatchObject({
      words: 'Concern: Too long.',
      counts: '5 agree, 1 agree with concerns, 1 stood aside, 2 not here',
    })
    expect(rows[1]?.['counts']).toContain('Stood aside: Ada')
  })
})

describe('the decision cards', () => {
  it('are the twenty-three that every group must settle', () => {
    expect(library.cards).toHaveLength(23)
    expect(new Set(library.cards.map((card) => card.id)).size).toBe(23)
  })
})
