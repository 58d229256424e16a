/** Everyone gets the main job done, and every reading page is fit to read: axe, html-validate, and no overflow. */
import { HtmlValidate } from 'html-validate'
import { browserForTests, inspect } from '../support/browser'
import { theLibrary } from '../support/library'

jest.setTimeout(120_000)

const on = browserForTests()
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // A list without bullets says that it is one, for screen readers that forget; a question may be long in a title.
  rules: { 'no-redundant-role': 'off', 'prefer-native-element': 'off', 'long-title': 'off' },
})

const schoolAnswers =
  'nation=england&type=maintained&aim=buy&size=medium&others=yes&change=none&ending=yes&asked=no&interest=unsure'
const formAnswers =
  'nation=britain&trial=no&gain=workers&owners=no&work=employed&grants=no&people=three&time=weeks&capital=token'

const { guidance, choosers } = theLibrary()
const readingPages = [
  '/',
  '/for-staff',
  '/for-schools',
  '/guide',
  '/guide/search',
  '/guide/search?q=pension',
  '/guide/search?q=%22zzz%20OR',
  '/guide/glossary',
  '/guide/principles-and-values',
  '/guide/registration-cost',
  '/guide/model-rules',
  '/for-staff/timeline',
  '/for-staff/timeline?nation=england&starts=1+3+2027&people=24&noticeOn=5+4+2027&noticeWeeks=12',
  '/for-staff/timeline?nation=&starts=soon',
  '/for-schools/compare-quotes',
  ...['privacy', 'cookies', 'terms', 'accessibility'].map((page) => `/guide/${page}`),
  ...guidance.map((page) => `/guide/${page.id}`),
  ...choosers.map((chooser) => `/choose/${chooser.id}`),
  `/choose/which-model-for-our-school?${schoolAnswers}`,
  `/choose/which-model-for-our-school?${schoolAnswers}&edit=size`,
  `/choose/which-legal-form?${formAnswers}`,
  '/choose/which-legal-form?step=nation',
  '/guide/your-job-at-risk?lang=cy',
]

it('every reading page passes axe and html-validate, and fits a small phone', async () => {
  const page = await on.open(320)
  for (const address of readingPages) {
    await page.goto(on.address + address)
    await inspect(page, `320${address.replaceAll(/[/?&=%+]/g, '_').slice(0, 60)}`)
  }
  await page.context().close()
  const wrong = []
  for (const address of readingPages) {
    const html = await (await fetch(on.address + address)).text()
    const { results } = await validator.validateString(html)
    for (const { messages } of results)
      wrong.push(...messages.map(({ ruleId, message, line }) => `${address}:${line} ${ruleId} ${message}`))
  }
  expect(wrong).toEqual([])
})
