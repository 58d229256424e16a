/** A real SMTP server on this machine that keeps what it took, does as a test tells it, and can drop dead. */
import type { AddressInfo, Socket } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface Taken {
  recipients: string[]
  raw: Buffer
  messageId: string
}

export interface MailServer {
  url: string
  /** Every message that the server said yes to, or took whole before it died; copies too. */
  taken: Taken[]
  /** How often somebody connected. */
  connections: () => number
  /** Destroys every connection in mid-word and stops listening. */
  kill: () => Promise<void>
  /** Destroys every connection, and goes on listening. */
  drop: () => void
}

export interface Script {
  /** The same port again, after a kill. */
  port?: number
  /** Throw or return an error to refuse: `refuse(550, '5.1.1 No such user')`. */
  onRecipient?: (address: string) => Error | undefined
  /** Called when a message is whole, before the server says yes. */
  onTaken?: (taken: Taken, count: number) => Error | undefined | Promise<Error | undefined>
  options?: SMTPServerOptions
}

/** An answer of the server other than yes. */
export function refuse(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

export async function openMailServer(script: Script = {}): Promise<MailServer> {
  const taken: Taken[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, done) => done(script.onRecipient?.(address)),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks)
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        const messageId = /^message-id: *(\S+)/im.exec(raw.toString('latin1'))?.[1] ?? ''
        const one = { recipients, raw, messageId }
        const answer = async (): Promise<void> => {
          const error = await script.onTaken?.(one, taken.length + 1)
          if (!error) taken.push(one)
          done(error)
        }
        void answer()
      })
    },
    ...script.options,
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    connections++
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(script.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    connections: () => connections,
    drop: () => {
      for (const socket of sockets) socket.destroy()
    },
    kill: () =>
      new Promise((resolve) => {
        server.server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** A message as a mail program reads it. */
export function readMail(taken: Taken): Promise<ParsedMail> {
  return simpleParser(taken.raw)
}

/** Waits until something is so; looks every few milliseconds. */
export async function until(what: () => boolean | Promise<boolean>, milliseconds = 15_000): Promise<void> {
  const end = Date.now() + milliseconds
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`Not so within ${milliseconds} ms: ${String(what)}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
