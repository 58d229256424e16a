import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { isRegistered } from '../../engine/project/in-force'
import { meetingKinds, meetingNames } from '../../engine/project/meeting'
import { londonDate } from '../../lib/dates'
import { doingOf, projectOf } from '../../web/access'
import { manyOf, plainFields, readForm, summary } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { accountStore } from '../account'
import { projectStore, seatNames } from '../projects'
import type { Scene } from './change-meeting'
import { decisionRoutes } from './decision-routes'
import { enterPast } from './enter-past'
import { newMeetingForm, noticeForm, pastForm, placed, planForm, readAgenda } from './forms'
import {
  agreeShortNotice,
  giveNotice,
  meetingFile,
  noticeTroubles,
  recipientsOf,
  type Recipients,
} from './give-notice'
import { loadScene } from './load-scene'
import { liveRoutes } from './live-routes'
import { minutesRoutes } from './minutes-routes'
import { chatText, kindChoices, meetingList, meetingPage, noticeWords } from './pages'
import { cancelPlan, changeAgenda, changePlan, planMeeting } from './plan-meeting'

/** Meetings: planned, called, held, minuted. */
export function meetingRoutes(deps: Deps): Router {
  const router = Router()
  pastRoutes(router, deps)
  listRoutes(router, deps)
  planRoutes(router, deps)
  noticeRoutes(router, deps)
  liveRoutes(router, deps)
  decisionRoutes(router, deps)
  minutesRoutes(router, deps)
  return router
}

function listRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps

  router.get(paths.meetings, async (_req, res) => {
    const { id } = projectOf(res)
    const project = await projectStore(db).load(id)
    render(res, 'meetings/list', {
      title: 'Meetings',
      meetings: meetingList(id, project),
      registered: isRegistered(project, londonDate(now())),
    })
  })

  router.get(paths.newMeeting, (req, res) => {
    const { id } = projectOf(res)
    const asked = req.query['kind']
    const kind = meetingKinds.find((one) => one === asked)
    render(res, 'meetings/plan', {
      title: 'Plan a meeting',
      backLink: href(paths.meetings, { project: id }),
      kinds: kindChoices,
      typed: kind ? { kind, title: meetingNames[kind] } : {},
      fieldErrors: {},
    })
  })

  router.post(paths.newMeeting, async (req, res) => {
    const { id } = projectOf(res)
    const form = readForm(newMeetingForm, req.body)
    if (!form.ok) {
      const fieldErrors = placed(form.errors)
      render(res, 'meetings/plan', {
        title: 'Plan a meeting',
        backLink: href(paths.meetings, { project: id }),
        kinds: kindChoices,
        typed: form.typed,
        fieldErrors,
        errors: summary(fieldErrors),
      })
      return
    }
    const meeting = await planMeeting({ db, library }, doingOf(res, now), form.value)
    res.redirect(303, href(paths.meeting, { project: id, meeting }))
  })

  router.get(paths.meeting, async (req, res) => {
    const frame = projectOf(res)
    const scene = await loadScene(deps, projectOf(res).id, req.params.meeting)
    render(res, 'meetings/meeting', {
      title: scene.meeting.title,
      tab: meetingNames[scene.meeting.kind],
      backLink: href(paths.meetings, { project: frame.id }),
      at: { project: frame.id, meeting: scene.meeting.id },
      ...meetingPage(frame.id, scene, frame.seat?.founder),
      troubles: await noticeTroubles(db, frame.id, scene.meeting),
      typed: {},
      fieldErrors: {},
    })
  })
}

/** Past meetings, from their minutes. */
function pastRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps
  const show = async (res: Response, page: object): Promise<void> => {
    const { id } = projectOf(res)
    const founders = await projectStore(db).founders(id)
    render(res, 'meetings/past', {
      title: 'Enter a past meeting',
      backLink: href(paths.meetings, { project: id }),
      kinds: kindChoices.map(({ value, text }) => ({ value, text })),
      founders: founders.map((one) => ({ value: one.id, text: one.legalName })),
      typed: {},
      fieldErrors: {},
      ...page,
    })
  }

  router.get(paths.pastMeeting, async (_req, res) => {
    await show(res, {})
  })

  router.post(paths.pastMeeting, async (req, res) => {
    const { id, seat } = projectOf(res)
    const form = readForm(pastForm, req.body)
    if (!form.ok) {
      const fieldErrors = placed(form.errors)
      await show(res, { typed: form.typed, fieldErrors, errors: summary(fieldErrors) })
      return
    }
    const by = seat === undefined ? '' : ((await seatNames(db, id)).get(seat.id) ?? seat.name)
    const meeting = await enterPast({ db, library }, doingOf(res, now), form.value, by)
    res.redirect(303, href(paths.meeting, { project: id, meeting }))
  })
}

function planRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps
  const on = { db, library }

  router.get(paths.meetingPlan, async (req, res) => {
    const { meeting } = await loadScene(deps, projectOf(res).id, req.params.meeting)
    const { title, on: day, time, place, link } = meeting
    render(res, 'meetings/plan', {
      title: 'Change the day, time or place',
      backLink: href(paths.meeting, { project: projectOf(res).id, meeting: meeting.id }),
      kinds: undefined,
      typed: { title, on: day, time, place, link },
      fieldErrors: {},
    })
  })

  router.post(paths.meetingPlan, async (req, res) => {
    const at = { project: projectOf(res).id, meeting: req.params.meeting }
    const form = readForm(planForm, req.body)
    if (!form.ok) {
      const fieldErrors = placed(form.errors)
      render(res, 'meetings/plan', {
        title: 'Change the day, time or place',
        backLink: href(paths.meeting, at),
        kinds: undefined,
        typed: form.typed,
        fieldErrors,
        errors: summary(fieldErrors),
      })
      return
    }
    await changePlan(on, doingOf(res, now), at.meeting, form.value)
    res.redirect(303, href(paths.meeting, at))
  })

  router.get(paths.meetingAgenda, async (req, res) => {
    const { meeting } = await loadScene(deps, projectOf(res).id, req.params.meeting)
    const lines = meeting.agenda.map(({ title, minutes }) =>
      minutes === undefined ? title : `${title} | ${minutes}`,
    )
    showAgenda(res, meeting.id, { typed: { agenda: lines.join('\n') }, fieldErrors: {} })
  })

  router.post(paths.meetingAgenda, async (req, res) => {
    const { agenda: typed = '' } = plainFields(req.body)
    const read = readAgenda(String(typed))
    if (!read.ok) {
      const fieldErrors = { agenda: read.message }
      showAgenda(res, req.params.meeting, {
        typed: { agenda: typed },
        fieldErrors,
        errors: summary(fieldErrors),
      })
      return
    }
    await changeAgenda(on, doingOf(res, now), req.params.meeting, read.agenda)
    res.redirect(303, href(paths.meeting, { project: projectOf(res).id, meeting: req.params.meeting }))
  })

  router.post(paths.meetingCancel, async (req, res) => {
    await cancelPlan(on, doingOf(res, now), req.params.meeting)
    res.redirect(303, href(paths.meetings, { project: projectOf(res).id }))
  })
}

function showAgenda(res: Response, meeting: string, page: Record<string, unknown>): void {
  render(res, 'meetings/agenda', {
    title: 'Agenda',
    backLink: href(paths.meeting, { project: projectOf(res).id, meeting }),
    ...page,
  })
}

/** Whether it matters how those on paper get a notice: founders go by what they agreed. */
function asksPaper({ meeting }: Scene, ways: Recipients['ways']): boolean {
  return meeting.kind !== 'founding' && ways.includes('paper')
}

function noticeRoutes(router: Router, deps: Deps): void {
  const { db, library, now, config } = deps
  const on = { db, library }
  const linkTo = (project: string, meeting: string): string =>
    config.baseUrl + href(paths.meeting, { project, meeting })

  const show = async (res: Response, id: string, page: Record<string, unknown>): Promise<void> => {
    const { id: project } = projectOf(res)
    const scene = await loadScene(deps, projectOf(res).id, id)
    const { to, ways } = recipientsOf(scene, await accountStore(db).seats(project))
    const at = { project, meeting: id }
    render(res, 'meetings/notice', {
      title: 'Notice of the meeting',
      section: scene.meeting.title,
      backLink: href(paths.meeting, at),
      at,
      notice: noticeWords(scene),
      mailed: to.filter(({ how }) => how !== 'paper').map(({ name }) => name),
      onPaper: to.filter(({ how }) => how !== 'mail').map(({ name }) => name),
      isFounding: scene.meeting.kind === 'founding',
      asksPaper: asksPaper(scene, ways),
      chat: chatText(scene, linkTo(project, id)),
      people: scene.voters.map((one) => ({ value: one.id, text: one.legalName })),
      ...page,
    })
  }

  router.get(paths.meetingNotice, async (req, res) => {
    await show(res, req.params.meeting, { typed: { how: 'mail' }, fieldErrors: {} })
  })

  router.post(paths.meetingNotice, async (req, res) => {
    const { id: project } = projectOf(res)
    const { meeting } = req.params
    const scene = await loadScene(deps, project, meeting)
    const { ways } = recipientsOf(scene, await accountStore(db).seats(project))
    const form = readForm(noticeForm(londonDate(now()), asksPaper(scene, ways)), req.body)
    const missing = form.ok && form.value.how === 'own' && form.value.on === undefined
    if (!form.ok || missing) {
      const fieldErrors = form.ok ? { on: 'Enter day of the notice.' } : form.errors
      await show(res, meeting, { typed: plainFields(req.body), fieldErrors, errors: summary(fieldErrors) })
      return
    }
    const { on: own, paper = 'hand' } = form.value
    const asked = form.value.how === 'own' && own !== undefined ? { own } : { paper }
    await giveNotice({ ...on, link: linkTo(project, meeting) }, doingOf(res, now), meeting, asked)
    res.redirect(303, href(paths.meeting, { project, meeting }))
  })

  router.post(paths.shortNotice, async (req, res) => {
    const agreed = manyOf(plainFields(req.body)['agreed'])
    await agreeShortNotice(on, doingOf(res, now), req.params.meeting, agreed)
    res.redirect(303, href(paths.meeting, { project: projectOf(res).id, meeting: req.params.meeting }))
  })

  router.get(paths.meetingFile, async (req, res) => {
    const { id: project } = projectOf(res)
    const { meeting } = await loadScene(deps, projectOf(res).id, req.params.meeting)
    const file = meetingFile(meeting, { project, now: now() }, linkTo(project, meeting.id))
    res.attachment('meeting.ics').type('text/calendar; charset=utf-8').send(file)
  })
}
