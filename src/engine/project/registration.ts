/**
 * Registration and the rule books. A society exists from the day on the registrar's acknowledgment (CCBSA 2014
 * s.3(3)), and a change of its rules is not valid until it is registered (s.16). So each set of rules that was
 * sent in is kept with its days.
 */
import type { IsoDate } from '../../lib/dates'
import type { Answers } from './answer'

/** What the acknowledgment says. */
export interface Registration {
  /** The registered name, ending included, letter by letter. */
  name: string
  /** The number in the register, such as "9123" or "4321R". */
  number: string
  on: IsoDate
  /** Each name that the registrar approved since (CCBSA 2014 s.13), with its first day; `name` is the first one. */
  renamed?: { name: string; on: IsoDate }[]
}

/** A set of rules as it was sent to the registrar. */
export interface RuleBook {
  /** 1 for the rules with which the society was registered, and one more for each change. */
  number: number
  submitted: IsoDate
  /** From this day it is in force; not there while the registrar has not registered it. */
  registered?: IsoDate
  /** The day and the meeting that decided a change; not there for the first rules. */
  decided?: { on: IsoDate; where: string }
  /** SHA-256 in hexadecimal of the PDF that was sent. */
  sha256: string
  /** Ids of the questions that rules answer: for these its own answers count, and no later ones. */
  settles: string[]
  answers: Answers
  /** The group's own wording of clauses of the rules, by `rules/clause`. */
  wording?: Readonly<Record<string, string>>
  /** What changed since by notice to the registrar, and not by a change of the rules (s.16): the registered office. */
  notices?: { on: IsoDate; answers: Answers }[]
}
