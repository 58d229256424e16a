import { Router } from 'express'
import type { Deps } from '../../deps'
import { timeline } from '../../engine/guidance/timeline'
import { nations } from '../../engine/library/guidance'
import { toCalendarFile } from '../../engine/paper/calendar-file'
import { londonDate, longDate } from '../../lib/dates'
import { plainFields, readForm, summary } from '../../web/forms'
import { paths } from '../../web/paths'
import { render } from '../../web/render'
import { timelineForm } from './forms'
import { nationNames } from './pages'

/** The dates of a redundancy, from what is in the address; nothing is kept. */
export function timelineRoutes({ library, now }: Deps): Router {
  const router = Router()
  const page = {
    title: 'Work out your dates',
    backLink: paths.forStaff,
    nations: nations.map((value) => ({ value, text: nationNames[value] })),
  }

  router.get(paths.timeline, (req, res) => {
    const typed = plainFields(req.query)
    const isAsked = Object.keys(typed).length > 0
    const form = readForm(timelineForm, typed)
    if (!form.ok) {
      const fieldErrors = isAsked ? form.errors : {}
      const errors = summary(fieldErrors)
      render(res, 'guide/timeline', { ...page, typed, fieldErrors, errors, result: undefined })
      return
    }
    const { entries, asks } = timeline(form.value, library.reference)
    const query = new URLSearchParams(
      Object.entries(typed).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    )
    render(res, 'guide/timeline', {
      ...page,
      typed,
      fieldErrors: {},
      result: {
        entries: entries.map((entry) => ({ ...entry, on: longDate(entry.on) })),
        asks,
        file: `${paths.timelineFile}?${query.toString()}`,
      },
    })
  })

  router.get(paths.timelineFile, (req, res, next) => {
    const form = readForm(timelineForm, req.query)
    if (!form.ok) {
      next()
      return
    }
    const { entries } = timeline(form.value, library.reference)
    res
      .attachment('dates.ics')
      .type('text/calendar')
      .send(toCalendarFile(entries, { id: 'timeline', society: 'your timeline', asAt: londonDate(now()) }))
  })

  return router
}
