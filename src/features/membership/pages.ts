/** Joining and leaving in words: what each page shows. */
import { joinFaults, ruleNote } from '../../engine/project/admission'
import {
  awaitsConfirming,
  decideBy,
  decisionOf,
  reasonBy,
  stateOf,
  type ApplicationState,
} from '../../engine/project/application'
import { isRegistered } from '../../engine/project/in-force'
import { isOpen, leavingWords, votedAt } from '../../engine/project/leaving'
import { registerAt } from '../../engine/project/ledger'
import type { Application, Leaving } from '../../engine/project/membership'
import { shortName, type Project } from '../../engine/project/project'
import { endingOf, settlementOf } from '../../engine/project/settlement'
import { trialsOn } from '../../engine/project/work'
import { addressLine } from '../../engine/project/address'
import { longDate, type IsoDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { joinerIn } from './decide-application'
import { admissionLetter, refusalLetter } from './letters'
import type { RulesOn } from './rules-on'

export interface Book {
  id: string
  project: Project
  today: IsoDate
  rules: RulesOn
}

export const stateWords: Readonly<Record<ApplicationState, string>> = {
  'to-decide': 'Waits for a decision',
  'to-enter': 'Admitted. Waits for the share and the register',
  entered: 'Entered as a member',
  refused: 'Refused',
  'asked-again': 'Refused. Waits for a second look by a general meeting',
  withdrawn: 'Taken back by the person',
  'not-confirmed': 'Not confirmed by the general meeting',
}

export function nameIn({ founders }: Pick<Project, 'founders'>, id: string): string {
  const found = founders.find((one) => one.id === id)
  return found ? shortName(found) : id
}

/** The page of joining and leaving. @param all whether the reader keeps the register */
export function membershipPage(book: Book, all: boolean) {
  const { id, project, today, rules } = book
  const open = (project.leavings ?? []).filter((one) => isOpen(one) && !isVoted(project, one))
  return {
    registered: isRegistered(project, today),
    applications: all ? applicationRows(book) : [],
    trials: trialsOn(project, today, rules.promises).map(({ founder, from, until }) => ({
      name: nameIn(project, founder),
      since: longDate(from),
      until: longDate(until),
      ready: until <= today,
      href: href(paths.memberWork, { project: id, founder }),
    })),
    leaving: open
      .filter((one) => one.kind !== 'expulsion')
      .map((one) => ({
        name: nameIn(project, one.founder),
        words: leavingWords(one),
        href: href(paths.memberLeave, { project: id, founder: one.founder }),
      })),
    cases: all
      ? open
          .filter((one) => one.kind === 'expulsion')
          .map((one) => ({
            name: nameIn(project, one.founder),
            href: href(paths.expulsion, { project: id, leaving: one.id }),
          }))
      : [],
    toSettle: all ? unsettled(book) : [],
    members: registerAt(project.ledger, today).members.map(({ founder }) => ({
      name: nameIn(project, founder),
      href: href(paths.memberLeave, { project: id, founder }),
      work: href(paths.memberWork, { project: id, founder }),
    })),
    admits: admitWords(book),
    qualifies: `${counted(rules.promises.probationMonths, 'month')} of work${ruleNote(rules.rule, 'eligibility')}`,
  }
}

function isVoted(project: Project, one: Leaving): boolean {
  return one.kind === 'expulsion' && votedAt(project, one) !== undefined
}

/** Who admits, in words, with the number of the rule. */
export function admitWords({ rules: { promises, rule } }: Pick<Book, 'rules'>): string {
  const note = ruleNote(rule, 'admitting')
  if (promises.admittedBy === 'meeting') return `A general meeting admits new members${note}.`
  return promises.confirmsAdmission
    ? `The committee admits new members, and the next general meeting confirms it${note}.`
    : `The committee admits new members${note}.`
}

function applicationRows(book: Book) {
  const { id, project, today } = book
  return (project.applications ?? [])
    .filter(({ erased }) => erased === undefined)
    .map((one) => ({
      name: one.name ?? 'Someone who applied',
      received: longDate(one.received),
      state: stateWords[stateOf(project, one, today)],
      href: href(paths.application, { project: id, applicant: one.id }),
    }))
    .reverse()
}

/** People who have left and with whom something is still to be settled. */
export function unsettled({ id, project, today, rules }: Book) {
  const { former, memberOf } = registerAt(project.ledger, today)
  const gone = [...new Set(former.map((one) => one.founder))].filter((one) => !memberOf.has(one))
  return gone.flatMap((founder) => {
    const ending = endingOf(project, founder, today)
    if (!ending) return []
    const open = settlementOf(project, ending, { ...rules, day: today }).filter((one) => !one.done)
    if (open.length === 0) return []
    const by = open.flatMap((one) => one.by ?? []).sort()[0]
    return [
      {
        founder,
        name: nameIn(project, founder),
        count: open.length,
        ...(by !== undefined && { by }),
        href: href(paths.settlement, { project: id, founder }),
      },
    ]
  })
}

/** Everything on the page of one application, with what can be done with it now. */
export function applicationPage(book: Book, application: Application, daysKept: number) {
  const { id, project, today, rules } = book
  const state = stateOf(project, application, today)
  const decision = decisionOf(project, application)
  const faults =
    state === 'to-decide'
      ? joinFaults(joinerIn(project, application, today), rules.promises, rules.rule, { on: today })
      : []
  const by = state === 'to-decide' ? decideBy(application, rules.promises) : undefined
  const from = { project, rules, today }
  return {
    state,
    stateWords: stateWords[state],
    details: detailsOf(application, rules),
    faults,
    admits: admitWords(book),
    decideBy: by && longDate(by),
    decision: decision && decisionWords(decision),
    reasonBy: decision?.result === 'refused' && !decision.told ? longDate(reasonBy(decision.on)) : undefined,
    again: application.again && longDate(application.again.asked),
    toConfirm: awaitsConfirming(project, application, { day: today, promises: rules.promises }),
    confirmed:
      application.confirmed &&
      `${application.confirmed.result === 'confirmed' ? 'Confirmed' : 'Not confirmed'} on ${longDate(application.confirmed.on)} (${application.confirmed.minutes})`,
    letter:
      decision?.result === 'refused'
        ? refusalLetter(from, application, decision, daysKept)
        : decision?.result === 'admitted'
          ? admissionLetter(from, application, decision)
          : undefined,
    forward: application.founder !== undefined,
    personHref:
      application.founder === undefined
        ? undefined
        : href(paths.founder, { project: id, founder: application.founder }),
    price: pounds(rules.promises.shareNominal * application.shares),
    shareRule: ruleNote(rules.rule, 'nominal'),
  }
}

function decisionWords({
  on,
  result,
  by,
  minutes,
  reason,
  told,
}: NonNullable<ReturnType<typeof decisionOf>>) {
  const what = { admitted: 'Admitted', refused: 'Refused', withdrawn: 'Taken back' }[result]
  const who = by === undefined ? '' : by === 'committee' ? ' by the committee' : ' by a general meeting'
  return {
    words: `${what}${who} on ${longDate(on)}${minutes === undefined ? '' : `. Minutes: ${minutes}`}.`,
    reason,
    told: told && longDate(told),
  }
}

function detailsOf(one: Application, { promises }: RulesOn): { label: string; value: string }[] {
  const rows: [string, string | undefined][] = [
    ['Name', one.name],
    ['Known as', one.knownAs],
    ['Postal address', one.address && addressLine(one.address)],
    ['E-mail', one.email],
    ['Phone', one.phone],
    ['Works here as', one.basis === 'self-employed' ? 'Self-employed' : one.basis && 'Employed'],
    ['Works here since', one.worksSince ? longDate(one.worksSince) : 'Not said'],
    ['Usual hours a week', one.hours === undefined ? undefined : String(one.hours)],
    ['Shares', `${one.shares} (${pounds(one.shares * promises.shareNominal)})`],
    ['Notices by e-mail', one.notices ? 'Yes, to the address above' : undefined],
    ['For the committee', one.committee ? 'Old enough, and nothing bars them' : undefined],
    ['Came', `${longDate(one.received)}, ${one.how === 'web' ? 'by the form' : 'on paper'}`],
  ]
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]))
}
