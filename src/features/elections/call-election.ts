/** The secretary calls an election, and may stop it before anyone has voted. */
import type { BallotElection } from '../../engine/project/ballot-election'
import { momentOf } from '../../engine/project/ballot-election-rules'
import { inForce } from '../../engine/project/in-force'
import { singleOffices } from '../../engine/project/office'
import type { Project } from '../../engine/project/project'
import { promisesOf } from '../../engine/project/promises'
import { londonDate } from '../../lib/dates'
import type { FieldErrors } from '../../web/forms'
import { Expected } from '../../lib/expected'
import { changeProject, type Doing } from '../projects'
import { marksOf } from './ballot-box'
import { changeElection, electionBallot, type On } from './change-election'
import type { Call } from './forms'

/** What is wrong with a call, by field; nothing where it can be made. */
export function callFaults(on: Pick<On, 'library'>, whole: Project, call: Call, at: Date): FieldErrors {
  const today = londonDate(at)
  const project = inForce(whole, today)
  const { elected } = promisesOf(on.library.questions, project.answers)
  const opens = `${call.opensOn}T${call.opensAt}`
  const closes = `${call.closesOn}T${call.closesAt}`
  const meeting = whole.meetings?.find((one) => one.id === call.meeting)
  const errors: Record<string, string> = {}
  if (call.nominationsClose < today)
    errors['nominationsClose'] = 'Last day for nominations must be today or later.'
  if (call.opensOn <= call.nominationsClose)
    errors['opensOn'] = 'Voting opens after the last day for nominations, so that everyone knows who stands.'
  if (closes <= opens) errors['closesOn'] = 'Voting closes after it opens.'
  if (call.takesOffice !== undefined && call.takesOffice < call.closesOn)
    errors['takesOffice'] =
      'Nobody can take an office before the votes are counted. Choose the day of closing, or later.'
  if (call.meeting !== undefined && !meeting) errors['meeting'] = 'Choose a meeting from the list.'
  if (meeting && meeting.on < call.closesOn)
    errors['meeting'] = 'This meeting is before voting closes. Choose a later one, or close earlier.'
  const places = Number(call.places)
  if (places > 1 && singleOffices.includes(call.office))
    errors['places'] = 'One person at a time holds this office. Enter 1.'
  if (call.office === 'director' && !elected)
    errors['office'] = 'In your rules every member is on the committee, so nobody is elected to it.'
  if (call.office === 'director' && elected && places > elected.size)
    errors['places'] =
      `Your rules give the committee ${elected.size} elected places. Enter ${elected.size} or fewer.`
  if (call.office === 'director' && elected && call.way !== elected.votes)
    errors['way'] =
      elected.votes === 'most-votes'
        ? 'Your rules say that each member votes for as many candidates as there are places. Choose the most votes, or change the rules first.'
        : 'Your rules say that members put the candidates in order. Choose the transferable vote, or change the rules first.'
  return errors
}

/** Calls an election. Its days were checked by `callFaults`. Gives its id. */
export function callElection(on: On, doing: Doing, call: Call): Promise<string> {
  return changeProject(on.db, doing, async (store) => {
    const project = await store.load(doing.project)
    const [fault] = Object.values(callFaults(on, project, call, doing.now))
    if (fault !== undefined) throw new Expected('conflict', fault.replace(/\.$/, ''), 'Nothing was changed.')
    const meeting = project.meetings?.find((one) => one.id === call.meeting)
    const election: BallotElection = {
      id: `e${(project.elections?.length ?? 0) + 1}`,
      office: call.office,
      places: Number(call.places),
      called: londonDate(doing.now),
      nominationsClose: call.nominationsClose,
      opens: `${call.opensOn}T${call.opensAt}`,
      closes: `${call.closesOn}T${call.closesAt}`,
      takesOffice: call.takesOffice ?? meeting?.on ?? call.closesOn,
      ...(meeting && { meeting: meeting.id }),
      way: call.way,
      papersPublished: call.papersPublished === 'yes',
      nominations: [],
    }
    await store.putElection(doing.project, election)
    return { deed: { what: 'called an election', about: `election:${election.id}` }, result: election.id }
  })
}

/** Stops an election in which nobody has voted, with the reason. */
export function stopElection(on: On, doing: Doing, id: string, reason: string): Promise<undefined> {
  return changeElection(on, doing, id, async ({ election, phase, today }, { db }) => {
    if (phase === 'stopped') return { result: undefined }
    const votes = await marksOf(db).votes(electionBallot(doing.project, id))
    if (election.result || votes > 0 || momentOf(doing.now) >= election.closes) {
      throw new Expected(
        'conflict',
        'This election cannot be stopped any more',
        'People have voted. Let it be counted; whoever is elected may still say no.',
      )
    }
    return {
      change: { election: { ...election, stopped: { on: today, reason } }, what: 'stopped an election' },
      result: undefined,
    }
  })
}
