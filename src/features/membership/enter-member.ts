import type { Db } from '../../db/open'
import { shareFault } from '../../engine/project/admission'
import { decisionOf, stateOf } from '../../engine/project/application'
import { nextMemberNumber } from '../../engine/project/ledger'
import type { LedgerEntry, PlainEntry } from '../../engine/project/ledger-entry'
import type { Library } from '../../engine/library/library'
import type { Application } from '../../engine/project/membership'
import type { Founder } from '../../engine/project/project'
import { workOn } from '../../engine/project/work'
import { longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import type { Doing } from '../projects'
import { writeEntries } from '../register'
import type { EntryForm } from './forms'
import { changeApplication } from './keep-application'
import { rulesOn } from './rules-on'

/**
 * Enters a person who was admitted and has paid for their share, with a number of their own: the one they had, where
 * they were a member before. Their work goes on from the day that they said.
 * @throws Expected where they were not admitted by that day, or the share is not as the rules ask
 */
export function enterMember(
  on: { db: Db; library: Library },
  doing: Doing,
  id: string,
  form: EntryForm,
): Promise<void> {
  return changeApplication(on.db, doing, id, async (application, { store, whole, today }) => {
    const decision = decisionOf(whole, application)
    if (!decision || stateOf(whole, application, today) !== 'to-enter')
      throw new Expected('conflict', 'Nobody waits to be entered here', 'Go back and read what was decided.')
    if (form.on < decision.on)
      throw new Expected(
        'conflict',
        `They were admitted on ${longDate(decision.on)}`,
        'Enter that day or a later one.',
      )
    const { promises, rule } = rulesOn(whole, form.on, on.library)
    const { shares, paid: pence } = form
    const fault = shareFault({ shares, pence, instalments: form.instalments === 'yes' }, promises, rule)
    if (fault) throw new Expected('conflict', fault.problem, fault.next)
    const founder = whole.founders.find((one) => one.id === application.founder)
    if (!founder?.address)
      throw new Expected(
        'conflict',
        'The register needs a postal address',
        'Add it on the person’s own page first.',
      )
    await writeEntries(store, doing, (ledger) => entriesOf(ledger, founder, application, form))
    const { worksSince } = application
    if (worksSince !== undefined && !workOn(whole, founder.id, form.on))
      await store.putWork(doing.project, [...(whole.work ?? []), { founder: founder.id, from: worksSince }])
    return { application, what: 'entered a member' }
  })
}

function entriesOf(
  ledger: readonly LedgerEntry[],
  { id: founder, legalName: name, address }: Founder,
  { notices, email, committee }: Application,
  { on, shares, paid }: EntryForm,
): PlainEntry[] {
  if (!address) return []
  const number = nextMemberNumber(ledger, founder)
  return [
    { on, kind: 'entered', founder, number, name, address },
    { on, kind: 'shares', founder, change: shares },
    ...(paid > 0 ? [{ on, kind: 'paid' as const, founder, pence: paid }] : []),
    ...(notices && email !== undefined
      ? [{ on, kind: 'e-address' as const, founder, address: email, purposes: 'notices and documents' }]
      : []),
    ...(committee ? [{ on, kind: 'office-taken' as const, founder, office: 'director' as const }] : []),
  ]
}
