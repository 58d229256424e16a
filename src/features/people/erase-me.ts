import type { Db } from '../../db/open'
import { registerAt } from '../../engine/project/ledger'
import { membershipAbout, membershipErased } from '../../engine/project/membership-held'
import type { Founder } from '../../engine/project/project'
import { londonDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { accountStore, type SeatRow } from '../account'
import { eraseComments } from '../comments'
import { eraseFromDecisions } from '../decisions'
import { forgetMail } from '../mail'
import { changeProject, type Doing, type ProjectStore } from '../projects'
import { keepsOrganiser } from './invite'
import { namesOf } from './my-data'
import { withoutStatement } from './my-elections'
import { toldWithout } from './my-meetings'

/** What stands where a name was. */
const erased = 'Someone who has left'

/**
 * Takes a person out of a co-op: their place, links, details and comments. What section 30 of the Act asks the
 * society to keep stays; their part in the trail stays without a name.
 * @throws Expected for the last organiser, and for a person who is a member on the register today
 */
export function eraseMe(db: Db, doing: Doing, seat: SeatRow): Promise<void> {
  const { project, now } = doing
  return changeProject(db, doing, async (store, trx) => {
    keepsOrganiser(await accountStore(trx).seats(project), seat.id)
    const founder = (await store.founders(project)).find((one) => one.id === seat.founder)
    const names = namesOf(seat, founder)
    if (founder) await eraseFounder(store, doing, founder)
    await eraseFromDecisions(trx, seat, names, erased)
    for (const meeting of await store.meetings(project)) {
      const told = toldWithout(meeting, names, erased)
      if (told) await store.putMeeting(project, told)
    }
    for (const election of await store.elections(project)) {
      const silent = founder && withoutStatement(election, founder.id)
      if (silent) await store.putElection(project, silent)
    }
    if (seat.email !== null) await forgetMail(trx, project, seat.email)
    await eraseComments(trx, project, seat.id)
    await store.dropAsides(project, seat.id)
    await accountStore(trx).endSeat(seat.id, now.toISOString(), erased)
    return {
      deed: { what: 'left, and had their details erased', about: `seat:${seat.id}` },
      result: undefined,
    }
  })
}

async function eraseFounder(store: ProjectStore, { project, now }: Doing, founder: Founder): Promise<void> {
  const { id } = founder
  const on = londonDate(now)
  const ledger = await store.ledger(project)
  const register = registerAt(ledger, on)
  if (register.members.some((member) => member.founder === id)) {
    throw new Expected(
      'conflict',
      'You are on the register of members',
      'Ask the secretary to record that your membership has ended. Then come back here.',
    )
  }
  const services = (await store.services(project)).filter((service) => service.deliveredBy.includes(id))
  if (services.length > 0) {
    throw new Expected(
      'conflict',
      'Services still name you as the person who delivers them',
      'Ask for someone else to be chosen on the services page first.',
    )
  }
  const wasOnRegister =
    register.former.some((member) => member.founder === id) ||
    [...register.officers, ...register.formerOfficers].some((term) => term.founder === id)
  // The founders' book keeps its dates. The register keeps the name that the Act asks for; nothing else does.
  const legalName = wasOnRegister ? founder.legalName : erased
  await store.putFounder(project, { id, legalName, offices: [], inOffers: false })
  await store.forgetPay(project, id)
  await store.forgetWork(project, id)
  await eraseMembership(store, project, id, on)
  if (register.standings.get(id)?.standing !== 'withdrew')
    await store.append(project, [{ on, kind: 'withdrew', founder: id }], now.toISOString())
}

/** That someone applied and left stays, with the days; what they wrote, and what was written about them, goes. */
async function eraseMembership(store: ProjectStore, project: string, id: string, on: IsoDate): Promise<void> {
  const all = await store.membership(project)
  const { applications, leavings } = membershipErased(membershipAbout(all, id), on)
  for (const one of applications) await store.putApplication(project, one)
  for (const one of leavings) await store.putLeaving(project, one)
  await store.putWork(
    project,
    (all.work ?? []).filter((one) => one.founder !== id),
  )
}
