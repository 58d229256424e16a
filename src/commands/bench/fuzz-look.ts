/** What each answer must be, and what pages, papers and lists must be that are made of what was kept. */
import { parse } from 'csv-parse/sync'
import JSZip from 'jszip'
import type { Answer, Coop } from './fuzz-browser'
import { hasMarkup } from './fuzz-values'

export const secret = 'Unmistakable Secret Co-operative'

export interface Findings {
  /** Pages, papers and lists that were there to be looked at. */
  papers: number
  /** How many answers there were of each status. */
  statuses: Record<string, number>
  faults: string[]
}

/** Reads an answer to its end, writes down what must not be, and gives the text. */
export function judge({ status, headers, bytes }: Answer, where: string, found: Findings): string {
  const text = bytes.toString()
  found.statuses[status] = (found.statuses[status] ?? 0) + 1
  if (status >= 500) found.faults.push(`${where}: ${status}`)
  if (/^text\/html/.test(headers['content-type'] ?? '') && hasMarkup(text))
    found.faults.push(`${where}: markup came back`)
  if (/(?:<a href="#[^>]*>|Error:<\/span> )&#34;[\w.[\]]+&#34; (?:must|is|length|contains) /.test(text))
    found.faults.push(`${where}: a message that is not in our words`)
  if (text.includes(secret)) found.faults.push(`${where}: told of another co-op`)
  if (headers.location !== undefined && !/^\/(?![/\\])/.test(headers.location))
    found.faults.push(`${where}: sent on to ${headers.location.slice(0, 100)}`)
  if (headers['set-cookie']?.some((cookie) => cookie.startsWith('a=')))
    found.faults.push(`${where}: a header was added`)
  return text
}

const pages = [
  '',
  '/people',
  '/register',
  '/history',
  '/services',
  '/schools',
  '/offers',
  '/meetings',
  '/survey',
]
const papers = ['rules', 'service-offer', 'register-of-members', 'register-for-inspection', 'business-plan']
const lists = ['/register/file/inspection.csv', '/services/skills.csv', '/schools/schools.csv']

/** What was kept, as pages, papers and lists: nothing of it may run. */
export async function lookAt({ browser, coop }: Coop, where: string, found: Findings): Promise<void> {
  for (const page of [...pages, ...papers.map((paper) => `/papers/${paper}`)]) {
    const answer = await browser.get(coop + page)
    if (answer.status === 200) found.papers++
    judge(answer, `${where}, afterwards ${page}`, found)
  }
  for (const paper of papers)
    for (const format of ['docx', 'pdf'] as const)
      await lookAtFile(await browser.get(`${coop}/papers/${paper}/file.${format}`), format, {
        ...{ found, where: `${where}, afterwards ${paper}.${format}` },
      })
  for (const list of lists) lookAtList(await browser.get(coop + list), `${where}, afterwards ${list}`, found)
}

/** One page and one paper of a co-op that came as a project file, another for each. */
export async function lookAtOne(
  { browser, coop }: Pick<Coop, 'browser' | 'coop'>,
  { where, n, found }: { where: string; n: number; found: Findings },
): Promise<void> {
  const look = [pages[(n >> 3) % pages.length] ?? '', `/papers/${papers[(n >> 3) % papers.length] ?? ''}`]
  for (const page of look) {
    found.papers++
    judge(await browser.get(coop + page), `${where}, opened ${page}`, found)
  }
}

async function lookAtFile(
  { status, bytes }: Answer,
  format: 'docx' | 'pdf',
  { where, found }: { where: string; found: Findings },
): Promise<void> {
  if (status >= 500) found.faults.push(`${where}: ${status}`)
  if (status !== 200) return
  found.papers++
  if (hasMarkup(format === 'docx' ? await wordsOf(bytes) : bytes.toString('latin1')))
    found.faults.push(`${where}: markup stands in the file`)
}

function lookAtList({ status, bytes }: Answer, where: string, found: Findings): void {
  if (status >= 500) found.faults.push(`${where}: ${status}`)
  if (status !== 200) return
  found.papers++
  const rows = parse(bytes.toString().replace(/^\ufeff/, ''), { relax_column_count: true })
  for (const cell of rows.flat())
    if (/^[=+\-@\t\r]/.test(cell) && !/^-?[\d.]+$/.test(cell))
      found.faults.push(`${where}: a formula: ${cell.slice(0, 40)}`)
}

async function wordsOf(docx: Buffer): Promise<string> {
  const zip = await JSZip.loadAsync(docx)
  const parts = Object.values(zip.files).filter(({ name }) => /\.(xml|rels)$/.test(name))
  return (await Promise.all(parts.map((part) => part.async('string')))).join('\n')
}
