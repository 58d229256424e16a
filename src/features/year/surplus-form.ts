/** The form of a surplus: what the committee proposes, and the work that a bonus follows. */
import {
  bonusShares,
  restOf,
  surplusBounds,
  surplusFaults,
  type SurplusBounds,
} from '../../engine/project/surplus'
import type { SurplusPlan, YearFigures } from '../../engine/project/year'
import type { YearView } from '../../engine/project/year-view'
import { registerAtEnd } from '../../engine/project/year-counts'
import type { Membership } from '../../engine/project/ledger'
import type { Project } from '../../engine/project/project'
import type { IsoDate } from '../../lib/dates'
import { exactPounds, pounds } from '../../lib/money'
import type { FieldErrors, Typed } from '../../web/forms'
import { poundsTyped } from '../../web/typed-fields'
import { readYearFields, type Field } from './fields'

export interface SurplusOn {
  figures: YearFigures
  bounds: SurplusBounds
  basis: YearView['rules']['surplus']['bonus']
  /** Everyone on the register on the last day of the year, in the order of their numbers. */
  members: readonly Membership[]
}

/** What a proposal is made from; undefined while the year has no figures, or ended in a loss. */
export function surplusOn(project: Project, view: YearView, today: IsoDate): SurplusOn | undefined {
  const figures = view.record?.figures
  if (!figures || figures.surplus <= 0) return undefined
  const rule = view.rules.surplus
  const { members } = registerAtEnd(project.ledger, view.year, today)
  return { figures, bounds: surplusBounds(figures, rule), basis: rule.bonus, members }
}

/** The three sums, and a field for each member's work where the bonus follows it. */
export function surplusFields({ bounds, basis, members }: SurplusOn): Field[] {
  const sums: Field[] = [
    {
      name: 'reserve',
      label: 'First, to the general reserve',
      hint: `At least ${pounds(bounds.reserveLeast)}, which is ${bounds.reservePercent}%`,
      kind: 'money',
    },
    {
      name: 'community',
      label: 'Second, to learning, other co-ops or the community',
      hint: `At least ${pounds(bounds.communityLeast)}`,
      kind: 'money',
    },
  ]
  if (basis === 'none') return sums
  const bonus: Field = {
    name: 'bonus',
    label: 'Third, bonus to members for their work',
    hint:
      bounds.bonusMost === 0
        ? 'Nothing is left for it this year: enter 0'
        : `At most ${pounds(bounds.bonusMost)}`,
    kind: 'money',
  }
  const work = members.map(({ founder, name }): Field => ({
    name: workField(founder),
    label: basis === 'hours' ? `Hours of ${name} in the year` : `Pay of ${name} in the year`,
    kind: basis === 'hours' ? 'hours' : 'money',
    optional: true,
  }))
  return [...sums, bonus, ...(basis === 'equal' ? [] : work)]
}

function workField(founder: string): string {
  return `work-${founder}`
}

/** What stands in the fields: the proposal, or the least that the rules ask and no bonus. */
export function surplusTyped(on: SurplusOn, plan: SurplusPlan | undefined): Typed {
  const { reserveLeast: reserve, communityLeast: community } = on.bounds
  const { work, ...sums } = plan ?? { reserve, community, bonus: 0, work: [] }
  return {
    reserve: poundsTyped(sums.reserve),
    community: poundsTyped(sums.community),
    bonus: poundsTyped(sums.bonus),
    ...Object.fromEntries(work.map(({ founder, amount }) => [workField(founder), poundsTyped(amount)])),
  }
}

/** Reads a proposal, and holds it to the rules. */
export function readSurplus(
  on: SurplusOn,
  typed: Typed,
  today: IsoDate,
): { ok: true; plan: Omit<SurplusPlan, 'vote'> } | { ok: false; errors: FieldErrors } {
  const read = readYearFields(surplusFields(on), typed, today)
  if (!read.ok) return read
  const { money, hours } = read.value
  const amounts = on.basis === 'hours' ? hours : money
  const work = on.members.flatMap(({ founder }) => {
    const amount = amounts[workField(founder)] ?? 0
    return on.basis === 'equal' || on.basis === 'none' || amount === 0 ? [] : [{ founder, amount }]
  })
  const plan = {
    reserve: money['reserve'] ?? 0,
    community: money['community'] ?? 0,
    bonus: money['bonus'] ?? 0,
    work,
  }
  const faults = { ...surplusFaults(on.figures.surplus, plan, on.bounds) }
  const [first] = on.members
  if (plan.bonus > 0 && work.length === 0 && on.basis !== 'equal' && first) {
    const what = on.basis === 'hours' ? 'hours' : 'pay'
    return {
      ok: false,
      errors: {
        ...faults,
        [workField(first.founder)]: `A bonus follows ${what}. Enter the ${what} of each member.`,
      },
    }
  }
  return Object.keys(faults).length > 0 ? { ok: false, errors: faults } : { ok: true, plan }
}

/** The proposal as a table: each use with its sum; and what each member gets. */
export function surplusTable(on: SurplusOn, plan: SurplusPlan) {
  const { figures, basis, members } = on
  const shares = bonusShares(
    plan,
    members.map(({ founder }) => founder),
    basis,
  )
  const pence = new Map(shares.map((one) => [one.founder, one.pence]))
  return {
    uses: [
      ['First, to the general reserve', plan.reserve],
      ['Second, to learning, other co-ops or the community', plan.community],
      ...(basis === 'none' ? [] : [['Third, bonus to members', plan.bonus] as const]),
      ['What is left, added to the reserve', restOf(figures.surplus, plan)],
      ['The surplus', figures.surplus],
    ].map(([what, sum]) => [{ text: String(what) }, { text: exactPounds(Number(sum)), format: 'numeric' }]),
    members: members.map(({ founder, name }) => [
      { text: name },
      { text: exactPounds(pence.get(founder) ?? 0), format: 'numeric' },
    ]),
    anyBonus: plan.bonus > 0,
  }
}
