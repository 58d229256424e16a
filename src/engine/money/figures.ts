/** The dated figures of a plan: pay points, rates and thresholds, or the group's own in their place. */
import { pounds } from '../../lib/money'
import type { Library } from '../library/library'
import type { MoneyFigure, PayScale } from '../library/reference'
import type { MoneySettings } from './settings'

export interface FigureShown extends MoneyFigure {
  /** The group's own, where it has one: `value` is then that. */
  own: boolean
  /** What the dated table says. */
  usual: number
}

/** Every figure that a plan uses and a group may replace, pay points last. */
export function figuresOf(library: Library, settings: MoneySettings): FigureShown[] {
  return [...library.reference.moneyFigures.figures, ...pointFigures(library)].map((figure) => {
    const own = settings.figures?.[figure.id]
    return { ...figure, value: own ?? figure.value, own: own !== undefined, usual: figure.value }
  })
}

/** Looks figures up by id. */
export function figureValues(library: Library, settings: MoneySettings): (id: string) => number {
  const values = new Map(figuresOf(library, settings).map(({ id, value }) => [id, value]))
  return (id) => values.get(id) ?? 0
}

/** Each point of each pay scale as a figure, such as "soulbury-a.8". */
function pointFigures(library: Library): MoneyFigure[] {
  return library.reference.payScales.scales.flatMap((scale) =>
    scale.points.map(({ point, pounds }): MoneyFigure => ({
      id: pointId(scale, point),
      value: pounds,
      unit: 'pounds',
      means: `${scale.title}, point ${point}: full-time pay for a year`,
      asAt: scale.asAt,
      source: scale.source,
      confidence: scale.confidence,
      ...(scale.note !== undefined && { note: scale.note }),
    })),
  )
}

export function pointId(scale: Pick<PayScale, 'id'>, point: number): string {
  return `${scale.id}.${point}`
}

/** A figure as people read it: "£12.71", "15%", "260 days". */
export function figureWords({ value, unit }: Pick<MoneyFigure, 'value' | 'unit'>): string {
  if (unit === 'pounds') return pounds(Math.round(value * 100))
  return unit === 'percent' ? `${value}%` : `${value.toLocaleString('en-GB')} ${unit}`
}
