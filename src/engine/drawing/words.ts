/** Words in drawings: how wide they are, and cutting them to fit. */
import { widthOf } from '../paper/shapes'

/** The size of labels, in points. */
export const labelSize = 9

/** Width of a label in points. */
export function labelWidth(text: string, size = labelSize, bold = false): number {
  return widthOf(text.normalize('NFC'), size, bold)
}

/** The text, cut with dots where it is wider than this many points. */
export function fitted(text: string, width: number, size = labelSize, bold = false): string {
  if (labelWidth(text, size, bold) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && labelWidth(`${letters.join('')}…`, size, bold) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
