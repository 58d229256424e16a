/** The environment, read once and checked. Nothing else looks at `process.env`. */
import path from 'node:path'
import Joi from 'joi'

export interface Config {
  port: number
  /** Folder for the database; made if it is not there. */
  dataDir: string
  /** The address people use, without a slash at its end; decides whether cookies are for TLS only. */
  baseUrl: string
  logLevel: string
}

const schema = Joi.object({
  PORT: Joi.number()
    .integer()
    .min(0)
    .max(65535)
    .default(3000)
    .messages({ '*': 'PORT must be a number from 0 to 65535.' }),
  DATA_DIR: Joi.string().default('./data').messages({ '*': 'DATA_DIR must be the path of a folder.' }),
  BASE_URL: Joi.string()
    .uri({ scheme: ['http', 'https'] })
    .messages({ '*': 'BASE_URL must be an address such as https://groundrules.example.org.' }),
  LOG_LEVEL: Joi.valid('silent', 'error', 'warn', 'info', 'debug')
    .default('info')
    .messages({ '*': 'LOG_LEVEL must be silent, error, warn, info or debug.' }),
})

/**
 * Reads the configuration.
 * @throws Error with every fault, one a line
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const { value, error } = schema.validate(env, { abortEarly: false, stripUnknown: true })
  if (error) throw new Error(error.details.map((detail) => detail.message).join('\n'))
  const read = value as { PORT: number; DATA_DIR: string; BASE_URL?: string; LOG_LEVEL: string }
  return Object.freeze({
    port: read.PORT,
    dataDir: path.resolve(read.DATA_DIR),
    baseUrl: (read.BASE_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ''),
    logLevel: read.LOG_LEVEL,
  })
}
