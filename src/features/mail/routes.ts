import { Router, type Request, type RequestHandler } from 'express'
import type { Config } from '../../config'
import type { Deps } from '../../deps'
import { Expected } from '../../lib/expected'
import { plainFields } from '../../web/forms'
import { paths } from '../../web/paths'
import { render } from '../../web/render'
import { framed } from './frame'
import { shownMail } from './pages'
import { mailStore } from './store'
import { mailSecret, readToken } from './unsubscribe'

const most = 100

/** The outbox of a machine without a mail server, and the link that stops reminders. */
export function mailRoutes(deps: Deps): Router {
  const router = Router()
  outboxRoutes(router, deps)
  unsubscribeRoutes(router, deps)
  return router
}

/** Pages that send mail say where it is, on a machine that sends none. */
export function outboxLink({ config }: Pick<Deps, 'config'>): RequestHandler {
  return (req, res, next) => {
    if (mayReadMail(req, config)) res.locals['outboxHref'] = paths.outbox
    next()
  }
}

function outboxRoutes(router: Router, { db, config }: Deps): void {
  router.get(paths.outbox, async (req, res) => {
    if (!mayReadMail(req, config))
      throw new Expected('missing', 'We cannot find this page', 'Check the address, or go to the start page.')
    const secret = await mailSecret(db)
    const rows = await mailStore(db).readable(most)
    const mails = rows.map((row) => shownMail(row, framed(row, config, secret)))
    render(res, 'mail/outbox', { title: 'Mail that was not sent', backLink: paths.home, mails, most })
  })
}

/**
 * Every link to sign in is on this page, so it is for the person at this machine alone: who asks must be on it, and
 * must have asked for it by its own name, which a page elsewhere that points its name here does not.
 */
function mayReadMail(req: Request, config: Config): boolean {
  if (!config.mailPage || config.smtpUrl !== undefined) return false
  const here = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(req.ip ?? '')
  const names = ['localhost', '127.0.0.1', '[::1]', new URL(config.baseUrl).hostname]
  return here && names.includes(req.hostname)
}

function unsubscribeRoutes(router: Router, { db, now }: Deps): void {
  const store = mailStore(db)

  const addressIn = async (token: string): Promise<string> => {
    const address = readToken(await mailSecret(db), token)
    if (address !== undefined) return address
    throw new Expected(
      'missing',
      'We cannot read this link',
      'Open the mail again and copy the whole link, up to its last letter.',
    )
  }

  router.get(paths.unsubscribe, async (req, res) => {
    const stopped = await store.isUnsubscribed(await addressIn(req.params.token))
    const title = stopped ? 'Reminders are stopped' : 'Stop reminders?'
    render(res, 'mail/unsubscribe', { title, stopped })
  })

  router.post(paths.unsubscribe, async (req, res) => {
    const address = await addressIn(req.params.token)
    const fields = plainFields(req.body)
    if (fields['wanted'] === 'yes') await store.subscribe(address)
    else await store.unsubscribe(address, now().toISOString())
    // RFC 8058: a mail program that does it in one click follows no redirect.
    if (fields['List-Unsubscribe'] === 'One-Click')
      render(res, 'mail/unsubscribe', { title: 'Reminders are stopped', stopped: true })
    else res.redirect(303, req.originalUrl)
  })
}
