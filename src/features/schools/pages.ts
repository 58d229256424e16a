/** Schools as pages show them. */
import { addressLine } from '../../engine/project/address'
import { schoolShown } from '../../engine/project/private'
import {
  addressees,
  hasAgreed,
  schoolNations,
  schoolPhases,
  schoolTypes,
  type Consent,
  type School,
  type SchoolContact,
} from '../../engine/project/school'
import { longDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { filterSchools, authoritiesOf, type SchoolFilter } from './school-filter'
import {
  contactStanding,
  contactStandings,
  laestabWords,
  nationWords,
  phaseWords,
  standingWords,
  typeWords,
  yearWords,
} from './words'

const perPage = 50

/** The list of schools that fit a filter, one page of it, with what there is to filter by. */
export function schoolList(project: string, schools: readonly School[], filter: SchoolFilter, page: number) {
  const found = filterSchools(schools, filter)
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const at = Math.min(Math.max(1, page), pages)
  const link = (to: number): string | undefined =>
    to < 1 || to > pages
      ? undefined
      : `${href(paths.schools, { project })}?${asQuery({ ...filter, page: String(to) })}`
  return {
    total: schools.length,
    found: counted(found.length, 'school'),
    filter,
    filtered: Object.values(filter).some((value) => value !== ''),
    rows: found.slice((at - 1) * perPage, at * perPage).map((school) => listRow(project, school)),
    pages: { at, of: pages, before: link(at - 1), after: link(at + 1) },
    phaseItems: anyOf('Any phase', schoolPhases, phaseWords),
    standingItems: anyOf('Any', contactStandings, standingWords),
    authorityItems: [
      { value: '', text: 'Any authority' },
      ...authoritiesOf(schools).map((name) => ({ value: name, text: name })),
    ],
  }
}

function asQuery(fields: Record<string, string>): string {
  return new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== '')).toString()
}

function listRow(project: string, school: School) {
  const { type, phase, authority, roll } = school
  const facts = [
    type && typeWords[type],
    phase && phaseWords[phase],
    authority,
    roll === undefined ? undefined : counted(roll, 'pupil'),
  ]
  const standing = contactStanding(school)
  return {
    name: school.name,
    href: href(paths.school, { project, school: school.id }),
    facts: facts.filter((fact) => fact !== undefined).join(', '),
    standing: { text: standingWords[standing], classes: standingColours[standing] },
  }
}

const standingColours = {
  person: 'govuk-tag--green',
  office: 'govuk-tag--blue',
  none: 'govuk-tag--grey',
  stopped: 'govuk-tag--red',
} as const

/** Choices of a select, after one that leaves the field open. */
export function anyOf<T extends string>(
  any: string,
  values: readonly T[],
  words: Readonly<Record<T, string>>,
): { value: string; text: string }[] {
  return [{ value: '', text: any }, ...values.map((value) => ({ value, text: words[value] }))]
}

/** What the form of a school offers to choose from. */
export const formChoices = {
  nations: schoolNations.map((value) => ({ value, text: nationWords[value] })),
  phases: anyOf('Not known', schoolPhases, phaseWords),
  types: anyOf('Not known', schoolTypes, typeWords),
  years: anyOf('Not known', ['april', 'september'], yearWords),
}

/** The page of one school. @param people whether the reader may see those at the school, and the notes */
export function schoolPage(project: string, whole: School, { people }: { people: boolean }) {
  const school = people ? whole : schoolShown(whole)
  const standing = contactStanding(whole)
  return {
    facts: factRows(school),
    notes: school.notes,
    stopped: school.stoppedOn && longDate(school.stoppedOn),
    standing: { text: standingWords[standing], classes: standingColours[standing] },
    writeTo: people
      ? addressees(school).map(({ email, contact, why }) => ({
          email,
          name: contact?.name ?? 'The office',
          why,
        }))
      : [],
    contacts: school.contacts.map((contact) => contactCard(project, school.id, contact)),
    people,
  }
}

function factRows(school: School) {
  const { type, phase, address, financialYear, poRequired, approvalLimitPence, laestab, roll } = school
  const rows: [string, string | undefined][] = [
    ['Type', type && typeWords[type]],
    ['Phase', phase && phaseWords[phase]],
    ['Pupils', roll?.toLocaleString('en-GB')],
    ['Local authority', school.authority],
    ['Address', address && addressLine(address)],
    ['Nation', nationWords[school.nation]],
    ['URN', school.urn],
    ['LAESTAB', laestab && laestabWords(laestab)],
    ['UKPRN', school.ukprn],
    ['School number', school.number],
    ['E-mail of the office', school.email],
    ['Phone of the office', school.phone],
    ['Financial year', financialYear && yearWords[financialYear]],
    ['Purchase order', poRequired === undefined ? undefined : poRequired ? 'Needed' : 'Not needed'],
    ['May sign up to', approvalLimitPence === undefined ? undefined : pounds(approvalLimitPence)],
  ]
  return rows.flatMap(([label, value]) =>
    value === undefined ? [] : [{ key: { text: label }, value: { text: value, classes: 'gr-wrap' } }],
  )
}

const ways: Readonly<Record<Consent['how'], string>> = {
  survey: 'in the survey',
  enquiry: 'in an enquiry',
  paper: 'on paper',
  email: 'by e-mail',
  phone: 'on the phone',
  'in-person': 'in person',
}

/** How a person agreed, as choices of a form. */
export const wayItems = Object.entries(ways).map(([value, words]) => ({
  value,
  text: words.charAt(0).toUpperCase() + words.slice(1),
}))

function contactCard(project: string, school: string, contact: SchoolContact) {
  const { id, name, role, email, phone } = contact
  const at = { project, school, contact: id }
  return {
    name,
    facts: [role, email, phone].filter((fact) => fact !== undefined).join(', '),
    consent: consentWords(contact),
    agreed: hasAgreed(contact),
    withdrawn: contact.consent?.withdrawnOn !== undefined,
    href: href(paths.schoolContact, at),
    withdrawalHref: href(paths.contactWithdrawal, at),
    dataHref: href(paths.contactData, at),
    erasureHref: href(paths.contactErasure, at),
  }
}

function consentWords({ consent }: SchoolContact): string {
  if (!consent) return 'Has not agreed to be written to. We do not write to them.'
  if (consent.withdrawnOn !== undefined)
    return `Does not want to be written to, since ${longDate(consent.withdrawnOn)}. We do not write to them.`
  return `Agreed ${ways[consent.how]} on ${longDate(consent.on)} (words: ${consent.text}).`
}

/** Two records of one school, field by field, for the page that compares them. */
export function schoolRows(there: School, yours: School) {
  const read = (school: School): Map<string, string> =>
    new Map([
      ['Name', school.name],
      ...factRows(school).map(({ key, value }): [string, string] => [key.text, value.text]),
      ['Notes', school.notes ?? ''],
      ['People', school.contacts.map((one) => `${one.name}: ${consentWords(one)}`).join(' ')],
    ])
  const [one, other] = [read(there), read(yours)]
  return [...new Set([...one.keys(), ...other.keys()])].map((label) => ({
    label,
    there: one.get(label) ?? '',
    yours: other.get(label) ?? '',
  }))
}
