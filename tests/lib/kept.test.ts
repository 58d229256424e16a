import { keptForFrozen } from '../../src/lib/kept'

describe('what is kept for a thing', () => {
  const count = () => {
    let worked = 0
    const sum = keptForFrozen((list: readonly number[], more: number): number => {
      worked++
      return list.reduce((total, one) => total + one, more)
    })
    return { sum, worked: () => worked }
  }

  it('is worked out once for a whole that cannot change, for each of the last three questions', () => {
    const { sum, worked } = count()
    const list = Object.freeze([1, 2, 3])
    for (const more of [1, 2, 1, 2, 3, 1]) expect(sum(list, more)).toBe(6 + more)
    expect(worked()).toBe(3)
    for (const more of [4, 5, 6, 1]) expect(sum(list, more)).toBe(6 + more)
    expect(worked()).toBe(7)
    expect(sum(Object.freeze([1, 2, 3]), 1)).toBe(7)
    expect(worked()).toBe(8)
  })

  it('is worked out each time for a whole that can change', () => {
    const { sum, worked } = count()
    const list = [1]
    expect(sum(list, 0)).toBe(1)
    list.push(2)
    expect(sum(list, 0)).toBe(3)
    expect(worked()).toBe(2)
  })
})
