/**
 * The command as people call it, judged by its exit code, its words and what it wrote: as a process of its own, and
 * where only the words differ, by what that process calls.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makeDocuments } from '../../src/commands/make-documents'
import { theLibrary } from '../support/library'

const root = path.join(__dirname, '..', '..')
let folder: string
beforeAll(() => {
  spawnSync(process.execPath, ['src/commands/build.cjs'], { cwd: root })
})
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'groundrules-documents-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['dist/commands/documents.js', ...args], { cwd: root, encoding: 'utf8' })
const call = (...args: string[]) => makeDocuments(args, theLibrary)
const ids = [
  'rules',
  'articles',
  'options-sheet',
  'legal-form-note',
  'statement-of-intent',
  'founders-agreement',
  'decision-papers',
  'question-worksheet',
  'name-check',
  'founding-meeting-notice',
  'founding-meeting-agenda',
  'founding-meeting-minutes',
  'registration-answers',
  'what-we-are',
  'committee-minutes',
  'meeting-notice',
  'meeting-minutes',
  'rule-change-signatures',
  'compliance-calendar',
  'membership-application',
  'register-of-members',
  'register-for-inspection',
  'register-of-officers',
  'own-entry',
  'share-certificates',
  'member-statements',
  'nominations-book',
  'inspection-log',
  'register-of-interests',
  'charges-record',
  'privacy-notice',
  'business-plan',
  'cash-flow',
  'annual-return',
  'surplus-proposal',
  'bonus-list',
  'school-survey',
  'service-offer',
  'offer-one-page',
  'service-catalogue',
  'quotation',
  'service-agreement',
  'assurance-letter',
]

const workshopIds = [
  'workshop-agenda',
  'workshop-facilitator',
  'workshop-sign-in',
  'workshop-posters',
  'workshop-cards',
  'workshop-workbook',
  'workshop-evaluation',
  'workshop-next',
]

describe('making documents', () => {
  it('lists the ids with what they are', () => {
    const { status, stdout } = run('--list')
    expect(status).toBe(0)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split('\t')[0]),
    ).toEqual([...ids, ...workshopIds])
  })

  it.each(['beacon', 'tidewell'])(
    'writes every document for %s as PDF and Word, with one JSON object on stdout and no problem',
    (demo) => {
      const { status, stdout, stderr } = run(demo, '--out', folder, '--as-at', '2026-11-23')
      expect(stderr).toBe('')
      expect(status).toBe(0)
      const told = JSON.parse(stdout) as {
        documents: { id: string; format: string; file: string; pages: number | null; bytes: number }[]
        problems: unknown[]
      }
      expect(told.problems).toEqual([])
      expect(told.documents.map((one) => `${one.id}.${one.format}`)).toEqual(
        ids.flatMap((id) => [`${id}.pdf`, `${id}.docx`]),
      )
      for (const one of told.documents) {
        const bytes = readFileSync(one.file)
        expect(bytes.length).toBe(one.bytes)
        expect(bytes.subarray(0, 4).toString()).toBe(one.format === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
        if (one.format === 'pdf') expect(one.pages).toBeGreaterThan(0)
      }
      // It says that it is one page, and is.
      expect(told.documents.find(({ id }) => id === 'offer-one-page')?.pages).toBe(1)
      if (demo === 'beacon') sameAgain(['pdf', 'docx'])
    },
  )

  /** The same command gives the same bytes as those that are in the folder. */
  function sameAgain(formats: readonly string[]): void {
    const again = path.join(folder, 'again')
    run('beacon', '--out', again, '--as-at', '2026-11-23', '--format', formats.join(','))
    for (const file of ids.flatMap((id) => formats.map((format) => `${id}.${format}`)))
      expect([
        file,
        readFileSync(path.join(again, file)).equals(readFileSync(path.join(folder, file))),
      ]).toEqual([file, true])
  }

  it('writes the print set of a workshop, the same each time', () => {
    const again = path.join(folder, 'again')
    const { status, stdout } = run('workshop', '--out', folder, '--as-at', '2026-11-23')
    expect(status).toBe(0)
    const told = JSON.parse(stdout) as {
      documents: { id: string; format: string; file: string; pages: number | null }[]
      problems: unknown[]
    }
    expect(told.problems).toEqual([])
    expect(told.documents.map((one) => `${one.id}.${one.format}`)).toEqual(
      workshopIds.flatMap((id) => [`${id}.pdf`, `${id}.docx`]),
    )
    const pages = Object.fromEntries(
      told.documents.flatMap(({ id, pages }) => (pages === null ? [] : [[id, pages]])),
    )
    expect([pages['workshop-workbook'], pages['workshop-next'], pages['workshop-evaluation']]).toEqual([
      8, 1, 1,
    ])
    run('workshop', '--out', again, '--as-at', '2026-11-23', '--only', 'workshop-posters,workshop-cards')
    for (const { file } of told.documents.filter(({ id }) => /posters|cards/.test(id)))
      expect(readFileSync(path.join(again, path.basename(file))).equals(readFileSync(file))).toBe(true)
  })

  it('gives the same bytes twice for the same date, as web pages and plain text too', () => {
    run('beacon', '--out', folder, '--as-at', '2026-11-23', '--format', 'html,text')
    sameAgain(['html', 'text'])
  })

  it('makes only what is asked for', async () => {
    expect((await call('beacon', '--out', folder, '--only', 'rules', '--format', 'html')).code).toBe(0)
    expect(readdirSync(folder)).toEqual(['rules.html'])
  })

  it('makes a workbook of a paper that has one, and says where there is none', async () => {
    const made = await call('beacon', '--out', folder, '--only', 'cash-flow', '--format', 'pdf,docx,xlsx')
    expect(made.code).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['cash-flow.docx', 'cash-flow.pdf', 'cash-flow.xlsx'])
    const none = await call('beacon', '--out', folder, '--only', 'rules', '--format', 'xlsx')
    expect(none.code).toBe(0)
    expect(JSON.parse(none.stdout)).toEqual({
      documents: [],
      problems: [
        { id: 'rules', message: 'There is no xlsx of this paper, or its figures are not known yet.' },
      ],
    })
  })
})

describe('a workshop file that cannot be used', () => {
  it('is refused by field, and nothing is written', async () => {
    const seed = JSON.parse(readFileSync(path.join(root, 'seeds', 'workshop.json'), 'utf8')) as Record<
      string,
      any
    >
    const file = path.join(folder, 'workshop.json')
    const steps = [...seed['steps'].slice(1), { step: 'juggling', title: 'Juggling', minutes: 5 }]
    writeFileSync(file, JSON.stringify({ ...seed, steps, members: ['Unison'] }))
    const refused = await call(file, '--out', path.join(folder, 'out'))
    expect(refused.code).toBe(2)
    expect(refused.stderr).toMatch(/\$\.members: .*no field of a workshop file/)
    writeFileSync(file, JSON.stringify({ ...seed, steps }))
    expect((await call(file, '--out', path.join(folder, 'out'))).stderr).toMatch(
      /\$\.steps\[11\]\.step: is juggling; there is: welcome/,
    )
    expect(existsSync(path.join(folder, 'out'))).toBe(false)
  })
})

describe('input that cannot be used', () => {
  const beacon = () =>
    JSON.parse(readFileSync(path.join(root, 'seeds', 'beacon.json'), 'utf8')) as Record<string, any>

  it.each<[string, (file: Record<string, any>) => void, RegExp]>([
    [
      'an unknown field',
      (file) => (file['founders'][0].shoeSize = 5),
      /\$\.founders\[0\]\.shoeSize: There is no field of this name/,
    ],
    [
      'a wrong type',
      (file) => (file['answers']['meetings.noticeDays'] = 'soon'),
      /\$\.answers\["meetings\.noticeDays"\]: .*whole number from 7 to 42/,
    ],
    [
      'two founders',
      (file) => {
        file['founders'] = file['founders'].slice(0, 2)
      },
      /\$\.founders: A society needs at least 3 founders/,
    ],
    [
      'a duplicate founder',
      (file) => file['founders'].push({ ...file['founders'][0], id: 'another' }),
      /\$\.founders\[9\]: .* in the list already/,
    ],
    [
      'a service delivered by nobody',
      (file) => (file['services'][0].deliveredBy = []),
      /\$\.services\[0\]\.deliveredBy: Choose at least one founder/,
    ],
    [
      'a quorum above the membership',
      (file) => (file['answers']['meetings.quorumMinimum'] = 10),
      /quorumMinimum"\]: The quorum of 10 is more than the 9 founders.*Make it 9 or less/,
    ],
  ])('%s: code 2, the path and the mend on stderr, nothing written', async (_name, spoil, words) => {
    const file = beacon()
    spoil(file)
    const source = path.join(folder, 'project.json')
    writeFileSync(source, JSON.stringify(file))
    const out = path.join(folder, 'out')
    const { code, stdout, stderr } = await call(source, '--out', out)
    expect(stderr).toMatch(words)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(existsSync(out)).toBe(false)
  })

  it('ends the process with that code, and says it on stderr alone', () => {
    const { status, stdout, stderr } = run('beacon', '--out', path.join(folder, 'out'), '--only', 'poem')
    expect([status, stdout, existsSync(path.join(folder, 'out'))]).toEqual([2, '', false])
    expect(stderr).toMatch(/poem, which is no document/)
  })

  it.each([
    [['nowhere.json', '--out', 'OUT'], /no such file/],
    [['beacon'], /--out is missing/],
    [['--out', 'OUT'], /Name one project/],
    [['beacon', '--out', 'OUT', '--only', 'poem'], /poem, which is no document/],
    [['beacon', '--out', 'OUT', '--format', 'gif'], /names gif/],
    [['beacon', '--out', 'OUT', '--as-at', '2026-02-30'], /real date/],
    [['beacon', '--out', 'OUT', '--colour', 'red'], /Unknown option '--colour'/],
  ])('%j is answered with what to do', async (args, words) => {
    const { code, stderr } = await call(...args.map((one) => one.replace('OUT', path.join(folder, 'out'))))
    expect(code).toBe(2)
    expect(stderr).toMatch(words)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('checking documents/', () => {
  it('prints the matrix of the fourteen matters and finds no fault', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/commands/check.js'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    for (let matter = 1; matter <= 14; matter++)
      expect(stdout).toMatch(new RegExp(`^ +${matter}  +\\d+ paths   .*: [a-z]`, 'm'))
    expect(stdout).toMatch(/\d+ paths walked/)
  })
})
