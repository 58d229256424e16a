/** Words that join: ["A", "B", "C"] as "A, B and C". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** The text with a small first letter, to go inside a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** A short plain name for use as an id: "Siân Ŵyn" as "sian-wyn"; "member" where nothing is left. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 32)
    .replace(/-+$/, '')
  return plain === '' ? 'member' : plain
}

/** The first of `name`, `name-2`, `name-3` ... that is not taken. */
export function freeId(name: string, taken: ReadonlySet<string>): string {
  const base = slug(name)
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`
    if (!taken.has(id)) return id
  }
}

const inThousands = new Intl.NumberFormat('en-GB')
const withDigits = [0, 1, 2].map((most) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: most }))

/** A number with as few digits after its point as it needs, and no more than `most`: 33, 2.5, 1,050.15. */
export function digits(value: number, most: 0 | 1 | 2): string {
  return (withDigits[most] ?? inThousands).format(value)
}

/** "1 founder", "9 founders". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${inThousands.format(count)} ${count === 1 ? one : many}`
}
