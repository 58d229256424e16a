/** What the software takes the rules to say of shares and loans stands in the printed text of their clauses. */
import { figureById } from '../../../src/engine/library/reference'
import { assemble } from '../../../src/engine/clauses/assemble'
import { capitalRulesOn } from '../../../src/engine/project/capital-rules'
import type { Answer } from '../../../src/engine/project/project'
import { pounds } from '../../../src/lib/money'
import { demoProject } from '../../support/demo'
import { theLibrary } from '../../support/library'
import { aRegisteredProject, registeredOn } from '../../support/registered'

const library = theLibrary()
const beacon = demoProject('beacon')

function rulesWith(answers: Record<string, Answer>) {
  const [template] = library.templates
  if (!template) throw new Error('there are no rules')
  const project = aRegisteredProject({ ...beacon.answers, ...answers })
  const tree = assemble(template, project, registeredOn, library)
  const text = (clause: string): string =>
    (tree.clauses.find(({ id }) => id === clause)?.lines ?? []).map((line) => line.text).join(' ')
  return { text, rules: capitalRulesOn(project, library.questions, registeredOn) }
}

describe('the rules about money from members', () => {
  it('about withdrawable shares: notice, the first share, the order and suspension', () => {
    const { text, rules } = rulesWith({
      'shares.perMember': 'more',
      'shares.nominal': 2500,
      'shares.maxHolding': 750_000,
      'shares.withdrawable': true,
      'shares.withdrawMonths': 5,
      'surplus.shareInterest': 'base-plus-two',
    })
    expect(rules).toMatchObject({ society: true, withdrawable: true, oneShareEach: false })
    expect(text('share-capital')).toContain(`shares of ${pounds(rules.shareNominal)} each`)
    expect(text('shares-more')).toContain(`in shares of every kind is ${pounds(rules.shareLimit)}`)
    expect(text('withdraw-yes')).toContain(
      `any share but the first on ${rules.withdrawMonths} months' notice`,
    )
    expect(text('withdraw-yes')).toContain(
      `suspend withdrawals for up to ${rules.suspensionMonths} months at a time`,
    )
    expect(text('withdraw-yes')).toContain('met in the order in which they came')
    expect(text('withdraw-yes')).toContain('repaid at its nominal value, never more')
    expect(text('share-interest-some')).toContain(
      `no more than ${rules.shareInterestAboveBase} per cent a year above base rate`,
    )
  })

  it('about shares that are not withdrawable: one each, and what is owed to someone who left', () => {
    const { text, rules } = rulesWith({
      'shares.perMember': 'one',
      'shares.withdrawable': false,
      'surplus.shareInterest': 'none',
    })
    expect(rules).toMatchObject({
      oneShareEach: true,
      withdrawable: false,
      shareInterestAboveBase: undefined,
    })
    expect(rules.shareLimit).toBe(rules.shareNominal)
    expect(text('shares-one')).toContain('one share, and no more')
    expect(text('withdraw-no')).toContain(`paid within ${rules.owedMonths} months`)
    expect(text('share-interest-none')).toContain('No interest')
  })

  it('about loans: the limit, the points above base rate, the cap and security', () => {
    const { text, rules } = rulesWith({
      'borrowing.allowed': true,
      'borrowing.limit': 4_200_000,
      'borrowing.rateAboveBase': 3,
      'borrowing.rateCap': 8,
      'borrowing.security': false,
    })
    expect(rules).toMatchObject({ mayBorrow: true, maySecure: false })
    expect(text('borrowing-yes')).toContain(`at no time be more than ${pounds(rules.borrowLimit)}`)
    expect(text('borrowing-yes')).toContain(`at most ${rules.loanRateAboveBase} percentage points above`)
    expect(text('borrowing-yes')).toContain(`never more than ${rules.loanRateCap}% a year`)
    expect(text('security-no')).toContain('may not give security')
    expect(rulesWith({ 'borrowing.allowed': false }).rules).toMatchObject({
      mayBorrow: false,
      maySecure: false,
    })
  })

  it('print the sums of the Act as the dated figures have them', () => {
    const { text } = rulesWith({ 'shares.perMember': 'more' })
    const words = (id: string) => figureById(library.reference, id)?.words ?? 'no such figure'
    expect(text('shares-more')).toContain(`which is ${words('withdrawable-limit')} unless the Treasury`)
    expect(text('nomination')).toContain(`section 37 allows, which is ${words('nomination-limit')}`)
    expect(words('charge-days')).toBe('21 days')
    const { text: secured } = rulesWith({ 'borrowing.allowed': true, 'borrowing.security': true })
    expect(secured('security-yes')).toContain(`within the ${words('charge-days')} that section 59 allows`)
  })
})
