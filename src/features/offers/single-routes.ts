import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { paperFiles } from '../../engine/paper/files'
import { toDatesFile } from '../../engine/paper/calendar-file'
import { agreementDates } from '../../engine/project/offer-dates'
import { lastVersion, offerState, termsOf, type Offer } from '../../engine/project/offer'
import { isRegistered } from '../../engine/project/in-force'
import type { Project } from '../../engine/project/project'
import { longDate, londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { slug } from '../../lib/names'
import { doingOf, may, projectOf } from '../../web/access'
import { fingerprint, formAgain, plainFields, readForm, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { sendTables, tableFormats } from '../../web/table-files'
import { gapLink, projectStore } from '../projects'
import { changesPage } from '../papers'
import { withdrawOffer } from './answer-offer'
import { replyToBuyer } from './ask-offer'
import { belowCost } from './below-cost'
import { copyOf } from './copy-of'
import { replyForm } from './forms'
import { limitMail } from './limit-mail'
import {
  answerOf,
  datePage,
  invoicePage,
  invoiceTable,
  openQuestions,
  stateTag,
  valueOf,
  valuePage,
  versionRows,
} from './pages'
import { chosenNow, nextVersion, offerDocument, offerDocuments, offerTree } from './paper'
import { holdsOf, type Hold } from './ready'
import { seenOffer } from './seen-offer'
import { endLinks, fileName, sendLinkAgain, sendOffer } from './send-offer'
import { offerStore } from './store'
import { dropDraft, offerAgain } from './write-offer'

/** One offer: how it stands, its papers, sending, questions, withdrawal, invoices and dates. */
export function singleRoutes(router: Router, deps: Deps): void {
  const find = async (res: Response, id: string): Promise<{ project: Project; offer: Offer }> => {
    const project = await projectStore(deps.db).load(projectOf(res).id)
    return { project, offer: seenOffer(project, id, may(res, 'contacts')) }
  }
  pageRoutes(router, deps, find)
  sendingRoutes(router, deps, find)
  fileRoutes(router, deps, find)
}

/** Addresses of one offer that its page links to. */
type OfferPath =
  | 'offerDraft'
  | 'offerSending'
  | 'offerWithdrawal'
  | 'offerRemoval'
  | 'offerAgain'
  | 'offerReply'
  | 'offerLink'
  | 'offerLinkEnd'
  | 'offerChanges'
  | 'offerDates'

type Find = (res: Response, id: string) => Promise<{ project: Project; offer: Offer }>

function pageRoutes(router: Router, deps: Deps, find: Find): void {
  const { db, library, now } = deps
  const show = async (
    res: Response,
    id: string,
    form: { typed: Typed; errors: FieldErrors },
  ): Promise<void> => {
    const project = projectOf(res).id
    const { project: loaded, offer } = await find(res, id)
    const today = londonDate(now())
    const terms = termsOf(offer)
    const value = valueOf(offer, loaded.services)
    const last = lastVersion(offer)
    const days = loaded.answers['offer.reportDays']
    const link = await offerStore(db).linkSince(project, id, now().toISOString())
    render(res, 'offers/offer', {
      title: `Offer ${offer.number}`,
      tab: 'An offer',
      section: terms?.to.name ?? '',
      backLink: href(paths.offers, { project }),
      offer,
      tag: stateTag(offer, today),
      state: offerState(offer, today),
      binding: last?.binding ?? isRegistered(loaded, today),
      terms,
      startsWords: terms && longDate(terms.starts),
      untilWords: terms && longDate(terms.validUntil),
      value: terms && value && valuePage(terms, value, library.reference),
      belowCost: belowCost(loaded, terms, { library, today }),
      invoices: terms && value && invoicePage(terms, value),
      dates: terms ? datePage(terms, typeof days === 'number' ? days : undefined) : [],
      answer: answerOf(last),
      versions: versionRows(project, offer, today),
      asked: openQuestions(offer),
      messages: (offer.messages ?? []).map((one) => ({ ...one, on: longDate(one.on) })),
      linkSince: link === undefined ? undefined : longDate(londonDate(new Date(link))),
      papers: paperLinks(project, id),
      files: tableFormats.map(({ format, label }) => ({
        label,
        href: href(paths.offerInvoices, { project, offer: id, format }),
      })),
      can: {
        change: may(res, 'answer') && offerState(offer, today) !== 'accepted',
        talk: may(res, 'answer'),
      },
      at: (path: OfferPath) => href(paths[path], { project, offer: id }),
      ...formAgain(form),
    })
  }

  router.get(paths.offer, (req, res) => show(res, req.params.offer, { typed: {}, errors: {} }))

  router.post(paths.offerReply, async (req, res) => {
    const { id, name, seat } = projectOf(res)
    await find(res, req.params.offer)
    const form = readForm(replyForm, req.body)
    if (!form.ok) {
      await show(res, req.params.offer, form)
      return
    }
    await limitMail(deps, { project: id, offer: req.params.offer, ip: req.ip })
    const said = { name: seat?.name ?? name, words: form.value.words, coop: name }
    await replyToBuyer(db, doingOf(res, now), req.params.offer, said)
    res.redirect(303, `${href(paths.offer, { project: id, offer: req.params.offer })}#questions`)
  })

  router.get(paths.offerChanges, async (req, res) => {
    const { id } = projectOf(res)
    const { project, offer } = await find(res, req.params.offer)
    const after = lastVersion(offer)
    const typed = Number(req.query['since'])
    const before = offer.versions.find(({ number }) => number === typed) ?? offer.versions.at(-2)
    if (!before || !after || before === after) throw noPair()
    const one = await copyOf(deps, { id, project, offer, version: before })
    const other = await copyOf(deps, { id, project, offer, version: after })
    if (!one || !other) throw noExactCopy()
    const { changes, counts, renumbered } = changesPage(one.tree, other.tree)
    render(res, 'papers/changes', {
      title: 'What changed',
      section: `Offer ${offer.number}, version ${after.number}`,
      backLink: href(paths.offer, { project: id, offer: offer.id }),
      until: `version ${before.number} of ${longDate(before.sentOn)}`,
      changes,
      counts,
      renumbered,
    })
  })
}

function noPair(): Expected {
  return new Expected('missing', 'There are no two versions to compare here', 'Go back to the offer.')
}

function paperLinks(project: string, offer: string) {
  return offerDocuments.map(({ id, label }) => ({
    label,
    files: paperFiles
      .filter(({ format }) => format === 'pdf' || format === 'docx')
      .map((file) => ({
        label: file.label,
        href: href(paths.offerPaper, { project, offer, paper: id, format: file.format }),
      })),
  }))
}

function sendingRoutes(router: Router, deps: Deps, find: Find): void {
  const { db, library, now } = deps
  const back = (res: Response, offer: string): void =>
    res.redirect(303, href(paths.offer, { project: projectOf(res).id, offer }))

  router.get(paths.offerSending, async (req, res) => {
    const project = projectOf(res).id
    const { project: loaded, offer } = await find(res, req.params.offer)
    const { draft } = offer
    if (!draft) {
      back(res, offer.id)
      return
    }
    const today = londonDate(now())
    const chosen = nextVersion(offer, draft, loaded)
    const tree = offerTree(library, loaded, chosen, { document: offerDocument, asAt: today })
    const holds = holdsOf(loaded, draft, tree.gaps, today)
    render(res, 'offers/sending', {
      title: offer.versions.length === 0 ? 'Send this offer' : `Send version ${chosen.version}`,
      section: draft.to.name,
      backLink: href(paths.offer, { project, offer: offer.id }),
      holds: holds.map(({ text, mend }) => ({ text, href: mendLink(project, offer.id, mend) })),
      value: valuePage(draft, chosen.value, library.reference),
      belowCost: belowCost(loaded, draft, { library, today }),
      terms: draft,
      replaces: lastVersion(offer),
      untilWords: longDate(draft.validUntil),
      registered: isRegistered(loaded, today),
      numberHref: href(paths.rulebook, { project }),
      previewHref: href(paths.offerPaper, {
        project,
        offer: offer.id,
        paper: offerDocument,
        format: 'pdf',
      }),
      seen: fingerprint(draft),
    })
  })

  function mendLink(project: string, offer: string, mend: Hold['mend']): string {
    if ('founder' in mend) return href(paths.founder, { project, founder: mend.founder })
    if ('service' in mend) return href(paths.service, { project, service: mend.service })
    if ('gap' in mend) return gapLink(project, mend.gap, library)
    return href(paths.offerDraft, { project, offer })
  }

  router.post(paths.offerSending, async (req, res) => {
    const { seen } = plainFields(req.body)
    await limitMail(deps, { project: projectOf(res).id, offer: req.params.offer, ip: req.ip })
    await sendOffer(deps, doingOf(res, now), req.params.offer, typeof seen === 'string' ? seen : undefined)
    back(res, req.params.offer)
  })

  router.post(paths.offerLink, async (req, res) => {
    await limitMail(deps, { project: projectOf(res).id, offer: req.params.offer, ip: req.ip })
    await sendLinkAgain(deps, doingOf(res, now), req.params.offer)
    back(res, req.params.offer)
  })

  router.post(paths.offerLinkEnd, async (req, res) => {
    await endLinks(db, doingOf(res, now), req.params.offer)
    back(res, req.params.offer)
  })

  router.post(paths.offerWithdrawal, async (req, res) => {
    await withdrawOffer(db, doingOf(res, now), req.params.offer)
    back(res, req.params.offer)
  })

  router.post(paths.offerRemoval, async (req, res) => {
    const project = projectOf(res).id
    const gone = await dropDraft(db, doingOf(res, now), req.params.offer)
    res.redirect(
      303,
      gone ? href(paths.offers, { project }) : href(paths.offer, { project, offer: req.params.offer }),
    )
  })

  router.post(paths.offerAgain, async (req, res) => {
    back(res, await offerAgain(db, doingOf(res, now), req.params.offer))
  })
}

function fileRoutes(router: Router, deps: Deps, find: Find): void {
  const { library, now } = deps
  router.get(paths.offerInvoices, async (req, res) => {
    const { project, offer } = await find(res, req.params.offer)
    const [terms, value] = [termsOf(offer), valueOf(offer, project.services)]
    if (!terms || !value) throw noFile()
    const name = `${fileName(project.name, { number: offer.number, version: 1 })}-invoices`
    await sendTables(res, { name, format: req.params.format, tables: [invoiceTable(offer, terms, value)] })
  })

  router.get(paths.offerDates, async (req, res) => {
    const { project, offer } = await find(res, req.params.offer)
    const terms = termsOf(offer)
    if (!terms) throw noFile()
    const days = project.answers['offer.reportDays']
    const text = toDatesFile(agreementDates(terms, typeof days === 'number' ? days : undefined), {
      id: `${projectOf(res).id}-${offer.id}`,
      name: `${project.name}: ${terms.to.name}`,
      asAt: londonDate(now()),
    })
    res
      .attachment(`${slug(terms.to.name)}-dates.ics`)
      .type('text/calendar; charset=utf-8')
      .send(text)
  })

  router.get(paths.offerPaper, async (req, res) => {
    const { project, offer } = await find(res, req.params.offer)
    const file = paperFiles.find(({ format }) => format === req.params.format)
    const known = offerDocuments.some(({ id }) => id === req.params.paper)
    const today = londonDate(now())
    const chosen = offer.draft ? nextVersion(offer, offer.draft, project) : chosenNow(offer, project)
    if (!file || !known || !chosen) throw noFile()
    const tree = offerTree(library, project, chosen, { document: req.params.paper, asAt: today })
    const name = `${fileName(project.name, chosen)}${offer.draft ? '-draft' : ''}-${req.params.paper}`
    res
      .attachment(`${name}.${file.format}`)
      .type(file.type)
      .send(await file.make(tree))
  })

  router.get(paths.offerCopy, async (req, res) => {
    const { id, name } = projectOf(res)
    const { project, offer } = await find(res, req.params.offer)
    const version = offer.versions.find(({ number }) => String(number) === req.params.version)
    const file = paperFiles.find(({ format }) => format === req.params.format)
    if (!version || !file || (file.format !== 'pdf' && file.format !== 'docx')) throw noFile()
    const copy = await copyOf(deps, { id, project, offer, version })
    if (!copy) throw noExactCopy()
    const title = fileName(name, { number: offer.number, version: version.number })
    res.attachment(`${title}.${file.format}`).type(file.type).send(copy[file.format])
  })
}

function noExactCopy(): Expected {
  return new Expected(
    'missing',
    'The exact copy is not on this site',
    'It stays where the offer was sent from, and in the mail that brought it. The fingerprint shows whether a file is the same.',
  )
}

function noFile(): Expected {
  return new Expected('missing', 'We cannot find this file', 'Go back to the offer and choose a file there.')
}
