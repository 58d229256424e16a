/** What a paper for one school can say: facts of the chosen offer, and conditions on it. Empty where none is chosen. */
import { longDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import { buyingBand, withVat } from './buying'
import type { Fact, FactSource } from './fact'
import { isRegistered } from './in-force'
import type { ChosenOffer } from './offer'
import { planWords, remainderRule, spanWords } from './offer-invoices'
import { shortName } from './project'

type Source = Parameters<Fact['text']>[0]

/** A fact of the chosen offer; without one the sentence that prints it is left out. */
function ofOffer(label: string, text: (offer: ChosenOffer, source: Source) => string | undefined): Fact {
  return {
    label,
    mend: 'services',
    optional: true,
    text: (source) => source.offer && text(source.offer, source),
  }
}

/** Each is printed as `{{ chosen.name }}`. */
export const offerFacts: Readonly<Record<string, Fact>> = {
  'society.numberOrSpace': {
    label: 'registered number',
    mend: 'registration',
    text: ({ project, asAt }) =>
      (isRegistered(project, asAt) ? project.registration?.number : undefined) ?? roomToWrite,
  },
  'society.rulesNow': {
    label: 'rules',
    mend: 'register',
    text: ({ project, asAt }) => (isRegistered(project, asAt) ? 'rules' : 'draft rules'),
  },
  'chosen.buyer': ofOffer('who the offer is to', ({ terms }) => terms.to.name),
  'chosen.contact': ofOffer('who reads it', ({ terms }) => terms.to.contact),
  'chosen.urn': ofOffer('school number', ({ terms }) => terms.to.urn),
  'chosen.reference': ofOffer('number of the offer', offerReference),
  'chosen.span': ofOffer('time of the agreement', ({ terms }) => spanWords(terms)),
  'chosen.starts': ofOffer('first day', ({ terms }) => longDate(terms.starts)),
  'chosen.years': ofOffer('years', ({ terms }) => counted(terms.years, 'year')),
  'chosen.validUntil': ofOffer('last day to accept', ({ terms }) => longDate(terms.validUntil)),
  'chosen.lead': ofOffer('named lead', ({ terms }, { project }) => {
    const lead = project.founders.find(({ id }) => id === terms.lead)
    return lead && shortName(lead)
  }),
  'chosen.notes': ofOffer('notes', ({ terms }) => terms.notes),
  'chosen.discount': ofOffer('discount', ({ terms }) =>
    terms.discountPercent === undefined ? undefined : `${terms.discountPercent} per cent`,
  ),
  'chosen.price': ofOffer('price', ({ terms, value }) =>
    terms.years === 1
      ? `${pounds(value.yearPence)} for the year, without VAT`
      : `${pounds(value.yearPence)} a year and ${pounds(value.wholePence)} for all ${terms.years} years, without VAT`,
  ),
  'chosen.mostWithVat': ofOffer('price with VAT', ({ value }, { library }) =>
    pounds(withVat(value.wholePence, library.reference)),
  ),
  'chosen.band': ofOffer(
    'buying band',
    ({ value }, { library }) => buyingBand(value.wholePence, library.reference).words,
  ),
  'chosen.invoices': ofOffer('how it is invoiced', ({ terms }) => planWords[terms.invoices]),
  'chosen.remainder': ofOffer('how pennies are rounded', ({ terms }) =>
    terms.invoices === 'whole' ? undefined : remainderRule,
  ),
}

const roomToWrite = '______________________'

/** "Offer 7, version 2"; the first version is the offer itself. */
export function offerReference({ number, version }: Pick<ChosenOffer, 'number' | 'version'>): string {
  return `Offer ${number}${version > 1 ? `, version ${version}` : ''}`
}

const ask =
  (question: (offer: ChosenOffer) => boolean) =>
  ({ offer }: FactSource): boolean =>
    offer !== undefined && question(offer)

/** Conditions on the chosen offer. */
export const offerConditions: Readonly<Record<string, (source: FactSource) => boolean>> = {
  'chosen.any': ask(() => true),
  'chosen.council': ask(({ terms }) => terms.to.kind === 'council'),
  'chosen.early': ask(({ terms }) => terms.early),
  'chosen.discounted': ask(({ terms }) => terms.discountPercent !== undefined),
  'chosen.manyYears': ask(({ terms }) => terms.years > 1),
  'chosen.scotland': ask(({ terms }) => terms.law === 'scotland'),
  'chosen.northernIreland': ask(({ terms }) => terms.law === 'northern-ireland'),
  'chosen.englandWales': ask(({ terms }) => terms.law === 'england-wales'),
}
