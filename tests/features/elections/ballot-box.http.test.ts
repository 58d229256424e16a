/** Secret votes by what the database alone tells, on both databases: nothing of who voted how. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import type { Knex } from 'knex'
import { nightlyBackup } from '../../../src/db/backup'
import { ballotBox, type BallotOf } from '../../../src/features/elections'
import { openBox, sealBox } from '../../../src/features/elections/seal'
import { changeProject } from '../../../src/features/projects'
import { isOtherKey, readBallotKey } from '../../../src/web/ballot-key'
import { onPostgres } from '../../support/database'
import { siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()
const names = ['gwen', 'ada', 'finn', 'cai', 'eve', 'ben', 'dee']
const options = 3
let project: string

beforeAll(async () => {
  project = (await startCoop(visitor(site))).split('/').at(-1) ?? ''
})

/** Casts a vote as a page does: in a change of the project. */
function cast(of: BallotOf, voter: string, marks: number[]): Promise<string> {
  return changeProject(
    site.db,
    { project: of.project, seat: null, now: site.deps.now() },
    async (_, trx) => ({
      deed: undefined,
      result: await ballotBox(trx, site.deps.ballotKey).cast(of, voter, marks),
    }),
  )
}

/** Every row of every table, with what the database itself keeps beside it: its place, and on PostgreSQL its change. */
async function everything(db: Knex): Promise<Record<string, Record<string, unknown>[]>> {
  const hidden = onPostgres ? ['ctid::text', 'xmin::text'] : ['rowid']
  const tables = (
    onPostgres
      ? await db('pg_tables').where({ schemaname: 'public' }).pluck('tablename')
      : await db('sqlite_master')
          .where({ type: 'table' })
          .whereNot('name', 'like', 'guidance%')
          .whereNot('name', 'like', 'sqlite_%')
          .pluck('name')
  ) as string[]
  const found: Record<string, Record<string, unknown>[]> = {}
  for (const table of tables)
    found[table] = (await db(table).select('*', ...hidden.map((one) => db.raw(one)))) as Record<
      string,
      unknown
    >[]
  return found
}

/** The bytes of the database and what lies beside it, where it is a file. */
function bytesBeside(): Buffer {
  const { dataDir } = site.place
  const files = readdirSync(dataDir).filter((name) => name.includes('sqlite3'))
  return Buffer.concat(files.map((name) => readFileSync(path.join(dataDir, name))))
}

describe('a sealed ballot box', () => {
  const key = Buffer.alloc(32, 7)
  const paper = fc.record({
    receipt: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/),
    marks: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 6, maxLength: 6 }),
  })

  it('gives back what was put in, in the order of the random numbers, and to no other key or ballot', () => {
    fc.assert(
      fc.property(fc.uniqueArray(paper, { selector: (one) => one.receipt, maxLength: 30 }), (papers) => {
        const box = sealBox(key, 'a', papers)
        const order = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
        const rank = (one: string): number[] => [...one].map((letter) => order.indexOf(letter))
        const sorted = papers.toSorted((one, other) => {
          const [a, b] = [rank(one.receipt), rank(other.receipt)]
          const at = a.findIndex((place, index) => place !== b[index])
          return (a[at] ?? 0) - (b[at] ?? 0)
        })
        expect(openBox(key, 'a', box)).toEqual(sorted)
        expect(openBox(key, 'b', box)).toBeUndefined()
        expect(openBox(Buffer.alloc(32, 8), 'a', box)).toBeUndefined()
        expect(openBox(key, 'a', `A${box.slice(1)}`) ?? sorted).toEqual(sorted)
      }),
      { numRuns: 40 },
    )
  })

  it('is as large whatever was chosen, and other bytes each time', () => {
    const papers = (mark: number) => [{ receipt: '00000000', marks: [mark, 0, 255 - mark] }]
    const boxes = [0, 1, 9, 10, 200].map((mark) => sealBox(key, 'a', papers(mark)))
    expect(new Set(boxes.map((one) => one.length)).size).toBe(1)
    expect(new Set([sealBox(key, 'a', papers(1)), sealBox(key, 'a', papers(1))]).size).toBe(2)
  })
})

describe('the database alone', () => {
  it('orders nothing by time and joins no voter to a paper, at any moment of a vote', async () => {
    const of = { project, ballot: 'test/one' }
    const receipts: string[] = []
    const sizes: number[] = []
    for (const [index, name] of names.entries()) {
      receipts.push(await cast(of, name, [index % options === 0 ? 1 : 0, index % options === 1 ? 1 : 0, 0]))
      const found = await everything(site.db)
      const voters = found['ballotVoters']?.filter((row) => row['ballot'] === of.ballot) ?? []
      const boxes = found['ballotBoxes']?.filter((row) => row['ballot'] === of.ballot) ?? []
      // As they lie on the disk: in the order of their names, written in one change, and one box for all.
      expect(voters.map((row) => row['voter'])).toEqual(names.slice(0, index + 1).toSorted())
      expect(Object.keys(voters[0] ?? {}).toSorted()).toEqual(
        ['ballot', 'project', 'voter', ...(onPostgres ? ['ctid', 'xmin'] : ['rowid'])].toSorted(),
      )
      if (onPostgres) expect(new Set(voters.map((row) => row['xmin'])).size).toBe(1)
      expect(boxes).toHaveLength(1)
      sizes.push(String(boxes[0]?.['sealed']).length)
      // No number of a paper stands in any column of any table.
      for (const receipt of receipts) expect(JSON.stringify(found)).not.toContain(receipt)
    }
    const other = { project, ballot: 'test/two' }
    const others: number[] = []
    for (const name of names) {
      await cast(other, name, [1, 1, 1])
      const [row] = (await site.db('ballotBoxes').where(other)) as { sealed: string }[]
      others.push(row?.sealed.length ?? 0)
    }
    expect(others).toEqual(sizes)
    expect(await site.db('audit').where('about', 'like', '%ballot%')).toEqual([])
    if (!onPostgres) {
      const bytes = bytesBeside()
      for (const receipt of receipts) expect(bytes.includes(receipt)).toBe(false)
      expect(bytes.includes(readBallotKey(site.deps.config))).toBe(false)
    }
    const box = ballotBox(site.db, site.deps.ballotKey)
    const { papers, voters } = await box.open(of)
    expect(voters).toEqual(names.toSorted())
    expect(papers.map((one) => one.receipt).toSorted()).toEqual(receipts.toSorted())
    expect(await site.db('ballotVoters').where(of)).toEqual([])
    expect(await site.db('ballotBoxes').where(of)).toEqual([])
  })

  it('knows another key from the one it was used with last, and holds neither', async () => {
    const other = readBallotKey({ dataDir: '/nowhere', ballotKey: 'another key than the first one had' })
    const asked: boolean[] = []
    for (const key of [site.deps.ballotKey, site.deps.ballotKey, other, other, site.deps.ballotKey])
      asked.push(await isOtherKey(site.db, key))
    expect(asked).toEqual([false, false, true, false, true])
    const held = JSON.stringify(await everything(site.db))
    for (const key of [site.deps.ballotKey, other])
      for (const form of ['hex', 'base64', 'base64url'] as const)
        expect(held).not.toContain(key.toString(form))
  })

  it('does not hold the key, nor does a copy of it', async () => {
    const file = path.join(site.place.dataDir, 'ballot.key')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const words = readFileSync(file, 'utf8').trim()
    expect(JSON.stringify(await everything(site.db))).not.toContain(words)
    expect(readBallotKey(site.deps.config).equals(site.deps.ballotKey)).toBe(true)
    expect(readBallotKey({ dataDir: '/nowhere', ballotKey: 'x'.repeat(32) })).toHaveLength(32)
    if (onPostgres) return
    const copy = await nightlyBackup(site.db, site.place.dataDir, '2026-11-23')
    expect(readFileSync(copy ?? '').includes(words)).toBe(false)
  })
})

describe('one vote each', () => {
  it('is kept when one person votes a hundred times at once, and when a hundred vote at once', async () => {
    const of = { project, ballot: 'test/rush' }
    const same = await Promise.allSettled(Array.from({ length: 100 }, () => cast(of, 'ada', [1, 0, 0])))
    const count = (all: PromiseSettledResult<string>[], status: string): number =>
      all.filter((one) => one.status === status).length
    process.stdout.write(
      `${onPostgres ? 'postgres' : 'sqlite'}: one person, 100 at once: ${count(same, 'fulfilled')} counted, ${count(same, 'rejected')} refused\n`,
    )
    expect([count(same, 'fulfilled'), count(same, 'rejected')]).toEqual([1, 99])
    const all = await Promise.allSettled(
      Array.from({ length: 100 }, (_, index) => cast(of, `member-${index}`, [0, 1, 0])),
    )
    expect(count(all, 'fulfilled')).toBe(100)
    const { papers, voters } = await ballotBox(site.db, site.deps.ballotKey).open(of)
    process.stdout.write(
      `${onPostgres ? 'postgres' : 'sqlite'}: 100 people at once: ${papers.length - 1} papers in the box, ${new Set(voters).size - 1} people marked\n`,
    )
    expect([papers.length, new Set(voters).size]).toEqual([101, 101])
    expect(papers.filter(({ marks }) => marks[1] === 1)).toHaveLength(100)
  })

  it('is also refused by the table itself', async () => {
    const row = { project, ballot: 'test/table', voter: 'ada' }
    await site.db('ballotVoters').insert(row)
    const refusal = await site.db('ballotVoters').insert(row).then(String, String)
    expect(refusal).toMatch(/unique/i)
  })

  it('shows papers taken out or put in by hand, and a box that another key sealed', async () => {
    const of = { project, ballot: 'test/tampered' }
    const box = ballotBox(site.db, site.deps.ballotKey)
    await cast(of, 'ada', [1, 0, 0])
    await site.db('ballotVoters').insert({ ...of, voter: 'ben' })
    await expect(box.open(of)).rejects.toThrow('The box holds 1 papers, and 2 people are marked')
    const stranger = ballotBox(site.db, Buffer.alloc(32))
    expect([await box.isLost(of), await stranger.isLost(of)]).toEqual([false, true])
    await expect(stranger.open(of)).rejects.toThrow('cannot be opened')
    await box.discard(of)
    expect(await box.votes(of)).toBe(0)
  })
})
