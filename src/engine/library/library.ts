/**
 * The library: everything in `documents/`, read once, checked whole, and then only looked at. This folder is
 * the only reader of `documents/` on disk.
 */
import path from 'node:path'
import { keptFor } from '../../lib/kept'
import { DocumentsFaulty } from '../clauses/fault'
import type { Clause, Section, TableSpec, Template } from '../clauses/template'
import { parseLine, parseMarkdown } from '../clauses/markdown'
import type { Condition } from '../interview/conditions'
import { stages, type Option, type Question, type StageFile } from '../interview/question'
import type { WorkshopContent } from '../workshop/content'
import {
  readChoosers,
  readGlossary,
  readGuidance,
  readPrinciples,
  type Chooser,
  type GlossaryTerm,
  type GuidancePage,
  type Principle,
} from './guidance'
import { isDocument, isThere, namesIn, readClauseFile, readYaml, type Reader } from './read-files'
import { readReference, type Reference } from './reference'
import {
  cardsFile,
  clauseFront,
  documentFile,
  releasedFile,
  stageFile,
  statuteFile,
  termsFile,
  welshFront,
} from './shapes'
import { readWorkshops } from './workshops'

export interface Library {
  stages: StageFile[]
  questions: Question[]
  templates: Template[]
  statutes: Statute[]
  terms: Term[]
  cards: DecisionCard[]
  reference: Reference
  /** The papers of a workshop, which are made without a project. */
  workshopTemplates: Template[]
  /** The words of workshops: agendas, steps, cards. */
  workshops: WorkshopContent
  /** Reading pages, in their order. */
  guidance: GuidancePage[]
  glossary: GlossaryTerm[]
  /** The seven co-operative principles, then the values. */
  principles: Principle[]
  choosers: Chooser[]
  /** The clause ids of each document in the last release. */
  released: Readonly<Record<string, readonly string[]>>
  /** The text of every file that was read, by its path below `documents/`: for messages that name a line. */
  sources: ReadonlyMap<string, string>
}

export interface Statute {
  id: string
  title: string
  /** ISO date on which a person last compared it with the Act. */
  checked: string
  matters: Matter[]
}

export interface Matter {
  id: string
  number: number
  heading: string
  source: string
  needs: string
  /** Where one matter asks for several things, each of them: a clause satisfies a part, not the whole. */
  parts: { id: string; needs: string }[]
  /** Words that the drafted text must show for it. */
  words: string[]
}

export interface Term {
  term: string
  means: string
  plural?: string
}

/** One thing that every group must settle, to talk about and decide. */
export interface DecisionCard {
  id: string
  heading: string
  /** Two or three short sentences: what to talk about. */
  talk: string
  /** The questions that it answers, by id; none where it is settled in the group's own words. */
  settles: string[]
}

/** `documents/`, found from here both in `src/` and in `dist/`. */
export const documentsFolder = path.join(__dirname, '..', '..', '..', 'documents')

/**
 * Reads `documents/`.
 * @throws DocumentsFaulty with every fault of shape found, each with file and line
 */
export function readLibrary(root: string = documentsFolder): Library {
  const reader: Reader = { root, faults: [], sources: new Map() }
  const stageFiles = stages.flatMap((stage) => readStage(reader, `questions/${stage}.yml`))
  const library: Library = {
    stages: stageFiles,
    questions: stageFiles.flatMap((stage) => stage.questions),
    templates: documentFolders(reader).flatMap((folder) => readTemplate(reader, folder)),
    statutes: namesIn(reader, 'statute', '.yml').flatMap((name) => readStatute(reader, `statute/${name}`)),
    terms: readYaml<Term[]>(reader, 'terms.yml', termsFile) ?? [],
    cards: readYaml<DecisionCard[]>(reader, 'decision-cards.yml', cardsFile) ?? [],
    reference: readReference(reader),
    workshopTemplates: workshopFolders.flatMap((name) =>
      isDocument(reader, `workshops/${name}`) ? readTemplate(reader, `workshops/${name}`) : [],
    ),
    workshops: readWorkshops(reader),
    guidance: readGuidance(reader),
    glossary: readGlossary(reader),
    principles: readPrinciples(reader),
    choosers: readChoosers(reader),
    released: readYaml<Library['released']>(reader, 'released.yml', releasedFile) ?? {},
    sources: reader.sources,
  }
  if (reader.faults.length > 0) throw new DocumentsFaulty(reader.faults)
  return library
}

/** The template with this document id, or undefined. */
export function templateById(library: Library, id: string): Template | undefined {
  return library.templates.find((template) => template.id === id)
}

/** The question with this id, or undefined. */
export function questionById(library: Library, id: string): Question | undefined {
  return byId(library.questions).get(id)
}

const byId = keptFor(
  (questions: readonly Question[]): ReadonlyMap<string, Question> =>
    new Map(questions.map((question) => [question.id, question])),
)

/** The shelves on which papers stand, in the order in which papers are listed and made. */
export const shelves: readonly { title: string; folders: readonly string[] }[] = [
  { title: 'Your rules', folders: ['rules-society', 'articles-company', 'options-sheet', 'legal-form-note'] },
  {
    title: 'Deciding together',
    folders: [
      'statement-of-intent',
      'founders-agreement',
      'decision-papers',
      'question-worksheet',
      'name-check',
    ],
  },
  {
    title: 'Founding and registering',
    folders: [
      'founding-meeting-notice',
      'founding-meeting-agenda',
      'founding-meeting-minutes',
      'registration-answers',
      'what-we-are',
      'committee-minutes',
      'meeting-notice',
      'meeting-minutes',
      'rule-change-signatures',
      'compliance-calendar',
    ],
  },
  {
    title: 'Members and registers',
    folders: [
      'membership-application',
      'register-of-members',
      'register-for-inspection',
      'register-of-officers',
      'own-entry',
      'share-certificates',
      'member-statements',
      'nominations-book',
      'inspection-log',
      'register-of-interests',
      'charges-record',
      'privacy-notice',
    ],
  },
  {
    title: 'Money',
    folders: ['business-plan', 'cash-flow'],
  },
  {
    title: 'The yearly round',
    folders: ['annual-return', 'surplus-proposal', 'bonus-list'],
  },
  {
    title: 'Working with schools',
    folders: [
      'school-survey',
      'service-offer',
      'offer-one-page',
      'service-catalogue',
      'quotation',
      'service-agreement',
      'assurance-letter',
    ],
  },
]

/** The folders of the papers of a workshop, in the order in which a facilitator prints them. */
const workshopFolders = [
  'agenda',
  'facilitator',
  'sign-in',
  'posters',
  'cards',
  'workbook',
  'evaluation',
  'next',
]

function documentFolders(reader: Reader): string[] {
  const folders = namesIn(reader, '.', '').filter((name) => isDocument(reader, name))
  const order = shelves.flatMap((shelf) => shelf.folders)
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length)
  return folders.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

function readStage(reader: Reader, file: string): StageFile[] {
  const stage = readYaml<StageFile>(reader, file, stageFile)
  if (!stage) return []
  return [{ ...stage, questions: stage.questions.map((question) => tidied(question, stage.stage)) }]
}

const yesNo: Option[] = [
  { value: 'yes', label: 'Yes', text: 'yes', means: '' },
  { value: 'no', label: 'No', text: 'no', means: '' },
]

/** Gives a question its stage, a yes-no question its two options, and booleans their word. */
function tidied(question: Question, stage: StageFile['stage']): Question {
  const tidy = { ...question, stage }
  if (tidy.when) tidy.when = tidyCondition(tidy.when)
  if (tidy.type !== 'choice' && tidy.type !== 'yes-no') return tidy
  const written = (tidy as { default?: unknown }).default
  if (written !== undefined) tidy.default = word(written)
  const options = tidy.options ?? yesNo
  tidy.options = options.map((option) => ({ ...option, text: option.text ?? option.label }))
  return tidy
}

/** YAML writers may say `is: true` or `is: yes`; both mean the option "yes". */
function tidyCondition(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map(tidyCondition) }
  if ('any' in condition) return { any: condition.any.map(tidyCondition) }
  if ('not' in condition) return { not: tidyCondition(condition.not) }
  return 'is' in condition ? { ...condition, is: word(condition.is) } : condition
}

function word(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

interface DocumentFile extends Omit<
  Template,
  'folder' | 'title' | 'subtitle' | 'notice' | 'fronts' | 'welsh' | 'sections' | 'facts' | 'tables'
> {
  title: string
  subtitle: string
  notice: string
  fronts: { when: Condition; title?: string; subtitle?: string; mark: string; notice: string }[]
  welsh?: { title: string; subtitle: string; mark: string; notice: string }
  sections: (Pick<Section, 'id' | 'title' | 'each' | 'group' | 'newPage' | 'welsh'> & { none?: string })[]
  tables: Record<string, Omit<TableSpec, 'rows'> & { rows?: string[][] }>
  facts: Record<string, { label: string; value: string }[]>
}

function readTemplate(reader: Reader, folder: string): Template[] {
  const file = readYaml<DocumentFile>(reader, `${folder}/document.yml`, documentFile)
  if (!file) return []
  const facts = Object.entries(file.facts).map(([name, rows]) => [
    name,
    rows.map(({ label, value }) => ({ label, value: parseLine(value) })),
  ])
  const { welsh, ...rest } = file
  return [
    {
      ...rest,
      folder,
      ...(welsh && {
        welsh: {
          title: parseLine(welsh.title),
          subtitle: parseLine(welsh.subtitle),
          mark: welsh.mark,
          notice: parseLine(welsh.notice),
        },
      }),
      fronts: file.fronts.map((front) => ({
        when: tidyCondition(front.when),
        title: parseLine(front.title ?? file.title),
        subtitle: parseLine(front.subtitle ?? file.subtitle),
        mark: front.mark,
        notice: parseLine(front.notice),
      })),
      title: parseLine(file.title),
      subtitle: parseLine(file.subtitle),
      notice: parseLine(file.notice),
      facts: Object.fromEntries(facts) as Template['facts'],
      tables: Object.fromEntries(
        Object.entries(file.tables).map(([name, { rows, ...table }]): [string, TableSpec] => [
          name,
          { ...table, ...(rows && { rows: rows.map((row) => row.map(parseLine)) }) },
        ]),
      ),
      sections: file.sections.map(({ none, ...section }) => ({
        ...section,
        heading: parseLine(section.title),
        ...(none !== undefined && { none: parseLine(none) }),
        clauses: clauseNames(reader, `${folder}/${section.id}`).flatMap((name) =>
          readClause(reader, `${folder}/${section.id}/${name}`),
        ),
      })),
    },
  ]
}

function readClause(reader: Reader, file: string): Clause[] {
  const read = readClauseFile<Omit<Clause, 'file' | 'nodes'>>(reader, file, clauseFront)
  if (!read) return []
  const { front, body, bodyLine } = read
  const clause: Clause = { ...front, file, nodes: parseMarkdown(body, bodyLine) }
  if (clause.when) clause.when = tidyCondition(clause.when)
  readWelsh(reader, clause)
  return [clause]
}

/** The clause files of a section; the Welsh ones belong to those beside them. */
function clauseNames(reader: Reader, folder: string): string[] {
  return namesIn(reader, folder, '.md').filter((name) => !name.endsWith('.cy.md'))
}

/** The Welsh words of a clause, where there is a file for them; its id must be that of the English one. */
function readWelsh(reader: Reader, clause: Clause): void {
  const file = clause.file.replace(/\.md$/, '.cy.md')
  if (!isThere(reader, file)) return
  const read = readClauseFile<{ id: string }>(reader, file, welshFront)
  if (!read) return
  if (read.front.id === clause.id) clause.welsh = parseMarkdown(read.body, read.bodyLine)
  else
    reader.faults.push({
      rule: 'shape',
      file,
      line: 2,
      message: `the id is ${read.front.id}, but the English clause beside it is ${clause.id}.`,
    })
}

function readStatute(reader: Reader, file: string): Statute[] {
  const statute = readYaml<Statute>(reader, file, statuteFile)
  return statute ? [statute] : []
}
