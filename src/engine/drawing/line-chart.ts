/** Cash from month to month as a line, with the line of nothing and the lowest point marked. */
import { pounds, type Pence } from '../../lib/money'
import type { Point, Shape, Sketch } from './drawing'
import { scaleOf, type Scale } from './scale'
import { labelSize, labelWidth } from './words'

export interface LineChart {
  /** What is shown, for the words that stand in for the chart: "Cash at the end of each month". */
  about: string
  /** In order of time; at least one. Labels are short, such as "Sep". */
  points: readonly { label: string; pence: Pence }[]
  /** In points. */
  width?: number
  height?: number
}

interface Frame {
  left: number
  right: number
  top: number
  bottom: number
}

/** The axis is in whole pounds, in round steps. Where months are many, every second, third ... is named. */
export function lineChart(chart: LineChart): Sketch {
  const { points, width = 470, height = 220 } = chart
  const scale = scaleOf(
    points.map(({ pence }) => pence),
    100,
  )
  const axis = Math.max(...scale.ticks.map((tick) => labelWidth(pounds(tick))))
  const frame: Frame = { left: axis + 10, right: width - 14, top: 18, bottom: height - 34 }
  const at = placing(scale, frame, points.length)
  const lowest = points.reduce(
    (low, { pence }, index) => (pence < (points[low]?.pence ?? 0) ? index : low),
    0,
  )
  const line = points.map(({ pence }, index) => at(index, pence))
  const shapes: Shape[] = [
    ...steps(scale, frame, at),
    ...months(points, frame, at),
    ...(line.length > 1 ? [{ kind: 'path', points: line, stroke: 'teal', weight: 2 } as const] : []),
    ...line.map(([x, y]): Shape => ({ kind: 'circle', x, y, radius: 2.6, fill: 'teal' })),
    ...lowestMark(points[lowest], line[lowest], { ...frame, width }),
  ]
  return { alt: told(chart, lowest), width, height, shapes }
}

function placing(
  { low, high }: Scale,
  { left, right, top, bottom }: Frame,
  count: number,
): (index: number, pence: Pence) => Point {
  return (index, pence) => [
    left + 8 + (count > 1 ? (index / (count - 1)) * (right - left - 16) : (right - left - 16) / 2),
    bottom - ((pence - low) / (high - low)) * (bottom - top),
  ]
}

/** Lines across at each step of the axis with its pounds; the line of nothing is black. */
function steps(
  { ticks }: Scale,
  { left, right }: Frame,
  at: (index: number, pence: Pence) => Point,
): Shape[] {
  return ticks.flatMap((tick): Shape[] => {
    const [, y] = at(0, tick)
    return [
      {
        kind: 'line',
        from: [left, y],
        to: [right, y],
        stroke: tick === 0 ? 'black' : 'silver',
        weight: tick === 0 ? 1.4 : 0.6,
      },
      {
        kind: 'text',
        text: pounds(tick),
        x: left - 5,
        y: y + labelSize * 0.36,
        size: labelSize,
        anchor: 'end',
        ...(tick === 0 && { bold: true }),
      },
    ]
  })
}

function months(
  points: LineChart['points'],
  { left, right, bottom }: Frame,
  at: (index: number, pence: Pence) => Point,
): Shape[] {
  const widest = Math.max(...points.map(({ label }) => labelWidth(label))) + 6
  const room = points.length > 1 ? (right - left - 16) / (points.length - 1) : right - left
  const every = Math.max(1, Math.ceil(widest / room))
  return points.flatMap(({ label }, index): Shape[] => {
    if (index % every !== 0) return []
    const half = labelWidth(label) / 2
    const [x] = at(index, 0)
    return [
      {
        kind: 'text',
        text: label,
        x: Math.min(Math.max(x, half), right + 14 - half),
        y: bottom + 15,
        size: labelSize,
        anchor: 'middle',
      },
    ]
  })
}

/** A ring round the lowest point, and its words below the months, where no line can run through them. */
function lowestMark(
  point: LineChart['points'][number] | undefined,
  place: Point | undefined,
  { bottom, width }: Frame & { width: number },
): Shape[] {
  if (!point || !place) return []
  const [x, y] = place
  const text = `Lowest: ${pounds(point.pence)} (${point.label})`
  const half = labelWidth(text, labelSize, true) / 2
  return [
    { kind: 'circle', x, y, radius: 5.5, stroke: 'rust', weight: 2 },
    {
      kind: 'text',
      text,
      x: Math.min(Math.max(x, half), width - half),
      y: bottom + 29,
      size: labelSize,
      anchor: 'middle',
      bold: true,
      ink: 'rust',
    },
  ]
}

function told({ about, points }: LineChart, lowest: number): string {
  const low = points[lowest]
  const values = points.map(({ label, pence }) => `${label} ${pounds(pence)}`).join(', ')
  const below = low && low.pence < 0 ? ', which is below nothing' : ''
  return `Line chart. ${about}. The lowest point is ${pounds(low?.pence ?? 0)} in ${low?.label ?? ''}${below}. ${values}.`
}
