/** The forms of meetings, with their messages. */
import Joi from 'joi'
import * as field from '../../engine/project/fields'
import { meetingKinds, waysToDecide, type AgendaItem } from '../../engine/project/meeting'
import { resolutionKinds, type Counts } from '../../engine/project/resolution'
import { offices } from '../../engine/project/office'
import { readClock } from '../../lib/dates'
import { typedDate } from '../../web/typed-fields'
import type { Draft } from './decide'
import type { PastMeeting } from './enter-past'
import type { Plan } from './plan-meeting'

function clock(label: string): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => readClock(value) ?? helpers.error('clock'))
    .messages({
      'any.required': `Enter ${label.toLowerCase()}.`,
      clock: `${label} must be a time, such as 6.30 pm or 18:30.`,
    })
}

const plan = {
  title: field.line('Name of the meeting', 120).required(),
  on: typedDate('Day'),
  time: clock('Start time').required(),
  place: field.line('Place', 200),
  link: field
    .line('Link', 300)
    .pattern(/^https:\/\/\S+$/)
    .messages({ 'string.pattern.base': 'Link must start with https:// and have no spaces.' }),
}
const whereMissing = { 'object.missing': 'Enter a place, a link, or both.' }

export const planForm = Joi.object<Plan>(plan).or('place', 'link').messages(whereMissing)
export const newMeetingForm = Joi.object<Plan & { kind: (typeof meetingKinds)[number] }>({
  kind: Joi.valid(...meetingKinds)
    .required()
    .messages({ '*': 'Choose what kind of meeting it is.' }),
  ...plan,
})
  .or('place', 'link')
  .messages(whereMissing)

/** People ticked in a list, each once. */
const people = (): Joi.ArraySchema =>
  Joi.array()
    .items(Joi.string().max(40))
    .single()
    .custom((ids: string[]) => [...new Set(ids)])

/** What the minutes of a past meeting say of the meeting itself. */
export const pastForm = Joi.object<PastMeeting>({
  kind: Joi.valid(...meetingKinds)
    .required()
    .messages({ '*': 'Choose what kind of meeting it was.' }),
  ...plan,
  noticed: typedDate('Day of the notice').optional(),
  came: people().min(1).required().messages({ '*': 'Choose who came.' }),
  chair: Joi.string().max(40).required().messages({ '*': 'Choose who chaired.' }),
  noteTaker: Joi.string().max(40).required().messages({ '*': 'Choose who took notes.' }),
})
  .or('place', 'link')
  .messages(whereMissing)

/** Joi names no field where two are missing together. */
export function placed(errors: Readonly<Record<string, string>>): Record<string, string> {
  const { '': both, ...rest } = errors
  return both === undefined ? rest : { ...rest, place: both }
}

/** One item a line, with its minutes after a bar: "Bank and year end | 5". */
export function readAgenda(
  text: string,
): { ok: true; agenda: AgendaItem[] } | { ok: false; message: string } {
  const agenda: AgendaItem[] = []
  const lines = text.split('\n').map((one) => one.trim())
  for (const typed of lines.filter((one) => one !== '')) {
    const [words = '', minutes = ''] = typed.split(/\s*\|\s*(?=\d+$)/)
    const read = field.line('Item', 160).required().validate(words)
    if (read.error) return { ok: false, message: `“${words.slice(0, 60)}”: ${read.error.message}` }
    const count = Number(minutes)
    if (count > 600) return { ok: false, message: `“${words}” has too many minutes. Give 600 or fewer.` }
    agenda.push({ title: String(read.value), ...(count > 0 && { minutes: count }) })
  }
  if (agenda.length === 0) return { ok: false, message: 'Enter at least one item.' }
  return agenda.length > 60 ? { ok: false, message: 'Enter 60 items or fewer.' } : { ok: true, agenda }
}

export interface NoticeForm {
  how: 'mail' | 'own'
  on?: string
  paper?: 'hand' | 'post'
}

/** @param onPaper whether someone with a vote gets this notice on paper */
export function noticeForm(today: string, onPaper: boolean): Joi.ObjectSchema<NoticeForm> {
  return Joi.object({
    how: Joi.valid('mail', 'own').required().messages({ '*': 'Choose how people are told.' }),
    on: typedDate('Day of the notice', today, 'Day of the notice must be today or before.').optional(),
    paper: Joi.valid('hand', 'post')
      .when('how', {
        is: 'mail',
        ...(onPaper && { then: Joi.required() }),
        otherwise: Joi.any().strip(),
      })
      .messages({ '*': 'Choose how those on paper get it.' }),
  })
}

const person = (label: string): Joi.StringSchema =>
  Joi.string()
    .max(40)
    .messages({ '*': `Choose ${label}.` })

export const rolesForm = Joi.object<{ chair: string; noteTaker: string }>({
  chair: person('who chairs').required(),
  noteTaker: person('who takes notes').required(),
})

export const attendanceForm = Joi.object<{
  founder: string
  what: 'here' | 'left' | 'apologies'
  at?: string
}>({
  founder: person('a person').required(),
  what: Joi.valid('here', 'left', 'apologies').required().messages({ '*': 'Choose what happened.' }),
  at: clock('Time'),
})

export const notesForm = Joi.object<{ notes?: string }>({ notes: field.paragraph('Notes', 4000) })
export const interestForm = Joi.object<{ founder: string; what: string; did: string }>({
  founder: person('who has the interest').required(),
  what: field.line('Interest', 300).required(),
  did: field.line('What the person did', 200).default('Stayed, and did not vote on it'),
})
export const actionForm = Joi.object<{ what: string; founder?: string; by?: string }>({
  what: field.line('Action', 200).required(),
  founder: person('who does it'),
  by: typedDate('Date').optional(),
})
export const nextForm = Joi.object<{ next: string }>({ next: field.line('Next meeting', 200).required() })

export const resolutionForm = Joi.object<Draft>({
  title: field.line('Title', 160).required(),
  text: field.paragraph('Words of the resolution', 4000).required(),
  kind: Joi.valid(...resolutionKinds)
    .required()
    .messages({ '*': 'Choose what it decides.' }),
  how: Joi.valid(...waysToDecide)
    .required()
    .messages({ '*': 'Choose how it is decided.' }),
  founders: people().default([]),
  from: typedDate('Day from which it takes effect').optional(),
  worded: typedDate('Day on which everyone had the full words').optional(),
  grounds: typedDate('Day on which the grounds were sent').optional(),
  heard: typedDate('Day on which the member could answer').optional(),
})

const votes = (label: string): Joi.StringSchema =>
  Joi.string()
    .pattern(/^\d{1,5}$/)
    .default('0')
    .messages({ '*': `${label} must be a whole number, such as 7.` })

const countForm = Joi.object<Record<'for' | 'against' | 'abstain', string>>({
  for: votes('For'),
  against: votes('Against'),
  abstain: votes('Did not vote'),
}).unknown()

/** The show of hands that a form sent. */
export function readCounts(fields: object): Counts | { fault: string } {
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
  const { value, error } = countForm.validate(filled)
  if (error) return { fault: error.message }
  return { for: Number(value.for), against: Number(value.against), abstain: Number(value.abstain) }
}

export const electionForm = Joi.object<{
  office: (typeof offices)[number]
  places: string
  candidates: string[]
  how: 'hands' | 'ballot' | 'unopposed'
}>({
  office: field.office().required().messages({ '*': 'Choose an office.' }),
  places: Joi.string()
    .pattern(/^[1-9]\d?$/)
    .default('1')
    .messages({ '*': 'Places must be a whole number from 1 to 99.' }),
  candidates: people().min(1).required().messages({ '*': 'Choose at least one candidate.' }),
  how: Joi.valid('hands', 'ballot', 'unopposed').required().messages({ '*': 'Choose how it is decided.' }),
})

export const correctionForm = Joi.object<{ words: string; reason: string; meeting?: string }>({
  meeting: Joi.string().max(80),
  words: field.paragraph('Correction', 2000).required(),
  reason: field.line('Reason', 240).required(),
})
