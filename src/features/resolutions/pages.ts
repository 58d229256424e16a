/** Resolutions in words: the list of them, and one of them with what may be done now. */
import { resultWords } from '../../engine/project/meeting-rules'
import {
  putTo,
  resultChoice,
  wordsOf,
  type By,
  type Choice,
  type MotionState,
} from '../../engine/project/motion'
import {
  carriedOn,
  closingDays,
  effectiveDay,
  motionState,
  requisitionDays,
  support,
} from '../../engine/project/motion-rules'
import { founderById, shortName, type Project } from '../../engine/project/project'
import {
  changesRules,
  kindRules,
  mayBeByConsent,
  needOf,
  needWords,
  wordsNotice,
} from '../../engine/project/resolution-kinds'
import { resolutionKinds, type Counts, type ResolutionKind } from '../../engine/project/resolution'
import { longDate, type IsoDate } from '../../lib/dates'
import { counted, listed } from '../../lib/names'
import { href, paths } from '../../web/paths'
import type { MotionScene } from './change-motion'
import { voteFault } from './hold-vote'
import { outside, outsideDone } from './outside'
import { mayCall, meetingDays, meetingsFor } from './put-to-meeting'
import { mayAmend, type Actor } from './suggest-motion'

export const stateWords: Readonly<Record<MotionState, { text: string; colour: string }>> = {
  suggested: { text: 'Suggested', colour: 'yellow' },
  voting: { text: 'Open for votes', colour: 'blue' },
  meeting: { text: 'Before a meeting', colour: 'blue' },
  confirming: { text: 'Waits for a second meeting', colour: 'blue' },
  carried: { text: 'Carried', colour: 'green' },
  lost: { text: 'Not carried', colour: 'red' },
  withdrawn: { text: 'Withdrawn', colour: 'grey' },
}

const choiceWords: Readonly<Record<Choice, string>> = {
  for: 'For',
  against: 'Against',
  abstain: 'I do not vote on this',
}

/** Every resolution, those that are open first. */
export function motionList(id: string, project: Project, today: IsoDate) {
  const rows = (project.motions ?? []).toReversed().map((motion) => {
    const state = motionState(motion, project.meetings ?? [], today)
    return {
      title: motion.title,
      kind: kindRules[motion.kind].text,
      state: stateWords[state],
      open: !['carried', 'lost', 'withdrawn'].includes(state),
      when: `Suggested on ${longDate(motion.suggested.on)}`,
      href: href(paths.motion, { project: id, motion: motion.id }),
    }
  })
  return { open: rows.filter((one) => one.open), done: rows.filter((one) => !one.open) }
}

/**
 * What a suggestion may decide; changes of the rules begin from the rules themselves. Before registration there are no
 * members and no registered rules, so only what founders may decide is there.
 */
export function kindsToSuggest(registered: boolean): ResolutionKind[] {
  return resolutionKinds.filter((kind) =>
    registered ? !changesRules(kind) : kind === 'ordinary' || kind === 'admission',
  )
}

export function kindChoices(id: string, registered: boolean) {
  return kindsToSuggest(registered).map((kind) => ({
    text: kindRules[kind].text,
    hint: kindRules[kind].hint,
    href: href(paths.newMotionKind, { project: id, kind }),
  }))
}

/** Everything that the page of a resolution shows. */
export function motionPage(id: string, scene: MotionScene, on: { actor: Actor; voted: readonly string[] }) {
  const { actor } = on
  const { motion, state, project } = scene
  const name = nameIn(project)
  const at = { project: id, motion: motion.id }
  return {
    at,
    text: wordsOf(motion),
    kind: kindRules[motion.kind].text,
    state: stateWords[state],
    is: state,
    suggested:
      motion.suggested.founder === undefined
        ? `Suggested for the group, ${longDate(motion.suggested.on)}`
        : `Suggested by ${byWords(motion.suggested, name)}`,
    about: motion.founders.map(name),
    changesRules: changesRules(motion.kind) && motion.changes !== undefined,
    wordings: motion.wordings
      .slice(0, -1)
      .map((one) => ({ text: one.text, by: byWords(one, name) }))
      .toReversed(),
    reworded: motion.wordings.length > 1 ? byWords(motion.wordings.at(-1) ?? motion.suggested, name) : '',
    needs: needsWords(scene),
    mayAmend: mayAmend(scene, actor),
    support: supportPage(scene, actor),
    voting: votePage(scene, on),
    meeting: meetingLine(id, scene),
    calling: callPage(scene, actor),
    result: resultLine(scene),
    effect: effectWords(scene),
    outside: outsidePage(scene),
    choices: choicesOf(),
  }
}

function nameIn(project: Project) {
  return (founder: string): string => {
    const found = founderById(project, founder)
    return found ? shortName(found) : founder
  }
}

function byWords({ on, founder }: By, name: (founder: string) => string): string {
  return `${founder === undefined ? 'Entered for the group' : name(founder)}, ${longDate(on)}`
}

/** What a meeting needs to carry it, with the rule; and how people are told. */
function needsWords({ motion, promises, rule }: MotionScene): string[] {
  const { kind } = motion
  const source = rule(kindRules[kind].topic)
  const needs = `At a meeting it needs ${needWords(needOf(kind, promises))}${source === undefined ? '' : ` (${source})`}.`
  const notice = wordsNotice(kind, promises)
  const told = notice
    ? [`Everyone must have its full words ${counted(notice.days, 'clear day')} before.`]
    : []
  const second = kindRules[kind].confirmed
    ? [
        'Then a second meeting confirms it by more than half of the votes cast, from 14 days to a month later.',
      ]
    : []
  return [needs, ...told, ...second]
}

function supportPage(scene: MotionScene, { founder }: Actor) {
  const { motion, members, promises, state, registered, rule, project } = scene
  if (!registered || state !== 'suggested') return undefined
  const { have, needed } = support(motion, members, promises)
  const source = rule('requisition')
  const days = motion.asked && requisitionDays(motion.asked.on, promises)
  return {
    words: `${have} of the ${needed} members that it takes ask for a general meeting${source === undefined ? '' : ` (${source})`}.`,
    names: listed(motion.supporters.map((one) => nameIn(project)(one.founder))),
    asked: days && {
      on: longDate(motion.asked?.on ?? ''),
      callBy: longDate(days.callBy),
      holdBy: longDate(days.holdBy),
      late: scene.today > days.callBy,
    },
    own: founder !== undefined && members.includes(founder) && !motion.asked,
    asks: motion.supporters.some((one) => one.founder === founder),
    // A group may have put its own words in the place of ours: their numbers are not known here.
    check: project.wording?.['rules/calling-meetings'] !== undefined,
  }
}

function votePage(
  scene: MotionScene,
  { actor: { founder }, voted }: { actor: Actor; voted: readonly string[] },
) {
  const { motion, state, project, today, promises } = scene
  const { vote } = motion
  const name = nameIn(project)
  if (!vote) {
    if (state !== 'suggested') return undefined
    const { to } = closingDays(today, promises)
    return { fault: voteFault(scene), latest: longDate(to) }
  }
  const said = vote.votes.find((one) => one.founder === founder)?.choice
  return {
    open: state === 'voting',
    secret: vote.how === 'secret',
    needs: vote.needs,
    closes: longDate(vote.closes),
    voted: `${voted.length} of ${vote.voters.length} have voted.`,
    all: voted.length === vote.voters.length,
    own: founder !== undefined && vote.voters.includes(founder),
    cast: founder !== undefined && voted.includes(founder),
    said,
    saidWords: said && choiceWords[said].toLowerCase(),
    names:
      vote.how === 'open'
        ? vote.votes.map((one) => ({
            name: name(one.founder),
            choice: resultChoice[one.choice],
            paper: one.paper === true,
          }))
        : [],
    waiting: vote.voters
      .filter((one) => !voted.includes(one))
      .map((one) => ({ value: one, text: name(one) })),
  }
}

function meetingLine(id: string, { motion, project }: MotionScene) {
  const at = putTo(motion, project.meetings ?? [])
  if (!at) return undefined
  const { meeting } = at
  return {
    title: meeting.title,
    on: longDate(meeting.on),
    href: href(paths.meeting, { project: id, meeting: meeting.id }),
    second: at.resolution.confirms !== undefined,
  }
}

/** The meetings to which it may be put, and the days on which one may be held for it. */
function callPage(scene: MotionScene, actor: Actor) {
  const { motion, state } = scene
  if (state !== 'suggested' && state !== 'confirming') return undefined
  const { from, to } = meetingDays(scene)
  return {
    meetings: meetingsFor(scene).map(({ id, title, on }) => ({
      value: id,
      text: `${title}, ${longDate(on)}`,
    })),
    may: mayCall(scene, actor),
    second: state === 'confirming',
    from: longDate(from),
    to: to === undefined ? '' : longDate(to),
    late: to !== undefined && from > to,
    ways: waysFor(motion.kind),
  }
}

export function waysFor(kind: ResolutionKind) {
  return [
    ...(mayBeByConsent(kind) ? [{ value: 'consent', text: 'By consent: nobody objects' }] : []),
    { value: 'hands', text: 'By show of hands' },
    { value: 'ballot', text: 'By secret ballot on phones' },
  ]
}

function countWords({ for: yes, against, abstain }: Counts): string {
  return `${yes} for, ${against} against, ${abstain} did not vote`
}

function resultLine({ motion, state, project }: MotionScene): string {
  if (motion.vote?.counts) {
    const { counts, needed, voters, needs } = motion.vote
    const silent = voters.length - counts.for - counts.against - counts.abstain
    const rest = silent > 0 ? `, ${silent} did not answer` : ''
    const result = counts.for >= needed ? 'Carried' : 'Not carried'
    return `${result}: ${countWords(counts)}${rest}. It needed ${needs}.`
  }
  const at = putTo(motion, project.meetings ?? [])
  const decided = state === 'carried' || state === 'lost' || state === 'confirming'
  return at && decided ? resultWords(at.resolution) : ''
}

/** From when it counts, or why it does not yet. */
export function effectWords({ motion, state, project, today }: MotionScene): string {
  const meetings = project.meetings ?? []
  const { from } = motion
  if (state === 'suggested' || state === 'voting' || state === 'meeting')
    return from === undefined
      ? ''
      : `If it is carried, it takes effect on ${longDate(from)}, and not before it is carried.`
  const carried = carriedOn(motion, meetings, today)
  if (carried === undefined) return ''
  const own = motion.vote ? motion : (putTo(motion, meetings)?.resolution ?? motion)
  if (own.trouble !== undefined)
    return `It could not be carried out: ${own.trouble}. Make the entry yourself on the page of the register.`
  if (changesRules(motion.kind))
    return 'The change is in your draft of the rules. It is not valid until the FCA has registered it (section 16 of the Act).'
  if (motion.kind === 'name') {
    return motion.settled === undefined
      ? 'The old name counts until the FCA approves the new one.'
      : `The new name counts from ${longDate(motion.settled)}.`
  }
  const day = effectiveDay(carried, motion)
  return day > today ? `It takes effect on ${longDate(day)}.` : `In effect from ${longDate(day)}.`
}

function outsidePage({ motion, project, today }: MotionScene) {
  const due = outside(motion, project.meetings ?? [], today)
  const done = outsideDone(motion)
  return {
    due: due && { todo: due.todo, ask: due.ask, law: due.law, carried: longDate(due.carried) },
    done: done && `${done.todo}: done on ${longDate(done.on)}.`,
  }
}

function choicesOf() {
  return (Object.keys(choiceWords) as Choice[]).map((value) => ({ value, text: choiceWords[value] }))
}

/** The people to choose from in a suggestion about people. */
export function peopleFor(kind: ResolutionKind, project: Project, members: readonly string[]) {
  const all = project.founders.filter(({ id }) =>
    kind === 'admission' ? !members.includes(id) : kind === 'expulsion' ? members.includes(id) : true,
  )
  return all.map((one) => ({ value: one.id, text: one.legalName }))
}
