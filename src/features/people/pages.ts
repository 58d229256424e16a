/** Founders as pages show them. */
import { registerAt, standingWords, type Register, type Standing } from '../../engine/project/ledger'
import { addressLine } from '../../engine/project/address'
import type { Founder, Project } from '../../engine/project/project'
import { officeNames } from '../../engine/project/office'
import { mayUseTitle } from '../../engine/project/project'
import { longDate } from '../../lib/dates'
import { listed } from '../../lib/names'
import { href, paths } from '../../web/paths'

export const standingLabels: Readonly<Record<Standing | 'member' | 'former', string>> = {
  ...standingWords,
  member: 'Member',
  former: 'Former member',
}

/** Where a person stands: on the register, or in the founders' book. */
export function standingOf(register: Register, founder: string): keyof typeof standingLabels {
  if (register.memberOf.has(founder)) return 'member'
  const book = register.standings.get(founder)?.standing
  if (register.left.has(founder)) return book === 'applied' ? book : 'former'
  return book ?? 'exploring'
}

/**
 * The list of people, those who have gone last.
 * @param on.all whether the reader may see what private details are lacking
 */
export function peopleList(id: string, project: Project, on: { asAt: string; all: boolean }) {
  const register = registerAt(project.ledger, on.asAt)
  const people = project.founders.map((founder) => {
    const standing = standingOf(register, founder.id)
    return {
      name: founder.legalName,
      href: href(paths.founder, { project: id, founder: founder.id }),
      gone: standing === 'withdrew' || standing === 'declined' || standing === 'former',
      standing: standingLabels[standing],
      offices: listed(founder.offices.map((office) => officeNames[office])),
      todo: on.all ? todo(founder) : '',
    }
  })
  return { present: people.filter((one) => !one.gone), gone: people.filter((one) => one.gone) }
}

/** What a founder's record still lacks, in a few words; empty when nothing. */
function todo(founder: Founder): string {
  const lacking = [
    founder.address ? '' : 'address',
    founder.email === undefined && founder.phone === undefined ? 'e-mail or phone' : '',
    mayUseTitle(founder) ? '' : 'HCPC number',
  ].filter((one) => one !== '')
  return lacking.length === 0 ? '' : `Needs ${listed(lacking)}`
}

/** A founder's own page: summary cards, each with where to change it. */
export function founderCards(project: string, founder: Founder) {
  const change = (part: string): string => href(paths.founderPart, { project, founder: founder.id, part })
  const { check } = founder
  return [
    {
      title: 'Name and contact',
      change: change('about'),
      rows: [
        { label: 'Full name', value: founder.legalName },
        { label: 'Known as', value: founder.knownAs },
        { label: 'E-mail', value: founder.email },
        { label: 'Phone', value: founder.phone },
      ],
    },
    {
      title: 'Postal address',
      change: change('address'),
      rows: [{ label: 'Address', value: founder.address && addressLine(founder.address) }],
    },
    {
      title: 'Work',
      change: change('work'),
      rows: [
        { label: 'Profession or job', value: founder.profession },
        { label: 'Share of full time', value: founder.fte === undefined ? undefined : String(founder.fte) },
        { label: 'HCPC number', value: founder.hcpc },
        { label: 'Skills', value: founder.skills && listed(founder.skills) },
        { label: 'Languages', value: founder.languages && listed(founder.languages) },
        { label: 'Named in offers to schools', value: founder.inOffers ? 'Yes' : 'No' },
      ],
    },
    {
      title: 'Checks and declarations',
      change: change('checks'),
      rows: [
        { label: '18 or over', value: founder.over18 ? 'Yes' : undefined },
        { label: 'Not bankrupt or disqualified', value: founder.notDisqualified ? 'Yes' : undefined },
        {
          label: 'Check',
          value:
            check &&
            `${check.scheme}, ${check.level.replace('-barred', ' with barred list')}, seen ${longDate(check.seenOn)}`,
        },
        {
          label: 'Safeguarding training',
          value: founder.safeguardingTrainedOn && longDate(founder.safeguardingTrainedOn),
        },
      ],
    },
  ].map((card) => ({
    ...card,
    rows: card.rows.map((row) => ({ ...row, value: row.value ?? 'Not provided' })),
  }))
}

/** Two records of one founder, field by field, for the page that compares them. */
export function founderRows(there: Founder, yours: Founder) {
  const values = (founder: Founder) => founderCards('', founder).flatMap((card) => card.rows)
  const mine = values(yours)
  return values(there).map((row, index) => ({
    label: row.label,
    there: row.value,
    yours: mine[index]?.value ?? '',
  }))
}
