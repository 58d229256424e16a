import { legalNameOf } from '../../engine/project/member-names'
import { Expected } from '../../lib/expected'
import { ballotBox, chosen, meetingBallot } from '../elections'
import type { Doing } from '../projects'
import { changeMeeting, mustBeOpen, type Counting, type Scene } from './change-meeting'
import { electionOf, roundOf } from './elect'
import { resolutionOf } from './decide'

/** What a ballot paper asks. */
export interface Paper {
  /** The name under which its votes are kept. */
  about: string
  title: string
  text: string
  choices: { value: string; text: string }[]
  /** The most choices that a person may mark. */
  most: number
}

/** The ballot paper of a resolution or election that is open to a secret vote; undefined where it is not. */
export function paperOf({ meeting, project }: Scene, id: string): Paper | undefined {
  // Of a meeting that is entered from its minutes, the counts are typed.
  if (meeting.entered) return undefined
  if (id.startsWith('r')) {
    const { state, how, title, text } = resolutionOf(meeting, id)
    if (state !== 'put' || how !== 'ballot') return undefined
    const choices = [
      { value: 'for', text: 'For' },
      { value: 'against', text: 'Against' },
      { value: 'abstain', text: 'I do not vote on this' },
    ]
    return { about: id, title, text, choices, most: 1 }
  }
  const election = electionOf(meeting, id)
  if (election.state !== 'put' || election.how !== 'ballot') return undefined
  const choices = election.candidates.map((value) => ({
    value,
    text: legalNameOf(project, value),
  }))
  return { about: roundOf(election), title: 'Election', text: '', choices, most: election.places }
}

/**
 * Casts one secret vote. That a person voted and what was chosen go to two places that nothing joins, and nothing
 * about it goes into the trail.
 */
export async function castBallot(
  on: Counting,
  doing: Doing,
  at: { meeting: string; about: string },
  vote: { voter: string; choices: readonly string[] },
): Promise<void> {
  await changeMeeting(on, doing, at.meeting, async (scene, { db }) => {
    mustBeOpen(scene)
    const paper = paperOf(scene, at.about)
    if (!paper)
      throw new Expected('conflict', 'This vote is closed', 'Go back to the meeting and read the result.')
    if (!scene.here.some((one) => one.id === vote.voter)) {
      throw new Expected(
        'conflict',
        'You are not marked as here',
        'Press “I am here” on the page of the meeting, then vote.',
      )
    }
    const choices = [...new Set(vote.choices)]
    const known = choices.every((one) => paper.choices.some(({ value }) => value === one))
    if (!known || choices.length === 0 || choices.length > paper.most) {
      throw new Expected(
        'conflict',
        paper.most === 1 ? 'Choose one answer' : `Choose up to ${paper.most} names`,
        'Go back and choose again. Your vote has not been counted.',
      )
    }
    const of = { project: doing.project, meeting: at.meeting, about: paper.about }
    const marks = chosen(
      choices,
      paper.choices.map(({ value }) => value),
    )
    await ballotBox(db, on.ballotKey).cast(meetingBallot(of), vote.voter, marks)
    return undefined
  })
}
