/** Drawings and pictures in the four outputs. */
import JSZip from 'jszip'
import { PNG } from 'pngjs'
import { lineChart } from '../../../src/engine/drawing/line-chart'
import { qrCode } from '../../../src/engine/drawing/qr-code'
import { plainLines } from '../../../src/engine/plain'
import { toDocx } from '../../../src/engine/paper/docx'
import { toHtml } from '../../../src/engine/paper/html'
import { pageCount, toPdf } from '../../../src/engine/paper/pdf'
import { toText } from '../../../src/engine/paper/text'
import type { Block, DocumentTree } from '../../../src/engine/tree'
import { checkPdfUa } from '../../support/pdf-ua'
import { readDocx } from '../../support/read-docx'
import { readHtml } from '../../support/read-html'
import { readPdf } from '../../support/read-pdf'

const words = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] })

function logo(alpha: number): string {
  const png = new PNG({ width: 20, height: 10 })
  for (let at = 0; at < png.data.length; at += 4) png.data.set([10, 120, 200, alpha], at)
  return PNG.sync.write(png).toString('base64')
}

const chart = lineChart({
  about: 'Cash at the end of each month',
  points: ['Sep', 'Oct', 'Nov'].map((label, index) => ({ label, pence: index * 250_000 - 100_000 })),
  width: 900,
  height: 400,
})
const blocks: Block[] = [
  { type: 'heading', level: 1, id: 'money', runs: [{ text: 'Money' }] },
  { type: 'drawing', id: 'cash', caption: 'Cash for <three> months', ...chart },
  words('Words between, in the usual ink.'),
  { type: 'drawing', caption: '', ...qrCode('https://example.org/x', 'QR code: opens example.org/x') },
  { type: 'picture', alt: 'Logo of Smith & Daughters', png: logo(255), width: 120, height: 60 },
  { type: 'picture', alt: '', png: logo(90), width: 120, height: 60 },
  { type: 'paragraph', runs: [{ text: 'See the chart', to: 'cash' }] },
]
const aTree = (change: Partial<DocumentTree> = {}): DocumentTree => ({
  id: 'paper',
  title: 'A paper',
  society: 'Smith & Daughters Limited',
  language: 'en-GB',
  subtitle: 'With figures',
  mark: 'DRAFT',
  asAt: '2026-11-23',
  templateVersion: '1.0.0',
  orientation: 'portrait',
  contents: false,
  gaps: [],
  blocks,
  clauses: [],
  ...change,
})

describe('a paper with drawings and pictures', () => {
  const tree = aTree()

  it('says the same in its four outputs, to those who do not see them', async () => {
    const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '')
    const outputs = {
      pdf: readPdf(await toPdf(tree)).content,
      docx: await readDocx(await toDocx(tree)),
      html:
        readHtml(toHtml(tree)) +
        [...toHtml(tree).matchAll(/ alt="([^"]*)"/g)].map(([, alt = '']) => readHtml(alt)).join(' '),
      text: toText(tree),
    }
    for (const [format, output] of Object.entries(outputs)) {
      const lost = plainLines(blocks).filter(({ text }) => !squeezed(output).includes(squeezed(text)))
      expect([format, lost]).toEqual([format, []])
    }
  })

  it('is a tagged PDF: figures with words and a place, decoration as no figure', async () => {
    const pdf = await toPdf(tree)
    expect(checkPdfUa(pdf).failures).toEqual([])
    const { tags, objects } = readPdf(pdf)
    expect(tags.get('Figure')).toBe(3)
    const figures = [...objects.values()].filter(({ head }) => head.includes('/S /Figure'))
    for (const { head } of figures) {
      const [left = 0, bottom = 0, right = 0, top = 0] =
        /\/BBox \[([^\]]+)\]/.exec(head)?.[1]?.split(' ').map(Number) ?? []
      expect([left >= 62, right <= 534, bottom >= 60, top <= 770, top > bottom]).toEqual(Array(5).fill(true))
    }
    expect((await toPdf(tree)).equals(pdf)).toBe(true)
  })

  it('writes a picture once, however often it is shown, with what shines through as a mask', async () => {
    const twice = aTree({ blocks: [...blocks, ...blocks.slice(4, 6)] })
    const heads = [...readPdf(await toPdf(twice)).objects.values()].map(({ head }) => head)
    const images = heads.filter((head) => head.includes('/Subtype /Image'))
    expect(images.filter((head) => head.includes('/DeviceRGB'))).toHaveLength(2)
    expect(images.filter((head) => head.includes('/SMask'))).toHaveLength(1)
  })

  it('never splits a drawing: it goes to the next page whole, with its caption', async () => {
    for (const count of [10, 24, 28, 32]) {
      const lines = Array.from({ length: count }, (_, index) => words(`Line ${index}.`))
      const pdf = await toPdf(aTree({ blocks: [...lines, ...blocks.slice(1, 2)] }))
      expect(checkPdfUa(pdf).failures).toEqual([])
      expect(pageCount(pdf)).toBe(count > 10 ? 2 : 1)
    }
  })

  it('carries its pictures whole into Word, with words for those who need them', async () => {
    const docx = await toDocx(tree)
    const zip = await JSZip.loadAsync(docx)
    const media = Object.keys(zip.files).filter((name) => name.startsWith('word/media/'))
    expect(media).toHaveLength(4)
    for (const name of media) {
      const bytes = await zip.file(name)?.async('nodebuffer')
      expect(PNG.sync.read(bytes ?? Buffer.alloc(0)).width).toBeGreaterThan(0)
    }
    const xml = await readDocx(docx, 'xml')
    expect(xml).toContain('descr="Logo of Smith &amp; Daughters"')
    expect(xml).toContain('decorative')
    expect((await toDocx(tree)).equals(docx)).toBe(true)
  })
})
