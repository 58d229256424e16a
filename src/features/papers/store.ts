/** The SQL of issues: every paper that was downloaded, as it was then. */
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Db } from '../../db/open'
import type { DocumentTree } from '../../engine/tree'

export interface IssueHead {
  number: number
  asAt: string
  /** UTC instant. */
  madeAt: string
  templateVersion: string
  /** SHA-256 in hexadecimal of what the paper says. */
  hash: string
}

export interface Issue extends IssueHead {
  tree: DocumentTree
}

const head = ['number', 'asAt', 'madeAt', 'templateVersion', 'hash'] as const

export function issueStore(db: Db) {
  return {
    /** The issues of a document, newest first. */
    issues: (project: string, document: string): Promise<IssueHead[]> =>
      db('issues')
        .where({ project, document })
        .orderBy('number', 'desc')
        .select(...head) as unknown as Promise<IssueHead[]>,

    async issue(project: string, document: string, number: number): Promise<Issue | undefined> {
      const [row] = (await db('issues')
        .where({ project, document, number })
        .select(...head, 'tree')) as (IssueHead & { tree: Buffer })[]
      return row && { ...row, tree: JSON.parse(gunzipSync(row.tree).toString('utf8')) as DocumentTree }
    },

    /** The project file from which an issue was made. */
    async snapshot(project: string, document: string, number: number): Promise<string | undefined> {
      const [row] = (await db('issues').where({ project, document, number }).select('snapshot')) as {
        snapshot: Buffer
      }[]
      return row && gunzipSync(row.snapshot).toString('utf8')
    },

    async addIssue(project: string, issue: Issue & { document: string; snapshot: string }): Promise<void> {
      const { snapshot, tree, ...columns } = issue
      await db('issues').insert({
        project,
        ...columns,
        snapshot: gzipSync(snapshot),
        tree: gzipSync(JSON.stringify(tree)),
      })
    },
  }
}
