/** Makes the papers of a project or a workshop, as files, without a browser. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { DocumentsFaulty } from '../engine/clauses/fault'
import type { Template } from '../engine/clauses/template'
import { readLibrary, type Library } from '../engine/library/library'
import { filesOf, paperFiles, type PaperFile } from '../engine/paper/files'
import { pageCount } from '../engine/paper/pdf'
import type { DocumentTree } from '../engine/tree'
import type { Language } from '../engine/words'
import { isIsoDate, londonDate } from '../lib/dates'
import { BadInput, readSource, seedNames } from './paper-source'

interface Made {
  id: string
  format: string
  file: string
  pages: number | null
  bytes: number
}

/** What a command says and the code that it ends with. */
export interface Told {
  code: 0 | 1 | 2
  stdout: string
  stderr: string
}

/**
 * Does what the arguments of the command ask.
 * @param library reads `documents/`
 * @returns 0: done, with one JSON object on stdout. 2: the input cannot be used; stderr says where, what is wrong and
 * what to do; nothing is written. 1: a fault of ours.
 */
export async function makeDocuments(argv: string[], library: () => Library = readLibrary): Promise<Told> {
  try {
    return { code: 0, stdout: await make(argv, library), stderr: '' }
  } catch (error) {
    const told = error instanceof BadInput || error instanceof DocumentsFaulty
    return { code: told ? 2 : 1, stdout: '', stderr: `${told ? error.message : (error as Error).stack}\n` }
  }
}

async function make(argv: string[], read: () => Library): Promise<string> {
  const { values, positionals } = readArguments(argv)
  if (values.list) {
    const { templates, workshopTemplates } = read()
    return [...templates, ...workshopTemplates].map((one) => `${one.id}\t${one.description}\n`).join('')
  }
  const [source] = positionals
  if (source === undefined || positionals.length > 1) {
    throw new BadInput(
      `Name one project or workshop: a file of one, or ${seedNames.join(' or ')}. For example: npm run -s documents -- beacon --out out`,
    )
  }
  if (values.out === undefined)
    throw new BadInput('--out is missing. Name the folder to write to, such as --out out.')
  const asAt = values['as-at'] ?? londonDate(new Date())
  if (!isIsoDate(asAt)) throw new BadInput(`--as-at must be a real date such as 2026-11-23, not ${asAt}.`)
  const language = chosenLanguage(values.language)
  const kinds = chosenFormats(values.format)
  const { templates, treeOf } = readSource(source, read(), { asAt, language })
  const chosen = values.only === undefined ? templates : named(templates, splitList(values.only))
  const trees = chosen.map(treeOf)
  const papers = await makeAll(trees, kinds)
  const without = values.only === undefined ? [] : withoutFile(trees, kinds)
  const documents = writeAll(values.out, papers)
  const problems = trees
    .flatMap((tree) => tree.gaps.map((gap) => ({ id: tree.id, message: `Not decided yet: ${gap.label}` })))
    .concat(without)
  return `${JSON.stringify({ documents, problems })}\n`
}

function readArguments(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        only: { type: 'string' },
        format: { type: 'string' },
        'as-at': { type: 'string' },
        language: { type: 'string' },
        list: { type: 'boolean' },
      },
    })
  } catch (error) {
    const words = error instanceof Error ? (error.message.split('. To specify')[0] ?? '') : ''
    throw new BadInput(
      `${words}. Use: <project or workshop> --out DIR [--only id,id] [--format pdf,docx,xlsx,html,text] [--as-at YYYY-MM-DD] [--language en|cy], or --list.`,
    )
  }
}

function named(templates: readonly Template[], ids: readonly string[]): Template[] {
  const known = templates.map((template) => template.id)
  return ids.map((id) => {
    const template = templates.find((one) => one.id === id)
    if (!template)
      throw new BadInput(`--only names ${id}, which is no document. There is: ${known.join(', ')}.`)
    return template
  })
}

function chosenLanguage(language: string | undefined): Language {
  if (language === undefined || language === 'en') return 'en-GB'
  if (language === 'cy') return 'cy'
  throw new BadInput(`--language must be en or cy, not ${language}.`)
}

function chosenFormats(format: string | undefined): PaperFile[] {
  return splitList(format ?? 'pdf,docx').map((kind) => {
    const file = paperFiles.find(({ name }) => name === kind)
    if (!file)
      throw new BadInput(
        `--format names ${kind}. There is: ${paperFiles.map(({ name }) => name).join(', ')}.`,
      )
    return file
  })
}

function splitList(text: string): string[] {
  const list = text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  if (list.length === 0) throw new BadInput('A list in the options is empty. Name at least one.')
  return [...new Set(list)]
}

/** Everything is made in memory before the first file is written, so that nothing is left half done. */
async function makeAll(trees: readonly DocumentTree[], kinds: readonly PaperFile[]) {
  const papers = []
  for (const tree of trees) {
    for (const { name, make } of kinds.filter((kind) => filesOf(tree).includes(kind))) {
      const bytes = await make(tree)
      papers.push({ id: tree.id, format: name, bytes, pages: name === 'pdf' ? pageCount(bytes) : null })
    }
  }
  return papers
}

/** What was asked for by name and cannot be made: a workbook of a paper that has none, or not yet. */
function withoutFile(trees: readonly DocumentTree[], kinds: readonly PaperFile[]) {
  return trees.flatMap((tree) =>
    kinds
      .filter((kind) => !filesOf(tree).includes(kind))
      .map(({ name }) => ({
        id: tree.id,
        message: `There is no ${name} of this paper, or its figures are not known yet.`,
      })),
  )
}

function writeAll(
  folder: string,
  papers: readonly { id: string; format: string; bytes: Buffer; pages: number | null }[],
): Made[] {
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new BadInput(`--out ${folder} cannot be made or is not a folder. Name another.`)
  }
  return papers.map(({ id, format, bytes, pages }) => {
    const file = path.join(folder, `${id}.${format}`)
    writeFileSync(file, bytes)
    return { id, format, file, pages, bytes: bytes.length }
  })
}
