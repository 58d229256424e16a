/** What people with bad intent and what broken programs send: in fields, as files, and as project files. */
import fc from 'fast-check'

/** Markup that must never come back as markup. */
export const markup = '<img src=x onerror=alert(7)>'

/** Whether a page or a part of a file holds what was sent as markup. */
export function hasMarkup(text: string): boolean {
  return text.includes(markup) || text.includes('<script>alert(7)') || text.includes('<svg/onload=alert(7)')
}

const groups: readonly (readonly string[])[] = [
  ['', ' ', '\0', 'a\0b', '\ud800', 'x\udfffy', '🐟', 'e\u0301'.repeat(50)],
  ['\u202Egnp.exe', '\u200b\u2066', '\u061c\u2069x', '\ufeffa', '\u2028', '\ufffe'],
  [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '[object Object]',
    '__defineGetter__',
  ],
  [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '=HYPERLINK("http://x.example";"a")',
    "=cmd|' /C calc'!A0",
  ],
  ["'; DROP TABLE projects; --", '" OR ""="', '%', '_', '\\', '\\x00', '{{7*7}}', '{{#each x}}', '{{name}}'],
  [
    markup,
    '<script>alert(7)</script>',
    '"><svg/onload=alert(7)>',
    '<%= 7*7 %>',
    '${7*7}',
    '](javascript:alert(7))',
  ],
  [
    'a@b.example\r\nBcc: c@d.example',
    '%0d%0aSet-Cookie: a=b',
    'x\nSubject: y',
    '"a b"@c.example, d@e.example',
  ],
  ['../../etc/passwd', '..\\..\\x', 'file:///etc/passwd', '%2e%2e%2f', '//x.example/', 'CON', 'a/b', 'C:\\x'],
  ['NaN', 'Infinity', '1e999', '-0', '99999999999999999999', '0x10', '１２', 'true', 'null', 'undefined'],
  ['2026-02-30', '0000-00-00', '99:99', '31/12/9999', '1/1/0001', '2026-11-26T25:61:61Z'],
  [
    'a'.repeat(9000),
    '[',
    '('.repeat(2000),
    '{"a":'.repeat(500),
    'javascript:alert(7)',
    '&lt;b&gt;',
    '&#x3c;b>',
  ],
]

export const nasty = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(...groups.map((group) => fc.constantFrom(...group))) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 200 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
)

/** A megabyte, which no form may take, and just less than the most that a form may be. */
export function hugeValue(n: number): string {
  return n % 2 === 0 ? 'x'.repeat(1_000_000) : '<b>&'.repeat(7_000)
}

/** A file that is not what its field asks for: a table with formulas, pictures that are none, an archive of nothing. */
export function nastyFile(values: readonly string[], n: number): { content: Blob; name: string } {
  const [one = '', two = ''] = values
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.from(one)])
  const files: readonly [string | Buffer, string][] = [
    [`Name,Postcode,E-mail\n"${one.replaceAll('"', '""')}",${two},=1+1\n`, 'list.csv'],
    [values.join('\n'), one.slice(0, 100) || 'x'],
    [png, 'logo.png'],
    [Buffer.from('ffd8ffe000104a464946', 'hex'), 'logo.jpg'],
    [Buffer.from('504b0304'.repeat(20), 'hex'), 'book.xlsx'],
    [`%PDF-1.7\n${one}`, 'copy.pdf'],
    [`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(7)">${two}</svg>`, 'logo.svg'],
    [`GIF89a/*${one}*/=1;alert(7)`, '../../x.png'],
    ['x'.repeat(n % 64 === 7 ? 6_000_000 : 1000), 'big.csv'],
  ]
  const [content, name] = files[n % files.length] ?? ['', 'x']
  return { content: new Blob([new Uint8Array(Buffer.from(content))]), name }
}

/** What may stand in words, and must not run wherever they are shown. */
const said = [
  markup,
  '=HYPERLINK("http://x.example";"a")',
  '"><svg/onload=alert(7)>',
  '{{7*7}} <%= 7*7 %> ${7*7}',
]

/** A project file with one part of it changed, taken out or added to; in every sixteenth, all is as it may be but for its words. */
export function mutated(file: object, values: readonly string[], n: number): string {
  if ((n >> 3) % 16 === 0) {
    let at = n >> 7
    return JSON.stringify(file).replace(/"[A-Z][a-z][^"\\]* [^"\\]*"(?!:)/g, (words) =>
      at++ % 5 === 0 ? JSON.stringify(said[at % said.length]) : words,
    )
  }
  const copy = structuredClone(file) as Record<string, unknown>
  const parts: Record<string, unknown>[] = [copy]
  for (const part of parts)
    for (const value of Object.values(part))
      if (typeof value === 'object' && value !== null) parts.push(value as Record<string, unknown>)
  const part = parts[n % parts.length] ?? copy
  const key = Object.keys(part)[n % Math.max(1, Object.keys(part).length)] ?? 'name'
  const [one = '', two = ''] = values
  const deep = '['.repeat(n % 3000) + ']'.repeat(n % 3000)
  const huge = n % 50 === 0 ? hugeValue(n) : one
  const what: readonly unknown[] = [huge, [one, two], { [one]: two }, null, n * 1e300, -n, true, values]
  part[n % 3 === 0 && !Array.isArray(part) ? two : key] = what[n % what.length]
  const text = JSON.stringify(copy)
  if (n % 5 === 0) return text.replace('{', `{"__proto__":{"demo":true},"x":${deep || '1'},`)
  return n % 7 === 0 ? text.slice(0, n % text.length) : text
}
