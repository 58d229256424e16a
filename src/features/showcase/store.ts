/** The SQL of public pages and of the enquiries that they bring. */
import type { Db } from '../../db/open'
import type { IsoDate } from '../../lib/dates'
import type { Enquiry } from './enquiry'
import type { ShowcasePage } from './showcase'

export interface Showcase {
  project: string
  /** None until it is published for the first time. */
  slug: string | null
  page: ShowcasePage
  /** None while nobody outside may see it. */
  publishedAt: string | null
  /** Whether it stands in the directory for schools. */
  listed: boolean
}

export interface EnquiryRow {
  id: string
  project: string
  receivedAt: string
  enquiry: Enquiry
  answeredAt: string | null
  /** The day from which it may be deleted. */
  keptUntil: IsoDate
}

export function showcaseStore(db: Db) {
  return { ...pageQueries(db), ...enquiryQueries(db) }
}

function pageQueries(db: Db) {
  const one = (where: object): Promise<Showcase | undefined> =>
    db('showcases')
      .where(where)
      .first()
      .then((row: Row | undefined) => row && asShowcase(row))
  return {
    ofProject: (project: string) => one({ project }),

    /** The page at an address, where it is public. */
    bySlug: async (slug: string): Promise<Showcase | undefined> => {
      const found = await one({ slug })
      return found?.publishedAt === null ? undefined : found
    },

    /** Every page that its group put into the directory, by its address. */
    listed: (): Promise<Showcase[]> =>
      db('showcases')
        .where({ listed: true })
        .whereNotNull('publishedAt')
        .orderBy('slug')
        .then((rows: Row[]) => rows.map(asShowcase)),

    async slugTaken(slug: string): Promise<boolean> {
      return (await db('showcases').where({ slug }).first('project')) !== undefined
    },

    async put({ page, ...row }: Showcase): Promise<void> {
      await db('showcases')
        .insert({ ...row, page: JSON.stringify(page) })
        .onConflict('project')
        .merge()
    },
  }
}

function enquiryQueries(db: Db) {
  return {
    /** The enquiries of a project, newest first. */
    enquiries: (project: string): Promise<EnquiryRow[]> =>
      db('enquiries')
        .where({ project })
        .orderBy([{ column: 'receivedAt', order: 'desc' }, { column: 'id' }])
        .then((rows: Row[]) => rows.map(asEnquiry)),

    async enquiry(project: string, id: string): Promise<EnquiryRow | undefined> {
      const row = (await db('enquiries').where({ project, id }).first()) as Row | undefined
      return row && asEnquiry(row)
    },

    /** Keeps an enquiry. False where it is there already: the same form sent twice is one enquiry. */
    async addEnquiry({ enquiry, ...row }: EnquiryRow): Promise<boolean> {
      if ((await db('enquiries').where({ id: row.id }).first('id')) !== undefined) return false
      await db('enquiries')
        .insert({ ...row, enquiry: JSON.stringify(enquiry) })
        .onConflict('id')
        .ignore()
      return true
    },

    async answered(project: string, id: string, at: string): Promise<void> {
      await db('enquiries').where({ project, id }).update({ answeredAt: at })
    },

    async removeEnquiry(project: string, id: string): Promise<void> {
      await db('enquiries').where({ project, id }).delete()
    },

    /** Deletes what is kept long enough, and says how many that were. */
    sweepEnquiries: (today: IsoDate): Promise<number> =>
      db('enquiries').where('keptUntil', '<', today).delete(),
  }
}

type Row = Record<string, unknown>

function asShowcase(row: Row): Showcase {
  return {
    ...row,
    page: JSON.parse(String(row['page'])) as ShowcasePage,
    listed: Boolean(row['listed']),
  } as Showcase
}

function asEnquiry(row: Row): EnquiryRow {
  return { ...row, enquiry: JSON.parse(String(row['enquiry'])) as Enquiry } as EnquiryRow
}
