/** The offices and leads that a founder can take. */
export const offices = ['chair', 'secretary', 'treasurer', 'director', 'safeguarding', 'data'] as const
export type Office = (typeof offices)[number]
