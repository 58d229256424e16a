/** A school that spoke to the group: found in the list or added to it, with the person who agreed to be written to. */
import type { School, SchoolContact } from '../../engine/project/school'
import { plainEmail } from '../../engine/project/school'
import type { ProjectStore } from '../projects'
import { endedConsent, withContact } from './keep-contact'
import { schoolId, tooManySchools } from './keep-school'
import { usualNation } from './words'

/** Adds a school by its name alone. To be called inside the transaction of the verb. */
export async function addNamedSchool(store: ProjectStore, project: string, name: string): Promise<School> {
  const present = await store.schools(project)
  tooManySchools(present.length + 1)
  const id = schoolId(name, present)
  const nation = usualNation(await store.answers(project))
  const school: School = { id, name, nation, contacts: [] }
  await store.addSchools(project, [school])
  return school
}

/**
 * Puts a person who agreed to be written to at their school. Nothing is kept of one who took it back on that day or
 * later: the group cannot tell who really typed the address, so only a later day counts as agreeing anew.
 */
export async function addAgreedContact(
  store: ProjectStore,
  project: string,
  school: School,
  contact: Omit<SchoolContact, 'id'> & { consent: { on: string } },
): Promise<void> {
  const ended = endedConsent(school, contact)
  if (ended && contact.consent.on <= ended.withdrawnOn) return
  const known = school.contacts.find(
    ({ email }) => email !== undefined && plainEmail(email) === plainEmail(contact.email),
  )
  await store.putSchool(project, withContact(school, contact as Omit<SchoolContact, 'id'>, known?.id))
}
