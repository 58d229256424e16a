/** What stops a resolution about a person from being put: they are not who it takes, or were not told and heard. */
import { admissionFaults as joinFaults, type Fault } from '../../engine/project/admission'
import { registerAt } from '../../engine/project/ledger'
import type { Resolution } from '../../engine/project/meeting'
import { isCommittee, lastNoticeDay } from '../../engine/project/meeting-rules'
import { founderById } from '../../engine/project/project'
import { hearingNotice, type LongNotice } from '../../engine/project/resolution-kinds'
import { longDate } from '../../lib/dates'
import type { Scene } from './change-meeting'

/** Everything about the people whom a resolution names that stops it. */
export function personFaults(scene: Scene, resolution: Resolution): Fault[] {
  if (resolution.kind === 'admission') return admissionFaults(scene, resolution)
  const notice = hearingNotice(resolution.kind, scene.promises)
  if (!notice) return []
  return resolution.kind === 'removal'
    ? [...officerFaults(scene, resolution), ...hearingFaults(scene, resolution, notice, hearingWords.removal)]
    : [
        ...memberFaults(scene, resolution),
        ...hearingFaults(scene, resolution, notice, hearingWords.expulsion),
      ]
}

function memberFaults({ project, meeting }: Scene, { founders }: Resolution): Fault[] {
  const { memberOf } = registerAt(project.ledger, meeting.on)
  if (founders.length === 1 && founders.every((one) => memberOf.has(one))) return []
  return [{ problem: 'This resolution must name one member', next: 'Change it, and choose the member.' }]
}

/** Where all members are the committee, each of them can be removed from it; else those in office can. */
function officerFaults({ project, meeting }: Scene, { founders }: Resolution): Fault[] {
  const { memberOf, officers } = registerAt(project.ledger, meeting.on)
  const fits = (one: string): boolean => memberOf.has(one) || officers.some(({ founder }) => founder === one)
  if (founders.length === 1 && founders.every(fits)) return []
  return [
    {
      problem: 'This resolution must name one person',
      next: 'Change it, and choose who is on the committee.',
    },
  ]
}

/** What the person must have had before the vote, in the words of each kind of resolution. */
const hearingWords = {
  expulsion: {
    told: 'The member must have the grounds in writing',
    sent: 'they were sent',
    heard: 'The member must have had the chance to answer, with a companion',
    hear: 'Hear the member first.',
  },
  removal: {
    told: 'The person must have been told',
    sent: 'they were told',
    heard: 'The person must have had the chance to be heard',
    hear: 'Hear them first.',
  },
}

function hearingFaults(
  { meeting, rule }: Scene,
  { grounds, heard }: Resolution,
  notice: LongNotice,
  words: (typeof hearingWords)[keyof typeof hearingWords],
): Fault[] {
  const last = lastNoticeDay(meeting.on, { ...notice, clear: true })
  const source = rule(notice.topic) ?? 'the rules'
  const faults: Fault[] = []
  if (grounds === undefined || grounds > last)
    faults.push({
      problem: `${words.told} ${notice.days} clear days before, by ${longDate(last)} (${source})`,
      next: `Enter the day on which ${words.sent}. If it was later, choose a later meeting.`,
    })
  if (heard === undefined || heard > meeting.on)
    faults.push({
      problem: `${words.heard} (${source})`,
      next: `${words.hear} Then enter the day on which they could answer.`,
    })
  return faults
}

function admissionFaults({ project, meeting, promises, rule }: Scene, { founders }: Resolution): Fault[] {
  const body = isCommittee(meeting.kind) ? ('committee' as const) : ('meeting' as const)
  const members = registerAt(project.ledger, meeting.on).members
  if (founders.length === 0)
    return [{ problem: 'This resolution names nobody', next: 'Change it, and choose whom it admits.' }]
  return founders.flatMap((id) => {
    const founder = founderById(project, id)
    if (members.some((one) => one.founder === id)) {
      return [{ problem: `${founder?.legalName ?? id} is a member already`, next: 'Change the resolution.' }]
    }
    // CCBSA 2014 s.30(2)(a): the register gives a postal address for each member.
    const against = joinFaults(project, promises, rule, { on: meeting.on, body, founder: id })
    return founder?.address
      ? against
      : [
          ...against,
          {
            problem: `The register needs a postal address for ${founder?.legalName ?? id}`,
            next: 'Add it on the person’s own page.',
          },
        ]
  })
}
