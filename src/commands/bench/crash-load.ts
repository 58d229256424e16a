/** People who write while the server dies under them: each remembers what was answered with a yes. */
import { setTimeout } from 'node:timers/promises'

/** Acknowledged: the server said yes. Unknown: the line broke, or it said that it could not tell. */
export type Told = 'acknowledged' | 'unknown'

export interface WrittenCoop {
  id: string
  cookie: string
  people: Map<string, Told>
  /** Addresses that an invitation was asked to go to. */
  invited: Map<string, Told>
  /** Each answer to one question, in the order in which they were sent. */
  answers: { value: number; told: Told }[]
}

export interface Load {
  coops: WrittenCoop[]
  counts: Record<Told, number>
  /** Answers that must never come: a 500, a stack trace, a refusal of something right. */
  faults: string[]
  /** Stops, and waits for the answers that are under way. */
  stop: () => Promise<void>
}

const writers = 6
const stepsOfACoop = 18

/** @param address of a web process that lives, picked anew for each request; undefined while there is none */
export function startLoad(address: () => string | undefined): Load {
  const load: Omit<Load, 'stop'> = { coops: [], counts: { acknowledged: 0, unknown: 0 }, faults: [] }
  const state = { over: false }
  const living = async (): Promise<string> => {
    while (!state.over && address() === undefined) await setTimeout(10)
    return address() ?? ''
  }
  const work = async (writer: number): Promise<void> => {
    for (let n = 0; !state.over; n++) {
      const coop = await startCoop(load, await living(), `${writer}-${n}`)
      if (!coop) continue
      for (let step = 0; step < stepsOfACoop && !state.over; step++)
        await writeOne(load, await living(), { coop, name: `${writer}-${n}-${step}`, step })
    }
  }
  const working = Array.from({ length: writers }, (_, writer) => work(writer))
  return {
    ...load,
    stop: async () => {
      state.over = true
      await Promise.all(working)
    },
  }
}

type Notes = Omit<Load, 'stop'>

async function startCoop(load: Notes, address: string, name: string): Promise<WrittenCoop | undefined> {
  const answer = await send(load, address, { path: '/projects/new', fields: { name: `Co-op ${name}` } })
  const id = answer?.headers.get('location')?.split('/').at(-1)
  if (id === undefined) return undefined
  const cookie = /groundrules=[^;]+/.exec(answer?.headers.get('set-cookie') ?? '')?.[0] ?? ''
  const coop: WrittenCoop = { id, cookie, people: new Map(), invited: new Map(), answers: [] }
  load.coops.push(coop)
  return coop
}

async function writeOne(
  load: Notes,
  address: string,
  { coop, name, step }: { coop: WrittenCoop; name: string; step: number },
): Promise<void> {
  const at = (path: string, fields: Record<string, string>) =>
    send(load, address, { path: `/projects/${coop.id}${path}`, cookie: coop.cookie, fields })
  const told = (answer: Response | undefined): Told => (answer ? 'acknowledged' : 'unknown')
  if (step % 3 === 0) {
    const legalName = `Person ${name}`
    coop.people.set(legalName, told(await at('/people/new', { legalName, standing: 'agreed' })))
  } else if (step % 3 === 1) {
    const email = `person-${name}@crash.example`
    const invitation = { founder: 'other', name: `Guest ${name}`, email, role: 'founder' }
    coop.invited.set(email, told(await at('/people/seats/new', invitation)))
  } else {
    const value = 14 + step
    const answer = await at('/interview/question/meetings.noticeDays', {
      answer: String(value),
      reason: 'We looked at it again',
    })
    coop.answers.push({ value, told: told(answer) })
  }
}

/** The answer where it is a yes; undefined where nobody can tell. */
async function send(
  load: Notes,
  address: string,
  { path, fields, cookie = '' }: { path: string; fields: Record<string, string>; cookie?: string },
): Promise<Response | undefined> {
  const headers = { cookie, 'X-Forwarded-For': `10.7.${load.coops.length >> 8}.${load.coops.length & 255}` }
  const body = new URLSearchParams(fields)
  const [answer, text] = await fetch(address + path, { method: 'POST', redirect: 'manual', headers, body })
    .then(async (got) => [got, await got.text()] as const)
    .catch(() => [undefined, ''] as const)
  const isYes = answer !== undefined && (answer.status === 303 || answer.status === 200)
  if (answer && answer.status >= 500 && /\n\s+at |node_modules|SELECT|INSERT/.test(text))
    load.faults.push(`${path}: a stack trace came out`)
  if (answer && !isYes && answer.status !== 503) load.faults.push(`${path}: ${answer.status}`)
  load.counts[isYes ? 'acknowledged' : 'unknown']++
  return isYes ? answer : undefined
}
