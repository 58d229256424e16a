import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { relationWords } from '../../engine/lists/nominations'
import { relations } from '../../engine/project/ledger-entry'
import { nextMemberNumber, registerAt, standingNow } from '../../engine/project/ledger'
import { shortName, type Founder } from '../../engine/project/project'
import { officeNames } from '../../engine/project/office'
import { longDate, londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, may, projectOf } from '../../web/access'
import { fingerprint, formAgain, isStale, plainFields, readForm, summary } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { projectStore } from '../projects'
import { addByRules, addEntries } from './add-entries'
import { words } from './entry-words'
import {
  correctionForm,
  entriesOf,
  entryForm,
  formKinds,
  formTexts,
  type CorrectionForm,
  type FormKind,
} from './forms'
import { dayAsked, fileLinks, fileRoutes, registerLinks } from './file-routes'
import { importRoutes } from './import-routes'
import { bookSpecs, recordBooks } from './record-books'
import { bookReaders, recordRoutes } from './record-routes'
import { nominationsPage, registerPage } from './pages'

/** The founders' book and the register: what stands at a date, and new entries. */
export function registerRoutes(deps: Deps): Router {
  const router = Router()
  bookRoutes(router, deps)
  entryRoutes(router, deps)
  correctionRoutes(router, deps)
  fileRoutes(router, deps)
  importRoutes(router, deps)
  recordRoutes(router, deps)
  return router
}

function bookRoutes(router: Router, { db, now }: Deps): void {
  router.get(paths.register, async (req, res) => {
    const { id } = projectOf(res)
    const today = londonDate(now())
    const asAt = dayAsked(req.query['as-at'], today)
    const { name, page, entries } = plainFields(req.query)
    const view = {
      asAt,
      name: String(name ?? '').trim(),
      page: Number(page) || 1,
      entries: Number(entries) || 1,
    }
    render(res, 'register/book', {
      title: 'Founders’ book and registers',
      backLink: href(paths.project, { project: id }),
      view,
      asAtWords: longDate(asAt),
      isToday: asAt === today,
      ...registerPage(id, await projectStore(db).load(id), { ...view, all: may(res, 'private') }),
      books: recordBooks
        .filter((book) => may(res, bookReaders[book]))
        .map((book) => ({
          text: bookSpecs[book].title,
          href: href(paths.recordBook, { project: id, book }),
        })),
      files: registerLinks(id, asAt, projectOf(res).role),
    })
  })

  router.get(paths.nominations, async (_req, res) => {
    const { id } = projectOf(res)
    const today = londonDate(now())
    render(res, 'register/nominations', {
      title: 'Nominations book',
      backLink: href(paths.register, { project: id }),
      nominations: nominationsPage(await projectStore(db).load(id), today),
      links: fileLinks(id, 'nominations', today),
    })
  })
}

function entryRoutes(router: Router, { db, now, library }: Deps): void {
  const store = projectStore(db)
  const find = async (res: Response, id: string): Promise<Founder> => {
    const founder = (await store.founders(projectOf(res).id)).find((one) => one.id === id)
    if (!founder) throw new Expected('missing', 'We cannot find this person', 'Go back to the register.')
    return founder
  }
  const show = async (
    res: Response,
    founder: Founder,
    kind: FormKind,
    more: Record<string, unknown>,
  ): Promise<void> => {
    const { id } = projectOf(res)
    const ledger = await store.ledger(id)
    const held = registerAt(ledger, londonDate(now())).officers.filter((term) => term.founder === founder.id)
    const offices =
      kind === 'office-left'
        ? held.map((term) => term.office)
        : (Object.keys(officeNames) as (keyof typeof officeNames)[])
    render(res, 'register/entry', {
      title: formTexts[kind].title,
      section: shortName(founder),
      hint: formTexts[kind].hint,
      backLink: href(paths.register, { project: id }),
      kind,
      number: nextMemberNumber(ledger, founder.id),
      seen: fingerprint(ledger),
      offices: offices.map((office) => ({ value: office, text: officeNames[office] })),
      relations: relations.map((value) => ({ value, text: relationWords[value] })),
      typed: {
        on: longDate(londonDate(now())).replace(/[A-Z][a-z]+/, String(Number(londonDate(now()).slice(5, 7)))),
      },
      fieldErrors: {},
      ...more,
    })
  }

  router.get(paths.newEntry, async (req, res) => {
    await show(res, await find(res, req.params.founder), kindOf(req.params.kind), {})
  })

  router.post(paths.newEntry, async (req, res) => {
    const { id } = projectOf(res)
    const founder = await find(res, req.params.founder)
    const kind = kindOf(req.params.kind)
    const form = readForm<Record<string, string>>(entryForm(kind, now()), req.body)
    if (!form.ok) {
      const errors = { ...form.errors }
      if (errors[''] !== undefined) errors['change'] = errors['']
      delete errors['']
      await show(res, founder, kind, { typed: form.typed, fieldErrors: errors, errors: summary(errors) })
      return
    }
    const { seen } = plainFields(req.body)
    await addByRules({ db, library }, doingOf(res, now), (ledger) => {
      // Shares and money that are entered twice cannot be told from those that came twice.
      if (isStale(seen, ledger))
        throw new Expected(
          'conflict',
          'The register changed after you opened this page',
          'See in the register whether this is entered already. If it is not, open the form again.',
        )
      return entriesOf(kind, form.value, founder, nextMemberNumber(ledger, founder.id))
    })
    res.redirect(303, href(paths.register, { project: id }))
  })
}

function correctionRoutes(router: Router, { db, now }: Deps): void {
  const store = projectStore(db)
  const load = async (res: Response, place: string) => {
    const ledger = await store.ledger(projectOf(res).id)
    const entry = ledger[Number(place) - 1]
    if (!entry || entry.kind === 'correction')
      throw new Expected('missing', 'We cannot find this entry', 'Go back to the register.')
    return { entry, now: standingNow(ledger, Number(place)) ?? null }
  }
  const page = (res: Response, { entry, now: standing }: Awaited<ReturnType<typeof load>>) => ({
    title: 'Correct an entry',
    backLink: href(paths.register, { project: projectOf(res).id }),
    entry: words(standing ?? entry),
    on: longDate((standing ?? entry).on),
    taken: standing === null,
  })

  router.get(paths.correction, async (req, res) => {
    const found = await load(res, req.params.place)
    const { on } = found.now ?? found.entry
    render(res, 'register/correction', { ...page(res, found), typed: { on }, fieldErrors: {} })
  })

  router.post(paths.correction, async (req, res) => {
    const found = await load(res, req.params.place)
    const form = readForm<CorrectionForm>(correctionForm(now()), req.body)
    if (!form.ok) {
      const again = formAgain(form)
      render(res, 'register/correction', { ...page(res, found), ...again })
      return
    }
    const { how, on, reason } = form.value
    const correction = {
      on: londonDate(now()),
      kind: 'correction' as const,
      corrects: Number(req.params.place),
      reason,
      entry: how === 'void' || on === undefined ? null : { ...(found.now ?? found.entry), on },
    }
    await addEntries(db, doingOf(res, now), () => [correction])
    res.redirect(303, href(paths.register, { project: projectOf(res).id }))
  })
}

function kindOf(text: string): FormKind {
  const kind = formKinds.find((one) => one === text)
  if (!kind) throw new Expected('missing', 'We cannot find this page', 'Go back to the register.')
  return kind
}
