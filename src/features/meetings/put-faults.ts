/** What stops a resolution from being put now: too few people, too little notice, or a person it cannot be about. */
import { registerAt } from '../../engine/project/ledger'
import type { Meeting, Resolution } from '../../engine/project/meeting'
import { changesRules, lastNoticeDay, noticeGiven } from '../../engine/project/meeting-rules'
import { founderById, type Project } from '../../engine/project/project'
import { longDate } from '../../lib/dates'
import type { Scene } from './change-meeting'

/** Everything that stops a resolution from being put, with what to do. */
export function putFaults(scene: Scene, resolution: Resolution): { problem: string; next: string }[] {
  const { here, quorum } = scene
  const short =
    here.length < quorum
      ? [
          {
            problem: `There is no quorum: ${here.length} here, and you need ${quorum}`,
            next: 'Wait for more people, or put the meeting off. Nothing can be decided now.',
          },
        ]
      : []
  return [...short, ...noticeFaults(scene, resolution), ...personFaults(scene, resolution)]
}

function noticeFaults({ meeting, promises }: Scene, { kind, worded }: Resolution) {
  if (!changesRules(kind)) return []
  const need = { days: promises.ruleChangeNoticeDays, clear: true, topic: 'meeting-notice' } as const
  const last = lastNoticeDay(meeting.on, need)
  const given = noticeGiven(meeting)
  // A meeting that was put off had its notice for the day before.
  if (meeting.putOffFrom === undefined && (given === undefined || given > last))
    return [
      {
        problem: `A change of the rules needs ${need.days} clear days’ notice, by ${longDate(last)}`,
        next: 'Plan a meeting to change the rules, and send the full words with its notice.',
      },
    ]
  if (worded !== undefined && worded <= last) return []
  return [
    {
      problem: `Everyone must have the full words of a change of the rules ${need.days} clear days before, by ${longDate(last)}`,
      next: 'Enter the day on which they had them. If it was later, or the words have changed since, choose a later meeting.',
    },
  ]
}

function personFaults(scene: Scene, resolution: Resolution): { problem: string; next: string }[] {
  if (resolution.kind === 'admission') return admissionFaults(scene.project, scene.meeting, resolution)
  if (resolution.kind !== 'expulsion') return []
  const { meeting, promises, rule } = scene
  const faults: { problem: string; next: string }[] = []
  const member = registerAt(scene.project.ledger, meeting.on).members.some(
    (one) => one.founder === resolution.founders[0],
  )
  if (resolution.founders.length !== 1 || !member)
    faults.push({
      problem: 'This resolution must name one member',
      next: 'Change it, and choose the member.',
    })
  const need = { days: promises.expulsionNoticeDays, clear: true, topic: 'expulsion' } as const
  const last = lastNoticeDay(meeting.on, need)
  const source = rule('expulsion') ?? 'the rules'
  if (resolution.grounds === undefined || resolution.grounds > last) {
    faults.push({
      problem: `The member must have the grounds in writing ${need.days} clear days before, by ${longDate(last)} (${source})`,
      next: 'Enter the day on which they were sent. If it was later, choose a later meeting.',
    })
  }
  if (resolution.heard === undefined || resolution.heard > meeting.on) {
    faults.push({
      problem: `The member must have had the chance to answer, with a companion (${source})`,
      next: 'Hear the member first. Then enter the day on which they could answer.',
    })
  }
  return faults
}

function admissionFaults(project: Project, meeting: Meeting, { founders }: Resolution) {
  const members = registerAt(project.ledger, meeting.on).members
  if (founders.length === 0)
    return [{ problem: 'This resolution names nobody', next: 'Change it, and choose whom it admits.' }]
  return founders.flatMap((id) => {
    const founder = founderById(project, id)
    if (members.some((one) => one.founder === id)) {
      return [{ problem: `${founder?.legalName ?? id} is a member already`, next: 'Change the resolution.' }]
    }
    // CCBSA 2014 s.30(2)(a): the register gives a postal address for each member.
    return founder?.address
      ? []
      : [
          {
            problem: `The register needs a postal address for ${founder?.legalName ?? id}`,
            next: 'Add it on the person’s own page.',
          },
        ]
  })
}
