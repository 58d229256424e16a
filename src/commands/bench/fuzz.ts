/**
 * Hostile input to every form that a person can reach, to the addresses that no link leads to, to file uploads and to
 * the project file. A run is given by its seed. Each answer must be below 500, must not carry markup that was sent, and
 * must not tell anything of another co-op; and so must the pages and the papers that are made of it afterwards.
 */
import fc from 'fast-check'
import { encoded, newBrowser, openCoop, projectFile, type Answer, type Coop } from './fuzz-browser'
import { fewOfEach, formingCoop, tradingCoop } from './fuzz-coops'
import { formsOf, isEnding, learn, taught, type Form, type Lessons } from './fuzz-forms'
import { judge, lookAt, lookAtOne, secret, type Findings } from './fuzz-look'
import { prepared } from './fuzz-prepare'
import { hugeValue, markup, mutated, nasty, nastyFile } from './fuzz-values'

export interface FuzzResult extends Findings {
  /** Different addresses that took a form. */
  forms: Set<string>
  coops: number
  inputs: number
  /** How many of the inputs were project files, and how many went to a form that takes a file. */
  files: number
  uploads: number
  /** Milliseconds of the slowest answer, and what was asked. */
  slowest: { took: number; where: string }
}

export interface FuzzRun {
  address: string
  /** How many forms and files to send. */
  inputs: number
  /** The number of the first, where another run sends those before it. */
  first?: number
  seed: number
  /** Ends it early. */
  until?: AbortSignal
  /** Hears how far it is, each 500 inputs. */
  tell?: (sofar: FuzzResult) => void
}

/** A co-op that has seen much is slow to load, and some of what it had may be gone: then a new one. */
export const inputsEach = 2500
const tellEach = 500

export async function fuzz(run: FuzzRun): Promise<FuzzResult> {
  const { address, inputs, first = 0 } = run
  const result: FuzzResult = {
    ...{ forms: new Set<string>(), coops: 0, inputs: 0, files: 0, uploads: 0, papers: 0 },
    statuses: {},
    slowest: { took: 0, where: '' },
    faults: [],
  }
  const victim = await openCoop(newBrowser(address), { ...formingCoop(), name: secret })
  const lessons: Lessons = new Map()
  const each = Math.min(inputsEach, Math.ceil(inputs / 2))
  for (let from = first; from < first + inputs && !run.until?.aborted; from += each)
    await sendToOne(run, { result, victim, lessons, from, each: Math.min(each, first + inputs - from) })
  if (!((await victim.browser.page(victim.coop)) ?? '').includes(secret))
    result.faults.push('the other co-op was changed')
  return result
}

/** Opens a co-op and sends to each of its forms in turn; what ends things comes last, when all was looked at. */
async function sendToOne(
  run: FuzzRun,
  on: { result: FuzzResult; victim: Coop; lessons: Lessons; from: number; each: number },
): Promise<void> {
  const { result, victim, lessons, from, each } = on
  const number = result.coops++
  const file = number % 2 === 0 ? formingCoop() : tradingCoop(new Date())
  const own = await openCoop(newBrowser(run.address), { ...file, name: `Harbour ${markup}` })
  const all = await formsOf(await prepared(own, number % 4 > 1), own.coop, own.browser.page)
  const gentle = all.filter((form) => !isEnding(form))
  const value = fc.oneof(nasty, fc.constant(victim.coop), fc.constant(victim.id))
  const lists = fc.sample(fc.array(value, { minLength: 12, maxLength: 12 }), {
    ...{ seed: run.seed + from, numRuns: each },
  })
  const few = fewOfEach(file)
  const lookAfter = Math.ceil(each * 0.9)
  for (const [index, list] of lists.entries()) {
    if (run.until?.aborted) break
    if (index === lookAfter) await lookAt(own, `seed ${run.seed} input ${from + index}`, result)
    const forms = index < lookAfter ? gentle : all
    // Each eighth is a project file; the others go round all forms, in steps that a list of any length is met by.
    const form = forms[((index - (index >> 3)) * 7919) % forms.length] as Form
    const n = from + index
    if (!isFileTurn(n)) result.forms.add(form.action.replace(own.id, ':id').replace(/[^/]{16,}/g, ':id'))
    await sendOne({ own, file: few, form: taught(lessons, form), lessons, list, n, seed: run.seed }, result)
    if (result.inputs % tellEach === 0) run.tell?.(result)
  }
  judge(await own.browser.get(own.coop), `seed ${run.seed} input ${from + each}, at its end`, result)
}

interface OneInput {
  own: Coop
  file: object
  form: Form
  lessons: Lessons
  list: readonly string[]
  n: number
  seed: number
}

function isFileTurn(n: number): boolean {
  return n % 8 === 7
}

async function sendOne(input: OneInput, result: FuzzResult): Promise<void> {
  const { own, file, form, lessons, list, n, seed } = input
  const isFile = isFileTurn(n)
  const where = `${isFile ? 'project file' : form.action.replace(own.coop, '')} seed ${seed} input ${n}`
  const faults = result.faults.length
  const started = performance.now()
  const browser = isFile ? newBrowser(own.browser.address) : own.browser
  const answer = isFile
    ? await browser.sendFiles('/projects/open', projectFile(mutated(file, list, n)))
    : await sendForm(own, form, { list, n })
  result.inputs++
  if (isFile) result.files++
  else if (form.isMultipart) result.uploads++
  const text = judge(answer, where, result)
  if (answer.status === 422 && !isFile) learn(lessons, form, text, hostileIn(form, n))
  const took = performance.now() - started
  if (took > result.slowest.took) result.slowest = { took, where }
  const next = answer.headers.location
  if (answer.status === 303 && next?.startsWith('/')) {
    // What was kept is shown on the page that follows, and must be harmless there too.
    judge(await browser.get(next), `${where}, then ${next.replace(own.coop, '')}`, result)
    if (isFile) await lookAtOne({ browser, coop: next }, { where, n, found: result })
  }
  const last = result.faults.length - 1
  if (last >= faults && !isFile)
    result.faults[last] += `, sent ${JSON.stringify(fill(form, list, n)).slice(0, 1500)}`
}

/**
 * The fields that get hostile values: in every fourth input half of them, in the others one alone, or a field
 * that the form does not have. The rest is what the form would send, so that more than the first check is met.
 */
function hostileIn({ fields }: Form, n: number): Set<string> {
  const names = fields.map(([name]) => name)
  return new Set(
    n % 4 === 0
      ? names.filter((_, index) => ((n >> (index % 5)) + index) % 2 === 1)
      : names.filter((_, index) => index === (n >> 2) % (names.length + 1)),
  )
}

function fill(form: Form, values: readonly string[], n: number): (readonly [string, string])[] {
  const hostile = hostileIn(form, n)
  const sent = form.fields.map(([name, usual], index) => {
    const plain = usual[(n >> 2) % Math.max(1, usual.length)] ?? ''
    const bad = n % 150 === index ? hugeValue(n >> 1) : String(values[index % values.length])
    return [name, hostile.has(name) || n % 150 === index ? bad : plain] as const
  })
  const names = [String(values[10]), '__proto__[x]', 'constructor']
  // A form with a file takes few fields more than its own, and reads nothing of one that has more.
  const more = form.isMultipart ? names.slice(n % 3, (n % 3) + 1) : names
  return [...sent, ...more.map((name) => [name, String(values[11])] as const)]
}

function sendForm(
  { browser }: Coop,
  form: Form,
  { list, n }: { list: readonly string[]; n: number },
): Promise<Answer> {
  const filled = fill(form, list, n)
  if (form.isGet) {
    const query = filled.map(([name, value]) => `${encoded(name)}=${encoded(value.slice(0, 3000))}`).join('&')
    return browser.get(`${form.action}?${query.slice(0, 12_000).replace(/%\w?$/, '')}`)
  }
  if (!form.isMultipart)
    return browser.sendRaw(
      form.action,
      filled.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&'),
    )
  const body = new FormData()
  for (const [name, value] of filled) body.append(name, value)
  for (const name of form.files) {
    const { content, name: fileName } = nastyFile(list, n)
    body.append(name, content, fileName)
  }
  return browser.sendFiles(form.action, body)
}
