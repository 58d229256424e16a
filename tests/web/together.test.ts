/** Work that comes in together is done together, and nobody pays for another's fault. */
import { together } from '../../src/db/together'

it('hands over at once what came in while earlier work was under way, each with its own result', async () => {
  const lots: number[] = []
  const double = together(async (asked: readonly number[]) => {
    lots.push(asked.length)
    await new Promise((resolve) => setImmediate(resolve))
    return asked.map((one) => one * 2)
  }, 50)
  const given = await Promise.all(Array.from({ length: 120 }, (_, n) => double(n)))
  expect(given).toEqual(Array.from({ length: 120 }, (_, n) => n * 2))
  expect(lots).toEqual([50, 50, 20])
})

it('does each alone where they fail together, so that only the faulty one fails', async () => {
  const work = together((asked: readonly number[]) =>
    asked.includes(3) ? Promise.reject(new Error('three')) : Promise.resolve(asked),
  )
  const ended = await Promise.allSettled([1, 2, 3, 4].map((one) => work(one)))
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  await expect(work(5)).resolves.toBe(5)
})

it('tells everyone at once where the database is away, and asks anew for the next', async () => {
  let asks = 0
  const work = together((asked: readonly number[]) => {
    asks++
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    return asks === 1 ? Promise.reject(away) : Promise.resolve(asked)
  }, 2)
  const ended = await Promise.allSettled([1, 2, 3, 4, 5].map((one) => work(one)))
  expect([asks, ended.filter(({ status }) => status === 'rejected').length]).toEqual([1, 5])
  await expect(work(6)).resolves.toBe(6)
})

it('does each alone where others were only in the way, as after a deadlock', async () => {
  let asks = 0
  const work = together((asked: readonly number[]) => {
    asks++
    return asks === 1
      ? Promise.reject(Object.assign(new Error('deadlock detected'), { code: '40P01' }))
      : Promise.resolve(asked)
  })
  await expect(Promise.all([1, 2, 3].map((one) => work(one)))).resolves.toEqual([1, 2, 3])
  expect(asks).toBe(4)
})
