/** The survey as a file: the answers, what each school wants, and the demand. */
import type { Demand, Reference } from '../../engine/library/reference'
import { payLabels } from '../../engine/lists/survey'
import { unitWords } from '../../engine/lists/price-words'
import type { Service } from '../../engine/project/service'
import type { SurveyAnswer } from '../../engine/project/survey-answer'
import type { Cell, Table } from '../../lib/table'
import { expectedDemand } from './demand'
import { amount, weightsOf } from './pages'

export function surveyTables(
  services: readonly Service[],
  answers: readonly SurveyAnswer[],
  reference: Reference,
): Table[] {
  const { demand } = reference
  return [
    demandTable(services, answers, demand),
    answerTable(answers, reference),
    wantTable(services, answers, demand),
  ]
}

function table(name: string, headings: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  return { name, columns: headings.map((heading) => ({ heading, width: 24 })), rows }
}

function demandTable(services: readonly Service[], answers: readonly SurveyAnswer[], demand: Demand): Table {
  const { likelihoods } = demand
  const headings = ['Service', 'Unit', 'Schools', ...likelihoods.map(({ label }) => label)]
  const rows = expectedDemand(services, answers, weightsOf(demand)).map((row): Cell[] => [
    row.title,
    unitWords(row.unit),
    row.schools,
    ...likelihoods.map(({ id }) => amount(row.said[id])),
    amount(row.expected),
    row.capacity === undefined ? null : amount(row.capacity),
  ])
  return table('Demand', [...headings, 'Expected a year', 'You can deliver a year'], rows)
}

function answerTable(answers: readonly SurveyAnswer[], reference: Reference): Table {
  const pays = payLabels(reference)
  const headings = [
    'School',
    'Answered on',
    'How',
    '1 Buys now',
    '2 Agreements end',
    '3 Works or not',
    '4 Something else',
    '6 Pays now',
    '7 Who signs',
    '8 Name',
    '8 Role',
    '8 E-mail',
    'Agreed on',
    'Words',
  ]
  const rows = answers.map(({ contact, ...answer }): Cell[] => [
    answer.school,
    { date: answer.on },
    answer.how,
    answer.buysNow ?? null,
    answer.ends ?? null,
    answer.works ?? null,
    answer.otherWants ?? null,
    answer.paysNow === undefined ? null : pays[answer.paysNow],
    answer.signs ?? null,
    contact?.name ?? null,
    contact?.role ?? null,
    contact?.email ?? null,
    contact ? { date: contact.consent.on } : null,
    contact?.consent.text ?? null,
  ])
  return table('Answers', headings, rows)
}

function wantTable(
  services: readonly Service[],
  answers: readonly SurveyAnswer[],
  { likelihoods }: Demand,
): Table {
  const titles = new Map(services.map(({ id, title }) => [id, title]))
  const labels = new Map(likelihoods.map(({ id, label }) => [id, label]))
  const rows = answers.flatMap(({ school, wants }) =>
    wants.map(({ service, likelihood, units }): Cell[] => [
      school,
      titles.get(service) ?? service,
      labels.get(likelihood) ?? likelihood,
      units === undefined ? null : amount(units),
    ]),
  )
  return table('What they would buy', ['School', 'Service', 'How likely', 'Units a year'], rows)
}
