/** Makes random answers fit each other, so that no rule of `contradictions` speaks. Changes as little as it can. */
import type { Question } from '../../src/engine/interview/question'
import type { Answer, Answers } from '../../src/engine/project/project'

/** From the easiest majority to the hardest. */
const majorities = ['two-thirds', 'three-quarters', 'nine-tenths', 'all-but-one']

/** The answers, mended where they contradict each other in a group of `people`. */
export function withoutContradictions(
  given: Answers,
  questions: readonly Question[],
  people: number,
): Answers {
  const answers: Record<string, Answer> = { ...given }
  const defaults = new Map(questions.map((question) => [question.id, question.default]))
  const value = (id: string): Answer | undefined => answers[id] ?? defaults.get(id)
  const number = (id: string): number => Number(value(id) ?? 0)
  const atMost = (id: string, most: number): void => {
    if (number(id) > most) answers[id] = most
  }
  const atLeast = (id: string, least: number): void => {
    if (number(id) < least) answers[id] = least
  }
  atMost('meetings.quorumMinimum', people)
  atMost('committee.size', people)
  atMost('committee.quorum', Math.min(people, number('committee.size')))
  atLeast('meetings.ruleChangeNoticeDays', number('meetings.noticeDays'))
  atMost(
    'surplus.reservePercentAfter',
    Math.min(number('surplus.reservePercent'), 100 - number('surplus.communityPercent')),
  )
  atMost(
    'surplus.bonusCapPercent',
    100 - number('surplus.reservePercentAfter') - number('surplus.communityPercent'),
  )
  atLeast('shares.maxHolding', number('shares.nominal'))
  const [core, other] = ['rules.coreMajority', 'rules.majority'].map((id) =>
    majorities.indexOf(String(value(id))),
  )
  if ((core ?? 0) < (other ?? 0)) answers['rules.coreMajority'] = String(value('rules.majority'))
  if (value('ownership.kind') === 'common') {
    if (answers['members.corporate'] === true) answers['members.corporate'] = false
    if (answers['members.basis'] === 'self-employed') answers['members.basis'] = 'employees'
  }
  return answers
}
