/** What resolutions hold about one person: a line for each thing. */
import { resultChoice, type Motion } from '../../engine/project/motion'
import { longDate } from '../../lib/dates'

/** Everything that a founder suggested, worded, supported or voted on by name, or that is about them. */
export function partInMotions(motions: readonly Motion[], founder: string | null): string[] {
  if (founder === null) return []
  return motions.flatMap((one) => {
    const held = [
      ...(one.suggested.founder === founder ? [`suggested on ${longDate(one.suggested.on)}`] : []),
      ...one.wordings
        .slice(1)
        .flatMap((wording) => (wording.founder === founder ? `worded anew on ${longDate(wording.on)}` : [])),
      ...one.supporters.flatMap((by) =>
        by.founder === founder ? `asked for a meeting on ${longDate(by.on)}` : [],
      ),
      ...(one.vote?.voters.includes(founder) ? ['had a vote'] : []),
      ...(one.vote?.votes ?? []).flatMap((by) =>
        by.founder === founder ? `voted on ${longDate(by.on)}: ${resultChoice[by.choice]}` : [],
      ),
      ...(one.founders.includes(founder) ? ['named in it'] : []),
    ]
    return held.length === 0 ? [] : [`${one.title}: ${held.join(', ')}`]
  })
}
