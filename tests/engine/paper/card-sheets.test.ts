/** Cards to cut and posters: where everything stands on the sheet. */
import fc from 'fast-check'
import { assembleWorkshop } from '../../../src/engine/clauses/assemble'
import { layOut } from '../../../src/engine/paper/layout'
import type { Sheets } from '../../../src/engine/paper/sheets'
import { toPdf } from '../../../src/engine/paper/pdf'
import type { Card, DocumentTree } from '../../../src/engine/tree'
import { demoWorkshop } from '../../support/demo'
import { theLibrary } from '../../support/library'
import { readPdf } from '../../support/read-pdf'

const library = theLibrary()

function treeOf(id: string): DocumentTree {
  const template = library.workshopTemplates.find((one) => one.id === id)
  if (!template) throw new Error(`there is no ${id}`)
  return assembleWorkshop(template, demoWorkshop(), '2026-11-23', library)
}

function laidOut(tree: DocumentTree): Sheets {
  const pages = layOut(tree)
  for (const _ of pages) continue
  return pages.sheets
}

/** Words that reach below what may be written on, or off the right of it. */
function strays(sheets: Sheets): string[] {
  const { bottom, left, width } = sheets
  return sheets.pages.flatMap(({ marks }) =>
    marks.flatMap((mark) =>
      mark.kind === 'text' && (mark.y > bottom + 1 || mark.x + mark.width > left + width + 1)
        ? mark.text
        : [],
    ),
  )
}

describe('sheets of cards', () => {
  const words = fc.array(fc.constantFrom('we', 'decide', 'together', 'who', 'consultation'), {
    minLength: 1,
    maxLength: 30,
  })
  const card: fc.Arbitrary<Card> = fc.record({
    label: fc.constantFrom('', 'Value 3'),
    heading: words.map((list) => list.slice(0, 6).join(' ')),
    lines: fc.array(
      words.map((list) => list.join(' ')),
      { maxLength: 5 },
    ),
  })

  it('hold every card within its own part of the sheet, however long its words', () => {
    const seed = treeOf('workshop-cards')
    fc.assert(
      fc.property(
        fc.array(card, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(1, 2, 3),
        (cards, across) => {
          const tree: DocumentTree = {
            ...seed,
            blocks: [{ type: 'cards', across, down: 4, cut: true, cards }],
          }
          expect(strays(laidOut(tree))).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('put 16 values cards on two sheets, eight on each, in type of 12 points or more', () => {
    const sheets = laidOut(treeOf('workshop-cards'))
    const labels = sheets.pages.map(({ marks }) =>
      marks.flatMap((mark) =>
        mark.kind === 'text' && mark.text.startsWith('Value ') ? mark.text.trim() : [],
      ),
    )
    expect(labels.filter((page) => page.length > 0).map((page) => page.length)).toEqual([8, 8])
    const sizes = sheets.pages
      .slice(1)
      .flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? mark.size : [])))
    expect(sizes.filter((size) => size < 11 && size !== 9)).toEqual([])
  })
})

describe('posters', () => {
  it('are A3, and no word of them is smaller than 24 points', async () => {
    const tree = treeOf('workshop-posters')
    const { objects } = readPdf(await toPdf(tree))
    const boxes = [...objects.values()].flatMap(({ head }) => /MediaBox \[([^\]]+)\]/.exec(head)?.[1] ?? [])
    expect(new Set(boxes)).toEqual(new Set(['0 0 841.89 1190.55']))
    const sheets = laidOut(tree)
    expect(strays(sheets)).toEqual([])
    const { zoom } = sheets.paper
    const sizes = sheets.pages.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'text' ? mark.size * zoom : [])),
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
  })
})
