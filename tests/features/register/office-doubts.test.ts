import { registerAt } from '../../../src/engine/project/ledger'
import type { PlainEntry } from '../../../src/engine/project/ledger-entry'
import { officeDoubts } from '../../../src/features/register/office-doubts'
import { anAddress } from '../../support/people'

const entered = (founder: string, number: number): PlainEntry => ({
  on: '2026-01-01',
  kind: 'entered',
  founder,
  number,
  name: founder,
  address: anAddress,
})
const took = (founder: string, office: 'secretary' | 'director'): PlainEntry => ({
  on: '2026-01-02',
  kind: 'office-taken',
  founder,
  office,
})
const ceased = (founder: string): PlainEntry => ({
  on: '2026-02-01',
  kind: 'ceased',
  founder,
  reason: 'resigned',
})
const doubts = (...ledger: PlainEntry[]) => officeDoubts(registerAt(ledger, '2026-03-01'))

describe('the doubts about officers', () => {
  it('name every holder of an office that one person holds, and leave the committee alone', () => {
    const people = [entered('ada', 1), entered('ben', 2)]
    const both = [took('ada', 'director'), took('ben', 'director'), took('ada', 'secretary')]
    expect(doubts(...people, ...both)).toEqual([])
    expect(doubts(...people, ...both, took('ben', 'secretary'))).toEqual([
      { office: 'secretary', holders: ['ada', 'ben'], why: 'held by several' },
    ])
  })

  it('name a former member who is still an officer, until they come back, and nobody who never was one', () => {
    const gone = [entered('ada', 1), took('ada', 'director'), took('cai', 'secretary'), ceased('ada')]
    expect(doubts(...gone)).toEqual([{ office: 'director', holders: ['ada'], why: 'membership ended' }])
    expect(doubts(...gone, { ...entered('ada', 1), on: '2026-02-02' })).toEqual([])
  })
})
