/** Reads a PDF made by us with nothing but zlib: its text through the fonts' own maps, and its structure tree. */
import { inflateSync } from 'node:zlib'

export interface ReadPdf {
  /** Every object by number, as text, with streams inflated. */
  objects: Map<number, { head: string; stream: string }>
  text: string
  /** What is read aloud: the text without headers, footers and page numbers, then the words of figures. */
  content: string
  /** Structure element types, parents before children, with how many of each. */
  tags: Map<string, number>
}

export function readPdf(pdf: Buffer): ReadPdf {
  const raw = pdf.toString('latin1')
  const objects: ReadPdf['objects'] = new Map()
  for (const match of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)) {
    const body = match[2] ?? ''
    const at = body.indexOf('stream\n')
    const head = at < 0 ? body : body.slice(0, at)
    const data = at < 0 ? '' : body.slice(at + 7, body.lastIndexOf('\nendstream'))
    const stream = head.includes('FlateDecode')
      ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
      : data
    objects.set(Number(match[1]), { head, stream })
  }
  const tags = new Map<string, number>()
  for (const { head } of objects.values()) {
    const type =
      /\/S \/(Document|H1|H2|H3|H4|P|L|LI|Lbl|LBody|Table|THead|TBody|TR|TH|TD|Link|Sect|Figure|TOC|TOCI|Reference)\b/.exec(
        head,
      )?.[1]
    if (type !== undefined && head.includes('/P ')) tags.set(type, (tags.get(type) ?? 0) + 1)
  }
  return { objects, text: textOf(objects), content: textOf(objects, true) + figures(objects), tags }
}

/** The words that stand in for each figure. */
function figures(objects: ReadPdf['objects']): string {
  return [...objects.values()]
    .map(({ head }) => {
      const [, plain, hex] = /\n\/Alt (?:\((.*)\)|<feff([0-9a-f]*)>)\n/.exec(head) ?? []
      if (hex !== undefined) return `${Buffer.from(hex, 'hex').swap16().toString('utf16le')}\n`
      return plain === undefined ? '' : `${plain.replace(/\\([\\()])/g, '$1')}\n`
    })
    .join('')
}

function textOf(objects: ReadPdf['objects'], spoken = false): string {
  const maps = new Map<string, Map<string, string>>()
  const names = new Map<string, number>()
  for (const { head } of objects.values()) {
    for (const match of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) names.set(match[1] ?? '', Number(match[2]))
  }
  for (const [name, number] of names) {
    const to = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? '')?.[1]
    maps.set(name, unicodeMap(objects.get(Number(to))?.stream ?? ''))
  }
  let text = ''
  // A small drawing that pages show, such as the number of all pages, is read where it is shown.
  const drawing = [...objects.values()].find(({ head }) => head.includes('/Subtype /Form'))?.stream ?? ''
  for (const { head, stream } of objects.values()) {
    if (!stream.includes(' Tf') || head.includes('/Subtype /Form')) continue
    const whole = stream.replaceAll('/Total Do', drawing)
    // The font is chosen inside furniture too, and holds on after it.
    const shown = spoken
      ? whole.replace(/\/Artifact\b[^]*?\bEMC\b/g, (all) =>
          (all.match(/\/F\d+ [\d.]+ Tf|\bq\b|\bQ\b/g) ?? []).join(' '),
        )
      : whole
    text += `${decoded(shown, maps)}\n`
  }
  return text
}

/** The words that a page shows, in the order in which it does. */
function decoded(shown: string, maps: ReadonlyMap<string, Map<string, string>>): string {
  let text = ''
  let map: Map<string, string> | undefined
  // Looks set between q and Q end with it.
  const before: (typeof map)[] = []
  for (const match of shown.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>|\b[qQ]\b/g)) {
    if (match[1] !== undefined) map = maps.get(match[1])
    else if (match[0] === 'q') before.push(map)
    else if (match[0] === 'Q') map = before.pop()
    else for (const glyph of match[2]?.match(/.{4}/g) ?? []) text += map?.get(glyph) ?? '\ufffd'
  }
  return text
}

function unicodeMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>()
  for (const match of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g)) {
    const start = parseInt(match[1] ?? '0', 16)
    ;(match[3]?.match(/<([0-9a-f ]*)>/g) ?? []).forEach((entry, index) => {
      const units = entry.replace(/[<> ]/g, '').match(/.{4}/g) ?? []
      map.set(
        (start + index).toString(16).padStart(4, '0'),
        String.fromCharCode(...units.map((unit) => parseInt(unit, 16))),
      )
    })
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<([0-9a-f]{4})> <([0-9a-f]*)>/g)) {
      const units = to.match(/.{4}/g) ?? []
      map.set(code, String.fromCharCode(...units.map((unit) => parseInt(unit, 16))))
    }
  }
  return map
}
