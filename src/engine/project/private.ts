/**
 * What of a founder's record others may see. Names, offices and skills of the trade are shared work; how to reach a
 * person, their checks and their declarations are theirs, and shown only as far as they choose.
 */
import type { Founder, Project } from './project'

/** What a founder may choose to show to the others, with its words. */
export const showable = {
  email: 'E-mail address',
  phone: 'Phone number',
  address: 'Postal address',
} as const
export type Showable = keyof typeof showable

export const showableKeys = Object.keys(showable) as Showable[]

/** A founder's record as those see it who may not see private details. */
export function founderShown(founder: Founder): Founder {
  const shows = founder.shows ?? []
  const { email, phone, address, ...open } = founder
  const { over18, notDisqualified, check, safeguardingTrainedOn, ...rest } = open
  return {
    ...rest,
    ...(email !== undefined && shows.includes('email') && { email }),
    ...(phone !== undefined && shows.includes('phone') && { phone }),
    ...(address !== undefined && shows.includes('address') && { address }),
  }
}

/**
 * A project as a person sees it who may not see private details of others.
 * @param own the founder that they are themselves, whose record they see whole
 */
export function projectShown(project: Project, own?: string): Project {
  const founders = project.founders.map((founder) => (founder.id === own ? founder : founderShown(founder)))
  return { ...project, founders }
}
