/** The map of who can do what as a page and as tables for Excel. */
import { audienceWords } from '../../engine/lists/service-words'
import { capital } from '../../engine/interview/answers'
import { shortName, type Founder } from '../../engine/project/project'
import { listed } from '../../lib/names'
import type { Table } from '../../lib/table'
import { busFactor, restsOn, type MapGap, type MapLine, type SkillsMap } from './skills-map'

const words = { leads: 'Leads', delivers: 'Delivers', has: 'Yes' } as const

/** What the page shows: gaps as sentences, the map as tables for a wide screen and as cards for a phone. */
export function skillsPage(map: SkillsMap) {
  const name = namesIn(map.founders)
  return {
    summary: summaryWords(map),
    gaps: gapList(map, name),
    grids: grids(map),
    cards: map.founders.map((founder) => card(map, founder)),
  }
}

/** The map as sheets: services, skills, age groups, and what to talk about. The first is the CSV. */
export function skillsTables(map: SkillsMap): Table[] {
  const name = namesIn(map.founders)
  return [
    ...grids(map).map(({ caption, head, rows }) => ({
      name: caption,
      columns: head.map((heading, index) => ({ heading, width: index === 0 ? 34 : 14 })),
      rows: rows.map(({ title, count, cells }) => [title, count, ...cells]),
    })),
    {
      name: 'To talk about',
      columns: [{ heading: 'To talk about', width: 90 }],
      rows: gapList(map, name).map((gap) => [gap]),
    },
  ]
}

function summaryWords(map: SkillsMap): string {
  const least = busFactor(map)
  if (least === undefined) return 'There are no services yet, so there is nothing to map.'
  const alone = map.founders.filter(({ id }) => restsOn(map, id).length > 0)
  if (least === 0) return 'At least one service has nobody in the group who delivers it.'
  if (alone.length === 0)
    return `Every service has ${least} people or more who deliver it. If one of you is ill or leaves, all can go on.`
  const who = listed(alone.map(shortName))
  return alone.length === 1
    ? `${who} is the only one to deliver a service. If that person is ill or leaves, it stops.`
    : `${who} are each the only one to deliver a service. If one of them is ill or leaves, that service stops.`
}

/** Each gap as a sentence; what one person alone can do is one sentence for each person. */
function gapList({ gaps }: SkillsMap, name: (id: string) => string): string[] {
  const alone = new Map<string, string[]>()
  for (const gap of gaps)
    if (gap.kind === 'one-skill')
      alone.set(gap.founder, [...(alone.get(gap.founder) ?? []), `“${gap.skill}”`])
  return [
    ...gaps.flatMap((gap) => (gap.kind === 'one-skill' ? [] : gapWords(gap, name))),
    ...[...alone].map(([founder, skills]) => {
      const what = skills.length === 1 ? 'a skill that a service needs' : 'skills that services need'
      return `Only ${name(founder)} has named ${what}: ${listed(skills)}.`
    }),
  ]
}

function gapWords(gap: Exclude<MapGap, { kind: 'one-skill' }>, name: (id: string) => string): string {
  switch (gap.kind) {
    case 'no-team':
      return `Nobody in the group delivers ${gap.service}. Choose someone, or take it off your list.`
    case 'one-person':
      return `Only ${name(gap.founder)} can deliver ${gap.service}. Who could learn it, or stand in?`
    case 'one-registered':
      return `Only ${name(gap.founder)} is registered for ${gap.service}. The others cannot do it without them.`
    case 'no-skill':
      return `Nobody has named the skill “${gap.skill}”, which ${listed(gap.services)} ${gap.services.length === 1 ? 'needs' : 'need'}. Who has it, or could learn it?`
  }
}

function grids(map: SkillsMap) {
  return [
    { caption: 'Services', first: 'Service', lines: map.services },
    { caption: 'Skills', first: 'Skill', lines: map.skills },
    { caption: 'Ages and groups', first: 'For', lines: map.phases },
  ]
    .filter(({ lines }) => lines.length > 0)
    .map(({ caption, first, lines }) => ({
      caption,
      head: [first, 'How many', ...map.founders.map(shortName)],
      rows: lines.map((line) => ({
        title: line.title,
        cells: map.founders.map(({ id }) => cell(line, id)),
        count: line.who.size,
        alone: line.needed && line.who.size < 2,
      })),
    }))
}

function cell({ who }: MapLine, id: string): string {
  const what = who.get(id)
  return what === undefined ? '' : words[what]
}

function card(map: SkillsMap, founder: Founder) {
  const of = (lines: readonly MapLine[], what?: 'leads'): string =>
    listed(
      lines
        .filter(({ who }) => (what === undefined ? who.has(founder.id) : who.get(founder.id) === what))
        .map(({ title }) => title),
    )
  return {
    title: shortName(founder),
    rows: [
      { label: 'Leads', value: of(map.services, 'leads') },
      { label: 'Delivers', value: of(map.services) },
      { label: 'Nobody else delivers', value: listed(restsOn(map, founder.id)) },
      { label: 'Skills', value: of(map.skills) },
      { label: 'Ages and groups', value: capital(audienceWords(agesOf(map, founder))) },
    ].filter(({ value }) => value !== ''),
  }
}

function agesOf({ phases }: SkillsMap, { id }: Founder): string[] {
  return phases.filter(({ who }) => who.has(id)).map((line) => line.of)
}

function namesIn(founders: readonly Founder[]): (id: string) => string {
  const names = new Map(founders.map((founder) => [founder.id, shortName(founder)]))
  return (id) => names.get(id) ?? id
}
