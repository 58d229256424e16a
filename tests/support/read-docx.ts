/**
 * Reads a Word document as Word does: the numbers are not in the text, they are counted here from the lists that
 * paragraphs stand in, so a test sees the numbers that a person will see.
 */
import JSZip from 'jszip'

interface Level {
  format: string
  text: string
}

/** The words with the numbers that Word would show, or the document's XML. */
export async function readDocx(bytes: Buffer, as: 'text' | 'xml' = 'text'): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  const part = async (name: string): Promise<string> =>
    (await zip.file(`word/${name}`)?.async('string')) ?? ''
  const xml = await part('document.xml')
  if (as === 'xml') return xml
  const lists = readLists(await part('numbering.xml'))
  const counts = new Map<string, number[]>()
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)]
    .map(([paragraph]) => numberOf(paragraph, lists, counts) + textOf(paragraph))
    .join('\n')
}

function textOf(paragraph: string): string {
  // An image is heard as its description.
  return [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<wp:docPr [^>]*descr="([^"]*)"|<w:tab\/>/g)]
    .map((match) => entities(match[1] ?? match[2] ?? ' '))
    .join('')
}

function entities(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}

/** The levels of each list, by the id that paragraphs name. */
function readLists(xml: string): Map<string, Level[]> {
  const abstract = new Map<string, Level[]>()
  for (const [, id = '', body = ''] of xml.matchAll(
    /<w:abstractNum w:abstractNumId="(\d+)"[^>]*>(.*?)<\/w:abstractNum>/gs,
  )) {
    const levels = [
      ...body.matchAll(/<w:lvl .*?<w:numFmt w:val="(\w+)"\/>.*?<w:lvlText w:val="([^"]*)"\/>.*?<\/w:lvl>/gs),
    ]
    abstract.set(
      id,
      levels.map(([, format = '', text = '']) => ({ format, text })),
    )
  }
  const lists = new Map<string, Level[]>()
  for (const [, id = '', body = ''] of xml.matchAll(/<w:num w:numId="(\d+)"[^>]*>(.*?)<\/w:num>/gs)) {
    lists.set(id, abstract.get(/<w:abstractNumId w:val="(\d+)"/.exec(body)?.[1] ?? '') ?? [])
  }
  return lists
}

/** The number before a paragraph: one more at its level, and deeper levels begin again. */
function numberOf(paragraph: string, lists: Map<string, Level[]>, counts: Map<string, number[]>): string {
  const match = /<w:numPr><w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"\/>/.exec(paragraph)
  if (!match) return ''
  const [, depth = '0', list = ''] = match
  const levels = lists.get(list) ?? []
  const at = counts.get(list) ?? []
  at[Number(depth)] = (at[Number(depth)] ?? 0) + 1
  at.length = Number(depth) + 1
  counts.set(list, at)
  const level = levels[Number(depth)]
  if (!level || level.format === 'bullet') return ''
  return level.text.replace(/%(\d)/g, (_, one: string) => {
    const index = Number(one) - 1
    return written(at[index] ?? 0, levels[index]?.format ?? 'decimal')
  })
}

function written(count: number, format: string): string {
  if (format === 'lowerLetter') return String.fromCharCode(96 + count)
  if (format === 'lowerRoman')
    return ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][count] ?? ''
  return String(count)
}
