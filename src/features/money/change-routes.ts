import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import type { MoneySettings } from '../../engine/money/settings'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { showConflict } from '../../web/conflict'
import { fingerprint, plainFields, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { history, projectStore } from '../projects'
import { readPart, type Field, type PartForm } from './forms'
import { keepMoney } from './keep-money'
import { inLine, lineCount, lineForms, readLines, typedLines, type LineForm } from './line-forms'
import { partForms } from './part-forms'
import { lowerFirst } from '../../lib/names'

type AnyForm = { kind: 'part'; form: PartForm } | { kind: 'lines'; form: LineForm }

/** Changing one part of the plan: a small form each. */
export function changeRoutes(router: Router, { db, library, now }: Deps): void {
  const { suggestions } = library.reference.moneyStart

  /** The settings with our suggestions where the group has said nothing. */
  const settingsOf = async (res: Response): Promise<MoneySettings> => ({
    ...suggestions,
    ...(await projectStore(db).money(projectOf(res).id)),
  })

  const show = (
    res: Response,
    any: AnyForm,
    page: { settings: MoneySettings; typed: Typed; seen: string; errors?: FieldErrors },
  ): void => {
    const { form } = any
    const fieldErrors = page.errors ?? {}
    render(res, any.kind === 'part' ? 'money/change' : 'money/lines', {
      title: form.title,
      section: 'Money',
      backLink: href(paths.money, { project: projectOf(res).id }),
      intro: form.intro,
      fields: form.fields,
      ...(any.kind === 'lines' && { lines: linesOf(any.form, page.settings, page.typed), one: any.form.one }),
      typed: { ...page.typed, seen: page.seen },
      fieldErrors,
      errors: summary(fieldErrors),
    })
  }

  router.get(paths.moneyPart, async (req, res) => {
    const any = formOf(req.params.part)
    const settings = await settingsOf(res)
    needsStart(any, settings)
    const typed = any.kind === 'part' ? any.form.typed(settings) : typedLines(any.form, settings)
    show(res, any, { settings, typed, seen: fingerprint(settings[any.form.part]) })
  })

  router.post(paths.moneyPart, async (req, res) => {
    const any = formOf(req.params.part)
    const settings = await settingsOf(res)
    needsStart(any, settings)
    const typed = plainFields(req.body)
    const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined
    const read =
      any.kind === 'part' ? readPart(any.form, typed, settings) : readLines(any.form, typed, settings)
    if (!read.ok || typed['again'] === 'yes') {
      const errors = read.ok ? {} : read.errors
      show(res, any, { settings, typed, seen: seen ?? '', errors })
      return
    }
    const { part, title } = any.form
    const { id } = projectOf(res)
    const kept = await keepMoney(db, doingOf(res, now), {
      what: `changed the money plan: ${lowerFirst(title)}`,
      about: part,
      seen,
      part: (said) => ({ ...suggestions, ...said })[part],
      to: (said) => ({ ...said, [part]: read.value }),
    })
    if (kept) {
      res.redirect(303, href(paths.money, { project: id }))
      return
    }
    const there = any.kind === 'part' ? any.form.typed(settings) : typedLines(any.form, settings)
    const [changed] = await history(db, id, { about: `money:${part}`, limit: 1 })
    showConflict(res, {
      rows: conflictRows(any, there, typed),
      typed,
      now: settings[part],
      changed,
      keepHref: href(paths.money, { project: id }),
    })
  })
}

function formOf(id: string): AnyForm {
  const part = partForms.find((form) => form.id === id)
  if (part) return { kind: 'part', form: part }
  const lines = lineForms.find((form) => form.id === id)
  if (lines) return { kind: 'lines', form: lines }
  throw new Expected('missing', 'We cannot find this part of the plan', 'Go back to the page of money.')
}

/** Money to start with belongs to a first month, so that comes first. */
function needsStart({ form }: AnyForm, { start }: MoneySettings): void {
  if (form.part !== 'start' || form.id === 'start' || start) return
  throw new Expected(
    'conflict',
    'Say first when you start',
    'Choose the first month on the page of money. Then come back here.',
  )
}

function linesOf(form: LineForm, settings: MoneySettings, typed: Typed) {
  const count = lineCount(form, settings, typed)
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    fields: form.fields.map((field): Field => ({ ...field, name: inLine(field.name, index + 1) })),
  }))
}

function conflictRows({ kind, form }: AnyForm, there: Typed, yours: Typed) {
  const words = (typed: Typed, name: string): string => String(typed[name] ?? '')
  const fields =
    kind === 'part'
      ? form.fields
      : Array.from({ length: 40 }, (_, index) =>
          form.fields.map((field) => ({
            ...field,
            name: inLine(field.name, index + 1),
            label: `${field.label}, line ${index + 1}`,
          })),
        ).flat()
  return fields
    .map(({ name, label }) => ({ label, there: words(there, name), yours: words(yours, name) }))
    .filter((row) => row.there !== '' || row.yours !== '')
}
