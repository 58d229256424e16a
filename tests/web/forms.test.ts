import Joi from 'joi'
import { readForm } from '../../src/web/forms'

describe('a form', () => {
  const form = Joi.object({ sure: Joi.valid('yes'), name: Joi.string().messages({ '*': 'Enter a name.' }) })

  it('says in our own words what is wrong, also of what no page of ours would send', () => {
    const reading = readForm(form, { sure: '<b>', name: ['a', 'b'] })
    expect(reading).toMatchObject({
      ok: false,
      errors: { sure: 'We could not read this. Choose or enter it again.', name: 'Enter a name.' },
    })
  })

  it('takes the fields that it asked for, as text or a list of texts, and nothing else that is sent with them', () => {
    const sent = JSON.parse(
      '{"name":"Ada","sure":"","role":"organiser","demo":true,"__proto__":{"admin":true},"deep":{"a":"b"}}',
    ) as unknown
    expect(readForm(form, sent)).toStrictEqual({ ok: true, value: { name: 'Ada' } })
    for (const name of [{ a: 'b' }, 7, null])
      expect(readForm(form, { name })).toStrictEqual({ ok: true, value: {} })
    expect(({} as { admin?: true }).admin).toBeUndefined()
    for (const nothing of [undefined, null, 'name=Ada', 7])
      expect(readForm(form, nothing)).toStrictEqual({ ok: true, value: {} })
  })
})
