import type { Response, Router } from 'express'
import Joi from 'joi'
import type { Deps } from '../../deps'
import { ruleNote } from '../../engine/project/admission'
import { endedWork, isOpen, leavingWords, noticeEnds, officesOf } from '../../engine/project/leaving'
import { registerAt } from '../../engine/project/ledger'
import { workEnds, workEndWords, type Leaving } from '../../engine/project/membership'
import { endingOf, settlementOf } from '../../engine/project/settlement'
import { addMonths, longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { counted, listed } from '../../lib/names'
import { doingOf, projectOf } from '../../web/access'
import { plainFields, readForm, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { dayForm, groundsForm, noticeForm, workEndForm, workForm } from './forms'
import { openExpulsion } from './expel'
import { endWork, startWork } from './keep-work'
import { endAtOnce, resign, takeLeavingBack } from './leave'
import type { Book } from './pages'
import { bookOf, personIn } from './load-book'

interface Shown {
  typed: Typed
  errors: FieldErrors
  step?: string
}

const empty: Shown = { typed: {}, errors: {} }

/** Work and its end, notices, and a member's own page of their membership. */
export function leavingRoutes(router: Router, deps: Deps): void {
  workRoutes(router, deps)
  leaveRoutes(router, deps)
  ownRoutes(router, deps)
}

/** What is open of a person's leaving, in words, with where it is taken back. */
function openOf({ id, project }: Book, founder: string) {
  return (project.leavings ?? [])
    .filter((one) => one.founder === founder && isOpen(one) && one.kind !== 'expulsion')
    .map((one: Leaving) => ({
      words: `${leavingWords(one)}.`,
      back: href(paths.leavingBack, { project: id, founder, notice: one.id }),
      id: one.id,
      kind: one.kind,
    }))
}

const whyItems = workEnds.map((value) => ({ value, text: workEndWords[value] }))

function workRoutes(router: Router, deps: Deps): void {
  const { db, now, library } = deps
  const show = async (res: Response, founder: string, { typed, errors, step = '' }: Shown): Promise<void> => {
    const { id } = projectOf(res)
    const book = await bookOf(deps, id)
    const { project, today, rules } = book
    const spells = (project.work ?? []).filter((one) => one.founder === founder)
    const what = (why: (typeof workEnds)[number]): string =>
      endedWork(today, why, rules.promises, rules.rule).words
    render(res, 'membership/work', {
      title: 'Work',
      section: personIn(project, founder),
      backLink: href(paths.membership, { project: id }),
      spells: spells.map(({ from, to, why }) =>
        to === undefined
          ? `Works here since ${longDate(from)}.`
          : `Worked here from ${longDate(from)} to ${longDate(to)}${why ? ` (${workEndWords[why].toLowerCase()})` : ''}.`,
      ),
      going: spells.some(({ to }) => to === undefined),
      member: registerAt(project.ledger, today).memberOf.has(founder),
      wait: `${counted(rules.promises.probationMonths, 'month')}${ruleNote(rules.rule, 'eligibility')}`,
      effects: { redundancy: what('redundancy'), other: what('resigned') },
      whyItems,
      open: openOf(book, founder),
      step,
      typed,
      fieldErrors: errors,
      errors: summary(errors),
    })
  }

  router.get(paths.memberWork, (req, res) => show(res, req.params.founder, empty))

  router.post(paths.memberWork, async (req, res) => {
    const { founder } = req.params
    const { today } = await bookOf(deps, projectOf(res).id)
    const doing = doingOf(res, now)
    if (plainFields(req.body)['do'] === 'end') {
      const form = readForm(workEndForm(addMonths(today, 12)), req.body)
      if (!form.ok) return show(res, founder, { ...form, step: 'end' })
      await endWork({ db, library }, doing, founder, form.value)
    } else {
      const form = readForm(workForm(today), req.body)
      if (!form.ok) return show(res, founder, { ...form, step: 'start' })
      await startWork(db, doing, founder, form.value.from)
    }
    return res.redirect(303, href(paths.memberWork, { project: projectOf(res).id, founder }))
  })
}

function leaveRoutes(router: Router, deps: Deps): void {
  const { db, now, library } = deps
  const on = { db, library }
  const show = async (res: Response, founder: string, { typed, errors, step = '' }: Shown): Promise<void> => {
    const { id } = projectOf(res)
    const book = await bookOf(deps, id)
    const { project, today, rules } = book
    const left = registerAt(project.ledger, today).members.length - 1
    render(res, 'membership/leave', {
      title: 'How a membership ends',
      section: personIn(project, founder),
      backLink: href(paths.membership, { project: id }),
      at: { project: id, founder },
      member: registerAt(project.ledger, today).memberOf.has(founder),
      open: openOf(book, founder),
      weeks: `${counted(rules.promises.leavingWeeks, 'week')}${ruleNote(rules.rule, 'resignation')}`,
      ends: longDate(noticeEnds(today, rules.promises)),
      offices: listed(officesOf(project, founder, today)),
      tooFew: left < 3 ? left : undefined,
      bankruptcy: { ends: rules.promises.bankruptcyEnds, note: ruleNote(rules.rule, 'insolvency') },
      expulsionNote: ruleNote(rules.rule, 'expulsion'),
      step,
      typed,
      fieldErrors: errors,
      errors: summary(errors, step === 'bankrupt' ? { endedOn: 'bankrupt-endedOn' } : {}),
    })
  }

  router.get(paths.memberLeave, (req, res) => show(res, req.params.founder, empty))

  router.post(paths.memberLeave, async (req, res) => {
    const { founder } = req.params
    const { id } = projectOf(res)
    const { today } = await bookOf(deps, id)
    const doing = doingOf(res, now)
    const step = String(plainFields(req.body)['do'] ?? '')
    if (step === 'expulsion') {
      const form = readForm(groundsForm, req.body)
      if (!form.ok) return show(res, founder, { ...form, step })
      const leaving = await openExpulsion(on, doing, founder, form.value.grounds)
      return res.redirect(303, href(paths.expulsion, { project: id, leaving }))
    }
    if (step === 'died' || step === 'bankrupt') {
      const form = readForm(
        Joi.object<{ endedOn: string }>({ endedOn: dayForm('Date', today).extract('on') }),
        req.body,
      )
      if (!form.ok) return show(res, founder, { ...form, step })
      await endAtOnce(on, doing, founder, { on: form.value.endedOn, why: step })
      return res.redirect(303, href(paths.settlement, { project: id, founder }))
    }
    const form = readForm(noticeForm(today), req.body)
    if (!form.ok) return show(res, founder, { ...form, step: 'notice' })
    await resign(on, doing, { founder, by: 'secretary' }, form.value)
    return res.redirect(303, href(paths.memberLeave, { project: id, founder }))
  })

  router.post(paths.leavingBack, async (req, res) => {
    const { founder, notice } = req.params
    await takeLeavingBack(on, doingOf(res, now), { founder, leaving: notice })
    res.redirect(303, href(paths.memberLeave, { project: projectOf(res).id, founder }))
  })
}

/** A person's own membership: what they are, giving notice and taking it back, and what is settled when they leave. */
function ownRoutes(router: Router, deps: Deps): void {
  const { db, now, library } = deps
  const show = async (res: Response, errors: FieldErrors): Promise<void> => {
    const { id, seat } = projectOf(res)
    const book = await bookOf(deps, id)
    const { project, today, rules } = book
    const founder = seat?.founder ?? ''
    const member = registerAt(project.ledger, today).memberOf.get(founder)
    const ending = member ? undefined : endingOf(project, founder, today)
    const grounds = (project.leavings ?? []).flatMap((one) =>
      one.founder === founder && one.kind === 'expulsion' && isOpen(one) && one.sent ? [one] : [],
    )
    render(res, 'membership/me', {
      title: 'Your membership',
      backLink: href(paths.ownSeat, { project: id }),
      member: member && { number: member.number, entered: longDate(member.entered) },
      open: openOf(book, founder),
      weeks: `${counted(rules.promises.leavingWeeks, 'week')}${ruleNote(rules.rule, 'resignation')}`,
      ends: longDate(noticeEnds(today, rules.promises)),
      offices: listed(officesOf(project, founder, today)),
      grounds: grounds.map((one) => ({
        words: one.grounds,
        sent: longDate(one.sent?.on ?? one.opened),
        meeting: one.meeting && longDate(one.meeting),
        note: ruleNote(rules.rule, 'expulsion'),
      })),
      left: ending && {
        on: longDate(ending.on),
        matters: settlementOf(project, ending, { ...rules, day: today }).filter(
          ({ what }) => what !== 'services' && what !== 'office',
        ),
      },
      typed: {},
      fieldErrors: errors,
      errors: summary(errors),
    })
  }

  router.get(paths.ownMembership, (_req, res) => show(res, {}))

  router.post(paths.ownMembership, async (req, res) => {
    const { id, seat } = projectOf(res)
    const founder = seat?.founder
    if (founder === undefined)
      throw new Expected(
        'conflict',
        'We do not know which member you are',
        'Ask the organiser to say which person of the list you are.',
      )
    const fields = plainFields(req.body)
    const { today } = await bookOf(deps, id)
    if (fields['do'] === 'stay')
      await takeLeavingBack({ db, library }, doingOf(res, now), {
        founder,
        leaving: String(fields['leaving']),
      })
    else if (fields['sure'] !== 'yes') return show(res, { sure: 'Tick the box if you want to give notice.' })
    else await resign({ db, library }, doingOf(res, now), { founder, by: 'member' }, { given: today })
    return res.redirect(303, href(paths.ownMembership, { project: id }))
  })
}
