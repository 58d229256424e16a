/** Styles and lists of our Word documents. Sizes are half-points, distances twentieths of a point. */
import {
  AlignmentType,
  LevelFormat,
  LineRuleType,
  type ILevelsOptions,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx'
import { ink } from './ink'

const teal = ink.heading.slice(1)
const soft = ink.soft.slice(1)
const font = 'Arial'

export type ListKind = 'clauses' | 'own' | 'bullets'

/** Where the text of each level of a list starts, in twentieths of a point. */
const edges: Readonly<Record<ListKind, readonly number[]>> = {
  clauses: [720, 720, 1240, 1760],
  own: [460, 920, 1380],
  bullets: [340, 680, 1020, 1360],
}

export function wordStyles(language: string): IStylesOptions {
  const paragraph = (id: string, name: string, more: object): object => ({
    id,
    name,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    ...more,
  })
  return {
    default: {
      document: {
        run: { font, size: 21, language: { value: language } },
        paragraph: { spacing: { after: 110, line: 290, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: 44, bold: true, color: teal },
        paragraph: { spacing: { before: 40, after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      heading1: headingStyle(30, 360, 140),
      heading2: headingStyle(24, 240, 90),
      heading3: headingStyle(22, 200, 80),
    },
    paragraphStyles: [
      paragraph('Mark', 'Mark', {
        run: { bold: true, size: 22, color: ink.gap.slice(1) },
        paragraph: { spacing: { after: 200 } },
      }),
      paragraph('Society', 'Society', {
        run: { size: 24, color: soft },
        paragraph: { spacing: { after: 40 } },
      }),
      paragraph('Subtitle', 'Subtitle', { run: { size: 24 } }),
      paragraph('TOC1', 'toc 1', { paragraph: { spacing: { after: 20, line: 264 } } }),
      paragraph('Small', 'Small', { run: { size: 18, color: soft } }),
      paragraph('Furniture', 'Header and footer', { run: { size: 16, color: soft } }),
      paragraph('PanelHeading', 'Panel heading', {
        run: { bold: true, size: 24, color: teal },
        paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
      }),
      paragraph('ContentsHeading', 'Contents heading', {
        run: { bold: true, size: 30, color: teal },
        paragraph: { keepNext: true, spacing: { before: 360, after: 140 } },
      }),
      paragraph('TableCaption', 'Table caption', {
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: 180, after: 80 } },
      }),
      paragraph('Cell', 'Table cell', {
        run: { size: 18 },
        paragraph: { spacing: { after: 20, line: 250 } },
      }),
    ] as NonNullable<IStylesOptions['paragraphStyles']>,
  }
}

function headingStyle(size: number, before: number, after: number): object {
  return {
    run: { font, size, bold: true, color: teal },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
  }
}

/**
 * The lists: `clauses` runs through the whole document, one level deeper than its headings; each list of a document
 * without numbered clauses counts for itself.
 */
export function wordNumbering(lists: number): INumberingOptions {
  const { DECIMAL, LOWER_LETTER, LOWER_ROMAN, BULLET } = LevelFormat
  const own = Array.from({ length: lists }, (_, index) => ({
    reference: `list-${index + 1}`,
    levels: levels('own', [
      [DECIMAL, '%1.'],
      [LOWER_LETTER, '(%2)'],
      [LOWER_ROMAN, '(%3)'],
    ]),
  }))
  const clauses = levels('clauses', [
    [DECIMAL, '%1.'],
    [DECIMAL, '%1.%2'],
    [LOWER_LETTER, '(%3)'],
    [LOWER_ROMAN, '(%4)'],
  ])
  const bullets = levels('bullets', [
    [BULLET, '•'],
    [BULLET, '•'],
    [BULLET, '•'],
    [BULLET, '•'],
  ])
  return {
    config: [{ reference: 'clauses', levels: clauses }, { reference: 'bullets', levels: bullets }, ...own],
  }
}

type Format = (typeof LevelFormat)[keyof typeof LevelFormat]

function levels(kind: ListKind, formats: readonly [Format, string][]): ILevelsOptions[] {
  return formats.map(([format, text], level) => {
    const left = edges[kind][level] ?? 0
    const before = level === 0 ? 0 : (edges[kind][level - 1] ?? 0)
    // The heading and the clauses below it start at the same edge.
    const hanging = left === before ? left : left - before
    return {
      level,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left, hanging } } },
    }
  })
}

/** Where the text of an item at this level of a list starts. */
export function indentAt(kind: ListKind, level: number): number {
  return edges[kind][level] ?? 0
}
