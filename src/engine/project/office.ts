/** The offices and leads that a founder can take. */
export const offices = ['chair', 'secretary', 'treasurer', 'director', 'safeguarding', 'data'] as const
export type Office = (typeof offices)[number]

export const officeNames: Readonly<Record<Office, string>> = {
  chair: 'Chair',
  secretary: 'Secretary',
  treasurer: 'Treasurer',
  director: 'Committee member',
  safeguarding: 'Safeguarding lead',
  data: 'Data protection lead',
}

/** Offices that one person holds at a time. */
export const singleOffices: readonly Office[] = ['chair', 'secretary', 'treasurer', 'safeguarding', 'data']

/** Offices that make a person an officer under CCBSA 2014 s.149; the two leads are roles, not offices. */
export const statutoryOffices: readonly Office[] = ['chair', 'secretary', 'treasurer', 'director']
