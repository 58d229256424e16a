/** What joining and leaving ask of people. */
import { awaitsConfirming, decideBy, decisionOf, reasonBy, stateOf } from '../../engine/project/application'
import { isRegistered } from '../../engine/project/in-force'
import { isOpen, endsOn, votedAt } from '../../engine/project/leaving'
import { trialsOn } from '../../engine/project/work'
import type { Application, Leaving } from '../../engine/project/membership'
import type { Waiting } from '../../engine/project/waiting'
import { href, paths } from '../../web/paths'
import type { Permission } from '../../web/who-may'
import type { WaitingIn, WaitingSource } from '../projects'
import { nameIn, unsettled, type Book } from './pages'
import { rulesOn } from './rules-on'

type Waits = Waiting<Permission>

export const membershipWaiting: WaitingSource = (on) => {
  const { id, project, today, deps } = on
  if (!isRegistered(project, today)) return []
  const rules = rulesOn(project, today, deps.library)
  const book: Book = { id, project, today, rules }
  return [
    ...(project.applications ?? []).flatMap((one) => applicationWaits(book, one)),
    ...trialWaits(book),
    ...(project.leavings ?? []).flatMap((one) => leavingWaits(on, one)),
    ...unsettled(book).map(({ founder, name, href: link, by }) => ({
      key: `settle:${founder}`,
      words: `Settle what is open with ${name}`,
      link,
      ...(by !== undefined && { by }),
      for: { may: 'private' as const },
    })),
  ]
}

function applicationWaits({ id, project, today, rules }: Book, one: Application): Waits[] {
  const link = href(paths.application, { project: id, applicant: one.id })
  const about = { link, for: { may: 'register' as const } }
  const name = one.name ?? 'someone'
  const state = stateOf(project, one, today)
  const decision = decisionOf(project, one)
  switch (state) {
    case 'to-decide': {
      const by = decideBy(one, rules.promises)
      return [
        {
          key: `application:${one.id}`,
          words: `Have the application of ${name} decided`,
          ...about,
          ...(by && { by }),
        },
      ]
    }
    case 'to-enter':
      return [
        {
          key: `enter:${one.id}`,
          words: `Take the share of ${name}, and enter them in the register`,
          ...about,
        },
      ]
    case 'refused':
      return decision && !decision.told && one.erased === undefined
        ? [
            {
              key: `reason:${one.id}`,
              words: `Tell ${name} in writing why`,
              ...about,
              by: reasonBy(decision.on),
            },
          ]
        : []
    case 'asked-again':
      return [
        {
          key: `again:${one.id}`,
          words: `Put the application of ${name} to the next general meeting`,
          ...about,
        },
      ]
    case 'entered':
      return awaitsConfirming(project, one, { day: today, promises: rules.promises })
        ? [
            {
              key: `confirm:${one.id}`,
              words: `Ask the next general meeting to confirm ${name} as a member`,
              ...about,
            },
          ]
        : []
    default:
      return []
  }
}

/** Each worker who is about to qualify must be offered a form to apply: the draft rules say so. */
function trialWaits({ id, project, today, rules }: Book): Waits[] {
  const asked = new Set((project.applications ?? []).flatMap(({ founder }) => founder ?? []))
  return trialsOn(project, today, rules.promises)
    .filter(({ founder }) => !asked.has(founder))
    .map(({ founder, until }) => ({
      key: `trial:${founder}`,
      words: `Offer ${nameIn(project, founder)} a form to apply: they can join from this day`,
      link: href(paths.membership, { project: id }),
      by: until,
      for: { may: 'register' as const },
    }))
}

function leavingWaits({ id, project }: WaitingIn, one: Leaving): Waits[] {
  if (!isOpen(one)) return []
  const name = nameIn(project, one.founder)
  const by = endsOn(one)
  if (one.kind !== 'expulsion')
    return [
      {
        key: `leaving:${one.id}`,
        words: `The membership of ${name} ends`,
        link: href(paths.membership, { project: id }),
        ...(by !== undefined && { by }),
        for: 'everyone',
        coming: true,
      },
    ]
  if (votedAt(project, one)) return []
  const link = href(paths.expulsion, { project: id, leaving: one.id })
  const words = one.sent ? `Hear ${name}, and put it to the vote` : `Send ${name} the grounds, or stop it`
  return [
    {
      key: `expulsion:${one.id}`,
      words,
      link,
      ...(one.meeting && { by: one.meeting }),
      for: { may: 'register' },
    },
  ]
}
