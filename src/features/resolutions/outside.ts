/** What must happen outside the co-op before a carried resolution counts, or because of it. */
import type { Meeting } from '../../engine/project/meeting'
import type { Motion } from '../../engine/project/motion'
import { carriedOn } from '../../engine/project/motion-rules'
import type { ResolutionKind } from '../../engine/project/resolution'
import type { IsoDate } from '../../lib/dates'

interface Outside {
  todo: string
  /** The question for the day on which it was done. */
  ask: string
  law: string
  /** Days from the day on which it was carried, where the Act sets a time. */
  days?: number
}

/** Changes of the rules have a page of their own for what is sent and registered. */
const steps: Readonly<Partial<Record<ResolutionKind, Outside>>> = {
  office: {
    todo: 'Send the FCA notice of the new registered office',
    ask: 'On which day did you send the notice?',
    law: 'CCBSA 2014 s.16',
  },
  name: {
    todo: 'Ask the FCA to approve the new name',
    ask: 'From which day has the FCA approved it?',
    law: 'CCBSA 2014 s.13',
  },
  ratify: {
    todo: 'Have the FCA register the resolution',
    ask: 'On which day was it registered?',
    law: 'CCBSA 2014 s.44',
  },
  amalgamate: {
    todo: 'Send the FCA a copy of the resolution',
    ask: 'On which day did you send it?',
    law: 'CCBSA 2014 s.111',
    days: 14,
  },
  transfer: {
    todo: 'Send the FCA a copy of the resolution',
    ask: 'On which day did you send it?',
    law: 'CCBSA 2014 s.111',
    days: 14,
  },
}

/** What is still to be done outside for a motion that was carried, and since when; undefined where nothing is. */
export function outside(
  motion: Motion,
  meetings: readonly Meeting[],
  today: IsoDate,
): (Outside & { carried: IsoDate }) | undefined {
  const step = steps[motion.kind]
  const carried = carriedOn(motion, meetings, today)
  if (!step || carried === undefined || motion.settled !== undefined) return undefined
  return { ...step, carried }
}

/** What was done outside, once it was. */
export function outsideDone({ kind, settled }: Motion): { todo: string; on: IsoDate } | undefined {
  const step = steps[kind]
  return step && settled !== undefined ? { todo: step.todo, on: settled } : undefined
}
