/** Enough of XML 1.0 with namespaces to say whether a text is well formed, and to look things up in it. */
export interface XmlElement {
  prefix: string
  local: string
  namespace: string
  attributes: { prefix: string; local: string; namespace: string; value: string }[]
  kids: XmlElement[]
  text: string
}

const entity = /&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);/gi
const nameStart = '[A-Za-z_\\u00c0-\\uffff]'
const name = `${nameStart}[\\w.\\-\\u00b7\\u00c0-\\uffff]*`
const qname = `(?:(${name}):)?(${name})`
const tag = new RegExp(`^<(/?)${qname}((?:\\s+${qname}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`)
const attribute = new RegExp(`${qname}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g')

/**
 * Reads a document.
 * @throws Error that says what is not well formed
 */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { prefix: '', local: '', namespace: '', attributes: [], kids: [], text: '' }
  const open: { element: XmlElement; spaces: ReadonlyMap<string, string> }[] = [
    { element: root, spaces: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]) },
  ]
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at < text.length) {
    const { element, spaces } = open.at(-1) ?? { element: root, spaces: new Map<string, string>() }
    const aside = /^<\?[^]*?\?>|^<!--[^]*?-->|^<!\[CDATA\[[^]*?\]\]>/.exec(text.slice(at, at + 5000))
    if (aside) {
      at += aside[0].length
    } else if (text[at] === '<') {
      const match = tag.exec(text.slice(at))
      if (!match) throw new Error(`a tag is not well formed: ${text.slice(at, at + 60)}`)
      at += match[0].length
      const [, closing, prefix = '', local = '', attributes = ''] = match
      if (closing === '/') {
        if (open.length < 2 || element.prefix !== prefix || element.local !== local)
          throw new Error(`</${prefix}:${local}> closes what is not open`)
        open.pop()
      } else {
        const made = newElement({ prefix, local, attributes }, spaces)
        element.kids.push(made.element)
        if (match.at(-1) !== '/') open.push(made)
      }
    } else {
      const next = text.indexOf('<', at)
      const words = text.slice(at, next < 0 ? text.length : next)
      at += words.length
      element.text += plain(words)
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.element.local}> is not closed`)
  if (root.kids.length !== 1 || root.text.trim() !== '')
    throw new Error('there must be one element, and words only in it')
  return root
}

function newElement(
  written: { prefix: string; local: string; attributes: string },
  outer: ReadonlyMap<string, string>,
): { element: XmlElement; spaces: ReadonlyMap<string, string> } {
  const spaces = new Map(outer)
  const found = [...written.attributes.matchAll(attribute)].map(
    ([, prefix = '', local = '', double, single]) => ({
      prefix,
      local,
      value: plain(double ?? single ?? ''),
    }),
  )
  for (const { prefix, local, value } of found) {
    if (prefix === 'xmlns') spaces.set(local, value)
    if (prefix === '' && local === 'xmlns') spaces.set('', value)
  }
  const spaceOf = (prefix: string): string => {
    const space = spaces.get(prefix)
    if (space === undefined && prefix !== '') throw new Error(`the prefix ${prefix} is not declared`)
    return space ?? ''
  }
  const attributes = found
    .filter(({ prefix, local }) => prefix !== 'xmlns' && !(prefix === '' && local === 'xmlns'))
    .map((one) => ({ ...one, namespace: one.prefix === '' ? '' : spaceOf(one.prefix) }))
  const keys = attributes.map(({ namespace, local }) => `${namespace} ${local}`)
  if (new Set(keys).size !== keys.length) throw new Error(`<${written.local}> has an attribute twice`)
  const { prefix, local } = written
  return { element: { prefix, local, namespace: spaceOf(prefix), attributes, kids: [], text: '' }, spaces }
}

function plain(text: string): string {
  if (text.replace(entity, '').includes('&'))
    throw new Error(`an & stands for nothing: ${text.trim().slice(0, 60)}`)
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
    throw new Error('a character is not allowed')
  return text.replace(entity, (mark) => {
    const code = /^&#(x?)([0-9a-f]+);$/i.exec(mark)
    if (code) return String.fromCodePoint(parseInt(code[2] ?? '0', code[1] === '' ? 10 : 16))
    return { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }[mark] ?? "'"
  })
}

/** All elements, parents before kids. */
export function allElements(element: XmlElement): XmlElement[] {
  return [element, ...element.kids.flatMap(allElements)]
}
