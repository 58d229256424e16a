/** Every list that documents place as tables, repeat a section for, or sign on. */
import { holders, type FactSource } from '../project/facts'
import { officeNames, type Office } from '../project/office'
import { carriedChanges } from '../project/carried-changes'
import { longDate } from '../../lib/dates'
import { listed } from '../../lib/names'
import { calendarLists } from './calendar'
import { catalogueLists } from './catalogue'
import { choiceLists } from './choices'
import { chosenOfferLists } from './chosen-offer'
import { decisionLists } from './decisions'
import { meetingLists } from './meetings'
import { moneyLists } from './money'
import { offerLists } from './offer'
import { nominationLists } from './nominations'
import { registerLists } from './register'
import { bookLists } from './society-books'
import { statementLists } from './statements'
import { surveyLists } from './survey'
import type { ListSpec } from './row'
import { workshopLists } from './workshop'
import { yearLists } from './year'

export interface Signatory {
  role: string
  name: string
}

/** Every list that a table or a repeated section may show. */
export const lists: Readonly<Record<string, ListSpec>> = {
  ...registerLists,
  ...nominationLists,
  ...statementLists,
  ...bookLists,
  ...offerLists,
  ...moneyLists,
  ...chosenOfferLists,
  ...catalogueLists,
  ...surveyLists,
  ...choiceLists,
  ...decisionLists,
  ...calendarLists,
  ...yearLists,
  ...meetingLists,
  ...workshopLists,
  'rules.carried': {
    keys: ['on', 'where'],
    rows: ({ project, asAt }) =>
      carriedChanges(project, asAt).map(({ on, where }) => ({ on: longDate(on), where })),
  },
  'founders.first': {
    keys: ['name', 'office'],
    rows: (source) =>
      source.present.map((founder) => ({ name: founder.legalName, office: officeWords(founder.offices) })),
  },
}

/** Every list of people that `{{signatures: }}` may place. */
export const signatures: Readonly<Record<string, (source: FactSource) => Signatory[]>> = {
  signatories,
  founders: (source) => source.present.map((founder) => ({ role: 'Founder', name: founder.legalName })),
  secretary: (source) => [holder(source, 'secretary')],
  chair: (source) => [holder(source, 'chair')],
  // CCBSA 2014 s.16: the secretary and three members, all different people.
  'rule-change': (source) => [
    holder(source, 'secretary'),
    ...[1, 2, 3].map(() => ({ role: 'Member', name: '' })),
  ],
  'chair-and-secretary': (source) => [holder(source, 'chair'), holder(source, 'secretary')],
  'safeguarding-lead': (source) => [holder(source, 'safeguarding')],
  'two-committee-members': () => [
    { role: 'Committee member', name: '' },
    { role: 'Committee member, or the Secretary', name: '' },
  ],
  applicant: () => [{ role: 'Applicant', name: '' }],
  acceptance: (source) => [
    { role: 'For the school', name: '' },
    { role: 'For the co-operative', name: holders(source, 'secretary')[0]?.legalName ?? '' },
  ],
}

function holder(source: FactSource, office: Office): Signatory {
  return { role: officeNames[office], name: holders(source, office)[0]?.legalName ?? '' }
}

/** The secretary and three more, all different people (CCBSA 2014 s.3(1); law does not say that one may do for both). */
function signatories(source: FactSource): Signatory[] {
  const secretary = holders(source, 'secretary')[0]
  const others = source.present.filter((founder) => founder.id !== secretary?.id).slice(0, 3)
  const members = [0, 1, 2].map((index) => ({ role: 'Founder member', name: others[index]?.legalName ?? '' }))
  return [{ role: 'Secretary', name: secretary?.legalName ?? '' }, ...members]
}

function officeWords(offices: readonly Office[]): string {
  return offices.length === 0 ? 'Member' : listed(offices.map((office) => officeNames[office]))
}
