/** The verbs of rules that go to the registrar and come back: sent, registered, returned. */
import { createHash } from 'node:crypto'
import type { Db } from '../../db/open'
import type { Library } from '../../engine/library/library'
import type { Project } from '../../engine/project/project'
import { bookOn, isRegistered, isRuleWording, waitingBook } from '../../engine/project/in-force'
import type { Registration, RuleBook } from '../../engine/project/registration'
import { londonDate, longDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import type { KeptFile } from '../../web/kept-file'
import { changeProject, projectStore, type Doing, type ProjectStore } from '../projects'
import { ruleQuestions } from '../../engine/clauses/rule-questions'
import { carriedChanges, changedTogether } from '../../engine/project/carried-changes'
import { draftRules, fileToSend, rulesDiffer, rulesWith, textOf } from './draft'
import { ruleBookStore } from './store'

interface On {
  db: Db
  library: Library
}

/** What goes to the registrar, on which day, and who decided it where that was not at a meeting recorded here. */
export interface Sent {
  on: IsoDate
  file?: KeptFile
  elsewhere?: { on: IsoDate; where: string }
}

/**
 * Keeps the rules exactly as they go to the registrar: the bytes of the file, and the answers behind it. Without a
 * file of their own, it is the PDF that the draft gives.
 * @throws Expected where something is still open, nothing differs, other rules wait already, or members have not
 *   carried a change
 */
export async function sendRules(on: On, doing: Doing, sent: Sent): Promise<RuleBook> {
  const { db, library } = on
  const seen = await projectStore(db).load(doing.project)
  mustBeReady(seen, library, sent.on)
  decidedBy(seen, library, sent)
  // Made before the transaction, as a PDF takes time; the check below sees whether the draft is still the same.
  const file = sent.file ?? (await fileToSend(seen, sent.on, library))
  return changeProject(db, doing, async (store, trx) => {
    const project = await store.load(doing.project)
    mustBeReady(project, library, sent.on)
    if (draftRules(project, sent.on, library).text !== draftRules(seen, sent.on, library).text) {
      throw new Expected(
        'conflict',
        'Someone changed the draft a moment ago',
        'Read the draft again. Then keep the rules that you send.',
      )
    }
    const decided = decidedBy(project, library, sent)
    const book = bookOf(project, library, { on: sent.on, content: file.content, decided })
    await store.putRuleBook(doing.project, book)
    const of = { number: book.number, what: 'sent', at: doing.now.toISOString() } as const
    await ruleBookStore(trx).addFile(doing.project, of, file)
    return {
      deed: { what: 'kept the rules that were sent', about: `rule-book:${book.number}` },
      result: book,
    }
  })
}

function mustBeReady(project: Project, library: Library, on: IsoDate): void {
  if (project.answers['legal.form'] === 'company') {
    throw new Expected(
      'conflict',
      'You have chosen a company',
      'Companies send their articles to Companies House, and keep them there. This page is for societies.',
    )
  }
  if (waitingBook(project))
    throw new Expected('conflict', 'Rules are with the registrar already', 'Record first what came back.')
  const before = bookOn(project, '9999-12-31')?.registered
  if (before !== undefined && on < before)
    throw new Expected(
      'conflict',
      `The rules before these were registered on ${longDate(before)}`,
      'A change of them is sent on that day or later. Check the date.',
    )
  const { gaps } = draftRules(project, on, library).tree
  if (gaps.length > 0) {
    throw new Expected(
      'conflict',
      `Your draft has ${gaps.length === 1 ? 'one open point' : `${gaps.length} open points`}`,
      'Settle what is still to decide. Then keep the rules that you send.',
    )
  }
  if (isRegistered(project, on) && !rulesDiffer(project, on, library)) {
    throw new Expected(
      'conflict',
      'Your draft says what the registered rules say',
      'Change an answer or a wording first. There is nothing to send.',
    )
  }
}

/**
 * Who decided a change, as the rule book keeps it; undefined for the first rules. What is sent must say what members
 * carried and no more, unless the person says that it was decided elsewhere.
 */
function decidedBy(project: Project, library: Library, sent: Sent): RuleBook['decided'] {
  if (!isRegistered(project, sent.on)) return undefined
  if (sent.elsewhere) {
    if (sent.elsewhere.on <= sent.on) return sent.elsewhere
    throw new Expected(
      'conflict',
      'A change is decided before it is sent',
      'Check the day of the decision, and the day on which you send it.',
    )
  }
  const carried = carriedChanges(project, sent.on)
  const last = carried.at(-1)
  if (!last) {
    throw new Expected(
      'conflict',
      'Members have not carried this change yet',
      'Make a resolution from your draft first. If it was decided elsewhere, say when, and which minutes say so.',
    )
  }
  const changes = changedTogether(carried)
  if (
    changes &&
    textOf(rulesWith(project, changes, sent.on, library)) !== draftRules(project, sent.on, library).text
  ) {
    throw new Expected(
      'conflict',
      'Your draft does not say what members carried',
      'Take back what nobody decided, or make a resolution of it. If it was decided elsewhere, say when, and which minutes say so.',
    )
  }
  return {
    on: last.on,
    where: carried
      .map(({ where }) => where)
      .join('; ')
      .slice(0, 400),
  }
}

function bookOf(
  project: Project,
  library: Library,
  sent: { on: IsoDate; content: Buffer; decided: RuleBook['decided'] },
): RuleBook {
  const settles = ruleQuestions(library)
  const answers = Object.fromEntries(Object.entries(project.answers).filter(([id]) => settles.includes(id)))
  const wording = Object.fromEntries(
    Object.entries(project.wording ?? {}).filter(([key]) => isRuleWording(key)),
  )
  return {
    number: (project.ruleBooks ?? []).length + 1,
    submitted: sent.on,
    sha256: createHash('sha256').update(sent.content).digest('hex'),
    settles,
    answers,
    ...(Object.keys(wording).length > 0 && { wording }),
    ...(sent.decided && { decided: sent.decided }),
  }
}

/** Takes rules back that the registrar returned or the group withdrew. Nothing is in force by them. */
export function takeRulesBack({ db }: On, doing: Doing): Promise<void> {
  return changeProject(db, doing, async (store) => {
    const book = await waitingOf(store, doing.project)
    await store.removeRuleBook(doing.project, book.number)
    return {
      deed: { what: 'noted that rules came back unregistered', about: `rule-book:${book.number}` },
      result: undefined,
    }
  })
}

/** What the registrar wrote back. Name and number come with the first rules only. */
export interface Acknowledged {
  on: IsoDate
  identity?: Pick<Registration, 'name' | 'number'>
  file?: KeptFile
}

/** Notes the registration: of the society with its first rules, or of a change. From its day the rules are in force. */
export function recordRegistration({ db }: On, doing: Doing, back: Acknowledged): Promise<void> {
  return changeProject(db, doing, async (store, trx) => {
    const { project, now } = doing
    const book = await waitingOf(store, project)
    const { on } = back
    if (on > londonDate(now))
      throw new Expected(
        'conflict',
        'That day has not come yet',
        'Record the registration when you have the acknowledgment.',
      )
    const before = bookOn(await store.load(project), '9999-12-31')?.registered ?? ''
    if (on < book.submitted || on < before) {
      throw new Expected(
        'conflict',
        'These rules were not registered before they were sent',
        `They were sent on ${longDate(book.submitted)}. Check the date on the acknowledgment.`,
      )
    }
    if (book.number === 1) {
      if (!back.identity)
        throw new Expected('conflict', 'The number is missing', 'Enter the name and number first.')
      await store.putRegistration(project, { ...back.identity, on })
    }
    await store.putRuleBook(project, { ...book, registered: on })
    if (back.file) {
      const of = { number: book.number, what: 'acknowledgment', at: now.toISOString() } as const
      await ruleBookStore(trx).addFile(project, of, back.file)
    }
    const what =
      book.number === 1 ? 'recorded the registration' : 'recorded the registration of changed rules'
    return { deed: { what, about: `rule-book:${book.number}` }, result: undefined }
  })
}

async function waitingOf(store: ProjectStore, project: string): Promise<RuleBook> {
  const book = waitingBook({ ...(await store.load(project)) })
  if (!book)
    throw new Expected('conflict', 'No rules are with the registrar', 'Keep the rules that you send first.')
  return book
}
