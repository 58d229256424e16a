/** The verbs about people at schools: who they are, and whether they may be written to. */
import type { Db } from '../../db/open'
import { enquiryMail, type KeptEnquiry } from '../../engine/project/enquiry'
import {
  hasWithdrawn,
  plainEmail,
  type Consent,
  type School,
  type SchoolContact,
} from '../../engine/project/school'
import { addMonths, londonDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { dropMail, forgetMail } from '../mail'
import { changeProject, projectStore, type Doing, type ProjectStore } from '../projects'
import { changeSchool, schoolId, schoolThere } from './keep-school'

/** Adds a person to a school, or puts a changed one in their place. Gives false where someone else changed the school. */
export function keepContact(
  db: Db,
  doing: Doing,
  change: { school: string; contact: Omit<SchoolContact, 'id'>; id?: string; seen?: string | undefined },
): Promise<boolean> {
  const { school: id, contact, seen } = change
  return changeSchool(db, doing, {
    id,
    seen,
    what: change.id === undefined ? 'added a contact' : 'changed a contact',
    with: (school) => withContact(school, contact, change.id),
  })
}

/**
 * A school with this person in it. Whoever took their agreement back stays so, unless they agreed anew on a later day.
 * @throws Expected where the school has too many contacts, or the agreement is not newer than its end
 */
export function withContact(school: School, contact: Omit<SchoolContact, 'id'>, id?: string): School {
  const { contacts } = school
  const kept = { id: id ?? schoolId(contact.name, contacts), ...contact }
  const ended = endedConsent(school, contact, id)
  if (ended && contact.consent && contact.consent.on <= ended.withdrawnOn) throw stillWithdrawn()
  if (ended && !contact.consent) kept.consent = ended
  const place = contacts.findIndex((one) => one.id === id)
  if (place >= 0) return { ...school, contacts: contacts.with(place, kept) }
  if (contacts.length >= 20)
    throw new Expected('too-large', 'A school can have 20 contacts here', 'Remove one who has left first.')
  // A person who agreed anew takes the place of the note that they had not.
  const others = contacts.filter((one) => !(hasWithdrawn(one) && sameEmail(one, contact)))
  return { ...school, contacts: [...others, kept] }
}

/** The agreement that this person took back at this school, if they did. */
export function endedConsent(
  school: School,
  contact: Omit<SchoolContact, 'id'>,
  id?: string,
): (Consent & { withdrawnOn: IsoDate }) | undefined {
  const ended = school.contacts.find(
    (one) => hasWithdrawn(one) && (one.id === id || sameEmail(one, contact)),
  )?.consent
  return ended?.withdrawnOn === undefined ? undefined : { ...ended, withdrawnOn: ended.withdrawnOn }
}

function sameEmail(one: { email?: string }, other: { email?: string }): boolean {
  return one.email !== undefined && plainEmail(one.email) === plainEmail(other.email)
}

function stillWithdrawn(): Expected {
  return new Expected(
    'conflict',
    'This person took their agreement back',
    'We do not write to them. If they have agreed again since, give the date on which they did.',
  )
}

/** Notes that a person is not to be written to any more. */
export function withdrawConsent(
  db: Db,
  doing: Doing,
  of: { school: string; contact: string },
): Promise<boolean> {
  const today = londonDate(doing.now)
  return changeSchool(db, doing, {
    id: of.school,
    what: 'noted that a contact does not want to be written to',
    with: (school) => ({
      ...school,
      contacts: school.contacts.map((one) => (one.id === of.contact ? withdrawn(one, today) : one)),
    }),
  })
}

/** What stays of a person who took their agreement back: enough that nobody adds or writes to them again. */
function withdrawn({ id, name, email, consent }: SchoolContact, on: IsoDate): SchoolContact {
  const given = consent ?? { on, how: 'email', text: 'none' }
  return { id, name, ...(email !== undefined && { email }), consent: { ...given, withdrawnOn: on } }
}

/**
 * Takes everything about a person at a school out: their record, their enquiries, what stands with an answer to the
 * survey, and mail to them. An offer that went to them keeps what was sent: it is an agreement's evidence.
 */
export function eraseContact(db: Db, doing: Doing, of: { school: string; contact: string }): Promise<void> {
  const { project } = doing
  return changeProject(db, doing, async (store, trx) => {
    const school = await schoolThere(store, project, of.school)
    const contact = school.contacts.find(({ id }) => id === of.contact)
    const contacts = school.contacts.filter(({ id }) => id !== of.contact)
    await store.putSchool(project, { ...school, contacts })
    if (contact?.email !== undefined) {
      for (const { id } of await enquiriesOf(store, project, contact)) {
        await store.removeEnquiry(project, id)
        await dropMail(trx, enquiryMail(id))
      }
      for (const { contact: person, ...answer } of await store.surveyAnswers(project))
        if (person && sameEmail(person, contact)) await store.putSurveyAnswer(project, answer)
      await forgetMail(trx, project, contact.email)
    }
    return { deed: { what: 'erased a contact', about: `school:${of.school}` }, result: undefined }
  })
}

/** Everything that the group holds about a person at a school, for them to have when they ask. */
export async function contactData(
  store: ProjectStore,
  project: string,
  of: { school: School; contact: SchoolContact },
): Promise<object> {
  const { school, contact } = of
  const enquiries = await enquiriesOf(store, project, contact)
  return {
    school: school.name,
    person: contact,
    enquiries: enquiries.map(({ receivedAt, keptUntil, enquiry }) => ({ receivedAt, keptUntil, ...enquiry })),
  }
}

async function enquiriesOf(
  store: ProjectStore,
  project: string,
  contact: SchoolContact,
): Promise<KeptEnquiry[]> {
  return (await store.enquiries(project)).filter(({ enquiry }) => sameEmail(enquiry, contact))
}

/**
 * Takes out the people whose agreement is older than the months that its words say. Those who took it back stay, as
 * the note that they are not to be written to. Safe to run twice.
 */
export async function sweepContacts(db: Db, at: { now: Date; monthsKept: number }): Promise<number> {
  const oldest = addMonths(londonDate(at.now), -at.monthsKept)
  const isOver = (contact: SchoolContact): boolean =>
    contact.consent !== undefined && !hasWithdrawn(contact) && contact.consent.on < oldest
  let swept = 0
  for (const { id: project } of await projectStore(db).all()) {
    const schools = (await projectStore(db).schools(project)).filter(({ contacts }) => contacts.some(isOver))
    for (const { id } of schools) {
      await changeSchool(
        db,
        { project, seat: null, now: at.now },
        {
          id,
          what: 'took out contacts whose agreement had run out',
          with: (school) => ({ ...school, contacts: school.contacts.filter((one) => !isOver(one)) }),
        },
      )
      swept++
    }
  }
  return swept
}
