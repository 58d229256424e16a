/** The form that says who looks at the accounts of a year, held to sections 83 to 85 of the Act. */
import { verdictOf } from '../../engine/project/audit'
import type { AuditRecord } from '../../engine/project/year'
import { auditResolutions, findingWords } from './audit-words'
import { dayTyped } from '../../web/typed-fields'
import type { Field, Read } from './fields'
import type { Part, PartOn } from './part'

const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

export const auditPart: Part = {
  title: 'Who looks at the accounts?',
  what: 'wrote down who looks at the accounts of a year',
  fields: ({ project, view }) => [
    {
      name: 'group',
      label: 'Is the society a subsidiary, or does it have one?',
      hint: 'A body that it controls, or that controls it',
      kind: 'choice',
      items: yesNo,
    },
    {
      name: 'way',
      label: 'How is it for this year?',
      kind: 'choice',
      items: [
        {
          value: 'auditor',
          text: 'A qualified auditor',
          hint: { text: 'The Act’s rule, unless one of the others applies' },
        },
        {
          value: 'none',
          text: 'No audit, by the members’ vote',
          hint: { text: 'Section 84: the vote is held each year' },
        },
        {
          value: 'lay',
          text: 'Two or more lay auditors',
          hint: { text: 'Section 83(4): for very small societies only' },
        },
      ],
    },
    {
      name: 'appointed',
      label: 'Day on which auditors were appointed',
      hint: 'Once they are',
      kind: 'day',
      optional: true,
    },
    ...(view.year.number === 1
      ? ([
          {
            name: 'who',
            label: 'Whom did you ask?',
            hint: 'In the first year the Act does not say if the vote may be used. Ask the FCA or an accountant',
            kind: 'line',
            most: 120,
            optional: true,
          },
          { name: 'asked', label: 'Day on which they answered', kind: 'day', optional: true },
        ] satisfies Field[])
      : []),
    {
      name: 'vote',
      label: 'The vote',
      hint: 'We find it by itself if a meeting within the year carried it',
      kind: 'select',
      optional: true,
      none: 'Found by itself',
      items: auditResolutions(project, view),
    },
    {
      name: 'reporter',
      label: 'Day on which the auditor for the report was appointed',
      hint: 'Only if there is no audit, and a report is needed',
      kind: 'day',
      optional: true,
    },
  ],
  typed: (record) => {
    const { audit } = record ?? {}
    if (!audit) return {}
    const { way, group, appointed, reporter, asked, vote } = audit
    return {
      way,
      group: group ? 'yes' : 'no',
      appointed: dayTyped(appointed),
      reporter: dayTyped(reporter),
      who: asked?.who ?? '',
      asked: dayTyped(asked?.on),
      vote: vote ? `${vote.meeting}/${vote.resolution}` : '',
    }
  },
  read: readAudit,
}

function readAudit({ choice, day, text }: Read, { view }: PartOn): ReturnType<Part['read']> {
  const group = choice['group'] === 'yes'
  const way = choice['way'] as AuditRecord['way']
  const { appointed, reporter, asked } = day
  const who = text['who']
  const findings = (way === 'lay' ? view.lay : view.vote).filter(({ test }) => test !== 'group')
  const refused = way === 'auditor' ? undefined : findings.find(({ verdict }) => verdict === 'no')
  if (refused) return { errors: { way: findingWords(refused.test, way === 'lay') } }
  if (way === 'none' && group)
    return {
      errors: { way: 'A subsidiary, or a society that has one, cannot use this vote. Appoint an auditor.' },
    }
  const open = findings.find(({ verdict }) => verdict === 'open')
  if (way !== 'auditor' && open) return { errors: { way: findingWords(open.test, way === 'lay') } }
  if (way !== 'auditor' && verdictOf(findings) === 'ask' && (who === undefined || asked === undefined))
    return {
      errors: {
        who: 'In the first year, ask the FCA or an accountant first. Enter whom you asked, and when they answered.',
      },
    }
  const [meeting, resolution] = (choice['vote'] ?? '').split('/')
  const audit: AuditRecord = {
    way,
    group,
    ...(appointed !== undefined && { appointed }),
    ...(reporter !== undefined && { reporter }),
    ...(who !== undefined && asked !== undefined && { asked: { on: asked, who } }),
    ...(meeting !== undefined && resolution !== undefined && { vote: { meeting, resolution } }),
  }
  return { change: (record) => ({ ...record, audit }) }
}
