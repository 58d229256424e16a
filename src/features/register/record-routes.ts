import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { recordsAt } from '../../engine/project/society-books'
import { londonDate, longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, may, needsOf, projectOf } from '../../web/access'
import { answerFieldForm, showFieldForm, type FieldForm } from '../../web/field-form'
import { dayTyped } from '../../web/typed-fields'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import type { Permission } from '../../web/who-may'
import { newId } from '../account'
import { changeProject, projectStore } from '../projects'
import { dayAsked, fileLinks } from './file-routes'
import {
  bookSpecs,
  recordBooks,
  recordOf,
  typedOf,
  withPerson,
  type BookSource,
  type RecordBook,
} from './record-books'

/** What a person must be allowed to do to read each book: who asked to see what is for the secretary alone. */
export const bookReaders: Readonly<Record<RecordBook, Permission>> = {
  charges: 'inspect',
  interests: 'inspect',
  gifts: 'inspect',
  inspections: 'private',
}

/** The books beside the registers: charges, interests, gifts and inspections. */
export function recordRoutes(router: Router, deps: Deps): void {
  listRoutes(router, deps)
  formRoutes(router, deps)
}

function bookNamed(name: string): RecordBook {
  const book = recordBooks.find((one) => one === name)
  if (!book) throw new Expected('missing', 'We cannot find this book', 'Go back to the register.')
  return book
}

async function sourceOf({ db, library, now }: Deps, res: Response): Promise<BookSource> {
  const project = await projectStore(db).load(projectOf(res).id)
  return { project, library, today: londonDate(now()) }
}

function listRoutes(router: Router, deps: Deps): void {
  router.get(paths.recordBook, async (req, res) => {
    const book = bookNamed(req.params.book)
    needsOf(res)(bookReaders[book])
    const source = await sourceOf(deps, res)
    const { id } = projectOf(res)
    const asAt = dayAsked(req.query['as-at'], source.today)
    const { title, intro, line, one } = bookSpecs[book]
    render(res, 'register/records', {
      title,
      backLink: href(paths.register, { project: id }),
      done: req.query['done'] === 'yes',
      intro: intro(source),
      one,
      asAt,
      asAtWords: longDate(asAt),
      records: recordsAt(source.project, book, asAt).map((record, index) => {
        const { due, ...words } = line(record, source)
        return {
          ...words,
          number: index + 1,
          due: due && { text: `${due.words} by ${longDate(due.on)}`, late: due.on < source.today },
          href: href(paths.bookRecord, { project: id, book, record: record.id }),
        }
      }),
      newHref: href(paths.newBookRecord, { project: id, book }),
      files: [...paperLinks(id, book, asAt, may(res, 'private')), ...fileLinks(id, book, asAt)],
    })
  })
}

const papersOf: Partial<Record<RecordBook, string>> = {
  charges: 'charges-record',
  interests: 'register-of-interests',
  gifts: 'register-of-interests',
  inspections: 'inspection-log',
}

function paperLinks(project: string, book: RecordBook, asAt: string, all: boolean) {
  const document = papersOf[book]
  if (document === undefined || (book === 'inspections' && !all)) return []
  return [
    { text: 'PDF', href: `${href(paths.paperFile, { project, document, format: 'pdf' })}?as-at=${asAt}` },
  ]
}

function formRoutes(router: Router, deps: Deps): void {
  const formOf = (res: Response, source: BookSource, book: RecordBook): FieldForm => {
    const { title, one, intro, fields } = bookSpecs[book]
    return {
      title: `Enter ${one}`,
      section: title,
      backLink: href(paths.recordBook, { project: projectOf(res).id, book }),
      intro: intro(source),
      fields: fields(source),
      button: 'Save',
      typed: { on: dayTyped(source.today) },
    }
  }

  const page = async (res: Response, params: { book: string; record?: string }) => {
    const book = bookNamed(params.book)
    const source = await sourceOf(deps, res)
    const form = formOf(res, source, book)
    if (params.record === undefined) return { book, source, form, id: newId() }
    const record = recordsAt(source.project, book, '9999-12-31').find(({ id }) => id === params.record)
    if (!record) throw new Expected('missing', 'We cannot find this record', 'Go back to the list.')
    return {
      book,
      source,
      id: record.id,
      form: {
        ...form,
        fields: withPerson(form.fields, record, source),
        title: 'Complete it, or put it right',
        typed: typedOf(record),
      },
    }
  }

  const answer = async (res: Response, params: { book: string; record?: string }, body: unknown) => {
    const { book, source, form, id } = await page(res, params)
    const doing = doingOf(res, deps.now)
    await answerFieldForm(res, form, { body, today: source.today }, async (values) => {
      const fault = bookSpecs[book].fault(values, source)
      if (fault !== undefined) return { fault }
      await changeProject(deps.db, doing, async (store) => {
        await store.putRecord(doing.project, book, recordOf(id, values), doing.now.toISOString())
        return { deed: { what: `wrote in the book of ${book}`, about: `book:${book}` }, result: undefined }
      })
      return { to: `${form.backLink}?done=yes` }
    })
  }

  router.get(paths.newBookRecord, async (req, res) => showFieldForm(res, (await page(res, req.params)).form))
  router.post(paths.newBookRecord, (req, res) => answer(res, req.params, req.body))
  router.get(paths.bookRecord, async (req, res) => showFieldForm(res, (await page(res, req.params)).form))
  router.post(paths.bookRecord, (req, res) => answer(res, req.params, req.body))
}
