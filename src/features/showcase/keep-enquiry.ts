/** The verbs about enquiries. */
import type { Db } from '../../db/open'
import { addMonths, londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { href, paths } from '../../web/paths'
import { postMail } from '../mail'
import { changeProject, type Doing } from '../projects'
import { addAgreedContact, addNamedSchool, findSchool } from '../schools'
import type { Enquiry } from './enquiry'
import { showcaseStore, type EnquiryRow, type Showcase } from './store'

/** Keeps an enquiry and mails it to the group, both or neither. The same form sent twice is one enquiry. */
export function sendEnquiry(
  db: Db,
  to: { showcase: Showcase; now: Date; months: number; baseUrl: string },
  sent: { id: string; enquiry: Enquiry },
): Promise<void> {
  const { showcase, now, months, baseUrl } = to
  const { project } = showcase
  const { id, enquiry } = sent
  return changeProject(db, { project, seat: null, now }, async (projects, trx) => {
    const keptUntil = addMonths(londonDate(now), months)
    const row = { id, project, receivedAt: now.toISOString(), enquiry, answeredAt: null, keptUntil }
    if (!(await showcaseStore(trx).addEnquiry(row))) return { deed: undefined, result: undefined }
    const head = await projects.head(project)
    await postMail(trx, {
      key: `enquiry:${id}`,
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
  return changeProject(db, doing, async (_projects, trx) => {
    await showcaseStore(trx).answered(doing.project, id, doing.now.toISOString())
    return { deed: { what: 'answered an enquiry', about: `enquiry:${id}` }, result: undefined }
  })
}

export function removeEnquiry(db: Db, doing: Doing, id: string): Promise<void> {
  return changeProject(db, doing, async (_projects, trx) => {
    await showcaseStore(trx).removeEnquiry(doing.project, id)
    return { deed: { what: 'deleted an enquiry', about: `enquiry:${id}` }, result: undefined }
  })
}

/** Puts the school of an enquiry into the list, with the person where they agreed to be written to later. */
export function listSchool(db: Db, doing: Doing, id: string): Promise<string> {
  const { project } = doing
  return changeProject(db, doing, async (projects, trx) => {
    const { enquiry } = await enquiryThere(trx, project, id)
    const found = findSchool(await projects.schools(project), enquiry.school)
    const school = found ?? (await addNamedSchool(projects, project, enquiry.school))
    const { name, role, email, phone, consent } = enquiry
    if (consent) {
      const more = { ...(role !== undefined && { role }), ...(phone !== undefined && { phone }) }
      await addAgreedContact(projects, project, school, { name, email, ...more, consent })
    }
    const what = 'put the school of an enquiry into the list'
    return { deed: { what, about: `enquiry:${id}` }, result: school.id }
  })
}

/** @throws Expected where there is none */
export async function enquiryThere(db: Db, project: string, id: string): Promise<EnquiryRow> {
  const row = await showcaseStore(db).enquiry(project, id)
  if (!row) throw new Expected('missing', 'We cannot find this enquiry', 'Go back to the list of enquiries.')
  return row
}

/** Deletes the enquiries whose months are over. Safe to run twice. */
export function sweepEnquiries(db: Db, now: Date): Promise<number> {
  return showcaseStore(db).sweepEnquiries(londonDate(now))
}
