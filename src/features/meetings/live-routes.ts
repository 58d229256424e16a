import type { Response, Router } from 'express'
import type { ObjectSchema } from 'joi'
import type { Deps } from '../../deps'
import { readDay } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { plainFields, readForm } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { actionForm, attendanceForm, interestForm, nextForm, notesForm, rolesForm } from './forms'
import {
  addAction,
  attend,
  chooseRoles,
  closeMeeting,
  declareInterest,
  noteItem,
  openMeeting,
  putOff,
  setNext,
} from './hold-meeting'

/** What the chair, the note-taker and everyone there do while a meeting goes on. */
export function liveRoutes(router: Router, { db, library, now }: Deps): void {
  const on = { db, library }
  const back = (res: Response, meeting: string, part = ''): void =>
    res.redirect(303, href(paths.meeting, { project: projectOf(res).id, meeting }) + part)

  router.post(paths.meetingState, async (req, res) => {
    const { meeting } = req.params
    const { state, on: to } = plainFields(req.body)
    if (state === 'open') await openMeeting(on, doingOf(res, now), meeting)
    else if (state === 'closed') await closeMeeting(on, doingOf(res, now), meeting)
    else {
      const day = typeof to === 'string' ? readDay(to) : undefined
      if (day === undefined)
        throw new Expected('conflict', 'Choose the day to which it is put off', 'Go back and enter a day.')
      await putOff(on, doingOf(res, now), meeting, day)
    }
    back(res, meeting)
  })

  router.post(paths.meetingRoles, async (req, res) => {
    await chooseRoles(on, doingOf(res, now), req.params.meeting, read(rolesForm, req.body))
    back(res, req.params.meeting)
  })

  router.post(paths.attendance, async (req, res) => {
    const { founder, what, at } = read(attendanceForm, req.body)
    await attend(on, doingOf(res, now), req.params.meeting, { founder, what, at })
    back(res, req.params.meeting, '#here')
  })

  router.post(paths.here, async (req, res) => {
    const founder = projectOf(res).seat?.founder
    if (founder === undefined) {
      throw new Expected(
        'conflict',
        'We do not know which founder you are',
        'Ask the note-taker to mark you as here, or the organiser to join your seat to your name.',
      )
    }
    const what = plainFields(req.body)['what'] === 'left' ? 'left' : 'here'
    await attend(on, doingOf(res, now), req.params.meeting, { founder, what })
    back(res, req.params.meeting, '#here')
  })

  router.post(paths.itemNotes, async (req, res) => {
    const { meeting, item } = req.params
    const { notes = '' } = read(notesForm, req.body)
    await noteItem(on, doingOf(res, now), meeting, Number(item) - 1, notes)
    back(res, meeting, `#item-${Number(item)}`)
  })

  router.post(paths.meetingInterests, async (req, res) => {
    await declareInterest(on, doingOf(res, now), req.params.meeting, read(interestForm, req.body))
    back(res, req.params.meeting, '#interests')
  })

  router.post(paths.meetingActions, async (req, res) => {
    await addAction(on, doingOf(res, now), req.params.meeting, read(actionForm, req.body))
    back(res, req.params.meeting, '#actions')
  })

  router.post(paths.nextMeeting, async (req, res) => {
    const { next } = read(nextForm, req.body)
    await setNext(on, doingOf(res, now), req.params.meeting, next)
    back(res, req.params.meeting, '#actions')
  })
}

/** The small forms of a meeting that goes on: one field each, so a slip is told on a page of its own. */
function read<T>(schema: ObjectSchema<T>, body: unknown): T {
  const form = readForm(schema, body)
  if (form.ok) return form.value
  const [first = 'Something is missing.'] = Object.values(form.errors)
  throw new Expected('conflict', first.replace(/\.$/, ''), 'Go back and enter it again. Nothing was changed.')
}
