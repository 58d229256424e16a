/**
 * Who may do what in a workshop: the one table. Finding is permission, as in a co-op: whoever has no place in a
 * workshop does not find it. Addresses are refused unless they are here; the tests walk every one as everyone.
 */
import { paths } from '../../web/paths'
import { matched } from '../../web/who-may'

/** `visitor` is anyone who looks at the demonstration. */
export const workshopRoles = ['facilitator', 'helper', 'table', 'visitor'] as const
export type WorkshopRole = (typeof workshopRoles)[number]

export const workshopPermissions = {
  watch: {
    means: 'See the steps, the live cards, the projector and the results',
    roles: ['facilitator', 'helper', 'visitor'],
  },
  run: {
    means: 'Open and hold steps, run the timer and the screen, send a message, type in for a table',
    roles: ['facilitator', 'helper'],
  },
  own: {
    means: 'Change the agenda, end the workshop, take the archive of packs, delete it',
    roles: ['facilitator'],
  },
  work: { means: 'Fill in the steps of their own table, and take home what it made', roles: ['table'] },
} as const satisfies Record<string, { means: string; roles: readonly WorkshopRole[] }>

export type WorkshopPermission = keyof typeof workshopPermissions

export interface WorkshopAccess {
  path: string
  get?: WorkshopPermission
  post?: WorkshopPermission
}

/** Every address inside a workshop. First match counts, as in the routes. */
export const workshopAccess: readonly WorkshopAccess[] = [
  { path: paths.workshop, get: 'watch' },
  { path: paths.workshopLive, get: 'watch' },
  { path: paths.workshopCode, get: 'watch' },
  { path: paths.workshopAgenda, get: 'own', post: 'own' },
  { path: paths.workshopStep, get: 'watch', post: 'run' },
  { path: paths.workshopTimer, post: 'run' },
  { path: paths.workshopMessage, post: 'run' },
  { path: paths.workshopScreen, post: 'run' },
  { path: paths.projector, get: 'watch' },
  { path: paths.workshopTables, post: 'run' },
  { path: paths.workshopTable, get: 'run', post: 'run' },
  { path: paths.paperTable, get: 'run', post: 'run' },
  { path: paths.paperPart, get: 'run', post: 'run' },
  { path: paths.tableSlip, post: 'own' },
  { path: paths.tableProject, post: 'own' },
  { path: paths.workshopPrint, get: 'watch' },
  { path: paths.workshopPaper, get: 'watch' },
  { path: paths.workshopResults, get: 'watch' },
  { path: paths.workshopPacks, get: 'own' },
  { path: paths.workshopEnd, get: 'own', post: 'own' },
  { path: paths.workshopRemoval, get: 'own', post: 'own' },
  { path: paths.ownTable, get: 'work', post: 'work' },
  { path: paths.ownTableLive, get: 'work' },
  { path: paths.ownTableStep, get: 'work', post: 'work' },
  { path: paths.takeHome, get: 'work', post: 'work' },
]

export function mayInWorkshop(role: WorkshopRole, permission: WorkshopPermission): boolean {
  return (workshopPermissions[permission].roles as readonly WorkshopRole[]).includes(role)
}

/** What an address asks for; undefined where the table does not know it, or not with this method. */
export function workshopPermissionFor(method: string, address: string): WorkshopPermission | undefined {
  const access = workshopAccess.find(({ path }) => matched(path, address))
  if (method === 'GET' || method === 'HEAD') return access?.get
  return method === 'POST' ? access?.post : undefined
}
