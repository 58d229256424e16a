/** The letters of joining and leaving, as words to print or to copy: plain, kind, and with the number of the rule. */
import { ruleNote } from '../../engine/project/admission'
import { erasedOn } from '../../engine/project/application'
import { earliestVote } from '../../engine/project/leaving'
import type { Application, Decision, Expulsion } from '../../engine/project/membership'
import type { Project } from '../../engine/project/project'
import { longDate, type IsoDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import type { RulesOn } from './rules-on'

interface From {
  project: Project
  rules: RulesOn
  today: IsoDate
}

/** The name under a letter, with the number that shows that the society is registered (CCBSA 2014 s.11). */
function signed({ project: { name, registration } }: From): string {
  const coop = registration ? `${registration.name}\nRegistered number ${registration.number}` : name
  return `Yours sincerely,\n\n\nSecretary\n${coop}`
}

const nameOf = ({ project: { name, registration } }: From): string => registration?.name ?? name
const bodyWords = ({ by }: Decision): string => (by === 'committee' ? 'our committee' : 'a general meeting')

export function refusalLetter(
  from: From,
  application: Application,
  decision: Decision,
  daysKept: number,
): string {
  const { rule } = from.rules
  const until = erasedOn(from.project, application, { day: from.today, days: daysKept })
  return [
    `Dear ${application.knownAs ?? application.name ?? ''},`,
    `Thank you for asking to become a member of ${nameOf(from)}. On ${longDate(decision.on)} ${bodyWords(decision)} decided not to admit you. The reason is:`,
    decision.reason ?? '[the reason, which must have to do with our rules]',
    `You can ask the next general meeting to look at this again, and you may speak there${ruleNote(rule, 'refusal')}. To ask, write to me.`,
    'Your work is a separate matter. This changes nothing about it.',
    ...(until === undefined ? [] : [`We delete what you wrote to us on ${longDate(until)}.`]),
    signed(from),
  ].join('\n\n')
}

export function admissionLetter(from: From, application: Application, decision: Decision): string {
  const { promises, rule } = from.rules
  const price = pounds(promises.shareNominal * application.shares)
  return [
    `Dear ${application.knownAs ?? application.name ?? ''},`,
    `We are glad to tell you that on ${longDate(decision.on)} ${bodyWords(decision)} admitted you to ${nameOf(from)}.`,
    `You are a member from the day on which your name is in the register. First you pay for your share: ${price}${ruleNote(rule, 'refusal')}.`,
    ...(decision.by === 'committee' && promises.confirmsAdmission
      ? [
          `The next general meeting will be asked to confirm this${ruleNote(rule, 'admitting')}. You have all the rights of a member until then.`,
        ]
      : []),
    'You get a copy of the rules with this letter, free of charge. If you wish, you can name someone to be paid what you have here when you die. Ask me for the form.',
    signed(from),
  ].join('\n\n')
}

export function groundsLetter(from: From, name: string, expulsion: Expulsion): string {
  const { promises, rule } = from.rules
  const meeting = expulsion.meeting ?? earliestVote({ on: from.today, how: 'hand' }, promises)
  return [
    `Dear ${name},`,
    `This is to tell you that a general meeting of ${nameOf(from)} will be asked to end your membership. The meeting is on ${longDate(meeting)}. Its notice, with the time and place, comes with this letter.`,
    'The grounds are:',
    expulsion.grounds,
    `You may answer in writing and in person, and you may bring a companion${ruleNote(rule, 'expulsion')}. What you write goes to every member who asks for it. You have your vote like every other member.`,
    'This is about your membership. Your work has a process of its own, and neither decides the other.',
    `If you want help, or the meeting is hard for you to come to, tell me. You can also ask for mediation${ruleNote(rule, 'dispute-steps')}.`,
    signed(from),
  ].join('\n\n')
}
