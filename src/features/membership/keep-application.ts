/** The verbs of an application until it is decided: it comes in, is put forward, is taken back, or was none. */
import type { Db } from '../../db/open'
import { decisionOf } from '../../engine/project/application'
import type { PlainEntry } from '../../engine/project/ledger-entry'
import type { Application } from '../../engine/project/membership'
import type { Founder, Project } from '../../engine/project/project'
import { samePerson } from '../../engine/project/who-problems'
import { londonDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { freeId } from '../../lib/names'
import { dropMail, postMail } from '../mail'
import { changeProject, type Doing, type ProjectStore } from '../projects'
import { writeEntries } from '../register'

const mostOpen = 500

export const applicationMail = (id: string): string => `application ${id}`

/**
 * Keeps an application, and confirms it by e-mail where there is an address. The same form sent twice is one.
 * @param mail what the confirmation says: the name of the society, and for how many days it is kept after a refusal
 */
export function addApplication(
  db: Db,
  doing: Doing,
  application: Application,
  mail: { coop: string; days: number },
): Promise<void> {
  const { project, now } = doing
  return changeProject(db, doing, async (store, trx) => {
    const all = await store.applications(project)
    if (all.some(({ id }) => id === application.id)) return { deed: undefined, result: undefined }
    if (all.filter(({ decided, erased }) => !decided && !erased).length >= mostOpen)
      throw new Expected(
        'too-large',
        'We cannot take more applications now',
        'Ask the co-op to answer some first.',
      )
    await store.putApplication(project, application)
    if (application.how === 'web' && application.email !== undefined)
      await postMail(trx, {
        key: applicationMail(application.id),
        to: application.email,
        template: 'application-received',
        values: { coop: mail.coop, name: application.knownAs ?? application.name ?? '', days: mail.days },
        project,
        now,
      })
    const what = application.how === 'web' ? 'an application came in' : 'typed in an application'
    return { deed: { what, about: `application:${application.id}` }, result: undefined }
  })
}

/** Finds an application in a project. @throws Expected where there is none, or it was erased */
export function applicationIn(project: Pick<Project, 'applications'>, id: string): Application {
  const found = project.applications?.find((one) => one.id === id)
  if (!found)
    throw new Expected(
      'missing',
      'We cannot find this application',
      'Go back to members joining and leaving.',
    )
  return found
}

/** An application with a person in the founders' book: someone there already, or someone new. */
export async function withPerson(
  store: ProjectStore,
  doing: Doing,
  application: Application,
  person: string,
): Promise<Application & { founder: string }> {
  if (application.founder !== undefined) return { ...application, founder: application.founder }
  const { project } = doing
  const founders = await store.founders(project)
  const known = person === 'new' ? undefined : founders.find(({ id }) => id === person)
  const founder = known?.id ?? freeId('person', new Set(founders.map(({ id }) => id)))
  const record = recordOf(founder, application, known)
  if (known) await store.putFounder(project, record)
  else await store.addFounder(project, record)
  const entry: PlainEntry = { on: application.received, kind: 'applied', founder }
  await writeEntries(store, doing, () => [entry])
  return { ...application, founder }
}

/** What the application says is newer than what was held before. */
function recordOf(id: string, application: Application, known: Founder | undefined): Founder {
  const { name = '', knownAs, email, phone, address } = application
  return {
    ...(known ?? { offices: [], inOffers: false }),
    id,
    legalName: name,
    ...(knownAs !== undefined && { knownAs }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...(address && { address }),
  }
}

/** The person of the founders' book who, as far as we can tell, wrote the application. */
export function personLike(founders: readonly Founder[], application: Application): Founder | undefined {
  const { name: legalName = '', email, address } = application
  const who = { legalName, ...(email !== undefined && { email }), ...(address && { address }) }
  return founders.find((one) => samePerson(one, who))
}

/** Puts an application to those who decide: the name then stands in the founders' book, for everyone here to see. */
export function putForward(db: Db, doing: Doing, id: string, person: string): Promise<void> {
  return changeApplication(db, doing, id, async (application, { store, whole }) => {
    mustBeUndecided(whole, application)
    return {
      application: await withPerson(store, doing, application, person),
      what: 'put an application forward',
    }
  })
}

/** The person took their application back. */
export function takeBack(db: Db, doing: Doing, id: string): Promise<void> {
  return changeApplication(db, doing, id, async (application, { store, whole, today }) => {
    mustBeUndecided(whole, application)
    const { founder } = application
    if (founder !== undefined)
      await writeEntries(store, doing, () => [{ on: today, kind: 'withdrew', founder }])
    return {
      application: { ...application, decided: { on: today, result: 'withdrawn' } },
      what: 'noted that an application was taken back',
    }
  })
}

/** Deletes what was no application, such as an advertisement. What was put forward stays. */
export function removeApplication(db: Db, doing: Doing, id: string): Promise<void> {
  return changeProject(db, doing, async (store, trx) => {
    const whole = await store.load(doing.project)
    const application = applicationIn(whole, id)
    mustBeUndecided(whole, application)
    if (application.founder !== undefined)
      throw new Expected(
        'conflict',
        'This application was put forward',
        'Record what was decided, or that it was taken back.',
      )
    await store.removeApplication(doing.project, id)
    await dropMail(trx, applicationMail(id))
    return { deed: { what: 'deleted what was no application', about: 'membership' }, result: undefined }
  })
}

export interface ApplicationAt {
  store: ProjectStore
  whole: Project
  today: IsoDate
  trx: Db
}

/** Changes an application with everything that goes with it, in one transaction or not at all. */
export function changeApplication(
  db: Db,
  doing: Doing,
  id: string,
  work: (
    application: Application,
    at: ApplicationAt,
  ) => Promise<{ application: Application; what: string }> | { application: Application; what: string },
): Promise<void> {
  return changeProject(db, doing, async (store, trx) => {
    const whole = await store.load(doing.project)
    const at = { store, whole, trx, today: londonDate(doing.now) }
    const { application, what } = await work(applicationIn(whole, id), at)
    await store.putApplication(doing.project, application)
    return { deed: { what, about: `application:${id}` }, result: undefined }
  })
}

function mustBeUndecided(whole: Project, application: Application): void {
  if (decisionOf(whole, application))
    throw new Expected(
      'conflict',
      'This application was decided already',
      'Go back and read what was decided.',
    )
}
