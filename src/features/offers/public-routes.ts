import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { paperFiles } from '../../engine/paper/files'
import { toHtmlFragment } from '../../engine/paper/html'
import { versionState, type Answered } from '../../engine/project/offer'
import { londonDate, longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { readForm, summary, type FieldErrors, type Typed } from '../../web/forms'
import { limit, networkOf } from '../../web/limits'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { hashed } from '../account'
import { answerOffer, isOpen, openLink, type Opened } from './answer-offer'
import { askQuestion } from './ask-offer'
import { answerForm, questionForm, type AnswerForm } from './forms'
import { answerOf, valuePage } from './pages'
import { fileName } from './send-offer'

/**
 * What a school sees with its link. Opening the link changes nothing, so that a mail scanner that follows it does no
 * harm. The token stays in the address, so that a business manager can pass the page on to the head: no address is
 * told to other sites (Referrer-Policy), nothing is kept in a cache, and the page loads nothing from elsewhere.
 */
export function publicRoutes(router: Router, deps: Deps): void {
  readingRoutes(router, deps)
  sayingRoutes(router, deps)
}

function readingRoutes(router: Router, deps: Deps): void {
  const { db, now } = deps
  router.get(paths.publicOffer, async (req, res) => {
    const opened = await openLink(db, req.params.token, now())
    show(deps, res, req.params.token, { opened, typed: {}, errors: {} })
  })

  router.get(paths.publicOfferCopy, async (req, res) => {
    const { copy, offer, version } = await openLink(db, req.params.token, now())
    const file = paperFiles.find(({ format }) => format === req.params.format)
    if (!file || (file.format !== 'pdf' && file.format !== 'docx')) throw noFile()
    const name = fileName(copy.tree.society, { number: offer.number, version: version.number })
    res.attachment(`${name}.${file.format}`).type(file.type).send(copy[file.format])
  })

  router.get(paths.publicOfferLook, async (req, res) => {
    const { project } = await openLink(db, req.params.token, now())
    const { colour } = project.look ?? {}
    // A colour was checked before it was kept: a # and six letters or digits.
    const css = colour === undefined ? '' : `.gr-offer h1, .gr-offer h2, .gr-offer h3 { color: ${colour}; }\n`
    res.type('text/css; charset=utf-8').send(css)
  })

  router.get(paths.publicOfferLogo, async (req, res) => {
    const { project } = await openLink(db, req.params.token, now())
    const logo = project.look?.logo
    if (!logo) throw noFile()
    res.type('image/png').send(Buffer.from(logo.png, 'base64'))
  })
}

function sayingRoutes(router: Router, deps: Deps): void {
  const { db, now } = deps

  router.post(paths.publicQuestion, async (req, res) => {
    const { token } = req.params
    const opened = await openLink(db, token, now())
    const form = readForm(questionForm, req.body)
    if (!form.ok) {
      show(deps, res, token, { opened, typed: form.typed, errors: form.errors })
      return
    }
    await limit(db, `offer question ${opened.link.hash}`, { most: 20, minutes: 60, now: now() })
    await askQuestion(deps, now(), opened, form.value)
    res.redirect(303, `${href(paths.publicOffer, { token })}#questions`)
  })

  router.get(paths.publicAnswer, async (req, res) => {
    const how = howOf(req.params.how)
    const opened = await openLink(db, req.params.token, now())
    showAnswer(
      res,
      req.params.token,
      { opened, how, typed: { on: longDate(londonDate(now())) }, errors: {} },
      now(),
    )
  })

  router.post(paths.publicAnswer, async (req, res) => {
    const { token } = req.params
    const how = howOf(req.params.how)
    const opened = await openLink(db, token, now())
    const form = readForm(answerForm(how, opened.version.binding), req.body)
    const errors = form.ok ? dayErrors(form.value, opened) : form.errors
    if (!form.ok || Object.keys(errors).length > 0) {
      const typed = form.ok ? (req.body as Typed) : form.typed
      showAnswer(res, token, { opened, how, typed, errors }, now())
      return
    }
    await limit(db, `offer answer ${hashed(networkOf(req.ip))}`, { most: 60, minutes: 60, now: now() })
    const result = await answerOffer(deps, now(), opened, {
      ...asAnswer(how, form.value),
      seen: form.value.seen,
    })
    if (result === 'closed') {
      throw new Expected(
        'conflict',
        'This offer can no longer be answered',
        'It was withdrawn, replaced, answered or ran out in the meantime. Open your link again to see how it stands.',
      )
    }
    res.redirect(303, href(paths.publicOffer, { token }))
  })

  /** The date typed is a day from the sending to today: an agreement is not dated back or ahead. */
  function dayErrors(form: AnswerForm, { version }: Opened): FieldErrors {
    if (form.on > londonDate(now())) return { on: 'The date cannot be after today.' }
    if (form.on < version.sentOn)
      return { on: `The date cannot be before ${longDate(version.sentOn)}, when this was sent.` }
    return {}
  }
}

function howOf(text: string): Answered['how'] {
  if (text === 'accept') return 'accepted'
  if (text === 'decline') return 'declined'
  throw noFile()
}

function asAnswer(how: Answered['how'], form: AnswerForm): Answered {
  const { name, role, on, order, invoiceEmail, reason } = form
  if (how === 'declined') return { how, on, name, role, ...(reason !== undefined && { reason }) }
  return {
    how,
    on,
    name,
    role,
    ...(order !== undefined && { order }),
    ...(invoiceEmail !== undefined && { invoiceEmail }),
  }
}

function show(
  { library, now }: Deps,
  res: Response,
  token: string,
  page: { opened: Opened; typed: Typed; errors: FieldErrors },
): void {
  const { offer, version, project, copy } = page.opened
  const today = londonDate(now())
  const { blocks } = copy.tree
  render(res, 'offers/public', {
    ...frame(token, page.opened),
    title: copy.tree.title,
    open: isOpen(offer, version, today),
    state: versionState(version, today),
    replaced: version.end?.how === 'replaced',
    endedOn: version.end ? longDate(version.end.on) : '',
    answer: answerOf(version),
    value: valuePage(version.terms, version.value, library.reference),
    messages: (offer.messages ?? []).map((one) => ({ ...one, on: longDate(one.on) })),
    contact: project.answers['offer.contactEmail'],
    files: ['pdf', 'docx'].map((format) => ({
      label: format === 'pdf' ? 'PDF' : 'Word',
      href: href(paths.publicOfferCopy, { token, format }),
    })),
    questionHref: href(paths.publicQuestion, { token }),
    acceptHref: href(paths.publicAnswer, { token, how: 'accept' }),
    declineHref: href(paths.publicAnswer, { token, how: 'decline' }),
    documentHtml: toHtmlFragment({ ...copy.tree, blocks: blocks.filter(({ type }) => type !== 'picture') }),
    typed: page.typed,
    fieldErrors: page.errors,
    errors: summary(page.errors),
  })
}

function showAnswer(
  res: Response,
  token: string,
  page: { opened: Opened; how: Answered['how']; typed: Typed; errors: FieldErrors },
  now: Date,
): void {
  const { opened, how, typed, errors } = page
  const { offer, version } = opened
  if (!isOpen(offer, version, londonDate(now))) {
    res.redirect(303, href(paths.publicOffer, { token }))
    return
  }
  const yes = version.binding ? 'Accept this offer' : 'Say that you would like this'
  render(res, 'offers/answer', {
    ...frame(token, opened),
    title: how === 'accepted' ? yes : 'Say no, thank you',
    tab: 'Your answer',
    backLink: href(paths.publicOffer, { token }),
    how,
    seen: version.hash ?? '',
    typed,
    fieldErrors: errors,
    errors: summary(errors),
  })
}

function frame(token: string, { offer, version, copy, project }: Opened) {
  return {
    tab: 'An offer for your school',
    coop: copy.tree.society,
    reference: `Offer ${offer.number}${version.number > 1 ? `, version ${version.number}` : ''}`,
    buyer: version.terms.to.name,
    until: longDate(version.terms.validUntil),
    binding: version.binding,
    hash: version.hash ?? '',
    logoHref: project.look?.logo && href(paths.publicOfferLogo, { token }),
    lookHref: project.look?.colour !== undefined ? href(paths.publicOfferLook, { token }) : undefined,
  }
}

function noFile(): Expected {
  return new Expected('missing', 'We cannot find this page', 'Open your link again, and go on from there.')
}
