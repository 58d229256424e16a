/** Good values for each template of mail. */
import { templates, templateOf, type MailTemplate } from '../../src/features/mail/templates'
import type { MailValues } from '../../src/features/mail/write-message'

export const mailTemplates = Object.keys(templates) as MailTemplate[]

/** Values for a template; texts and list lines may be made from their name. */
export function valuesFor(name: MailTemplate, text = (key: string): string => `the ${key}`): MailValues {
  const { values } = templateOf(name)
  return Object.fromEntries(
    Object.entries(values).map(([key, kind]) => {
      if (kind === 'link') return [key, 'http://localhost:3000/somewhere?a=1&b=two_three*four']
      if (kind === 'number') return [key, 15]
      return [key, kind === 'list' ? [text(`${key} 1`), text(`${key} 2`)] : text(key)]
    }),
  )
}
