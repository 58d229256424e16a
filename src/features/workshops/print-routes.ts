import type { Request, Router } from 'express'
import Joi from 'joi'
import type { Deps } from '../../deps'
import { assembleWorkshop } from '../../engine/clauses/assemble'
import { toPdf } from '../../engine/paper/pdf'
import { line } from '../../engine/project/fields'
import { londonDate, readClock } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { readForm, summary } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { heldSteps } from './agenda'
import { frameOf } from './frame-routes'
import { titleOf } from './pages'
import { joinAddress } from './run-routes'
import { workshopStore } from './store'

/** Where and when, for the papers of the day. They travel in the address, and are not kept. */
const whereForm = Joi.object<{ place: string; start: string }>({
  place: line('Place', 120).default('The hall'),
  start: Joi.string()
    .custom((value: string, helpers) => readClock(value) ?? helpers.error('clock'))
    .default('10:00')
    .messages({ clock: 'Enter the time at which you start, such as 10 am or 18:30.' }),
})

/** The print set: agenda, workbook, cards to cut, posters, sign-in sheet, evaluation slip, what next. */
export function printRoutes(router: Router, { db, library, now, config }: Deps): void {
  router.get(paths.workshopPrint, (req, res) => {
    const { id } = frameOf(res).workshop
    const form = readForm(whereForm, req.query)
    const typed = form.ok ? { ...form.value } : form.typed
    const query = form.ok ? `?${new URLSearchParams({ ...form.value }).toString()}` : ''
    render(res, 'workshops/print', {
      title: 'Papers for the day',
      backLink: href(paths.workshop, { workshop: id }),
      papers: library.workshopTemplates.map((template) => ({
        title: titles[template.id] ?? template.id,
        href: href(paths.workshopPaper, { workshop: id, paper: template.id }) + query,
      })),
      typed,
      fieldErrors: form.ok ? {} : form.errors,
      ...(!form.ok && { errors: summary(form.errors) }),
    })
  })

  router.get(paths.workshopPaper, async (req, res) => {
    const { workshop } = frameOf(res)
    const template = library.workshopTemplates.find(({ id }) => id === req.params.paper)
    const form = readForm(whereForm, req.query)
    if (!template || !form.ok)
      throw new Expected('missing', 'We cannot find this paper', 'Go back to the papers for the day.')
    const address = joinAddress(config.baseUrl, (req as Request).get('host'), workshop)
    if (address === undefined || workshop.code === null)
      throw new Expected(
        'missing',
        'There are no papers any more',
        'This workshop has ended, and its code opens nothing.',
      )
    const tree = assembleWorkshop(
      template,
      {
        title: workshop.title,
        ...form.value,
        date: workshop.on,
        steps: heldSteps(workshop.agenda).map(({ id, minutes }) => ({
          step: id,
          title: titleOf(library, id),
          minutes,
        })),
        code: workshop.code,
        joinAddress: address,
        tables: (await workshopStore(db).tables(workshop.id)).length,
        privacy: library.workshops.forms.privacy,
      },
      londonDate(now()),
      library,
    )
    res
      .attachment(`${template.id}.pdf`)
      .type('application/pdf')
      .send(await toPdf(tree))
  })
}

const titles: Readonly<Record<string, string>> = {
  'workshop-agenda': 'Agenda',
  'workshop-workbook': 'Workbook for each table (A4)',
  'workshop-cards': 'Cards to cut (A4)',
  'workshop-posters': 'Posters (A3)',
  'workshop-sign-in': 'Sign-in sheet, nicknames only',
  'workshop-evaluation': 'Evaluation slips',
  'workshop-next': 'What next',
  'workshop-facilitator': 'Script for the facilitator',
}
