/** The list of the statements: each person with a holding, with every entry of theirs. Each sheet is for one person. */
import { longDate } from '../../lib/dates'
import { exactPounds, pounds } from '../../lib/money'
import { counted, listed } from '../../lib/names'
import { holdingsAt, type Membership } from '../project/ledger'
import { legalNameOf, spellOf } from '../project/member-names'
import { claimsAt, duesAt } from '../project/shares'
import { moneyWords, statementOf } from '../project/statement'
import { propertyWords } from './register'
import type { ListSource, ListSpec, Row } from './row'

export const statementLists: Readonly<Record<string, ListSpec>> = {
  'statements.own': {
    keys: ['number', 'name', 'membership', 'shares', 'paid', 'due', 'property', 'claim'],
    inner: { lines: ['day', 'what', 'shares', 'paid', 'property'] },
    rows: statementRows,
  },
}

function statementRows(source: ListSource): Row[] {
  const { project, asAt, library, register } = source
  const dues = duesAt(project, library.questions, asAt)
  const claims = claimsAt(project, library.questions, asAt)
  return [...holdingsAt(project.ledger, asAt)].flatMap(([founder, holding]) => {
    const lines = statementOf(project.ledger, founder, asAt)
    if (lines.length === 0) return []
    const spell = spellOf(register, founder)
    const due = dues.filter((one) => one.founder === founder)
    const owed = claims.filter((one) => one.founder === founder)
    return [
      {
        number: String(spell?.number ?? ''),
        name: spell?.name ?? legalNameOf(project, founder),
        membership: spell ? spellWords(spell) : '',
        shares: counted(holding.shares, 'share'),
        paid: pounds(holding.paidPence),
        due: listedOr(due.map(({ on, pence }) => `${exactPounds(pence)} by ${longDate(on)}`)),
        property: propertyWords(holding),
        claim: listedOr(owed.map(({ pence, shares }) => `${pounds(pence)} for ${counted(shares, 'share')}`)),
        lines: lines.map((line) => ({
          day: longDate(line.on),
          what: moneyWords(line.entry),
          shares: line.shares.toLocaleString('en-GB'),
          paid: exactPounds(line.paidPence),
          property: exactPounds(line.propertyPence),
        })),
      },
    ]
  })
}

function listedOr(words: readonly string[]): string {
  return words.length === 0 ? 'Nothing' : listed(words)
}

function spellWords({ entered, ceased }: Membership): string {
  return `Since ${longDate(entered)}${ceased === undefined ? '' : `, until ${longDate(ceased)}`}`
}
