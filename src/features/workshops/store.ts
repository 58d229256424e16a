/** The SQL of workshops, their tables and their seats. */
import type { Db } from '../../db/open'
import { together } from '../../db/together'
import type { IsoDate } from '../../lib/dates'
import type { AgendaStep, OwnSteps } from './agenda'
import type { Run } from './run'
import type { WorkshopRole } from './who-may'

export interface Workshop {
  id: string
  /** Null once it has ended. */
  code: string | null
  helperCode: string | null
  title: string
  on: IsoDate
  demo: boolean
  agenda: AgendaStep[]
  run: Run
  place: number
  createdAt: string
  endedAt: string | null
  goesOn: IsoDate
}

export interface Table {
  id: string
  workshop: string
  number: number
  name: string
  paper: boolean
  people: number
  steps: OwnSteps
  helpAt: string | null
  seenAt: string | null
  finishedAt: string | null
  inPack: boolean
  nicknames: boolean
  project: string | null
  takenAt: string | null
  adviserSeat: string | null
}

export interface WorkshopSeat {
  id: string
  workshop: string
  role: WorkshopRole
  tableId: string | null
  nickname: string
  createdAt: string
}

/** What a browser sees of a workshop: its own seat, and its own table where it has one. */
export interface Frame {
  workshop: Workshop
  role: WorkshopRole
  seat: string
  nickname: string
  table: Table | undefined
}

type Row = Record<string, unknown>

export type WorkshopStore = ReturnType<typeof workshopStore>

export function workshopStore(db: Db) {
  return { ...workshopQueries(db), ...tableQueries(db), ...seatQueries(db) }
}

function workshopQueries(db: Db) {
  return {
    async create(workshop: Omit<Workshop, 'place'>, linkHash: string | null): Promise<void> {
      await db('workshops').insert({ ...workshopRow(workshop), linkHash })
    },

    /** A workshop; locked until the transaction ends where it is read inside one. */
    async workshop(id: string): Promise<Workshop | undefined> {
      const query = db('workshops').where({ id })
      const [row] = (await (db.isTransaction ? query.forUpdate() : query)) as Row[]
      return row && asWorkshop(row)
    },

    /** The workshop that a code opens now, with what the code is for. */
    async byCode(code: string): Promise<{ workshop: Workshop; role: 'table' | 'helper' } | undefined> {
      const [row] = (await db('workshops')
        .whereNull('endedAt')
        .where((query) => void query.where({ code }).orWhere({ helperCode: code }))) as Row[]
      return row && { workshop: asWorkshop(row), role: row['code'] === code ? 'table' : 'helper' }
    },

    async byLink(linkHash: string): Promise<Workshop | undefined> {
      const [row] = (await db('workshops').where({ linkHash })) as Row[]
      return row && asWorkshop(row)
    },

    /** Changes a workshop and counts the change. */
    async change(id: string, change: Partial<Omit<Workshop, 'id' | 'place'>>): Promise<void> {
      await db('workshops').where({ id }).update(workshopRow(change)).increment('place', 1)
    },

    async putLink(id: string, linkHash: string): Promise<void> {
      await db('workshops').where({ id }).update({ linkHash })
    },

    /** Workshops that have ended, for the mail that follows. */
    ended: (): Promise<string[]> =>
      db('workshops').whereNotNull('endedAt').where({ demo: false }).pluck('id'),

    /** Workshops whose last day has come. */
    async over(today: IsoDate): Promise<string[]> {
      return (await db('workshops')
        .where('goesOn', '<=', today)
        .where({ demo: false })
        .pluck('id')) as string[]
    },

    async remove(id: string): Promise<void> {
      await db('workshops').where({ id }).delete()
    },
  }
}

function tableQueries(db: Db) {
  return {
    async addTables(tables: readonly Partial<Table>[]): Promise<void> {
      if (tables.length > 0) await db.batchInsert('workshopTables', tables.map(tableRow), 20)
    },

    tables: (workshop: string): Promise<Table[]> =>
      db('workshopTables')
        .where({ workshop })
        .orderBy('number')
        .then((rows: Row[]) => rows.map(asTable)),

    async table(workshop: string, id: string): Promise<Table | undefined> {
      const [row] = (await db('workshopTables').where({ workshop, id })) as Row[]
      return row && asTable(row)
    },

    async changeTable(id: string, change: Partial<Omit<Table, 'id' | 'workshop'>>): Promise<void> {
      await db('workshopTables').where({ id }).update(tableRow(change))
    },
  }
}

function seatQueries(db: Db) {
  return {
    async addSeat(seat: WorkshopSeat): Promise<void> {
      await db('workshopSeats').insert(seat)
    },

    /** How many phones each table has, by table. */
    async phones(workshop: string): Promise<Map<string, number>> {
      const rows = (await db('workshopSeats')
        .where({ workshop, role: 'table' })
        .groupBy('tableId')
        .select('tableId')
        .count({ n: '*' })) as { tableId: string; n: number }[]
      return new Map(rows.map(({ tableId, n }) => [tableId, Number(n)]))
    },

    /** The workshops in which this browser is the facilitator, newest first. */
    async ownWorkshops(seats: readonly string[]): Promise<Workshop[]> {
      const rows = (await db('workshopSeats as s')
        .join('workshops as w', 'w.id', 's.workshop')
        .whereIn('s.id', [...seats])
        .where('s.role', 'facilitator')
        .orderBy('w.createdAt', 'desc')
        .select('w.*')) as Row[]
      return rows.map(asWorkshop)
    },

    /** The seats of this browser, with the workshop that each is in. */
    async openSeats(
      seats: readonly string[],
    ): Promise<{ workshop: string; role: WorkshopRole; title: string; endedAt: string | null }[]> {
      return (await db('workshopSeats as s')
        .join('workshops as w', 'w.id', 's.workshop')
        .whereIn('s.id', [...seats])
        .orderBy('w.createdAt', 'desc')
        .select('s.workshop', 's.role', 'w.title', 'w.endedAt')) as {
        workshop: string
        role: WorkshopRole
        title: string
        endedAt: string | null
      }[]
    },
  }
}

/** Finds what a browser may see of a workshop, for many at the same time. */
export function frameFinder(
  db: Db,
): (asked: { workshop: string; seats: readonly string[] }) => Promise<Frame | undefined> {
  const rank: Readonly<Record<string, number>> = { facilitator: 0, helper: 1, table: 2 }
  return together(async (asked) => {
    const seats = [...new Set(asked.flatMap((one) => one.seats))]
    const ids = [...new Set(asked.map((one) => one.workshop))]
    const rows = (await db('workshopSeats as s')
      .join('workshops as w', 'w.id', 's.workshop')
      .leftJoin('workshopTables as t', 't.id', 's.tableId')
      .whereIn('s.id', seats)
      .whereIn('s.workshop', ids)
      .select(
        's.id as seat',
        's.role',
        's.nickname',
        ...workshopColumns.map((column) => `w.${column} as w_${column}`),
        ...tableColumns.map((column) => `t.${column} as t_${column}`),
      )) as Row[]
    const read = new Map<string, Workshop>()
    const frames = rows.map((row): Frame => {
      const id = String(row['w_id'])
      const workshop = read.get(id) ?? asWorkshop(under('w_', row))
      read.set(id, workshop)
      return {
        workshop,
        role: row['role'] as WorkshopRole,
        seat: String(row['seat']),
        nickname: String(row['nickname']),
        table: row['t_id'] === null ? undefined : asTable(under('t_', row)),
      }
    })
    return asked.map(({ workshop, seats: own }) =>
      frames
        .filter((frame) => frame.workshop.id === workshop && own.includes(frame.seat))
        .sort((a, b) => (rank[a.role] ?? 9) - (rank[b.role] ?? 9))
        .at(0),
    )
  })
}

const workshopColumns = [
  'id',
  'code',
  'helperCode',
  'title',
  'on',
  'demo',
  'agenda',
  'run',
  'place',
  'createdAt',
  'endedAt',
  'goesOn',
] as const
const tableColumns = [
  'id',
  'workshop',
  'number',
  'name',
  'paper',
  'people',
  'steps',
  'helpAt',
  'seenAt',
  'finishedAt',
  'inPack',
  'nicknames',
  'project',
  'takenAt',
  'adviserSeat',
] as const

function under(prefix: string, row: Row): Row {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value]),
  )
}

function asWorkshop(row: Row): Workshop {
  const { linkHash: _, ...rest } = row
  return {
    ...rest,
    demo: Boolean(row['demo']),
    agenda: JSON.parse(String(row['agenda'])) as AgendaStep[],
    run: JSON.parse(String(row['run'])) as Run,
  } as Workshop
}

function workshopRow({ agenda, run, ...rest }: Partial<Workshop>): Row {
  return {
    ...rest,
    ...(agenda && { agenda: JSON.stringify(agenda) }),
    ...(run && { run: JSON.stringify(run) }),
  }
}

function asTable(row: Row): Table {
  return {
    ...row,
    paper: Boolean(row['paper']),
    inPack: Boolean(row['inPack']),
    nicknames: Boolean(row['nicknames']),
    steps: JSON.parse(String(row['steps'])) as OwnSteps,
  } as Table
}

function tableRow({ steps, ...rest }: Partial<Table>): Row {
  return { ...rest, ...(steps && { steps: JSON.stringify(steps) }) }
}
