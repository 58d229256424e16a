import type { Db } from '../../db/open'
import { dueDays } from '../../engine/project/motion-rules'
import type { Project } from '../../engine/project/project'
import { accountStore, newId, newSeatLink } from '../account'
import { changeProject } from './change-project'
import type { ProjectStore } from './store'

/** A project that was just started, with the private link of the person who did. */
export interface Started {
  id: string
  seat: string
  token: string
}

/** Starts a co-op with a name and nothing else. */
export function startProject(db: Db, name: string, now: Date): Promise<Started> {
  return openProject(db, { name, answers: {}, founders: [], services: [], ledger: [] }, now)
}

/** Keeps a whole project, as read from a project file, for a person who becomes its organiser. */
export function openProject(db: Db, project: Project, now: Date): Promise<Started> {
  const id = newId()
  const seat = newId()
  return changeProject(db, { project: id, seat, now }, async (store, trx) => {
    await putProject(store, id, project, { now, demo: false })
    const createdAt = now.toISOString()
    const who = { founder: null, name: 'Organiser', email: null, createdAt }
    await accountStore(trx).addSeat({ id: seat, project: id, role: 'organiser', ...who })
    await accountStore(trx).changeSeat(seat, { seenAt: createdAt })
    const token = await newSeatLink(trx, { kind: 'resume', project: id, seat, now })
    return { deed: { what: 'started the project', about: 'project' }, result: { id, seat, token } }
  })
}

/** Keeps a demonstration under its own name. Nobody has a seat in it; every visitor may look. */
export function keepDemo(db: Db, id: string, project: Project, now: Date): Promise<void> {
  return changeProject(db, { project: id, seat: null, now }, async (store) => {
    await putProject(store, id, project, { now, demo: true })
    return { deed: { what: 'started the project', about: 'project' }, result: undefined }
  })
}

async function putProject(
  store: ProjectStore,
  id: string,
  project: Project,
  as: { now: Date; demo: boolean },
): Promise<void> {
  const now = as.now.toISOString()
  await store.create({ id, name: project.name, demo: as.demo, now })
  for (const [question, answer] of Object.entries(project.answers))
    await store.putAnswer(id, question, answer, { now, decided: project.decided?.[question] })
  await store.addFounders(id, project.founders)
  for (const service of project.services) await store.addService(id, service)
  for (const [clause, words] of Object.entries(project.wording ?? {}))
    await store.putWording(id, clause, words, now)
  for (const decision of project.decisions ?? []) await store.addDecision(id, decision, now)
  await store.append(id, project.ledger, now)
  await putDecided(store, id, project, now)
  await store.putMembership(id, project)
  await store.addSchools(id, project.schools ?? [])
  for (const answer of project.survey ?? []) await store.addSurveyAnswer(id, answer)
  for (const offer of project.offers ?? []) await store.addOffer(id, offer, now)
  if (project.look) await store.putLook(id, project.look)
  for (const check of project.principlesChecks ?? []) await store.putPrinciplesCheck(id, check, now)
  if (project.money) await store.putMoney(id, project.money)
  if (project.registration) await store.putRegistration(id, project.registration)
  for (const book of project.ruleBooks ?? []) await store.putRuleBook(id, book)
  if (project.books) await store.addBooks(id, project.books, now)
  for (const year of project.years ?? []) await store.putYear(id, year)
  if (project.workshop) await store.putWorkshop(id, project.workshop)
}

/** Meetings, resolutions, and the days on which these do something by themselves. */
async function putDecided(store: ProjectStore, id: string, project: Project, now: string): Promise<void> {
  for (const meeting of project.meetings ?? []) await store.addMeeting(id, meeting, now)
  for (const election of project.elections ?? []) await store.putElection(id, election)
  for (const motion of project.motions ?? []) await store.addMotion(id, motion)
  for (const day of dueDays(project)) await store.addDueDay(id, day)
}
