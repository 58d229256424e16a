/** The SQL of offers and of a group's look as parts of a project. An offer is read and written whole. */
import type { Db } from '../../db/open'
import type { Look } from '../../engine/project/look'
import type { Offer } from '../../engine/project/offer'

export function offerQueries(db: Db) {
  return {
    /** Every offer, in the order made. */
    async offers(project: string): Promise<Offer[]> {
      const rows = (await db('offers').where({ project }).orderBy('number').select('offer')) as Row[]
      return rows.map(read)
    },

    /** One offer, held still until the end of the transaction where the database can. */
    async offer(project: string, id: string): Promise<Offer | undefined> {
      const [row] = (await db('offers').where({ project, id }).forUpdate().select('offer')) as Row[]
      return row && read(row)
    },

    async addOffer(project: string, offer: Offer, now: string): Promise<void> {
      const { id, number } = offer
      await db('offers').insert({ project, id, number, offer: JSON.stringify(offer), createdAt: now })
    },

    async putOffer(project: string, offer: Offer): Promise<void> {
      await db('offers')
        .where({ project, id: offer.id })
        .update({ offer: JSON.stringify(offer) })
    },

    async removeOffer(project: string, id: string): Promise<void> {
      await db('offers').where({ project, id }).delete()
    },

    async look(project: string): Promise<Look | undefined> {
      const [row] = (await db('looks').where({ project }).select('look')) as { look: string }[]
      return row && (JSON.parse(row.look) as Look)
    },

    async putLook(project: string, look: Look): Promise<void> {
      await db('looks')
        .insert({ project, look: JSON.stringify(look) })
        .onConflict('project')
        .merge()
    },
  }
}

interface Row {
  offer: string
}

function read(row: Row): Offer {
  return JSON.parse(row.offer) as Offer
}
