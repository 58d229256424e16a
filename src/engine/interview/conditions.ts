/**
 * Conditions are data over answers with a closed set of values, and nothing else. That is what lets the
 * checker walk every path a group could take, rather than a sample.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { answer: string; is: string }
  | { answer: string; in: string[] }

/** The value of an enumerated answer on this path; undefined where the question is not asked on it. */
export type ValueOf = (answer: string) => string | undefined

/** Whether the condition holds. No condition always holds. */
export function holds(condition: Condition | undefined, valueOf: ValueOf): boolean {
  if (condition === undefined) return true
  if ('all' in condition) return condition.all.every((one) => holds(one, valueOf))
  if ('any' in condition) return condition.any.some((one) => holds(one, valueOf))
  if ('not' in condition) return !holds(condition.not, valueOf)
  const value = valueOf(condition.answer)
  if (value === undefined) return false
  return 'is' in condition ? value === condition.is : condition.in.includes(value)
}

/** Each answer that the condition looks at, with each value it compares with. */
export function comparisons(condition: Condition | undefined): { answer: string; value: string }[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap(comparisons)
  if ('any' in condition) return condition.any.flatMap(comparisons)
  if ('not' in condition) return comparisons(condition.not)
  const values = 'is' in condition ? [condition.is] : condition.in
  return values.map((value) => ({ answer: condition.answer, value }))
}
