import type { Request, Response, Router } from 'express'
import type { Deps } from '../../deps'
import { personCosts } from '../../engine/money/costs'
import { figureValues, pointId } from '../../engine/money/figures'
import type { PersonPay } from '../../engine/money/settings'
import { hourly, payWarnings, wagesOf } from '../../engine/money/warnings'
import { shortName } from '../../engine/project/project'
import { Expected } from '../../lib/expected'
import { exactPounds, pounds } from '../../lib/money'
import { doingOf, may, projectOf } from '../../web/access'
import { showConflict } from '../../web/conflict'
import { fingerprint, plainFields, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { poundsTyped } from '../../web/typed-fields'
import { history, projectStore } from '../projects'
import { checkPart, readFields, type Field } from './forms'
import { keepMoney } from './keep-money'
import { tagged } from './pages'
import { moneyOf } from './load-money'

/** What each person is paid. Who may not see private details sees totals on the other pages. */
export function payRoutes(router: Router, deps: Deps): void {
  listRoute(router, deps)
  personRoutes(router, deps)
}

function listRoute(router: Router, deps: Deps): void {
  router.get(paths.moneyPay, async (_req, res) => {
    const project = projectOf(res).id
    const { source, reading } = await moneyOf(deps, projectOf(res).id)
    const { plan, settings } = reading
    const wages = wagesOf(figureValues(deps.library, settings))
    const points = pointWords(deps, figureValues(deps.library, settings))
    const people = source.present.map((founder) => {
      const pay = settings.pay?.find((one) => one.founder === founder.id)
      const person = plan.people.find((one) => one.id === founder.id)
      const costs = person && personCosts(plan, person)
      return {
        name: shortName(founder),
        href: href(paths.personPay, { project, founder: founder.id }),
        share: founder.fte === undefined ? 'Share of full time not known yet' : `${founder.fte} of full time`,
        from: pay === undefined ? 'Pay not entered yet' : (points.get(pay.point ?? '') ?? 'Own salary'),
        pay: costs && `${exactPounds(costs.pay)} a year, £${hourly(person, wages).toFixed(2)} an hour`,
        costs: costs && `${exactPounds(costs.employment)} with National Insurance and pension`,
        sells: pay?.sells === false ? 'Days are not sold' : 'Days are sold',
        warnings: person ? tagged(payWarnings(person, wages)) : [],
      }
    })
    render(res, 'money/pay', {
      title: 'What each person is paid',
      section: 'Money',
      backLink: href(paths.money, { project }),
      people,
      mayChange: may(res, 'people'),
    })
  })
}

/** Each point of each scale in words, by its id. */
function pointWords({ library }: Pick<Deps, 'library'>, figure: (id: string) => number): Map<string, string> {
  return new Map(
    library.reference.payScales.scales.flatMap((scale) =>
      scale.points.map(({ point }) => {
        const id = pointId(scale, point)
        return [id, `${scale.title}, point ${point}: ${pounds(Math.round(figure(id) * 100))}`] as const
      }),
    ),
  )
}

function personRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps

  const find = async (req: Request<{ founder: string }>, res: Response) => {
    const { id } = projectOf(res)
    const founder = (await projectStore(db).founders(id)).find((one) => one.id === req.params.founder)
    if (!founder)
      throw new Expected('missing', 'We cannot find this founder', 'Go back to the list of people.')
    const settings = (await projectStore(db).money(id)) ?? {}
    const points = pointWords({ library }, figureValues(library, settings))
    const fields = payFields([...points].map(([value, text]) => ({ value, text })))
    return { founder, fields, pay: settings.pay?.find((one) => one.founder === founder.id) }
  }
  type Found = Awaited<ReturnType<typeof find>>

  const show = (res: Response, { founder, fields }: Found, typed: Typed, errors: FieldErrors = {}): void => {
    render(res, 'money/change', {
      title: `Pay of ${shortName(founder)}`,
      tab: 'Pay',
      section: 'Money',
      backLink: href(paths.moneyPay, { project: projectOf(res).id }),
      intro:
        'Full-time pay for a year, before the share of full time. Choose a point of a scale, or enter a salary.',
      fields,
      typed,
      fieldErrors: errors,
      errors: summary(errors),
    })
  }

  router.get(paths.personPay, async (req, res) => {
    const found = await find(req, res)
    show(res, found, { ...typedPay(found.pay), seen: fingerprint(found.pay) })
  })

  router.post(paths.personPay, async (req, res) => {
    const found = await find(req, res)
    const typed = plainFields(req.body)
    const read = readPay(found.founder.id, found.fields, typed)
    if ('errors' in read || typed['again'] === 'yes') {
      show(res, found, typed, 'errors' in read ? read.errors : {})
      return
    }
    const { id } = projectOf(res)
    const kept = await keepMoney(db, doingOf(res, now), {
      what: 'changed what a person is paid',
      about: 'pay',
      seen: typeof typed['seen'] === 'string' ? typed['seen'] : undefined,
      part: ({ pay }) => pay?.find((one) => one.founder === found.founder.id),
      to: (said) => ({
        ...said,
        pay: [...(said.pay ?? []).filter((one) => one.founder !== found.founder.id), read.pay],
      }),
    })
    if (kept) {
      res.redirect(303, href(paths.moneyPay, { project: id }))
      return
    }
    const there = typedPay(found.pay)
    const [changed] = await history(db, id, { about: 'money:pay', limit: 1 })
    showConflict(res, {
      rows: found.fields.map(({ name, label }) => ({
        label,
        there: String(there[name] ?? ''),
        yours: String(typed[name] ?? ''),
      })),
      typed,
      now: found.pay,
      changed,
      keepHref: href(paths.moneyPay, { project: id }),
    })
  })
}

function payFields(points: readonly { value: string; text: string }[]): readonly Field[] {
  return [
    {
      name: 'point',
      label: 'Point of a pay scale',
      kind: 'choice',
      long: true,
      optional: true,
      items: [{ value: '', text: 'None: enter the salary below' }, ...points],
    },
    { name: 'salary', label: 'Or full-time pay for a year', kind: 'money', prefix: '£', optional: true },
    {
      name: 'sells',
      label: 'Do schools pay for this person’s days?',
      kind: 'choice',
      items: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No, they work in the office or for the co-op itself' },
      ],
    },
  ]
}

function typedPay(pay: PersonPay | undefined): Typed {
  return {
    point: pay?.point ?? '',
    salary: poundsTyped(pay?.salaryPence),
    sells: pay === undefined ? '' : pay.sells ? 'yes' : 'no',
  }
}

function readPay(
  founder: string,
  fields: readonly Field[],
  typed: Typed,
): { pay: PersonPay } | { errors: FieldErrors } {
  const { values, errors } = readFields(fields, typed)
  const { point, salary, sells } = values
  if ((point === undefined) === (salary === undefined))
    errors['salary'] ??= 'Choose a point of a scale or enter the full-time pay: one of the two.'
  const pay: PersonPay = {
    founder,
    ...(point !== undefined && { point: String(point) }),
    ...(salary !== undefined && { salaryPence: Number(salary) }),
    sells: sells === 'yes',
  }
  const faults = Object.keys(errors).length > 0 ? errors : checkPart('pay', [pay], () => 'salary')
  return Object.keys(faults).length > 0 ? { errors: faults } : { pay }
}
