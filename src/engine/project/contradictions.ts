/**
 * Answers that cannot stand together, or that the Act does not allow. Each is one small rule with its source.
 * The `documents` command refuses a project with any; the web app shows them first in its list of what is
 * left to do, because a group may still be on its way to mending them.
 */
import { pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import { keptForFrozen } from '../../lib/kept'
import { pathOf } from '../interview/journey'
import type { Question } from '../interview/question'
import { presentFounders, type FactSource } from './facts'
import { holdingsAt, registerAt } from './ledger'
import type { Answers, Project } from './project'
import type { Problem } from './problem'
import { mayUseTitle } from './project'
import { guardedWork, isPsychologist, teamOf } from './service-gaps'

interface Case {
  project: Project
  /** Founders who are still in, or members once there are any. */
  people: FactSource['present']
  answers: Answers
  /** A number or amount that was answered, or its suggestion, where the question is on the path. */
  number: (id: string) => number | undefined
  choice: (id: string) => string | undefined
}

type Rule = (on: Case) => Problem[]

/** Every contradiction in the project, each with the JSON path of the answer to change. */
export const contradictions = keptForFrozen(
  (project: Project, questions: readonly Question[]): readonly Problem[] => {
    const end = project.ledger.reduce((last, entry) => (entry.on > last ? entry.on : last), '0000-01-01')
    const byId = new Map(questions.map((question) => [question.id, question]))
    const on: Case = {
      project,
      people: presentFounders(project, registerAt(project.ledger, end)),
      answers: project.answers,
      number: (id) => {
        const value = project.answers[id] ?? byId.get(id)?.default
        return typeof value === 'number' ? value : undefined
      },
      choice: pathOf(questions, project.answers),
    }
    return rules.flatMap((rule) => rule(on))
  },
)

/** CCBSA 2014 s.2(2)(b): at least three members (two only where both are registered societies). */
const memberMinimum: Rule = ({ people }) =>
  people.length >= 3
    ? []
    : [
        {
          path: '$.founders',
          message: `A society needs at least 3 founders, and there ${people.length === 1 ? 'is' : 'are'} ${people.length}. Add ${counted(3 - people.length, 'founder')}.`,
        },
      ]

const quorums: Rule = ({ people, number }) =>
  (['meetings.quorumMinimum', 'committee.quorum'] as const).flatMap((id) => {
    const quorum = number(id) ?? 0
    if (people.length < 3 || quorum <= people.length) return []
    const message = `The quorum of ${quorum} is more than the ${counted(people.length, 'founder')}, so no meeting could ever decide. Make it ${people.length} or less.`
    return [{ path: answerPath(id), message }]
  })

const committeeSize: Rule = ({ people, number, choice }) => {
  if (choice('committee.mode') !== 'elected' || people.length < 3) return []
  const size = number('committee.size') ?? 0
  const quorum = number('committee.quorum') ?? 0
  const found: Problem[] = []
  if (size > people.length) {
    found.push({
      path: answerPath('committee.size'),
      message: `A committee of ${size} is more than the ${counted(people.length, 'founder')}. Make it ${people.length} or less.`,
    })
  }
  if (quorum > size) {
    found.push({
      path: answerPath('committee.quorum'),
      message: `The committee’s quorum of ${quorum} is more than its size of ${size}. Make it ${size} or less.`,
    })
  }
  return found
}

const strength: Readonly<Record<string, number>> = {
  'two-thirds': 66.7,
  'three-quarters': 75,
  'nine-tenths': 90,
  'all-but-one': 99,
}

/** Core rules are entrenched only if they are at least as hard to change as the others. */
const coreRules: Rule = ({ choice }) => {
  const core = strength[choice('rules.coreMajority') ?? ''] ?? 100
  const other = strength[choice('rules.majority') ?? ''] ?? 0
  if (core >= other) return []
  return [
    {
      path: answerPath('rules.coreMajority'),
      message:
        'The core rules would be easier to change than the rest. Choose a majority at least as large for them.',
    },
  ]
}

const notices: Rule = ({ number }) => {
  const general = number('meetings.noticeDays') ?? 0
  const change = number('meetings.ruleChangeNoticeDays') ?? general
  if (change >= general) return []
  return [
    {
      path: answerPath('meetings.ruleChangeNoticeDays'),
      message: `Notice of a rule change (${change} days) is shorter than of an ordinary meeting (${general} days). Make it ${general} or more.`,
    },
  ]
}

/** The shares of a year's surplus must leave room for each other. */
const surplusShares: Rule = ({ number, choice }) => {
  const reserve = number('surplus.reservePercent') ?? 0
  const after = number('surplus.reservePercentAfter') ?? 0
  const community = number('surplus.communityPercent') ?? 0
  const found: Problem[] = []
  if (after > reserve) {
    found.push({
      path: answerPath('surplus.reservePercentAfter'),
      message: `The reserve’s later part (${after}%) is more than its first part (${reserve}%). Make it ${reserve}% or less.`,
    })
  }
  const bonus = choice('surplus.bonusBasis') === 'none' ? 0 : (number('surplus.bonusCapPercent') ?? 0)
  if (after + community + bonus > 100) {
    found.push({
      path: answerPath('surplus.bonusCapPercent'),
      message: `Reserve ${after}%, community ${community}% and bonus ${bonus}% come to more than the whole surplus. Make the bonus ${Math.max(0, 100 - after - community)}% or less.`,
    })
  }
  return found
}

/** Common ownership means that only people who work in the society are members (the pattern of ICOA 1976 s.2). */
const commonOwnership: Rule = ({ choice }) => {
  if (choice('ownership.kind') !== 'common') return []
  const found: Problem[] = []
  if (choice('members.corporate') === 'yes') {
    found.push({
      path: answerPath('members.corporate'),
      message:
        'In common ownership only people who work in the co-op are members. Say no to organisations as members, or choose co-ownership.',
    })
  }
  if (choice('members.basis') === 'self-employed') {
    found.push({
      path: answerPath('members.basis'),
      message: 'Common ownership is for people the co-op employs. Choose employees, or choose co-ownership.',
    })
  }
  return found
}

/** CCBSA 2014 s.24(1): the most a member may hold in withdrawable shares is £100,000. */
const shareLimits: Rule = ({ project, number, choice }) => {
  const nominal = number('shares.nominal') ?? 0
  const most = choice('shares.perMember') === 'more' ? (number('shares.maxHolding') ?? 0) : nominal
  const found: Problem[] = []
  if (most < nominal) {
    found.push({
      path: answerPath('shares.maxHolding'),
      message: `The most that a member may hold (${pounds(most)}) is less than one share (${pounds(nominal)}). Raise it.`,
    })
  }
  for (const [founder, holding] of holdingsAt(project.ledger, '9999-12-31')) {
    if (holding.shares * nominal <= most) continue
    found.push({
      path: '$.ledger',
      message: `${founder} holds ${counted(holding.shares, 'share')} of ${pounds(nominal)}, more than the ${pounds(most)} that the rules allow. Add an entry that withdraws some, or change the rule.`,
    })
  }
  return found
}

/** CCBSA 2014 s.3(1) and s.16 name “the secretary”: there is one. */
const oneSecretary: Rule = ({ people }) => {
  const secretaries = people.filter((founder) => founder.offices.includes('secretary'))
  if (secretaries.length < 2) return []
  return [
    {
      path: '$.founders',
      message: `${counted(secretaries.length, 'person', 'people')} are down as secretary. Choose one.`,
    },
  ]
}

/** HCPC protects the title (SI 2002/254 art.39), and parents and schools rely on it. */
const protectedTitles: Rule = ({ project }) =>
  project.founders.flatMap((founder, index) =>
    mayUseTitle(founder)
      ? []
      : [
          {
            path: `$.founders[${index}].hcpc`,
            message: `${founder.legalName} is called a psychologist but has no HCPC number starting with PYL. Add the number, or change the profession.`,
          },
        ],
  )

const psychologyNeedsRegistration: Rule = ({ project }) =>
  project.services.flatMap((service, index) => {
    if (!guardedWork(service) || teamOf(project, service).some(isPsychologist)) return []
    return [
      {
        path: `$.services[${index}].deliveredBy`,
        message: `${service.title} needs at least one person with an HCPC number starting with PYL. Add one, or change the service.`,
      },
    ]
  })

const rules: readonly Rule[] = [
  memberMinimum,
  quorums,
  committeeSize,
  coreRules,
  notices,
  surplusShares,
  commonOwnership,
  shareLimits,
  oneSecretary,
  protectedTitles,
  psychologyNeedsRegistration,
]

function answerPath(id: string): string {
  return `$.answers[${JSON.stringify(id)}]`
}
