import type { Router } from 'express'
import type { Deps } from '../../deps'
import { doingOf, projectOf } from '../../web/access'
import { plainFields } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { projectStore } from '../projects'
import { enquiryThere, listSchool, markAnswered, removeEnquiry } from './keep-enquiry'
import { enquiryList } from './pages'

/** What visitors of the public page asked, and what was done about it. */
export function enquiryRoutes(router: Router, { db, now, library }: Deps): void {
  router.get(paths.enquiries, async (_req, res) => {
    const { id } = projectOf(res)
    render(res, 'showcase/enquiries', {
      title: 'Enquiries',
      backLink: href(paths.showcase, { project: id }),
      enquiries: enquiryList(id, await projectStore(db).enquiries(id)),
      months: library.reference.consents.enquiryMonths,
    })
  })

  router.post(paths.enquiry, async (req, res) => {
    const { id } = projectOf(res)
    const row = await enquiryThere(projectStore(db), id, req.params.enquiry)
    const { what } = plainFields(req.body)
    if (what === 'list') {
      const school = await listSchool(db, doingOf(res, now), row.id)
      res.redirect(303, href(paths.school, { project: id, school }))
      return
    }
    if (what === 'delete') await removeEnquiry(db, doingOf(res, now), row.id)
    else if (what === 'answered') await markAnswered(db, doingOf(res, now), row.id)
    res.redirect(303, href(paths.enquiries, { project: id }))
  })
}
