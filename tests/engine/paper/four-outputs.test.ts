/** One tree, four outputs: each is opened by other people's tools, and must say the same with the same numbers. */
import { assemble, assembleWorkshop } from '../../../src/engine/clauses/assemble'
import { plainLines } from '../../../src/engine/plain'
import { toDocx } from '../../../src/engine/paper/docx'
import { toHtml } from '../../../src/engine/paper/html'
import { toPdf } from '../../../src/engine/paper/pdf'
import { toText } from '../../../src/engine/paper/text'
import type { DocumentTree } from '../../../src/engine/tree'
import { demoProject, demoWorkshop } from '../../support/demo'
import { theLibrary } from '../../support/library'
import { checkPdfUa } from '../../support/pdf-ua'
import { readDocx } from '../../support/read-docx'
import { readHtml } from '../../support/read-html'
import { readPdf } from '../../support/read-pdf'

const library = theLibrary()

/** Words and numbers in order, without spaces and colons, which each output sets in its own way. */
const squeezed = (text: string): string => text.normalize('NFC').replace(/[\s_:]+/g, '')

function treeOf(demo: 'beacon' | 'tidewell', id: string): DocumentTree {
  const template = library.templates.find((one) => one.id === id)
  if (!template) throw new Error(`there is no ${id}`)
  return assemble(template, demoProject(demo), '2026-11-23', library)
}

function workshopTree(id: string): DocumentTree {
  const template = library.workshopTemplates.find((one) => one.id === id)
  if (!template) throw new Error(`there is no ${id}`)
  return assembleWorkshop(template, demoWorkshop(), '2026-11-23', library)
}

async function expectTheSame(tree: DocumentTree): Promise<void> {
  const outputs = {
    pdf: readPdf(await toPdf(tree)).content,
    docx: await readDocx(await toDocx(tree)),
    html: readHtml(toHtml(tree)),
    text: toText(tree),
  }
  // Room to write in looks different in each; a row of a table is compared cell by cell.
  const lines = plainLines(tree.blocks)
    .filter(({ text }) => !/Signature _|: _+$/.test(text))
    .flatMap((line) => line.text.split(' | ').map((text) => ({ ...line, text })))
  for (const [format, output] of Object.entries(outputs)) {
    const all = squeezed(output)
    const lost = lines.filter(
      ({ label, text }) => !all.includes(squeezed(`${label === '•' ? '' : label}${text}`)),
    )
    expect([format, lost]).toEqual([format, []])
  }
}

describe.each(library.templates.map((template) => template.id))('%s in its four outputs', (id) => {
  it.each(['beacon', 'tidewell'] as const)('says the same with the same numbers, for %s', async (demo) => {
    await expectTheSame(treeOf(demo, id))
  })
})

describe.each(library.workshopTemplates.map((template) => template.id))('%s in its four outputs', (id) => {
  it('says the same, and keeps each rule of PDF/UA that we check', async () => {
    const tree = workshopTree(id)
    await expectTheSame(tree)
    expect(checkPdfUa(await toPdf(tree)).failures).toEqual([])
  })
})

describe('a Word document', () => {
  it('has live numbers, live references and real headings', async () => {
    const tree = treeOf('beacon', 'rules')
    const docx = await readDocx(await toDocx(tree), 'xml')
    expect(docx).toContain('<w:pStyle w:val="Heading1"/>')
    expect(docx).toMatch(/<w:numPr><w:ilvl w:val="1"\/>/)
    expect(docx).toMatch(/w:instr="REF \w+ \\h \\w"/)
    // No rule's number is typed: each stands in a list, or in a field that follows the list.
    const typed = docx.replace(/<w:fldSimple[\s\S]*?<\/w:fldSimple>/g, '').match(/>rules? \d+/g)
    expect(typed).toBeNull()
  })

  it('has the same bytes each time', async () => {
    const tree = treeOf('tidewell', 'rules')
    expect((await toDocx(tree)).equals(await toDocx(tree))).toBe(true)
  })
})
