/** What one school answered in the survey of eight questions. */
import type { IsoDate } from '../../lib/dates'
import type { Consent } from './school'

export const likelihoods = ['definite', 'likely', 'maybe'] as const
export type Likelihood = (typeof likelihoods)[number]

export const surveyWays = ['web', 'paper'] as const

/** What a school would buy of one service. */
export interface Want {
  /** The id of the service. */
  service: string
  likelihood: Likelihood
  /** Units of the service in a year; halves are allowed. None where the school did not say. */
  units?: number
}

export interface SurveyAnswer {
  id: string
  on: IsoDate
  how: (typeof surveyWays)[number]
  /** The name of the school as it was given. */
  school: string
  /** The school in the list of the group, where it is known which one it is. */
  listed?: string
  /** 1: which services it buys now, and from whom. */
  buysNow?: string
  /** 2: when each agreement ends. */
  ends?: string
  /** 3: what works, and what does not. */
  works?: string
  /** 4 and 5: which of the services it would buy, and how many units a year. */
  wants: Want[]
  /** 4: something that was not in the list. */
  otherWants?: string
  /** 6: what it pays now in a year. */
  paysNow?: (typeof payBands)[number]
  /** 7: who signs, and up to what amount. */
  signs?: string
  /** 8: who may be written to with an offer; only with their consent. */
  contact?: SurveyContact
}

export interface SurveyContact {
  name: string
  role?: string
  email: string
  consent: Consent
}

/** What a school pays now in a year for such services; what each band means is a dated figure (`engine/lists/survey.ts`). */
export const payBands = ['nothing', 'low', 'medium', 'high', 'unsure'] as const
