import { withdrawalFault } from '../../../src/features/register/withdrawal'

const rules = { withdrawable: true, nominalPence: 100 }
const member = { member: true, shares: 3, paidPence: 300 }

describe('a withdrawal', () => {
  it('may take all shares but the first, at their price or less', () => {
    expect(withdrawalFault(member, rules, { shares: 2, pence: 200 })).toBeUndefined()
    expect(withdrawalFault(member, rules, { shares: 2, pence: 0 })).toBeUndefined()
  })

  it('is owed to someone who has left also where shares are not withdrawable', () => {
    const left = { ...member, member: false }
    for (const withdrawable of [true, false, undefined])
      expect(withdrawalFault(left, { ...rules, withdrawable }, { shares: 2, pence: 200 })).toBeUndefined()
    expect(withdrawalFault(left, rules, { shares: 3, pence: 300 })).toContain('at most 2 can be withdrawn')
  })

  it.each([
    [{ ...member, shares: 0 }, rules, { shares: 1, pence: 0 }, 'holds no shares'],
    [{ ...member, shares: 1 }, rules, { shares: 1, pence: 0 }, 'none can be withdrawn'],
    [{ ...member, paidPence: 50 }, rules, { shares: 1, pence: 100 }, 'Only £0.50 was paid'],
    [member, { ...rules, nominalPence: 50 }, { shares: 1, pence: 100 }, 'never more: £0.50 for 1 share'],
    [member, { ...rules, withdrawable: false }, { shares: 1, pence: 0 }, 'not paid back to a member'],
    [member, { ...rules, withdrawable: undefined }, { shares: 1, pence: 0 }, 'do not say yet'],
  ])('of %j under %j is refused in words', (holder, under, asked, words) => {
    expect(withdrawalFault(holder, under, asked)).toContain(words)
  })
})
