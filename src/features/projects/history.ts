/** Who changed what, and when, in words. Names come from the seats and founders of today; the trail has only ids. */
import type { Db } from '../../db/open'
import { shortName } from '../../engine/project/project'
import type { Library } from '../../engine/library/library'
import { longInstant } from '../../lib/dates'
import { accountStore } from '../account'
import { projectStore } from './store'

export interface HistoryLine {
  who: string
  what: string
  about: string
  when: string
}

/** The latest changes: of one part, or of the whole project; newest first. */
export async function history(
  db: Db,
  project: string,
  of: { about?: string; limit: number },
): Promise<HistoryLine[]> {
  const traces = await projectStore(db).traces(project, of)
  const names = await seatNames(db, project)
  return traces.map((trace) => ({
    who: trace.seat === null ? 'Groundrules' : (names.get(trace.seat) ?? 'Someone who has left'),
    what: trace.what,
    about: trace.about,
    when: longInstant(new Date(trace.at)),
  }))
}

/** What each seat is called: by the founder that it is, where it is one. */
export async function seatNames(db: Db, project: string): Promise<Map<string, string>> {
  const names = await accountStore(db).seatNames(project)
  const founders = new Map((await projectStore(db).founders(project)).map((one) => [one.id, one]))
  for (const { id, founder } of await accountStore(db).seats(project)) {
    const own = founder === null ? undefined : founders.get(founder)
    if (own) names.set(id, shortName(own))
  }
  return names
}

/**
 * What an entry is about, in words that a person knows, where what was done does not say it. Names of people are left
 * to the pages about them.
 */
export function aboutWords(
  { what, about }: Pick<HistoryLine, 'what' | 'about'>,
  library: Library,
): string | undefined {
  const [kind = '', id = ''] = about.split(/:(.*)/s)
  const question = kind === 'question' && library.questions.find((one) => one.id === id)
  if (question) return question.label
  const words = wordsOfKind[kind] ?? kind
  const noun = words.replace(/^(an?|the|our( own)?) /, '')
  return kind === 'project' || ` ${what} `.includes(` ${noun} `) ? undefined : words
}

const wordsOfKind: Readonly<Record<string, string>> = {
  people: 'people',
  offices: 'offices',
  register: 'the register',
  proposal: 'a proposal',
  poll: 'a poll',
  motion: 'a resolution',
  offer: 'an offer',
  look: 'how offers look',
  decisions: 'how you decide',
  principles: 'the principles check',
  money: 'the money plan',
  today: 'the list of what waits',
  founder: 'a person',
  seat: 'a place in the co-op',
  meeting: 'a meeting',
  'rule-book': 'the rules',
  clause: 'our own wording',
  service: 'a service',
  school: 'a school',
  schools: 'schools',
  survey: 'the survey',
  enquiry: 'an enquiry',
  showcase: 'our public page',
  figures: 'figures',
  pay: 'pay',
  section: 'a section of questions',
  year: 'the year',
}
