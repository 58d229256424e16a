/** Everything that a co-op here holds about one person: for their own eyes, and for them to take away. */
import type { Db } from '../../db/open'
import type { PersonPay } from '../../engine/money/settings'
import type { LedgerEntry, PlainEntry } from '../../engine/project/ledger-entry'
import { booksAbout, type SocietyBooks } from '../../engine/project/society-books'
import { membershipAbout, type MembershipRecords } from '../../engine/project/membership-held'
import { shortName, type Founder } from '../../engine/project/project'
import { longDate } from '../../lib/dates'
import type { YearRecord } from '../../engine/project/year'
import type { SeatRow } from '../account'
import { commentsOf } from '../comments'
import { saidIn, type Said } from '../decisions'
import { projectStore, type Aside, type Trace } from '../projects'
import { partInElections, type PartInElection } from './my-elections'
import { partIn, type PartInMeeting } from './my-meetings'
import { partInMotions } from './my-resolutions'

export interface DataHeld {
  place: Pick<SeatRow, 'name' | 'role' | 'email' | 'createdAt' | 'seenAt' | 'confirmedAt'>
  details: Founder | undefined
  /** What the money plan says that they are paid. */
  pay: PersonPay | undefined
  /** Hours or pay from which a bonus was worked out, by year. */
  work: string[]
  register: LedgerEntry[]
  /** What the society's books hold of them: applications, withdrawals, loans, interests, inspections. */
  books: Partial<SocietyBooks>
  /** Applications, spells of work, and ends of membership. */
  membership: MembershipRecords
  meetings: PartInMeeting[]
  /** A line for each resolution in which they had a part. */
  resolutions: string[]
  elections: PartInElection[]
  decisions: Said[]
  comments: { about: string; words: string; at: string }[]
  /** What they put aside on the page of the day, with what they wrote. */
  putAside: Pick<Aside, 'key' | 'reason' | 'done' | 'at'>[]
  /** How often a digest goes to them. */
  digest: string
  changes: Pick<Trace, 'at' | 'what' | 'about'>[]
  /** What stays after erasure, and why, in words. */
  kept: string[]
}

export async function dataHeld(db: Db, seat: SeatRow): Promise<DataHeld> {
  const store = projectStore(db)
  const { project, founder } = seat
  const details = (await store.founders(project)).find((one) => one.id === founder)
  const register = founder === null ? [] : entriesAbout(await store.ledger(project), founder)
  const changes = (await store.trail(project)).filter((trace) => trace.seat === seat.id)
  const names = namesOf(seat, details)
  const { name, role, email, createdAt, seenAt, confirmedAt } = seat
  return {
    place: { name, role, email, createdAt, seenAt, confirmedAt },
    details,
    pay: (await store.money(project))?.pay?.find((one) => one.founder === founder),
    work: workIn(await store.years(project), founder),
    register,
    books: founder === null ? {} : booksAbout((await store.books(project)) ?? {}, founder),
    membership: membershipAbout(await store.membership(project), founder),
    meetings: partIn(await store.meetings(project), { founder, names }),
    resolutions: partInMotions(await store.motions(project), founder),
    elections:
      founder === null
        ? []
        : partInElections(await store.elections(project), founder, await store.votedIn(project, founder)),
    decisions: await saidIn(db, seat, names),
    comments: await commentsOf(db, project, seat.id),
    putAside: (await store.asides(project))
      .filter((one) => one.seat === seat.id)
      .map(({ key, reason, done, at }) => ({ key, reason, done, at })),
    digest: await store.digestOf(seat.id),
    changes: changes.map(({ at, what, about }) => ({ at, what, about })),
    kept: keptAfter(register),
  }
}

function workIn(years: readonly YearRecord[], founder: string | null): string[] {
  return years.flatMap(({ number, surplus }) =>
    (surplus?.work ?? [])
      .filter((one) => one.founder === founder)
      .map(
        ({ amount }) => `Year ${number}: ${(amount / 100).toLocaleString('en-GB')} hours, or pounds of pay`,
      ),
  )
}

/** Everything that a person is called in a co-op. */
export function namesOf(seat: Pick<SeatRow, 'name'>, founder: Founder | undefined): string[] {
  return [seat.name, ...(founder ? [founder.legalName, shortName(founder)] : [])]
}

function entriesAbout(ledger: readonly LedgerEntry[], founder: string): LedgerEntry[] {
  return ledger.filter((entry) => {
    const plain = entry.kind === 'correction' ? entry.entry : entry
    return plain?.founder === founder
  })
}

/**
 * What the law asks the society to keep after a person leaves.
 * Source: CCBSA 2014 s.30(2) and (3), the register of members and officers.
 */
export function keptAfter(register: readonly LedgerEntry[]): string[] {
  const entered = register.find(
    (entry): entry is PlainEntry & { kind: 'entered' } => entry.kind === 'entered',
  )
  const office = register.some((entry) => entry.kind === 'office-taken')
  return [
    ...(entered
      ? [
          `Your entry in the register of members since ${longDate(entered.on)}: name, address, shares and dates. Section 30 of the Act asks the society to keep it.`,
        ]
      : []),
    ...(office
      ? ['Your entry in the register of officers: name, office and dates. Section 30 of the Act asks for it.']
      : []),
  ]
}
