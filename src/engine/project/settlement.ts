/** What is to be settled with a person whose membership has ended, or is about to, as the rules say. */
import { longDate, type IsoDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import { ruleNote, type RuleOf } from './admission'
import { entriesAt, holdingsAt, registerAt } from './ledger'
import { nominationsAt } from './nominations'
import { officeNames } from './office'
import type { Project } from './project'
import { claimsAt, firstShares } from './shares'
import type { Question } from '../interview/question'

export const matters = ['shares', 'loan', 'deposit', 'other', 'office', 'nomination', 'services'] as const

export interface Matter {
  what: (typeof matters)[number]
  words: string
  /** The last day for it, where the rules name one. */
  by?: IsoDate
  done: boolean
}

/** What ended a membership, or will. */
export interface Ending {
  founder: string
  on: IsoDate
  /** The member died: what is due goes to a nominee, or to the personal representatives. */
  died?: boolean
}

/** The rules by which it is settled, and the day on which it is looked at. */
export interface SettledBy {
  rule: RuleOf
  questions: readonly Question[]
  day: IsoDate
}

/** Everything to settle, what is done last. */
export function settlementOf(project: Project, ending: Ending, by: SettledBy): Matter[] {
  const { rule } = by
  const matters = [
    ...shareMatters(project, ending, by),
    ...propertyMatters(project, ending, rule),
    ...officeMatters(project, ending, rule),
    ...nominationMatters(project, ending, rule),
    ...serviceMatters(project, ending),
  ]
  return matters.sort((a, b) => Number(a.done) - Number(b.done))
}

/** The last ending of a person's membership by a day. */
export function endingOf({ ledger }: Project, founder: string, day: IsoDate): Ending | undefined {
  const last = entriesAt(ledger, day).findLast((one) => one.kind === 'ceased' && one.founder === founder)
  return last?.kind === 'ceased'
    ? { founder, on: last.on, ...(last.reason === 'died' && { died: true }) }
    : undefined
}

function heldThen({ ledger }: Project, { founder, on }: Ending) {
  return holdingsAt(ledger, on).get(founder)
}

function heldNow({ ledger }: Project, { founder }: Ending) {
  return holdingsAt(ledger, '9999-12-31').get(founder)
}

/** The first share is cancelled; what was paid on others is owed by a day that the rules give. */
function shareMatters(project: Project, { founder, on }: Ending, by: SettledBy): Matter[] {
  const { rule, questions, day } = by
  const note = ruleNote(rule, 'withdrawal')
  const cancelled = entriesAt(project.ledger, day).some(
    (one) => one.founder === founder && one.kind === 'shares' && one.cancelled === true && one.on >= on,
  )
  const first: Matter = {
    what: 'shares',
    words: `The first share is cancelled. What was paid on it becomes the property of the society${note}.`,
    done: cancelled,
  }
  const owed = claimsAt(project, questions, day).filter((one) => one.founder === founder)
  return [
    ...(cancelled || firstShares(project, questions, day).includes(founder) ? [first] : []),
    ...owed.map((one) => ({
      what: 'shares' as const,
      words: `${pounds(one.pence)} that was paid on ${counted(one.shares, 'more share')} is owed, and is paid by ${longDate(one.due)}${note}.`,
      by: one.due,
      done: false,
    })),
  ]
}

function propertyMatters(project: Project, ending: Ending, rule: RuleOf): Matter[] {
  const then = heldThen(project, ending)
  const now = heldNow(project, ending)
  const owed: [Matter['what'], number, number, string][] = [
    [
      'loan',
      then?.loanPence ?? 0,
      now?.loanPence ?? 0,
      `A loan of {} is paid back on the terms on which it was made${ruleNote(rule, 'after-leaving')}.`,
    ],
    ['deposit', then?.depositPence ?? 0, now?.depositPence ?? 0, 'A deposit of {} is paid back.'],
    ['other', then?.otherPence ?? 0, now?.otherPence ?? 0, 'Other property worth {} is given back.'],
  ]
  return owed.flatMap(([what, before, left, words]) =>
    before > 0 ? [{ what, words: words.replace('{}', pounds(before)), done: left <= 0 }] : [],
  )
}

function officeMatters(project: Project, { founder, on }: Ending, rule: RuleOf): Matter[] {
  return registerAt(project.ledger, on)
    .officers.filter((term) => term.founder === founder)
    .map(({ office }) => ({
      what: 'office' as const,
      words: `They are still entered as ${officeNames[office]}. An office that membership brought ends with it${ruleNote(rule, 'committee-leaving')}.`,
      done: false,
    }))
}

function nominationMatters(project: Project, ending: Ending, rule: RuleOf): Matter[] {
  const { founder, on } = ending
  const held = heldThen(project, ending)
  const owed = (held?.shares ?? 0) > 1 || (held?.loanPence ?? 0) > 0
  if (!ending.died || !owed) return []
  const named = nominationsAt(project.ledger, on).some((one) => one.founder === founder && !one.ended)
  const words = named
    ? `Pay what is due to the person in the nominations book, up to what section 37 allows${ruleNote(rule, 'nominees')}.`
    : `Pay what is due to the personal representatives when they prove their right${ruleNote(rule, 'death')}.`
  const now = heldNow(project, ending)
  return [{ what: 'nomination', words, done: (now?.shares ?? 0) <= 1 && (now?.loanPence ?? 0) <= 0 }]
}

function serviceMatters(project: Project, { founder }: Ending): Matter[] {
  const named = project.services.filter((one) => one.deliveredBy.includes(founder) || one.lead === founder)
  return named.length === 0
    ? []
    : [
        {
          what: 'services',
          words: `${counted(named.length, 'service')} still ${named.length === 1 ? 'names' : 'name'} them: ${named.map((one) => one.title).join(', ')}. Choose who does the work now.`,
          done: false,
        },
      ]
}
