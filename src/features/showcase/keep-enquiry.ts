/** The verbs about enquiries. */
import type { Db } from '../../db/open'
import { enquiryMail, type Enquiry, type KeptEnquiry } from '../../engine/project/enquiry'
import { addMonths, londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { href, paths } from '../../web/paths'
import { dropMail, postMail } from '../mail'
import { changeProject, projectStore, type Doing, type ProjectStore } from '../projects'
import { addAgreedContact, addNamedSchool, findSchool } from '../schools'
import type { Showcase } from './store'

/** Keeps an enquiry and mails it to the group, both or neither. The same form sent twice is one enquiry. */
export function sendEnquiry(
  db: Db,
  to: { showcase: Showcase; now: Date; months: number; baseUrl: string },
  sent: { id: string; enquiry: Enquiry },
): Promise<void> {
  const { showcase, now, months, baseUrl } = to
  const { project } = showcase
  const { id, enquiry } = sent
  return changeProject(db, { project, seat: null, now }, async (store, trx) => {
    const keptUntil = addMonths(londonDate(now), months)
    const row = { id, project, receivedAt: now.toISOString(), enquiry, answeredAt: null, keptUntil }
    if (!(await store.addEnquiry(row))) return { deed: undefined, result: undefined }
    const head = await store.head(project)
    await postMail(trx, {
      key: enquiryMail(id),
      to: showcase.page.contactEmail,
      template: 'enquiry',
      values: {
        coop: head?.name ?? '',
        lines: linesOf(enquiry),
        link: baseUrl + href(paths.enquiries, { project }),
      },
      project,
      now,
    })
    return { deed: { what: 'an enquiry came in', about: `enquiry:${id}` }, result: undefined }
  })
}

function linesOf({ name, school, role, email, phone, message }: Enquiry): string[] {
  const from = [name, role, school, email, phone].filter((one) => one !== undefined).join(', ')
  return [from, ...message.split('\n').filter((line) => line.trim() !== '')]
}

/** Notes that somebody has answered. */
export function markAnswered(db: Db, doing: Doing, id: string): Promise<void> {
  return changeProject(db, doing, async (store) => {
    await store.markEnquiryAnswered(doing.project, id, doing.now.toISOString())
    return { deed: { what: 'answered an enquiry', about: `enquiry:${id}` }, result: undefined }
  })
}

export function removeEnquiry(db: Db, doing: Doing, id: string): Promise<void> {
  return changeProject(db, doing, async (store, trx) => {
    await store.removeEnquiry(doing.project, id)
    await dropMail(trx, enquiryMail(id))
    return { deed: { what: 'deleted an enquiry', about: `enquiry:${id}` }, result: undefined }
  })
}

/** Puts the school of an enquiry into the list, with the person where they agreed to be written to later. */
export function listSchool(db: Db, doing: Doing, id: string): Promise<string> {
  const { project } = doing
  return changeProject(db, doing, async (store) => {
    const { enquiry } = await enquiryThere(store, project, id)
    const found = findSchool(await store.schools(project), enquiry.school)
    const school = found ?? (await addNamedSchool(store, project, enquiry.school))
    const { name, role, email, phone, consent } = enquiry
    if (consent) {
      const more = { ...(role !== undefined && { role }), ...(phone !== undefined && { phone }) }
      await addAgreedContact(store, project, school, { name, email, ...more, consent })
    }
    const what = 'put the school of an enquiry into the list'
    return { deed: { what, about: `enquiry:${id}` }, result: school.id }
  })
}

/** @throws Expected where there is none */
export async function enquiryThere(
  store: Pick<ProjectStore, 'enquiry'>,
  project: string,
  id: string,
): Promise<KeptEnquiry> {
  const row = await store.enquiry(project, id)
  if (!row) throw new Expected('missing', 'We cannot find this enquiry', 'Go back to the list of enquiries.')
  return row
}

/** Deletes the enquiries whose months are over. Safe to run twice. */
export function sweepEnquiries(db: Db, now: Date): Promise<number> {
  return projectStore(db).sweepEnquiries(londonDate(now))
}
