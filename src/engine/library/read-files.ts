/** Reads YAML and clause files below `documents/`, and turns every mistake in their shape into a fault. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Schema } from 'joi'
import { CORE_SCHEMA, loadAll, YAMLException } from 'js-yaml'
import type { Fault } from '../clauses/fault'

export interface Reader {
  root: string
  faults: Fault[]
  sources: Map<string, string>
}

/** Reads a YAML file and checks its shape; undefined, with a fault noted, where it does not fit. */
export function readYaml<T>(reader: Reader, file: string, shape: Schema): T | undefined {
  return checked<T>(reader, { file, text: textOf(reader, file), firstLine: 1 }, shape)
}

/** Reads a clause file: its front matter, checked, and its body with the line that it starts on. */
export function readClauseFile<T>(
  reader: Reader,
  file: string,
  shape: Schema,
): { front: T; body: string; bodyLine: number } | undefined {
  const text = textOf(reader, file).replaceAll('\r\n', '\n')
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text)
  if (!match) {
    reader.faults.push({
      rule: 'shape',
      file,
      line: 1,
      message: 'start the file with front matter between two lines of ---.',
    })
    return undefined
  }
  const front = checked<T>(reader, { file, text: match[1] ?? '', firstLine: 2 }, shape)
  if (front === undefined) return undefined
  return { front, body: text.slice(match[0].length), bodyLine: match[0].split('\n').length }
}

/** Names in a folder with this ending, in order; an empty list where there is no such folder. */
export function namesIn(reader: Reader, folder: string, ending: string): string[] {
  const full = path.join(reader.root, folder)
  if (!existsSync(full)) return []
  return readdirSync(full)
    .filter((name) => name.endsWith(ending))
    .sort((a, b) => (a < b ? -1 : 1))
}

/** Whether a folder of this name holds a document. */
export function isDocument(reader: Reader, name: string): boolean {
  return existsSync(path.join(reader.root, name, 'document.yml'))
}

/** Whether there is a file of this name. */
export function isThere(reader: Reader, file: string): boolean {
  return existsSync(path.join(reader.root, file))
}

function textOf(reader: Reader, file: string): string {
  const full = path.join(reader.root, file)
  const text = existsSync(full) ? readFileSync(full, 'utf8') : ''
  reader.sources.set(file, text)
  return text
}

function checked<T>(
  reader: Reader,
  source: { file: string; text: string; firstLine: number },
  shape: Schema,
): T | undefined {
  const { file, text, firstLine } = source
  let data: unknown
  try {
    // Dates stay text, as they are written. A file that is not there, or says nothing, is nothing.
    const said = loadAll(text, { schema: CORE_SCHEMA })
    data = said.length > 1 ? said : (said[0] ?? null)
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    reader.faults.push({
      rule: 'yaml',
      file,
      line: firstLine + (error.mark?.line ?? 0),
      message: yamlWords(error),
    })
    return undefined
  }
  const { value, error } = shape.validate(data, { abortEarly: false })
  for (const detail of error?.details ?? []) {
    reader.faults.push({
      rule: 'shape',
      file,
      line: firstLine + keyLine(text, detail.path),
      message: `${detail.message}.`,
    })
  }
  return error ? undefined : (value as T)
}

/** What cannot be read, and what to do. */
function yamlWords({ reason }: YAMLException): string {
  return `this cannot be read as YAML: ${reason}. Look at the indentation, the quotation marks and the colons here and in the line before.`
}

/** How many lines down the first key of a path stands; 0 where it is not written. */
function keyLine(text: string, at: readonly (string | number)[]): number {
  const key = at.findLast((one) => typeof one === 'string')
  return Math.max(
    0,
    text.split('\n').findIndex((line) => line.trimStart().startsWith(`${key}:`)),
  )
}
