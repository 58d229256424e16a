/**
 * A PDF file as it is written: objects one after the other, and at the end the table of where they are. Nothing
 * written is kept, so a register of a hundred thousand members takes no more memory than one of ten.
 */
import { deflateSync } from 'node:zlib'

/** Where the bytes go; resolves when there is room for more. */
export type Sink = (bytes: Buffer) => Promise<void> | void

/** How many bytes are held before they are handed on. */
const batch = 65_536

export class PdfFile {
  private readonly sink: Sink
  private readonly offsets: number[] = []
  private chunks: Buffer[] = []
  /** Text that is not among the chunks yet: one long text is quicker than many short ones. */
  private text = ''
  private held = 0
  private written = 0

  constructor(sink: Sink) {
    this.sink = sink
    // The second line tells programs that the file is binary.
    this.add('%PDF-1.7\n')
    this.add(Buffer.from([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]))
  }

  /** Takes a number for an object that is written later. */
  reserve(): number {
    this.offsets.push(0)
    return this.offsets.length
  }

  /** Writes an object; `body` is its PDF text, in Latin-1. */
  object(number: number, body: string): number {
    this.offsets[number - 1] = this.written
    this.add(`${number} 0 obj\n${body}\nendobj\n`)
    return number
  }

  /** Writes a stream, compressed. `dictionary` is what stands between the brackets besides length and filter. */
  stream(number: number, dictionary: string, data: Buffer): number {
    // The fastest level: the text of a page gets hardly smaller with more work.
    return this.packedStream(number, dictionary, deflateSync(data, { level: 1, windowBits: 14, memLevel: 7 }))
  }

  /** Writes a stream that is compressed already. */
  packedStream(number: number, dictionary: string, packed: Buffer): number {
    this.offsets[number - 1] = this.written
    this.add(`${number} 0 obj\n<<${dictionary}\n/Length ${packed.length}\n/Filter /FlateDecode\n>>\nstream\n`)
    this.add(packed)
    this.add('\nendstream\nendobj\n')
    return number
  }

  /** Hands on what is held, once there is enough of it to be worth a write. */
  async flush(least = batch): Promise<void> {
    if (this.held < least) return
    this.settle()
    const bytes = Buffer.concat(this.chunks)
    this.chunks = []
    this.held = 0
    await this.sink(bytes)
  }

  /** Ends the file. `id` is 32 hexadecimal digits. */
  async end(root: number, info: number, id: string): Promise<void> {
    const start = this.written
    const count = this.offsets.length + 1
    this.add(`xref\n0 ${count}\n0000000000 65535 f \n`)
    for (const offset of this.offsets) {
      this.add(`${String(offset).padStart(10, '0')} 00000 n \n`)
      if (this.held >= batch) await this.flush(batch)
    }
    this.add(
      `trailer\n<<\n/Size ${count}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${id}> <${id}>]\n>>\nstartxref\n${start}\n%%EOF\n`,
    )
    await this.flush(0)
  }

  private add(chunk: string | Buffer): void {
    if (typeof chunk === 'string') this.text += chunk
    else {
      this.settle()
      this.chunks.push(chunk)
    }
    this.held += chunk.length
    this.written += chunk.length
  }

  private settle(): void {
    if (this.text !== '') this.chunks.push(Buffer.from(this.text, 'latin1'))
    this.text = ''
  }
}

/** A number as PDF writes it: no more than two places, no needless zeros. */
export function num(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** A text string for titles and descriptions: Latin letters as they are, anything else as UTF-16. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  const units = Buffer.from(text, 'utf16le').swap16()
  return `<feff${units.toString('hex')}>`
}

const colours = new Map<string, string>()

/** "#12545a" as the three numbers of PDF. */
export function rgb(hex: string): string {
  let words = colours.get(hex)
  if (words === undefined) {
    words = [1, 3, 5]
      .map((at) => String(Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000))
      .join(' ')
    colours.set(hex, words)
  }
  return words
}
