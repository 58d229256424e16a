import { Router, type Request, type Response } from 'express'
import multer from 'multer'
import type { Deps } from '../../deps'
import { figuresOf } from '../../engine/money/figures'
import { wordingFault } from '../../engine/clauses/own-wording'
import { contradictions } from '../../engine/project/contradictions'
import { registerAt } from '../../engine/project/ledger'
import type { KnownThings } from '../../engine/project/read-parts'
import { projectText, readProjectText } from '../../engine/project/read-project'
import { longDate, londonDate } from '../../lib/dates'
import { counted, slug } from '../../lib/names'
import { doingOf, may, projectOf } from '../../web/access'
import { showOnce, takeOnce } from '../../web/once'
import { formAgain, plainFields, readForm, summary } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { streamChanges } from '../../web/live'
import { limit, networkOf } from '../../web/limits'
import { render } from '../../web/render'
import { openedBy, takeSeat } from '../../web/session'
import { accountStore, hashed } from '../account'
import { nameForm } from './forms'
import { aboutWords, history } from './history'
import { journeyStages } from './journey'
import { problemLink } from './mend-links'
import { missingByDocument } from './missing'
import { openProject, startProject, type Started } from './start-project'
import { changeProject } from './change-project'
import { projectStore } from './store'

/** Home, starting and opening a co-op, its journey, and what is still missing. */
export function projectRoutes(deps: Deps): Router {
  const router = Router()
  startRoutes(router, deps)
  journeyRoutes(router, deps)
  recordRoutes(router, deps)
  keepingRoutes(router, deps)
  return router
}

/** What a project file is checked against. */
export function knownThings({ library }: Pick<Deps, 'library'>): KnownThings {
  const categories = library.reference.serviceCategories.categories.map((category) => category.code)
  return {
    questions: library.questions,
    categories,
    figures: figuresOf(library, {}).map(({ id }) => id),
    wordingFault: (key, words) => wordingFault(library, key, words),
  }
}

function startRoutes(router: Router, { db, now, library, config }: Deps): void {
  const store = projectStore(db)
  const upload = multer({ limits: { fileSize: 5 * 1024 * 1024, files: 1, fields: 5, parts: 8 } })

  // A hall full of people may share one address.
  const mayStart = (req: Request): Promise<void> =>
    limit(db, `start ${hashed(networkOf(req.ip))}`, { most: 300, minutes: 60, now: now() })

  router.get(paths.home, async (req, res) => {
    const seats = await accountStore(db).openSeats(openedBy(req))
    const own = seats.map((seat) => ({ id: seat.project, name: seat.coop }))
    const demos = []
    for (const demo of await store.demos()) {
      const { founders, services } = await store.counts(demo.id)
      demos.push({ ...demo, about: `${counted(founders, 'founder')}, ${counted(services, 'service')}` })
    }
    render(res, 'projects/home', { title: 'Start a worker co-operative', demos, own })
  })

  router.get(paths.newProject, (_req, res) => {
    render(res, 'projects/new', {
      title: 'What is your co-op called?',
      backLink: paths.home,
      typed: {},
      fieldErrors: {},
    })
  })

  router.post(paths.newProject, async (req, res) => {
    const form = readForm(nameForm, req.body)
    if (!form.ok) {
      const page = { title: 'What is your co-op called?', backLink: paths.home, ...formAgain(form) }
      render(res, 'projects/new', page)
      return
    }
    await mayStart(req)
    await welcome(req, res, await startProject(db, form.value.name, now()), config.baseUrl)
  })

  const openPage = { title: 'Open a project file', backLink: paths.home }
  router.get(paths.openProject, (_req, res) => {
    render(res, 'projects/open', { ...openPage, problems: [], fieldErrors: {} })
  })

  router.post(paths.openProject, upload.single('file'), async (req, res) => {
    const text = req.file?.buffer.toString('utf8') ?? ''
    const reading =
      text.trim() === '' ? undefined : readProjectText(text.replace(/^\ufeff/, ''), knownThings({ library }))
    if (!reading?.ok) {
      const message = reading
        ? 'This file has something that we cannot read. See the list below.'
        : 'Choose a project file.'
      const fieldErrors = { file: message }
      render(res, 'projects/open', {
        ...openPage,
        errors: summary(fieldErrors),
        fieldErrors,
        problems: reading?.problems.slice(0, 50) ?? [],
      })
      return
    }
    await mayStart(req)
    await welcome(req, res, await openProject(db, reading.project, now()), config.baseUrl)
  })
}

/** Seats the person who started a co-op, and takes them to it with their private link to show once. */
async function welcome(req: Request, res: Response, started: Started, baseUrl: string): Promise<void> {
  await takeSeat(req, started.seat)
  showOnce(res, started.token, baseUrl)
  res.redirect(303, href(paths.project, { project: started.id }))
}

/** What the group made at a workshop and brought home. */
function recordRoutes(router: Router, { db }: Deps): void {
  router.get(paths.workshopRecord, async (_req, res) => {
    const { id } = projectOf(res)
    const record = (await projectStore(db).load(id)).workshop
    render(res, 'projects/workshop', {
      title: 'From your workshop',
      backLink: href(paths.project, { project: id }),
      record,
      on: record && longDate(record.on),
      days: (record?.actions ?? []).map(({ by }) => longDate(by)),
    })
  })
}

function journeyRoutes(router: Router, { db, now, library, config }: Deps): void {
  const store = projectStore(db)

  /** @param ownLink the private link to show once, where there is one */
  const showJourney = async (res: Response, ownLink: string | undefined): Promise<void> => {
    const frame = projectOf(res)
    const project = await store.load(frame.id)
    const problems = contradictions(project, library.questions)
    const register = registerAt(project.ledger, londonDate(now()))
    const rows = await accountStore(db).seats(frame.id)
    const here = rows.filter((row) => row.seenAt !== null).length
    const organisers = rows.filter((row) => row.role === 'organiser').length
    const stages = journeyStages({
      id: frame.id,
      project,
      register,
      problems,
      library,
      seats: { here, invited: rows.length - here, organisers },
      may: (permission) => may(res, permission),
    })
    const recordHref = project.workshop && href(paths.workshopRecord, { project: frame.id })
    render(res, 'projects/journey', { title: frame.name, tab: 'Journey', stages, ownLink, recordHref })
  }

  // The home of a co-op is its journey until it is registered, and its day from then on. A new link comes first.
  router.get(paths.project, async (req, res) => {
    const token = takeOnce(req as Request, res, config.baseUrl)
    const ownLink = token === undefined ? undefined : config.baseUrl + href(paths.open, { token })
    const { id, registered } = projectOf(res)
    if (registered && ownLink === undefined) res.redirect(303, href(paths.today, { project: id }))
    else await showJourney(res, ownLink)
  })

  router.get(paths.journey, (_req, res) => showJourney(res, undefined))

  router.get(paths.live, async (req, res) => {
    const { id } = projectOf(res)
    await streamChanges({ db, topics: [id], place: () => store.lastPlace(id) }, req as Request, res)
  })

  router.get(paths.history, async (_req, res) => {
    const { id } = projectOf(res)
    const lines = await history(db, id, { limit: 200 })
    render(res, 'projects/history', {
      title: 'Who changed what',
      backLink: href(paths.project, { project: id }),
      lines: lines.map((line) => ({ ...line, about: aboutWords(line, library) })),
    })
  })

  router.get(paths.missing, async (_req, res) => {
    const { id } = projectOf(res)
    const project = await store.load(id)
    const problems = contradictions(project, library.questions).map(({ path, message }) => ({
      message,
      href: problemLink(id, path),
    }))
    const documents = missingByDocument({ id, project, asAt: londonDate(now()), library })
    render(res, 'projects/missing', {
      title: 'What is still missing',
      backLink: href(paths.project, { project: id }),
      problems,
      documents,
    })
  })

  router.get(paths.projectName, (_req, res) => {
    const { id, name } = projectOf(res)
    const backLink = href(paths.project, { project: id })
    render(res, 'projects/name', {
      title: 'Change the name of your co-op',
      backLink,
      typed: { name },
      fieldErrors: {},
    })
  })

  router.post(paths.projectName, async (req, res) => {
    const { id } = projectOf(res)
    const backLink = href(paths.project, { project: id })
    const form = readForm(nameForm, req.body)
    if (!form.ok) {
      render(res, 'projects/name', { title: 'Change the name of your co-op', backLink, ...formAgain(form) })
      return
    }
    await changeProject(db, doingOf(res, now), async (inside) => {
      await inside.rename(id, form.value.name)
      return { deed: { what: 'changed the name', about: 'project' }, result: undefined }
    })
    res.redirect(303, backLink)
  })
}

function keepingRoutes(router: Router, { db, now, config }: Deps): void {
  const store = projectStore(db)

  router.get(paths.projectFile, async (_req, res) => {
    const { id, name } = projectOf(res)
    const text = projectText(await store.load(id))
    res
      .attachment(`${slug(name)}.json`)
      .type('application/json')
      .send(text)
  })

  router.post(paths.projectCopy, async (req, res) => {
    const copied = await store.load(projectOf(res).id)
    await welcome(req as Request, res, await openProject(db, copied, now()), config.baseUrl)
  })

  const removalPage = (project: string) => ({
    title: 'Delete this co-op from Groundrules?',
    backLink: href(paths.project, { project }),
  })
  router.get(paths.projectRemoval, (_req, res) => {
    render(res, 'projects/removal', { ...removalPage(projectOf(res).id), fieldErrors: {} })
  })

  router.post(paths.projectRemoval, async (req, res) => {
    const { id } = projectOf(res)
    if (plainFields(req.body)['sure'] !== 'yes') {
      const fieldErrors = { sure: 'Tick the box if you want to delete this co-op, or go back.' }
      render(res, 'projects/removal', { ...removalPage(id), errors: summary(fieldErrors), fieldErrors })
      return
    }
    await store.remove(id)
    res.redirect(303, paths.home)
  })
}
