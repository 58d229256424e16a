import { parseMarkdown } from '../../../src/engine/clauses/markdown'
import { letters, roman } from '../../../src/engine/clauses/number'
import { itemsOf, partsOf } from '../../../src/engine/clauses/template'

describe('reading a clause', () => {
  const nodes = parseMarkdown(
    `1. The Secretary gives each **Member** {{ meetings.noticeDays }} clear days' notice by 10:30am, see {@agenda}. {#notice}
2. The notice says:
   1. where and when; and {#notice-where}
   2. {{each: objects.trade}};

{{table: members}}`,
    9,
  )

  it('finds items, anchors, values, references and places', () => {
    expect(itemsOf(nodes).map((item) => item.anchor)).toEqual([
      'notice',
      undefined,
      'notice-where',
      undefined,
    ])
    expect(itemsOf(nodes).map((item) => item.each)).toEqual([
      undefined,
      undefined,
      undefined,
      'objects.trade',
    ])
    expect(partsOf(nodes).filter((part) => part.kind !== 'text')).toMatchObject([
      { kind: 'value', id: 'meetings.noticeDays', line: 9 },
      { kind: 'reference', to: 'agenda', line: 9 },
      { kind: 'each', id: 'objects.trade', line: 12 },
    ])
    expect(nodes.at(-1)).toMatchObject({ type: 'place', what: 'table', name: 'members', line: 14 })
  })

  it('leaves times, ratios and section numbers as they are written', () => {
    const text = partsOf(parseMarkdown('1. At 10:30am, 3:1, Act:s14, <b>, &amp;, `code` and 12:30.', 1))
    expect(text.map((part) => (part.kind === 'text' ? part.text : '')).join('')).toBe(
      'At 10:30am, 3:1, Act:s14, <b>, &amp;, `code` and 12:30.',
    )
  })
})

describe('numbers', () => {
  it('counts on in letters and romans', () => {
    expect([0, 25, 26, 51, 52].map(letters)).toEqual(['a', 'z', 'aa', 'az', 'ba'])
    expect([1, 4, 9, 14, 40, 1999].map(roman)).toEqual(['i', 'iv', 'ix', 'xiv', 'xl', 'mcmxcix'])
  })
})
