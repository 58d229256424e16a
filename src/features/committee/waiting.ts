/** What the committee asks of its secretary: people where the rules or the Act need them, and who retires when. */
import { annualMeetings, committeeAt, retirementAt } from '../../engine/project/committee'
import { inForce, isRegistered } from '../../engine/project/in-force'
import { registerAt } from '../../engine/project/ledger'
import { fewestOnCommittee, promisesOf } from '../../engine/project/promises'
import type { Waiting } from '../../engine/project/waiting'
import { href, paths } from '../../web/paths'
import type { Permission } from '../../web/who-may'
import type { WaitingSource } from '../projects'

export const committeeWaiting: WaitingSource = ({ deps, id, project: whole, today }) => {
  if (!isRegistered(whole, today) || registerAt(whole.ledger, today).members.length === 0) return []
  const project = inForce(whole, today)
  const promises = promisesOf(deps.library.questions, project.answers)
  const { seats, emptyOffices, emptyPlaces } = committeeAt(project.ledger, today, promises)
  const thing = (key: string, words: string, by?: string): Waiting<Permission> => ({
    key: `committee:${key}`,
    words,
    link: href(paths.committee, { project: id }),
    for: { may: 'register' },
    ...(by !== undefined && { by }),
  })
  return [
    ...(seats.length < fewestOnCommittee
      ? [thing('few', 'Find people for the committee: there are fewer than three')]
      : []),
    ...(emptyOffices.includes('secretary')
      ? [thing('secretary', 'Have the committee appoint a secretary')]
      : []),
    ...(emptyPlaces > 0 && seats.length >= fewestOnCommittee
      ? [thing('places', 'Fill the empty places on the committee')]
      : []),
    ...retiring(),
  ]

  function retiring(): Waiting<Permission>[] {
    const annual = annualMeetings(whole)
    const meeting = annual.findLast((one) => one.on <= today)
    if (!promises.elected || !meeting) return []
    const earlier = annual.filter((one) => one.on < meeting.on && one.state !== 'planned').map(({ on }) => on)
    const due = retirementAt(whole.ledger, { on: meeting.on, earlier }, promises.elected.termYears)
    const anyone = due.retire.length + due.filled.length > 0 || due.draw
    return anyone
      ? [thing(`retire:${meeting.id}`, `Record who retired from the committee at “${meeting.title}”`)]
      : []
  }
}
