/** The SQL of joining and leaving as part of a project. Each record is read and written whole. */
import type { Db } from '../../db/open'
import { rowsOf } from '../../db/rows'
import { endsOn, isOpen } from '../../engine/project/leaving'
import type { Application, Leaving, WorkSpell } from '../../engine/project/membership'
import type { Project } from '../../engine/project/project'
import type { IsoDate } from '../../lib/dates'
import { next } from './rows'

const table = 'membershipRecords'
type Kind = 'application' | 'work' | 'leaving'

export function membershipQueries(db: Db) {
  const list = <T>(project: string, kind: Kind): Promise<T[]> =>
    db(table)
      .where({ project, kind })
      .orderBy('place')
      .pluck('record')
      .then((rows: string[]) => rows.map((row) => JSON.parse(row) as T))
  const put = async (project: string, kind: Kind, id: string, value: object, due: IsoDate | null) => {
    const record = JSON.stringify(value)
    const place = await next(db, table, project, 'place')
    await db(table)
      .insert({ project, kind, id, place, record, due })
      .onConflict(['project', 'kind', 'id'])
      .merge({ record, due })
  }
  const putApplication = (project: string, one: Application): Promise<void> =>
    put(project, 'application', one.id, one, null)
  const putLeaving = (project: string, one: Leaving): Promise<void> =>
    put(project, 'leaving', one.id, one, (isOpen(one) && endsOn(one)) || null)
  const putWork = async (project: string, spells: readonly WorkSpell[]): Promise<void> => {
    await db(table).where({ project, kind: 'work' }).delete()
    for (const [index, spell] of spells.entries()) await put(project, 'work', `w${index + 1}`, spell, null)
  }
  return {
    putApplication,
    putLeaving,
    /** All spells of work, in place of those before. */
    putWork,
    applications: (project: string) => list<Application>(project, 'application'),
    work: (project: string) => list<WorkSpell>(project, 'work'),
    leavings: (project: string) => list<Leaving>(project, 'leaving'),

    /** What of joining and leaving there is, as the project has it. */
    async membership(project: string): Promise<Pick<Project, 'applications' | 'work' | 'leavings'>> {
      const rows = (await db(table).where({ project }).orderBy('place').select('kind', 'record')) as {
        kind: Kind
        record: string
      }[]
      const of = <T>(kind: Kind): T[] =>
        rows.filter((row) => row.kind === kind).map(({ record }) => JSON.parse(record) as T)
      const parts = {
        applications: of<Application>('application'),
        work: of<WorkSpell>('work'),
        leavings: of<Leaving>('leaving'),
      }
      return Object.fromEntries(Object.entries(parts).filter(([, records]) => records.length > 0))
    },

    /** All of it, as read from a project file. */
    async putMembership(
      project: string,
      of: Pick<Project, 'applications' | 'work' | 'leavings'>,
    ): Promise<void> {
      for (const one of of.applications ?? []) await putApplication(project, one)
      await putWork(project, of.work ?? [])
      for (const one of of.leavings ?? []) await putLeaving(project, one)
    },

    /** Every project in which someone applied. */
    projectsWithApplications: (): Promise<string[]> =>
      db(table).where({ kind: 'application' }).distinct('project').pluck('project'),

    async removeApplication(project: string, id: string): Promise<void> {
      await db(table).where({ project, kind: 'application', id }).delete()
    },

    /** The last organiser keeps their role, so that nobody is locked out. */
    async seatsFollow(project: string, people: { members: string[]; former: string[] }): Promise<void> {
      const seats = () => db('seats').where({ project }).whereNull('endedAt')
      await seats().where({ role: 'former' }).whereIn('founder', people.members).update({ role: 'member' })
      const roles = ['founder', 'member', 'secretary']
      await seats().whereIn('role', roles).whereIn('founder', people.former).update({ role: 'former' })
      const organisers = (await seats().where({ role: 'organiser' }).select('id', 'founder')) as {
        id: string
        founder: string | null
      }[]
      const gone = organisers.filter(({ founder }) => founder !== null && people.former.includes(founder))
      if (gone.length > 0 && gone.length < organisers.length)
        await seats()
          .whereIn(
            'id',
            gone.map(({ id }) => id),
          )
          .update({ role: 'former' })
    },

    /** Whether a membership ends by a day, and its entry was not made yet. */
    async hasDue(project: string, day: IsoDate): Promise<boolean> {
      const sql = `SELECT "id" FROM "${table}" WHERE "project" = ? AND "due" <= ? LIMIT 1`
      return (await rowsOf(db, sql, [project, day])).length > 0
    },

    /** Every project in which a membership ends by a day, and its entry was not made yet. */
    projectsWithDue: (day: IsoDate): Promise<string[]> =>
      db(table).where('due', '<=', day).distinct('project').pluck('project'),
  }
}
