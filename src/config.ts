/** The environment, read once and checked. Nothing else looks at `process.env`. */
import path from 'node:path'
import Joi from 'joi'

export interface Config {
  port: number
  /** Folder for the database; made if it is not there. */
  dataDir: string
  /** A PostgreSQL database to use in place of a file in the folder. */
  databaseUrl?: string
  /** The address people use, without a slash at its end; decides whether cookies are for TLS only. */
  baseUrl: string
  /** Whose word about the sender of a request is believed: how many proxies stand before us, or their addresses. */
  trustProxy: number | string
  /** The port for figures; without one there are none. */
  metricsPort?: number
  logLevel: string
  /** Seals ballot boxes; where there is none, a file in the folder does. */
  ballotKey?: string
  /** The mail server, as smtp:// or smtps://, with name and password in it. Without one, no mail leaves. */
  smtpUrl?: string
  /** Who mail comes from. */
  mailFrom: { name: string; address: string }
  /** Whether mail may be read on a page of this machine while there is no mail server. */
  mailPage: boolean
}

/** `Name <name@example.org>`, or the address alone. */
const sender = /^(?:([^<>"\p{Cc}]*?) *<([^\s<>@,;:"]+@[\w.-]+)>|([^\s<>@,;:"]+@[\w.-]+))$/u

const proxy = '(loopback|linklocal|uniquelocal|[\\da-f.:]{2,39}(/\\d{1,3})?)'
/** How many proxies, or which. */
const proxies = new RegExp(`^(\\d{1,2}|${proxy}(, ?${proxy})*)$`, 'i')

interface Read {
  PORT: number
  DATA_DIR: string
  DATABASE_URL?: string
  BASE_URL?: string
  TRUST_PROXY: string
  METRICS_PORT?: number
  LOG_LEVEL: string
  BALLOT_KEY?: string
  SMTP_URL?: string
  MAIL_FROM?: string
  MAIL_PAGE?: 'on' | 'off'
}

const schema = Joi.object({
  PORT: Joi.number()
    .integer()
    .min(0)
    .max(65535)
    .default(3000)
    .messages({ '*': 'PORT must be a number from 0 to 65535.' }),
  DATA_DIR: Joi.string().default('./data').messages({ '*': 'DATA_DIR must be the path of a folder.' }),
  DATABASE_URL: Joi.string()
    .empty('')
    .uri({ scheme: ['postgres', 'postgresql'] })
    .messages({
      '*': 'DATABASE_URL must be a PostgreSQL database such as postgres://name:password@db.example.org/groundrules.',
    }),
  BASE_URL: Joi.string()
    .empty('')
    .uri({ scheme: ['http', 'https'] })
    .messages({ '*': 'BASE_URL must be an address such as https://groundrules.example.org.' }),
  TRUST_PROXY: Joi.string().empty('').pattern(proxies).default('loopback').messages({
    '*': 'TRUST_PROXY must be how many proxies stand before Groundrules, such as 1, or their addresses, such as 10.0.0.0/8.',
  }),
  METRICS_PORT: Joi.number()
    .empty('')
    .integer()
    .min(0)
    .max(65535)
    .messages({ '*': 'METRICS_PORT must be a number from 0 to 65535.' }),
  LOG_LEVEL: Joi.valid('silent', 'error', 'warn', 'info', 'debug')
    .default('info')
    .messages({ '*': 'LOG_LEVEL must be silent, error, warn, info or debug.' }),
  BALLOT_KEY: Joi.string().empty('').min(32).max(200).messages({
    '*': 'BALLOT_KEY must be 32 to 200 characters that nobody can guess, the same in every process.',
  }),
  SMTP_URL: Joi.string()
    .empty('')
    .uri({ scheme: ['smtp', 'smtps'] })
    .messages({
      '*': 'SMTP_URL must be a mail server such as smtps://name:password@mail.example.org:465.',
    }),
  MAIL_FROM: Joi.string()
    .empty('')
    .max(320)
    .pattern(sender)
    .messages({ '*': 'MAIL_FROM must be a sender such as Groundrules <no-reply@example.org>.' }),
  MAIL_PAGE: Joi.valid('on', 'off').messages({ '*': 'MAIL_PAGE must be on or off.' }),
})

/**
 * Reads the configuration.
 * @throws Error with every fault, one a line
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const { value, error } = schema.validate(env, { abortEarly: false, stripUnknown: true })
  if (error) throw new Error(error.details.map((detail) => detail.message).join('\n'))
  const read = value as Read
  const baseUrl = (read.BASE_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, '')
  const { hostname } = new URL(baseUrl)
  const [, name = '', named, bare] = sender.exec(read.MAIL_FROM ?? '') ?? []
  return Object.freeze({
    port: read.PORT,
    dataDir: path.resolve(read.DATA_DIR),
    ...(read.DATABASE_URL !== undefined && { databaseUrl: read.DATABASE_URL }),
    baseUrl,
    trustProxy: /^\d+$/.test(read.TRUST_PROXY) ? Number(read.TRUST_PROXY) : read.TRUST_PROXY,
    ...(read.METRICS_PORT !== undefined && { metricsPort: read.METRICS_PORT }),
    logLevel: read.LOG_LEVEL,
    ...(read.BALLOT_KEY !== undefined && { ballotKey: read.BALLOT_KEY }),
    ...(read.SMTP_URL !== undefined && { smtpUrl: read.SMTP_URL }),
    mailFrom: { name: name || 'Groundrules', address: named ?? bare ?? `no-reply@${hostname}` },
    mailPage: read.MAIL_PAGE === undefined ? hostname === 'localhost' : read.MAIL_PAGE === 'on',
  })
}
