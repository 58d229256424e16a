/** What the rules ask of who joins: how long they worked, who admits them, and what they pay for their share. */
import { longDate, type IsoDate } from '../../lib/dates'
import { pounds, type Pence } from '../../lib/money'
import { counted } from '../../lib/names'
import { isRegistered } from './in-force'
import { entriesAt, registerAt } from './ledger'
import { legalNameOf } from './member-names'
import type { Body } from './membership'
import type { Project } from './project'
import type { Promises } from './promises'
import { daysWorkedBefore, isFounder, qualifiesFrom, workOn } from './work'

export interface Fault {
  problem: string
  next: string
}

/** "rule 4.2" for a topic; undefined where no rule speaks of it. */
export type RuleOf = (topic: string) => string | undefined

/** The number of a rule in brackets, for the end of a sentence. */
export function ruleNote(rule: RuleOf, topic: string): string {
  const words = rule(topic)
  return words === undefined ? '' : ` (${words})`
}

/** What decides whether a person may join. */
export interface Joiner {
  name: string
  founder: boolean
  member: boolean
  /** Their last membership ended by a vote of the members. */
  expelled: boolean
  applied: boolean
  worksSince?: IsoDate | undefined
  daysBefore: number
  hours?: number | undefined
}

/** A person of the founders' book as a joiner, with their latest application where there is one. */
export function joinerOf(project: Project, id: string, day: IsoDate): Joiner {
  const application = project.applications?.findLast((one) => one.founder === id)
  const register = registerAt(project.ledger, day)
  const spell = workOn(project, id, day)
  const worksSince = spell?.from ?? application?.worksSince
  return {
    name: legalNameOf(project, id),
    founder: isFounder(project, id),
    member: register.memberOf.has(id),
    expelled: wasExpelled(project, id, day),
    applied: application !== undefined || register.standings.get(id)?.standing === 'applied',
    worksSince,
    daysBefore: worksSince === undefined ? 0 : daysWorkedBefore(project, id, worksSince),
    hours: application?.hours,
  }
}

/** Whether a person's last membership ended by expulsion. */
export function wasExpelled({ ledger }: Project, founder: string, day: IsoDate): boolean {
  const last = entriesAt(ledger, day).findLast((one) => one.kind === 'ceased' && one.founder === founder)
  return last?.kind === 'ceased' && last.reason === 'expelled'
}

/**
 * Everything in the rules that stands against admitting a person, with what to do and the number of the rule.
 * @param at the day, and the body that would admit; none where it only is asked whether the person qualifies
 */
export function joinFaults(
  joiner: Joiner,
  promises: Promises,
  rule: RuleOf,
  at: { on: IsoDate; body?: Body },
): Fault[] {
  const { name } = joiner
  if (joiner.member)
    return [{ problem: `${name} is a member already`, next: 'They need not be admitted again.' }]
  return [
    ...(at.body === undefined ? [] : bodyFaults(joiner, promises, rule, at.body)),
    ...workFaults(joiner, promises, rule, at.on),
    ...hoursFaults(joiner, promises, rule),
  ]
}

function bodyFaults(joiner: Joiner, promises: Promises, rule: RuleOf, body: Body): Fault[] {
  if (body === 'meeting') return []
  if (joiner.expelled)
    return [
      {
        problem: `Only a general meeting may admit ${joiner.name} again${ruleNote(rule, 'expulsion')}`,
        next: 'Their membership was ended by a vote of the members. Put it to a general meeting.',
      },
    ]
  return promises.admittedBy === 'committee' || joiner.founder
    ? []
    : [
        {
          problem: `Only a general meeting may admit a member${ruleNote(rule, 'admitting')}`,
          next: 'Put it to a general meeting.',
        },
      ]
}

function workFaults(
  { name, founder, worksSince, daysBefore }: Joiner,
  promises: Promises,
  rule: RuleOf,
  on: IsoDate,
) {
  if (founder || worksSince === undefined) return []
  const first = qualifiesFrom(worksSince, promises, daysBefore)
  if (on >= first) return []
  return [
    {
      problem: `${name} has not worked here for ${counted(promises.probationMonths, 'month')} yet${ruleNote(rule, 'eligibility')}`,
      next: `They can be admitted from ${longDate(first)}.`,
    },
  ]
}

function hoursFaults({ name, hours }: Joiner, promises: Promises, rule: RuleOf): Fault[] {
  if (hours === undefined || hours >= promises.minimumHours) return []
  return [
    {
      problem: `${name} usually works ${hours} hours a week, and needs ${promises.minimumHours}${ruleNote(rule, 'eligibility-hours')}`,
      next: 'Hours are taken over a year. Correct the hours if they are wrong.',
    },
  ]
}

/** What stops a meeting kept here from admitting a person, once the rules are in force. */
export function admissionFaults(
  project: Project,
  promises: Promises,
  rule: RuleOf,
  at: { on: IsoDate; body: Body; founder: string },
): Fault[] {
  if (!isRegistered(project, at.on)) return []
  const joiner = joinerOf(project, at.founder, at.on)
  const unasked: Fault[] =
    joiner.applied || joiner.founder || joiner.member
      ? []
      : [
          {
            problem: `${joiner.name} has not applied in writing${ruleNote(rule, 'open-membership')}`,
            next: 'Enter their application on the page “Members joining and leaving” first.',
          },
        ]
  return [...unasked, ...joinFaults(joiner, promises, rule, at)]
}

/** What was paid for shares when a person is entered. */
export interface SharePayment {
  shares: number
  pence: Pence
  /** The Committee lets everyone in a like position pay in parts. */
  instalments: boolean
}

/** What is wrong with the shares that a new member takes; undefined where nothing is. */
export function shareFault(payment: SharePayment, promises: Promises, rule: RuleOf): Fault | undefined {
  const { shares, pence, instalments } = payment
  const { shareNominal, shareLimit, oneShare } = promises
  const price = shares * shareNominal
  if (shares < 1 || (oneShare && shares > 1) || price > shareLimit) {
    const most = oneShare ? 'one share, and no more' : `one share or more, up to ${pounds(shareLimit)} in all`
    return {
      problem: `A member holds ${most}${ruleNote(rule, 'max-holding')}`,
      next: 'Change the number of shares.',
    }
  }
  if (pence > price)
    return {
      problem: `${counted(shares, 'share')} cost ${pounds(price)}`,
      next: 'Enter that amount or less.',
    }
  if (pence < price && !instalments)
    return {
      problem: `A share is paid for in full when it is issued: ${pounds(price)}${ruleNote(rule, 'nominal')}`,
      next: 'Enter the whole amount, or say that the committee lets everyone pay in parts.',
    }
  return undefined
}
