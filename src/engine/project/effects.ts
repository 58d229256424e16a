/** What a carried resolution writes in the ledger: nothing that the ledger says already, and dated the day it counts. */
import type { IsoDate } from '../../lib/dates'
import { nextMemberNumber, registerAt, type Register } from './ledger'
import type { LedgerEntry } from './ledger-entry'
import type { Matter } from './resolution'
import { statutoryOffices } from './office'
import { founderById, type Founder } from './project'

interface Book {
  ledger: readonly LedgerEntry[]
  founders: Founder[]
}

/** The entries that a resolution makes on a day, from the ledger as it stands then. */
export function effectEntries(
  { kind, founders }: Pick<Matter, 'kind' | 'founders'>,
  book: Book,
  on: IsoDate,
): LedgerEntry[] {
  const register = registerAt(book.ledger, on)
  switch (kind) {
    case 'admission':
      return founders.reduce<LedgerEntry[]>(
        (made, id) => [...made, ...entered(id, { ...book, ledger: [...book.ledger, ...made] }, on, register)],
        [],
      )
    case 'expulsion':
      return founders.flatMap((founder) => [
        ...leaving(register, founder, () => true, on),
        ...(register.memberOf.has(founder)
          ? [{ on, kind: 'ceased' as const, founder, reason: 'expelled' as const }]
          : []),
      ])
    case 'removal':
      return founders.flatMap((founder) =>
        leaving(register, founder, (office) => statutoryOffices.includes(office), on),
      )
    default:
      return []
  }
}

function entered(id: string, book: Book, on: IsoDate, register: Register): LedgerEntry[] {
  const founder = founderById(book, id)
  if (!founder?.address || register.memberOf.has(id)) return []
  const number = nextMemberNumber(book.ledger, id)
  return [{ on, kind: 'entered', founder: id, number, name: founder.legalName, address: founder.address }]
}

function leaving(
  { officers }: Register,
  founder: string,
  leaves: (office: Register['officers'][number]['office']) => boolean,
  on: IsoDate,
): LedgerEntry[] {
  return officers
    .filter((term) => term.founder === founder && leaves(term.office))
    .map(({ office }) => ({ on, kind: 'office-left' as const, founder, office }))
}
