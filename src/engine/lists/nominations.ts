/**
 * The lists of the nominations book. The index may lie open on the Secretary's desk, so it never says who is
 * named; the other list does (CCBSA 2014 s.37(5), and s.108: nobody else has a right to look).
 */
import { longDate } from '../../lib/dates'
import { registeredName } from '../project/member-names'
import { nominationsAt, type Nomination } from '../project/nominations'
import type { Relation } from '../project/ledger-entry'
import type { ListSource, ListSpec, Row } from './row'

export const nominationLists: Readonly<Record<string, ListSpec>> = {
  'nominations.index': {
    keys: ['number', 'member', 'signed', 'received', 'ended'],
    rows: (source) => nominationsOf(source).map((one) => indexRow(source, one)),
  },
  'nominations.named': {
    keys: ['number', 'member', 'nominee', 'address', 'relation'],
    rows: (source) =>
      nominationsOf(source)
        .filter((one) => one.ended === undefined)
        .map((one) => namedRow(source, one)),
  },
}

export const relationWords: Readonly<Record<Relation, string>> = {
  spouse: 'Husband or wife',
  'civil-partner': 'Civil partner',
  parent: 'Parent',
  child: 'Child',
  sibling: 'Brother or sister',
  'nephew-or-niece': 'Nephew or niece',
}

/** Why a nomination ended, in words. */
export const endedWords: Readonly<Record<NonNullable<Nomination['ended']>['why'], string>> = {
  replaced: 'a new nomination took its place',
  cancelled: 'the member cancelled it',
  // CCBSA 2014 s.38
  marriage: 'marriage or civil partnership',
}

function nominationsOf({ project, asAt }: ListSource): Nomination[] {
  return nominationsAt(project.ledger, asAt)
}

function indexRow(source: ListSource, nomination: Nomination): Row {
  const { number, received, signed = received, ended } = nomination
  return {
    number: String(number),
    member: registeredName(source.project, source.register, nomination.founder),
    signed: longDate(signed),
    received: longDate(received),
    ended: ended ? `${longDate(ended.on)}: ${endedWords[ended.why]}` : 'In force',
  }
}

function namedRow(source: ListSource, nomination: Nomination): Row {
  const { number, nominee, address, worksHere, relation } = nomination
  const words = [worksHere ? 'Works here' : '', relation ? relationWords[relation] : '']
  return {
    number: String(number),
    member: registeredName(source.project, source.register, nomination.founder),
    nominee,
    address: address ?? 'Not given',
    relation: words.filter((one) => one !== '').join(': ') || 'Not given',
  }
}
