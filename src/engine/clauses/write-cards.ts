/** Cards and boxes from the rows of a list. */
import { signs } from '../drawing/signs'
import { wordsOf, type Row } from '../lists/row'
import type { Block } from '../tree'
import type { CardsSpec } from './template'

/** The cards of a list, one a row; none where the list has no rows. */
export function writeCards(spec: CardsSpec, rows: readonly Row[]): Block[] {
  const made = rows.map((row) => {
    const sketch = spec.sign === undefined ? undefined : signs[wordsOf(row, spec.sign)]
    return {
      label: spec.label === undefined ? '' : wordsOf(row, spec.label),
      heading: wordsOf(row, spec.heading),
      ...(sketch && { sketch }),
      lines: spec.lines.flatMap((key) => wordsOf(row, key).split('\n')).filter((line) => line !== ''),
    }
  })
  const { across, down, cut } = spec
  return made.length === 0 ? [] : [{ type: 'cards', across, down, ...(cut && { cut }), cards: made }]
}
