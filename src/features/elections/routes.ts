import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { officeNames } from '../../engine/project/office'
import { momentOf } from '../../engine/project/ballot-election-rules'
import { inForce } from '../../engine/project/in-force'
import { promisesOf } from '../../engine/project/promises'
import { addDays, longDate, londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { manyOf, plainFields, readForm, summary } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { projectStore } from '../projects'
import { ballotBox } from './ballot-box'
import { callElection, callFaults, stopElection } from './call-election'
import { electionBallot, type ElectionScene } from './change-election'
import { answerForm, callForm, nominationForm, stopForm } from './forms'
import { loadElection } from './load-election'
import {
  electionList,
  electionTitle,
  momentWords,
  phaseTag,
  phaseWords,
  resultPage,
  ruleNotes,
} from './pages'
import { drawElectionLot, settleElection } from './settle'
import { answerNomination, nominate, withdraw } from './stand'
import { mayVote } from './vote'
import { voteRoutes } from './vote-routes'

/** Elections held over days: called, stood for, voted on in secret, counted and published. */
export function electionRoutes(deps: Deps): Router {
  const router = Router()
  callRoutes(router, deps)
  pageRoutes(router, deps)
  standRoutes(router, deps)
  countRoutes(router, deps)
  voteRoutes(router, deps)
  return router
}

function callRoutes(router: Router, deps: Deps): void {
  const { db, library, ballotKey, now } = deps

  router.get(paths.elections, async (_req, res) => {
    const { id } = projectOf(res)
    const project = await projectStore(db).load(id)
    render(res, 'elections/list', {
      title: 'Elections',
      backLink: href(paths.meetings, { project: id }),
      elections: electionList(id, project, momentOf(now())),
    })
  })

  const show = async (res: Response, page: Record<string, unknown>): Promise<void> => {
    const { id } = projectOf(res)
    const project = await projectStore(db).load(id)
    const today = londonDate(now())
    const { elected } = promisesOf(library.questions, inForce(project, today).answers)
    const coming = (project.meetings ?? []).filter(
      (one) => one.state !== 'closed' && one.kind !== 'committee',
    )
    render(res, 'elections/call', {
      title: 'Call an election',
      backLink: href(paths.elections, { project: id }),
      elected,
      offices: Object.entries(officeNames).map(([value, text]) => ({ value, text })),
      meetings: [
        { value: '', text: 'No meeting' },
        ...coming.map((one) => ({ value: one.id, text: `${one.title}, ${longDate(one.on)}` })),
      ],
      ...page,
    })
  }

  router.get(paths.callElection, async (_req, res) => {
    const today = londonDate(now())
    const typed = {
      places: '1',
      nominationsClose: addDays(today, 7),
      opensOn: addDays(today, 8),
      opensAt: '09:00',
      closesOn: addDays(today, 15),
      closesAt: '18:00',
    }
    await show(res, { typed, fieldErrors: {} })
  })

  router.post(paths.callElection, async (req, res) => {
    const { id } = projectOf(res)
    const form = readForm(callForm, req.body)
    const fieldErrors = form.ok
      ? callFaults({ library }, await projectStore(db).load(id), form.value, now())
      : form.errors
    if (!form.ok || Object.keys(fieldErrors).length > 0) {
      await show(res, { typed: plainFields(req.body), fieldErrors, errors: summary(fieldErrors) })
      return
    }
    const election = await callElection({ db, library, ballotKey }, doingOf(res, now), form.value)
    res.redirect(303, href(paths.memberElection, { project: id, election }))
  })
}

function pageRoutes(router: Router, deps: Deps): void {
  const { db, ballotKey } = deps

  router.get(paths.memberElection, async (req, res) => {
    const { id, seat } = projectOf(res)
    const scene = await loadElection(deps, id, req.params.election)
    const { election, phase, register, candidates, nameOf, project } = scene
    const of = electionBallot(id, election.id)
    const box = ballotBox(db, ballotKey)
    const own = seat?.founder
    const mine = election.nominations.find((one) => one.founder === own)
    const meeting = project.meetings?.find((one) => one.id === election.meeting)
    const named = new Set(election.nominations.map((one) => one.founder))
    render(res, 'elections/election', {
      title: electionTitle(election),
      section: 'Election',
      backLink: href(paths.elections, { project: id }),
      at: { project: id, election: election.id },
      election,
      phase,
      tag: phaseTag(phase),
      words: phaseWords(scene),
      due: isDue(scene),
      facts: factsOf(scene, meeting?.title),
      notes: ruleNotes(election.office, scene.rule),
      candidates: candidates.map((one) => ({
        name: one.legalName,
        statement: election.nominations.find(({ founder }) => founder === one.id)?.statement,
      })),
      named: election.nominations.map((one) => ({
        founder: one.founder,
        name: nameOf(one.founder),
        words: answerWords(one, nameOf),
        open: one.answer === undefined,
        canWithdraw: one.answer === 'accepted' && one.withdrew === undefined,
      })),
      choosable: register.members
        .filter((one) => !named.has(one.founder))
        .map((one) => ({ value: one.founder, text: nameOf(one.founder) })),
      isMember: own !== undefined && register.memberOf.has(own),
      own,
      mine,
      minimumAge: scene.promises.committeeMinimumAge,
      votes: await box.votes(of),
      lost: await box.isLost(of),
      onRoll: scene.roll.length,
      canVote: own !== undefined && mayVote(scene, own),
      voted: own !== undefined && (await box.hasVoted(of, own)),
      result: resultPage(scene),
      typed: {},
      fieldErrors: {},
    })
  })
}

/** Whether something waits to be settled that the daily run would do too. */
function isDue({ election: { result, takesOffice }, phase, today }: ElectionScene): boolean {
  if (phase === 'closed' || phase === 'unopposed') return true
  return phase === 'decided' && result?.entered === undefined && today >= takesOffice
}

function factsOf({ election, roll }: ElectionScene, meeting: string | undefined) {
  const { way, papersPublished, opens, closes, nominationsClose, takesOffice } = election
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } })
  return [
    row('Nominations until', `the end of ${longDate(nominationsClose)}`),
    row('Voting opens', momentWords(opens)),
    row('Voting closes', momentWords(closes)),
    row('Take office', longDate(takesOffice)),
    ...(meeting === undefined ? [] : [row('Result told at', meeting)]),
    row('Counted by', way === 'transferable' ? 'the single transferable vote' : 'the most votes'),
    row('Papers', papersPublished ? 'published to members without names' : 'destroyed after the count'),
    row('Who votes', `${roll.length} members, as the register is on the day voting opens. One vote each.`),
  ]
}

function answerWords(
  one: { by: string; founder: string; answer?: string; withdrew?: string },
  nameOf: (id: string) => string,
): string {
  const by = one.by === one.founder ? '' : ` Named by ${nameOf(one.by)}.`
  if (one.withdrew !== undefined) return `Withdrew on ${longDate(one.withdrew)}.${by}`
  if (one.answer === 'accepted') return `Stands.${by}`
  return one.answer === 'declined' ? `Said no.${by}` : `Has not answered yet.${by}`
}

function standRoutes(router: Router, deps: Deps): void {
  const { db, library, ballotKey, now } = deps
  const on = { db, library, ballotKey }
  const back = (res: Response, election: string): void =>
    res.redirect(303, href(paths.memberElection, { project: projectOf(res).id, election }))

  router.post(paths.electionNominations, async (req, res) => {
    const form = readForm(nominationForm, req.body)
    if (!form.ok) throw new Expected('conflict', 'Choose who you name', 'Go back and choose a person.')
    const by = projectOf(res).seat?.founder ?? ''
    await nominate(on, doingOf(res, now), req.params.election, { founder: form.value.founder, by })
    back(res, req.params.election)
  })

  router.post(paths.electionAnswer, async (req, res) => {
    const form = readForm(answerForm, req.body)
    if (!form.ok)
      throw new Expected(
        'conflict',
        'Choose yes or no',
        'Go back and choose. Your words must be 1,500 letters or fewer.',
      )
    const { answer, oldEnough, notBarred } = form.value
    if (answer === 'accepted' && (oldEnough === undefined || notBarred === undefined)) {
      throw new Expected(
        'conflict',
        'To stand, a person must be old enough, and nothing may bar them by law',
        'Go back and tick both lines if they are true. If one is not, say no.',
      )
    }
    await answerNomination(on, doingOf(res, now), req.params.election, {
      ...form.value,
      founder: req.params.founder,
    })
    back(res, req.params.election)
  })

  router.post(paths.electionWithdrawal, async (req, res) => {
    await withdraw(on, doingOf(res, now), req.params.election, req.params.founder)
    back(res, req.params.election)
  })

  router.post(paths.electionStop, async (req, res) => {
    const form = readForm(stopForm, req.body)
    if (!form.ok) throw new Expected('conflict', 'Say why it is stopped', 'Go back and enter the reason.')
    await stopElection(on, doingOf(res, now), req.params.election, form.value.reason)
    back(res, req.params.election)
  })
}

function countRoutes(router: Router, deps: Deps): void {
  const { db, library, ballotKey, now } = deps
  const on = { db, library, ballotKey }
  const back = (res: Response, election: string): void =>
    res.redirect(303, href(paths.memberElection, { project: projectOf(res).id, election }))

  router.post(paths.electionCount, async (req, res) => {
    await settleElection(on, doingOf(res, now), req.params.election)
    back(res, req.params.election)
  })

  router.post(paths.electionDraw, async (req, res) => {
    const drawn = manyOf(plainFields(req.body)['drawn'])
    await drawElectionLot(on, doingOf(res, now), req.params.election, drawn)
    back(res, req.params.election)
  })
}
