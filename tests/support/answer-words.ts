/** Words that are hard to print: accents, marks that mean something to Markdown, EJS, HTML or PDF, and great length. */
import fc from 'fast-check'
import type { Address } from '../../src/engine/project/address'

const firstNames =
  `Siân,Łukasz,Thị Hà,Ọlá,Zoë,Þóra,Jiří,Renée,Ağça,Ólöf,Chloé-Anaïs,Дмитро,Ελένη,Iñaki,Mărioara,Gwenllïan,
Ngọc,Brónagh,Åse,Ķēniņš,Amina,D’Arcy,Bo,J. R. R.,Xochitl,Wolfeschlegelsteinhausenbergerdorff`
    .split(/,\n?/)
    .map((name) => name.normalize('NFC'))
const lastNames =
  `Ŵyn,Nguyễn,Adébáyọ̀,O'Neill-Şahin,Smith & <Daughters>,van der Bergh,Østergård,Đặng,Ćwikła,Ó Súilleabháin,
*bold* {{x}} {@y},<%= 1 %>,Šķērsiela,Παπαδοπούλου,Шевченко,Ng,de la Cruz y Ruiz,MacGillivray (Junior),Ż,Lloyd;Jones,Ünal,
#1 [link](x),back\\slash) (paren,100% Sure,Cholmondeley-Featherstonehaugh-Marjoribanks-Wriothesley`
    .split(/,\n?/)
    .map((name) => name.normalize('NFC'))

/** One of 650 names, each different. */
export function fullName(number: number): string {
  return `${firstNames[number % 26] ?? ''} ${lastNames[Math.floor(number / 26) % 25] ?? ''}`
}

export const societyNames: readonly string[] = [
  'Harbour Schools Co-operative',
  'Harbour Schools Co-operative Ltd',
  'Cwmni Ŵyn a’r Ffrindiau Cyfyngedig',
  'Smith & <Daughters> (Clerking)',
  '*bold* {{x}} {@y} <%= 1 %>',
  'Łódź–Nguyễn Psychology “Together”',
  'A',
  'The Northmere and District Co-operative for Educational Psychology, Clerking, Catering and Special Needs Advice of 2026',
].map((name) => name.normalize('NFC'))

export const streets: readonly string[] = [
  'Harbour Row',
  'Ffordd y Môr',
  'St. John’s & All Saints’ Way',
  'Upper Lower Middle Street by the Old Railway Bridge',
]
export const towns: readonly string[] = ['Northmere', 'Ynys Ŵyr', 'Stoke-sub-Hamdon-next-the-Sea', 'Bo’ness']

const pieces: readonly string[] = [
  ...[
    'clerking',
    'and',
    'the',
    'advice',
    'for',
    'schools',
    'at',
    '10:30am',
    'Act:s14',
    '3:1',
    '£1,234.50',
    '–',
    '—',
    '…',
  ],
  ...[
    '*bold*',
    '_it_',
    '{{x}}',
    '{@y}',
    '{#z}',
    '<b>',
    '</p>',
    '<%=',
    '%>',
    '&amp;',
    '&',
    '`',
    '1.',
    '(a)',
    '\\',
    ')',
    '(',
  ],
  ...[
    'Ŵyn',
    'ŷ',
    'Nguyễn',
    'Ọ̀ṣọ́',
    'Łódź',
    'Şahin',
    'Шевченко',
    'Ελένη',
    'fi',
    'ffl',
    '½',
    '“so”',
    'https://example.org/a?b=c&d',
  ],
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  'W'.repeat(90),
].map((piece) => piece.normalize('NFC'))

const onePiece = fc.nat({ max: pieces.length - 1 })

/** A line of words of at most `most` characters, as a form would keep it. */
export function anyLine(most: number): fc.Arbitrary<string> {
  return fc.array(onePiece, { minLength: 1, maxLength: 24 }).map((chosen) => joined(chosen, most))
}

/** Several lines of words of at most `most` characters together. */
export function anyParagraph(most: number): fc.Arbitrary<string> {
  return fc
    .array(fc.array(onePiece, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 })
    .map((lines) => cut(lines.map((chosen) => joined(chosen, most)).join('\n'), most))
}

function joined(chosen: readonly number[], most: number): string {
  return cut(chosen.map((index) => pieces[index] ?? '').join(' '), most)
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).trim()
}

/** Any address of the United Kingdom that nobody has. */
export const anyAddress: fc.Arbitrary<Address> = fc
  .tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.nat({ max: 3 }),
    fc.nat({ max: 3 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([number, street, town, flat, village]) => ({
    line1: flat ? `Flat ${number}, Tŷ Mawr` : `${number} ${streets[street] ?? ''}`,
    ...(flat && { line2: streets[street] ?? '' }),
    ...(village && { line3: 'Little Snoring-on-the-Water' }),
    town: towns[town] ?? '',
    postcode: `ZZ${(number % 99) + 1} ${number % 10}AB`,
  }))
