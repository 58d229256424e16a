/** The SQL of the files of rule books: what was sent to the registrar, and what came back. */
import type { Db } from '../../db/open'
import type { KeptFile } from '../../web/kept-file'

/** The rules as they were sent, or the registrar's acknowledgment. */
export type RuleBookFile = 'sent' | 'acknowledgment'

interface FileRow extends KeptFile {
  what: RuleBookFile
  number: number
}

export function ruleBookStore(db: Db) {
  return {
    /** Which files there are, without what is in them. */
    files: (project: string): Promise<Pick<FileRow, 'number' | 'what'>[]> =>
      db('ruleBookFiles').where({ project }).orderBy(['number', 'what']).select('number', 'what'),

    file: (project: string, number: number, what: string): Promise<KeptFile | undefined> =>
      db('ruleBookFiles').where({ project, number, what }).first('type', 'ending', 'content'),

    async addFile(
      project: string,
      of: { number: number; what: RuleBookFile; at: string },
      file: KeptFile,
    ): Promise<void> {
      await db('ruleBookFiles').insert({ project, ...of, ...file })
    },
  }
}

/** A rule book exactly as it was sent to the registrar. */
export function fileOfRules(db: Db, project: string, number: number): Promise<KeptFile | undefined> {
  return ruleBookStore(db).file(project, number, 'sent')
}
