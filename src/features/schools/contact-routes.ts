import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import type { School, SchoolContact } from '../../engine/project/school'
import { londonDate, longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { plainFields, readForm, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { projectStore } from '../projects'
import { asContact, contactForm, typedContact } from './forms'
import { contactData, eraseContact, keepContact, withdrawConsent } from './keep-contact'
import { schoolThere } from './keep-school'
import { wayItems } from './pages'

/** The people at a school: who they are, and whether they agreed to be written to. */
export function contactRoutes(router: Router, deps: Deps): void {
  formRoutes(router, deps)
  const { db, now } = deps
  const find = contactFinder(deps)

  router.post(paths.contactWithdrawal, async (req, res) => {
    const { school, contact } = await find(res, req.params)
    await withdrawConsent(db, doingOf(res, now), { school: school.id, contact: contact.id })
    res.redirect(303, href(paths.school, { project: projectOf(res).id, school: school.id }))
  })

  router.get(paths.contactData, async (req, res) => {
    const found = await find(res, req.params)
    const held = await contactData(projectStore(db), projectOf(res).id, found)
    res
      .attachment('what-we-hold.json')
      .type('application/json')
      .send(`${JSON.stringify(held, null, 2)}\n`)
  })

  router.get(paths.contactErasure, async (req, res) => {
    const { school, contact } = await find(res, req.params)
    const backLink = href(paths.school, { project: projectOf(res).id, school: school.id })
    render(res, 'schools/erasure', { title: `Erase ${contact.name}?`, tab: 'Erase a person?', backLink })
  })

  router.post(paths.contactErasure, async (req, res) => {
    const { school, contact } = await find(res, req.params)
    await eraseContact(db, doingOf(res, now), { school: school.id, contact: contact.id })
    res.redirect(303, href(paths.school, { project: projectOf(res).id, school: school.id }))
  })
}

function contactFinder({ db }: Deps) {
  return async (
    res: Response,
    at: { school: string; contact: string },
  ): Promise<{ school: School; contact: SchoolContact }> => {
    const school = await schoolThere(projectStore(db), projectOf(res).id, at.school)
    const contact = school.contacts.find(({ id }) => id === at.contact)
    if (!contact)
      throw new Expected('missing', 'We cannot find this person', 'Go back to the page of the school.')
    return { school, contact }
  }
}

function formRoutes(router: Router, deps: Deps): void {
  const { db, now, library } = deps
  const find = contactFinder(deps)
  const { texts, consentMonths } = library.reference.consents

  const show = (
    res: Response,
    page: { title: string; school: string; typed: Typed; errors?: FieldErrors },
  ): void => {
    const errors = page.errors ?? {}
    render(res, 'schools/contact', {
      title: page.title,
      tab: 'A person at a school',
      backLink: href(paths.school, { project: projectOf(res).id, school: page.school }),
      typed: page.typed,
      fieldErrors: errors,
      errors: summary(errors),
      wayItems,
      words: texts.at(-1)?.words,
      months: consentMonths,
      today: longDate(londonDate(now())),
    })
  }

  /** Keeps what the form says, or shows it again. */
  const keep = async (
    res: Response,
    body: unknown,
    at: { title: string; school: string; contact?: SchoolContact },
  ): Promise<void> => {
    const form = readForm(contactForm(londonDate(now())), body)
    if (!form.ok) {
      show(res, { ...at, typed: form.typed, errors: form.errors })
      return
    }
    const { contact } = at
    // Words that they agreed to before stay the words that they agreed to.
    const same = contact?.consent?.on === form.value.on ? contact?.consent?.text : undefined
    const change = {
      school: at.school,
      contact: asContact(form.value, same ?? texts.at(-1)?.id ?? 'none'),
      ...(contact && { id: contact.id }),
    }
    await keepContact(db, doingOf(res, now), change)
    res.redirect(303, href(paths.school, { project: projectOf(res).id, school: at.school }))
  }

  router.get(paths.newContact, async (req, res) => {
    const school = await schoolThere(projectStore(db), projectOf(res).id, req.params.school)
    show(res, { title: `Add a person at ${school.name}`, school: school.id, typed: {} })
  })

  router.post(paths.newContact, async (req, res) => {
    const school = await schoolThere(projectStore(db), projectOf(res).id, req.params.school)
    await keep(res, plainFields(req.body), { title: `Add a person at ${school.name}`, school: school.id })
  })

  router.get(paths.schoolContact, async (req, res) => {
    const { school, contact } = await find(res, req.params)
    show(res, { title: `Change ${contact.name}`, school: school.id, typed: typedContact(contact) })
  })

  router.post(paths.schoolContact, async (req, res) => {
    const { school, contact } = await find(res, req.params)
    await keep(res, plainFields(req.body), { title: `Change ${contact.name}`, school: school.id, contact })
  })
}
