/** The SQL of the copies that went out, and of the private links of schools. Offers themselves are part of the project. */
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Db } from '../../db/open'
import type { DocumentTree } from '../../engine/tree'

/** What a school was sent, byte for byte. */
export interface OfferCopy {
  /** SHA-256 in hexadecimal of the PDF. */
  hash: string
  pdf: Buffer
  docx: Buffer
  tree: DocumentTree
}

export interface OfferLink {
  hash: string
  project: string
  offer: string
  version: number
  createdAt: string
  expiresAt: string
}

/** When a link ends that works for good: an order must stay readable for both sides. */
export const never = '9999-12-31T00:00:00.000Z'

export function offerStore(db: Db) {
  return {
    async copy(project: string, offer: string, version: number): Promise<OfferCopy | undefined> {
      const [row] = (await db('offerCopies')
        .where({ project, offer, version })
        .select('hash', 'pdf', 'docx', 'tree')) as Record<'hash' | 'pdf' | 'docx' | 'tree', Buffer>[]
      return (
        row && {
          hash: String(row.hash),
          pdf: row.pdf,
          docx: row.docx,
          tree: JSON.parse(gunzipSync(row.tree).toString('utf8')) as DocumentTree,
        }
      )
    },

    async addCopy(
      at: { project: string; offer: string; version: number; madeAt: string },
      { tree, ...copy }: OfferCopy,
    ): Promise<void> {
      await db('offerCopies').insert({ ...at, ...copy, tree: gzipSync(JSON.stringify(tree)) })
    },

    /** The link with this hash, if it still works. */
    async liveLink(hash: string, now: string): Promise<OfferLink | undefined> {
      const [row] = (await db('offerLinks')
        .where({ hash })
        .whereNull('endedAt')
        .where('expiresAt', '>', now)
        .select('hash', 'project', 'offer', 'version', 'createdAt', 'expiresAt')) as OfferLink[]
      return row
    },

    /** When the working link of an offer was made; undefined where there is none. */
    async linkSince(project: string, offer: string, now: string): Promise<string | undefined> {
      const [row] = (await db('offerLinks')
        .where({ project, offer })
        .whereNull('endedAt')
        .where('expiresAt', '>', now)
        .orderBy('createdAt', 'desc')
        .limit(1)
        .select('createdAt')) as { createdAt: string }[]
      return row?.createdAt
    },

    async addLink(link: OfferLink): Promise<void> {
      await db('offerLinks').insert(link)
    },

    /** Lets every link of an offer work for good. */
    async keepLinks(project: string, offer: string): Promise<void> {
      await db('offerLinks').where({ project, offer }).whereNull('endedAt').update({ expiresAt: never })
    },

    /** Ends the links of an offer, or of one version of it. */
    async endLinks(of: { project: string; offer: string; version?: number }, at: string): Promise<void> {
      await db('offerLinks').where(of).whereNull('endedAt').update({ endedAt: at })
    },
  }
}
