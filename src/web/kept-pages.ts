/** Pages of projects as they were last made, kept in the process. For whom they are given again says `give-again.ts`. */

/** What a page was made for and from. */
export interface PageKey {
  /** The project, the seat and the address. */
  place: string
  /** Everything else that it was made from: while it is the same, the page is. */
  state: string
}

export interface KeptPages {
  find: (key: PageKey) => KeptPage | undefined
  keep: (key: PageKey, html: Buffer) => void
}

export interface KeptPage {
  state: string
  html: Buffer
  /** Packed once it is asked for a second time by a browser that takes it so. */
  packed?: Buffer
}

/** The most bytes of pages that are kept. */
const mostBytes = 48 * 1024 * 1024

export function newKeptPages(most = mostBytes): KeptPages {
  const pages = new Map<string, KeptPage>()
  let bytes = 0
  const drop = (place: string): void => {
    bytes -= pages.get(place)?.html.length ?? 0
    pages.delete(place)
  }
  return {
    find: ({ place, state }) => {
      const page = pages.get(place)
      if (page?.state !== state) return undefined
      // Taken off and put back: the one asked for longest ago is the first to go.
      pages.delete(place)
      pages.set(place, page)
      return page
    },
    keep: ({ place, state }, html) => {
      drop(place)
      pages.set(place, { state, html })
      bytes += html.length
      for (const oldest of pages.keys()) {
        if (bytes <= most) return
        drop(oldest)
      }
    },
  }
}
