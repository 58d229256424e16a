import type { Router } from 'express'
import type { Deps } from '../../deps'
import { presentFounders } from '../../engine/project/facts'
import { registerAt } from '../../engine/project/ledger'
import { londonDate } from '../../lib/dates'
import { slug } from '../../lib/names'
import { projectOf } from '../../web/access'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { sendTables, tableFormats } from '../../web/table-files'
import { projectStore } from '../projects'
import { skillsMap, type SkillsMap } from './skills-map'
import { skillsPage, skillsTables } from './skills-pages'

/** The map of who can do what, as a page and as Excel and CSV. */
export function skillsRoutes(router: Router, { db, now }: Deps): void {
  const load = async (id: string): Promise<SkillsMap> => {
    const project = await projectStore(db).load(id)
    const present = presentFounders(project, registerAt(project.ledger, londonDate(now())))
    return skillsMap(present, project.services)
  }

  router.get(paths.skillsMap, async (_req, res) => {
    const { id } = projectOf(res)
    render(res, 'services/skills', {
      title: 'Who can do what',
      backLink: href(paths.services, { project: id }),
      ...skillsPage(await load(id)),
      files: tableFormats.map(({ format, label }) => ({
        text: label,
        href: href(paths.skillsFile, { project: id, format }),
      })),
    })
  })

  router.get(paths.skillsFile, async (req, res) => {
    const { id, name } = projectOf(res)
    await sendTables(res, {
      name: `${slug(name)}-who-can-do-what`,
      format: req.params.format,
      tables: skillsTables(await load(id)),
    })
  })
}
