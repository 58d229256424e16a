/** The survey, its answers and the demand as pages show them. */
import type { Demand, Reference } from '../../engine/library/reference'
import { payLabels } from '../../engine/lists/survey'
import { unitWords } from '../../engine/lists/price-words'
import type { School } from '../../engine/project/school'
import type { Service } from '../../engine/project/service'
import type { SurveyAnswer } from '../../engine/project/survey-answer'
import { longDate } from '../../lib/dates'
import { counted, digits, listed } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { daysOfWork, expectedDemand, type ServiceDemand, type Weights } from './demand'
import { unitsField, wantField } from './forms'

export function weightsOf({ likelihoods }: Demand): Weights {
  return Object.fromEntries(likelihoods.map(({ id, percent }) => [id, percent])) as unknown as Weights
}

/** A number of units with as few digits as it needs: 33, 2.5, 0.15. */
export function amount(units: number): string {
  return digits(units, 2)
}

/** "33 days", "1 meeting". */
export function unitAmount(units: number, unit: string): string {
  const word = unitWords(unit).toLowerCase()
  const many = { 'half-day': 'half-days' }[unit] ?? `${word}s`
  return `${amount(units)} ${units === 1 ? word : many}`
}

/** The days that the team can sell in a year, and the hours of one; undefined where its money plan does not say yet. */
export type TeamDays = { days: number; hoursPerDay: number } | undefined

/** The demand beside the capacity: in words first, then as a table. */
export function demandPage(
  services: readonly Service[],
  answers: readonly SurveyAnswer[],
  of: { demand: Demand; team?: TeamDays },
) {
  const { demand, team } = of
  const rows = expectedDemand(services, answers, weightsOf(demand))
  const wanted = rows.filter(({ schools }) => schools > 0)
  return {
    schools: counted(answers.length, 'school has answered', 'schools have answered'),
    words: wanted.map(demandWords),
    inAll: team && wanted.length > 0 ? allWords(rows, services, team) : '',
    rows: wanted.map((row) => ({
      title: row.title,
      said: demand.likelihoods
        .filter(({ id }) => row.said[id] > 0)
        .map(({ id, label }) => `${label} ${amount(row.said[id])}`)
        .join(', '),
      schools: String(row.schools),
      expected: unitAmount(row.expected, row.unit),
      capacity: row.capacity === undefined ? 'Not known yet' : unitAmount(row.capacity, row.unit),
      over: row.capacity !== undefined && row.expected > row.capacity,
    })),
    unsaid: wanted.filter(({ capacity }) => capacity === undefined).map(({ title }) => title),
    unwanted: rows.filter(({ schools }) => schools === 0).map(({ title }) => title),
    others: answers.flatMap(({ school, otherWants }) =>
      otherWants === undefined ? [] : [{ school, otherWants }],
    ),
    weights: demand.likelihoods.map(({ label, percent }) => `${label}: ${percent} of 100`).join('. '),
    asAt: longDate(demand.asAt),
    source: demand.source,
  }
}

function allWords(
  rows: readonly ServiceDemand[],
  services: readonly Service[],
  team: { days: number; hoursPerDay: number },
): string {
  const { days, uncounted } = daysOfWork(rows, services, team.hoursPerDay)
  const all = `In all, count on about ${rounded(days)} days of work a year. Your money plan has ${rounded(team.days)} days to sell.`
  return uncounted.length === 0
    ? all
    : `${all} Not counted, as nobody said how long one takes: ${listed(uncounted)}.`
}

function rounded(days: number): string {
  return digits(days, 1)
}

function demandWords({ title, unit, schools, expected, capacity }: ServiceDemand): string {
  const expect = `${title}: ${counted(schools, 'school')} would buy. Count on about ${unitAmount(expected, unit)} a year.`
  if (capacity === undefined) return expect
  return expected > capacity
    ? `${expect} That is ${amount(expected - capacity)} more than the ${amount(capacity)} that you can deliver.`
    : `${expect} You can deliver ${amount(capacity)}.`
}

/** The questions of the form about each service. */
export function serviceFields(services: readonly Service[], { likelihoods }: Demand) {
  return services.map(({ id, title, strapline, unit }) => ({
    title,
    strapline: strapline ?? '',
    want: wantField(id),
    units: unitsField(id),
    unitsLabel: `How many a year? One is a ${unitWords(unit).toLowerCase()}`,
    items: [
      { value: '', text: 'No, or not now' },
      ...likelihoods.map((one) => ({ value: one.id as string, text: one.label })),
    ],
  }))
}

/** The bands of what a school pays now, as choices. */
export function payItems(reference: Reference): { value: string; text: string }[] {
  return Object.entries(payLabels(reference)).map(([value, text]) => ({ value, text }))
}

/** The list of answers, the newest first. */
export function answerList(project: string, answers: readonly SurveyAnswer[]) {
  return answers.toReversed().map(({ id, school, on, how, wants }) => ({
    school,
    href: href(paths.surveyAnswer, { project, answer: id }),
    facts: `${longDate(on)}, ${how === 'web' ? 'on the web' : 'on paper'}. ${counted(wants.length, 'service')} wanted.`,
  }))
}

/** One answer, question by question. */
export function answerPage(
  answer: SurveyAnswer,
  of: { services: readonly Service[]; schools: readonly School[]; reference: Reference },
) {
  const titles = new Map(of.services.map((service) => [service.id, service]))
  const labels = new Map(of.reference.demand.likelihoods.map(({ id, label }) => [id, label]))
  const wants = answer.wants.map(({ service, likelihood, units }) => {
    const known = titles.get(service)
    const many =
      units === undefined ? '' : `, ${known ? unitAmount(units, known.unit) : amount(units)} a year`
    return `${known?.title ?? 'A service that is gone'}: ${(labels.get(likelihood) ?? likelihood).toLowerCase()}${many}`
  })
  const rows: [string, string | undefined][] = [
    ['1. Buys now, and from whom', answer.buysNow],
    ['2. When agreements end', answer.ends],
    ['3. What works, what does not', answer.works],
    [
      '4 and 5. Would buy',
      [...wants, ...(answer.otherWants === undefined ? [] : [answer.otherWants])].join('\n'),
    ],
    ['6. Pays now', answer.paysNow && payLabels(of.reference)[answer.paysNow]],
    ['7. Who signs, and the limit', answer.signs],
  ]
  return {
    when: `Answered ${answer.how === 'web' ? 'on the web' : 'on paper'} on ${longDate(answer.on)}.`,
    rows: rows.map(([label, value]) => ({
      key: { text: label },
      value: { text: value === undefined || value === '' ? 'No answer' : value, classes: 'gr-words' },
    })),
    contact: answer.contact && {
      facts: [answer.contact.name, answer.contact.role, answer.contact.email]
        .filter((fact) => fact !== undefined)
        .join(', '),
      agreed: longDate(answer.contact.consent.on),
    },
    listed: of.schools.find(({ id }) => id === answer.listed),
  }
}
