/** The audit trail: whole after any run of changes, and every way to falsify it is named. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import fc from 'fast-check'
import { auditFault, traceHash, type Trace } from '../../../src/features/projects/audit'
import { projectStore } from '../../../src/features/projects'
import { onPostgres } from '../../support/database'
import { addFounder, siteForTests, startCoop, visitor } from '../../support/site'
import { behindTheApp } from '../../support/watch-versions'

function trailOf(deeds: readonly string[]): Trace[] {
  const trail: Trace[] = []
  for (const [index, what] of deeds.entries()) {
    const before = trail.at(-1)?.hash ?? ''
    const entry = {
      place: index + 1,
      at: '2026-11-23T12:00:00.000Z',
      seat: 'a',
      what,
      about: 'project',
      before,
    }
    trail.push({ ...entry, hash: traceHash('p', entry) })
  }
  return trail
}

const deeds = fc.array(fc.string({ maxLength: 8 }), { minLength: 2, maxLength: 12 })

describe('a trail', () => {
  it('is whole as written, and no changed, missing, swapped or cut entry passes', () => {
    fc.assert(
      fc.property(
        deeds,
        fc.nat(),
        fc.constantFrom('change', 'remove', 'swap', 'cut', 'rewrite'),
        (list, n, how) => {
          const trail = trailOf(list)
          const head = String(trail.at(-1)?.hash)
          expect(auditFault('p', trail, head)).toBeUndefined()
          const at = n % trail.length
          const bad = [...trail]
          if (how === 'change') bad[at] = { ...(bad[at] as Trace), what: `${bad[at]?.what}!` }
          if (how === 'remove') bad.splice(at, 1)
          if (how === 'swap') bad.reverse()
          if (how === 'cut') bad.pop()
          if (how === 'rewrite')
            bad.splice(0, bad.length, ...trailOf([...list.slice(0, -1), `${list.at(-1)}!`]))
          expect(auditFault('p', bad, head)).toBeDefined()
          expect(auditFault('another', trail, head)).toBeDefined()
        },
      ),
    )
  })
})

describe('the database', () => {
  const site = siteForTests()

  const verify = (place: object = site.place.env): { code: number; out: string; err: string } => {
    const script = path.join(__dirname, '../../../dist/commands/check.js')
    try {
      const out = execFileSync('node', [script, '--audit'], {
        env: { ...process.env, ...place },
        encoding: 'utf8',
        stdio: 'pipe',
      })
      return { code: 0, out, err: '' }
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
      return { code: status, out: stdout, err: stderr }
    }
  }

  it('refuses to change or take out an entry, and the command names a trail that was edited behind its back', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const project = coop.split('/').at(-1) ?? ''
    for (const name of ['Ada Example', 'Ben Example', 'Cas Example']) await addFounder(agent, coop, name)
    expect((await projectStore(site.db).trail(project)).length).toBe(4)
    expect(verify()).toMatchObject({ code: 0 })
    expect(verify().out).toMatch(/^Audit trail: 3 projects, \d+ entries, whole\.$/m)
    const refusal = (work: PromiseLike<unknown>): Promise<string> =>
      behindTheApp(() => work).then(
        () => 'done',
        (error: Error) => error.message,
      )
    const rows = site.db('audit').where({ project, place: 2 })
    expect(await refusal(rows.clone().update({ what: 'nothing' }))).toContain('append-only')
    expect(await refusal(rows.clone().delete())).toContain('append-only')
    await site.db.raw(`DROP TRIGGER audit_no_update${onPostgres ? ' ON audit' : ''}`)
    await behindTheApp(() => rows.clone().update({ what: 'nothing' }))
    const { code, err } = verify()
    expect(code).toBe(1)
    expect(err).toContain(`Project ${project}: entry 2 was changed after it was written`)
  })

  it('says kindly that there is none', () => {
    const { code, err } = verify({ DATA_DIR: path.join(site.place.dataDir, 'nowhere') })
    expect(code).toBe(2)
    expect(err).toContain('Set DATA_DIR')
  })
})
