/** The SQL of projects: a project is kept in rows, and read back as the one value that papers are made from. */
import { randomUUID } from 'node:crypto'
import type { Db } from '../../db/open'
import type { TableRecord } from '../../engine/workshop/table-record'
import type { Decision } from '../../engine/project/decision'
import type { Answer, Answers, Decided, Founder, Project } from '../../engine/project/project'
import { keptFor } from '../../lib/kept'
import { bookQueries } from './book-queries'
import { meetingQueries } from './meeting-queries'
import { electionQueries } from './election-queries'
import { motionQueries } from './motion-queries'
import { membershipQueries } from './membership-queries'
import { enquiryQueries } from './enquiry-queries'
import { schoolQueries } from './school-queries'
import { surveyQueries } from './survey-queries'
import { offerQueries } from './offer-queries'
import { empties, fromRow, next, toRow, type Row } from './rows'
import { serviceQueries } from './service-queries'
import { moneyQueries } from './money-queries'
import { asideQueries } from './aside-queries'
import { yearQueries } from './year-queries'
import { principlesQueries } from './principles-queries'
import { traceHash, type Deed, type Doing, type Trace } from './audit'
import { forgetProject, keptProject } from './kept-projects'
import { forgetLedger, ledgerQueries } from './ledger-store'
import { ruleBookQueries } from './rule-book-queries'

export interface ProjectHead {
  id: string
  name: string
  demo: boolean
  changedAt: string
}

interface AnswerRow {
  question: string
  value: string
}

/** Fields of a founder that are kept as JSON text. */
const founderJson = ['address', 'check', 'offices', 'languages', 'skills', 'shows'] as const

export type ProjectStore = ReturnType<typeof projectStore>

export const projectStore = keptFor((db: Db) => {
  const parts = projectParts(db)
  return {
    ...parts,

    /** The whole project, as papers and the project file need it; outside of transactions it is shared and frozen. */
    load: (id: string): Promise<Project> => keptProject(db, id, (from) => projectStore(from).read(id)),
  }
})

function projectParts(db: Db) {
  const answers = answerQueries(db)
  const founders = founderQueries(db)
  const services = serviceQueries(db)
  const ledger = ledgerQueries(db)
  const words = wordingQueries(db)
  const log = decisionQueries(db)
  const meetings = meetingQueries(db)
  const elections = electionQueries(db)
  const moved = motionQueries(db)
  const joining = membershipQueries(db)
  const books = ruleBookQueries(db)
  const schools = schoolQueries(db)
  const survey = surveyQueries(db)
  const offers = offerQueries(db)
  const plan = moneyQueries(db)
  const checked = principlesQueries(db)
  const societys = bookQueries(db)
  const yearly = yearQueries(db)
  return {
    ...headQueries(db),
    ...answers,
    ...founders,
    ...services,
    ...ledger,
    ...words,
    ...log,
    ...meetings,
    ...elections,
    ...moved,
    ...joining,
    ...books,
    ...schools,
    ...survey,
    ...enquiryQueries(db),
    ...asideQueries(db),
    ...offers,
    ...plan,
    ...checked,
    ...societys,
    ...yearly,
    ...traceQueries(db),

    /** Reads every part of a project, one after the other. */
    async read(id: string): Promise<Project> {
      const [head] = (await db('projects').where({ id }).select('name', 'workshop')) as Row[]
      const decided = await answers.decided(id)
      const wording = await words.wording(id)
      const decisions = await log.decisions(id)
      const met = await meetings.meetings(id)
      const called = await elections.elections(id)
      const motions = await moved.motions(id)
      const membership = await joining.membership(id)
      const buyers = await schools.schools(id)
      const answered = await survey.surveyAnswers(id)
      const offered = await offers.offers(id)
      const look = await offers.look(id)
      const money = await plan.money(id)
      const registration = await books.registration(id)
      const ruleBooks = await books.ruleBooks(id)
      const principlesChecks = await checked.principlesChecks(id)
      const societyBooks = await societys.books(id)
      const years = await yearly.years(id)
      return {
        name: String(head?.['name']),
        answers: await answers.answers(id),
        founders: await founders.founders(id),
        services: await services.services(id),
        ledger: await ledger.ledger(id),
        ...(Object.keys(decided).length > 0 && { decided }),
        ...(Object.keys(wording).length > 0 && { wording }),
        ...(decisions.length > 0 && { decisions }),
        ...(met.length > 0 && { meetings: met }),
        ...(called.length > 0 && { elections: called }),
        ...(motions.length > 0 && { motions }),
        ...membership,
        ...(registration && { registration }),
        ...(ruleBooks.length > 0 && { ruleBooks }),
        ...(buyers.length > 0 && { schools: buyers }),
        ...(answered.length > 0 && { survey: answered }),
        ...(offered.length > 0 && { offers: offered }),
        ...(look && { look }),
        ...(money && { money }),
        ...(societyBooks && { books: societyBooks }),
        ...(principlesChecks.length > 0 && { principlesChecks }),
        ...(years.length > 0 && { years }),
        ...(typeof head?.['workshop'] === 'string' && {
          workshop: JSON.parse(head['workshop']) as TableRecord,
        }),
      }
    },
  }
}

function headQueries(db: Db) {
  return {
    demos: (): Promise<ProjectHead[]> => heads(db).where({ demo: true }).orderBy('createdAt').then(asHeads),

    /** Every project of people, without the demonstrations. */
    all: (): Promise<ProjectHead[]> => heads(db).where({ demo: false }).orderBy('createdAt').then(asHeads),

    /** Projects that nobody changed or opened since an instant, with when they were warned about. */
    async idleSince(before: string): Promise<{ id: string; name: string; warnedAt: string | null }[]> {
      const visited = db('seats').where('seenAt', '>=', before).select('project')
      return (await db('projects')
        .where({ demo: false })
        .where('changedAt', '<', before)
        .whereNotIn('id', visited)
        .select('id', 'name', 'warnedAt')) as { id: string; name: string; warnedAt: string | null }[]
    },

    async warn(id: string, at: string): Promise<void> {
      await db('projects').where({ id }).update({ warnedAt: at })
    },

    async head(id: string): Promise<ProjectHead | undefined> {
      return asHeads(await heads(db).where({ id }))[0]
    },

    /** How many founders and services a project has, for its card on the home page. */
    async counts(id: string): Promise<{ founders: number; services: number }> {
      const count = async (table: string): Promise<number> => {
        const [row] = (await db(table).where({ project: id }).count({ n: '*' })) as { n: number }[]
        return Number(row?.n ?? 0)
      }
      return { founders: await count('founders'), services: await count('services') }
    },

    /** Keeps a project from other changes until this transaction ends. Children may still be added to it. */
    async hold(id: string): Promise<void> {
      await db('projects').where({ id }).forNoKeyUpdate().select('id')
    },

    async create(project: { id: string; name: string; demo: boolean; now: string }): Promise<void> {
      const { id, name, demo, now } = project
      await db('projects').insert({ id, name, demo, createdAt: now, changedAt: now, version: randomUUID() })
    },

    async rename(id: string, name: string): Promise<void> {
      await db('projects').where({ id }).update({ name })
    },

    /** Keeps what the group made at a workshop. */
    async putWorkshop(id: string, record: TableRecord): Promise<void> {
      await db('projects')
        .where({ id })
        .update({ workshop: JSON.stringify(record) })
    },

    /** Notes that the group asked for advice, and how far it is. */
    async askAdvice(id: string, state: 'draft' | 'ready', at: string): Promise<void> {
      await db('projects').where({ id }).update({ adviceState: state, adviceAskedAt: at })
    },

    async remove(id: string): Promise<void> {
      await db('projects').where({ id }).delete()
      forgetLedger(db, id)
      forgetProject(db, id)
    },
  }
}

function answerQueries(db: Db) {
  return {
    async answers(project: string): Promise<Answers> {
      const rows = (await db('answers')
        .where({ project })
        .orderBy('question')
        .select('question', 'value')) as AnswerRow[]
      return Object.fromEntries(rows.map((row) => [row.question, JSON.parse(row.value) as Answer]))
    },

    /** Who settled each answer and when, by question. */
    async decided(project: string): Promise<Record<string, Decided>> {
      const rows = (await db('answers')
        .where({ project })
        .whereNotNull('decidedBy')
        .orderBy('question')
        .select('question', 'decidedBy', 'decidedOn')) as Record<
        'question' | 'decidedBy' | 'decidedOn',
        string
      >[]
      return Object.fromEntries(
        rows.map((row) => [row.question, { by: row.decidedBy, on: row.decidedOn } satisfies Decided]),
      )
    },

    /** @param decided who settled it and when, where that is known */
    async putAnswer(
      project: string,
      question: string,
      answer: Answer,
      at: { now: string; decided?: Decided | undefined },
    ): Promise<void> {
      const row = {
        project,
        question,
        value: JSON.stringify(answer),
        answeredAt: at.now,
        decidedBy: at.decided?.by ?? null,
        decidedOn: at.decided?.on ?? null,
      }
      await db('answers').insert(row).onConflict(['project', 'question']).merge()
    },

    async dropAnswer(project: string, question: string): Promise<void> {
      await db('answers').where({ project, question }).delete()
    },
  }
}

function wordingQueries(db: Db) {
  return {
    /** The group's own wording, by `document/clause`; empty words leave the clause out. */
    async wording(project: string): Promise<Record<string, string>> {
      const rows = (await db('wording')
        .where({ project })
        .orderBy('clause')
        .select('clause', 'words')) as Record<'clause' | 'words', string>[]
      return Object.fromEntries(rows.map((row) => [row.clause, row.words]))
    },

    async putWording(project: string, clause: string, words: string, now: string): Promise<void> {
      const row = { project, clause, words, changedAt: now }
      await db('wording').insert(row).onConflict(['project', 'clause']).merge()
    },

    async dropWording(project: string, clause: string): Promise<void> {
      await db('wording').where({ project, clause }).delete()
    },
  }
}

function decisionQueries(db: Db) {
  return {
    /** The decision log, in the order decided. */
    decisions: (project: string): Promise<Decision[]> =>
      db('decisions')
        .where({ project })
        .orderBy('place')
        .pluck('entry')
        .then((rows: string[]) => rows.map((row) => JSON.parse(row) as Decision)),

    async addDecision(project: string, decision: Decision, now: string): Promise<void> {
      const place = await next(db, 'decisions', project, 'place')
      await db('decisions').insert({ project, place, entry: JSON.stringify(decision), recordedAt: now })
    },
  }
}

function founderQueries(db: Db) {
  return {
    founders: (project: string): Promise<Founder[]> =>
      db('founders')
        .where({ project })
        .orderBy('position')
        .then((rows: Row[]) => rows.map((row) => fromRow<Founder>(row, founderJson))),

    async addFounder(project: string, founder: Founder): Promise<void> {
      await db('founders').insert({
        ...toRow(founder, founderJson),
        project,
        position: await next(db, 'founders', project),
      })
    },

    /** Adds many at once, in this order. */
    async addFounders(project: string, founders: readonly Founder[]): Promise<void> {
      const first = await next(db, 'founders', project)
      const rows = founders.map((founder, index) => ({
        ...emptyFounder,
        ...toRow(founder, founderJson),
        project,
        position: first + index,
      }))
      if (rows.length > 0) await db.batchInsert('founders', rows, 40)
    },

    async putFounder(project: string, founder: Founder): Promise<void> {
      const { id, ...rest } = founder
      await db('founders')
        .where({ project, id })
        .update({ ...emptyFounder, ...toRow(rest, founderJson) })
    },

    async removeFounder(project: string, id: string): Promise<void> {
      await db('founders').where({ project, id }).delete()
    },
  }
}

function traceQueries(db: Db) {
  const trail = (project: string) =>
    db('audit').where({ project }).select('place', 'at', 'seat', 'what', 'about', 'before', 'hash')
  return {
    /** The whole audit trail, oldest first. */
    trail: (project: string): Promise<Trace[]> => trail(project).orderBy('place'),

    /** The latest entries, of one part or of all, newest first. */
    traces: (project: string, of: { about?: string; limit: number }): Promise<Trace[]> =>
      trail(project)
        .where(of.about === undefined ? {} : { about: of.about })
        .orderBy('place', 'desc')
        .limit(of.limit),

    /** The number of the last entry; 0 where there is none. */
    async lastPlace(project: string): Promise<number> {
      const [last] = (await trail(project).orderBy('place', 'desc').limit(1)) as Trace[]
      return last?.place ?? 0
    },

    /** The head of the trail as the project keeps it. */
    async auditHead(project: string): Promise<string> {
      const [row] = (await db('projects').where({ id: project }).select('auditHead')) as Row[]
      return String(row?.['auditHead'] ?? '')
    },

    /** Adds an entry to the audit trail, and notes when the project was changed. */
    async trace(doing: Doing, deed: Deed): Promise<void> {
      const { project, seat } = doing
      const at = doing.now.toISOString()
      const [last] = (await trail(project).orderBy('place', 'desc').limit(1)) as Trace[]
      const entry = { place: (last?.place ?? 0) + 1, at, seat, ...deed, before: last?.hash ?? '' }
      const hash = traceHash(project, entry)
      await db('audit').insert({ project, ...entry, hash })
      await db('projects').where({ id: project }).update({ changedAt: at, auditHead: hash, warnedAt: null })
    },
  }
}

function heads(db: Db) {
  return db('projects').select('id', 'name', 'demo', 'changedAt')
}

function asHeads(rows: Row[]): ProjectHead[] {
  return rows.map((row) => ({ ...row, demo: Boolean(row['demo']) }) as ProjectHead)
}

const emptyFounder = empties([
  'knownAs',
  'email',
  'phone',
  'address',
  'profession',
  'hcpc',
  'check',
  'safeguardingTrainedOn',
  'over18',
  'notDisqualified',
  'fte',
  'languages',
  'skills',
  'shows',
])
