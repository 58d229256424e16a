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
})
