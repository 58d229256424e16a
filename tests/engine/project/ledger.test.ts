import fc from 'fast-check'
import { holdingsAt, nextMemberNumber, registerAt } from '../../../src/engine/project/ledger'
import type { LedgerEntry } from '../../../src/engine/project/ledger-entry'
import { ledgerProblems } from '../../../src/engine/project/ledger-problems'
import { legalNameOf, registeredName } from '../../../src/engine/project/member-names'
import type { Founder } from '../../../src/engine/project/project'
import { anAddress } from '../../support/people'

const entered = (founder: string, on: string, number: number): LedgerEntry => ({
  on,
  kind: 'entered',
  founder,
  number,
  name: founder,
  address: anAddress,
})

describe('the register at a date', () => {
  const ledger: LedgerEntry[] = [
    { on: '2026-01-01', kind: 'interest', founder: 'ada', standing: 'exploring' },
    { on: '2026-02-01', kind: 'agreed', founder: 'ada' },
    entered('ada', '2026-03-01', 1),
    { on: '2026-03-01', kind: 'shares', founder: 'ada', change: 1 },
    { on: '2026-03-02', kind: 'paid', founder: 'ada', pence: 100 },
    entered('ben', '2026-03-05', 2),
    { on: '2026-04-01', kind: 'moved', founder: 'ada', address: { ...anAddress, line1: '2 New Street' } },
    { on: '2026-05-01', kind: 'ceased', founder: 'ada', reason: 'resigned' },
    entered('ada', '2026-06-01', 1),
  ]

  it('knows each person by their name in it, who left by the one they left with, and others by their legal name', () => {
    const founders = ['ada', 'cai'].map((id) => ({ id, legalName: `${id} Example` })) as Founder[]
    const names = (day: string): string[] =>
      ['ada', 'ben', 'cai', 'dee'].map((id) => registeredName({ founders }, registerAt(ledger, day), id))
    expect(names('2026-02-28')).toEqual(['ada Example', 'ben', 'cai Example', 'dee'])
    expect(names('2026-03-31')).toEqual(['ada', 'ben', 'cai Example', 'dee'])
    expect(names('2026-05-31')).toEqual(['ada', 'ben', 'cai Example', 'dee'])
    expect(legalNameOf({ founders }, 'dee', 'No longer listed')).toBe('No longer listed')
  })

  it('shows how it stood on each day, with leavers kept and the way back in', () => {
    expect(registerAt(ledger, '2026-02-28').members).toEqual([])
    expect(registerAt(ledger, '2026-02-28').standings.get('ada')).toEqual({
      standing: 'agreed',
      since: '2026-02-01',
    })
    expect(registerAt(ledger, '2026-03-31').members.map((member) => member.address.line1)).toEqual([
      '1 Harbour Row',
      '1 Harbour Row',
    ])
    expect(registerAt(ledger, '2026-04-30').members[0]?.address.line1).toBe('2 New Street')
    expect(registerAt(ledger, '2026-05-31').members.map((member) => member.founder)).toEqual(['ben'])
    expect(registerAt(ledger, '2026-05-31').former).toMatchObject([
      { founder: 'ada', entered: '2026-03-01', ceased: '2026-05-01' },
    ])
    expect(
      registerAt(ledger, '2026-06-01').members.map((member) => [member.founder, member.entered]),
    ).toEqual([
      ['ada', '2026-06-01'],
      ['ben', '2026-03-05'],
    ])
  })

  it('keeps money in a walk of its own', () => {
    expect(holdingsAt(ledger, '2026-03-31').get('ada')).toMatchObject({ shares: 1, paidPence: 100 })
    expect(JSON.stringify(registerAt(ledger, '2026-03-31'))).not.toMatch(/share|paid|loan|pence/i)
  })

  it('carries out a correction from the day it is made, and not before', () => {
    const corrected: LedgerEntry[] = [
      ...ledger,
      {
        on: '2026-07-01',
        kind: 'correction',
        corrects: 6,
        reason: 'wrong day',
        entry: entered('ben', '2026-03-04', 2) as never,
      },
    ]
    expect(registerAt(corrected, '2026-06-30').members[1]?.entered).toBe('2026-03-05')
    expect(registerAt(corrected, '2026-07-01').members[1]?.entered).toBe('2026-03-04')
  })

  it('never gives a number to a second person, and gives a returning member their own', () => {
    expect(nextMemberNumber(ledger, 'cai')).toBe(3)
    expect(nextMemberNumber(ledger, 'ada')).toBe(1)
    const struck: LedgerEntry[] = [
      ...ledger,
      entered('dee', '2026-06-02', 3),
      { on: '2026-06-03', kind: 'correction', corrects: 10, reason: 'not admitted', entry: null },
    ]
    expect(nextMemberNumber(struck, 'eve')).toBe(4)
  })
})

describe('a ledger that cannot be', () => {
  it.each<[string, LedgerEntry[], RegExp]>([
    [
      'shares without membership',
      [{ on: '2026-01-01', kind: 'shares', founder: 'ada', change: 1 }],
      /not a member on that day/,
    ],
    ['entered twice', [entered('ada', '2026-01-01', 1), entered('ada', '2026-01-02', 1)], /member already/],
    [
      'a number used twice',
      [entered('ada', '2026-01-01', 1), entered('ben', '2026-01-02', 1)],
      /number 1 was given to someone else/,
    ],
    [
      'an office left that was not held',
      [{ on: '2026-01-01', kind: 'office-left', founder: 'ada', office: 'chair' }],
      /does not hold/,
    ],
    [
      'a correction of nothing',
      [{ on: '2026-01-01', kind: 'correction', corrects: 4, reason: 'x', entry: null }],
      /earlier entry/,
    ],
  ])('refuses %s', (_name, ledger, message) => {
    expect(ledgerProblems(ledger)[0]?.message).toMatch(message)
  })

  it('is never reached by asking before each step: any order of attempts keeps the invariants', () => {
    const step = fc.record({
      kind: fc.constantFrom('entered', 'ceased', 'shares', 'paid', 'office-taken', 'office-left'),
      founder: fc.constantFrom('ada', 'ben', 'cai'),
      day: fc.integer({ min: 1, max: 28 }),
      amount: fc.integer({ min: -3, max: 3 }).filter((amount) => amount !== 0),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let ledger: LedgerEntry[] = []
        for (const { kind, founder, day, amount } of steps) {
          const on = `2026-03-${String(day).padStart(2, '0')}`
          const base = { on, founder }
          const entry = {
            entered: {
              ...base,
              kind: 'entered',
              number: nextMemberNumber(ledger, founder),
              name: founder,
              address: anAddress,
            },
            ceased: { ...base, kind: 'ceased', reason: 'resigned' },
            shares: { ...base, kind: 'shares', change: amount },
            paid: { ...base, kind: 'paid', pence: amount },
            'office-taken': { ...base, kind: 'office-taken', office: 'chair' },
            'office-left': { ...base, kind: 'office-left', office: 'chair' },
          }[kind] as LedgerEntry
          if (ledgerProblems([...ledger, entry]).length === 0) ledger = [...ledger, entry]
        }
        const register = registerAt(ledger, '2026-12-31')
        const numbers = register.members.map((member) => member.number)
        expect(new Set(numbers).size).toBe(numbers.length)
        for (const [founder, holding] of holdingsAt(ledger, '2026-12-31')) {
          expect(holding.shares).toBeGreaterThanOrEqual(0)
          expect(holding.paidPence).toBeGreaterThanOrEqual(0)
          expect([...register.members, ...register.former].some((member) => member.founder === founder)).toBe(
            true,
          )
        }
      }),
      { numRuns: 300 },
    )
  })
})
