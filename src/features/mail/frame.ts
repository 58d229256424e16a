/** The page around the words of a mail: the same for all, with styles inline, as mail programs need them. */
import type { Options } from 'nodemailer/lib/mailer'
import type { Config } from '../../config'
import { href, paths } from '../../web/paths'
import type { OutboxRow } from './store'
import { unsubscribeToken } from './unsubscribe'

const footer =
  'Groundrules sent this message because someone who uses it asked for that. Nobody reads answers to this address.'
const stop = 'To get no more reminders, open this link and press the button:'

/** Marks without a width after the preview, so that no mail program shows more of the words beside the subject. */
const padding = '&#847;&zwnj;&nbsp;'.repeat(120)

export interface Framed {
  text: string
  html: string
  /** Only where the mail is a reminder. */
  unsubscribe?: string
}

/** The whole text and the whole HTML of a mail. */
export function framed(row: OutboxRow, config: Pick<Config, 'baseUrl'>, secret: string): Framed {
  const token = row.reminder ? unsubscribeToken(secret, row.to) : undefined
  const link = token && config.baseUrl + href(paths.unsubscribe, { token })
  const text = [row.text ?? '', '-- ', footer, ...(link ? [`${stop}\n${link}`] : [])].join('\n\n')
  const small = [footer, ...(link ? [`${stop} <a href="${escaped(link)}">${escaped(link)}</a>`] : [])]
  const [preview = '', ...rest] = (row.html ?? '').split(/(?<=<\/p>)/)
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(row.subject)}</title></head>
<body style="margin:0;padding:16px;background:#fff;color:#0b0c0c;font:18px/1.5 Arial,Helvetica,sans-serif">
<div style="max-width:600px;margin:0 auto;overflow-wrap:anywhere">
${preview}<div style="display:none;max-height:0;overflow:hidden" aria-hidden="true">${padding}</div>${rest.join('')}
<div style="margin-top:32px;padding-top:8px;border-top:1px solid #b1b4b6;color:#505a5f;font-size:16px">
${small.map((line) => `<p>${line}</p>`).join('\n')}
</div></div></body></html>`
  return { text, html, ...(link && { unsubscribe: link }) }
}

/** What nodemailer needs: addresses as objects, so that no text is ever read as a header. */
export function envelopeOf(row: OutboxRow, config: Config, secret: string): Options {
  const { text, html, unsubscribe } = framed(row, config, secret)
  const from = config.mailFrom
  return {
    from,
    to: { name: '', address: row.to },
    envelope: { from: from.address, to: [row.to] },
    subject: row.subject,
    text,
    html,
    messageId: `<${row.messageId}@${from.address.split('@')[1] ?? 'localhost'}>`,
    date: new Date(row.createdAt),
    attachments: attachmentsOf(row),
    headers: {
      'Auto-Submitted': 'auto-generated',
      // RFC 8058: mail programs may show a button that needs one click.
      ...(unsubscribe && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    ...(unsubscribe && { list: { unsubscribe } }),
    disableFileAccess: true,
    disableUrlAccess: true,
    xMailer: false,
  }
}

/** The files of a mail, as they are kept. */
export function attachmentsOf(row: OutboxRow): { filename: string; contentType: string; content: Buffer }[] {
  const packed = JSON.parse(row.attachments ?? '[]') as {
    filename: string
    contentType: string
    content: string
  }[]
  return packed.map((one) => ({ ...one, content: Buffer.from(one.content, 'base64') }))
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
