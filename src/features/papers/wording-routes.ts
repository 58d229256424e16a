import type { Request, Response, Router } from 'express'
import type { Deps } from '../../deps'
import { clauseOfKey, wordingFault, wordsToChange } from '../../engine/clauses/own-wording'
import type { Clause, Template } from '../../engine/clauses/template'
import { wordingSchema } from '../../engine/project/read-parts'
import { doingOf, projectOf } from '../../web/access'
import { showConflict } from '../../web/conflict'
import { fingerprint, plainFields, summary, type FieldErrors } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { history, projectStore } from '../projects'
import { keepWording } from './keep-wording'
import { noPaper } from './find-paper'

/** "Use our own wording": one clause in the group's own words, left out, or back as the template has it. */
export function wordingRoutes(router: Router, { db, library, now }: Deps): void {
  router.get(paths.wording, async (req, res) => {
    const place = placeOf(req)
    const own = (await projectStore(db).wording(projectOf(res).id))[place.key]
    show(res, place, {
      typed: {
        choice: choiceOf(own),
        words: own === undefined || own === '' ? wordsToChange(place.clause) : own,
      },
      fieldErrors: {},
      seen: fingerprint(own),
    })
  })

  router.post(paths.wording, async (req, res) => {
    const place = placeOf(req)
    const typed = plainFields(req.body)
    const reading = read(place.key, typed)
    const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined
    if (!reading.ok || typed['again'] === 'yes') {
      show(res, place, { typed, fieldErrors: reading.ok ? {} : reading.errors, seen: seen ?? '' })
      return
    }
    const project = projectOf(res).id
    const words = reading.words
    if (!(await keepWording(db, doingOf(res, now), { key: place.key, words, seen }))) {
      const there = (await projectStore(db).wording(project))[place.key]
      const [changed] = await history(db, project, { about: `clause:${place.key}`, limit: 1 })
      showConflict(res, {
        rows: [{ label: 'Wording', there: wordingWords(there), yours: wordingWords(words) }],
        typed,
        now: there,
        changed,
        keepHref: req.originalUrl,
      })
      return
    }
    res.redirect(303, `${href(paths.paper, { project, document: place.template.id })}#${place.clause.id}`)
  })

  interface Place {
    key: string
    template: Template
    clause: Clause
  }

  function placeOf(req: Request<{ document: string; clause: string }>): Place {
    const key = `${req.params.document}/${req.params.clause}`
    const found = clauseOfKey(library, key)
    if (!found) throw noPaper()
    return { key, ...found }
  }

  function read(
    key: string,
    typed: Record<string, unknown>,
  ): { ok: true; words: string | undefined } | { ok: false; errors: FieldErrors } {
    if (typed['choice'] === 'template') return { ok: true, words: undefined }
    if (typed['choice'] === 'none') return { ok: true, words: '' }
    if (typed['choice'] !== 'own')
      return { ok: false, errors: { choice: 'Choose whose words stand in this place.' } }
    const { value, error } = wordingSchema.validate(typed['words'])
    if (error || !value) {
      const message = error?.message ?? 'Enter your own wording, or choose to leave the clause out.'
      return { ok: false, errors: { words: message } }
    }
    const fault = wordingFault(library, key, value as string)
    return fault === undefined
      ? { ok: true, words: value as string }
      : { ok: false, errors: { words: fault } }
  }

  function show(
    res: Response,
    { template, clause }: Place,
    form: { typed: Record<string, unknown>; fieldErrors: FieldErrors; seen: string },
  ): void {
    const project = projectOf(res).id
    const statute = library.statutes.find((one) => one.id === template.law)
    const matters = (statute?.matters ?? []).filter((matter) =>
      [matter.id, ...matter.parts.map((part) => part.id)].some((id) => clause.satisfies.includes(id)),
    )
    const section = template.sections.find((one) => one.clauses.includes(clause))
    render(res, 'papers/wording', {
      title: 'Use our own wording',
      section: clause.title ?? section?.title ?? '',
      backLink: href(paths.paper, { project, document: template.id }),
      why: clause.why ?? '',
      original: wordsToChange(clause).split('\n'),
      matters: matters.map((matter) => `${matter.heading} (${matter.source})`),
      ...form,
      errors: summary(form.fieldErrors),
    })
  }
}

function wordingWords(own: string | undefined): string {
  if (own === undefined) return 'As the template has it'
  return own === '' ? 'Left out' : own
}

function choiceOf(own: string | undefined): string {
  if (own === undefined) return 'template'
  return own === '' ? 'none' : 'own'
}
