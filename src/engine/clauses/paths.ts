/**
 * Walks every path, not a sample. Conditions look only at answers with a closed set of values, so all the
 * combinations that can matter to a claim are written out and tried: those of the answers that the claim's
 * conditions name, and of the answers that decide whether those are asked at all.
 */
import { comparisons, holds, type Condition, type ValueOf } from '../interview/conditions'
import { isEnumerated, type Question } from '../interview/question'
import { enumeratedFacts } from '../project/facts'

export interface PathSpace {
  /** The values that this answer can have; undefined for what is not a closed set. */
  values: (answer: string) => readonly string[] | undefined
  /** When this answer is asked for. */
  when: (answer: string) => Condition | undefined
}

/** The space of all paths through these questions and the closed-set facts. */
export function pathSpace(questions: readonly Question[]): PathSpace {
  const byId = new Map(questions.map((question) => [question.id, question]))
  return {
    values: (answer) => {
      if (answer in enumeratedFacts) return ['yes', 'no']
      const question = byId.get(answer)
      return question && isEnumerated(question) ? question.options.map((option) => option.value) : undefined
    },
    when: (answer) => byId.get(answer)?.when,
  }
}

export interface Proof {
  /** How many different paths were walked. */
  paths: number
  /** The first path on which the claim failed, as answer and value; undefined where it held on all. */
  failure?: Readonly<Record<string, string>>
}

/** Tries the claim on every path that differs in an answer that `conditions` look at. */
export function onEveryPath(
  space: PathSpace,
  conditions: readonly (Condition | undefined)[],
  claim: (valueOf: ValueOf) => boolean,
): Proof {
  const answers = relevant(space, conditions)
  const proof: Proof = { paths: 0 }
  walk(space, answers, new Map(), (path) => {
    proof.paths++
    if (claim((answer) => path.get(answer))) return true
    proof.failure = Object.fromEntries(path)
    return false
  })
  return proof
}

/** Whether some path meets the condition. */
export function isPossible(space: PathSpace, condition: Condition | undefined): boolean {
  return onEveryPath(space, [condition], (valueOf) => !holds(condition, valueOf)).failure !== undefined
}

/** Every answer that can matter, each after the answers that decide whether it is asked. */
function relevant(space: PathSpace, conditions: readonly (Condition | undefined)[]): string[] {
  const found: string[] = []
  const visit = (answer: string): void => {
    if (found.includes(answer) || space.values(answer) === undefined) return
    for (const before of comparisons(space.when(answer))) visit(before.answer)
    found.push(answer)
  }
  for (const condition of conditions) for (const { answer } of comparisons(condition)) visit(answer)
  return found
}

/** Depth first over the values of each answer in turn; `each` returns false to stop. */
function walk(
  space: PathSpace,
  answers: readonly string[],
  path: Map<string, string>,
  each: (path: ReadonlyMap<string, string>) => boolean,
): boolean {
  const [answer, ...rest] = answers
  if (answer === undefined) return each(path)
  if (!holds(space.when(answer), (id) => path.get(id))) return walk(space, rest, path, each)
  for (const value of space.values(answer) ?? []) {
    path.set(answer, value)
    const goOn = walk(space, rest, path, each)
    path.delete(answer)
    if (!goOn) return false
  }
  return true
}
