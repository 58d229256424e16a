/**
 * Reading pages and choosers: what `documents/guidance/` and `documents/choosers/` say, as data. A page is Markdown
 * with front matter; a chooser is a few questions, ordered rules, and the words of each result.
 */
import Joi from 'joi'
import { parseLine, parseMarkdown } from '../clauses/markdown'
import type { Node, Part, TableSpec } from '../clauses/template'
import type { Condition } from '../interview/conditions'
import { principleIds, type PrincipleId } from '../project/principles'
import { isThere, namesIn, readClauseFile, readYaml, type Reader } from './read-files'
import { condition } from './shapes'

export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const
export type Nation = (typeof nations)[number]

export interface GuidancePage {
  id: string
  title: string
  /** One or two sentences for lists and search results. */
  summary: string
  for: 'staff' | 'schools' | 'both'
  nations: Nation[]
  /** ISO date on which the page was true. */
  asAt: string
  /** ISO date by which a person looks at it again; the check fails after it. */
  review: string
  sources: string[]
  order: number
  tables: Record<string, TableSpec>
  nodes: Node[]
  /** Path below `documents/`. */
  file: string
  /** The page in Welsh, from the file beside it that ends in `.cy.md`. */
  welsh?: { title: string; summary: string; nodes: Node[] }
}

/** A word that people may not know, and what it means. */
export interface GlossaryTerm {
  term: string
  means: string
  /** Other forms under which it stands in a text. */
  also: string[]
}

export interface ChooserQuestion {
  id: string
  heading: string
  hint?: string
  options: { value: string; label: string }[]
}

export interface ChooserResult {
  title: string
  /** What it is, in plain words. */
  means: string
  /** Three things to do next. */
  next: string[]
  /** Whom to ask. */
  ask: string[]
  /** What to look out for. */
  watch?: string
  /** Answers of a project that follow from it, by question id. */
  carries?: Record<string, string>
}

export interface ChooserRule {
  when?: Condition
  choose: string
  second?: string
  why: string
}

export interface ChooserNote {
  when: Condition
  title: string
  text: string
}

export interface Chooser {
  id: string
  title: string
  summary: string
  /** What stands before the title of a result on paper. */
  lead: string
  asAt: string
  review: string
  sources: string[]
  questions: ChooserQuestion[]
  results: Record<string, ChooserResult>
  /** In order: the first that holds decides. The last has no condition. */
  rules: ChooserRule[]
  /** Each that holds is said. */
  notes: ChooserNote[]
  /** Words of the result page that are the same for every result. */
  closing: { title: string; lines: string[] }[]
  file: string
}

/** One of the seven principles, or the values taken together. */
export interface Principle {
  id: PrincipleId
  title: string
  means: string
  /** What it looks like at work on a Monday morning. */
  monday: string
  /** The same in the words of a school. */
  school: string
  /** What a group asks itself once a year. */
  asks: string[]
}

const words = Joi.string().trim().min(1).required()
const day = Joi.string()
  .pattern(/^\d{4}-\d\d-\d\d$/)
  .required()
const name = Joi.string()
  .pattern(/^[a-z][a-z0-9-]*$/)
  .required()
const dated = { asAt: day, review: day, sources: Joi.array().items(words).min(1).required() }

const pageFront = Joi.object({
  id: name,
  title: words,
  summary: words,
  for: Joi.valid('staff', 'schools', 'both').required(),
  nations: Joi.array()
    .items(Joi.valid(...nations))
    .min(1)
    .default([...nations]),
  ...dated,
  order: Joi.number().integer().required(),
  tables: Joi.object()
    .pattern(
      Joi.string(),
      Joi.object({
        caption: words,
        columns: Joi.array()
          .items(
            Joi.object({
              heading: words,
              width: Joi.number().positive().required(),
              align: Joi.valid('left', 'right').default('left'),
            }),
          )
          .min(1)
          .required(),
        rowHeader: Joi.number().integer().min(0),
        rows: Joi.array().items(Joi.array().items(Joi.string())).min(1).required(),
      }),
    )
    .default({}),
})

const welshFront = Joi.object({ id: name, title: words, summary: words })

const glossaryFile = Joi.array().items(
  Joi.object({ term: words, means: words, also: Joi.array().items(Joi.string()).default([]) }),
)

const principlesFile = Joi.array()
  .length(principleIds.length)
  .unique('id')
  .items(
    Joi.object({
      id: Joi.valid(...principleIds).required(),
      title: words,
      means: words,
      monday: words,
      school: words,
      asks: Joi.array().items(words).min(1).required(),
    }),
  )

const chooserFile = Joi.object({
  id: name,
  title: words,
  summary: words,
  lead: Joi.string().default('We suggest'),
  ...dated,
  questions: Joi.array()
    .items(
      Joi.object({
        // Two names of the address are taken: the question that was shown, and the one to change.
        id: name.invalid('step', 'edit'),
        heading: words,
        hint: Joi.string(),
        options: Joi.array()
          .items(Joi.object({ value: words, label: words }))
          .min(2)
          .unique('value')
          .required(),
      }),
    )
    .unique('id')
    .min(1)
    .required(),
  results: Joi.object()
    .pattern(
      name,
      Joi.object({
        title: words,
        means: words,
        next: Joi.array().items(words).length(3).required(),
        ask: Joi.array().items(words).min(1).required(),
        watch: Joi.string(),
        carries: Joi.object().pattern(Joi.string(), words),
      }),
    )
    .required(),
  rules: Joi.array()
    .items(Joi.object({ when: condition, choose: name, second: Joi.string(), why: words }))
    .min(1)
    .required(),
  notes: Joi.array()
    .items(Joi.object({ when: condition.required(), title: words, text: words }))
    .default([]),
  closing: Joi.array()
    .items(Joi.object({ title: words, lines: Joi.array().items(words).min(1).required() }))
    .default([]),
})

/** Reads every page, in its order. */
export function readGuidance(reader: Reader): GuidancePage[] {
  return namesIn(reader, 'guidance', '.md')
    .filter((file) => !file.endsWith('.cy.md'))
    .flatMap((file) => readPage(reader, `guidance/${file}`))
    .sort((a, b) => a.order - b.order)
}

type PageFront = Omit<GuidancePage, 'nodes' | 'file' | 'welsh' | 'tables'> & {
  tables: Record<string, Omit<TableSpec, 'rows'> & { rows: string[][] }>
}

function readPage(reader: Reader, file: string): GuidancePage[] {
  const read = readClauseFile<PageFront>(reader, file, pageFront)
  if (!read) return []
  const { front, body, bodyLine } = read
  const tables = Object.entries(front.tables).map(([id, table]): [string, TableSpec] => [
    id,
    { ...table, rows: table.rows.map((row) => row.map((cell): Part[] => parseLine(cell))) },
  ])
  const page: GuidancePage = {
    ...front,
    tables: Object.fromEntries(tables),
    nodes: parseMarkdown(body, bodyLine),
    file,
  }
  const welsh = file.replace(/\.md$/, '.cy.md')
  const other = isThere(reader, welsh)
    ? readClauseFile<{ id: string; title: string; summary: string }>(reader, welsh, welshFront)
    : undefined
  if (other && other.front.id !== page.id) {
    const message = `the id is ${other.front.id}, but the English page beside it is ${page.id}.`
    reader.faults.push({ rule: 'shape', file: welsh, line: 2, message })
  } else if (other) {
    const { title, summary } = other.front
    page.welsh = { title, summary, nodes: parseMarkdown(other.body, other.bodyLine) }
  }
  return [page]
}

/** Reads the glossary; empty where there is none. */
export function readGlossary(reader: Reader): GlossaryTerm[] {
  if (!isThere(reader, 'glossary.yml')) return []
  return readYaml<GlossaryTerm[]>(reader, 'glossary.yml', glossaryFile) ?? []
}

/** Reads the seven principles and the values; empty where there are none. */
export function readPrinciples(reader: Reader): Principle[] {
  if (!isThere(reader, 'principles.yml')) return []
  return readYaml<Principle[]>(reader, 'principles.yml', principlesFile) ?? []
}

/** Reads every chooser. */
export function readChoosers(reader: Reader): Chooser[] {
  return namesIn(reader, 'choosers', '.yml').flatMap((file) => {
    const read = readYaml<Omit<Chooser, 'file'>>(reader, `choosers/${file}`, chooserFile)
    return read ? [{ ...read, file: `choosers/${file}` }] : []
  })
}
