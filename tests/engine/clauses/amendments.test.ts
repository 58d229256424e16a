import fc from 'fast-check'
import { bandFor, countAmendments, rulesIn } from '../../../src/engine/clauses/amendments'
import { theLibrary } from '../../support/library'

const fees = theLibrary().reference.registrationFees
const model = `
MODEL RULES
1. The name of the society is [insert name] Limited.
2. The registered office is at ______________.
3. The quorum is [three / five] members, or one third of the members if more.
4. A member may resign by giving notice to the secretary.
   Notice may be given by post.
5. The committee meets as rule 4 says.
`
const filled = `
1. The name of the society is Harbour Schools Co-operative Limited.
2. The registered office is at 1 Harbour Row, Northmere, ZZ1 1AB.
3. The quorum is five members, or one third of the members if more.
4. A member may resign by giving notice to the secretary. Notice may be given by post.
5. The committee meets as rule 4 says.
`
const count = (ours: string) => countAmendments(model, ours, fees)

describe('the amendment counter', () => {
  it('counts blanks filled in and options chosen as nothing', () => {
    expect(count(filled)).toMatchObject({ amended: [], removed: [], unchanged: 5, band: { pence: 4000 } })
  })

  it('counts many changed words inside one rule as one', () => {
    const { amended, band } = count(
      filled.replace('giving notice to the secretary', 'telling the chair in writing'),
    )
    expect(amended.map(({ number, kind }) => [number, kind])).toEqual([['4', 'reworded']])
    expect(band.pence).toBe(12_000)
  })

  it('counts a rule that the model does not have as one, and the new numbers after it as nothing', () => {
    const ours = filled
      .replace('5. The committee meets as rule 4 says.', '6. The committee meets as rule 4 says.')
      .replace('\n6.', '\n5. Dogs are welcome at every general meeting of ours.\n6.')
    expect(count(ours)).toMatchObject({ amended: [{ number: '5', kind: 'added' }], unchanged: 5 })
  })

  it('counts a rule taken out as nothing', () => {
    const { amended, removed, unchanged } = count(filled.replace(/4\. .*\n/, ''))
    expect([amended.length, removed.map(({ number }) => number), unchanged]).toEqual([0, ['4'], 4])
  })

  it('leaves spaces, line ends, capitals and quotation marks out of the count', () => {
    expect(count(filled.toUpperCase().replaceAll(' ', '  ').replaceAll('\n', '\r\n')).amended).toEqual([])
  })

  it.each([
    [0, 4000],
    [1, 12_000],
    [6, 12_000],
    [7, 35_000],
    [10, 35_000],
    [11, 95_000],
    [60, 95_000],
  ])('%i amendments lead to the band of %i pence', (amendments, pence) => {
    expect(bandFor(amendments, fees).pence).toBe(pence)
  })

  it('never counts more than there are rules, and nothing for a model compared with itself (any texts)', () => {
    const rule = fc.stringMatching(/^[a-z]{3,8}( [a-z]{2,8}){3,9}$/)
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), fc.array(rule, { maxLength: 6 }), (a, b) => {
        const text = (rules: string[]): string =>
          rules.map((words, index) => `${index + 1}. ${words}`).join('\n')
        expect(countAmendments(text(a), text(a), fees).amended).toEqual([])
        const { amended, unchanged } = countAmendments(text(a), text(b), fees)
        expect(amended.length + unchanged).toBe(b.length)
      }),
      { numRuns: 200 },
    )
  })

  it('reads a rule with the lines below it that have no number', () => {
    expect(rulesIn(model).map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5'])
    expect(rulesIn(model)[3]?.text).toContain('Notice may be given by post.')
  })
})
