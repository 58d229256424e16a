/** An entry of the ledger in a few words, for the list of every entry. */
import { addressLine } from '../../engine/project/address'
import type { LedgerEntry, PlainEntry } from '../../engine/project/ledger-entry'
import { moneyWords } from '../../engine/project/statement'
import { officeNames } from '../../engine/project/office'
import { longDate } from '../../lib/dates'
import { standingLabels } from '../people'

/** An entry in a few words. */
export function words(entry: LedgerEntry): string {
  if (entry.kind === 'correction') {
    const instead =
      entry.entry === null ? 'Taken out' : `Now: ${plainWords(entry.entry)} (${longDate(entry.entry.on)})`
    return `Correction of entry ${entry.corrects}. ${instead}. Reason: ${entry.reason}`
  }
  return plainWords(entry)
}

function plainWords(entry: PlainEntry): string {
  switch (entry.kind) {
    case 'interest':
      return standingLabels[entry.standing]
    case 'agreed':
    case 'signed':
    case 'withdrew':
    case 'applied':
      return standingLabels[entry.kind]
    case 'declined':
      return `${standingLabels.declined}${entry.reason === undefined ? '' : `: ${entry.reason}`}`
    case 'entered':
      return `Entered as member ${entry.number}, ${addressLine(entry.address)}`
    case 'renamed':
      return `Name changed to ${entry.name}`
    case 'moved':
      return `Address changed to ${addressLine(entry.address)}`
    case 'e-address':
      return `Electronic address ${entry.address}, for ${entry.purposes}`
    case 'e-address-ended':
      return 'Electronic address taken off'
    case 'shares':
    case 'paid':
    case 'property':
      return moneyWords(entry)
    case 'office-taken':
      return `Took office: ${officeNames[entry.office]}`
    case 'office-left':
      return `Left office: ${officeNames[entry.office]}`
    // Whom a member names is private: the list of entries never says it (CCBSA 2014 s.37(5) and s.108).
    case 'nominated':
      return 'Nomination received'
    case 'nomination-revoked':
      return 'Nomination ended'
    case 'ceased':
      return `Membership ended: ${entry.reason.replace('-', ' ')}`
  }
}
