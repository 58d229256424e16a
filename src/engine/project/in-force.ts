/**
 * Which rules count on a day: the last that were registered by then (CCBSA 2014 s.16). Meetings, notices and papers
 * read them here, so a draft of a change changes nothing before its time.
 */
import type { IsoDate } from '../../lib/dates'
import type { Project } from './project'
import type { RuleBook } from './registration'

/** Whether it was registered by the end of a day. */
export function isRegistered({ registration }: Project, day: IsoDate): boolean {
  return registration !== undefined && registration.on <= day
}

/** The registered name on a day; undefined before registration. */
export function registeredNameOn({ registration }: Project, day: IsoDate): string | undefined {
  if (registration === undefined || registration.on > day) return undefined
  return registration.renamed?.findLast(({ on }) => on <= day)?.name ?? registration.name
}

/** The rule book in force at the end of a day; undefined before the first was registered. */
export function bookOn({ ruleBooks = [] }: Project, day: IsoDate): RuleBook | undefined {
  return ruleBooks.findLast(({ registered }) => registered !== undefined && registered <= day)
}

/** The rules that were sent and wait for the registrar. */
export function waitingBook({ ruleBooks = [] }: Project): RuleBook | undefined {
  return ruleBooks.find(({ registered }) => registered === undefined)
}

/**
 * The project with the rules that are in force on a day in place of later drafts of them. Before registration that is
 * the project itself. Everything that is not a matter of the rules stays as it is.
 */
export function inForce(project: Project, day: IsoDate): Project {
  const book = bookOn(project, day)
  if (!book) return project
  const settled = new Set(book.settles)
  const other = <T>(record: Readonly<Record<string, T>>, stays: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => stays(key)))
  const told = (book.notices ?? []).filter(({ on }) => on <= day)
  return {
    ...project,
    answers: Object.assign(
      { ...other(project.answers, (id) => !settled.has(id)), ...book.answers },
      ...told.map(({ answers }) => answers),
    ) as Project['answers'],
    wording: { ...other(project.wording ?? {}, (key) => !isRuleWording(key)), ...book.wording },
  }
}

/** The project with the rules as the group would have them next, whatever is in force. */
export function asDrafted(project: Project): Project {
  return { ...project, ruleBooks: [] }
}

/** Whether a key of the group's own wording is of a clause of the rules. */
export function isRuleWording(key: string): boolean {
  return key.startsWith('rules/')
}
