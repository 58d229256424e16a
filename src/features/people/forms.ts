/** The forms about a founder. Fields and messages are those of the project file; here they become pages. */
import Joi, { type ObjectSchema } from 'joi'
import * as field from '../../engine/project/fields'
import { offices } from '../../engine/project/office'
import type { BackgroundCheck, Founder } from '../../engine/project/project'
import { checkLevels, checkSchemes, founder as founderFields } from '../../engine/project/schema'
import { isIsoDate } from '../../lib/dates'

export const standingChoices = ['exploring', 'standing-by', 'supporter', 'agreed'] as const
export type StandingChoice = (typeof standingChoices)[number]

const about = {
  legalName: founderFields.legalName,
  knownAs: founderFields.knownAs,
  email: founderFields.email,
  phone: founderFields.phone,
}

export interface NewFounder extends Pick<Founder, 'legalName' | 'knownAs' | 'email' | 'phone'> {
  standing: StandingChoice
}

export const newFounderForm = Joi.object<NewFounder>({
  ...about,
  standing: Joi.valid(...standingChoices)
    .required()
    .messages({ '*': 'Choose how far this person has got.' }),
})

export const parts = ['about', 'address', 'work', 'checks'] as const
export type Part = (typeof parts)[number]

const listText = (label: string): Joi.StringSchema => field.line(label, 300)

/** What each part of a founder's page sends. */
export const partForms: Readonly<Record<Part, ObjectSchema>> = {
  about: Joi.object({ ...about }),
  address: Joi.object({
    line1: field.line('Address line 1', 80).required(),
    line2: field.line('Address line 2', 80),
    line3: field.line('Address line 3', 80),
    town: field.line('Town or city', 80).required(),
    postcode: field.postcode().required(),
  }),
  work: Joi.object({
    profession: founderFields.profession,
    fte: Joi.string()
      .custom((value: string, helpers) => {
        const number = Number(value.trim().replace('%', '')) / (value.includes('%') ? 100 : 1)
        const { error } = founderFields.fte.validate(number)
        return error ? helpers.error('fte') : number
      })
      .messages({ fte: 'Share of full time must be from 0.1 to 1, such as 0.6.' }),
    hcpc: founderFields.hcpc,
    languages: listText('Languages'),
    skills: listText('Skills'),
    inOffers: Joi.valid('yes'),
  }),
  checks: Joi.object({
    over18: Joi.valid('yes'),
    notDisqualified: Joi.valid('yes'),
    scheme: field.oneOf('Scheme', checkSchemes),
    level: field.oneOf('Level', checkLevels),
    seenOn: dayMonthYear('Date the check was seen'),
    updateService: Joi.valid('yes'),
    safeguardingTrainedOn: dayMonthYear('Date of safeguarding training'),
  })
    .custom((value: { scheme?: string; level?: string; seenOn?: string }, helpers) => {
      const given = [value.scheme, value.level, value.seenOn].filter((one) => one !== undefined).length
      return given === 0 || given === 3 ? value : helpers.error('check.part')
    })
    .messages({ 'check.part': 'For a check, give the scheme, the level and the date it was seen.' }),
}

/** "27 3 2026", "27/03/2026" or "2026-03-27" as an ISO date. */
function dayMonthYear(label: string): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      const [day = '', month = '', year = ''] = value.trim().split(/[\s/.-]+/)
      const iso = /^\d{4}$/.test(day)
        ? `${day}-${month}-${year}`
        : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      return isIsoDate(iso) ? iso : helpers.error('date')
    })
    .messages({ date: `${label} must be a real date, such as 27 3 2026.` })
}

/** A founder with one part changed; what the form left empty is taken off. */
export function withPart(founder: Founder, part: Part, value: Record<string, unknown>): Founder {
  const next: Record<string, unknown> = { ...founder }
  const put = (key: string, one: unknown): void => {
    if (one === undefined) delete next[key]
    else next[key] = one
  }
  if (part === 'address') put('address', value)
  else if (part === 'checks') {
    for (const key of ['over18', 'notDisqualified']) put(key, value[key] === 'yes' ? true : undefined)
    put('safeguardingTrainedOn', value['safeguardingTrainedOn'])
    put('check', checkOf(value))
  } else if (part === 'work') {
    for (const key of ['profession', 'fte', 'hcpc']) put(key, value[key])
    for (const key of ['languages', 'skills']) put(key, listOf(value[key]))
    next['inOffers'] = value['inOffers'] === 'yes'
  } else for (const key of ['legalName', 'knownAs', 'email', 'phone']) put(key, value[key])
  return next as unknown as Founder
}

function checkOf(value: Record<string, unknown>): BackgroundCheck | undefined {
  if (value['scheme'] === undefined) return undefined
  const { scheme, level, seenOn, updateService } = value as unknown as BackgroundCheck & {
    updateService?: string
  }
  return { scheme, level, seenOn, ...(updateService !== undefined && { updateService: true }) }
}

function listOf(value: unknown): string[] | undefined {
  const list = String(value ?? '')
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return list.length === 0 ? undefined : [...new Set(list)].slice(0, 20)
}

/** What a part's form shows before anything is typed. */
export function typedPart(founder: Founder, part: Part): Record<string, unknown> {
  if (part === 'address') return { ...founder.address }
  if (part === 'checks') {
    return {
      over18: founder.over18 ? 'yes' : '',
      notDisqualified: founder.notDisqualified ? 'yes' : '',
      ...founder.check,
      updateService: founder.check?.updateService ? 'yes' : '',
      safeguardingTrainedOn: founder.safeguardingTrainedOn,
    }
  }
  const { languages, skills, inOffers, ...rest } = founder
  return {
    ...rest,
    languages: languages?.join(', '),
    skills: skills?.join(', '),
    inOffers: inOffers ? 'yes' : '',
  }
}

/** The form of who takes which office: one founder for each, or nobody yet; any number of committee members. */
export function officesForm(ids: readonly string[]): ObjectSchema {
  const one = Joi.valid(...ids).messages({ '*': 'Choose one of the founders.' })
  const single = offices.filter((office) => office !== 'director').map((office) => [office, one])
  const many = Joi.array().items(one).single().messages({ '*': 'Choose from the founders.' })
  return Joi.object({ ...(Object.fromEntries(single) as Joi.PartialSchemaMap), director: many })
}
