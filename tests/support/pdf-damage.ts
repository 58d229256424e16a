/** A PDF taken apart so that a test can break one thing in it, and put together again. */
import {
  Bytes,
  Name,
  packed,
  readPdfFile,
  Ref,
  Stream,
  writePdfFile,
  type Dict,
  type Value,
} from './pdf-objects'
import { readStructure, type Element } from './pdf-structure'

export class Patient {
  readonly file: ReturnType<typeof readPdfFile>

  constructor(bytes: Buffer) {
    this.file = readPdfFile(bytes)
  }

  bytes(header?: string): Buffer {
    return writePdfFile(this.file, header)
  }

  get catalog(): Dict {
    return this.found(this.file.dict(this.file.trailer.get('Root')), 'catalog')
  }

  get root(): Dict {
    return this.found(this.file.dict(this.catalog.get('StructTreeRoot')), 'structure tree')
  }

  /** The first object whose key has this name as its value, such as `of('Subtype', 'Link')`. */
  of(key: string, name: string): Dict {
    return this.found(this.file.dict(new Ref(this.numberOf(key, name))), name)
  }

  /** The structure element of this type that comes `place` after the first, in reading order. */
  element(type: string, place = 0): Dict {
    return this.found(this.elements(type)[place]?.dict, type)
  }

  /** Every structure element of this type, in reading order. */
  elements(type: string): Element[] {
    return readStructure(this.file, this.root).elements.filter((element) => element.type === type)
  }

  /** A new object. */
  add(value: Value): Ref {
    const number = Math.max(...this.file.objects.keys()) + 1
    this.file.objects.set(number, value)
    return new Ref(number)
  }

  /** A new empty element among the kids of the first element of a type: at the end, or at this place. */
  addKid(parentType: string, type: string, place?: number): Dict {
    const parent = this.element(parentType)
    const kid: Dict = new Map<string, Value>([
      ['S', new Name(type)],
      ['P', this.refOf(parent)],
    ])
    const kids = [this.file.get(parent.get('K'))].flat().filter((one) => one !== null)
    kids.splice(place ?? kids.length, 0, this.add(kid))
    parent.set('K', kids)
    return kid
  }

  /** Adds an entry to the parent tree. */
  addParent(key: number, value: Value): void {
    const pairs = this.file.pairs(this.root.get('ParentTree'), 'Nums').flat()
    this.root.set('ParentTree', new Map<string, Value>([['Nums', [...pairs, key, value]]]))
  }

  /** The resources of the first page, wherever they are written. */
  get resources(): Dict {
    const page = this.of('Type', 'Page')
    const found =
      this.file.dict(page.get('Resources')) ?? this.file.dict(this.of('Type', 'Pages').get('Resources'))
    return this.found(found, 'resources')
  }

  /** The content of the first page, changed. */
  content(change: (text: string) => string): void {
    const page = this.of('Type', 'Page')
    const contents = this.file.get(page.get('Contents'))
    this.stream(Array.isArray(contents) ? contents[0] : contents, change)
  }

  /** What a stream holds, changed. */
  stream(value: Value | undefined, change: (text: string) => string): void {
    const stream = this.file.get(value)
    if (!(stream instanceof Stream)) throw new Error('there is no such stream')
    const before = this.file.data(stream).toString('latin1')
    const after = change(before)
    if (before === after) throw new Error('the change changes nothing')
    stream.packed = packed(after)
    stream.dict.set('Filter', new Name('FlateDecode'))
  }

  refOf(dict: Dict): Ref {
    for (const [number, value] of this.file.objects) {
      if (value === dict || (value instanceof Stream && value.dict === dict)) return new Ref(number)
    }
    throw new Error('that is no object of the file')
  }

  private numberOf(key: string, name: string): number {
    for (const number of [...this.file.objects.keys()].toSorted((a, b) => a - b)) {
      if (this.file.name(this.file.dict(new Ref(number))?.get(key)) === name) return number
    }
    throw new Error(`there is no ${name}`)
  }

  private found(dict: Dict | undefined, what: string): Dict {
    if (!dict) throw new Error(`there is no ${what}`)
    return dict
  }
}

export const name = (value: string): Name => new Name(value)
export const text = (value: string): Bytes => new Bytes(value)
