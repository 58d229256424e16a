/** The shared timer, and the codes on the wall. */
import fc from 'fast-check'
import { moveStep, timetable, type AgendaStep } from '../../../src/features/workshops/agenda'
import { codeLetters, newJoinCode, tidyCode } from '../../../src/features/workshops/codes'
import {
  fiveMore,
  pauseTimer,
  resumeTimer,
  secondsLeft,
  startTimer,
  timerText,
} from '../../../src/features/workshops/timer'

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 23, 12) + seconds * 1000)

describe('the timer', () => {
  it('loses no second to pauses, however often and however long', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.tuple(fc.nat(30), fc.nat(500)), { maxLength: 6 }),
        (minutes, turns) => {
          let timer = startTimer(minutes, at(0))
          let [clock, ran] = [0, 0]
          for (const [runs, rests] of turns) {
            clock += runs
            ran += runs
            timer = pauseTimer(timer, at(clock))
            clock += rests
            timer = resumeTimer(timer, at(clock))
          }
          expect(secondsLeft(timer, at(clock))).toBe(Math.max(0, minutes * 60 - ran))
        },
      ),
    )
  })

  it('gives five more minutes on top of what is left, and from now where it has run out', () => {
    expect(secondsLeft(fiveMore(startTimer(2, at(0)), at(60)), at(60))).toBe(360)
    expect(secondsLeft(fiveMore(startTimer(2, at(0)), at(600)), at(600))).toBe(300)
    expect(secondsLeft(fiveMore({ leftSeconds: 30 }, at(0)), at(900))).toBe(330)
    expect(timerText(425)).toBe('7:05')
  })
})

describe('a code', () => {
  it('has thirty letters that are not read as each other, and is found however it is typed', () => {
    expect(new Set(codeLetters).size).toBe(30)
    expect(codeLetters).not.toMatch(/[ILOU01]/)
    const code = newJoinCode()
    expect(code).toMatch(new RegExp(`^[${codeLetters}]{6}$`))
    expect(tidyCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code)
  })
})

it('an agenda keeps its steps and its minutes, however they are moved', () => {
  const agenda: AgendaStep[] = ['a', 'b', 'c', 'd'].map((id, n) => ({
    id,
    minutes: n + 5,
    skipped: id === 'c',
    state: 'waiting',
  }))
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'none'), fc.constantFrom(-1 as const, 1 as const)),
      ),
      (moves) => {
        const moved = moves.reduce((steps, [id, by]) => moveStep(steps, id, by), agenda)
        expect(moved.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd'])
        expect(timetable(moved).at(-1)?.to).toBe(19)
      },
    ),
  )
})
