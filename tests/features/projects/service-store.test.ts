import { openProject, projectStore } from '../../../src/features/projects'
import { aFullService, aProject, aService } from '../../support/people'
import { siteForTests, write } from '../../support/site'

const site = siteForTests()

describe('a service in the database', () => {
  it('is read back with every field, and loses those that a change takes away', async () => {
    const services = [aFullService({ id: 'full' }), aService({ id: 'plain' })]
    const { id } = await openProject(site.db, aProject({ services }), new Date('2026-11-23T12:00:00Z'))
    const store = projectStore(site.db)
    expect(await store.services(id)).toEqual(services)
    await write(site, id, (inside) => inside.putService(id, aService({ id: 'full' })))
    expect((await store.services(id))[0]).toEqual(aService({ id: 'full' }))
  })
})
