import type { Request, Response, Router } from 'express'
import type { Deps } from '../../deps'
import { longDate } from '../../lib/dates'
import { slug } from '../../lib/names'
import { Expected } from '../../lib/expected'
import { plainFields, summary } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { takeSeat } from '../../web/session'
import { placeOf } from './answer-store'
import { noTable } from './change-workshop'
import { endWorkshop } from './end-workshop'
import { frameOf, mayHere } from './frame-routes'
import { loadResults } from './load-results'
import { packsOf } from './packs'
import { head } from './pages'
import { comparison, evaluationView, projectorView } from './result-pages'
import { joinAddress } from './run-routes'
import { slipFor } from './take-home'
import { workshopStore } from './store'

/** What all tables came to: the wall, the results, the archive of packs, the end. */
export function afterRoutes(router: Router, deps: Deps): void {
  projectorRoutes(router, deps)
  resultRoutes(router, deps)
  endRoutes(router, deps)
  handOverRoutes(router, deps)
}

function projectorRoutes(router: Router, deps: Deps): void {
  const { db, library, now, config } = deps
  router.get(paths.projector, async (req, res) => {
    const { workshop } = frameOf(res)
    const shown = await loadResults(db, workshop)
    render(res, 'workshops/projector', {
      title: workshop.title,
      tab: 'Projector',
      ...head(workshop, library, now()),
      live: `${href(paths.workshopLive, { workshop: workshop.id })}?seen=${await placeOf(db, workshop)}`,
      joinAddress: joinAddress(config.baseUrl, req.get('host'), workshop)
        ?.replace(/^https?:\/\//, '')
        .replace(/\/[^/]+$/, ''),
      qr: workshop.code === null ? undefined : href(paths.workshopCode, { workshop: workshop.id }),
      ...projectorView({ workshop, library, now: now(), ...shown }),
    })
  })
}

function resultRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps
  router.get(paths.workshopResults, async (_req, res) => {
    const { workshop } = frameOf(res)
    const shown = await loadResults(db, workshop)
    render(res, 'workshops/results', {
      title: 'Results',
      backLink: href(paths.workshop, { workshop: workshop.id }),
      ...head(workshop, library, now()),
      ...evaluationView({ workshop, library, ...shown }),
      comparison: comparison({ workshop, library, now: now(), ...shown }),
      packs: shown.tables.filter(({ table }) => table.inPack).length,
      packsHref: href(paths.workshopPacks, { workshop: workshop.id }),
      mayOwn: mayHere(res, 'own'),
    })
  })

  router.get(paths.workshopPacks, async (_req, res) => {
    const { workshop } = frameOf(res)
    const bytes = await packsOf(deps, workshop)
    if (!bytes)
      throw new Expected(
        'missing',
        'No table has agreed to share its pack',
        'A table agrees with a tick when it takes its co-op home.',
      )
    res
      .attachment(`${slug(workshop.title)}-packs.zip`)
      .type('application/zip')
      .send(bytes)
  })
}

function endRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps
  const page = (res: Response, title: string) => {
    const { workshop } = frameOf(res)
    return {
      title,
      backLink: href(paths.workshop, { workshop: workshop.id }),
      ...head(workshop, library, now()),
      fieldErrors: {},
    }
  }

  router.get(paths.workshopEnd, (_req, res) => {
    render(res, 'workshops/end', page(res, 'End this workshop?'))
  })

  router.post(paths.workshopEnd, async (_req, res) => {
    const { id } = frameOf(res).workshop
    await endWorkshop(deps, id)
    res.redirect(303, href(paths.workshopResults, { workshop: id }))
  })

  router.get(paths.workshopRemoval, (_req, res) => {
    render(res, 'workshops/removal', page(res, 'Delete this workshop now?'))
  })

  router.post(paths.workshopRemoval, async (req, res) => {
    if (plainFields(req.body)['sure'] !== 'yes') {
      const fieldErrors = { sure: 'Tick the box if you want to delete this workshop, or go back.' }
      render(res, 'workshops/removal', {
        ...page(res, 'Delete this workshop now?'),
        fieldErrors,
        errors: summary(fieldErrors),
      })
      return
    }
    await workshopStore(db).remove(frameOf(res).workshop.id)
    res.redirect(303, paths.workshops)
  })
}

/** For a table that worked on paper, a slip with its link; and for the facilitator, a way in where a table gave one. */
function handOverRoutes(router: Router, deps: Deps): void {
  const { db, config } = deps
  router.post(paths.tableSlip, async (req, res) => {
    const { workshop } = frameOf(res)
    const table = await workshopStore(db).table(workshop.id, req.params.table)
    if (!table) throw noTable()
    const phones = (await workshopStore(db).phones(workshop.id)).get(table.id) ?? 0
    const token = await slipFor(deps, workshop, table, phones)
    render(res, 'workshops/slip', {
      title: table.name,
      backLink: href(paths.workshopTable, { workshop: workshop.id, table: table.id }),
      link: config.baseUrl + href(paths.open, { token }),
      on: longDate(workshop.on),
    })
  })

  router.post(paths.tableProject, async (req, res) => {
    const { workshop } = frameOf(res)
    const table = await workshopStore(db).table(workshop.id, req.params.table)
    if (!table || table.project === null || table.adviserSeat === null) throw noTable()
    await takeSeat(req as Request, table.adviserSeat)
    res.redirect(303, href(paths.project, { project: table.project }))
  })
}
