/** The made-up workshop that anyone may look at: every answer goes through the form that a phone would send. */
import type { Db } from '../../db/open'
import type { Library } from '../../engine/library/library'
import { addDays, londonDate } from '../../lib/dates'
import { plainFields } from '../../web/forms'
import { newId } from '../account'
import { answerStore } from './answer-store'
import { agendaFrom, cardsOf } from './content'
import { readExercise } from './forms'
import { keptDays } from './start-workshop'
import { workshopStore } from './store'
import { workOf, type Exercise, type SavedPart } from './work'

/** The id of the demonstration, which is in its address. */
export const demoWorkshop = 'demo'

/** The file: what tables typed, and counts of polls by step and question. */
export interface DemoWorkshop {
  title: string
  on: string
  code: string
  agenda: string
  current: string
  minutesLeft: number
  open: string[]
  tables: {
    name: string
    people: number
    paper?: boolean
    help?: boolean
    finished?: boolean
    answers: ({ exercise: Exercise } & Record<string, unknown>)[]
  }[]
  polls: Record<string, Record<string, number[]>>
  words: string[]
}

export async function hasDemoWorkshop(db: Db): Promise<boolean> {
  return (await workshopStore(db).workshop(demoWorkshop)) !== undefined
}

/** Keeps the demonstration, where it is not there yet. */
export async function keepDemoWorkshop(
  trx: Db,
  { library, now: clock }: { library: Library; now: () => Date },
  file: DemoWorkshop,
): Promise<void> {
  if (await hasDemoWorkshop(trx)) return
  const now = clock()
  const at = now.toISOString()
  const usual = library.workshops.agendas.find(({ id }) => id === file.agenda)
  if (!usual) throw new Error(`The demonstration workshop has an agenda that is not there: ${file.agenda}.`)
  const store = workshopStore(trx)
  await store.create(
    {
      id: demoWorkshop,
      code: file.code,
      helperCode: null,
      title: file.title,
      on: file.on,
      demo: true,
      agenda: agendaFrom(library, usual).map((step) => ({
        ...step,
        state: file.open.includes(step.id) && !step.skipped ? 'open' : 'waiting',
      })),
      run: {
        screen: 'instruction',
        current: file.current,
        released: [],
        timer: { leftSeconds: file.minutesLeft * 60 },
      },
      createdAt: at,
      endedAt: null,
      goesOn: addDays(londonDate(now), keptDays),
    },
    null,
  )
  for (const [index, { name, people, paper = false, help, finished, answers }] of file.tables.entries()) {
    const id = newId()
    await store.addTables([
      {
        id,
        workshop: demoWorkshop,
        number: index + 1,
        name,
        people,
        paper,
        seenAt: at,
        helpAt: help === true ? at : null,
        finishedAt: finished === true ? at : null,
        takenAt: finished === true ? at : null,
      },
    ])
    await keepAnswers(trx, { id, people, answers, at, library })
  }
  for (const [poll, questions] of Object.entries(file.polls))
    for (const [question, counts] of Object.entries(questions))
      for (const [place, count] of counts.entries())
        await answerStore(trx).count({ workshop: demoWorkshop, poll, question, value: place + 1, count })
  for (const words of file.words) await answerStore(trx).addWords(newId(), demoWorkshop, words)
}

async function keepAnswers(
  trx: Db,
  on: Pick<DemoWorkshop['tables'][number], 'people' | 'answers'> & {
    id: string
    at: string
    library: Library
  },
): Promise<void> {
  const saved: SavedPart[] = []
  const cards = cardsOf(on.library)
  for (const [index, { exercise, ...fields }] of on.answers.entries()) {
    const typed = plainFields({ key: `demo-answer-${index}`, ...fields })
    const reading = readExercise(exercise, typed, {
      work: workOf(saved),
      cards,
      people: on.people,
      seat: 'demo',
    })
    if (!reading.ok)
      throw new Error(`seeds/workshop-tables.json, ${exercise}: ${JSON.stringify(reading.errors)}`)
    for (const { exercise: kind, part, value } of reading.parts) {
      const row = { exercise: kind, part, value: JSON.stringify(value) }
      saved.push(row)
      await answerStore(trx).addAnswer({
        workshop: demoWorkshop,
        tableId: on.id,
        key: `demo-${index}`,
        savedAt: on.at,
        ...row,
      })
    }
  }
}
