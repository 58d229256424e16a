/** What a school does with its link: reads, asks, accepts or declines. Only one end of an offer can ever win. */
import type { Db } from '../../db/open'
import type { Deps } from '../../deps'
import { offerReference } from '../../engine/project/offer-facts'
import {
  lastVersion,
  versionState,
  type Answered,
  type Offer,
  type OfferVersion,
} from '../../engine/project/offer'
import type { Project } from '../../engine/project/project'
import { londonDate, longDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { href, paths } from '../../web/paths'
import { hashed } from '../account'
import { postMail } from '../mail'
import { projectStore, type Doing } from '../projects'
import { changeOffer } from './change-offer'
import { offerFile, pdfHash } from './send-offer'
import { offerStore, type OfferCopy, type OfferLink } from './store'

/** What a link opens: one version of one offer, with the bytes that were sent. */
export interface Opened {
  link: OfferLink
  project: Project
  offer: Offer
  version: OfferVersion
  copy: OfferCopy
}

/** Finds what a link opens; changes nothing. @throws Expected where the link does not work, or not any more */
export async function openLink(db: Db, token: string, now: Date): Promise<Opened> {
  const link = await offerStore(db).liveLink(hashed(token), now.toISOString())
  if (!link) throw deadLink()
  const project = await projectStore(db).load(link.project)
  const offer = project.offers?.find(({ id }) => id === link.offer)
  const version = offer?.versions.find(({ number }) => number === link.version)
  const copy = await offerStore(db).copy(link.project, link.offer, link.version)
  if (!offer || !version || !copy) throw deadLink()
  return { link, project, offer, version, copy }
}

/** Whether a version is the last one and open: only then can it be accepted or declined. */
export function isOpen(offer: Offer, version: OfferVersion, today: IsoDate): boolean {
  return lastVersion(offer)?.number === version.number && versionState(version, today) === 'sent'
}

export type AnswerResult = 'done' | 'same' | 'closed'

/**
 * Accepts or declines a version for good. Two at the same instant, or one against a withdrawal: the first to be
 * written wins, as each reads and holds the offer before it writes.
 * @param seen the fingerprint of the copy that the page showed
 * @returns `same` where it was already answered so, by whomever; `closed` where it can no longer be answered
 */
export function answerOffer(
  deps: Deps,
  now: Date,
  opened: Opened,
  answer: Answered & { seen: string },
): Promise<AnswerResult> {
  const { link } = opened
  const { seen, ...end } = answer
  const doing: Doing = { project: link.project, seat: null, now }
  return changeOffer(deps.db, doing, link.offer, async (offer, _store, trx) => {
    const version = offer.versions.find(({ number }) => number === link.version)
    const copy = await offerStore(trx).copy(link.project, link.offer, link.version)
    const live = await offerStore(trx).liveLink(link.hash, now.toISOString())
    if (!version || !copy || !live) throw deadLink()
    if (version.end?.how === end.how) return { offer, what: '', result: 'same' as const }
    if (!isOpen(offer, version, londonDate(now))) return { offer, what: '', result: 'closed' as const }
    // What is accepted is what was read: the bytes are still those that were sent, and those that the page showed.
    if (pdfHash(copy.pdf) !== version.hash || version.hash !== seen) throw notTheSame()
    const ended: OfferVersion = { ...version, end }
    if (end.how === 'accepted') await offerStore(trx).keepLinks(link.project, link.offer)
    await mailAnswer(trx, deps, { ...opened, offer, version: ended, copy, end, doing })
    const versions = offer.versions.map((one) => (one.number === version.number ? ended : one))
    const { draft: _dropped, ...rest } = offer
    return {
      // A next version that was being written has no use after an agreement.
      offer: end.how === 'accepted' ? { ...rest, versions } : { ...offer, versions },
      what:
        end.how === 'accepted'
          ? 'noted that a school accepted an offer'
          : 'noted that a school declined an offer',
      result: 'done' as const,
    }
  })
}

async function mailAnswer(
  trx: Db,
  { config }: Deps,
  of: Opened & { end: Answered; doing: Doing },
): Promise<void> {
  const { project, offer, version, copy, end, doing } = of
  const chosen = { number: offer.number, version: version.number }
  const attachments = [offerFile(copy.tree.society, chosen, copy.pdf)]
  const lines = answerLines(version, end)
  const shared = {
    coop: copy.tree.society,
    buyer: version.terms.to.name,
    reference: offerReference(chosen),
    lines,
  }
  const mail = { project: doing.project, now: doing.now, attachments }
  const key = `offer ${doing.project} ${offer.id} ${version.number} ${end.how}`
  const group = project.answers['offer.contactEmail']
  if (typeof group === 'string') {
    const link = config.baseUrl + href(paths.offer, { project: doing.project, offer: offer.id })
    await postMail(trx, {
      ...mail,
      key: `${key} group`,
      to: group,
      template: 'offer-answered',
      values: { ...shared, link },
    })
  }
  const school = version.terms.to.email
  if (school !== undefined)
    await postMail(trx, {
      ...mail,
      key: `${key} buyer`,
      to: school,
      template: 'offer-answer-copy',
      values: shared,
    })
}

/** What was said, by whom and when, a line each: in mails, on both pages. */
export function answerLines(version: OfferVersion, end: Answered): string[] {
  const said =
    end.how === 'declined'
      ? 'Answer: no, thank you'
      : version.binding
        ? 'Answer: accepted'
        : 'Answer: yes in principle. This is not an order, and it binds nobody'
  return [
    said,
    `By: ${end.name}, ${end.role}`,
    `On: ${longDate(end.on)}`,
    ...(end.how === 'accepted' && end.order !== undefined ? [`Purchase order number: ${end.order}`] : []),
    ...(end.how === 'accepted' && end.invoiceEmail !== undefined
      ? [`E-mail for invoices: ${end.invoiceEmail}`]
      : []),
    ...(end.how === 'declined' && end.reason !== undefined
      ? [`Reason: ${end.reason.replace(/\s*\n\s*/g, ' ')}`]
      : []),
    `Fingerprint of the PDF (SHA-256): ${version.hash ?? ''}`,
  ]
}

/** Ends the open version from the group's side, and tells the school. False where there is nothing open. */
export function withdrawOffer(db: Db, doing: Doing, id: string): Promise<boolean> {
  return changeOffer(db, doing, id, async (offer, store, trx) => {
    const last = lastVersion(offer)
    const today = londonDate(doing.now)
    if (!last || !isOpen(offer, last, today)) return { offer, what: '', result: false }
    const ended: OfferVersion = { ...last, end: { how: 'withdrawn', on: today } }
    const copy = await offerStore(trx).copy(doing.project, id, last.number)
    const { answers } = await store.load(doing.project)
    if (last.terms.to.email !== undefined) {
      await postMail(trx, {
        key: `offer ${doing.project} ${id} ${last.number} withdrawn`,
        to: last.terms.to.email,
        template: 'offer-withdrawn',
        values: {
          coop: copy?.tree.society ?? '',
          buyer: last.terms.to.contact ?? last.terms.to.name,
          reference: offerReference({ number: offer.number, version: last.number }),
          contact: String(answers['offer.contactEmail'] ?? ''),
        },
        project: doing.project,
        now: doing.now,
      })
    }
    return {
      offer: { ...offer, versions: [...offer.versions.slice(0, -1), ended] },
      what: 'withdrew an offer',
      result: true,
    }
  })
}

export function deadLink(): Expected {
  return new Expected(
    'missing',
    'This link no longer works',
    'It was replaced, stopped or is too old. Ask the co-operative that sent it for a new one.',
  )
}

function notTheSame(): Expected {
  return new Expected(
    'conflict',
    'This is not the offer that you read',
    'Open your link again and read the offer as it is now. Nothing was accepted.',
  )
}
