/** Sends the draft of an offer: its paper is made and kept byte for byte, and goes out by mail with a private link. */
import { createHash } from 'node:crypto'
import type { Db } from '../../db/open'
import type { Deps } from '../../deps'
import { toDocx } from '../../engine/paper/docx'
import { toPdf } from '../../engine/paper/pdf'
import { isRegistered } from '../../engine/project/in-force'
import { offerReference } from '../../engine/project/offer-facts'
import { lastVersion, type ChosenOffer, type Offer, type OfferVersion } from '../../engine/project/offer'
import type { DocumentTree } from '../../engine/tree'
import { longDate, londonDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { slug } from '../../lib/names'
import { fingerprint } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { hashed, newToken } from '../account'
import { postMail } from '../mail'
import { projectStore, type Doing } from '../projects'
import { changeOffer, noOffer } from './change-offer'
import { nextVersion, offerDocument, offerTree } from './paper'
import { holdsOf } from './ready'
import { offerStore } from './store'
import { openToChange } from './write-offer'

const day = 24 * 60 * 60 * 1000

/** How long a link works after the last day to accept, so that a school can still read and ask. */
const linkDays = 90

/**
 * Sends the draft as the next version. The version before it can no longer be accepted from that moment.
 * @param seen the mark of the draft that the person looked at
 * @throws Expected where something must be put right first, or someone changed the draft since `seen`
 */
export async function sendOffer(
  deps: Deps,
  doing: Doing,
  id: string,
  seen: string | undefined,
): Promise<void> {
  const { db, library } = deps
  const project = await projectStore(db).load(doing.project)
  const offer = project.offers?.find((one) => one.id === id)
  if (!offer) throw noOffer()
  const { draft } = offer
  if (!draft || (seen !== undefined && seen !== fingerprint(draft))) throw changed()
  const today = londonDate(doing.now)
  const chosen = nextVersion(offer, draft, project)
  const tree = offerTree(library, project, chosen, { document: offerDocument, asAt: today })
  if (holdsOf(project, draft, tree.gaps, today).length > 0) throw notReady()
  const copy = await freeze(tree)
  await changeOffer(db, doing, id, async (now, _store, trx) => {
    openToChange(now)
    if (fingerprint(now.draft) !== fingerprint(draft) || now.versions.length !== offer.versions.length)
      throw changed()
    const version: OfferVersion = {
      number: chosen.version,
      terms: draft,
      sentOn: today,
      binding: isRegistered(project, today),
      value: chosen.value,
      hash: copy.hash,
    }
    await offerStore(trx).addCopy(
      { project: doing.project, offer: id, version: version.number, madeAt: doing.now.toISOString() },
      copy,
    )
    const sent = withVersion(now, version, today)
    await mailOffer(trx, deps, { doing, offer: sent, coop: tree.society, pdf: copy.pdf, chosen })
    return { offer: sent, what: 'sent an offer', result: undefined }
  })
}

/** A paper made as it goes out, with the fingerprint of its PDF. */
export async function freeze(
  tree: DocumentTree,
): Promise<{ hash: string; pdf: Buffer; docx: Buffer; tree: DocumentTree }> {
  const pdf = await toPdf(tree)
  return { hash: pdfHash(pdf), pdf, docx: await toDocx(tree), tree }
}

export function pdfHash(pdf: Buffer): string {
  return createHash('sha256').update(pdf).digest('hex')
}

/** The offer with a new version as its last; the one before it is replaced, where nothing had ended it. */
function withVersion(offer: Offer, version: OfferVersion, on: IsoDate): Offer {
  const { draft: _sent, versions, ...rest } = offer
  const before = versions.map((one): OfferVersion =>
    one.end ? one : { ...one, end: { how: 'replaced', on } },
  )
  return { ...rest, versions: [...before, version] }
}

/**
 * Makes a new private link to the last version and sends it, with the PDF. Its earlier links stop working.
 * @throws Expected where nothing was sent yet, or the copy is not on this site
 */
export async function sendLinkAgain(deps: Deps, doing: Doing, id: string): Promise<void> {
  const project = await projectStore(deps.db).load(doing.project)
  await changeOffer(deps.db, doing, id, async (offer, _store, trx) => {
    const last = lastVersion(offer)
    const copy = last && (await offerStore(trx).copy(doing.project, id, last.number))
    if (!last || !copy) throw noCopy()
    const chosen = { number: offer.number, version: last.number, terms: last.terms, value: last.value }
    await mailOffer(trx, deps, { doing, offer, coop: copy.tree.society, pdf: copy.pdf, chosen })
    // The offer is the same, and the trail says that it went out again.
    return { offer: { ...offer }, what: 'sent an offer again', result: project.name }
  })
}

/** Stops every link of an offer. What was sent by mail stays with the school. */
export function endLinks(db: Db, doing: Doing, id: string): Promise<void> {
  return changeOffer(db, doing, id, async (offer, _store, trx) => {
    await offerStore(trx).endLinks({ project: doing.project, offer: id }, doing.now.toISOString())
    return { offer: { ...offer }, what: 'stopped the link of an offer', result: undefined }
  })
}

async function mailOffer(
  trx: Db,
  { config }: Deps,
  of: { doing: Doing; offer: Offer; coop: string; pdf: Buffer; chosen: ChosenOffer },
): Promise<void> {
  const { doing, offer, coop, pdf, chosen } = of
  const { to, validUntil } = chosen.terms
  const version = lastVersion(offer)
  if (to.email === undefined || !version) throw noCopy()
  const token = newToken()
  const at = doing.now.toISOString()
  const store = offerStore(trx)
  // The link to an earlier version stays, and says that a newer one replaced it.
  await store.endLinks({ project: doing.project, offer: offer.id, version: version.number }, at)
  const expires = new Date(
    Math.max(Date.parse(`${validUntil}T00:00:00Z`), doing.now.getTime()) + linkDays * day,
  )
  await store.addLink({
    hash: hashed(token),
    project: doing.project,
    offer: offer.id,
    version: version.number,
    createdAt: at,
    expiresAt: expires.toISOString(),
  })
  if (version.end?.how === 'accepted') await store.keepLinks(doing.project, offer.id)
  await postMail(trx, {
    key: `offer ${hashed(token)}`,
    to: to.email,
    template: 'offer-sent',
    values: {
      coop,
      buyer: to.contact ?? to.name,
      reference: offerReference(chosen),
      until: longDate(validUntil),
      note: version.binding
        ? 'You can accept it with the link, or with the slip in the PDF.'
        : `${coop} is not registered yet. So this offer cannot be accepted yet. You can say that you would like it. That is not an order, and it binds nobody.`,
      link: config.baseUrl + href(paths.publicOffer, { token }),
    },
    project: doing.project,
    now: doing.now,
    attachments: [offerFile(coop, chosen, pdf)],
  })
}

/** The PDF as an attachment, under a name that a school can file. */
export function offerFile(coop: string, chosen: Pick<ChosenOffer, 'number' | 'version'>, content: Buffer) {
  return { filename: `${fileName(coop, chosen)}.pdf`, contentType: 'application/pdf', content }
}

/** "beacon-offer-7-version-2", without an ending. */
export function fileName(coop: string, { number, version }: Pick<ChosenOffer, 'number' | 'version'>): string {
  return `${slug(coop)}-offer-${number}${version > 1 ? `-version-${version}` : ''}`
}

function changed(): Expected {
  return new Expected(
    'conflict',
    'This offer was changed or sent in the meantime',
    'Go back to the offer, look at it as it is now, and send it from there.',
  )
}

function notReady(): Expected {
  return new Expected(
    'conflict',
    'This offer cannot go out yet',
    'Go back to the page before: it lists what to put right first.',
  )
}

function noCopy(): Expected {
  return new Expected(
    'conflict',
    'There is no copy of this offer here to send',
    'Send a new version: it is made and kept when you do.',
  )
}
