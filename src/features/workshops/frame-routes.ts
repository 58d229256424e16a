/** The door of a workshop: who finds it, and what their role may do there. */
import type { Request, RequestHandler, Response } from 'express'
import type { Deps } from '../../deps'
import { Expected } from '../../lib/expected'
import { openedBy } from '../../web/session'
import { noWorkshop } from './change-workshop'
import { demoWorkshop } from './keep-demo'
import { frameFinder, workshopStore, type Frame, type Table } from './store'
import { mayInWorkshop, workshopPermissionFor, type WorkshopPermission } from './who-may'

/** Loads the workshop in the address for this browser, or says that it is not there; then asks the table of who may. */
export function ownWorkshop({ db }: Deps): RequestHandler<{ workshop: string }> {
  const find = frameFinder(db)
  return async (req, res, next) => {
    const { workshop } = req.params
    const { workshops } = openedBy(req as Request)
    const found = workshops.length > 0 ? await find({ workshop, seats: workshops }) : undefined
    const frame = found ?? (workshop === demoWorkshop ? await visit() : undefined)
    if (!frame) throw noWorkshop()
    const asked = workshopPermissionFor(req.method, req.baseUrl + req.path)
    if (!asked)
      throw new Expected(
        'missing',
        'We cannot find this page',
        'Check the address, or go back to the workshop.',
      )
    if (!mayInWorkshop(frame.role, asked)) throw refused(frame)
    res.locals['workshop'] = frame
    next()
  }

  async function visit(): Promise<Frame | undefined> {
    const workshop = await workshopStore(db).workshop(demoWorkshop)
    return workshop?.demo
      ? { workshop, role: 'visitor', seat: '', nickname: '', table: undefined }
      : undefined
  }
}

function refused({ role, workshop }: Frame): Expected {
  if (workshop.demo)
    return new Expected(
      'forbidden',
      'This is a demonstration',
      'Start a workshop of your own to change anything.',
    )
  return role === 'table'
    ? new Expected('forbidden', 'This is for the people who run the workshop', 'Go back to your table.')
    : new Expected('forbidden', 'This is not open to your role here', 'Ask the facilitator to do it.')
}

/** The workshop that the guard above has loaded, with this browser's place in it. */
export function frameOf(res: Response): Frame {
  return res.locals['workshop'] as Frame
}

/** The table of a phone. */
export function tableOf(res: Response): Table {
  const { table } = frameOf(res)
  if (!table) throw noWorkshop()
  return table
}

export function mayHere(res: Response, permission: WorkshopPermission): boolean {
  return mayInWorkshop(frameOf(res).role, permission)
}
