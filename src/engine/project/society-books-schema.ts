/** The shape of each record of the society's books in joi, and how the records fit the people and the ledger. */
import Joi from 'joi'
import * as field from './fields'
import type { LedgerEntry } from './ledger-entry'
import type { Problem } from './problem'
import type { Project } from './project'
import { bookNames, bookOf, deciders, giftEnds, inspected, type BookName } from './society-books'

const day = (label: string): Joi.StringSchema => field.date(label)
const money = (label: string, least = 1): Joi.NumberSchema => field.pence(label, least, 1e9)
const shares = field.whole('Number of shares', 1, 1_000_000).required()
/** At most 100 per cent a year: the rules say how much less. */
const rate = field.whole('Rate in hundredths of a per cent', 0, 10_000).required()
const base = { id: field.recordId().required(), on: day('Date').required() }
const person = { founder: field.recordId().required() }
const parts = (label: string): Joi.ArraySchema =>
  Joi.array()
    .items(Joi.object({ on: day(label).required(), pence: money('Amount').required() }))
    .min(1)
    .max(240)
    .messages({ '*': `${label}s must be a list of 1 to 240 days, each with on and pence.` })

const records: Readonly<Record<BookName, Joi.PartialSchemaMap>> = {
  applications: {
    ...base,
    ...person,
    shares,
    note: field.paragraph('Note', 500),
    decided: Joi.object({
      on: day('Date of the decision').required(),
      by: field.oneOf('by', deciders).required(),
      outcome: field.oneOf('outcome', ['allotted', 'refused']).required(),
      reason: field.paragraph('Reason', 500),
    }),
    dues: parts('Instalment'),
    dropped: day('Date taken back'),
  },
  withdrawals: {
    ...base,
    ...person,
    shares,
    paid: Joi.object({
      on: day('Date paid').required(),
      pence: money('Amount', 0).required(),
      setOff: field.line('What was set off', 200),
    }),
    dropped: day('Date taken back'),
  },
  suspensions: {
    id: base.id,
    from: day('First day').required(),
    until: day('Last day').required(),
    reason: field.paragraph('Reason', 500).required(),
    lifted: day('Date lifted'),
  },
  baseRates: { id: base.id, from: day('Date').required(), basisPoints: rate },
  loans: {
    ...base,
    ...person,
    pence: money('Amount').required(),
    basisPoints: rate,
    purpose: field.line('What it is for', 200).required(),
    need: field.paragraph('Why this rate is needed', 500),
    repayments: parts('Repayment').required(),
    interestPaid: Joi.array()
      .items(
        Joi.object({
          on: day('Date paid').required(),
          pence: money('Interest').required(),
          until: day('Interest counted to').required(),
        }),
      )
      .max(2000),
  },
  shareInterest: {
    ...base,
    from: day('First day').required(),
    until: day('Last day').required(),
    basisPoints: rate,
    paid: day('Date paid'),
  },
  charges: {
    ...base,
    what: field.paragraph('What is charged', 500).required(),
    lender: field.line('Lender', 160).required(),
    pence: money('Sum secured').required(),
    agreed: day('Date agreed'),
    sent: day('Date sent'),
    acknowledged: day('Date acknowledged'),
    released: day('Date released'),
  },
  interests: {
    ...base,
    ...person,
    what: field.paragraph('Interest', 500),
    since: day('Since'),
    handled: field.paragraph('What we do about it', 500),
    ended: day('Date ended'),
  },
  gifts: {
    ...base,
    ...person,
    other: field.line('From or to', 160).required(),
    what: field.line('What', 200).required(),
    pence: money('Value', 0),
    end: field.oneOf('end', giftEnds).required(),
  },
  inspections: {
    ...base,
    founder: field.recordId(),
    name: field.line('Name', 120),
    what: field.oneOf('what', inspected).required(),
    shown: day('Date shown'),
    copy: Joi.valid(true).messages({ '*': 'copy must be true or left out.' }),
    pence: money('Fee', 0),
    refused: field.paragraph('Why not', 500),
  },
}

/** The books as a project file holds them: each a list of its records, each record under its own id. */
export const societyBooks = Joi.object(
  Object.fromEntries(
    bookNames.map((name) => [
      name,
      Joi.array()
        .items(Joi.object(records[name]))
        .max(20_000)
        .unique('id')
        .messages({
          'array.base': `${name} must be a list.`,
          'array.max': `${name} may hold at most 20,000 records.`,
          'array.unique': `${name} holds the same id twice.`,
        }),
    ]),
  ),
).messages({ 'object.base': 'books must be an object of lists.' })

/** Records of people who are not there, and entries of the ledger that carry out a record that is not there. */
export function booksProblems(project: Project): Problem[] {
  const people = new Set(project.founders.map(({ id }) => id))
  const strangers = bookNames.flatMap((name) =>
    bookOf(project, name).flatMap((record, index): Problem[] => {
      const founder = 'founder' in record ? record.founder : undefined
      if (founder === undefined || people.has(founder)) return []
      const message = `There is no founder with the id ${founder}. Check the id.`
      return [{ path: `$.books.${name}[${index}].founder`, message }]
    }),
  )
  return [...strangers, ...strayEntries(project)]
}

function strayEntries(project: Project): Problem[] {
  const known = new Set(
    (['applications', 'withdrawals', 'loans'] as const).flatMap((name) =>
      bookOf(project, name).map((record) => `${record.founder} ${record.id}`),
    ),
  )
  return project.ledger.flatMap((entry, index): Problem[] => {
    const plain = plainOf(entry)
    const record = plain && 'record' in plain ? plain.record : undefined
    if (!plain || record === undefined || known.has(`${plain.founder} ${record}`)) return []
    const message = `There is no record ${record} of this person in books. Check its id.`
    return [{ path: `$.ledger[${index}].record`, message }]
  })
}

function plainOf(entry: LedgerEntry): Exclude<LedgerEntry, { kind: 'correction' }> | null {
  return entry.kind === 'correction' ? entry.entry : entry
}
