import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { bookOn, isRegistered } from '../../engine/project/in-force'
import type { Project } from '../../engine/project/project'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { slug } from '../../lib/names'
import { plainFields, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { limitForm, newStamp, senderOf } from '../../web/public-form'
import { render } from '../../web/render'
import { projectStore } from '../projects'
import { fileOfRules } from '../rulebook'
import { askedOf, askedWords } from './asked'
import { readApplication } from './application-form'
import { addApplication } from './keep-application'
import { applicationFormStore, type ApplicationForm } from './store'

interface Open {
  form: ApplicationForm
  project: Project
}

/** The form to apply as a person sees it who has no account: what membership means, the rules, and what is asked. */
export function publicRoutes(router: Router, { db, now, library, sessionSecret }: Deps): void {
  const keys = () => ({ secret: sessionSecret, now: now() })
  const days = library.reference.consents.applicationDays

  const find = async (token: string): Promise<Open> => {
    const form = await applicationFormStore(db).byToken(token)
    const project = form?.open ? await projectStore(db).load(form.project) : undefined
    if (!form || !project || !isRegistered(project, londonDate(now())))
      throw new Expected('missing', 'This form is not open', 'Ask the co-op that gave you the link.')
    return { form, project }
  }

  const coopOf = ({ project }: Open): { name: string; number: string } =>
    project.registration ?? { name: project.name, number: '' }

  const show = (res: Response, open: Open, page: { typed: Typed; errors?: FieldErrors }): void => {
    const errors = page.errors ?? {}
    const asked = askedOf(open.project, library, londonDate(now()), 'web')
    const coop = coopOf(open)
    render(res, 'membership/apply', {
      title: `Ask to become a member of ${coop.name}`,
      tab: 'Become a member',
      typed: { stamp: newStamp(keys()), ...page.typed },
      fieldErrors: errors,
      errors: summary(errors, { '': 'name' }),
      coop,
      words: askedWords(open.project, library, asked),
      rulesHref: href(paths.publicRules, { token: open.form.token }),
      onPaper: false,
      days,
    })
  }

  router.get(paths.publicApplication, async (req, res) => {
    show(res, await find(req.params.token), { typed: {} })
  })

  router.post(paths.publicApplication, async (req, res) => {
    const open = await find(req.params.token)
    const { project: id, token } = open.form
    const thanks = href(paths.applicationThanks, { token })
    await limitForm(db, { name: `apply ${id}`, ip: req.ip, now: now(), most: 60 })
    const typed = plainFields(req.body)
    const sender = senderOf(typed, keys())
    if (sender.kind === 'machine') {
      res.redirect(303, thanks)
      return
    }
    const form = readApplication(typed, askedOf(open.project, library, londonDate(now()), 'web'))
    if (!form.ok || sender.kind === 'again') {
      const { stamp: _stamp, ...again } = typed
      const late = sender.kind === 'again' ? { '': sender.say } : {}
      show(res, open, { typed: form.ok ? again : typed, errors: form.ok ? late : form.errors })
      return
    }
    const doing = { project: id, seat: null, now: now() }
    await addApplication(
      db,
      doing,
      { id: sender.id, how: 'web', ...form.value },
      { coop: coopOf(open).name, days },
    )
    res.redirect(303, thanks)
  })

  router.get(paths.applicationThanks, async (req, res) => {
    const open = await find(req.params.token)
    render(res, 'membership/thanks', { title: 'Thank you', tab: 'Thank you', coop: coopOf(open), days })
  })

  router.get(paths.publicRules, async (req, res) => {
    const { form, project } = await find(req.params.token)
    const book = bookOn(project, londonDate(now()))
    const file = book && (await fileOfRules(db, form.project, book.number))
    if (!file)
      throw new Expected(
        'missing',
        'The rules are not here as a file',
        'Ask the secretary for a copy. The first one is free.',
      )
    res.attachment(`${slug(project.name)}-rules.${file.ending}`).type(file.type)
    res.setHeader('X-Content-Type-Options', 'nosniff')
    res.send(file.content)
  })
}
