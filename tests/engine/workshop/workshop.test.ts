import { choicesOf } from '../../../src/engine/workshop/decisions'
import { timesOf, type Workshop } from '../../../src/engine/workshop/workshop'
import { theLibrary } from '../../support/library'

const library = theLibrary()
const { agendas, steps, cards } = library.workshops

describe('the agendas of workshops', () => {
  it.each([
    ['two-hours', 120],
    ['two-and-a-half-hours', 150],
    ['three-hours', 180],
  ])('%s lasts what it says: %i minutes', (id, minutes) => {
    const agenda = agendas.find((one) => one.id === id)
    expect(agenda?.steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes)
  })

  it('leave out of the short one only what may be left out', () => {
    const [short, usual] = agendas.map((agenda) => agenda.steps.map(({ step }) => step))
    const missing = usual?.filter((step) => !short?.includes(step)) ?? []
    expect(missing).toEqual(['values', 'scenarios'])
    for (const id of missing) expect(steps.find((step) => step.id === id)?.skip).toBe(true)
  })

  it('say when each step starts, also past midnight', () => {
    const workshop = {
      start: '23:30',
      steps: [20, 25, 5].map((minutes) => ({ step: 'x', title: 'X', minutes })),
    }
    expect(timesOf(workshop as Workshop)).toEqual({ starts: ['23:30', '23:50', '00:15'], end: '00:20' })
  })
})

describe('the cards of workshops', () => {
  it('are as many as the facilitator is promised', () => {
    const counts = Object.fromEntries(Object.entries(cards).map(([deck, list]) => [deck, list.length]))
    expect(counts).toEqual({
      values: 16,
      decisions: 6,
      scenarios: 8,
      roles: 4,
      principles: 7,
      'pre-mortem': 8,
    })
  })

  it('give each decision choices, those of its question where it has none of its own', () => {
    for (const decision of cards.decisions) expect(choicesOf(decision, library).length).toBeGreaterThan(1)
    const [first] = cards.decisions
    expect(first && choicesOf(first, library).map(({ value }) => value)).toEqual(['none', 'eight', 'sixteen'])
  })
})
