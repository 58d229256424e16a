import type { Db } from '../../db/open'
export interface Mail {
  key: string
  to: string
  template: string
  values: Record<string, string | number | boolean | readonly string[]>
  project?: string
  now: Date
  reminder?: boolean
  attachments?: readonly { filename: string; contentType: string; content: Buffer }[]
}
export async function postMail(_trx: Db, _mail: Mail): Promise<void> {}
export async function mailTroubles(
  _db: Db,
  _project: string,
): Promise<{ to: string; template: string; words: string; at: string }[]> {
  return []
}
