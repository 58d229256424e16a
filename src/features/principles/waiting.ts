/** The yearly check, due a year after the last, and within the first year of there being members. */
import { registerAt } from '../../engine/project/ledger'
import { addMonths } from '../../lib/dates'
import { href, paths } from '../../web/paths'
import type { WaitingSource } from '../projects'

export const principlesWaiting: WaitingSource = ({ id, project, today }) => {
  const { members } = registerAt(project.ledger, today)
  if (members.length === 0) return []
  const last = project.principlesChecks?.at(-1)?.on
  const since = last ?? members.map(({ entered }) => entered).sort()[0] ?? today
  const by = addMonths(since, 12)
  if (by > addMonths(today, 1)) return []
  return [
    {
      key: `principles:${by}`,
      words: 'Look at yourselves against the seven principles',
      link: href(paths.principlesCheck, { project: id }),
      by,
      for: { may: 'answer' },
    },
  ]
}
