import type { Db } from '../../db/open'
import type { Service } from '../../engine/project/project'
import { service as fields } from '../../engine/project/service-schema'
import { empties, fromRow, next, toRow, type Row } from './rows'

/** Fields that are kept as JSON text: lists and tables. */
const serviceJson = [
  'ages',
  'delivery',
  'deliveredBy',
  'groupSize',
  'languages',
  'evidence',
  'needs',
  'pricing',
  'multiYear',
  'travel',
  'termCapacity',
  'kpis',
  'schoolDuties',
  'calendar',
] as const
const emptyService = empties(Object.keys(fields))

/** The services of projects, in the order that a group gave them. */
export function serviceQueries(db: Db) {
  return {
    services: (project: string): Promise<Service[]> =>
      db('services')
        .where({ project })
        .orderBy('position')
        .then((rows: Row[]) => rows.map((row) => fromRow<Service>(row, serviceJson))),

    async addService(project: string, service: Service): Promise<void> {
      await db('services').insert({
        ...toRow(service, serviceJson),
        project,
        position: await next(db, 'services', project),
      })
    },

    async putService(project: string, service: Service): Promise<void> {
      await db('services')
        .where({ project, id: service.id })
        .update({ ...emptyService, ...toRow(service, serviceJson) })
    },

    async removeService(project: string, id: string): Promise<void> {
      await db('services').where({ project, id }).delete()
    },
  }
}
