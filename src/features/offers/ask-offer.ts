/** Questions of a school about its offer, and the group's answers. Both sides are told by mail. */
import type { Db } from '../../db/open'
import type { Deps } from '../../deps'
import { offerReference } from '../../engine/project/offer-facts'
import { lastVersion, type OfferMessage } from '../../engine/project/offer'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { href, paths } from '../../web/paths'
import { newId } from '../account'
import { postMail } from '../mail'
import type { Doing } from '../projects'
import type { Opened } from './answer-offer'
import { changeOffer } from './change-offer'

/** The most messages about one offer; a talk that long belongs on the phone. */
const mostMessages = 200

/** Keeps a question of the school, and mails it to the group. */
export function askQuestion(
  deps: Deps,
  now: Date,
  opened: Opened,
  said: { name: string; words: string },
): Promise<void> {
  const { link, project } = opened
  const doing: Doing = { project: link.project, seat: null, now }
  return changeOffer(deps.db, doing, link.offer, async (offer, _store, trx) => {
    const group = project.answers['offer.contactEmail']
    if (typeof group === 'string') {
      await postMail(trx, {
        ...mailFrame(doing),
        to: group,
        template: 'offer-question',
        values: {
          buyer: opened.version.terms.to.name,
          reference: offerReference({ number: offer.number, version: opened.version.number }),
          lines: wordsAsLines(said),
          link: deps.config.baseUrl + href(paths.offer, { project: link.project, offer: link.offer }),
        },
      })
    }
    return {
      offer: withMessage(offer, { from: 'buyer', ...said, on: londonDate(now) }),
      what: 'noted a question about an offer',
      result: undefined,
    }
  })
}

/** Keeps the group's answer, and mails it to the school. */
export function replyToBuyer(
  db: Db,
  doing: Doing,
  id: string,
  said: { name: string; words: string; coop: string },
): Promise<void> {
  const { coop, ...message } = said
  return changeOffer(db, doing, id, async (offer, _store, trx) => {
    const last = lastVersion(offer)
    const to = last?.terms.to.email
    if (last && to !== undefined) {
      await postMail(trx, {
        ...mailFrame(doing),
        to,
        template: 'offer-reply',
        values: {
          coop,
          buyer: last.terms.to.contact ?? last.terms.to.name,
          reference: offerReference({ number: offer.number, version: last.number }),
          lines: wordsAsLines(message),
        },
      })
    }
    return {
      offer: withMessage(offer, { from: 'group', ...message, on: londonDate(doing.now) }),
      what: 'answered a question about an offer',
      result: undefined,
    }
  })
}

function withMessage<T extends { messages?: OfferMessage[] }>(offer: T, message: OfferMessage): T {
  const messages = offer.messages ?? []
  if (messages.length >= mostMessages) {
    throw new Expected(
      'conflict',
      'There are many messages about this offer already',
      'Ring the other side, or write an e-mail. Nothing that was written here is lost.',
    )
  }
  return { ...offer, messages: [...messages, message] }
}

function mailFrame({ project, now }: Doing) {
  return { key: `offer message ${newId()}`, project, now }
}

/** The words with who said them, a line each, as mails take no line breaks. */
function wordsAsLines({ name, words }: { name: string; words: string }): string[] {
  return [
    `${name} wrote:`,
    ...words
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ]
}
