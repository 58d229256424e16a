/**
 * Fills a sentence: values become words, references become numbers, and what is not known yet becomes a
 * marked gap. Answers are only ever text here; nothing in them is parsed again.
 */
import type { Gap, Run } from '../tree'
import type { Frame } from '../words'
import type { Targets } from './link'
import type { Part } from './template'

/** What a value id stands for in this project. */
export type Filling =
  | { known: true; text: string }
  /** Not known: the gap's label, and whether the sentence may do without it. */
  | { known: false; label: string; optional: boolean }

export interface Filler {
  value: (id: string) => Filling
  targets: Targets
  frame: Frame
  /** The numbers of the rules on a topic, in words; undefined where no rule speaks of it. */
  rules: (topic: string) => string | undefined
  /** Collects the gaps in the order they are met. */
  gaps: Gap[]
}

/**
 * The runs of a sentence.
 * @param anchor the anchor that a gap in this sentence is reached by
 * @param line the line of a list answer, where the sentence is one of its repeats
 * @returns undefined where the sentence names an optional answer that was not given: it is left out
 */
export function fillParts(
  filler: Filler,
  parts: readonly Part[],
  anchor?: string,
  line?: string,
): Run[] | undefined {
  const runs: Run[] = []
  for (const part of parts) {
    const look = lookOf(part)
    if (part.kind === 'text')
      runs.push({ text: runs.at(-1)?.text === '1' ? ofOne(part.text) : part.text, ...look })
    else if (part.kind === 'reference') {
      const target = filler.targets.get(part.to)
      runs.push(
        target
          ? { text: target.words, to: target.anchor, ...look }
          : gapRun(filler, `wording:${part.to}`, 'a clause that was left out', anchor),
      )
    } else if (part.kind === 'rules') {
      const words = filler.rules(part.topic)
      runs.push(
        words === undefined
          ? gapRun(filler, `rules:${part.topic}`, 'which rule this is', anchor)
          : { text: words, ...look },
      )
    } else {
      const filling: Filling =
        part.kind === 'each' && line !== undefined ? { known: true, text: line } : filler.value(part.id)
      if (!filling.known && filling.optional) return undefined
      runs.push(
        filling.known
          ? { text: oneLine(filling.text), ...look }
          : gapRun(filler, part.id, filling.label, anchor),
      )
    }
  }
  return joined(runs)
}

/**
 * The paragraphs of a paragraph: one, but for an answer that stands there by itself and was written in lines. Those are
 * kept, each as a paragraph, as what people resolve is printed in their own form.
 */
export function fillParagraph(filler: Filler, parts: readonly Part[], anchor: string): Run[][] {
  const [only, ...others] = parts
  if (only?.kind === 'value' && others.length === 0) {
    const filling = filler.value(only.id)
    const lines = filling.known ? filling.text.split(/\s*\n\s*/).filter((text) => text !== '') : []
    if (lines.length > 1) return lines.map((text) => [{ text, ...lookOf(only) }])
  }
  const runs = fillParts(filler, parts, anchor)
  return runs ? [runs] : []
}

/** A marked gap, which also goes on the list of what is left to decide. */
export function gapRun(
  filler: Filler,
  id: string,
  label: string,
  anchor: string | undefined,
  more = '',
): Run {
  if (!filler.gaps.some((gap) => gap.id === id)) {
    filler.gaps.push(anchor === undefined ? { id, label } : { id, label, anchor })
  }
  return { text: filler.frame.notDecided(label + more), gap: id }
}

const counted =
  /^(\s(?:clear |working )?)(months|weeks|days|years|Members|members|people|directors)\b(['’](?!\w))?/

/** What follows a number in a sentence, where the number came out as 1: `1 clear day`, `1 month's notice`. */
function ofOne(text: string): string {
  return text.replace(counted, (_all, before: string, many: string, owning = '') => {
    const one = many === 'people' ? 'person' : many.slice(0, -1)
    return `${before}${one}${owning === '' ? '' : `${owning}s`}`
  })
}

function lookOf(part: Part): Partial<Run> {
  return {
    ...(part.bold && { bold: part.bold }),
    ...(part.italic && { italic: part.italic }),
    ...(part.href !== undefined && { href: part.href }),
  }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}

/** Neighbours that look the same become one run, so that a word is never cut in two by chance. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    const same =
      last &&
      last.bold === run.bold &&
      last.italic === run.italic &&
      last.gap === run.gap &&
      last.to === run.to &&
      last.href === run.href
    if (same && run.gap === undefined && run.to === undefined)
      out[out.length - 1] = { ...last, text: last.text + run.text }
    else if (run.text !== '') out.push(run)
  }
  return out
}
