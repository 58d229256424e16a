/**
 * PDF objects, read and written with nothing but zlib. It knows the format, not any writer's habits: a file by its
 * cross-reference table, or object by object where it has none, with strings, names and arrays in any spelling.
 */
import { deflateSync, inflateSync } from 'node:zlib'
import { Bytes, Name, Ref, Scanner, Stream, type Dict, type Value } from './pdf-scanner'

export { Bytes, Name, Ref, Stream, type Dict, type Value }

export class PdfFile {
  readonly objects = new Map<number, Value>()
  trailer: Dict = new Map()
  /** What is wrong with the file itself, whatever it says. */
  readonly faults: string[] = []

  /** The thing itself, where the value points to it. */
  get(value: Value | undefined): Value {
    let found = value ?? null
    for (let step = 0; found instanceof Ref && step < 20; step++)
      found = this.objects.get(found.number) ?? null
    return found
  }

  dict(value: Value | undefined): Dict | undefined {
    const found = this.get(value)
    if (found instanceof Stream) return found.dict
    return found instanceof Map ? found : undefined
  }

  list(value: Value | undefined): Value[] {
    const found = this.get(value)
    return Array.isArray(found) ? found : []
  }

  name(value: Value | undefined): string | undefined {
    const found = this.get(value)
    return found instanceof Name ? found.value : undefined
  }

  number(value: Value | undefined): number | undefined {
    const found = this.get(value)
    return typeof found === 'number' ? found : undefined
  }

  text(value: Value | undefined): string | undefined {
    const found = this.get(value)
    return found instanceof Bytes ? found.text : undefined
  }

  /** What a stream holds, unpacked. */
  data(value: Value | undefined): Buffer {
    const stream = this.get(value)
    if (!(stream instanceof Stream)) return Buffer.alloc(0)
    const filters = [stream.dict.get('Filter') ?? null].flatMap((one) => {
      const filter = this.get(one)
      return Array.isArray(filter) ? filter.map((each) => this.name(each)) : [this.name(filter)]
    })
    let { packed } = stream
    for (const filter of filters) {
      if (filter === undefined) continue
      if (filter !== 'FlateDecode')
        throw new Error(`a stream is packed with ${filter}, which is not read here`)
      packed = inflateSync(packed)
    }
    return packed
  }

  /** Every pair of a name tree or number tree. */
  pairs(root: Value | undefined, key: 'Names' | 'Nums'): [Value, Value][] {
    const found: [Value, Value][] = []
    const walk = (value: Value | undefined, depth: number): void => {
      const node = this.dict(value)
      if (!node || depth > 40) return
      const flat = this.list(node.get(key))
      for (let at = 0; at + 1 < flat.length; at += 2) found.push([this.get(flat[at]), flat[at + 1] ?? null])
      for (const kid of this.list(node.get('Kids'))) walk(kid, depth + 1)
    }
    walk(root, 0)
    return found
  }
}

/** Reads a PDF. What cannot be read at all is in `faults`; nothing is thrown. */
export function readPdfFile(bytes: Buffer): PdfFile {
  const file = new PdfFile()
  const raw = bytes.toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(raw.slice(-200))?.[1] ?? Number.NaN)
  if (Number.isNaN(start)) file.faults.push('the file does not end with startxref and %%EOF')
  const table = raw.startsWith('xref', start) ? readTable(file, bytes, start) : undefined
  if (table) for (const [number, offset] of table) readAt(file, bytes, number, offset)
  else {
    if (!/^\s*\d+\s+\d+\s+obj/.test(raw.slice(start, start + 40)))
      file.faults.push('startxref does not point to a cross-reference table')
    readInOrder(file, bytes, raw)
  }
  for (const [number, value] of file.objects) danglers(file, value, `object ${number}`)
  return file
}

/** Follows the tables from the newest to the oldest; the newest word on an object stands. */
function readTable(file: PdfFile, bytes: Buffer, start: number): Map<number, number> | undefined {
  const offsets = new Map<number, number>()
  const seen = new Set<number>()
  for (let at: number | undefined = start; at !== undefined && !seen.has(at);) {
    seen.add(at)
    const scanner = new Scanner(bytes, at)
    if (scanner.keyword() !== 'xref') {
      file.faults.push(`there is no cross-reference table at ${at}`)
      break
    }
    for (;;) {
      const first = scanner.value(false)
      if (typeof first !== 'number') break
      const count = Number(scanner.value(false))
      for (let number = first; number < first + count; number++) {
        const offset = Number(scanner.value(false))
        scanner.value(false)
        const used = scanner.keyword() === 'n'
        if (used && !offsets.has(number)) offsets.set(number, offset)
      }
    }
    scanner.keyword()
    const trailer = scanner.value(true)
    if (!(trailer instanceof Map)) {
      file.faults.push('the cross-reference table has no trailer')
      break
    }
    file.trailer = new Map([...trailer, ...file.trailer])
    const previous = trailer.get('Prev')
    at = typeof previous === 'number' ? previous : undefined
  }
  return offsets
}

function readAt(file: PdfFile, bytes: Buffer, number: number, offset: number): void {
  const scanner = new Scanner(bytes, offset)
  if (scanner.value(false) !== number || scanner.value(false) !== 0 || scanner.keyword() !== 'obj') {
    file.faults.push(`object ${number} is not at ${offset}, where the cross-reference table says`)
    return
  }
  readBody(file, bytes, number, scanner)
}

/** The body of an object, after the word `obj`. */
function readBody(file: PdfFile, bytes: Buffer, number: number, scanner: Scanner): void {
  const value = scanner.value(true)
  if (value === undefined || typeof value === 'symbol') {
    file.faults.push(`object ${number} cannot be read`)
    return
  }
  const word = scanner.keyword()
  if (word === 'endobj') return void file.objects.set(number, value)
  if (word !== 'stream' || !(value instanceof Map)) {
    file.faults.push(`object ${number} does not end with endobj`)
    return
  }
  const from = scanner.afterStreamWord()
  const length = lengthOf(file, bytes, value.get('Length'))
  let end = from + length
  if (!/^\s{0,2}endstream/.test(bytes.toString('latin1', end, end + 12))) {
    file.faults.push(`the Length of stream ${number} is not how long it is`)
    end = bytes.indexOf('endstream', from)
  }
  scanner.at = bytes.indexOf('endstream', end) + 9
  file.objects.set(number, new Stream(value, bytes.subarray(from, end)))
}

/** A length may stand in an object of its own, further on in the file. */
function lengthOf(file: PdfFile, bytes: Buffer, value: Value | undefined): number {
  if (typeof value === 'number') return value
  if (!(value instanceof Ref)) return -1
  const known = file.objects.get(value.number)
  if (typeof known === 'number') return known
  const at = new RegExp(`(?:^|\\s)${value.number} 0 obj\\s+(\\d+)`).exec(bytes.toString('latin1'))
  return Number(at?.[1] ?? -1)
}

function readInOrder(file: PdfFile, bytes: Buffer, raw: string): void {
  const opening = /(?:^|\s)(\d+)\s+\d+\s+obj\b/g
  for (let match = opening.exec(raw); match; match = opening.exec(raw)) {
    const scanner = new Scanner(bytes, opening.lastIndex)
    readBody(file, bytes, Number(match[1]), scanner)
    opening.lastIndex = Math.max(opening.lastIndex, scanner.at - 1)
  }
  for (const value of file.objects.values()) {
    if (!(value instanceof Stream)) continue
    const type = file.name(value.dict.get('Type'))
    if (type === 'ObjStm') unpackObjects(file, value)
    if (type === 'XRef') file.trailer = new Map([...file.trailer, ...value.dict])
  }
  for (const match of raw.matchAll(/\btrailer\b/g)) {
    const trailer = new Scanner(bytes, match.index + 7).value(true)
    if (trailer instanceof Map) file.trailer = new Map([...file.trailer, ...trailer])
  }
}

function unpackObjects(file: PdfFile, stream: Stream): void {
  const data = file.data(stream)
  const first = file.number(stream.dict.get('First')) ?? 0
  const head = new Scanner(data, 0)
  for (let left = file.number(stream.dict.get('N')) ?? 0; left > 0; left--) {
    const number = Number(head.value(false))
    const value = new Scanner(data, first + Number(head.value(false))).value(true)
    if (value !== undefined && typeof value !== 'symbol') file.objects.set(number, value)
  }
}

function danglers(file: PdfFile, value: Value, where: string): void {
  if (value instanceof Ref) {
    if (!file.objects.has(value.number))
      file.faults.push(`${where} points to object ${value.number}, which is not there`)
  } else if (Array.isArray(value)) for (const one of value) danglers(file, one, where)
  else if (value instanceof Stream) danglers(file, value.dict, where)
  else if (value instanceof Map) for (const one of value.values()) danglers(file, one, where)
}

/** Writes a file anew: its objects backwards, each in a spelling of our own, so that it is the same to any reader. */
export function writePdfFile(file: PdfFile, header = '%PDF-1.7\n'): Buffer {
  const parts: Buffer[] = []
  let length = 0
  const add = (part: Buffer | string): void => {
    const buffer = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(buffer)
    length += buffer.length
  }
  add(header)
  const offsets = new Map<number, number>()
  for (const [number, value] of [...file.objects].toReversed()) {
    offsets.set(number, length)
    add(`${number} 0 obj `)
    if (value instanceof Stream) {
      add(`${spelled(new Map([...value.dict, ['Length', value.packed.length]]))}stream\n`)
      add(value.packed)
      add('\nendstream endobj\n')
    } else add(`${spelled(value)} endobj\n`)
  }
  const start = length
  const rows = [...offsets].toSorted(([a], [b]) => a - b)
  add('xref\n0 1\n0000000000 65535 f \n')
  for (const [number, offset] of rows) add(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = Math.max(0, ...offsets.keys()) + 1
  add(`trailer ${spelled(new Map([...file.trailer, ['Size', size]]))}\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

/** Packs what a stream is to hold. */
export function packed(text: string): Buffer {
  return deflateSync(Buffer.from(text, 'latin1'))
}

function spelled(value: Value): string {
  if (value instanceof Name)
    return `/${value.value.replace(/[^A-Za-z0-9_.+-]/g, (mark) => `#${mark.charCodeAt(0).toString(16).padStart(2, '0')}`)} `
  if (value instanceof Ref) return `${value.number} 0 R `
  if (value instanceof Bytes) return `<${Buffer.from(value.raw, 'latin1').toString('hex')}>`
  if (Array.isArray(value)) return `[${value.map(spelled).join(' ')}]`
  if (value instanceof Map)
    return `<<${[...value].map(([key, one]) => spelled(new Name(key)) + spelled(one)).join(' ')}>>`
  return `${String(value)} `
}
