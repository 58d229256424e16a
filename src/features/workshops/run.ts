/** What a facilitator does to a workshop that is on: open and hold, the timer, the screen, a message. */
import { changeStep, type AgendaStep, type StepState } from './agenda'
import { fiveMore, pauseTimer, resumeTimer, startTimer, type Timer } from './timer'

/** What the projector shows. */
export const screens = ['lobby', 'instruction', 'timer', 'results', 'progress', 'wrap-up'] as const
export type Screen = (typeof screens)[number]

export interface Run {
  /** The step that was opened last. */
  current?: string
  timer?: Timer
  screen: Screen
  /** The exercise whose results the projector shows. */
  results?: string
  /** Exercises whose words or prices the facilitator has let onto the screen. */
  released: string[]
  message?: { text: string; at: string }
}

export const freshRun: Run = { screen: 'lobby', released: [] }

/** What a verb changes together: the agenda and how it runs. */
export interface Course {
  agenda: AgendaStep[]
  run: Run
}

/** Opens or holds a step for all. Opening makes it the current one, and the projector shows what to do. */
export function setStep({ agenda, run }: Course, id: string, state: StepState): Course {
  const opened = state === 'open'
  return {
    agenda: changeStep(agenda, id, { state, ...(opened && { skipped: false }) }),
    run: opened ? { ...run, current: id, screen: 'instruction' } : run,
  }
}

export const timerActions = ['start', 'pause', 'resume', 'more', 'stop'] as const
export type TimerAction = (typeof timerActions)[number]

/** @param minutes for `start`; where there is none, those of the current step */
export function setTimer(
  { agenda, run }: Course,
  action: TimerAction,
  at: { minutes?: number | undefined; now: Date },
): Run {
  const { timer, ...rest } = run
  const minutes = at.minutes ?? agenda.find((step) => step.id === run.current)?.minutes ?? 10
  if (action === 'stop') return rest
  if (action === 'start' || !timer)
    return { ...rest, timer: startTimer(action === 'more' ? 5 : minutes, at.now) }
  const change = { pause: pauseTimer, resume: resumeTimer, more: fiveMore }[action]
  return { ...rest, timer: change(timer, at.now) }
}

/** Lets the words or prices of an exercise onto the projector, or takes them off again. */
export function setReleased(run: Run, exercise: string, released: boolean): Run {
  const others = run.released.filter((one) => one !== exercise)
  return { ...run, released: released ? [...others, exercise] : others }
}

/** Shows a message on every page, or takes it away. */
export function setMessage(run: Run, message: Run['message']): Run {
  const { message: _, ...rest } = run
  return message ? { ...rest, message } : rest
}
