/**
 * The timer that the whole hall shares. What is kept is the instant at which it ends, so that a restart, a reload
 * or a slow phone changes nothing; and what was left of it, while it is paused.
 */

export type Timer = { endsAt: string } | { leftSeconds: number }

export const fiveMinutes = 5 * 60

/** A timer of this length, from now. */
export function startTimer(minutes: number, now: Date): Timer {
  return { endsAt: new Date(now.getTime() + minutes * 60_000).toISOString() }
}

/** Seconds that are left, and never fewer than none. */
export function secondsLeft(timer: Timer, now: Date): number {
  if ('leftSeconds' in timer) return timer.leftSeconds
  return Math.max(0, Math.ceil((Date.parse(timer.endsAt) - now.getTime()) / 1000))
}

/** Stops it where it stands. A paused timer stays as it is. */
export function pauseTimer(timer: Timer, now: Date): Timer {
  return { leftSeconds: secondsLeft(timer, now) }
}

/** Goes on with what was left. A running timer stays as it is. */
export function resumeTimer(timer: Timer, now: Date): Timer {
  if ('endsAt' in timer) return timer
  return { endsAt: new Date(now.getTime() + timer.leftSeconds * 1000).toISOString() }
}

/** Five more minutes: on top of what is left, or from now where it has run out. */
export function fiveMore(timer: Timer, now: Date): Timer {
  const left = secondsLeft(timer, now) + fiveMinutes
  if ('leftSeconds' in timer) return { leftSeconds: left }
  return {
    endsAt: new Date(Math.max(now.getTime(), Date.parse(timer.endsAt)) + fiveMinutes * 1000).toISOString(),
  }
}

/** "7:05": minutes and seconds. */
export function timerText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
