import { listSource } from '../../../src/engine/clauses/assemble'
import { drawings } from '../../../src/engine/lists/drawings'
import { demoProject } from '../../support/demo'
import { theLibrary } from '../../support/library'
import { aProject } from '../../support/people'

describe('the drawing of who decides', () => {
  const draw = (project: Parameters<typeof listSource>[0]): string =>
    drawings['society.votes']?.(listSource(project, '2026-11-23', theLibrary()))?.alt ?? ''

  it('counts the group and names its kind of committee', () => {
    expect(draw(demoProject('beacon'))).toMatch(/9 \w+ with one vote each.*All members are the committee/)
    const elected = { ...demoProject('beacon') }
    elected.answers = { ...elected.answers, 'committee.mode': 'elected' }
    expect(draw(elected)).toMatch(/The members elect the committee/)
  })

  it('is left out while there is nobody', () => {
    expect(draw({ ...aProject(), founders: [] })).toBe('')
  })
})
