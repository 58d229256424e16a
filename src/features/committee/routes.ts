import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { ruleMap, ruleWords } from '../../engine/clauses/rule-map'
import { inForce } from '../../engine/project/in-force'
import { registerAt } from '../../engine/project/ledger'
import { officeNames } from '../../engine/project/office'
import { promisesOf } from '../../engine/project/promises'
import { frameOf } from '../../engine/words'
import { longDate, londonDate, readDay } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, may, projectOf } from '../../web/access'
import { formAgain, readForm } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { projectStore } from '../projects'
import { bringOnto, retire, standDown } from './change-committee'
import { ontoForm, retireForm, standDownForm } from './forms'
import { committeePage } from './pages'

/** The committee: who is on it on any day, and what changes it besides elections. */
export function committeeRoutes(deps: Deps): Router {
  const router = Router()
  const { db, library, now } = deps
  const on = { db, library }

  const show = async (res: Response, asked: unknown, page: Record<string, unknown>): Promise<void> => {
    const { id, seat } = projectOf(res)
    const today = londonDate(now())
    const day = (typeof asked === 'string' ? readDay(asked) : undefined) ?? today
    const project = inForce(await projectStore(db).load(id), day)
    const map = ruleMap(project, day, library)
    const rule = (topic: string): string | undefined => ruleWords(map, topic, frameOf('en-GB'))
    const promises = promisesOf(library.questions, project.answers)
    const { memberOf } = registerAt(project.ledger, day)
    const shown = committeePage(id, project, { day, promises, rule })
    render(res, 'committee/committee', {
      title: 'The committee',
      backLink: href(paths.meetings, { project: id }),
      day: longDate(day),
      asked: day,
      isToday: day === today,
      ...shown,
      own: shown.seats.find((one) => one.founder === seat?.founder),
      ownFounder: seat?.founder,
      members: project.founders
        .filter((one) => memberOf.has(one.id))
        .map((one) => ({ value: one.id, text: one.legalName })),
      people: project.founders.map((one) => ({ value: one.id, text: one.legalName })),
      offices: Object.entries(officeNames)
        .filter(([value]) => value !== 'director')
        .map(([value, text]) => ({ value, text })),
      minimumAge: promises.committeeMinimumAge,
      canWrite: may(res, 'register'),
      typed: { on: today },
      fieldErrors: {},
      ...page,
    })
  }
  const back = (res: Response): void =>
    res.redirect(303, href(paths.committee, { project: projectOf(res).id }))

  router.get(paths.committee, async (req, res) => show(res, req.query['on'], {}))

  router.post(paths.committee, async (req, res) => {
    const form = readForm(ontoForm, req.body)
    if (!form.ok) {
      await show(res, undefined, formAgain(form))
      return
    }
    await bringOnto(on, doingOf(res, now), form.value)
    back(res)
  })

  router.post(paths.standDown, async (req, res) => {
    const form = readForm(standDownForm, req.body)
    if (!form.ok)
      throw new Expected('conflict', 'Enter a day', 'Go back and enter the day, such as 27 3 2027.')
    await standDown(on, doingOf(res, now), req.params.founder, form.value.on)
    back(res)
  })

  router.post(paths.retirement, async (req, res) => {
    const form = readForm(retireForm, req.body)
    if (!form.ok) throw new Expected('conflict', 'Choose a meeting', 'Go back and choose it.')
    await retire(on, doingOf(res, now), form.value)
    back(res)
  })
  return router
}
