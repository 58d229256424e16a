/** The forms of a year, one for each part. */
import { lastDayOf } from '../../engine/project/financial-years'
import { longDate } from '../../lib/dates'
import { dayTyped, poundsTyped } from '../../web/typed-fields'
import { accountsPart } from './accounts-part'
import { auditPart } from './audit-part'
import type { Part } from './part'

export const yearParts = ['audit', 'figures', 'accounts', 'return', 'end'] as const
export type YearPart = (typeof yearParts)[number]

export const parts: Readonly<Record<YearPart, Part>> = {
  figures: {
    title: 'Figures of the year',
    what: 'wrote down the figures of a year',
    fields: () => [
      {
        name: 'turnover',
        label: 'Turnover',
        hint: 'What you earned in the year, before any costs',
        kind: 'money',
      },
      {
        name: 'assets',
        label: 'Assets at the end of the year',
        hint: 'Everything you own, from the balance sheet',
        kind: 'money',
      },
      {
        name: 'result',
        label: 'Was there a surplus or a loss?',
        kind: 'choice',
        items: [
          { value: 'surplus', text: 'A surplus, or nothing left' },
          { value: 'loss', text: 'A loss' },
        ],
      },
      {
        name: 'surplus',
        label: 'Surplus or loss',
        hint: 'What is left after all costs, wages and tax',
        kind: 'money',
      },
      {
        name: 'wages',
        label: 'Wages of the whole year',
        hint: 'With what you pay on them. Your rules measure the reserve by it',
        kind: 'money',
      },
      {
        name: 'reserve',
        label: 'General reserve',
        hint: 'At the end of the year, before this surplus is used',
        kind: 'money',
      },
      {
        name: 'payments',
        label: 'Receipts and payments, added together',
        hint: 'Only if you think of lay auditors',
        kind: 'money',
        optional: true,
      },
    ],
    typed: (record) => {
      const { figures } = record ?? {}
      if (!figures) return {}
      return {
        ...Object.fromEntries(
          (['turnover', 'assets', 'wages', 'reserve', 'payments'] as const).map((key) => [
            key,
            poundsTyped(figures[key]),
          ]),
        ),
        result: figures.surplus < 0 ? 'loss' : 'surplus',
        surplus: poundsTyped(Math.abs(figures.surplus)),
      }
    },
    read: ({ money, choice }, { view, today }) => {
      if (view.year.ends >= today)
        return {
          errors: {
            turnover: `The year ends on ${longDate(view.year.ends)}. Write its figures down after that day.`,
          },
        }
      const { surplus = 0, payments } = money
      const figures = {
        on: today,
        turnover: money['turnover'] ?? 0,
        assets: money['assets'] ?? 0,
        surplus: choice['result'] === 'loss' ? -surplus : surplus,
        wages: money['wages'] ?? 0,
        reserve: money['reserve'] ?? 0,
        ...(payments !== undefined && { payments }),
      }
      return { change: (record) => ({ ...record, figures }) }
    },
  },
  audit: auditPart,
  accounts: accountsPart,
  return: {
    title: 'Annual return (AR30)',
    what: 'wrote down that a return was sent',
    fields: () => [{ name: 'filed', label: 'Day on which you sent it', kind: 'day' }],
    typed: (record) => ({ filed: dayTyped(record?.filed) }),
    read: ({ day }, { view }) => {
      const filed = day['filed'] ?? ''
      if (filed <= view.year.ends)
        return {
          errors: {
            filed: `A return is sent after the year has ended, on ${longDate(view.year.ends)}. Check the day.`,
          },
        }
      return { change: (record) => ({ ...record, filed }) }
    },
  },
  end: {
    title: 'The last day of the year',
    what: 'wrote down the last day of a year',
    fields: () => [
      {
        name: 'moved',
        label: 'Day to which it was moved',
        hint: 'Only by notice to the FCA. Leave it empty to go by your rules',
        kind: 'day',
        optional: true,
        future: true,
      },
    ],
    typed: (record) => ({ moved: dayTyped(record?.moved) }),
    read: ({ day }, { view }) => {
      const { moved } = day
      const { begins, number } = view.year
      // CCBSA 2014 s.77(2): the first year is longer than 6 months, and no longer than 18.
      const least = number === 1 ? lastDayOf(begins, 6) : begins
      const last = lastDayOf(begins, 18)
      if (moved !== undefined && (moved <= least || moved > last))
        return {
          errors: {
            moved: `It must be after ${longDate(least)} and no later than ${longDate(last)}, 18 months on.`,
          },
        }
      return {
        change: ({ moved: _moved, ...record }) => ({ ...record, ...(moved !== undefined && { moved }) }),
      }
    },
  },
}
