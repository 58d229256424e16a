import { Router } from 'express'
import type { Deps } from '../../deps'
import { doingOf, projectOf } from '../../web/access'
import { formAgain, readForm } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { projectStore } from '../projects'
import { chooseSettings } from './choose-settings'
import { fallbacks } from './consent'
import { settingsForm } from './forms'
import { cardLines, fallbackWords, logLines, proposalLine } from './pages'
import { pollLines } from './poll-pages'
import { pollRoutes } from './poll-routes'
import { proposalRoutes } from './proposal-routes'
import { decisionStore } from './store'

/** Decisions: the cards, the proposals with their rounds, the polls, and the log of what was decided. */
export function decisionRoutes(deps: Deps): Router {
  const router = Router()
  listRoutes(router, deps)
  settingRoutes(router, deps)
  pollRoutes(router, deps)
  proposalRoutes(router, deps)
  return router
}

function listRoutes(router: Router, { db, library }: Deps): void {
  router.get(paths.decisions, async (_req, res) => {
    const { id } = projectOf(res)
    const store = decisionStore(db)
    const rounds = await store.allRounds(id)
    const lines = (await store.proposals(id)).map((proposal) => proposalLine(id, proposal, rounds))
    const settings = await store.settings(id)
    render(res, 'decisions/list', {
      title: 'Decisions',
      open: lines.filter((line) => line.isOpen),
      settled: lines.filter((line) => !line.isOpen),
      log: logLines(await projectStore(db).decisions(id)),
      polls: await pollLines(db, id),
      settings: {
        names: settings.names ? 'Names are written down' : 'Counts and words only, no names',
        fallback: settings.fallback === null ? 'Not chosen yet' : fallbackWords[settings.fallback],
      },
    })
  })

  router.get(paths.decisionCards, async (_req, res) => {
    const { id } = projectOf(res)
    const answers = await projectStore(db).answers(id)
    const cards = (await decisionStore(db).proposals(id)).flatMap(({ card }) => card ?? [])
    render(res, 'decisions/cards', {
      title: 'Cards to decide with',
      backLink: href(paths.decisions, { project: id }),
      cards: cardLines(library, { project: id, answers, cards }),
    })
  })
}

function settingRoutes(router: Router, { db, now }: Deps): void {
  const page = (project: string) => ({
    title: 'How you hold rounds',
    backLink: href(paths.decisions, { project }),
    fallbacks: fallbacks.map((value) => ({ value, text: fallbackWords[value] })),
  })

  router.get(paths.decisionSettings, async (_req, res) => {
    const { id } = projectOf(res)
    const { names, fallback } = await decisionStore(db).settings(id)
    const typed = { names: names ? 'yes' : 'no', fallback: fallback ?? '' }
    render(res, 'decisions/settings', { ...page(id), typed, fieldErrors: {} })
  })

  router.post(paths.decisionSettings, async (req, res) => {
    const { id } = projectOf(res)
    const form = readForm(settingsForm, req.body)
    if (!form.ok) {
      const again = formAgain(form)
      render(res, 'decisions/settings', { ...page(id), ...again })
      return
    }
    const { names, fallback } = form.value
    await chooseSettings(db, doingOf(res, now), { names: names === 'yes', fallback })
    res.redirect(303, href(paths.decisions, { project: id }))
  })
}
