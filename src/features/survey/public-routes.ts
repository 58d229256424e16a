import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { londonDate, longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { plainFields, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { limitForm, newStamp, senderOf } from '../../web/public-form'
import { render } from '../../web/render'
import { projectStore } from '../projects'
import { readAnswer } from './forms'
import { keepAnswer } from './keep-answer'
import { payItems, serviceFields } from './pages'
import { surveyStore, type Survey } from './store'

/** The survey as a school sees it: no account, and no word about who asks but the name that the group chose. */
export function publicRoutes(router: Router, { db, now, library, sessionSecret }: Deps): void {
  const { consents, demand } = library.reference
  const keys = () => ({ secret: sessionSecret, now: now() })

  const find = async (token: string): Promise<Survey> => {
    const survey = await surveyStore(db).byToken(token)
    if (!survey?.open || survey.closesOn < londonDate(now()))
      throw new Expected(
        'missing',
        'This survey is not open',
        'Ask whoever gave you the link. They can open it again.',
      )
    return survey
  }

  const show = async (
    res: Response,
    survey: Survey,
    page: { typed: Typed; errors?: FieldErrors },
  ): Promise<void> => {
    const errors = page.errors ?? {}
    render(res, 'survey/public', {
      title: 'Eight questions about services for your school',
      typed: { stamp: newStamp(keys()), ...page.typed },
      fieldErrors: errors,
      errors: summary(errors, { '': 'school' }),
      shownAs: survey.shownAs,
      until: longDate(survey.closesOn),
      services: serviceFields(await projectStore(db).services(survey.project), demand),
      payItems: payItems(library.reference),
      consentWords: consents.texts.at(-1)?.words,
      months: consents.consentMonths,
      onPaper: false,
    })
  }

  router.get(paths.publicSurvey, async (req, res) => {
    await show(res, await find(req.params.token), { typed: {} })
  })

  router.post(paths.publicSurvey, async (req, res) => {
    const survey = await find(req.params.token)
    const thanks = href(paths.surveyThanks, { token: survey.token })
    await limitForm(db, { name: `survey ${survey.project}`, ip: req.ip, now: now() })
    const typed = plainFields(req.body)
    const sender = senderOf(typed, keys())
    if (sender.kind === 'machine') {
      res.redirect(303, thanks)
      return
    }
    const form = readAnswer(typed, {
      services: await projectStore(db).services(survey.project),
      text: consents.texts.at(-1)?.id ?? '',
      today: londonDate(now()),
      how: 'web',
    })
    if (!form.ok || sender.kind === 'again') {
      const { stamp: _stamp, ...again } = typed
      const late = sender.kind === 'again' ? { '': sender.say } : {}
      await show(res, survey, { typed: form.ok ? again : typed, errors: form.ok ? late : form.errors })
      return
    }
    const doing = { project: survey.project, seat: null, now: now() }
    await keepAnswer(db, doing, { id: sender.id, how: 'web', ...form.value })
    res.redirect(303, thanks)
  })

  router.get(paths.surveyThanks, async (req, res) => {
    const { shownAs } = await find(req.params.token)
    render(res, 'survey/thanks', { title: 'Thank you', shownAs })
  })
}
