import type { Router } from 'express'
import type { Deps } from '../../deps'
import { readDay, londonDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { slug } from '../../lib/names'
import { needsOf, projectOf } from '../../web/access'
import { href, paths } from '../../web/paths'
import { sendTables, tableFormats } from '../../web/table-files'
import { mayDo, type Permission, type Role } from '../../web/who-may'
import { projectStore } from '../projects'
import { registerFiles, registerTables, type RegisterFile } from './tables'

/** The registers as Excel and CSV, as at any day. */
export function fileRoutes(router: Router, { db, now, library }: Deps): void {
  router.get(paths.registerFile, async (req, res) => {
    const { id, name } = projectOf(res)
    const which = registerFiles.find((one) => one === req.params.which)
    if (!which) throw new Expected('missing', 'We cannot find this register', 'Go back to the register.')
    needsOf(res)(readers[which])
    const asAt = dayAsked(req.query['as-at'], londonDate(now()))
    const tables = registerTables(which, await projectStore(db).load(id), asAt, library)
    await sendTables(res, {
      name: `${slug(name)}-${fileNames[which]}-${asAt}`,
      format: req.params.format,
      tables,
    })
  })
}

/** What a person must be allowed to do to have each register. */
const readers: Readonly<Record<RegisterFile, Permission>> = {
  members: 'private',
  inspection: 'inspect',
  officers: 'inspect',
  nominations: 'private',
  charges: 'inspect',
  interests: 'inspect',
  gifts: 'inspect',
  inspections: 'private',
}

const fileNames: Readonly<Record<RegisterFile, string>> = {
  members: 'register-of-members',
  inspection: 'register-for-inspection',
  officers: 'register-of-officers',
  nominations: 'nominations',
  charges: 'record-of-charges',
  interests: 'register-of-interests',
  gifts: 'gifts',
  inspections: 'log-of-inspections',
}

/** The day of an address, as a browser or a person writes it, where it is one; otherwise today. */
export function dayAsked(asked: unknown, today: IsoDate): IsoDate {
  return (typeof asked === 'string' ? readDay(asked) : undefined) ?? today
}

interface FileLink {
  text: string
  href: string
}

/** Excel and CSV of a register. */
export function fileLinks(project: string, which: RegisterFile, asAt: IsoDate): FileLink[] {
  return tableFormats.map(({ format, label }) => ({
    text: label,
    href: `${href(paths.registerFile, { project, which, format })}?as-at=${asAt}`,
  }))
}

const registers: readonly { which: RegisterFile; document: string; text: string; note: string }[] = [
  {
    which: 'members',
    document: 'register-of-members',
    text: 'Register of members',
    note: 'for the secretary only',
  },
  {
    which: 'inspection',
    document: 'register-for-inspection',
    text: 'Register for inspection',
    note: 'to show to members',
  },
  {
    which: 'officers',
    document: 'register-of-officers',
    text: 'Register of officers',
    note: 'to show to members',
  },
]

/** Every register that this role may have, with its PDF, Excel and CSV as at a day. */
export function registerLinks(project: string, asAt: IsoDate, role: Role) {
  return registers
    .filter(({ which }) => mayDo(role, readers[which]))
    .map(({ which, document, text, note }) => ({
      text,
      note,
      links: [
        { text: 'PDF', href: `${href(paths.paperFile, { project, document, format: 'pdf' })}?as-at=${asAt}` },
        ...fileLinks(project, which, asAt),
      ],
    }))
}
