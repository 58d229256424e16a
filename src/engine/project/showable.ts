/** What a founder may choose to show to the others, with its words. */
export const showable = {
  email: 'E-mail address',
  phone: 'Phone number',
  address: 'Postal address',
} as const
export type Showable = keyof typeof showable

export const showableKeys = Object.keys(showable) as Showable[]
