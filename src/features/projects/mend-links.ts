/** From what is missing or contradictory to the page that puts it right. */
import type { Library } from '../../engine/library/library'
import { facts } from '../../engine/project/facts'
import { href, paths } from '../../web/paths'

/** The page that settles this gap: a question's own page, or the people, services or register. */
export function gapLink(project: string, gapId: string, library: Library): string {
  if (library.questions.some((question) => question.id === gapId)) {
    return `${href(paths.question, { project, question: gapId })}?back=missing`
  }
  if (gapId.startsWith('offices.')) return href(paths.offices, { project })
  const mend = facts[gapId]?.mend ?? 'people'
  if (mend === 'registration') return href(paths.rulebook, { project })
  if (gapId.startsWith('society.')) return href(paths.projectName, { project })
  if (mend === 'people' || mend === 'services' || mend === 'register' || mend === 'money')
    return href(paths[mend], { project })
  return `${href(paths.question, { project, question: mend.question })}?back=missing`
}

/** The page for a JSON path in a project, such as `$.answers["meetings.noticeDays"]`. */
export function problemLink(project: string, path: string): string {
  const question = /^\$\.answers\["([^"]+)"\]/.exec(path)?.[1]
  if (question !== undefined) return `${href(paths.question, { project, question })}?back=missing`
  if (path.startsWith('$.services')) return href(paths.services, { project })
  if (path.startsWith('$.ledger')) return href(paths.register, { project })
  if (path.startsWith('$.money')) return href(paths.money, { project })
  return href(paths.people, { project })
}
