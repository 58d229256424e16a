/**
 * The columns of a list of schools: those of the public register of schools in England (GIAS), those of our own
 * export, and what people write at the head of their own lists. What stands in a cell is turned into our words.
 */
import type { SchoolNation, SchoolPhase, SchoolType } from '../../engine/project/school'

export type Column =
  | 'urn'
  | 'laCode'
  | 'authority'
  | 'establishmentNumber'
  | 'laestab'
  | 'ukprn'
  | 'number'
  | 'nation'
  | 'name'
  | 'type'
  | 'status'
  | 'phase'
  | 'line1'
  | 'line2'
  | 'line3'
  | 'town'
  | 'postcode'
  | 'roll'
  | 'email'
  | 'phone'
  | 'financialYear'
  | 'poRequired'
  | 'approvalLimit'
  | 'notes'

/** Headings in small letters with nothing but letters, digits and single spaces. */
const headings: readonly [Column, RegExp][] = [
  ['urn', /^((school|establishment) )?urn$/],
  ['laCode', /^(la|local authority) code$/],
  ['authority', /^(la|local authority|authority|council|lea)( name)?$/],
  ['establishmentNumber', /^estab(lishment)? ?(number|no)$/],
  ['laestab', /^la ?estab( number)?$|^(dfe|dcsf|dfes) ?(number|no)$/],
  ['ukprn', /^ukprn$/],
  ['number', /^school (number|no|reference number)$|^seed( code)?$|^de reference( number)?$/],
  ['nation', /^(nation|country)$/],
  ['name', /^(establishment|school|trust|organisation) ?name$|^name( of (the )?school)?$|^school$/],
  ['type', /^type ?of ?establishment( name)?$|^(school |establishment )?type$/],
  ['status', /^establishment ?status( name)?$|^status$/],
  ['phase', /^phase ?of ?(establishment|education)( name)?$|^(school )?phase$/],
  ['line1', /^street$|^address( line)?( ?1)?$/],
  ['line2', /^locality$|^address( line)? ?2$/],
  ['line3', /^address( line)? ?3$/],
  ['town', /^(town|city|town or city|post town)$/],
  ['postcode', /^post ?code$/],
  ['roll', /^(number ?of ?)?pupils( on roll)?$|^(school )?roll$|^nor$|^number on roll$/],
  [
    'email',
    /^(main |office |school |e mail of the |general )?(e ?mail|office)( address)?$|^e mail of the office$/,
  ],
  ['phone', /^(office |school |main )?(tele)?phone( ?num(ber)?| no)?$|^phone of the office$|^tel$/],
  ['financialYear', /^financial year( starts?)?$/],
  ['poRequired', /^(po|purchase order)( required| needed)?$/],
  ['approvalLimit', /^approval limit$/],
  ['notes', /^notes?$/],
]

/** The column that a heading names; undefined where we do not know it. */
export function columnOf(heading: string): Column | undefined {
  const plain = heading
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
  return headings.find(([, names]) => names.test(plain))?.[0]
}

/** The headings of our own export and of the empty list. */
export const ourHeadings: Readonly<
  Record<Exclude<Column, 'laCode' | 'establishmentNumber' | 'status'>, string>
> = {
  urn: 'URN',
  laestab: 'LAESTAB',
  ukprn: 'UKPRN',
  number: 'School number',
  nation: 'Nation',
  name: 'EstablishmentName',
  type: 'TypeOfEstablishment (name)',
  phase: 'PhaseOfEstablishment (name)',
  authority: 'LA (name)',
  line1: 'Street',
  line2: 'Locality',
  line3: 'Address3',
  town: 'Town',
  postcode: 'Postcode',
  roll: 'NumberOfPupils',
  email: 'Office e-mail',
  phone: 'TelephoneNum',
  financialYear: 'Financial year starts',
  poRequired: 'Purchase order',
  approvalLimit: 'Approval limit',
  notes: 'Notes',
}

const phases: readonly [SchoolPhase, RegExp][] = [
  ['all-through', /through/],
  ['nursery', /nursery/],
  ['middle', /middle/],
  ['post-16', /16 ?(plus|\+)|post.?16|sixth|further/],
  ['primary', /primary|infant|junior|first/],
  ['secondary', /secondary|high|upper|senior/],
]

/** In the order in which they are tried: an "academy special school" is a special school. */
const types: readonly [SchoolType, RegExp][] = [
  ['council', /council|^(local|unitary) authority$/],
  ['independent', /independent|private/],
  ['pru', /referral|alternative provision|\bpru\b/],
  ['nursery', /nursery/],
  ['special', /special/],
  ['free', /free school|studio school|technical college|^free$/],
  ['college', /college|further education|sixth form|16 to 19|16-19/],
  ['academy', /academ|trust|\bmat\b/],
  ['maintained', /community|voluntary|foundation|maintained/],
]

const nations: readonly [SchoolNation, RegExp][] = [
  ['northern-ireland', /northern ireland|^ni$/],
  ['england', /england/],
  ['wales', /wales|cymru|welsh/],
  ['scotland', /scotland|alba/],
]

/** What a cell says, or that we do not know its words; undefined where it says that it does not apply. */
export type Meaning<T> = { known: T } | { unknown: string } | undefined

export function readPhase(cell: string): Meaning<SchoolPhase> {
  return meaning(phases, cell)
}

export function readType(cell: string): Meaning<SchoolType> {
  return meaning(types, cell)
}

export function readNation(cell: string): Meaning<SchoolNation> {
  return meaning(nations, cell)
}

export function readYear(cell: string): Meaning<'april' | 'september'> {
  return meaning([['april', /apr/] as const, ['september', /sep/] as const], cell)
}

function meaning<T>(words: readonly (readonly [T, RegExp])[], cell: string): Meaning<T> {
  const plain = cell.trim().toLowerCase()
  if (/^(not applicable|n\/?a|-|none)?$/.test(plain)) return undefined
  const found = words.find(([, pattern]) => pattern.test(plain))
  return found ? { known: found[0] } : { unknown: cell.trim() }
}

/** A school that the public register says is shut. "Open, but proposed to close" is open. */
export function isClosed(status: string): boolean {
  return /^closed/i.test(status.trim())
}
