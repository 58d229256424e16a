/** What was read of a ledger is kept; nothing that was rolled back, deleted or made again can be believed. */
import { livingLedger } from '../../../src/commands/bench/living-register'
import { connectTo, openDatabase, type Db } from '../../../src/db/open'
import type { LedgerEntry } from '../../../src/engine/project/ledger-entry'
import { keepDemo, projectStore } from '../../../src/features/projects'
import { freshPlace, type FreshPlace } from '../../support/database'

const now = new Date('2026-11-23T12:00:00Z')
const entry = (founder: string, on = '2026-01-01'): LedgerEntry => ({ on, kind: 'agreed', founder })

let place: FreshPlace
let db: Db
beforeAll(async () => {
  place = await freshPlace()
  db = await openDatabase(place)
})
afterAll(async () => {
  await db.destroy()
  await place.remove()
})

const project = (id: string, ledger: LedgerEntry[]) =>
  keepDemo(db, id, { name: 'Harbour', answers: {}, founders: [], services: [], ledger }, now)
const read = (id: string, from: Db = db) => projectStore(from).ledger(id)

describe('a ledger that is read again', () => {
  it('has what was added since, by us or by another process', async () => {
    await project('grows', [entry('ada')])
    expect(await read('grows')).toEqual([entry('ada')])
    await projectStore(db).append('grows', [entry('ben')], now.toISOString())
    expect(await read('grows')).toEqual([entry('ada'), entry('ben')])
    const other = connectTo(place)
    await projectStore(other).append('grows', [entry('cai')], now.toISOString())
    await other.destroy()
    expect(await read('grows')).toEqual([entry('ada'), entry('ben'), entry('cai')])
  })

  it('is in the order of its places, whatever the order on the disk', async () => {
    await project('placed', [])
    const names = Array.from({ length: 120 }, (_, index) => `person-${index + 1}`)
    const rows = names.map((founder, index) => ({
      project: 'placed',
      place: index + 1,
      on: '2026-01-01',
      kind: 'agreed',
      founder,
      entry: JSON.stringify(entry(founder)),
      recordedAt: now.toISOString(),
    }))
    await db.batchInsert('ledger', rows.toReversed(), 50)
    expect(await read('placed')).toEqual(names.map((founder) => entry(founder)))
  })

  it('never has what a transaction wrote and took back, though the transaction itself sees it', async () => {
    await project('rolls', [entry('ada')])
    await read('rolls')
    const stopped = db.transaction(async (trx) => {
      await projectStore(trx).append('rolls', [entry('ben')], now.toISOString())
      expect(await read('rolls', trx)).toHaveLength(2)
      await trx.transaction(async (inner) => {
        await projectStore(inner).append('rolls', [entry('cai')], now.toISOString())
        expect(await read('rolls', inner)).toHaveLength(3)
      })
      throw new Error('stop')
    })
    await expect(stopped).rejects.toThrow('stop')
    expect(await read('rolls')).toEqual([entry('ada')])
    await projectStore(db).append('rolls', [entry('dee')], now.toISOString())
    expect(await read('rolls')).toEqual([entry('ada'), entry('dee')])
  })

  it('is another one where the project was deleted and made again under its name', async () => {
    await project('again', [entry('ada'), entry('ben')])
    await read('again')
    await projectStore(db).remove('again')
    expect(await read('again')).toEqual([])
    await project('again', [entry('cai'), entry('ben')])
    expect(await read('again')).toEqual([entry('cai'), entry('ben')])
    // Deleted behind our back, as another process would.
    await db('projects').where({ id: 'again' }).delete()
    expect(await read('again')).toEqual([])
    await project('again', [entry('dee')])
    expect(await read('again')).toEqual([entry('dee')])
  })

  it('survives a deletion that was taken back', async () => {
    await project('stays', [entry('ada')])
    await read('stays')
    const stopped = db.transaction(async (trx) => {
      await projectStore(trx).remove('stays')
      expect(await read('stays', trx)).toEqual([])
      throw new Error('stop')
    })
    await expect(stopped).rejects.toThrow('stop')
    expect(await read('stays')).toEqual([entry('ada')])
  })

  it('cannot be changed for others by one who reads it', async () => {
    await project('frozen', [entry('ada')])
    const mine = await read('frozen')
    mine.push(entry('ben'))
    expect(() => Object.assign(mine[0]!, { founder: 'eve' })).toThrow(TypeError)
    expect(await read('frozen')).toEqual([entry('ada')])
  })

  it('is not read out of the database a second time, but for its last row', async () => {
    await project('long', livingLedger(150))
    const first = await read('long')
    let letters = 0
    const count = (rows: unknown) => void (letters += JSON.stringify(rows).length)
    db.on('query-response', count)
    const again = await read('long')
    db.off('query-response', count)
    expect(again).toHaveLength(1500)
    expect(again.every((one, index) => one === first[index])).toBe(true)
    expect(letters).toBeLessThan(2000)
  })
})
