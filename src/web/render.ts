/** Views by name. What every page needs is added here, so that a feature gives only what is its own. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Express, Response } from 'express'
import ejs from 'ejs'
import type { SummaryError } from './forms'
import { href, paths } from './paths'
import { mayDo, type Permission, type Role } from './who-may'

export interface Page {
  /** The h1, and the start of the browser's title. */
  title: string
  /** What the browser's tab says, where the h1 would tell a passer-by too much: a name of a person or a co-op. */
  tab?: string
  section?: string
  backLink?: string
  errors?: SummaryError[]
}

/** The project a page belongs to, as the layout shows it. */
export interface ProjectFrame {
  id: string
  name: string
  /** The name of the state that it is in: another after each change. */
  version: string
  demo: boolean
  /** Whether the society is registered: then its day comes first, and before that its journey. */
  registered: boolean
  /** What this person may do here; `visitor` at a demonstration. */
  role: Role
  seat?: Seat
}

/** A person's place in a project. */
export interface Seat {
  id: string
  name: string
  founder?: string
}

export const viewsFolder = path.join(__dirname, '..', '..', 'views')

export function useViews(app: Express): void {
  app.set('views', viewsFolder)
  app.set('view engine', 'ejs')
  app.enable('view cache')
  app.set('x-powered-by', false)
  app.engine('ejs', (file, locals, done) => {
    ejs.renderFile(file, locals as ejs.Data, { cache: true, views: [viewsFolder], rmWhitespace: true }, done)
  })
}

/** Renders `views/<view>.ejs`; the status is 422 where the page shows errors of a form. */
export function render(res: Response, view: string, page: Page & Record<string, unknown>): void {
  const frame = res.locals['project'] as ProjectFrame | undefined
  const errors = page.errors ?? []
  if (errors.length > 0 && res.statusCode === 200) res.status(422)
  const data = {
    section: undefined,
    backLink: undefined,
    ...page,
    errors,
    nav: frame ? navigation(frame, res.req.path) : [],
    doors: doors.map((link) => ({ ...link, current: res.req.path === link.href })),
    description: 'Free help to form a worker co-operative that supports schools, and to buy from one.',
    projectName: frame?.name,
    projectId: frame?.id,
    demo: frame?.demo ?? false,
    seat: frame?.seat,
    may: (permission: Permission): boolean => frame !== undefined && mayDo(frame.role, permission),
    tab: page.tab ?? (page.section === undefined ? page.title : `${page.title} - ${page.section}`),
    copyHref: frame ? href(paths.projectCopy, { project: frame.id }) : undefined,
    hideName: false,
    paths,
    href,
    component,
    ...fieldHelpers(page['typed'], page['fieldErrors']),
  }
  res.render(view, data, (error: Error | null, html = '') => {
    if (error) {
      res.req.next?.(error)
      return
    }
    const page = Buffer.from(html)
    const keep = res.locals['keepPage'] as ((page: Buffer) => void) | undefined
    if (res.statusCode === 200) keep?.(page)
    sendHtml(res, page)
  })
}

/** Sends a page in one piece with its headers. */
export function sendHtml(res: Response, page: Buffer): void {
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.setHeader('Content-Length', page.length)
  res.end(page)
}

const components = new Map<string, ejs.TemplateFunction>()

/**
 * Renders `views/components/<name>.ejs` with its own options and nothing of the page around it: with EJS's own
 * include, a page's `href` or `hint` would slip into every part that it uses.
 */
function component(name: string, options: Record<string, unknown>): string {
  let template = components.get(name)
  if (!template) {
    const filename = path.join(viewsFolder, 'components', `${name}.ejs`)
    template = ejs.compile(readFileSync(filename, 'utf8'), { filename, rmWhitespace: true })
    components.set(name, template)
  }
  return template({ ...options, component })
}

/** What a form's view asks for each of its fields: what was typed, and what is wrong with it. */
function fieldHelpers(typed: unknown, errors: unknown) {
  const values = (typed ?? {}) as Record<string, unknown>
  const messages = (errors ?? {}) as Record<string, string>
  return {
    typedIn: (field: string): string => {
      const value = values[field]
      return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    },
    typedList: (field: string): string[] => [values[field] ?? []].flat().map(String),
    errorOf: (field: string) => (messages[field] === undefined ? undefined : { text: messages[field] }),
  }
}

/** What stands at the top of every page that belongs to no co-op. */
const doors = [
  { text: 'For staff', href: paths.forStaff },
  { text: 'For schools', href: paths.forSchools },
  { text: 'Guide', href: paths.guide },
  { text: 'Search', href: paths.search },
]

function navigation(frame: ProjectFrame, at: string): { text: string; href: string; current: boolean }[] {
  const project = frame.id
  const journey = {
    text: 'Journey',
    href: href(frame.registered ? paths.journey : paths.project, { project }),
  }
  const today = { text: 'Today', href: href(paths.today, { project }) }
  const year = { text: 'Year', href: href(paths.year, { project }) }
  const former = [
    { text: 'Membership', href: href(paths.ownMembership, { project }) },
    { text: 'Your place', href: href(paths.ownSeat, { project }) },
  ]
  const all = [
    ...(frame.registered ? [today, year] : [journey, today]),
    { text: 'People', href: href(paths.people, { project }) },
    { text: 'Services', href: href(paths.services, { project }) },
    { text: 'Money', href: href(paths.money, { project }) },
    { text: 'Schools', href: href(paths.schools, { project }) },
    { text: 'Offers', href: href(paths.offers, { project }) },
    { text: 'Questions', href: href(paths.interview, { project }) },
    { text: 'Decisions', href: href(paths.decisions, { project }) },
    { text: 'Meetings', href: href(paths.meetings, { project }) },
    { text: 'Register', href: href(paths.register, { project }) },
    { text: 'Papers', href: href(paths.papers, { project }) },
    ...(frame.registered ? [journey] : []),
  ]
  const links = frame.role === 'former' ? former : all
  return links.map((link, index) => ({
    ...link,
    current: index === 0 && !frame.registered ? at === link.href : at.startsWith(link.href),
  }))
}
