/** The rules of the house, so that what the README and the views promise stays true. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { permissions, roles, roleWords } from '../../src/web/who-may'
import { theLibrary } from '../support/library'

const root = path.join(__dirname, '..', '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const files = (folder: string, ending: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name))

describe('the README', () => {
  it('names only paths and scripts that are there', () => {
    const text = read('README.md')
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)
    for (const match of text.matchAll(/`((?:src|views|documents|seeds|tests)\/[\w./-]+)`/g))
      expect([match[1], existsSync(path.join(root, match[1] ?? ''))]).toEqual([match[1], true])
    for (const match of text.matchAll(/npm run (?:-s )?(\w+)/g)) expect(scripts).toContain(match[1])
    const { templates, workshopTemplates } = theLibrary()
    for (const template of [...templates, ...workshopTemplates]) expect(text).toContain(`\`${template.id}\``)
    expect(existsSync(path.join(root, 'views/assets/screenshot.png'))).toBe(true)
  })
})

describe('who may do what', () => {
  it('stands in the README as it stands in the code', () => {
    const names = roles.map((role) =>
      role === 'visitor' ? 'Visitor of a demonstration' : roleWords[role].name,
    )
    const rows = Object.values(permissions).map(({ means, roles: allowed }) => [
      means,
      ...roles.map((role) => ((allowed as readonly string[]).includes(role) ? 'yes' : '')),
    ])
    const table = [['', ...names], names.map(() => '---').concat('---'), ...rows]
    const text = table.map((row) => `| ${row.join(' | ')} |`).join('\n')
    expect(read('README.md')).toContain(text)
  })
})

describe('views', () => {
  it.each(files('views', '.ejs'))('%s escapes what it prints', (file) => {
    for (const match of read(file).matchAll(/<%-\s*(\w+)/g))
      expect(['include', 'component', 'documentHtml']).toContain(match[1])
  })

  it('have a twin in src and in tests for each feature', () => {
    for (const feature of readdirSync(path.join(root, 'src/features'))) {
      expect([feature, existsSync(path.join(root, 'views', feature))]).toEqual([feature, true])
      expect([feature, existsSync(path.join(root, 'tests/features', feature))]).toEqual([feature, true])
    }
  })

  it('never say please, simply or invalid', () => {
    const words = [...files('views', '.ejs'), ...files('documents', '.yml'), ...files('documents', '.md')]
    for (const file of words)
      expect([file, /\b(please|simply|invalid|oops)\b/i.exec(read(file))?.[0]]).toEqual([file, undefined])
  })
})

describe('decisions', () => {
  it('have a number each, never the same twice', () => {
    const numbers = readdirSync(path.join(root, 'src/decisions')).map((name) => name.slice(0, 3))
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})

describe('seeds', () => {
  it.each([
    ['beacon', 9, 6.8],
    ['tidewell', 14, undefined],
  ])('%s is a whole project with %i founders and invented contacts only', (name, count, psychologists) => {
    const file = JSON.parse(read(`seeds/${name}.json`)) as {
      founders: { email: string; phone: string; hcpc?: string; fte: number; address: { postcode: string } }[]
    }
    expect(file.founders).toHaveLength(count)
    for (const { email, phone, address, hcpc } of file.founders) {
      expect(email).toMatch(/@([\w-]+\.)?example\.org$/)
      expect(phone.replaceAll(' ', '')).toMatch(/^(01632960|07700900)\d{3}$/)
      expect(address.postcode).toMatch(/^ZZ/)
      if (hcpc !== undefined) expect(hcpc).toMatch(/^PYL990/)
    }
    const fte = file.founders
      .filter((founder) => founder.hcpc !== undefined)
      .reduce((sum, founder) => sum + founder.fte, 0)
    if (psychologists !== undefined) expect(fte).toBeCloseTo(psychologists)
  })
})
