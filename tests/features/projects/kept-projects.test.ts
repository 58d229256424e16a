/** What was read of a project is kept until it changes: by us, by another process, or in the middle of a reading. */
import fc from 'fast-check'
import { connectTo, openDatabase, type Db } from '../../../src/db/open'
import { demoNames, loadDemos } from '../../../src/commands/demos'
import { keptProject } from '../../../src/features/projects/kept-projects'
import { changeProject, keepDemo, projectStore, type ProjectStore } from '../../../src/features/projects'
import { freshPlace, onPostgres, type FreshPlace } from '../../support/database'
import { theLibrary } from '../../support/library'
import { watchVersions } from '../../support/watch-versions'

const now = new Date('2026-11-23T12:00:00Z')

let place: FreshPlace
let db: Db
let other: Db
beforeAll(async () => {
  place = await freshPlace()
  db = await openDatabase(place)
  await loadDemos({ db, library: theLibrary(), now: () => now })
  other = connectTo(place)
})
afterAll(async () => {
  await other.destroy()
  await db.destroy()
  await place.remove()
})

const start = (id: string) =>
  keepDemo(db, id, { name: 'Harbour', answers: { a: 0 }, founders: [], services: [], ledger: [] }, now)
const load = (id: string, from: Db = db) => projectStore(from).load(id)
const change = (id: string, work: (store: ProjectStore) => Promise<void>, by: Db = db) =>
  changeProject(by, { project: id, seat: null, now }, async (store) => {
    await work(store)
    return { deed: undefined, result: undefined }
  })
const answer = (id: string, value: number, by: Db = db) =>
  change(id, (store) => store.putAnswer(id, 'a', value, { now: now.toISOString() }), by)

/** How many queries are made while `work` is under way. */
async function queries(work: () => Promise<unknown>): Promise<number> {
  const { client } = db as unknown as { client: { read?: unknown; query: unknown } }
  const kinds = (['read', 'query'] as const).filter((kind) => typeof client[kind] === 'function')
  let count = 0
  const spies = kinds.map((kind) => {
    const real = client[kind] as (...given: unknown[]) => unknown
    return jest.spyOn(client as Record<typeof kind, typeof real>, kind).mockImplementation((...given) => {
      count++
      return real.apply(client, given)
    })
  })
  await work()
  for (const spy of spies) spy.mockRestore()
  return count
}

describe('a project that is read again', () => {
  it('is not read again: one query says that it is still the same, and the same value comes back', async () => {
    await start('still')
    expect(await queries(() => load('still'))).toBeGreaterThan(10)
    const first = await load('still')
    expect(await queries(async () => expect(await load('still')).toBe(first))).toBe(1)
  })

  it('has what we changed, what another process changed, and a change that left no trace', async () => {
    await start('changes')
    await load('changes')
    await answer('changes', 1)
    expect((await load('changes')).answers).toEqual({ a: 1 })
    await answer('changes', 2, other)
    expect((await load('changes')).answers).toEqual({ a: 2 })
    expect((await load('changes', other)).answers).toEqual({ a: 2 })
    await change('changes', (store) => store.rename('changes', 'Quay'))
    expect(await load('changes')).toMatchObject({ name: 'Quay', answers: { a: 2 } })
  })

  it('never has what was rolled back, though the transaction itself sees it', async () => {
    await start('rolls')
    await load('rolls')
    const stopped = change('rolls', async (store) => {
      await store.putAnswer('rolls', 'a', 9, { now: now.toISOString() })
      expect((await store.load('rolls')).answers).toEqual({ a: 9 })
      expect((await load('rolls')).answers).toEqual({ a: 0 })
      throw new Error('stopped')
    })
    await expect(stopped).rejects.toThrow('stopped')
    expect((await load('rolls')).answers).toEqual({ a: 0 })
  })

  it('cannot be changed by whoever reads it, as others read the same', async () => {
    for (const demo of demoNames) {
      const project = await load(demo)
      expect(() => Object.assign(project, { name: 'Mine' })).toThrow(TypeError)
      expect(() => Object.assign(project.founders[0] ?? {}, { legalName: 'Me' })).toThrow(TypeError)
      expect(() => project.ledger.pop()).toThrow(TypeError)
      expect(project).toEqual(await projectStore(db).read(demo))
    }
  })

  it('is gone when it is deleted, and another one under its id is another', async () => {
    await start('again')
    await answer('again', 5)
    await load('again')
    await projectStore(other).remove('again')
    expect((await load('again')).answers).toEqual({})
    await start('again')
    expect((await load('again')).answers).toEqual({ a: 0 })
  })

  it('is of one state, whatever is changed while its parts are read', async () => {
    await start('moves')
    const both = async (value: number): Promise<void> =>
      change(
        'moves',
        async (store) => {
          await store.putAnswer('moves', 'a', value, { now: now.toISOString() })
          await store.rename('moves', `Harbour ${value}`)
        },
        // A second writer of one SQLite file is another process, for which this one would wait without a breath.
        onPostgres && value % 2 === 1 ? other : db,
      )
    await both(0)
    const done = new AbortController()
    const seen: [string, unknown][] = []
    const read = async (): Promise<void> => {
      while (!done.signal.aborted) {
        const { name, answers } = await load('moves')
        seen.push([name, answers['a']])
      }
    }
    const readers = [read(), read(), read()]
    for (let value = 1; value <= 40; value++) await both(value)
    done.abort()
    await Promise.all(readers)
    expect(await load('moves')).toMatchObject({ name: 'Harbour 40', answers: { a: 40 } })
    expect(seen.filter(([name, value]) => name !== `Harbour ${String(value)}`)).toEqual([])
  })

  it('is read while changes wait, where it never holds still', async () => {
    await start('restless')
    const store = projectStore(db)
    let reads = 0
    const restless = keptProject(db, 'restless', async (from) => {
      reads++
      const { answers } = await projectStore(from).read('restless')
      // Changed in the middle of each reading, but for the one that lets nobody change it.
      if (!from.isTransaction) await answer('restless', reads)
      return { ...(await store.read('restless')), answers }
    })
    expect((await restless).answers).toEqual({ a: reads - 1 })
    expect(reads).toBeGreaterThan(2)
    expect((await load('restless')).answers).toEqual({ a: reads - 1 })
  })

  it('is what the database has, after any steps of two processes', async () => {
    await start('any')
    const step = fc.record({
      kind: fc.constantFrom('answer', 'fail', 'load', 'remove', 'start'),
      value: fc.nat(9),
      second: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        for (const { kind, value, second } of steps) {
          const by = second ? other : db
          const there = (await projectStore(by).head('any')) !== undefined
          if (kind === 'start' && !there) await start('any')
          else if (!there) continue
          else if (kind === 'answer') await answer('any', value, by)
          else if (kind === 'remove') await projectStore(by).remove('any')
          else if (kind === 'fail')
            await change(
              'any',
              async (store) => {
                await store.rename('any', 'never')
                throw new Error('stopped')
              },
              by,
            ).catch(() => undefined)
          for (const reader of [db, other])
            expect(await load('any', reader)).toEqual(await projectStore(reader).read('any'))
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('the watch of all tests over HTTP', () => {
  it('tells of a write that no new version goes with, and of no other', async () => {
    await start('watched')
    const told: string[] = []
    watchVersions(db, (words) => told.push(words))
    await answer('watched', 1)
    expect(told).toEqual([])
    await projectStore(db).putAnswer('watched', 'a', 2, { now: now.toISOString() })
    await db.transaction((trx) => projectStore(trx).rename('watched', 'Quay'))
    await db.transaction((trx) => projectStore(trx).dropAnswer('watched', 'a'))
    expect(told).toEqual([
      expect.stringContaining('answers was written outside of changeProject: insert'),
      expect.stringContaining('projects was written outside of changeProject: update'),
      expect.stringContaining('answers was written outside of changeProject: delete'),
    ])
  })
})
