import type { Response, Router } from 'express'
import multer from 'multer'
import type { Deps } from '../../deps'
import { isColour, nearestReadable } from '../../engine/project/look'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { plainFields, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { projectStore } from '../projects'
import { keepLook } from './keep-look'
import { mostLogoBytes, readLogo } from './picture'

/** The group's own logo and colour, for its offers. */
export function lookRoutes(router: Router, { db, now }: Deps): void {
  // More than a logo may have, so that one that is too large gets words beside its field.
  const upload = multer({ limits: { fileSize: 5 * mostLogoBytes, files: 1, fields: 4, parts: 6 } })
  const store = projectStore(db)

  const show = async (res: Response, form?: { typed: Typed; errors: FieldErrors }): Promise<void> => {
    const { id } = projectOf(res)
    const look = await store.look(id)
    render(res, 'offers/look', {
      title: 'Your logo and colour',
      backLink: href(paths.offers, { project: id }),
      logoHref: look?.logo && href(paths.offerLogo, { project: id }),
      colour: look?.colour,
      typed: form?.typed ?? { colour: look?.colour ?? '' },
      fieldErrors: form?.errors ?? {},
      errors: summary(form?.errors ?? {}),
    })
  }

  router.get(paths.offerLook, (_req, res) => show(res))

  router.post(paths.offerLook, upload.single('logo'), async (req, res) => {
    const typed = plainFields(req.body)
    const colour = readColour(typed['colour'])
    const logo = req.file && readLogo(req.file.buffer)
    const errors: Record<string, string> = {
      ...(colour.ok ? {} : { colour: colour.message }),
      ...(logo && !logo.ok ? { logo: logo.message } : {}),
    }
    if (!colour.ok || (logo && !logo.ok)) {
      await show(res, { typed, errors })
      return
    }
    await keepLook(db, doingOf(res, now), {
      colour: colour.value,
      ...(typed['noLogo'] === 'yes' ? { logo: null } : logo ? { logo: logo.logo } : {}),
    })
    res.redirect(303, href(paths.offerLook, { project: projectOf(res).id }))
  })

  router.get(paths.offerLogo, async (_req, res) => {
    const look = await store.look(projectOf(res).id)
    if (!look?.logo)
      throw new Expected('missing', 'There is no logo yet', 'Add one on the page of logo and colour.')
    res.type('image/png').send(Buffer.from(look.logo.png, 'base64'))
  })
}

/** A colour that can be read on white, null for none, or what to do instead. */
function readColour(typed: unknown): { ok: true; value: string | null } | { ok: false; message: string } {
  const text = typeof typed === 'string' ? typed.trim().toLowerCase() : ''
  if (text === '') return { ok: true, value: null }
  const colour = text.startsWith('#') ? text : `#${text}`
  if (!isColour(colour))
    return { ok: false, message: 'Enter the colour as a # and six letters or digits, such as #1d6f6a.' }
  const readable = nearestReadable(colour)
  if (readable === colour) return { ok: true, value: colour }
  const message = `${colour} is too light to read on white. The nearest that people can read is ${readable}. Enter that, or a darker one.`
  return { ok: false, message }
}
