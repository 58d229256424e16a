/** Pages that are never given again but made anew each time, and must then be the very same: else they are told of. */
import type { KeptPages } from '../../src/web/kept-pages'

/** @param tell is given what went into a page and is not in its key, in words */
export function provedPages(tell: (words: string) => void): KeptPages {
  const pages = new Map<string, { state: string; html: Buffer }>()
  return {
    find: () => undefined,
    keep: ({ place, state }, html) => {
      const before = pages.get(place)
      if (before?.state === state && !before.html.equals(html))
        tell(`${place} may not be kept: it differs where nothing changed. ${difference(before.html, html)}`)
      pages.set(place, { state, html })
    },
  }
}

function difference(one: Buffer, other: Buffer): string {
  const [before, after] = [one.toString().split('\n'), other.toString().split('\n')]
  const line = before.findIndex((text, index) => text !== after[index])
  return `${before[line] ?? ''} | ${after[line] ?? ''}`
}
