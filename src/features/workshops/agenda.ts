/** The steps of one workshop in their order, and which of them are open to whom. */

export const stepStates = ['waiting', 'open', 'held'] as const
export type StepState = (typeof stepStates)[number]

export interface AgendaStep {
  /** The step of `documents/workshops` that it is. */
  id: string
  minutes: number
  skipped: boolean
  state: StepState
}

/** What is open or held for one table only, by step. */
export type OwnSteps = Readonly<Record<string, StepState>>

/** A step for a table: its own state where it has one. A skipped step waits. */
export function stateFor(step: AgendaStep, own: OwnSteps): StepState {
  return step.skipped ? 'waiting' : (own[step.id] ?? step.state)
}

/** Steps that are not skipped. */
export function heldSteps(agenda: readonly AgendaStep[]): AgendaStep[] {
  return agenda.filter((step) => !step.skipped)
}

export function minutesOf(agenda: readonly AgendaStep[]): number {
  return heldSteps(agenda).reduce((sum, step) => sum + step.minutes, 0)
}

/** When each step that is not skipped starts and ends, in minutes from the beginning. */
export function timetable(agenda: readonly AgendaStep[]): (AgendaStep & { from: number; to: number })[] {
  let from = 0
  return heldSteps(agenda).map((step) => {
    const timed = { ...step, from, to: from + step.minutes }
    from = timed.to
    return timed
  })
}

/** One place earlier or later. At an end it stays. */
export function moveStep(agenda: readonly AgendaStep[], id: string, by: -1 | 1): AgendaStep[] {
  const from = agenda.findIndex((step) => step.id === id)
  const to = from + by
  const [step, other] = [agenda[from], agenda[to]]
  if (!step || !other) return [...agenda]
  return agenda.map((one, index) => (index === from ? other : index === to ? step : one))
}

/** The agenda with one step changed. */
export function changeStep(
  agenda: readonly AgendaStep[],
  id: string,
  change: Partial<Omit<AgendaStep, 'id'>>,
): AgendaStep[] {
  return agenda.map((step) => (step.id === id ? { ...step, ...change } : step))
}

/** The same agenda for another day: nothing is open. */
export function fresh(agenda: readonly AgendaStep[]): AgendaStep[] {
  return agenda.map((step) => ({ ...step, state: 'waiting' }))
}

/** The step after this one, or the first: the one that a facilitator opens next. */
export function nextStep(agenda: readonly AgendaStep[], current: string | undefined): AgendaStep | undefined {
  const held = heldSteps(agenda)
  return held[held.findIndex((step) => step.id === current) + 1]
}
