/**
 * The words of the frame round a document, in the language of the paper: what is not in any template. A clause has
 * its own words in each language; where it has none in Welsh, the English stands there, marked.
 */
import { months, type IsoDate } from '../lib/dates'
import type { DocumentTree } from './tree'

export type Language = DocumentTree['language']

export interface Frame {
  whatThisIs: string
  stillToDecide: (count: number) => string
  notDecided: (label: string) => string
  /** Heading of the list of clauses that are not the template's. */
  ownWords: string
  leftOut: (title: string) => string
  contents: string
  page: (number: number | string, of: number | string) => string
  asAt: (date: IsoDate) => string
  templateVersion: (version: string) => string
  version: (version: string) => string
  name: string
  signature: string
  date: string
  rule: string
  rules: string
  article: string
  clause: string
  /** Stands before a clause that has no words in this language. */
  onlyEnglish: string
}

const welshMonths = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
] as const

function dated(date: IsoDate, names: readonly string[]): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${names[(month ?? 1) - 1]} ${year}`
}

const english: Frame = {
  whatThisIs: 'What this paper is',
  stillToDecide: (count) => `Still to decide: ${count}`,
  notDecided: (label) => `[not decided yet: ${label}]`,
  ownWords: 'In our own words',
  leftOut: (title) => `Left out: ${title}`,
  contents: 'Contents',
  page: (number, of) => `Page ${number} of ${of}`,
  asAt: (date) => `As at ${dated(date, months)}`,
  templateVersion: (version) => `Template version ${version}`,
  version: (version) => `Version ${version}`,
  name: 'Name',
  signature: 'Signature',
  date: 'Date',
  rule: 'rule',
  rules: 'rules',
  article: 'article',
  clause: 'clause',
  onlyEnglish: '',
}

const welsh: Frame = {
  whatThisIs: 'Beth yw’r papur hwn',
  stillToDecide: (count) => `Eto i’w benderfynu: ${count}`,
  notDecided: (label) => `[heb ei benderfynu eto: ${label}]`,
  ownWords: 'Yn ein geiriau ein hunain',
  leftOut: (title) => `Wedi’i hepgor: ${title}`,
  contents: 'Cynnwys',
  page: (number, of) => `Tudalen ${number} o ${of}`,
  asAt: (date) => `Fel ar ${dated(date, welshMonths)}`,
  templateVersion: (version) => `Fersiwn y templed ${version}`,
  version: (version) => `Fersiwn ${version}`,
  name: 'Enw',
  signature: 'Llofnod',
  date: 'Dyddiad',
  rule: 'rheol',
  rules: 'rheolau',
  article: 'erthygl',
  clause: 'cymal',
  onlyEnglish: '[Saesneg yn unig] ',
}

/** The frame in a language. */
export function frameOf(language: Language): Frame {
  return language === 'cy' ? welsh : english
}
