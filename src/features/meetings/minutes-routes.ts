import type { Response, Router } from 'express'
import multer from 'multer'
import type { Deps } from '../../deps'
import { assemble } from '../../engine/clauses/assemble'
import { templateById } from '../../engine/library/library'
import { minutesOf } from '../../engine/lists/meetings'
import { paperFiles } from '../../engine/paper/files'
import type { Meeting, MeetingKind } from '../../engine/project/meeting'
import { londonDate, longDate, longInstant } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { slug } from '../../lib/names'
import { doingOf, projectOf } from '../../web/access'
import { formAgain, readForm } from '../../web/forms'
import { mostBytes } from '../../web/kept-file'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { history, seatNames } from '../projects'
import { correctionForm } from './forms'
import { approveMinutes, correctMinutes, keepCopy, laterMeetings } from './keep-minutes'
import { loadScene } from './load-scene'
import { meetingStore } from './store'

/** Meetings whose minutes have a paper of their own, with what such a meeting must decide. */
const minutesPapers: Readonly<Partial<Record<MeetingKind, string>>> = {
  founding: 'founding-meeting-minutes',
  'first-committee': 'committee-minutes',
}

/** Minutes: read, corrected, approved; and copies of the signed paper. */
export function minutesRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps
  const on = { db, library }
  const upload = multer({ limits: { fileSize: mostBytes, files: 1, fields: 5, parts: 8 } })

  /** The name that minutes give whoever corrects or approves them: the founder's, where the seat is one. */
  const ownName = async (res: Response): Promise<string> => {
    const { id, seat } = projectOf(res)
    return seat === undefined ? '' : ((await seatNames(db, id)).get(seat.id) ?? seat.name)
  }

  const show = async (res: Response, id: string, page: object): Promise<void> => {
    const { id: project } = projectOf(res)
    const scene = await loadScene(deps, project, id)
    const at = { project, meeting: id }
    const copies = await meetingStore(db).copies(project, id)
    render(res, 'meetings/minutes', {
      title: 'Minutes',
      section: scene.meeting.title,
      backLink: href(paths.meeting, at),
      at,
      meeting: scene.meeting,
      later: laterMeetings(scene).map((one) => ({
        value: one.id,
        text: `${one.title}, ${longDate(one.on)}`,
      })),
      minutes: minutesOf(scene.meeting, scene.project, library.questions),
      files: paperFiles
        .filter(({ format }) => format === 'pdf' || format === 'docx')
        .map(({ format, label }) => ({ label, href: href(paths.minutesFile, { ...at, format }) })),
      copies: copies.map((copy) => ({
        name: copy.name,
        when: longInstant(new Date(copy.at)),
        href: href(paths.signedCopy, { ...at, number: copy.number }),
      })),
      history: await history(db, project, { about: `meeting:${id}`, limit: 50 }),
      typed: {},
      fieldErrors: {},
      ...page,
    })
  }

  router.get(paths.minutes, async (req, res) => {
    await show(res, req.params.meeting, {})
  })

  fileRoutes(router, deps)

  router.post(paths.minutes, async (req, res) => {
    const { meeting } = req.params
    const form = readForm(correctionForm, req.body)
    if (!form.ok) {
      await show(res, meeting, formAgain(form))
      return
    }
    await correctMinutes(on, doingOf(res, now), meeting, { by: await ownName(res), ...form.value })
    res.redirect(303, href(paths.minutes, { project: projectOf(res).id, meeting }))
  })

  router.post(paths.minutesApproval, async (req, res) => {
    const { meeting } = req.params
    await approveMinutes(on, doingOf(res, now), meeting, await ownName(res))
    res.redirect(303, href(paths.minutes, { project: projectOf(res).id, meeting }))
  })

  router.post(paths.signedCopies, upload.single('file'), async (req, res) => {
    const meeting = String(req.params['meeting'])
    await keepCopy(on, doingOf(res, now), meeting, req.file?.buffer ?? Buffer.alloc(0))
    res.redirect(303, href(paths.minutes, { project: projectOf(res).id, meeting }))
  })

  router.get(paths.signedCopy, async (req, res) => {
    const { meeting, number } = req.params
    const copy = await meetingStore(db).copy(projectOf(res).id, meeting, Number(number) || 0)
    if (!copy) throw new Expected('missing', 'We cannot find this copy', 'Go back to the minutes.')
    // Always a file to keep, never a page: what is in it came from outside.
    res.attachment(copy.name).type(copy.type).setHeader('X-Content-Type-Options', 'nosniff')
    res.send(copy.content)
  })
}

/** The notice and the minutes of a meeting as files. */
function fileRoutes(router: Router, deps: Deps): void {
  const { library, now } = deps
  /** @param meetingsFor the meetings that the paper is told of: it prints the next one, or the last */
  const send = async (
    res: Response,
    asked: { meeting: string; format: string },
    paper: {
      of: (kind: MeetingKind) => string
      named: string
      meetingsFor: (one: Meeting, all: Meeting[]) => Meeting[]
    },
  ): Promise<void> => {
    const { id: project, name } = projectOf(res)
    const file = paperFiles.find(({ format }) => format === asked.format)
    const { meeting, project: whole } = await loadScene(deps, project, asked.meeting)
    const template = templateById(library, paper.of(meeting.kind))
    if (!file || !template)
      throw new Expected('missing', `We cannot find ${paper.named}`, 'Go back to the meeting.')
    const told = { ...whole, meetings: paper.meetingsFor(meeting, whole.meetings ?? []) }
    const tree = assemble(template, told, londonDate(now()), library)
    res
      .attachment(`${slug(name)}-${template.id}-${meeting.on}.${file.format}`)
      .type(file.type)
      .send(await file.make(tree))
  }

  router.get(paths.noticeFile, (req, res) =>
    send(res, req.params, {
      of: () => 'meeting-notice',
      named: 'this notice',
      // The next meeting that is planned is this one, also after it has begun.
      meetingsFor: (meeting) => [{ ...meeting, state: 'planned' }],
    }),
  )

  router.get(paths.minutesFile, (req, res) =>
    send(res, req.params, {
      of: (kind) => minutesPapers[kind] ?? 'meeting-minutes',
      named: 'these minutes',
      // The last meeting that was held is this one, whatever was held since.
      meetingsFor: (meeting, all) => [...all.filter(({ id }) => id !== meeting.id), meeting],
    }),
  )
}
