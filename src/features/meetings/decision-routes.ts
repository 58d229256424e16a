import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { legalNameOf } from '../../engine/project/member-names'
import { officeNames, type Office } from '../../engine/project/office'
import { outcomeOf } from '../../engine/project/meeting-rules'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { formAgain, manyOf, plainFields, readForm } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { ballotBox, marksOf, meetingBallot } from '../elections'
import { castBallot, paperOf } from './cast-ballot'
import { carriedIn, type Scene } from './change-meeting'
import { addResolution, changeResolution, closeResolution, putResolution, resolutionOf } from './decide'
import { addElection, closeElection, drawLot, electionOf, officerWarnings, putElection } from './elect'
import { electionForm, readCounts, resolutionForm } from './forms'
import { loadScene } from './load-scene'
import { readyResolutions, resolutionChoices } from './pages'
import { putFaults } from './put-faults'

/** Resolutions, elections and ballot papers. */
export function decisionRoutes(router: Router, deps: Deps): void {
  newResolutionRoutes(router, deps)
  resolutionRoutes(router, deps)
  electionRoutes(router, deps)
  resultRoutes(router, deps)
  ballotRoutes(router, deps)
}

const meetingOf = (res: Response, meeting: string) => ({ project: projectOf(res).id, meeting })

function newResolutionRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps
  const show = (res: Response, scene: Scene, page: Record<string, unknown>): void =>
    render(res, 'meetings/resolution-form', {
      title: 'Write a resolution',
      section: scene.meeting.title,
      backLink: href(paths.meeting, meetingOf(res, scene.meeting.id)),
      ...resolutionChoices(scene),
      ready: [],
      told: scene.meeting.notices.length > 0,
      ...page,
    })

  router.get(paths.newResolution, async (req, res) => {
    const scene = await loadScene(deps, projectOf(res).id, req.params.meeting)
    const ready =
      scene.meeting.kind === 'founding' ? readyResolutions(scene.project, scene.today, library) : []
    const chosen = ready.find(({ letter }) => letter === req.query['use'])
    const typed = chosen
      ? { title: chosen.title, text: chosen.text, kind: chosen.letter === 'D' ? 'admission' : 'ordinary' }
      : {}
    show(res, scene, { ready, typed, fieldErrors: {} })
  })

  router.post(paths.newResolution, async (req, res) => {
    const { meeting } = req.params
    const form = readForm(resolutionForm, req.body)
    if (!form.ok) {
      const scene = await loadScene(deps, projectOf(res).id, meeting)
      show(res, scene, formAgain(form))
      return
    }
    const changed = await addResolution({ db, library }, doingOf(res, now), meeting, form.value)
    const resolution = changed.resolutions.at(-1)?.id ?? ''
    res.redirect(303, href(paths.resolution, { ...meetingOf(res, meeting), resolution }))
  })
}

function resolutionRoutes(router: Router, deps: Deps): void {
  const { db, library, ballotKey, now } = deps
  const on = { db, library, ballotKey }
  const show = async (res: Response, at: { meeting: string; resolution: string }, page: object) => {
    const scene = await loadScene(deps, projectOf(res).id, at.meeting)
    const resolution = resolutionOf(scene.meeting, at.resolution)
    const of = { ...meetingOf(res, at.meeting), about: resolution.id }
    render(res, 'meetings/resolution', {
      title: resolution.title,
      section: scene.meeting.title,
      backLink: href(paths.meeting, meetingOf(res, at.meeting)),
      at: { ...meetingOf(res, at.meeting), resolution: at.resolution },
      resolution,
      faults: putFaults(scene, resolution),
      isOpen: scene.meeting.state === 'open',
      entered: scene.meeting.entered !== undefined,
      present: scene.here.length,
      carried: carriedIn(scene, scene.here.length),
      voted: await marksOf(db).votes(meetingBallot(of)),
      lost: await ballotBox(db, ballotKey).isLost(meetingBallot(of)),
      names: resolution.founders.map((id) => legalNameOf(scene.project, id)),
      ...resolutionChoices(scene),
      typed: resolution,
      fieldErrors: {},
      ...page,
    })
  }

  router.get(paths.resolution, async (req, res) => {
    await show(res, req.params, {})
  })

  router.post(paths.resolution, async (req, res) => {
    const form = readForm(resolutionForm, req.body)
    if (!form.ok) {
      await show(res, req.params, formAgain(form))
      return
    }
    await changeResolution(on, doingOf(res, now), req.params, form.value)
    res.redirect(303, href(paths.resolution, { ...meetingOf(res, req.params.meeting), ...req.params }))
  })

  router.post(paths.resolutionPut, async (req, res) => {
    await putResolution(on, doingOf(res, now), req.params, insteadOf(req.body))
    res.redirect(303, href(paths.resolution, { ...meetingOf(res, req.params.meeting), ...req.params }))
  })

  router.post(paths.resolutionResult, async (req, res) => {
    const fields = plainFields(req.body)
    const counts = readCounts(fields)
    if ('fault' in counts)
      throw new Expected('conflict', counts.fault.replace(/\.$/, ''), 'Go back and count again.')
    await closeResolution(on, doingOf(res, now), req.params, {
      counts,
      registered: fields['registered'] === 'yes',
    })
    res.redirect(303, `${href(paths.meeting, meetingOf(res, req.params.meeting))}#decisions`)
  })
}

/** Whether a show of hands was asked for in place of what was chosen. */
function insteadOf(body: unknown): 'hands' | undefined {
  return plainFields(body)['how'] === 'hands' ? 'hands' : undefined
}

function electionRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps
  const show = (res: Response, scene: Scene, page: Record<string, unknown>): void =>
    render(res, 'meetings/election-form', {
      title: 'Hold an election',
      section: scene.meeting.title,
      backLink: href(paths.meeting, meetingOf(res, scene.meeting.id)),
      offices: Object.entries(officeNames).map(([value, text]) => ({ value, text })),
      founders: scene.project.founders.map((one) => {
        const [warning] = officerWarnings(one, scene.promises.committeeMinimumAge)
        return {
          value: one.id,
          text: one.legalName,
          ...(warning !== undefined && { hint: { text: warning } }),
        }
      }),
      appoints: scene.rule('officers-appointment'),
      ...page,
    })

  router.get(paths.newElection, async (req, res) => {
    const scene = await loadScene(deps, projectOf(res).id, req.params.meeting)
    show(res, scene, { typed: { places: '1' }, fieldErrors: {} })
  })

  router.post(paths.newElection, async (req, res) => {
    const { meeting } = req.params
    const form = readForm(electionForm, req.body)
    if (!form.ok) {
      const scene = await loadScene(deps, projectOf(res).id, meeting)
      show(res, scene, formAgain(form))
      return
    }
    const { places, ...draft } = form.value
    const changed = await addElection({ db, library }, doingOf(res, now), meeting, {
      ...draft,
      places: Number(places),
    })
    const election = changed.elections.at(-1)?.id ?? ''
    res.redirect(303, href(paths.election, { ...meetingOf(res, meeting), election }))
  })

  router.get(paths.election, async (req, res) => {
    const scene = await loadScene(deps, projectOf(res).id, req.params.meeting)
    const election = electionOf(scene.meeting, req.params.election)
    const at = meetingOf(res, req.params.meeting)
    const name = (id: string): string => legalNameOf(scene.project, id)
    const { elected, tied } = outcomeOf(election.rounds.at(-1) ?? [], election.places)
    const about = `${election.id}.${election.rounds.length + 1}`
    render(res, 'meetings/election', {
      title: officeNames[election.office satisfies Office],
      section: scene.meeting.title,
      backLink: href(paths.meeting, at),
      at: { ...at, election: election.id },
      election,
      isOpen: scene.meeting.state === 'open',
      entered: scene.meeting.entered !== undefined,
      present: scene.here.length,
      carried: carriedIn(scene, scene.here.length),
      candidates: election.candidates.map((id) => ({ value: id, text: name(id) })),
      warnings: scene.project.founders
        .filter((one) => election.candidates.includes(one.id))
        .flatMap((one) => officerWarnings(one, scene.promises.committeeMinimumAge)),
      last: election.rounds.at(-1)?.map((one) => ({ name: name(one.founder), votes: one.votes })) ?? [],
      elected: election.elected.map(name),
      tied: tied.map((id) => ({ value: id, text: name(id) })),
      left: election.places - elected.length,
      voted: await marksOf(db).votes(meetingBallot({ ...at, about })),
      lost: await ballotBox(db, deps.ballotKey).isLost(meetingBallot({ ...at, about })),
      typed: {},
      fieldErrors: {},
    })
  })
}

function resultRoutes(router: Router, { db, library, ballotKey, now }: Deps): void {
  const on = { db, library, ballotKey }
  const back = (res: Response, params: { meeting: string; election: string }): void =>
    res.redirect(303, href(paths.election, { ...meetingOf(res, params.meeting), ...params }))

  router.post(paths.electionPut, async (req, res) => {
    await putElection(on, doingOf(res, now), req.params, insteadOf(req.body))
    back(res, req.params)
  })

  router.post(paths.electionResult, async (req, res) => {
    const votes = new Map<string, number>()
    for (const [field, value] of Object.entries(plainFields(req.body))) {
      const typed = String(value).trim()
      if (!field.startsWith('votes-') || typed === '') continue
      if (!/^\d{1,5}$/.test(typed))
        throw new Expected('conflict', 'Votes must be whole numbers, such as 7', 'Go back and count again.')
      votes.set(field.slice('votes-'.length), Number(typed))
    }
    await closeElection(on, doingOf(res, now), req.params, votes)
    back(res, req.params)
  })

  router.post(paths.electionLot, async (req, res) => {
    await drawLot(on, doingOf(res, now), req.params, manyOf(plainFields(req.body)['drawn']))
    back(res, req.params)
  })
}

function ballotRoutes(router: Router, deps: Deps): void {
  const { db, library, ballotKey, now } = deps

  router.get(paths.ballot, async (req, res) => {
    const { meeting, about } = req.params
    const scene = await loadScene(deps, projectOf(res).id, meeting)
    const paper = paperOf(scene, about)
    const at = meetingOf(res, meeting)
    const founder = projectOf(res).seat?.founder
    const voted =
      paper !== undefined &&
      founder !== undefined &&
      (await marksOf(db).hasVoted(meetingBallot({ ...at, about: paper.about }), founder))
    render(res, 'meetings/ballot', {
      title: 'Secret ballot',
      section: scene.meeting.title,
      backLink: href(paths.meeting, at),
      paper,
      voted,
      here: scene.here.some((one) => one.id === founder),
      known: founder !== undefined,
      typed: {},
      fieldErrors: {},
    })
  })

  router.post(paths.ballot, async (req, res) => {
    const { meeting, about } = req.params
    const voter = projectOf(res).seat?.founder ?? ''
    const choices = manyOf(plainFields(req.body)['choice'])
    await castBallot({ db, library, ballotKey }, doingOf(res, now), { meeting, about }, { voter, choices })
    res.redirect(303, href(paths.ballot, { ...meetingOf(res, meeting), about }))
  })
}
