/** What the papers of a workshop say of it. */
import { clockWords, longDate } from '../../lib/dates'
import type { Library } from '../library/library'
import { timesOf, type Workshop } from './workshop'

interface WorkshopFact {
  label: string
  mend: 'people'
  text: (source: { workshop?: Workshop; library: Library }) => string | undefined
}

const fact = (label: string, say: (workshop: Workshop, library: Library) => string): WorkshopFact => ({
  label,
  mend: 'people',
  text: ({ workshop, library }) => workshop && say(workshop, library),
})

/** An address as people type it. */
export function typedAddress(address: string): string {
  return address.replace(/^https:\/\//, '')
}

export const workshopFacts: Readonly<Record<string, WorkshopFact>> = {
  'workshop.title': fact('title of the workshop', ({ title }) => title),
  'workshop.place': fact('place of the workshop', ({ place }) => place),
  'workshop.date': fact('date of the workshop', ({ date }) => longDate(date)),
  'workshop.times': fact('times of the workshop', (workshop) => {
    return `${clockWords(workshop.start)} to ${clockWords(timesOf(workshop).end)}`
  }),
  'workshop.code': fact('code of the workshop', ({ code }) => code),
  'workshop.address': fact('address to join at', ({ joinAddress }) => typedAddress(joinAddress)),
  'workshop.tables': fact('number of tables', ({ tables }) => String(tables)),
  'workshop.ratesAsAt': fact('date of the rates', (_, { workshops }) => longDate(workshops.forms.price.asAt)),
  'workshop.helpChecked': fact('date of the list of help', (_, { workshops }) =>
    longDate(workshops.help.checked),
  ),
}
