/**
 * The amendment counter: for a group that starts from a sponsor's model rules, which rules it changed and what that
 * does to the FCA's fee. Words changed inside one rule count as one amendment, however many; blanks filled in,
 * options chosen, rules taken out and new numbers count as nothing (FCA Handbook, RFCCBS 3.3).
 */
import type { RegistrationFees } from '../library/reference'
import { wordPieces, type Piece } from './compare'

export interface Amendments {
  /** Each rule that counts as one amendment: its words changed, or it is not in the model at all. */
  amended: { number: string; kind: 'reworded' | 'added'; pieces: Piece[] }[]
  /** Rules of the model that are gone: these count as nothing. */
  removed: { number: string; text: string }[]
  /** Rules that are the same, or where only blanks and options were filled in. */
  unchanged: number
  band: RegistrationFees['bands'][number]
}

interface Rule {
  number: string
  text: string
  words: string[]
}

/** Compares a group's rules with the model that they came from, both as plain text with numbered rules. */
export function countAmendments(model: string, ours: string, fees: RegistrationFees): Amendments {
  const theirs = rulesIn(model)
  const mine = rulesIn(ours)
  const partners = pairUp(theirs, mine)
  const result = { amended: [] as Amendments['amended'], removed: [] as Amendments['removed'], unchanged: 0 }
  mine.forEach((rule, index) => {
    const partner = partners[index]
    if (partner === undefined)
      result.amended.push({
        number: rule.number,
        kind: 'added',
        pieces: [{ kind: 'added', text: rule.text }],
      })
    else if (fits(partner.words, rule.words)) result.unchanged++
    else
      result.amended.push({
        number: rule.number,
        kind: 'reworded',
        pieces: wordPieces(partner.text, rule.text),
      })
  })
  const used = new Set(partners)
  for (const rule of theirs)
    if (!used.has(rule)) result.removed.push({ number: rule.number, text: rule.text })
  return { ...result, band: bandFor(result.amended.length, fees) }
}

/** The fee band for a number of amendments. Source: FEES App 1 Annex 1A, kept in `reference/registration-fees.yml`. */
export function bandFor(amendments: number, fees: RegistrationFees): RegistrationFees['bands'][number] {
  const id =
    amendments === 0
      ? 'model-unamended'
      : amendments <= 6
        ? 'model-1-6'
        : amendments <= 10
          ? 'model-7-10'
          : 'free-draft'
  const band = fees.bands.find((one) => one.id === id)
  if (!band) throw new Error(`documents/reference/registration-fees.yml has no band ${id}.`)
  return band
}

// "12.", "12.3", "12)", "(a)" and "Rule 12" begin a numbered line; a line without a number goes on with the one above.
const numbered = /^\s*(?:rule\s+)?(\d+(?:\.\d+)*)[.):]?\s+(.*)$/i

/** The rules of a text: each line that starts with a number, with the lines below it that do not. */
export function rulesIn(text: string): Rule[] {
  const rules: { number: string; lines: string[] }[] = []
  for (const line of text.split(/\r?\n/)) {
    const match = numbered.exec(line)
    if (match) rules.push({ number: match[1] ?? '', lines: [match[2] ?? ''] })
    else if (line.trim() !== '') rules.at(-1)?.lines.push(line.trim())
  }
  return rules.map(({ number, lines }) => {
    const whole = lines.join(' ').trim()
    return { number, text: whole, words: tokens(whole) }
  })
}

const blank = ' blank '

/** Words in lower case without punctuation; a blank or a choice in brackets is one token that anything may fill. */
function tokens(text: string): string[] {
  return text
    .replace(/\[[^\]]*\]|\{[^}]*\}|<[^>]*>|_{2,}|\.{4,}|…+/g, ' \uf8ff ')
    .replace(/\b(rules?|clauses?)\s+\d[\d.]*(?:\([a-z]+\))*/gi, '$1')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}£%\uf8ff]+/u)
    .filter((word) => word !== '')
    .map((word) => (word === '\uf8ff' ? blank : word))
}

/** Whether these words are the model's, with its blanks filled by any words or by none. */
function fits(model: readonly string[], ours: readonly string[]): boolean {
  // reach[j]: the model so far can end after j of our words.
  let reach = new Array<boolean>(ours.length + 1).fill(false)
  reach[0] = true
  for (const word of model) {
    const next = new Array<boolean>(ours.length + 1).fill(false)
    for (let j = 0; j <= ours.length; j++) {
      if (word === blank) next[j] = reach[j] === true || (j > 0 && next[j - 1] === true)
      // A blank that is still in our text stands for itself.
      else if (j > 0) next[j] = reach[j - 1] === true && (ours[j - 1] === word || ours[j - 1] === blank)
    }
    reach = next
  }
  return reach[ours.length] === true
}

/** For each of our rules the model's rule that it came from: the most alike, each used once, and alike enough. */
function pairUp(model: readonly Rule[], ours: readonly Rule[]): (Rule | undefined)[] {
  const likely = ours.flatMap((rule, index) =>
    model.map((other) => ({ index, other, score: likeness(other, rule) })),
  )
  const pairs: (Rule | undefined)[] = ours.map(() => undefined)
  const taken = new Set<Rule>()
  const best = likely.filter(({ score }) => score >= 0.4).sort((a, b) => b.score - a.score)
  for (const { index, other } of best) {
    if (pairs[index] !== undefined || taken.has(other)) continue
    pairs[index] = other
    taken.add(other)
  }
  return pairs
}

/** From 0 to 1: the share of words in common. Rules that fit with their blanks filled are wholly alike. */
function likeness(model: Rule, ours: Rule): number {
  const fixed = model.words.filter((word) => word !== blank)
  if (fixed.length >= 3 && fits(model.words, ours.words)) return 1 + fixed.length / 1000
  const left = new Map<string, number>()
  for (const word of fixed) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of ours.words) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    common++
    left.set(word, count - 1)
  }
  const same = model.number === ours.number ? 0.05 : 0
  return fixed.length + ours.words.length === 0 ? 0 : (2 * common) / (fixed.length + ours.words.length) + same
}
