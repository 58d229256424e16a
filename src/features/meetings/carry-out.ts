/** Carries out what a carried resolution changes: on its day, once, and in the transaction that it is given. */
import { awaitsShare } from '../../engine/project/application'
import { effectEntries } from '../../engine/project/effects'
import { bookOn } from '../../engine/project/in-force'
import type { Carried, Matter } from '../../engine/project/resolution'
import { effectiveDay } from '../../engine/project/motion-rules'
import { changesRules } from '../../engine/project/resolution-kinds'
import { londonDate, type IsoDate } from '../../lib/dates'
import type { Doing, ProjectStore } from '../projects'
import { writeEntries } from '../register'

/** Who decided, and on which day. */
export interface DecidedBy {
  on: IsoDate
  by: string
}

/**
 * Carries out a resolution that was decided, or notes the day on which it will take effect.
 * @returns what is kept beside the resolution: the day from which it counts, or nothing while that day is to come
 * @throws Expected where the register says something that does not fit
 */
export async function carryOut(
  store: ProjectStore,
  doing: Doing,
  matter: Omit<Matter, 'text' | 'title'>,
  decided: DecidedBy,
): Promise<Carried> {
  const day = effectiveDay(decided.on, matter)
  if (day > londonDate(doing.now)) {
    await store.addDueDay(doing.project, day)
    return {}
  }
  const founders = await store.founders(doing.project)
  const now = { ...matter, founders: await ready(store, doing, matter) }
  await writeEntries(store, doing, (ledger) => effectEntries(now, { ledger, founders }, day))
  if (changesRules(matter.kind)) await redraft(store, doing, matter, decided)
  if (matter.kind === 'office') await moveOffice(store, doing, matter, { ...decided, on: day })
  return { done: day }
}

/** Whom it is about. Who applied is a member only once the share is paid for too: the draft rules say so. */
async function ready(
  store: ProjectStore,
  { project, now }: Doing,
  { kind, founders }: Pick<Matter, 'kind' | 'founders'>,
): Promise<string[]> {
  if (kind !== 'admission') return founders
  const whole = await store.load(project)
  return founders.filter((one) => !awaitsShare(whole, one, londonDate(now)))
}

/** A carried change of the rules becomes the draft that is sent; it is in force only once it is registered (s.16). */
async function redraft(
  store: ProjectStore,
  { project, now }: Doing,
  { changes }: Pick<Matter, 'changes'>,
  decided: DecidedBy,
): Promise<void> {
  const at = now.toISOString()
  for (const [question, answer] of Object.entries(changes?.answers ?? {}))
    await store.putAnswer(project, question, answer, { now: at, decided })
  for (const [clause, words] of Object.entries(changes?.wording ?? {}))
    await store.putWording(project, clause, words, at)
  for (const clause of changes?.dropped ?? []) await store.dropWording(project, clause)
}

/** A move of the registered office counts by notice, and not by a change of the rules (s.16). */
async function moveOffice(
  store: ProjectStore,
  { project, now }: Doing,
  { changes }: Pick<Matter, 'changes'>,
  decided: DecidedBy,
): Promise<void> {
  const answers = changes?.answers
  if (!answers) return
  for (const [question, answer] of Object.entries(answers))
    await store.putAnswer(project, question, answer, { now: now.toISOString(), decided })
  const book = bookOn({ ...(await store.load(project)) }, decided.on)
  if (!book) return
  await store.putRuleBook(project, {
    ...book,
    notices: [...(book.notices ?? []), { on: decided.on, answers }],
  })
}
