import type { Db } from '../../db/open'
import { transact } from '../../db/transact'
import { holdingsAt, registerAt } from '../../engine/project/ledger'
import type { Answers } from '../../engine/project/project'
import type { IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import type { LedgerEntry, PlainEntry } from '../../engine/project/ledger-entry'
import { projectStore, type Doing } from '../projects'
import { addEntries } from './add-entries'
import { withdrawalFault, type Holder, type ShareRules, type Withdrawal } from './withdrawal'

export interface WithdrawalForm extends Withdrawal {
  founder: string
  on: IsoDate
}

/**
 * Enters that shares were withdrawn and their money paid back, if the person's holding and the rules allow it.
 * @throws Expected where they do not
 */
export function withdrawShares(db: Db, doing: Doing, form: WithdrawalForm): Promise<void> {
  const { project } = doing
  const { founder, on, shares, pence } = form
  return transact(db, async (trx) => {
    const store = projectStore(trx)
    await store.hold(project)
    const fault = withdrawalFault(
      holderOn(await store.ledger(project), founder, on),
      shareRules(await store.answers(project)),
      form,
    )
    if (fault !== undefined) throw new Expected('conflict', 'These shares cannot be withdrawn', fault)
    const entries: PlainEntry[] = [{ on, founder, kind: 'shares', change: -shares }]
    if (pence > 0) entries.push({ on, founder, kind: 'paid', pence: -pence })
    await addEntries(trx, doing, () => entries)
  })
}

/** What a person holds at the end of a day. */
function holderOn(ledger: readonly LedgerEntry[], founder: string, on: IsoDate): Holder {
  const { shares = 0, paidPence = 0 } = holdingsAt(ledger, on).get(founder) ?? {}
  return { member: registerAt(ledger, on).memberOf.has(founder), shares, paidPence }
}

function shareRules(answers: Answers): ShareRules {
  const { 'shares.withdrawable': withdrawable, 'shares.nominal': nominal } = answers
  return {
    withdrawable: typeof withdrawable === 'boolean' ? withdrawable : undefined,
    nominalPence: typeof nominal === 'number' ? nominal : undefined,
  }
}
