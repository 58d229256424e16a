import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { formAgain, plainFields, readForm, summary } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { placed, planForm } from '../meetings'
import { actorOf, motionAt } from './actor-routes'
import { loadMotion } from './change-motion'
import { attachForm, howForm, openForm, settledForm, voteForm } from './forms'
import { castVote, closeEarly, mayBeSecret, openVote, voteFault } from './hold-vote'
import { closingDays } from '../../engine/project/motion-rules'
import { waysFor } from './pages'
import { callMeeting, mayCall, meetingDays, putToMeeting } from './put-to-meeting'
import { settleOutside } from './settle-outside'

/** How a resolution is decided: by a vote outside a meeting, or at one; and what is done about it afterwards. */
export function decisionRoutes(router: Router, deps: Deps): void {
  voteRoutes(router, deps)
  meetingRoutes(router, deps)

  router.post(paths.motionSettled, async (req, res) => {
    const { motion } = req.params
    const { on } = read(readForm(settledForm, req.body))
    await settleOutside(deps, doingOf(res, deps.now), motion, on)
    res.redirect(303, href(paths.motion, motionAt(res, motion)))
  })
}

function voteRoutes(router: Router, deps: Deps): void {
  const { db, library, ballotKey, now, config } = deps
  const on = { db, library, ballotKey }
  const show = async (res: Response, motion: string, page: object): Promise<void> => {
    const scene = await loadMotion(on, projectOf(res).id, motion, now())
    const fault = voteFault(scene)
    if (fault) throw new Expected('conflict', fault.problem, fault.next)
    render(res, 'resolutions/vote', {
      title: 'Vote without a meeting',
      section: scene.motion.title,
      backLink: href(paths.motion, motionAt(res, motion)),
      voters: scene.members.length,
      latest: longDate(closingDays(scene.today, scene.promises).to),
      rule: scene.rule('written') ?? '',
      secret: mayBeSecret(scene),
      typed: { how: 'open' },
      fieldErrors: {},
      ...page,
    })
  }

  router.get(paths.motionVote, async (req, res) => {
    await show(res, req.params.motion, {})
  })

  router.post(paths.motionVote, async (req, res) => {
    const { motion } = req.params
    const form = readForm(openForm, req.body)
    if (!form.ok) {
      await show(res, motion, formAgain(form))
      return
    }
    const link = config.baseUrl + href(paths.motion, motionAt(res, motion))
    await openVote({ ...on, link }, doingOf(res, now), motion, form.value)
    res.redirect(303, href(paths.motion, motionAt(res, motion)))
  })

  router.post(paths.motionVotes, async (req, res) => {
    const { motion } = req.params
    const { choice } = read(readForm(voteForm, req.body))
    await castVote(on, doingOf(res, now), motion, { founder: projectOf(res).seat?.founder ?? '', choice })
    res.redirect(303, `${href(paths.motion, motionAt(res, motion))}#vote`)
  })

  router.post(paths.motionPaperVotes, async (req, res) => {
    const { motion } = req.params
    const { choice, founder = '' } = read(readForm(voteForm, req.body))
    await castVote(on, doingOf(res, now), motion, { founder, choice, paper: true })
    res.redirect(303, `${href(paths.motion, motionAt(res, motion))}#vote`)
  })

  router.post(paths.motionClose, async (req, res) => {
    await closeEarly(on, doingOf(res, now), req.params.motion)
    res.redirect(303, href(paths.motion, motionAt(res, req.params.motion)))
  })
}

function meetingRoutes(router: Router, deps: Deps): void {
  const { db, library, ballotKey, now, config } = deps
  const on = { db, library, ballotKey }

  router.post(paths.motionMeeting, async (req, res) => {
    const { motion } = req.params
    const to = read(readForm(attachForm, req.body))
    await putToMeeting(on, doingOf(res, now), motion, to)
    res.redirect(303, href(paths.motion, motionAt(res, motion)))
  })

  const show = async (res: Response, motion: string, page: object): Promise<void> => {
    const scene = await loadMotion(on, projectOf(res).id, motion, now())
    const actor = actorOf(res)
    if (!mayCall(scene, actor)) {
      throw new Expected(
        'conflict',
        'The secretary calls this meeting',
        'Ask the secretary or the organiser to call it, or gather the support that your rules ask for.',
      )
    }
    const { from, to } = meetingDays(scene)
    render(res, 'resolutions/call', {
      title: scene.state === 'confirming' ? 'Call the second meeting' : 'Call a general meeting',
      section: scene.motion.title,
      backLink: href(paths.motion, motionAt(res, motion)),
      from: longDate(from),
      to: to === undefined ? '' : longDate(to),
      late: to !== undefined && from > to,
      ownCall: !actor.forAll,
      ways: waysFor(scene.motion.kind),
      typed: { title: 'General meeting', on: from, how: 'hands' },
      fieldErrors: {},
      ...page,
    })
  }

  router.get(paths.motionCall, async (req, res) => {
    await show(res, req.params.motion, {})
  })

  router.post(paths.motionCall, async (req, res) => {
    const { motion } = req.params
    const { id: project } = projectOf(res)
    const plan = readForm(planForm, req.body)
    const how = readForm(howForm, req.body)
    if (!plan.ok || !how.ok) {
      const fieldErrors = { ...(plan.ok ? {} : placed(plan.errors)), ...(how.ok ? {} : how.errors) }
      await show(res, motion, { typed: plainFields(req.body), fieldErrors, errors: summary(fieldErrors) })
      return
    }
    const link = (meeting: string): string => config.baseUrl + href(paths.meeting, { project, meeting })
    const call = { plan: plan.value, how: how.value.how, actor: actorOf(res) }
    const meeting = await callMeeting({ ...on, link }, doingOf(res, now), motion, call)
    res.redirect(303, href(paths.meeting, { project, meeting }))
  })
}

/** The small forms of a resolution: one or two fields each, so a slip is told on a page of its own. */
function read<T>(form: { ok: true; value: T } | { ok: false; errors: Readonly<Record<string, string>> }): T {
  if (form.ok) return form.value
  const [first = 'Something is missing.'] = Object.values(form.errors)
  throw new Expected('conflict', first.replace(/\.$/, ''), 'Go back and enter it again. Nothing was changed.')
}
