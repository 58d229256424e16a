/** The SQL of public pages. */
import type { Db } from '../../db/open'
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

export function showcaseStore(db: Db) {
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

    /** Every page that its group put into the directory, by its address, and the version of its project. */
    listed: (): Promise<{ project: string; version: string }[]> =>
      db('showcases')
        .join('projects', 'projects.id', 'showcases.project')
        .where({ listed: true })
        .whereNotNull('publishedAt')
        .orderBy('slug')
        .select('project', 'version'),

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

type Row = Record<string, unknown>

function asShowcase(row: Row): Showcase {
  return {
    ...row,
    page: JSON.parse(String(row['page'])) as ShowcasePage,
    listed: Boolean(row['listed']),
  } as Showcase
}
