/** Meetings in words: the list of them, and one of them with what can be done now. */
import { assemble } from '../../engine/clauses/assemble'
import type { Library } from '../../engine/library/library'
import { wasWords } from '../../engine/lists/meetings'
import {
  meetingNames,
  type Election,
  type Meeting,
  type MeetingKind,
  type Resolution,
} from '../../engine/project/meeting'
import {
  earliestDay,
  electionWords,
  isCommittee,
  lastNoticeDay,
  mayShorten,
  noticeCounts,
  noticeGiven,
  resultWords,
} from '../../engine/project/meeting-rules'
import { isRegistered } from '../../engine/project/in-force'
import { legalNameOf } from '../../engine/project/member-names'
import { officeNames } from '../../engine/project/office'
import { founderById, shortName, type Project } from '../../engine/project/project'
import { kindRules } from '../../engine/project/resolution-kinds'
import { longDate, type IsoDate } from '../../lib/dates'
import { counted } from '../../lib/names'
import { href, paths } from '../../web/paths'
import type { Scene } from './change-meeting'
import { kindsFor } from './decide'
import { officerWarnings } from './elect'
import { agendaLines, isTold, lastDayWords, whenWords } from './give-notice'
import { whereOf } from './plan-meeting'
import { putFaults } from './put-faults'

const stateWords: Readonly<Record<Meeting['state'], string>> = {
  planned: 'Planned',
  open: 'Going on now',
  closed: 'Held',
}

const howWords: Readonly<Record<Resolution['how'], string>> = {
  consent: 'By consent: nobody objects',
  hands: 'By show of hands',
  ballot: 'By secret ballot on phones',
}

function stateOf({ state, entered }: Meeting): string {
  return state === 'open' && entered ? 'Being entered' : stateWords[state]
}

/** The meetings of a project, the latest first. */
export function meetingList(id: string, project: Project) {
  return (project.meetings ?? [])
    .map((meeting) => ({
      title: meeting.title,
      when: whenWords(meeting),
      kind: meetingNames[meeting.kind],
      state: meeting.approved ? 'Minutes approved' : stateOf(meeting),
      href: href(paths.meeting, { project: id, meeting: meeting.id }),
    }))
    .reverse()
}

/** When the notice must go out, with the rule or what stands in its place. */
export function noticeWords(scene: Scene) {
  const { meeting, need, rule, today } = scene
  const last = lastNoticeDay(meeting.on, need)
  const given = noticeGiven(meeting)
  const source = rule(need.topic)
  const days = need.clear ? counted(need.days, 'clear day') : counted(need.days, 'day')
  const asks =
    meeting.kind === 'founding'
      ? `No law says how founders meet before registration. What counts is what you have agreed. Your draft asks for ${days} of notice${source === undefined ? '' : ` (${source})`}, so keep to that.`
      : `Your rules ask for ${days} of notice${source === undefined ? '' : ` (${source})`}.`
  return {
    asks,
    counting: need.clear
      ? 'Clear days leave out the day on which the notice counts as given and the day of the meeting. Every other day counts, weekends and bank holidays too.'
      : '',
    last: lastDayWords(scene),
    given: given === undefined ? undefined : longDate(given),
    told: isTold(meeting),
    late: given === undefined && today > last && !meeting.shortNotice && meeting.putOffFrom === undefined,
    earliest: longDate(earliestDay(noticeCounts(meeting.kind, today, ['email']), need)),
    mayShorten: mayShorten(meeting.kind),
    short: meeting.shortNotice && longDate(meeting.shortNotice.on),
    notices: meeting.notices.map((notice, index) => ({
      what: index === 0 ? 'Notice' : 'Changed notice',
      on: longDate(notice.on),
      counts: notice.counts && longDate(notice.counts),
      to: notice.to.map(({ name, how }) => `${name} (${toldWords[how]})`).join(', '),
    })),
    good: scene.noticeGood,
  }
}

const toldWords = {
  mail: 'e-mail',
  paper: 'on paper',
  both: 'e-mail and paper',
  own: 'told by the group',
} as const

/** "5 of 9 here. You need 5." */
function quorumWords({ here, voters, quorum, meeting, rule, project }: Scene) {
  const source = rule(isCommittee(meeting.kind) ? 'committee-meetings' : 'meeting-quorum')
  return {
    text: `${here.length} of ${voters.length} here. You need ${quorum}.`,
    enough: here.length >= quorum,
    needed: quorum,
    source:
      source === undefined
        ? ''
        : `This is the quorum in your ${isRegistered(project, meeting.on) ? 'rules' : 'draft'} (${source}).`,
  }
}

/** Everything that the page of a meeting shows. */
export function meetingPage(id: string, scene: Scene, own: string | undefined) {
  const { meeting, project, voters, here } = scene
  const at = { project: id, meeting: meeting.id }
  const isHere = new Set(here.map((one) => one.id))
  const known = new Map(meeting.attendance.map((one) => [one.founder, one]))
  return {
    meeting,
    kind: meetingNames[meeting.kind],
    state: stateOf(meeting),
    when: whenWords(meeting),
    where: whereOf(meeting),
    isFounding: meeting.kind === 'founding',
    entered:
      meeting.entered &&
      `Entered on ${longDate(meeting.entered.on)} from the minutes, by ${meeting.entered.by}.`,
    notice: noticeWords(scene),
    quorum: quorumWords(scene),
    isToday: scene.today >= meeting.on,
    people: voters.map((one) => ({
      id: one.id,
      name: shortName(one),
      here: isHere.has(one.id),
      was: wasWords(known.get(one.id)),
    })),
    own: own !== undefined && voters.some((one) => one.id === own) ? { here: isHere.has(own) } : undefined,
    founders: project.founders.map((one) => ({ value: one.id, text: one.legalName })),
    nameOf: (founder: string) => legalNameOf(project, founder),
    chair: meeting.chair && founderById(project, meeting.chair)?.legalName,
    noteTaker: meeting.noteTaker && founderById(project, meeting.noteTaker)?.legalName,
    resolutions: meeting.resolutions.map((one) => resolutionRow(at, scene, one)),
    elections: meeting.elections.map((one) => electionRow(at, scene, one)),
    actions: meeting.actions.map(({ what, founder, by }) => ({
      what,
      who: founder === undefined ? 'Nobody yet' : legalNameOf(project, founder),
      by: by === undefined ? '' : longDate(by),
    })),
  }
}

function resolutionRow(at: { project: string; meeting: string }, scene: Scene, one: Resolution) {
  return {
    id: one.id,
    title: one.title,
    text: one.text,
    state: one.state,
    decided: one.state === 'carried' || one.state === 'lost',
    result: resultWords(one),
    href: href(paths.resolution, { ...at, resolution: one.id }),
    ballot: one.state === 'put' && one.how === 'ballot' && href(paths.ballot, { ...at, about: one.id }),
    kind: kindRules[one.kind].text,
    how: howWords[one.how],
    faults: one.state === 'draft' ? putFaults(scene, one) : [],
  }
}

function electionRow(at: { project: string; meeting: string }, scene: Scene, one: Election) {
  const name = (founder: string) => legalNameOf(scene.project, founder)
  return {
    id: one.id,
    office: officeNames[one.office],
    state: one.state,
    candidates: one.candidates.map(name).join(', '),
    result: electionWords(one, name),
    href: href(paths.election, { ...at, election: one.id }),
    ballot: one.state === 'put' && one.how === 'ballot' && href(paths.ballot, { ...at, about: one.id }),
    warnings: one.candidates.flatMap((id) => {
      const founder = founderById(scene.project, id)
      return founder ? officerWarnings(founder, scene.promises.committeeMinimumAge) : []
    }),
  }
}

/** The choices of the form of a resolution. */
export function resolutionChoices({ meeting, project, voters }: Scene) {
  // What a notice or an approval settles afterwards has a page of its own, on which that is noted.
  const kinds = kindsFor(meeting.kind).filter((kind) => kind !== 'office' && kind !== 'name')
  return {
    kinds: kinds.map((value) => ({
      value,
      text: kindRules[value].text,
      hint: { text: kindRules[value].hint },
    })),
    ways: (['consent', 'hands', 'ballot'] as const).map((value) => ({ value, text: howWords[value] })),
    founders: project.founders.map((one) => ({ value: one.id, text: one.legalName })),
    voters: voters.length,
    expels: kinds.includes('expulsion'),
  }
}

/** The full words of each resolution in the paper notice of the founding meeting, by the item it belongs to. */
export function readyResolutions(
  project: Project,
  on: IsoDate,
  library: Library,
): { letter: string; title: string; text: string }[] {
  const template = library.templates.find((one) => one.id === 'founding-meeting-notice')
  if (!template) return []
  const print = assemble(template, project, on, library).clauses.find(
    (one) => one.id === 'notice-resolutions',
  )
  const found: { letter: string; title: string; text: string }[] = []
  for (const { label, text } of print?.lines ?? []) {
    const [, letter, title] = /^([A-J])\. (.+)$/.exec(text) ?? []
    const last = found.at(-1)
    if (letter !== undefined && title !== undefined) found.push({ letter, title, text: '' })
    else if (last) last.text = joined(last.text, text.replace(/^“|”$/g, ''), label !== '')
  }
  return found
}

/** A list goes into the sentence that it belongs to: a resolution is read out as one. */
function joined(before: string, text: string, isItem: boolean): string {
  if (!isItem) return `${before} ${text}`.trim()
  return `${before.replace(/\.$/, before.includes(':') ? ';' : ':')} ${text}.`
}

/** What can be copied into a group chat: short, with what each person needs to know. */
export function chatText(scene: Scene, link: string): string {
  const { meeting, project } = scene
  return [
    `${project.name}: ${meeting.title}`,
    whenWords(meeting),
    whereOf(meeting),
    '',
    ...agendaLines(meeting),
    '',
    `Everything about it: ${link}`,
  ].join('\n')
}

/** The kinds of meeting with a word on each, for planning one. */
export const kindChoices: readonly { value: MeetingKind; text: string; hint: { text: string } }[] = [
  {
    value: 'founding',
    text: meetingNames.founding,
    hint: { text: 'Before registration: agree the rules and apply' },
  },
  {
    value: 'first-committee',
    text: meetingNames['first-committee'],
    hint: { text: 'After registration: bank, insurance, tax and safeguarding' },
  },
  {
    value: 'committee',
    text: meetingNames.committee,
    hint: { text: 'What the co-op needs between general meetings' },
  },
  {
    value: 'general',
    text: meetingNames.general,
    hint: { text: 'All members, such as the annual general meeting' },
  },
  {
    value: 'rule-change',
    text: meetingNames['rule-change'],
    hint: { text: 'Longer notice, and a higher majority' },
  },
  { value: 'admission', text: meetingNames.admission, hint: { text: 'Where all members decide who joins' } },
  {
    value: 'expulsion',
    text: meetingNames.expulsion,
    hint: { text: 'With grounds in writing and a hearing. Ask an adviser first' },
  },
]
