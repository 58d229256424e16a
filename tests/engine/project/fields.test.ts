import { fonts } from '../../../src/engine/paper/fonts'
import * as field from '../../../src/engine/project/fields'

const refused = (
  schema: { validate: (value: unknown) => { error?: Error | undefined } },
  value: unknown,
): string | undefined => schema.validate(value).error?.message

describe('a postcode', () => {
  it.each([
    ['SW1A 1AA', 'SW1A 1AA'],
    ['M1 1AE', 'M1 1AE'],
    ['b33 8th', 'B33 8TH'],
    ['ZZ1 1AB', 'ZZ1 1AB'],
    [' gir 0aa ', 'GIR 0AA'],
    ['zz11ab', 'ZZ1 1AB'],
  ])('takes %s', (typed, kept) => {
    expect(field.postcode().validate(typed).value).toBe(kept)
  })

  it.each(['12345', 'M1 1A', ''])('refuses "%s" and says what to do', (typed) => {
    expect(refused(field.postcode(), typed)).toMatch(/such as ZZ1 1AB|Enter postcode/)
  })
})

describe('a phone number', () => {
  it.each(['01632 960001', '(01632) 960-001', '+44 7700 900001', '07700900001'])('takes %s', (typed) => {
    expect(field.phone().validate(typed).error).toBeUndefined()
  })
  it.each(['12345', 'not a number', '0044 7700'])('refuses %s', (typed) => {
    expect(refused(field.phone(), typed)).toMatch(/UK number/)
  })
})

describe('an HCPC number', () => {
  it.each(['PYL12345', 'PYL123456', 'PH123456', 'pyl 990001'])('takes %s', (typed) => {
    expect(field.hcpc().validate(typed).error).toBeUndefined()
  })
  it.each(['123456', 'PYL1234567', 'P123'])('refuses %s', (typed) => {
    expect(refused(field.hcpc(), typed)).toMatch(/two or three letters/)
  })
})

describe('a name', () => {
  const name = field.line('Full name', 120).required()

  it.each([
    'Siân Ŵyn',
    'Łukasz',
    'Nguyễn Thị Hà',
    'Ọlá Adébáyọ̀',
    "O'Neill-Şahin",
    'Smith & <Daughters>',
    '*bold* {{x}} {@y} <%= 1 %>',
    'Prince',
    'Ó Súilleabháin',
  ])('keeps %s exactly', (typed) => {
    expect(name.validate(typed)).toEqual({ value: typed.normalize('NFC') })
  })

  it.each(['ਗੁਰਪ੍ਰੀਤ', 'محمد علي', '王小明'])(
    'refuses %s kindly, because the paper could not print it',
    (typed) => {
      expect(refused(name, typed)).toMatch(
        /which our documents cannot print. Write it in letters that they can/,
      )
    },
  )

  it.each(['a\u0000b', 'a\u202eb', 'a\ud800b', 'a\u200bb'])(
    'refuses letters that cannot be seen',
    (typed) => {
      expect(refused(name, typed)).toMatch(/cannot be seen/)
    },
  )

  it('refuses what looks like a National Insurance number', () => {
    expect(refused(name, 'Ada AB 12 34 56 C')).toMatch(/National Insurance/)
  })

  it('puts composed letters together, so that one name is always the same bytes', () => {
    expect(name.validate('Sia\u0302n').value).toBe('Siân')
  })
})

describe('every message', () => {
  const schemas = {
    line: field.line('Full name', 3),
    email: field.email(),
    phone: field.phone(),
    date: field.date('Day', '2026-01-01'),
    whole: field.whole('Number', 1, 3),
  }
  it.each(Object.entries(schemas))('%s says what to do, and never "invalid" or "please"', (_name, schema) => {
    for (const value of ['', 'a', 'abcdef', 5, null, [], {}, 1e9, -1, 1.5, '2027-01-01']) {
      const message = refused(schema.required(), value)
      expect(message ?? '').not.toMatch(/invalid|please|"value"/i)
    }
  })
})

describe('plain letters', () => {
  it('are all in both fonts, so that they need not be laid out to know that they print', () => {
    const { regular, bold } = fonts()
    for (let code = 0x20; code <= 0x7e; code++)
      expect([code, regular.hasGlyphForCodePoint(code), bold.hasGlyphForCodePoint(code)]).toEqual([
        code,
        true,
        true,
      ])
  })
})
