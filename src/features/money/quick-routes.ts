import type { Router } from 'express'
import type { Deps } from '../../deps'
import { hundredths } from '../../engine/money/reading'
import { dayWords, percentWords } from '../../engine/money/results'
import { quickPrice } from '../../engine/money/price'
import type { Plan } from '../../engine/money/plan'
import { exactPounds, pounds } from '../../lib/money'
import { projectOf } from '../../web/access'
import { plainFields, summary } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { readFields, type Field } from './forms'
import { moneyOf } from './load-money'

const fields: readonly Field[] = [
  { name: 'pay', label: 'Full-time pay for a year', kind: 'money', prefix: '£' },
  {
    name: 'share',
    label: 'Share of full time',
    hint: '1 is full time, 0.6 is three days a week',
    kind: 'number',
  },
  {
    name: 'direct',
    label: 'Costs of this work in a year',
    hint: 'Fees, insurance, supervision, training, kit, travel, phone',
    kind: 'money',
    prefix: '£',
  },
  { name: 'overheads', label: 'Share of the co-op’s costs in a year', kind: 'money', prefix: '£' },
  {
    name: 'days',
    label: 'Days sold in a year of full-time work',
    hint: 'Often 140 to 170',
    kind: 'number',
    suffix: 'days',
  },
  { name: 'surplus', label: 'Surplus, as a share of income', kind: 'number', suffix: '%' },
]

/** A price from six numbers. Nothing is kept: the answer stands in the address and goes with it. */
export function quickRoutes(router: Router, deps: Deps): void {
  router.get(paths.quickPrice, async (req, res) => {
    const { reading } = await moneyOf(deps, projectOf(res).id)
    const asked = plainFields(req.query)
    const isAsked = Object.keys(asked).length > 0
    const typed = isAsked ? asked : { share: '1', days: dayWords(reading.plan.days.sold * 100), surplus: '8' }
    const { values, errors } = isAsked ? readFields(fields, typed) : { values: {}, errors: {} }
    const answer = isAsked && Object.keys(errors).length === 0 ? priced(values, reading.plan) : undefined
    const fieldErrors = answer && 'errors' in answer ? answer.errors : errors
    render(res, 'money/quick', {
      title: 'Quick price',
      section: 'Money',
      backLink: href(paths.money, { project: projectOf(res).id }),
      fields,
      typed,
      fieldErrors,
      errors: summary(fieldErrors),
      answer: answer && 'words' in answer ? answer : undefined,
    })
  })
}

function priced(
  values: Readonly<Record<string, string | number | undefined>>,
  plan: Plan,
): { words: string; rows: object[] } | { errors: Record<string, string> } {
  const at = (name: string): number => Number(values[name])
  const [share, days, surplus] = [at('share'), at('days'), at('surplus')]
  const errors: Record<string, string> = {
    ...((share < 0.05 || share > 1) && { share: 'Share of full time must be from 0.05 to 1, such as 0.6.' }),
    ...((days < 1 || days > 260) && { days: 'Days sold must be from 1 to 260, such as 160.' }),
    ...(surplus > 50 && { surplus: 'Surplus must be from 0 to 50, such as 8.' }),
  }
  const price =
    Object.keys(errors).length === 0 &&
    quickPrice(
      {
        salary: at('pay'),
        fte: hundredths(share),
        direct: at('direct'),
        overheads: at('overheads'),
        days: hundredths(days),
        surplus: hundredths(surplus),
      },
      plan,
    )
  if (!price) return { errors: Object.keys(errors).length > 0 ? errors : { days: 'Enter more days.' } }
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  return {
    words: `Charge ${pounds(price.list)} a day.`,
    rows: [
      row('A day costs', exactPounds(price.breakEven)),
      row('With the surplus', exactPounds(price.price)),
      row('Half a day', pounds(price.halfDay)),
      row('An hour', pounds(price.hour)),
      row(
        'Days to sell before costs are covered',
        `${price.breakEvenDays}, ${percentWords(price.breakEvenUse)} of all`,
      ),
    ],
  }
}
