import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import type { Project } from '../../engine/project/project'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { plainFields, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { limitForm, newStamp, senderOf } from '../../web/public-form'
import { render } from '../../web/render'
import { applyPath } from '../membership'
import { projectStore } from '../projects'
import { readEnquiry } from './forms'
import { sendEnquiry } from './keep-enquiry'
import { showcaseView } from './pages'
import type { ShowcasePage } from './showcase'
import { showcaseStore, type Showcase } from './store'

/** The page as visitors see it. */
export async function shownPage(
  { db, now, library }: Deps,
  id: string,
  { view, page }: { view: Project; page: ShowcasePage },
) {
  const asAt = londonDate(now())
  return showcaseView(view, page, { asAt, library, applyPath: await applyPath(db, view, id, asAt) })
}

/** The page that anyone may read, and its form. */
export function publicRoutes(router: Router, deps: Deps): void {
  const { db, now, library, config, sessionSecret } = deps
  const { consents } = library.reference
  const keys = () => ({ secret: sessionSecret, now: now() })

  /** The page at an address. Nobody can tell one that is not public from one that was never there. */
  const find = async (slug: string): Promise<Showcase> => {
    const found = await showcaseStore(db).bySlug(slug)
    if (!found)
      throw new Expected(
        'missing',
        'We cannot find this page',
        'Check the address, or ask whoever gave it to you.',
      )
    return found
  }

  const show = async (
    res: Response,
    showcase: Showcase,
    form: { typed: Typed; errors?: FieldErrors },
  ): Promise<void> => {
    const errors = form.errors ?? {}
    const whole = await projectStore(db).load(showcase.project)
    render(res, 'showcase/public', {
      title: whole.name,
      ...(await shownPage(deps, showcase.project, { view: whole, page: showcase.page })),
      typed: { stamp: newStamp(keys()), ...form.typed },
      fieldErrors: errors,
      errors: summary(errors, { '': 'message' }),
      action: href(paths.coopEnquiry, { slug: String(showcase.slug) }),
      consentWords: consents.texts.at(-1)?.words,
      months: consents.enquiryMonths,
    })
  }

  router.get(paths.coop, async (req, res) => {
    await show(res, await find(req.params.slug), { typed: {} })
  })

  router.post(paths.coopEnquiry, async (req, res) => {
    const showcase = await find(req.params.slug)
    const thanks = href(paths.coopThanks, { slug: req.params.slug })
    await limitForm(db, { name: `enquiry ${showcase.project}`, ip: req.ip, now: now(), most: 60 })
    const typed = plainFields(req.body)
    const sender = senderOf(typed, keys())
    if (sender.kind === 'machine') {
      res.redirect(303, thanks)
      return
    }
    const form = readEnquiry(typed, { today: londonDate(now()), text: consents.texts.at(-1)?.id ?? '' })
    if (!form.ok || sender.kind === 'again') {
      const { stamp: _stamp, ...again } = typed
      const late = sender.kind === 'again' ? { '': sender.say } : {}
      await show(res, showcase, { typed: form.ok ? again : typed, errors: form.ok ? late : form.errors })
      return
    }
    const to = { showcase, now: now(), months: consents.enquiryMonths, baseUrl: config.baseUrl }
    await sendEnquiry(db, to, { id: sender.id, enquiry: form.value })
    res.redirect(303, thanks)
  })

  router.get(paths.coopThanks, async (req, res) => {
    const showcase = await find(req.params.slug)
    const head = await projectStore(db).head(showcase.project)
    render(res, 'showcase/thanks', {
      title: 'Thank you',
      coop: head?.name ?? '',
      backTo: href(paths.coop, { slug: req.params.slug }),
    })
  })
}
