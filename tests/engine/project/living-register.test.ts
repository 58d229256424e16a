/** What holds for every ledger that can be, whatever the order of its entries. */
import fc from 'fast-check'
import { entriesAt, holdingsAt, registerAt } from '../../../src/engine/project/ledger'
import type { LedgerEntry } from '../../../src/engine/project/ledger-entry'
import { ledgerProblems } from '../../../src/engine/project/ledger-problems'
import { nominationsAt } from '../../../src/engine/project/nominations'
import { livingLedger } from '../../../src/commands/bench/living-register'
import { dayOf, grown, someSteps } from '../../support/ledger-steps'
import { anAddress } from '../../support/people'

const anyDay = fc.integer({ min: 1, max: 28 }).map(dayOf)

/** A plain reading of what `entriesAt` promises, as slow as it likes. */
function slowly(ledger: readonly LedgerEntry[], asAt: string) {
  const rootOf = (place: number): number => {
    const entry = ledger[place - 1]
    return entry?.kind === 'correction' ? rootOf(entry.corrects) : place
  }
  return ledger
    .flatMap((entry, index) => {
      if (entry.kind === 'correction') return []
      const corrections = ledger.filter(
        (other) => other.kind === 'correction' && other.on <= asAt && rootOf(other.corrects) === index + 1,
      )
      const last = corrections.at(-1)
      const inForce = last?.kind === 'correction' ? last.entry : entry
      return inForce && inForce.on <= asAt ? [inForce] : []
    })
    .toSorted((a, b) => a.on.localeCompare(b.on))
}

describe('any ledger that can be', () => {
  it('gives the entries of a day that a plain and slow reading gives', () => {
    fc.assert(
      fc.property(someSteps, anyDay, (steps, asAt) => {
        const ledger = grown(steps)
        expect(entriesAt(ledger, asAt)).toEqual(slowly(ledger, asAt))
      }),
      { numRuns: 200 },
    )
  })

  it('has nobody as member and former member for the same spell, and no spell that ends before it starts', () => {
    fc.assert(
      fc.property(someSteps, anyDay, (steps, asAt) => {
        const { members, former, memberOf, left } = registerAt(grown(steps), asAt)
        expect([...memberOf.values()].toSorted((a, b) => a.number - b.number)).toEqual(members)
        expect(new Set(members.map((one) => one.founder)).size).toBe(members.length)
        for (const member of members) {
          expect(member.ceased).toBeUndefined()
          const before = former.filter((one) => one.founder === member.founder)
          expect(before.length > 0).toBe(left.has(member.founder))
          for (const spell of before) expect(String(spell.ceased) <= member.entered).toBe(true)
        }
        for (const spell of former) expect(spell.entered <= String(spell.ceased)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('looks on a day as it did before anything later was written', () => {
    fc.assert(
      fc.property(someSteps, someSteps, anyDay, (before, after, asAt) => {
        const ledger = grown(before)
        const later = grown([...before, ...after.map((step) => ({ ...step, day: 28 }))])
        if (asAt >= dayOf(28)) return
        expect(registerAt(later, asAt)).toEqual(registerAt(ledger, asAt))
        expect(holdingsAt(later, asAt)).toEqual(holdingsAt(ledger, asAt))
        expect(nominationsAt(later, asAt)).toEqual(nominationsAt(ledger, asAt))
      }),
      { numRuns: 200 },
    )
  })

  it('carries out a correction from its own day on, and not a day before', () => {
    fc.assert(
      fc.property(someSteps, anyDay, (steps, asAt) => {
        const ledger = grown(steps.filter((step) => step.kind !== 'correction'))
        const place = ledger.findIndex((entry) => entry.kind === 'shares') + 1
        const struck: LedgerEntry[] = [
          ...ledger,
          { on: dayOf(20), kind: 'correction', corrects: place, reason: 'x', entry: null },
        ]
        if (place === 0 || ledgerProblems(struck).length > 0) return
        const without = ledger.filter((_, index) => index !== place - 1)
        expect(holdingsAt(struck, asAt)).toEqual(holdingsAt(asAt < dayOf(20) ? ledger : without, asAt))
      }),
      { numRuns: 300 },
    )
  })

  it('keeps one nomination in force for a member at most, and shows none of it on a register', () => {
    fc.assert(
      fc.property(someSteps, anyDay, (steps, asAt) => {
        const ledger = grown(steps)
        const inForce = nominationsAt(ledger, asAt).filter((one) => one.ended === undefined)
        expect(new Set(inForce.map((one) => one.founder)).size).toBe(inForce.length)
        expect(JSON.stringify(registerAt(ledger, asAt))).not.toMatch(/nomin|pence|shares|loan/i)
      }),
      { numRuns: 200 },
    )
  })
})

const entered: LedgerEntry = {
  on: '2026-01-01',
  kind: 'entered',
  founder: 'ada',
  number: 1,
  name: 'Ada',
  address: anAddress,
}

describe('an application', () => {
  it('stands in the founders’ book until it is answered', () => {
    const applied: LedgerEntry = { on: '2026-01-02', kind: 'applied', founder: 'ben' }
    const declined: LedgerEntry = {
      on: '2026-01-09',
      kind: 'declined',
      founder: 'ben',
      reason: 'Not yet working here',
    }
    const standing = (ledger: LedgerEntry[]) => registerAt(ledger, '2026-12-31').standings.get('ben')
    expect(standing([applied])).toEqual({ standing: 'applied', since: '2026-01-02' })
    expect(standing([applied, declined])).toEqual({ standing: 'declined', since: '2026-01-09' })
    expect(standing([applied, { ...entered, founder: 'ben', on: '2026-01-09' }])).toBeUndefined()
    expect(ledgerProblems([declined])[0]?.message).toMatch(/no application to decide/)
    expect(ledgerProblems([applied, declined, { ...declined, on: '2026-02-01' }])[0]?.message).toMatch(
      /no application/,
    )
    expect(ledgerProblems([entered, { ...applied, founder: 'ada' }])[0]?.message).toMatch(/need not apply/)
  })
})

describe('a nomination', () => {
  const named = (change: object): LedgerEntry =>
    ({
      on: '2026-02-01',
      kind: 'nominated',
      founder: 'ada',
      nominee: 'Eve Example',
      ...change,
    }) as LedgerEntry

  it('ends when a new one is received, when it is cancelled and by marriage, and stays in the book', () => {
    const ledger: LedgerEntry[] = [
      entered,
      named({ signed: '2026-01-30' }),
      named({ on: '2026-03-01', nominee: 'Fay Example' }),
      { on: '2026-04-01', kind: 'nomination-revoked', founder: 'ada', cause: 'marriage' },
    ]
    expect(ledgerProblems(ledger)).toEqual([])
    expect(nominationsAt(ledger, '2026-12-31')).toEqual([
      {
        founder: 'ada',
        number: 1,
        nominee: 'Eve Example',
        signed: '2026-01-30',
        received: '2026-02-01',
        ended: { on: '2026-03-01', why: 'replaced' },
      },
      {
        founder: 'ada',
        number: 2,
        nominee: 'Fay Example',
        received: '2026-03-01',
        ended: { on: '2026-04-01', why: 'marriage' },
      },
    ])
    expect(nominationsAt(ledger, '2026-03-31').map((one) => one.ended?.on)).toEqual(['2026-03-01', undefined])
  })

  it.each<[string, LedgerEntry[], RegExp]>([
    ['from someone who is not a member', [named({})], /not a member on that day/],
    [
      'of an officer or employee who is no close family',
      [entered, named({ worksHere: true })],
      /close family/,
    ],
    ['signed after it was received', [entered, named({ signed: '2026-02-02' })], /signed after/],
    [
      'ended where there is none',
      [entered, { on: '2026-02-01', kind: 'nomination-revoked', founder: 'ada', cause: 'cancelled' }],
      /no nomination in force/,
    ],
  ])('is refused %s', (_name, ledger, message) => {
    expect(ledgerProblems(ledger)[0]?.message).toMatch(message)
  })
})

describe('a member who has left', () => {
  const ledger: LedgerEntry[] = [
    entered,
    { on: '2026-01-01', kind: 'shares', founder: 'ada', change: 3 },
    { on: '2026-02-01', kind: 'ceased', founder: 'ada', reason: 'resigned' },
  ]
  it('can be paid back later, and takes no new shares', () => {
    const shares = (change: number): LedgerEntry => ({
      on: '2026-05-01',
      kind: 'shares',
      founder: 'ada',
      change,
    })
    expect(ledgerProblems([...ledger, shares(-2)])).toEqual([])
    expect(ledgerProblems([...ledger, shares(-4)])[0]?.message).toMatch(/more shares than are held/)
    expect(ledgerProblems([...ledger, shares(1)])[0]?.message).toMatch(/not a member/)
  })
})

describe('the time that a register takes', () => {
  it('grows with the ledger and no faster', () => {
    const small = livingLedger(500)
    const large = livingLedger(4000)
    const shuffled = [...large.slice(15_000), ...large.slice(0, 15_000)]
    // In time of the processor, which what else runs on the machine does not lengthen.
    const best = (ledger: LedgerEntry[], walks: number): number =>
      Math.min(
        ...Array.from({ length: 8 }, () => {
          const start = process.cpuUsage()
          for (let walk = 0; walk < walks; walk++) registerAt(ledger, '2027-06-01')
          return process.cpuUsage(start).user
        }),
      )
    best(large, 1)
    // Eight times the entries, against eight walks: a walk that compares each with each would take eight times.
    const eight = best(small, 8)
    expect(best(large, 1) / eight).toBeLessThan(4)
    expect(best(shuffled, 1) / eight).toBeLessThan(5)
  })
})
