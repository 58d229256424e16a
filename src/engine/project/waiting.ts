/**
 * What waits in a co-op: one list, to which each part adds what it knows of, and from which each person sees their own.
 * It is worked out from the project and the day each time, so nothing has to be ticked and nothing is left behind.
 */
import type { IsoDate } from '../../lib/dates'

/** @typeParam Permission what `web/who-may.ts` knows; the engine does not look into it */
export interface Waiting<Permission extends string = string> {
  /**
   * Names it for good: the same thing has the same key on every day, and another thing never has it. People put a
   * task aside by its key. Ids only, and no words that people typed.
   */
  key: string
  /** What to do, as a sentence without its full stop: "Answer: Who may join?" */
  words: string
  /** The address of the page where it is done, within this site. */
  link: string
  /** The last day to do it; of a day to know of, that day. */
  by?: IsoDate
  for: WaitsFor<Permission>
  /** Nothing to do, only a day to know of, such as that of a meeting. */
  coming?: true
  /** Where the law asks for it, such as "CCBSA 2014 s.89". It can be put aside only by saying that one knows. */
  law?: string
  /** Nothing else tells that it is done, so the person says it. */
  sayDone?: true
  /** That it waits for somebody is nobody else's affair, as with a secret vote: put aside, only they see it. */
  private?: true
}

/** Everyone who takes part; some founders; some seats; or all who may do something. */
export type WaitsFor<Permission extends string = string> =
  'everyone' | { founders: readonly string[] } | { seats: readonly string[] } | { may: Permission }

/** The person whose list is made. */
export interface Reader<Permission extends string = string> {
  seat?: string
  founder?: string
  /** Not an adviser, who only reads. */
  takesPart: boolean
  may: (permission: Permission) => boolean
}

/** Whether something waits for this person. */
export function waitsFor<Permission extends string>(
  { for: whom }: Pick<Waiting<Permission>, 'for'>,
  reader: Reader<Permission>,
): boolean {
  if (whom === 'everyone') return reader.takesPart
  if ('founders' in whom) return reader.founder !== undefined && whom.founders.includes(reader.founder)
  if ('seats' in whom) return reader.seat !== undefined && whom.seats.includes(reader.seat)
  return reader.may(whom.may)
}

/** What has a day first, by day; then the rest. Of the same day, as given. */
export function inOrder<W extends Pick<Waiting, 'by'>>(list: readonly W[]): W[] {
  const last = '9999-12-31'
  return list.toSorted((a, b) =>
    (a.by ?? last) < (b.by ?? last) ? -1 : (a.by ?? last) > (b.by ?? last) ? 1 : 0,
  )
}
