/** The page of the yearly check: each principle with what to ask, today’s mark, and the last check’s beside it. */
import type { Principle } from '../../engine/library/guidance'
import {
  checkBefore,
  type PrincipleId,
  type PrincipleMark,
  type PrinciplesCheck,
} from '../../engine/project/principles'
import { longDate, type IsoDate } from '../../lib/dates'
import { markField, noteField } from './forms'

export const markWords: Readonly<Record<PrincipleMark, string>> = {
  well: 'We do this well',
  partly: 'In part',
  'not-yet': 'Not yet',
}

/** @param typed what stands in the fields; without it, the check of today */
export function checkPage(
  principles: readonly Principle[],
  checks: readonly PrinciplesCheck[],
  today: IsoDate,
) {
  const last = checkBefore(checks, today)
  return {
    options: Object.entries(markWords).map(([value, text]) => ({ value, text })),
    lastOn: last && longDate(last.on),
    principles: principles.map(({ id, title, means, asks }, index) => ({
      title: index < 7 ? `${index + 1}. ${title}` : title,
      means,
      asks,
      mark: markField(id),
      note: noteField(id),
      last: last && said(last, id),
    })),
    earlier: checks
      .filter((check) => check.on < today)
      .toReversed()
      .map((check) => ({
        on: longDate(check.on),
        rows: principles.map(({ id, title }) => ({ title, ...said(check, id) })),
      })),
  }
}

/** What stands in the fields for a check. */
export function typedCheck(check: PrinciplesCheck | undefined): Record<string, string> {
  const fields = (check?.marks ?? []).flatMap(({ principle, mark, note = '' }) => [
    [markField(principle), mark],
    [noteField(principle), note],
  ])
  return Object.fromEntries(fields) as Record<string, string>
}

function said(check: PrinciplesCheck, id: PrincipleId): { mark: string; note: string } {
  const found = check.marks.find(({ principle }) => principle === id)
  return { mark: found ? markWords[found.mark] : 'Not looked at', note: found?.note ?? '' }
}
