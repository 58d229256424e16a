/** Bars: amounts side by side, such as days wanted beside days that the group has. */
import { listed } from '../../lib/names'
import { hatching, type Shape, type Sketch } from './drawing'
import { scaleOf } from './scale'
import { fitted, labelSize, labelWidth } from './words'

export interface BarChart {
  /** What is shown, for the words that stand in for the chart: "Days wanted and days we have, by term". */
  about: string
  /** One or two names of what is measured, such as "Wanted" and "We have". */
  series: readonly [string] | readonly [string, string]
  /** A group of bars each; as many values as there are series. */
  groups: readonly { label: string; values: readonly number[] }[]
  /** A value in words, such as "403 days". */
  words: (value: number) => string
  /** The smallest step of the axis: 100 for pence shown in pounds. */
  unit?: number
  /** In points. */
  width?: number
}

const bar = 14
const between = 12
const key = 22

/** Bars lie down, so that long labels have room. The second series is hatched, to be told apart without colour. */
export function barChart(chart: BarChart): Sketch {
  const { series, groups, width = 470 } = chart
  const all = groups.flatMap((group) => group.values)
  const scale = scaleOf(all, chart.unit)
  const labels = Math.min(width * 0.3, Math.max(0, ...groups.map(({ label }) => labelWidth(label))) + 8)
  const room = Math.max(0, ...all.map((value) => labelWidth(chart.words(value), labelSize, true))) + 10
  // Words beside a bar below nothing stand on its left.
  const start = labels + (scale.low < 0 ? room : 0)
  const length = width - start - room
  const x = (value: number): number => start + ((value - scale.low) / (scale.high - scale.low)) * length
  const top = series.length > 1 ? key : 4
  const each = bar * series.length + between
  const height = top + groups.length * each + 4
  const shapes: Shape[] = series.length > 1 ? keyOf(series, width) : []
  groups.forEach(({ label, values }, index) => {
    const y = top + index * each + between / 2
    const middle = y + (bar * series.length) / 2 + labelSize * 0.36
    shapes.push({
      kind: 'text',
      text: fitted(label, labels - 8),
      x: labels - 8,
      y: middle,
      size: labelSize,
      anchor: 'end',
    })
    values.forEach((value, at) => shapes.push(...oneBar(chart, { value, at, x, y: y + at * bar })))
  })
  shapes.push({ kind: 'line', from: [x(0), top], to: [x(0), height - 4], stroke: 'black', weight: 1.2 })
  return { alt: told(chart), width, height, shapes }
}

function oneBar(
  { words }: BarChart,
  { value, at, x, y }: { value: number; at: number; x: (value: number) => number; y: number },
): Shape[] {
  const [left, right] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))]
  const box = { x: left, y: y + 1, width: right - left, height: bar - 2 }
  const ground: Shape[] =
    box.width === 0
      ? []
      : at === 0
        ? [{ kind: 'rect', ...box, fill: 'teal' }]
        : [...hatching(box, 'rust', 5), { kind: 'rect', ...box, stroke: 'rust' }]
  const text = words(value)
  return [
    ...ground,
    {
      kind: 'text',
      text,
      x: value < 0 ? left - 5 : right + 5,
      y: y + bar / 2 + labelSize * 0.36,
      size: labelSize,
      anchor: value < 0 ? 'end' : 'start',
      bold: true,
    },
  ]
}

/** What a plain bar and what a hatched one stands for. */
function keyOf(series: readonly string[], width: number): Shape[] {
  const room = width / 2 - 20
  return series.flatMap((name, at): Shape[] => {
    const box = { x: at * (width / 2), y: 3, width: 12, height: 10 }
    return [
      ...(at === 0
        ? [{ kind: 'rect', ...box, fill: 'teal' } as const]
        : [...hatching(box, 'rust', 5), { kind: 'rect', ...box, stroke: 'rust' } as const]),
      {
        kind: 'text',
        text: fitted(name, room),
        x: box.x + 17,
        y: 11.5,
        size: labelSize,
        anchor: 'start',
      },
    ]
  })
}

function told({ about, series, groups, words }: BarChart): string {
  const rows = groups.map(({ label, values }) => {
    const said = values.map((value, at) =>
      series.length > 1 ? `${series[at] ?? ''} ${words(value)}` : words(value),
    )
    return `${label}: ${listed(said)}`
  })
  return `Bar chart. ${about}. ${rows.join('; ')}.`
}
