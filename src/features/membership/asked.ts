/** What the form to apply asks: it follows the rules in force. */
import { pathOf } from '../../engine/interview/journey'
import type { Library } from '../../engine/library/library'
import { inForce } from '../../engine/project/in-force'
import type { Application } from '../../engine/project/membership'
import type { Project } from '../../engine/project/project'
import { ruleNote } from '../../engine/project/admission'
import type { IsoDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import type { Asked } from './application-form'
import { admitWords } from './pages'
import { rulesOn } from './rules-on'

export function askedOf(project: Project, library: Library, today: IsoDate, how: Application['how']): Asked {
  const choice = pathOf(library.questions, inForce(project, today).answers)
  const basis = choice('members.basis')
  return {
    basis: basis === 'both' || basis === 'self-employed' ? basis : 'employees',
    promises: rulesOn(project, today, library).promises,
    electronic: choice('notices.electronic') !== 'no',
    collective: choice('committee.mode') !== 'elected',
    how,
    today,
  }
}

/** What the form says before it asks: who can join, who decides, what a share costs. */
export function askedWords(project: Project, library: Library, asked: Asked) {
  const rules = rulesOn(project, asked.today, library)
  const { promises, rule } = rules
  const note = ruleNote(rule, 'eligibility')
  const people = {
    employees: 'people who are employed by the co-op',
    both: 'people who are employed by the co-op, and self-employed people who work through it as a regular part of their living',
    'self-employed': 'self-employed people who work through the co-op as a regular part of their living',
  }[asked.basis]
  return {
    who: `Members are ${people}${note}.`,
    worked:
      promises.probationMonths === 0
        ? `You can join from your first day of work${note}.`
        : `You can join once you have worked here for ${counted(promises.probationMonths, 'month')}${note}. You can apply before that.`,
    hours:
      promises.minimumHours === 0
        ? undefined
        : `You usually work at least ${promises.minimumHours} hours a week, taken over a year${ruleNote(rule, 'eligibility-hours')}.`,
    admits: admitWords({ rules }),
    refused: `If the answer is no, you get the reason in writing, and you can ask a general meeting to look again${ruleNote(rule, 'refusal')}.`,
    share: promises.oneShare
      ? `Each member holds one share, which costs ${pounds(promises.shareNominal)}${ruleNote(rule, 'max-holding')}. You pay once you are admitted.`
      : `A share costs ${pounds(promises.shareNominal)}. You need one, and may hold up to ${pounds(promises.shareLimit)} in all${ruleNote(rule, 'max-holding')}. You pay once you are admitted.`,
    minimumAge: promises.minimumAge,
    committeeAge: promises.committeeMinimumAge,
    collective: `Here all members together are the committee${ruleNote(rule, 'committee-appointment')}.`,
    asked: {
      basis: asked.basis === 'both',
      hours: promises.minimumHours > 0,
      shares: !promises.oneShare,
      notices: asked.electronic,
      committee: asked.collective,
    },
  }
}
