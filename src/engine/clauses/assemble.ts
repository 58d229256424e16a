/**
 * From a template and a project to a document tree: choose the clauses that apply, number them, link the
 * references, fill in the answers. A pure function: the same project and date always give the same tree.
 */
import { longDate, type IsoDate } from '../../lib/dates'
import { answerText } from '../interview/answers'
import { comparisons, holds, type ValueOf } from '../interview/conditions'
import { pathOf } from '../interview/journey'
import type { Library } from '../library/library'
import { enumeratedFacts, facts, factSource, type FactSource } from '../project/facts'
import type { Project } from '../project/project'
import { lists, signatures } from '../project/rows'
import type { Block, DocumentTree, List, ListItem, Run } from '../tree'
import { fillParts, gapRun, type Filler, type Filling } from './fill'
import { findTargets, firstAnchor } from './link'
import { itemNumber, numberSections, type ChosenSection } from './number'
import type { Clause, Item, Node, Part, Template } from './template'

/**
 * Makes the document.
 * @param asAt the day it speaks from
 */
export function assemble(
  template: Template,
  project: Project,
  asAt: IsoDate,
  library: Library,
): DocumentTree {
  const made = new Assembly(template, project, asAt, library)
  const blocks = made.blocks()
  const notice = [made.noticePanel(), ...made.gapPanel()]
  return {
    id: template.id,
    title: made.words(template.title),
    society: made.societyName(),
    language: 'en-GB',
    subtitle: made.words(template.subtitle),
    mark: template.mark,
    asAt,
    templateVersion: template.version,
    orientation: template.orientation,
    contents: template.contents,
    gaps: made.filler.gaps,
    blocks: [...notice, ...blocks],
  }
}

/** The value of each closed-set answer and fact, as conditions see it. */
export function conditionValues(source: FactSource, library: Library): ValueOf {
  const path = pathOf(library.questions, source.project.answers)
  return (id) => {
    const fact = enumeratedFacts[id]
    return fact ? (fact(source) ? 'yes' : 'no') : path(id)
  }
}

class Assembly {
  readonly filler: Filler
  private readonly source: FactSource
  private readonly chosen: ChosenSection[]
  private readonly template: Template
  private readonly library: Library
  private readonly valueOf: ValueOf

  constructor(template: Template, project: Project, asAt: IsoDate, library: Library) {
    this.template = template
    this.library = library
    this.source = factSource(project, asAt, library.questions)
    this.valueOf = conditionValues(this.source, library)
    this.chosen = numberSections(template, (clause) => holds(clause.when, this.valueOf))
    const targets = findTargets(this.chosen, (id) => this.linesOf(id))
    this.filler = { value: (id) => this.filling(id), targets, gaps: [] }
  }

  societyName(): string {
    return facts['society.name']?.text(this.source) ?? ''
  }

  /** A title or subtitle as plain words. */
  words(parts: readonly Part[]): string {
    return (fillParts(this.filler, parts) ?? []).map((run) => run.text).join('')
  }

  noticePanel(): Block {
    const runs = fillParts(this.filler, this.template.notice) ?? []
    return { type: 'panel', heading: 'What this paper is', blocks: [{ type: 'paragraph', runs }] }
  }

  /** The list of what is still open; made last, when every gap has been met. */
  gapPanel(): Block[] {
    const { gaps } = this.filler
    if (gaps.length === 0) return []
    const items = gaps.map((gap): ListItem => {
      const run: Run = { text: gap.label, ...(gap.anchor !== undefined && { to: gap.anchor }) }
      return { label: '•', number: '', blocks: [{ type: 'paragraph', runs: [run] }] }
    })
    return [
      {
        type: 'panel',
        heading: `Still to decide: ${gaps.length}`,
        blocks: [{ type: 'list', kind: 'bullets', items }],
      },
    ]
  }

  blocks(): Block[] {
    return this.chosen.flatMap(({ section, clauses, number }) => [
      {
        type: 'heading',
        level: 1,
        id: section.id,
        ...(number !== undefined && { number }),
        runs: [{ text: section.title }],
      } as Block,
      ...(number === undefined ? this.proseBlocks(clauses, section.id) : this.ruleBlocks(clauses, number)),
    ])
  }

  /** The clauses of one rule: one numbered list running through them all, with anything placed after it. */
  private ruleBlocks(clauses: readonly Clause[], number: string): Block[] {
    const list: List = { type: 'list', kind: 'clauses', items: [] }
    const placed: Block[] = []
    for (const clause of clauses) {
      for (const node of clause.nodes) {
        if (node.type === 'list')
          this.addItems(list, node.items, {
            outer: number,
            depth: 0,
            anchor: firstAnchor(clause.id, clause.nodes),
          })
        else placed.push(...this.node(node, clause.id))
      }
      this.markOpenChoice(clause, list.items.at(-1))
    }
    return [list, ...placed]
  }

  private proseBlocks(clauses: readonly Clause[], anchor: string): Block[] {
    return clauses.flatMap((clause) => clause.nodes.flatMap((node) => this.node(node, anchor)))
  }

  private node(node: Node, anchor: string): Block[] {
    if (node.type === 'place') return this.placed(node)
    if (node.type === 'list') {
      const kind = node.ordered ? 'decimals' : 'bullets'
      const list: List = { type: 'list', kind, items: [] }
      this.addItems(list, node.items, { outer: '', depth: 0, bullets: !node.ordered })
      return [list]
    }
    const runs = fillParts(this.filler, node.parts, anchor)
    if (!runs) return []
    if (node.type === 'paragraph') return [{ type: 'paragraph', runs }]
    const id = `${anchor}-${slugOf(runs)}`
    return [{ type: 'heading', level: 2, id, runs }]
  }

  private addItems(
    list: List,
    items: readonly Item[],
    at: { outer: string; depth: number; bullets?: boolean; anchor?: string; within?: string | undefined },
  ): void {
    items.forEach((item, index) => {
      for (const line of item.each === undefined ? [undefined] : this.repeatLines(item.each)) {
        const numbered = itemNumber(at.outer, at.depth, list.items.length)
        const id = item.anchor ?? (index === 0 ? at.anchor : undefined)
        const blocks = this.itemBlocks(item, {
          number: numbered.number,
          depth: at.depth,
          line,
          anchor: id ?? at.anchor ?? at.within,
        })
        if (blocks.length === 0) continue
        const mark = at.bullets ? { label: '•', number: '' } : numbered
        list.items.push({ ...(id !== undefined && line === undefined && { id }), ...mark, blocks })
      }
    })
  }

  private itemBlocks(
    item: Item,
    at: { number: string; depth: number; line: string | undefined; anchor: string | undefined },
  ): Block[] {
    return item.nodes.flatMap((node): Block[] => {
      if (node.type === 'paragraph') {
        const runs = fillParts(this.filler, node.parts, at.anchor, at.line)
        return runs ? [{ type: 'paragraph', runs }] : []
      }
      if (node.type !== 'list') return this.node(node, at.anchor ?? '')
      const kind = !node.ordered ? 'bullets' : at.depth === 0 ? 'letters' : 'romans'
      const list: List = { type: 'list', kind, items: [] }
      this.addItems(list, node.items, {
        outer: at.number,
        depth: at.depth + 1,
        bullets: !node.ordered,
        // A gap in an inner item is reached by the clause that it stands in.
        within: at.anchor,
      })
      return [list]
    })
  }

  /** Says, at the end of a clause, that the choice which brought it in has not been made yet. */
  private markOpenChoice(clause: Clause, last: ListItem | undefined): void {
    for (const id of new Set(comparisons(clause.when).map(({ answer }) => answer))) {
      const question = this.library.questions.find((one) => one.id === id)
      const open = question && this.valueOf(id) !== undefined && this.source.project.answers[id] === undefined
      if (!open || this.filler.gaps.some((gap) => gap.id === id)) continue
      const run = gapRun(
        this.filler,
        id,
        question.label,
        firstAnchor(clause.id, clause.nodes),
        '; this wording follows our suggestion',
      )
      last?.blocks.push({ type: 'paragraph', runs: [run] })
    }
  }

  private placed(node: Node & { type: 'place' }): Block[] {
    const { name } = node
    switch (node.what) {
      case 'table':
        return this.table(name)
      case 'facts':
        return [
          {
            type: 'facts',
            rows: (this.template.facts[name] ?? []).flatMap(({ label, value }) => {
              const runs = fillParts(this.filler, value)
              return runs ? [{ label, runs: capitalised(runs) }] : []
            }),
          },
        ]
      case 'signatures':
        return [{ type: 'signatures', people: signatures[name]?.(this.source) ?? [] }]
      case 'blanks':
        return [{ type: 'blanks', rows: this.template.blanks[name] ?? [] }]
    }
  }

  private table(name: string): Block[] {
    const spec = this.template.tables[name]
    if (!spec) return []
    const rows = lists[spec.of]?.rows(this.source, this.library.reference.serviceCategories) ?? []
    return [
      {
        type: 'table',
        caption: spec.caption,
        columns: spec.columns.map(({ heading, width, align }) => ({ heading, width, align })),
        rows: rows.map((row) =>
          spec.columns.map(({ value }) => [{ text: (row[value] ?? '').replace(/\s*\n\s*/g, ' ') }]),
        ),
        ...(spec.rowHeader !== undefined && { rowHeader: spec.rowHeader }),
        empty: spec.empty,
      },
    ]
  }

  private filling(id: string): Filling {
    const fact = facts[id]
    if (fact) {
      const text = fact.text(this.source)
      return text === undefined ? { known: false, label: fact.label, optional: false } : { known: true, text }
    }
    const question = this.library.questions.find((one) => one.id === id)
    if (!question)
      throw new Error(`No question or fact has the id ${id}; the check of documents/ should have said so.`)
    const answer = this.source.project.answers[id]
    if (answer === undefined)
      return { known: false, label: question.label, optional: question.optional === true }
    return { known: true, text: answerText(question, answer) }
  }

  private linesOf(id: string): readonly string[] {
    const answer = this.source.project.answers[id]
    return Array.isArray(answer) ? (answer as string[]) : []
  }

  private repeatLines(id: string): (string | undefined)[] {
    const lines = this.linesOf(id)
    return lines.length === 0 ? [undefined] : [...lines]
  }
}

/** A value on a line of its own starts with a capital; an address for mail stays as it is. */
function capitalised(runs: readonly Run[]): Run[] {
  return runs.map((run, index) =>
    index === 0 && !run.text.includes('@')
      ? { ...run, text: run.text.charAt(0).toUpperCase() + run.text.slice(1) }
      : run,
  )
}

function slugOf(runs: readonly Run[]): string {
  const text = runs.map((run) => run.text).join('')
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
}

/** The line under a document that says from when it is: "As at 23 November 2026". */
export function asAtWords(asAt: IsoDate): string {
  return `As at ${longDate(asAt)}`
}
