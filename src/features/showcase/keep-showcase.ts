/** The verbs about the public page: write it, publish it, take it down. */
import type { Db } from '../../db/open'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { slug } from '../../lib/names'
import { isStale } from '../../web/forms'
import { changeProject, type Doing } from '../projects'
import { shownOf, usualPage, type ShowcasePage } from './showcase'
import { showcaseStore, type Showcase } from './store'

/** Keeps what the group wrote. False, and nothing kept, where someone else changed it since `seen`. */
export function keepPage(
  db: Db,
  doing: Doing,
  change: { page: ShowcasePage; seen?: string | undefined },
): Promise<boolean> {
  const { project } = doing
  return changeProject(db, doing, async (projects, trx) => {
    const before = await showcaseStore(trx).ofProject(project)
    const page = before?.page ?? usualPage(await projects.load(project))
    if (isStale(change.seen, page)) return { deed: undefined, result: false }
    await showcaseStore(trx).put({ ...(before ?? unpublished(project, page)), page: change.page })
    return { deed: { what: 'changed the public page', about: 'showcase' }, result: true }
  })
}

/**
 * Makes the page public, at an address that it keeps from then on.
 * @throws Expected where there is no service to show, or nowhere for enquiries to go
 */
export function publish(db: Db, doing: Doing, as: { listed: boolean }): Promise<string> {
  const { project, now } = doing
  return changeProject(db, doing, async (projects, trx) => {
    const store = showcaseStore(trx)
    const whole = await projects.load(project)
    const before = (await store.ofProject(project)) ?? unpublished(project, usualPage(whole))
    if (shownOf(whole, londonDate(now)).services.length === 0)
      throw new Expected(
        'conflict',
        'There is no service to show yet',
        'Publish at least one service first: the page of each service says what it still lacks.',
      )
    if (before.page.contactEmail === '')
      throw new Expected(
        'conflict',
        'Enquiries have nowhere to go yet',
        'Give an e-mail address for them first.',
      )
    const address = before.slug ?? (await freeSlug(store, whole.name))
    const publishedAt = before.publishedAt ?? now.toISOString()
    await store.put({ ...before, slug: address, publishedAt, listed: as.listed })
    return { deed: { what: 'published the public page', about: 'showcase' }, result: address }
  })
}

/** Takes the page down at once, and out of the directory. */
export function unpublish(db: Db, doing: Doing): Promise<void> {
  return changeProject(db, doing, async (_projects, trx) => {
    const store = showcaseStore(trx)
    const before = await store.ofProject(doing.project)
    if (before) await store.put({ ...before, publishedAt: null, listed: false })
    return { deed: { what: 'took the public page down', about: 'showcase' }, result: undefined }
  })
}

function unpublished(project: string, page: ShowcasePage): Showcase {
  return { project, slug: null, page, publishedAt: null, listed: false }
}

async function freeSlug(store: ReturnType<typeof showcaseStore>, name: string): Promise<string> {
  const base = slug(name)
  for (let n = 1; ; n++) {
    const address = n === 1 ? base : `${base}-${n}`
    if (!(await store.slugTaken(address))) return address
  }
}
