/** The forms of elections over days, with their messages, and ballot papers as people fill them in. */
import Joi from 'joi'
import { countingWays, type BallotElection, type CountingWay } from '../../engine/project/ballot-election'
import * as field from '../../engine/project/fields'
import type { Office } from '../../engine/project/office'
import { readClock, type IsoDate } from '../../lib/dates'
import { typedDate } from '../../web/typed-fields'
import type { FieldErrors, Typed } from '../../web/forms'

export interface Call {
  office: Office
  places: string
  nominationsClose: IsoDate
  opensOn: IsoDate
  opensAt: string
  closesOn: IsoDate
  closesAt: string
  takesOffice?: IsoDate
  meeting?: string
  way: CountingWay
  papersPublished: 'yes' | 'no'
}

function clock(label: string): Joi.StringSchema {
  return Joi.string()
    .required()
    .custom((value: string, helpers) => readClock(value) ?? helpers.error('clock'))
    .messages({
      'any.required': `Enter ${label.toLowerCase()}.`,
      clock: `${label} must be a time, such as 6.30 pm or 18:30.`,
    })
}

export const callForm = Joi.object<Call>({
  office: field.office().required().messages({ '*': 'Choose an office.' }),
  places: Joi.string()
    .pattern(/^[1-9]\d?$/)
    .default('1')
    .messages({ '*': 'Places must be a whole number from 1 to 99.' }),
  nominationsClose: typedDate('Last day for nominations'),
  opensOn: typedDate('Day on which voting opens'),
  opensAt: clock('Time at which voting opens'),
  closesOn: typedDate('Day on which voting closes'),
  closesAt: clock('Time at which voting closes'),
  takesOffice: typedDate('Day of taking office').optional(),
  meeting: Joi.string().max(60),
  way: Joi.valid(...countingWays)
    .required()
    .messages({ '*': 'Choose how votes are counted.' }),
  papersPublished: Joi.valid('yes', 'no')
    .required()
    .messages({ '*': 'Choose whether the papers are published.' }),
})

export const nominationForm = Joi.object<{ founder: string }>({
  founder: Joi.string().max(40).required().messages({ '*': 'Choose who you name.' }),
})

export interface Answer {
  answer: 'accepted' | 'declined'
  statement?: string
  oldEnough?: 'yes'
  notBarred?: 'yes'
}

export const answerForm = Joi.object<Answer>({
  answer: Joi.valid('accepted', 'declined').required().messages({ '*': 'Choose yes or no.' }),
  statement: field.paragraph('What you say to the voters', 1500),
  oldEnough: Joi.valid('yes'),
  notBarred: Joi.valid('yes'),
})

export const stopForm = Joi.object<{ reason: string }>({ reason: field.line('Reason', 240).required() })

/** The names ticked on a paper for the most votes, as marks in the order of the candidates. */
export function readTicks(
  ticked: readonly string[],
  election: Pick<BallotElection, 'places'>,
  candidates: readonly string[],
): { marks: number[] } | { fault: string } {
  const known = candidates.filter((one) => ticked.includes(one))
  if (known.length === 0) return { fault: 'Choose at least one name.' }
  if (known.length > election.places) {
    return {
      fault:
        election.places === 1
          ? 'Choose one name only.'
          : `You chose ${known.length} names. Choose ${election.places} or fewer.`,
    }
  }
  return { marks: candidates.map((one) => (known.includes(one) ? 1 : 0)) }
}

/**
 * The numbers written on a paper for the transferable vote: 1 for the candidate most wanted, then 2, and so on. Nothing
 * is guessed: a number that is there twice, or missing in between, comes back with words.
 */
export function readRanks(
  typed: Typed,
  candidates: readonly string[],
  nameOf: (founder: string) => string,
): { marks: number[] } | { errors: FieldErrors } {
  const written = candidates.map((one) => {
    const value = typed[`rank-${one}`]
    return typeof value === 'string' ? value.trim() : ''
  })
  const errors: Record<string, string> = {}
  const most = candidates.length
  const marks = written.map((text, index) => {
    if (text === '') return 0
    const rank = /^\d{1,3}$/.test(text) ? Number(text) : 0
    if (rank < 1 || rank > most)
      errors[`rank-${candidates[index]}`] =
        `Write a number from 1 to ${most} for ${nameOf(candidates[index] ?? '')}, or nothing.`
    return rank
  })
  if (Object.keys(errors).length > 0) return { errors }
  candidates.forEach((one, index) => {
    const rank = marks[index] ?? 0
    const first = marks.indexOf(rank)
    if (rank > 0 && first < index)
      errors[`rank-${one}`] =
        `You gave ${rank} to ${nameOf(candidates[first] ?? '')} and to ${nameOf(one)}. Use each number once.`
  })
  if (Object.keys(errors).length > 0) return { errors }
  const used = marks.filter((one) => one > 0).toSorted((a, b) => a - b)
  const [firstField = ''] = candidates
  if (used.length === 0)
    return { errors: { [`rank-${firstField}`]: 'Write 1 beside the person you want most.' } }
  const skipped = used.findIndex((rank, index) => rank !== index + 1)
  if (skipped < 0) return { marks }
  const at = candidates[marks.indexOf(used[skipped] ?? 0)] ?? firstField
  return {
    errors: {
      [`rank-${at}`]: `You left out ${skipped + 1}. Number your choices 1, 2, 3 and so on, with no gap.`,
    },
  }
}
