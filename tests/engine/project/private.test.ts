/** What the roles that see no private details can never find in a paper that is open to them. */
import { assemble } from '../../../src/engine/clauses/assemble'
import { toText } from '../../../src/engine/paper/text'
import { projectShown } from '../../../src/engine/project/private'
import { showableKeys } from '../../../src/engine/project/showable'
import type { PlainEntry } from '../../../src/engine/project/ledger-entry'
import type { Project } from '../../../src/engine/project/project'
import { demoProject } from '../../support/demo'
import { theLibrary } from '../../support/library'

/** A demonstration co-op with a mark in each private field. */
function marked(name: 'beacon' | 'tidewell'): Project {
  const project = demoProject(name)
  const address = { line1: 'MARKROW 7', town: 'MARKTOWN', postcode: 'ZZ9 9ZZ' }
  return {
    ...project,
    founders: project.founders.map((founder) => ({
      ...founder,
      email: 'marked@example.org',
      phone: '01632 960999',
      address,
    })),
    ledger: project.ledger.map((entry) => {
      const mark = <T extends PlainEntry>(plain: T): T => {
        if (plain.kind === 'entered' || plain.kind === 'moved') return { ...plain, address }
        if (plain.kind === 'property' || plain.kind === 'paid') return { ...plain, pence: 7_654_321 }
        return plain
      }
      return entry.kind === 'correction' ? { ...entry, entry: entry.entry && mark(entry.entry) } : mark(entry)
    }),
  }
}

const marks = /MARKROW|MARKTOWN|ZZ9 9ZZ|marked@|960999|76,543/

describe.each(['beacon', 'tidewell'] as const)('the papers of %s', (name) => {
  const project = marked(name)
  const library = theLibrary()
  it.each(library.templates.map((template) => [template.id, template] as const))(
    '%s prints private details only where it says who may read it',
    (_id, template) => {
      const text = toText(assemble(template, project, '2026-11-23', library))
      if (template.readers === 'all') expect(marks.exec(text)).toBeNull()
    },
  )

  it('print no money in what members may inspect', () => {
    for (const template of library.templates.filter((one) => one.readers === 'members'))
      expect(toText(assemble(template, project, '2026-11-23', library))).not.toMatch(/76,543|£/)
  })

  it('print some private details at all, so that the test above can fail', () => {
    const open = library.templates.filter((template) => template.readers !== 'all')
    const texts = open.map((template) => toText(assemble(template, project, '2026-11-23', library)))
    expect(texts.filter((text) => marks.test(text)).length).toBeGreaterThan(3)
  })
})

describe('what other founders see of a record', () => {
  it('is never more than the person chose, and their own is whole', () => {
    const project = marked('beacon')
    const [first, ...others] = project.founders
    const shown = projectShown(project, first?.id)
    expect(shown.founders[0]).toEqual(first)
    expect(JSON.stringify(shown.founders.slice(1))).not.toMatch(marks)
    expect(shown.founders).toHaveLength(others.length + 1)
    for (const key of showableKeys) {
      const showing = { ...project, founders: project.founders.map((one) => ({ ...one, shows: [key] })) }
      for (const founder of projectShown(showing).founders)
        expect(showableKeys.filter((one) => founder[one] !== undefined)).toEqual([key])
    }
  })

  it('never holds checks and declarations', () => {
    for (const founder of projectShown(demoProject('tidewell')).founders)
      for (const key of ['check', 'over18', 'notDisqualified', 'safeguardingTrainedOn'])
        expect(founder).not.toHaveProperty(key)
  })
})
