/**
 * From a template and a project to a document tree: choose the clauses that apply, number them, link the
 * references, fill in the answers. A pure function: the same project and date always give the same tree.
 */
import { longDate, type IsoDate } from '../../lib/dates'
import { answerLabel, answerText, linesOf } from '../interview/answers'
import { holds, type ValueOf } from '../interview/conditions'
import { questionById, templateById, type Library } from '../library/library'
import { figureById, type Figure } from '../library/reference'
import { lists } from '../lists/lists'
import { workbooks } from '../lists/workbooks'
import { wordsOf, type ListSource, type Row, type RuleText } from '../lists/row'
import { plainLines } from '../plain'
import { facts, factSource } from '../project/facts'
import type { Look } from '../project/look'
import type { ChosenOffer } from '../project/offer'
import { inForce } from '../project/in-force'
import type { Project } from '../project/project'
import type { Workshop } from '../workshop/workshop'
import type { Because, Block, Brand, ClausePrint, DocumentTree, ListItem, Panel, Run } from '../tree'
import { frameOf, type Language } from '../words'
import { conditionValues, inOwnWords, inWelsh, isChosen, wordingKey } from './choose'
import { fillParts, type Filler, type Filling } from './fill'
import { findTargets, firstAnchor } from './link'
import { leftOutMatters } from './matters'
import { numberSections, type ChosenSection } from './number'
import { ruleMap, rulesDocument, ruleWords } from './rule-map'
import { clausesOf, readsOf, type Clause, type Front, type Part, type Template } from './template'
import { writeProse, writeRule, type Writing } from './write'

/**
 * Makes the document.
 * @param asAt the day it speaks from
 * @param language Welsh where someone has written it, clause by clause; the rest in English, and marked
 * @param offer makes it a paper for one school: of the services, those on offer; of the people, those who do them
 */
export function assemble(
  template: Template,
  project: Project,
  asAt: IsoDate,
  library: Library,
  language: Language = 'en-GB',
  offer?: ChosenOffer,
): DocumentTree {
  const source = listSource(narrowed(inForce(project, asAt), offer), asAt, library, offer)
  return treeOf(new Assembly({ template, source, language }))
}

/** Makes a paper of a workshop, which has no project: what it says comes from the workshop and the library. */
export function assembleWorkshop(
  template: Template,
  workshop: Workshop,
  asAt: IsoDate,
  library: Library,
): DocumentTree {
  const source = { ...listSource(noProject, asAt, library), workshop }
  return treeOf(new Assembly({ template, source, language: 'en-GB' }))
}

function treeOf(made: Assembly): DocumentTree {
  const { template, language, source } = made
  const front = (language === 'cy' ? template.welsh : undefined) ?? made.front()
  const blocks = made.blocks()
  const own = source.offer ? [] : made.ownWordsPanel()
  const notice = [...made.noticePanel(front.notice), ...made.gapPanel(), ...own]
  return {
    id: template.id,
    title: made.words(front.title),
    society: source.workshop?.title ?? template.from ?? societyWords(source),
    language,
    subtitle: made.words(front.subtitle),
    mark: front.mark,
    ...(template.branded && source.project.look && { brand: brandOf(source.project.look, source) }),
    asAt: source.asAt,
    templateVersion: template.version,
    orientation: template.orientation,
    ...(template.paper && { paper: template.paper }),
    ...(template.poster && { poster: template.poster }),
    contents: template.contents,
    ...(template.compact && { compact: true as const }),
    gaps: made.filler.gaps,
    blocks: [...notice, ...blocks],
    ...made.workbook(),
    clauses: made.prints(),
  }
}

/** The name as it stands on every page, with the number that shows that it is registered (CCBSA 2014 s.11). */
function societyWords(source: ListSource): string {
  const name = facts['society.name']?.text(source) ?? ''
  const number = facts['society.number']?.text(source)
  return number === undefined ? name : `${name} (registered number ${number})`
}

/** How large a logo is printed at most, in points. */
const logoRoom = { width: 160, height: 60 }

/** A group's colour and logo as a paper carries them. */
function brandOf({ colour, logo }: Look, source: ListSource): Brand {
  const scale = logo ? Math.min(logoRoom.width / logo.width, logoRoom.height / logo.height, 0.75) : 1
  return {
    ...(colour !== undefined && { colour }),
    ...(logo && {
      logo: {
        type: 'picture',
        alt: facts['society.name']?.text(source) ?? '',
        png: logo.png,
        width: Math.round(logo.width * scale),
        height: Math.round(logo.height * scale),
      },
    }),
  }
}

/** The words of the rules that this project would have, clause by clause. */
export function rulesOf(project: Project, asAt: IsoDate, library: Library): RuleText[] {
  const template = templateById(library, rulesDocument)
  if (!template) return []
  const made = new Assembly({ template, source: listSource(project, asAt, library), language: 'en-GB' })
  made.blocks()
  return made.printed.map(({ id, number, lines }) => ({
    id,
    number,
    text: lines.map((line) => line.text).join(' '),
  }))
}

/** The project with everything that its papers are made from, at a date. */
export function listSource(
  project: Project,
  asAt: IsoDate,
  library: Library,
  offer?: ChosenOffer,
): ListSource {
  return {
    ...factSource(inForce(project, asAt), asAt, library.questions, offer),
    library,
    rulesOf: (other, day) => rulesOf(other, day, library),
  }
}

/** The project as a paper for one school sees it: the services on offer, in the order of its lines. */
function narrowed(project: Project, offer: ChosenOffer | undefined): Project {
  if (!offer) return project
  const ids = new Set(offer.terms.lines.map((line) => line.service))
  const services = [...ids].flatMap((id) => project.services.filter((service) => service.id === id))
  return { ...project, services }
}

/** What a paper without a project is made from. */
const noProject: Project = { name: '', answers: {}, founders: [], services: [], ledger: [] }

/** A clause as it was written. */
type Printed = Omit<ClausePrint, 'why' | 'because' | 'matters'> & { clause: Clause }

class Assembly {
  readonly filler: Filler
  readonly source: ListSource
  /** The clauses in the order written. */
  readonly printed: Printed[] = []
  private readonly chosen: ChosenSection[]
  readonly template: Template
  readonly language: Language
  private readonly library: Library
  private readonly writing: Writing
  private readonly valueOf: ValueOf
  /** The row of the repeated section that is being written. */
  private row: Row | undefined

  constructor(from: { template: Template; source: ListSource; language: Language }) {
    const { template, source } = from
    const { project, asAt, library } = source
    this.template = template
    this.library = library
    this.language = from.language
    const frame = frameOf(from.language)
    this.source = source
    const valueOf = conditionValues(this.source, library)
    this.valueOf = valueOf
    this.chosen = numberSections(template, isChosen(template, project, valueOf)).map((one) => ({
      ...one,
      clauses: one.clauses.map((clause) => {
        const own = inOwnWords(template, clause, project)
        return from.language === 'cy' ? inWelsh(own) : own
      }),
    }))
    const lines = (id: string): readonly string[] => linesOf(project.answers, id)
    const quoted = lazily(() => ruleMap(project, asAt, library))
    this.filler = {
      value: (id) => this.filling(id),
      targets: findTargets(this.chosen, template.numbering, frame, lines),
      frame,
      rules: (topic) => ruleWords(quoted(), topic, frame),
      gaps: leftOutMatters(template, this.chosen, library),
    }
    this.writing = {
      template,
      filler: this.filler,
      source: this.source,
      linesOf: lines,
      isOpen: (id) => valueOf(id) !== undefined && project.answers[id] === undefined,
      rows: (of) => this.rows(of),
    }
  }

  /** A title or subtitle as plain words. */
  words(parts: readonly Part[]): string {
    return (fillParts(this.filler, parts) ?? []).map((run) => run.text).join('')
  }

  /** Title, mark and notice: of the first front that fits this project, and else the template's own. */
  front(): Omit<Front, 'when'> {
    return this.template.fronts.find(({ when }) => holds(when, this.valueOf)) ?? this.template
  }

  /** The sheets of the workbook that goes with the paper, where there is one and its figures are known. */
  workbook(): Pick<DocumentTree, 'workbook'> {
    const { workbook } = this.template
    const sheets = workbook === undefined ? [] : workbooks[workbook](this.source)
    return sheets.length === 0 ? {} : { workbook: sheets }
  }

  /** What the paper is; nothing where there is nothing to say. */
  noticePanel(notice: readonly Part[]): Block[] {
    const runs = fillParts(this.filler, notice) ?? []
    if (runs.length === 0) return []
    return [{ type: 'panel', heading: this.filler.frame.whatThisIs, blocks: [{ type: 'paragraph', runs }] }]
  }

  /** The list of what is still open; made last, when every gap has been met. */
  gapPanel(): Block[] {
    const { gaps } = this.filler
    const lines = gaps.map((gap): Run => ({
      text: gap.label,
      ...(gap.anchor !== undefined && { to: gap.anchor }),
    }))
    return bulletPanel({ role: 'gaps', heading: this.filler.frame.stillToDecide(gaps.length) }, lines)
  }

  /** Which clauses the group wrote itself or left out, so that an adviser sees it at once. */
  ownWordsPanel(): Block[] {
    const left = clausesOf(this.template).filter(
      (clause) => this.source.project.wording?.[wordingKey(this.template, clause)] === '',
    )
    const own = this.printed.filter((print) => print.own)
    const { frame } = this.filler
    return bulletPanel({ heading: frame.ownWords }, [
      ...own.map((print): Run => ({ text: `${print.number} ${print.title}`.trim(), to: print.anchor })),
      ...left.map((clause): Run => ({ text: frame.leftOut(clause.title ?? this.sectionTitle(clause)) })),
    ])
  }

  blocks(): Block[] {
    return this.chosen.flatMap((one) =>
      one.section.each === undefined ? this.section(one) : this.repeated(one),
    )
  }

  private section({ section, clauses, number }: ChosenSection): Block[] {
    const heading: Block = {
      type: 'heading',
      level: 1,
      id: section.id,
      ...(number !== undefined && { number }),
      runs: [this.language === 'cy' && section.welsh ? { text: section.welsh } : { text: section.title }],
    }
    const start: Block[] = section.newPage ? [{ type: 'page-break' }, heading] : [heading]
    if (number !== undefined) {
      const { list, after, pieces } = writeRule(this.writing, clauses, number)
      clauses.forEach((clause, index) => this.print(clause, pieces[index] ?? []))
      return [...start, list, ...after]
    }
    const inner = clauses.flatMap((clause) => this.prose(clause, section.id, section.title))
    // Every sentence of it named something that was not given: a heading alone would say less than nothing.
    return inner.length === 0 ? [] : [...start, ...inner]
  }

  /** The section once for each row of its list, with a heading wherever its group changes. */
  private repeated({ section, clauses }: ChosenSection): Block[] {
    const rows = this.rows(section.each ?? '')
    if (rows.length === 0) {
      const none = section.none && fillParts(this.filler, section.none)
      return none ? [{ type: 'paragraph', runs: none }] : []
    }
    let group = ''
    const level = section.group === undefined ? 1 : 2
    const blocks = rows.flatMap((row, index): Block[] => {
      this.row = row
      const id = `${section.id}-${index + 1}`
      const title = this.words(section.heading)
      const start: Block[] = section.newPage ? [{ type: 'page-break' }] : []
      const now = section.group === undefined ? '' : wordsOf(row, section.group)
      if (now !== group) start.push({ type: 'heading', level: 1, id: `${id}-group`, runs: [{ text: now }] })
      group = now
      const inner = clauses.flatMap((clause) => this.prose(clause, id, title, `#${index + 1}`))
      return [...start, { type: 'heading', level, id, runs: [{ text: title }] }, ...inner]
    })
    this.row = undefined
    return blocks
  }

  private prose(clause: Clause, anchor: string, title: string, suffix = ''): Block[] {
    const blocks = writeProse(this.writing, clause, anchor)
    if (blocks.length > 0) this.print(clause, blocks, { anchor, title, suffix })
    return blocks
  }

  /** Notes what the clause says. */
  private print(
    clause: Clause,
    blocks: readonly Block[],
    at?: { anchor: string; title: string; suffix: string },
  ): void {
    const anchor = at?.anchor ?? firstAnchor(clause.id, clause.nodes)
    this.printed.push({
      clause,
      id: clause.id + (at?.suffix ?? ''),
      title: clause.title ?? at?.title ?? this.sectionTitle(clause),
      number: this.filler.targets.get(clause.id)?.number ?? '',
      anchor,
      lines: plainLines(blocks).map(({ label, text }) => ({ label, text })),
      own: clause.own === true,
    })
  }

  /** Each clause with why it is there. */
  prints(): ClausePrint[] {
    // Each field by its name: to take all but two of them takes many times longer.
    return this.printed.map(({ clause, id, title, number, anchor, lines, own }) => ({
      id,
      title,
      number,
      anchor,
      lines,
      why: clause.why ?? '',
      because: this.because(clause),
      matters: this.mattersOf(clause),
      own,
    }))
  }

  /** The title of the section that a clause stands in, whether it is in the draft or left out. */
  private sectionTitle({ id }: Clause): string {
    return this.template.sections.find(({ clauses }) => clauses.some((one) => one.id === id))?.title ?? ''
  }

  /** The answers that decide whether the clause is there, then those that it prints. */
  private because(clause: Clause): Because[] {
    const { when, prints } = readsOf(clause)
    const ids = new Set([...when, ...prints])
    const { answers, decided } = this.source.project
    return [...ids].flatMap((id): Because[] => {
      const question = questionById(this.library, id)
      const answer = answers[id]
      if (!question) return []
      return [
        {
          question: id,
          label: question.label,
          answer:
            answer === undefined
              ? 'not decided yet; this follows our suggestion'
              : answerLabel(question, answer),
          ...decided?.[id],
        },
      ]
    })
  }

  private mattersOf(clause: Clause): { id: string; words: string }[] {
    const statute = this.library.statutes.find((one) => one.id === this.template.law)
    return clause.satisfies.flatMap((id) => {
      const matter = statute?.matters.find((one) => one.id === id || one.parts.some((part) => part.id === id))
      return matter ? [{ id, words: `${matter.heading} (${matter.source})` }] : []
    })
  }

  private rows(of: string): readonly Row[] {
    if (of.startsWith('row.')) {
      const inner = this.row?.[of.slice(4)]
      return Array.isArray(inner) ? (inner as Row[]) : []
    }
    return lists[of]?.rows(this.source) ?? []
  }

  private filling(id: string): Filling {
    if (id.startsWith('row.')) {
      const text = wordsOf(this.row, id.slice(4))
      return text === '' ? { known: false, label: id, optional: true } : { known: true, text }
    }
    const figure = figureOf(this.library, id)
    if (figure) return { known: true, text: `${figure.words} (as at ${longDate(figure.asAt)})` }
    const fact = facts[id]
    if (fact) {
      const text = fact.text(this.source)
      if (text !== undefined) return { known: true, text }
      return { known: false, label: fact.label, optional: fact.optional === true }
    }
    const question = questionById(this.library, id)
    if (!question)
      throw new Error(`No question or fact has the id ${id}; the check of documents/ should have said so.`)
    const answer = this.source.project.answers[id]
    if (answer === undefined)
      return { known: false, label: question.label, optional: question.optional === true }
    return { known: true, text: answerText(question, answer) }
  }
}

/** A panel with a bullet for each line; none where there is no line. */
function bulletPanel(panel: Pick<Panel, 'role' | 'heading'>, lines: readonly Run[]): Panel[] {
  if (lines.length === 0) return []
  const items = lines.map((run): ListItem => ({
    label: '•',
    number: '',
    blocks: [{ type: 'paragraph', runs: [run] }],
  }))
  return [{ type: 'panel', ...panel, blocks: [{ type: 'list', kind: 'bullets', items }] }]
}

/** The dated figure that `{{ figure.<id> }}` names. */
export function figureOf(library: Pick<Library, 'reference'>, id: string): Figure | undefined {
  if (!id.startsWith('figure.')) return undefined
  return figureById(library.reference, id.slice('figure.'.length))
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
