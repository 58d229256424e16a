/** How fast papers are made, next to other ways of making the same words. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Writable } from 'node:stream'
import { assemble } from '../../engine/clauses/assemble'
import { readLibrary, templateById } from '../../engine/library/library'
import { toDocx } from '../../engine/paper/docx'
import { toPdf, writePdf } from '../../engine/paper/pdf'
import type { Project } from '../../engine/project/project'
import type { DocumentTree } from '../../engine/tree'
import { demoFile } from '../demos'
import { launchBrowser } from './browser'
import { heads, members, register } from './register'
import { compare, line, tell, timed } from './measure'
import { chromiumPdf, pdfkit, pdfkitTable, pdfmake, pdfmakeTable, typstCompiler } from './peers'

/** Every figure of papers; returns whether all keep to their bars. */
export async function benchPapers(): Promise<boolean> {
  const kept: boolean[] = []
  const [rules, offer] = [demoTree('rules'), demoTree('service-offer')]
  kept.push(await fontsOnce(rules))
  for (const [name, tree] of [
    ['rules as PDF, against plain pdfkit', rules],
    ['service-offer as PDF, against plain pdfkit', offer],
  ] as const)
    kept.push(
      tell(
        await compare(
          name,
          () => toPdf(tree),
          () => pdfkit(tree),
          { rounds: 15, bar: { most: 0.25 } },
        ),
      ),
    )
  const browser = await launchBrowser()
  const others = {
    Chromium: await chromiumPdf(browser),
    pdfmake,
    typst: await typstCompiler(),
  }
  for (const [peer, make] of Object.entries(others))
    kept.push(
      tell(
        await compare(
          `rules as PDF, against ${peer}`,
          () => toPdf(rules),
          () => make(rules),
          {
            rounds: 7,
            bar: { least: 5 },
          },
        ),
      ),
    )
  await browser.close()
  kept.push(...(await registers()))
  const word = await timed(() => toDocx(rules))
  process.stdout.write(`       rules as Word takes ${word.toFixed(0)} ms\n`)
  return kept.every(Boolean)
}

function demoTree(id: string): DocumentTree {
  const library = readLibrary()
  const template = templateById(library, id)
  const project = JSON.parse(readFileSync(demoFile('beacon'), 'utf8')) as Project
  if (!template) throw new Error(`There is no document ${id}.`)
  return assemble(template, project, '2026-11-23', library)
}

/** The first document opens the fonts; the second pays nothing for them. */
async function fontsOnce(tree: DocumentTree): Promise<boolean> {
  const first = await timed(() => toPdf(tree))
  const second = await timed(() => toPdf(tree))
  const ratio = second / first
  line(
    'the second document in a process',
    `first ${first.toFixed(0)} ms, second ${second.toFixed(0)} ms`,
    'at most 0.5 x',
    ratio <= 0.5,
  )
  return ratio <= 0.5
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => setImmediate(done) })

async function registers(): Promise<boolean[]> {
  const rows = [...members(10_000)]
  const ours = (): Promise<number> => writePdf(register(10_000), nowhere())
  const name = 'register of 10,000 members'
  const kept = [
    tell(
      await compare(`${name}, against pdfmake`, ours, () => pdfmakeTable(heads, rows), {
        rounds: 1,
        bar: { least: 5 },
      }),
    ),
    tell(
      await compare(`${name}, against plain pdfkit`, ours, () => pdfkitTable(heads, rows), {
        rounds: 1,
        bar: { least: 3 },
      }),
    ),
  ]
  const small = alone(10_000)
  const large = alone(100_000)
  const growth = large.ms / small.ms
  line(
    'register of 100,000 members',
    `${(large.ms / 1000).toFixed(1)} s, ${growth.toFixed(1)} x the time of 10,000, ${large.megabytes} MB resident at most, ${large.pages} pages`,
    'at most 12 x and 250 MB',
    growth <= 12 && large.megabytes < 250,
  )
  return [...kept, growth <= 12 && large.megabytes < 250]
}

/** A process of its own makes the register, so that its memory is its own. */
function alone(count: number): { ms: number; megabytes: number; pages: number } {
  const program = path.join(__dirname, 'register.js')
  const told = execFileSync(process.execPath, [program, String(count)], { encoding: 'utf8' })
  return JSON.parse(told) as { ms: number; megabytes: number; pages: number }
}
