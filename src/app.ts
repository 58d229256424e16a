/** The table of contents of the app: middleware in order, then one line a feature. It never listens. */
import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import path from 'node:path'
import compression from 'compression'
import express, { type Express } from 'express'
import { startDaily } from './commands/daily'
import { isReady } from './db/open'
import type { Deps } from './deps'
import { accountRoutes } from './features/account'
import { committeeRoutes } from './features/committee'
import { commentRoutes } from './features/comments'
import { decisionRoutes } from './features/decisions'
import { electionRoutes } from './features/elections'
import { guideRoutes } from './features/guide'
import { interviewRoutes } from './features/interview'
import { mailRoutes, outboxLink, startSender } from './features/mail'
import { meetingRoutes } from './features/meetings'
import { offerRoutes } from './features/offers'
import { endDueIn, membershipRoutes } from './features/membership'
import { moneyRoutes } from './features/money'
import { paperRoutes } from './features/papers'
import { joinRoutes, peopleRoutes } from './features/people'
import { principlesRoutes } from './features/principles'
import { projectGuard, projectRoutes } from './features/projects'
import { registerRoutes } from './features/register'
import { resolutionRoutes, settleDue } from './features/resolutions'
import { schoolRoutes } from './features/schools'
import { rulebookRoutes } from './features/rulebook'
import { serviceRoutes } from './features/services'
import { showcaseRoutes } from './features/showcase'
import { shareRoutes } from './features/shares'
import { surveyRoutes } from './features/survey'
import { todayRoutes } from './features/today'
import { yearRoutes } from './features/year'
import { workshopRoutes } from './features/workshops'
import { Expected } from './lib/expected'
import { errorPages } from './web/error-pages'
import { observe } from './web/log'
import { paths } from './web/paths'
import { useViews } from './web/render'
import { sameOrigin } from './web/same-origin'
import { readableAddress, securityHeaders } from './web/security'
import { session } from './web/session'

/** Where `npm run build` puts the style sheet, the script and the pictures. */
const assetsFolder = path.join(__dirname, '..', 'dist', 'assets')

export function createApp(deps: Deps): Express {
  const app = express()
  useViews(app)
  app.set('trust proxy', deps.config.trustProxy)
  app.set('query parser', 'simple')
  // Pages are not to be kept by anyone, so nobody asks whether they have changed.
  app.set('etag', false)
  app.use((_req, res, next) => {
    res.locals['requestId'] = randomUUID()
    next()
  })
  app.use(observe(deps.log, deps.metrics))
  app.use(securityHeaders(deps.config.baseUrl))
  app.get(paths.health, (_req, res) => {
    res.json({ status: 'up' })
  })
  app.get(paths.ready, async (_req, res) => {
    const ready = await isReady(deps.db).catch(() => false)
    res.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' })
  })
  app.use('/assets', compression(), express.static(assetsFolder, { index: false, setHeaders: mayBeKept }))
  app.use(readableAddress())
  app.use(sameOrigin(deps.config.baseUrl))
  app.use(session(deps))
  app.use(outboxLink(deps))
  // Most requests are for a page that has not changed: they end here, before what only the others need.
  app.use(projectGuard(deps, [settleDue, endDueIn]))
  app.use(compression())
  app.use(express.urlencoded({ extended: false, limit: '100kb', parameterLimit: 400 }))

  app.use(mailRoutes(deps))
  app.use(projectRoutes(deps))
  // Early, as whole halls of phones ask for workshops at once.
  app.use(workshopRoutes(deps))
  app.use(guideRoutes(deps))
  app.use(accountRoutes(deps))
  app.use(joinRoutes(deps))
  app.use(todayRoutes(deps))
  app.use(peopleRoutes(deps))
  app.use(interviewRoutes(deps))
  app.use(decisionRoutes(deps))
  app.use(commentRoutes(deps))
  app.use(principlesRoutes(deps))
  app.use(serviceRoutes(deps))
  app.use(schoolRoutes(deps))
  app.use(surveyRoutes(deps))
  app.use(showcaseRoutes(deps))
  app.use(offerRoutes(deps))
  app.use(moneyRoutes(deps))
  app.use(meetingRoutes(deps))
  app.use(electionRoutes(deps))
  app.use(resolutionRoutes(deps))
  app.use(yearRoutes(deps))
  app.use(committeeRoutes(deps))
  app.use(rulebookRoutes(deps))
  app.use(registerRoutes(deps))
  app.use(shareRoutes(deps))
  app.use(membershipRoutes(deps))
  app.use(paperRoutes(deps))

  app.use(() => {
    throw new Expected('missing', 'We cannot find this page', 'Check the address, or go to the start page.')
  })
  app.use(errorPages(deps.log))
  return app
}

/** The style sheet, the scripts and the pictures tell nothing of anyone. */
function mayBeKept(res: ServerResponse): void {
  res.setHeader('Cache-Control', 'public, max-age=3600')
}

/** Starts what works beside the pages. Stopping waits for what is under way. */
export function startWork(deps: Deps): { stop: () => Promise<void> } {
  const sender = startSender(deps)
  const stopDaily = startDaily(deps)
  return {
    stop: () => {
      stopDaily()
      return sender.stop()
    },
  }
}
