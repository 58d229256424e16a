import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { figuresOf, figureWords, type FigureShown } from '../../engine/money/figures'
import { longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { fingerprint, plainFields, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { projectStore } from '../projects'
import { checkPart, readFields, type Field } from './forms'
import { keepMoney } from './keep-money'

/** The dated figures behind a plan, each with its source; and the group's own in their place. */
export function figureRoutes(router: Router, { db, library, now }: Deps): void {
  const figures = async (res: Response): Promise<FigureShown[]> =>
    figuresOf(library, (await projectStore(db).money(projectOf(res).id)) ?? {})

  router.get(paths.moneyFigures, async (_req, res) => {
    const project = projectOf(res).id
    const all = (await figures(res)).map((figure) => ({
      id: figure.id,
      means: figure.means,
      value: figureWords(figure),
      own: figure.own,
      from: `As at ${longDate(figure.asAt)}. ${figure.source}. Confidence: ${figure.confidence}.`,
      note: figure.note ?? '',
      href: href(paths.moneyFigure, { project, figure: figure.id }),
    }))
    render(res, 'money/figures', {
      title: 'Figures behind the plan',
      section: 'Money',
      backLink: href(paths.money, { project }),
      rates: all.filter(({ id }) => !id.includes('.')),
      scales: library.reference.payScales.scales.map((scale) => ({
        title: scale.title,
        note: scale.note ?? '',
        points: all.filter(({ id }) => id.startsWith(`${scale.id}.`)),
      })),
    })
  })

  const find = async (res: Response, id: string): Promise<FigureShown> => {
    const figure = (await figures(res)).find((one) => one.id === id)
    if (figure) return figure
    throw new Expected('missing', 'We cannot find this figure', 'Go back to the list of figures.')
  }

  const show = (res: Response, figure: FigureShown, typed: Typed, errors: FieldErrors = {}): void => {
    render(res, 'money/change', {
      title: figure.means,
      section: 'Your own figure',
      backLink: href(paths.moneyFigures, { project: projectOf(res).id }),
      intro: `Ours is ${figureWords({ ...figure, value: figure.usual })}, as at ${longDate(figure.asAt)}. ${figure.note ?? ''} Leave the field empty to use it.`,
      fields: [fieldFor(figure)],
      typed,
      fieldErrors: errors,
      errors: summary(errors),
    })
  }

  router.get(paths.moneyFigure, async (req, res) => {
    const figure = await find(res, req.params.figure)
    const own = figure.own ? figure.value : undefined
    show(res, figure, { own: own === undefined ? '' : String(own), seen: fingerprint(own) })
  })

  router.post(paths.moneyFigure, async (req, res) => {
    const figure = await find(res, req.params.figure)
    const typed = plainFields(req.body)
    const { values, errors } = readFields([fieldFor(figure)], typed)
    const own = values['own'] === undefined ? undefined : Number(values['own'])
    const faults =
      Object.keys(errors).length > 0
        ? errors
        : checkPart('figures', own === undefined ? {} : { [figure.id]: own }, () => 'own')
    if (Object.keys(faults).length > 0) {
      show(res, figure, typed, faults)
      return
    }
    const { [figure.id]: _was, ...others } = (await projectStore(db).money(projectOf(res).id))?.figures ?? {}
    await keepMoney(db, doingOf(res, now), {
      what: own === undefined ? 'went back to a dated figure' : 'chose an own figure',
      about: 'figures',
      seen: undefined,
      part: (said) => said.figures,
      to: (said) => ({ ...said, figures: own === undefined ? others : { ...others, [figure.id]: own } }),
    })
    res.redirect(303, href(paths.moneyFigures, { project: projectOf(res).id }))
  })
}

function fieldFor({ unit }: FigureShown): Field {
  return {
    name: 'own',
    label: 'Your own figure',
    kind: 'number',
    optional: true,
    ...(unit === 'pounds' ? { prefix: '£' } : { suffix: unit === 'percent' ? '%' : unit }),
  }
}
