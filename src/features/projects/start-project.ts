import { randomBytes } from 'node:crypto'
import type { Db } from '../../db/open'
import type { Project } from '../../engine/project/project'
import { projectStore } from './store'

/** An id that cannot be guessed: 120 bits, in letters that can be read aloud. */
export function newProjectId(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'
  return [...randomBytes(24)].map((byte) => alphabet[byte % 32]).join('')
}

/** Starts a co-op with a name and nothing else. Returns its id. */
export async function startProject(db: Db, name: string, now: Date): Promise<string> {
  return keepProjectWhole(db, { name, answers: {}, founders: [], services: [], ledger: [] }, { now })
}

/** Keeps a whole project, as read from a project file, or keeps nothing. Returns its id. */
export function keepProjectWhole(
  db: Db,
  project: Project,
  as: { now: Date; id?: string; demo?: boolean },
): Promise<string> {
  const id = as.id ?? newProjectId()
  const now = as.now.toISOString()
  return db.transaction(async (trx) => {
    const store = projectStore(trx)
    await store.create({ id, name: project.name, demo: as.demo ?? false, now })
    for (const [question, answer] of Object.entries(project.answers))
      await store.putAnswer(id, question, answer, { now, decided: project.decided?.[question] })
    for (const founder of project.founders) await store.addFounder(id, founder)
    for (const service of project.services) await store.addService(id, service)
    for (const [clause, words] of Object.entries(project.wording ?? {}))
      await store.putWording(id, clause, words, now)
    await store.append(id, project.ledger, now)
    return id
  })
}
