import { findEntries, indexEntries, searchWords, type Found } from '../../db/search'
import type { Db } from '../../db/open'
import type { Library } from '../../engine/library/library'
import { fingerprint } from '../../web/forms'
import { searchEntries } from './pages'

const kinds: Readonly<Record<string, string>> = {
  staff: 'For staff',
  schools: 'For schools',
  both: 'For everyone',
  questions: 'Questions with an answer',
  word: 'What a word means',
  principle: 'A principle',
}

interface SearchResult extends Found {
  kindWords: string
}

/** Looks through pages, choosers, glossary and principles; the index is made again where their words have changed. */
export async function searchGuide(db: Db, library: Library, typed: string): Promise<SearchResult[]> {
  const words = searchWords(typed)
  if (words.length === 0) return []
  const { entries, mark } = indexOf(library)
  await indexEntries(db, entries, mark)
  const found = await findEntries(db, words)
  return found.map((one) => ({ ...one, kindWords: kinds[one.kind] ?? '' }))
}

const indexes = new WeakMap<Library, { entries: ReturnType<typeof searchEntries>; mark: string }>()

/** Worked out once for a library, as its words do not change while the app runs. */
function indexOf(library: Library) {
  let index = indexes.get(library)
  if (!index) {
    const entries = searchEntries(library)
    index = { entries, mark: fingerprint(entries) }
    indexes.set(library, index)
  }
  return index
}
