/** What `THIRD-PARTY.md` and `SECURITY.md` say is what is there. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sessionDays } from '../../src/web/session-store'

const root = path.join(__dirname, '..', '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', object>

/** The rows of the table under a heading, a list of cells each. */
function rowsUnder(heading: string): string[][] {
  const [, rest = ''] = read('THIRD-PARTY.md').split(`## ${heading}`)
  const [section = ''] = rest.split('\n## ')
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| package') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

describe.each([
  ['Installed from the npm registry', 'dependencies'],
  ['For building and testing only', 'devDependencies'],
] as const)('the table “%s”', (heading, kind) => {
  const rows = rowsUnder(heading)

  it('names every package of package.json once, and no other', () => {
    const wanted = Object.keys(manifest[kind]).map((name) => (name.startsWith('@types/') ? '@types/*' : name))
    expect(rows.flatMap(([names = '']) => names.split(', ')).toSorted()).toEqual(
      [...new Set(wanted)].toSorted(),
    )
  })

  it('gives what each is for, its upkeep, and the licence that it states', () => {
    for (const [names = '', licences = '', ...words] of rows) {
      expect([names, words.length, words.every((cell) => cell.length > 3)]).toEqual([names, 2, true])
      for (const name of names.split(', ')) {
        const file = `node_modules/${name === '@types/*' ? '@types/node' : name}/package.json`
        const { license = '' } = JSON.parse(read(file)) as { license?: string }
        const stated = license.replace(/[()]/g, '').split(/ OR /i)
        expect([name, license, stated.some((one) => licences.split(/, | or /).includes(one))]).toEqual([
          name,
          license,
          true,
        ])
      }
    }
  })
})

it('names every package that runs a script when it is installed, and says of each whether it may', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { hasInstallScript?: true; os?: string[]; cpu?: string[] }>
  }
  const running = Object.entries(packages).filter(
    ([, { hasInstallScript, os = ['linux'], cpu = ['x64'] }]) =>
      hasInstallScript && os.includes('linux') && cpu.includes('x64'),
  )
  const { allowScripts } = manifest as unknown as { allowScripts: object }
  expect(running.map(([name]) => name.replace(/^.*node_modules\//, '')).toSorted()).toEqual(
    Object.keys(allowScripts).toSorted(),
  )
})

describe('SECURITY.md', () => {
  const rows = read('SECURITY.md')
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => line.split('|').slice(1, -1))

  it('names for each item of the standard where it is met and a test that is there', () => {
    expect(rows.length).toBeGreaterThan(25)
    for (const [item = '', , , tests = ''] of rows) {
      const files = [...tests.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, file = '']) => file)
      expect([item.trim(), files.length > 0]).toEqual([item.trim(), true])
      for (const file of files) expect([file, existsSync(path.join(root, file))]).toEqual([file, true])
    }
  })

  it('says of sessions what the code does', () => {
    for (const file of ['SECURITY.md', 'src/decisions/009-seats-and-links.md']) {
      const text = read(file).replace(/\s+/g, ' ')
      expect(text).toContain(`${sessionDays.idle} days after the last visit`)
      expect(text).toContain(`${sessionDays.longest} days`)
    }
  })
})
