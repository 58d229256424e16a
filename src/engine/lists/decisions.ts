/** What the group decided in rounds, for papers that show it. */
import { longDate } from '../../lib/dates'
import { countsText, outcomeText, type Decision } from '../project/decision'
import { listed } from '../../lib/names'
import type { ListSpec, Row } from './row'

export const decisionLists: Readonly<Record<string, ListSpec>> = {
  'decisions.log': {
    keys: ['proposal', 'option', 'how', 'counts', 'words', 'on'],
    rows: ({ project }) => (project.decisions ?? []).map(decisionRow),
  },
}

function decisionRow(decision: Decision): Row {
  return {
    proposal: decision.proposal,
    option: oneLine(decision.option),
    how: outcomeText(decision),
    counts: [countsText(decision), namesText(decision)].filter((one) => one !== '').join('. '),
    words: wordsText(decision),
    on: longDate(decision.on),
  }
}

/** Concerns and reasons, each in the words of those who had them. */
function wordsText({ concerns = [], reasons = [], how }: Decision): string {
  const why = how === 'changed-with-reason' ? 'Reason' : 'Block'
  return [
    ...reasons.map((one) => `${why}: ${oneLine(one)}`),
    ...concerns.map((one) => `Concern: ${oneLine(one)}`),
  ].join(' ')
}

/** What someone typed on several lines, for a cell of a table. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}

/** Names only where the group agreed to write them down: those who did not agree in full are named. */
function namesText({ names }: Decision): string {
  const of = (position: string): string[] =>
    (names ?? []).filter((one) => one.position === position).map((one) => one.name)
  const said: readonly [string, string][] = [
    ['Concerns', 'concerns'],
    ['Stood aside', 'aside'],
    ['Blocked', 'block'],
    ['No', 'no'],
    ['Abstained', 'abstain'],
    ['Not here', 'away'],
  ]
  return said
    .filter(([, position]) => of(position).length > 0)
    .map(([label, position]) => `${label}: ${listed(of(position))}`)
    .join('. ')
}
