/** The tokens of a PDF file or of a content stream, in any spelling that ISO 32000-1 7.2 and 7.3 allow. */
export class Name {
  readonly value: string
  constructor(value: string) {
    this.value = value
  }
}

export class Ref {
  readonly number: number
  constructor(number: number) {
    this.number = number
  }
}

/** A string as its bytes, one character a byte. */
export class Bytes {
  readonly raw: string
  constructor(raw: string) {
    this.raw = raw
  }

  /** The words, where the string is text: UTF-16 or UTF-8 with its mark, else one byte a letter. */
  get text(): string {
    const buffer = Buffer.from(this.raw, 'latin1')
    if (this.raw.startsWith('\xfe\xff'))
      return buffer
        .subarray(2, buffer.length & ~1)
        .swap16()
        .toString('utf16le')
    if (this.raw.startsWith('\xef\xbb\xbf')) return buffer.subarray(3).toString('utf8')
    return this.raw
  }
}

export type Dict = Map<string, Value>
export class Stream {
  readonly dict: Dict
  /** As in the file, still packed. */
  packed: Buffer
  constructor(dict: Dict, packed: Buffer) {
    this.dict = dict
    this.packed = packed
  }
}
export type Value = null | boolean | number | Name | Ref | Bytes | Stream | Value[] | Dict

const space = new Set([0, 9, 10, 12, 13, 32])
const ending = new Set([...space, ...Buffer.from('()<>[]{}/%')])
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** What closes an array or a dictionary, met where a value was looked for. */
const close = Symbol('close')

export class Scanner {
  at: number
  private readonly bytes: Buffer

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes
    this.at = at
  }

  /**
   * The next value; undefined, with the pen left where it was, at a word that is none or at the end.
   * @param refs whether `4 0 R` points to an object, as in a file, or is three things, as in a page's content
   */
  value(refs: boolean): Value | undefined | typeof close {
    this.skip()
    const byte = this.bytes[this.at]
    if (byte === undefined) return undefined
    if (byte === 0x2f) return this.name()
    if (byte === 0x28) return this.literal()
    if (byte === 0x5b) return this.array(refs)
    if (byte === 0x5d) return close
    if (byte === 0x3c) return this.bytes[this.at + 1] === 0x3c ? this.dictionary(refs) : this.hex()
    if (byte === 0x3e) return close
    if ((byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e)
      return this.numberOrRef(refs)
    const from = this.at
    const word = this.word()
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    this.at = from
    return undefined
  }

  /** The next word, such as `obj` or an operator; empty at the end. */
  keyword(): string {
    this.skip()
    const word = this.word()
    if (word === '' && this.at < this.bytes.length) this.at++
    return word
  }

  /** Where the bytes of a stream start: after the one line end that follows the word `stream`. */
  afterStreamWord(): number {
    if (this.bytes[this.at] === 13) this.at++
    if (this.bytes[this.at] === 10) this.at++
    return this.at
  }

  /** Leaps over the bytes of an inline image, which end with EI on its own. */
  skipImage(): void {
    let at = this.bytes.indexOf('EI', this.at)
    while (at >= 0 && !(this.ends(at - 1) && this.ends(at + 2))) at = this.bytes.indexOf('EI', at + 1)
    this.at = at < 0 ? this.bytes.length : at
  }

  private ends(at: number): boolean {
    const byte = this.bytes[at]
    return byte === undefined || space.has(byte)
  }

  private skip(): void {
    for (;;) {
      const byte = this.bytes[this.at]
      if (byte === undefined) return
      if (byte === 0x25) {
        while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13)
          this.at++
      } else if (byte === 32 || byte === 10 || space.has(byte)) this.at++
      else return
    }
  }

  private word(): string {
    const from = this.at
    while (this.at < this.bytes.length && !ending.has(this.bytes[this.at] ?? 0)) this.at++
    return this.bytes.toString('latin1', from, this.at)
  }

  private name(): Name {
    this.at++
    const word = this.word()
    return new Name(
      word.includes('#')
        ? word.replace(/#([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
        : word,
    )
  }

  private numberOrRef(refs: boolean): number | Ref {
    const number = Number(this.word())
    if (!refs || !Number.isInteger(number) || number < 0) return number
    const rest = /^\s+\d+\s+R(?![A-Za-z0-9])/.exec(this.bytes.toString('latin1', this.at, this.at + 16))
    if (!rest) return number
    this.at += rest[0].length
    return new Ref(number)
  }

  private array(refs: boolean): Value[] {
    this.at++
    const found: Value[] = []
    for (;;) {
      const one = this.value(refs)
      if (one === close) this.at++
      if (one === close || one === undefined) return found
      found.push(one as Value)
    }
  }

  private dictionary(refs: boolean): Dict {
    this.at += 2
    const found: Dict = new Map()
    for (;;) {
      const key = this.value(refs)
      if (key === close) this.at += 2
      if (!(key instanceof Name)) return found
      const one = this.value(refs)
      if (one === undefined || typeof one === 'symbol') return found
      found.set(key.value, one)
    }
  }

  private hex(): Bytes {
    const end = this.bytes.indexOf('>', this.at)
    const digits = this.bytes.toString('latin1', this.at + 1, end).replace(/\s/g, '')
    this.at = end + 1
    return new Bytes(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1'))
  }

  private literal(): Bytes {
    let text = ''
    let depth = 1
    this.at++
    for (; this.at < this.bytes.length; this.at++) {
      const mark = String.fromCharCode(this.bytes[this.at] ?? 0)
      if (mark === '\\') text += this.escape()
      else if (mark === ')' && --depth === 0) break
      else {
        if (mark === '(') depth++
        text += mark
      }
    }
    this.at++
    return new Bytes(text)
  }

  /** After a backslash: a letter, up to three octal digits, or a line end that is not there. */
  private escape(): string {
    const rest = this.bytes.toString('latin1', this.at + 1, this.at + 4)
    const octal = /^[0-7]{1,3}/.exec(rest)?.[0]
    if (octal !== undefined) {
      this.at += octal.length
      return String.fromCharCode(parseInt(octal, 8) & 255)
    }
    this.at += rest.startsWith('\r\n') ? 2 : 1
    const mark = rest.charAt(0)
    return mark === '\n' || mark === '\r' ? '' : (escapes[mark] ?? mark)
  }
}
