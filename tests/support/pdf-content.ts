/**
 * What a page paints, operator by operator: inside which marked content, and which letters of which font. Form
 * XObjects are followed into. Nothing is judged here but whether the content can be followed at all.
 */
import { Name, Stream, type Dict, type PdfFile, type Value, Bytes } from './pdf-objects'
import { Scanner } from './pdf-scanner'

/** Content marked by BMC or BDC, inside that of its parent. */
export interface Marked {
  tag: string
  props: Dict
  /** The page or form whose content it is: MCIDs are counted in each of their own. */
  stream: number
  mcid: number | undefined
  parent: Marked | undefined
  /** Whether anything was painted in it. */
  paints: boolean
}

export interface PageContent {
  /** All marked content, in order. */
  marked: Marked[]
  /** Painting operators, each with the innermost marked content around it. */
  painted: { operator: string; inside: Marked | undefined; text: boolean }[]
  /** Forms painted, by object number, as often as they were. */
  forms: number[]
  faults: string[]
}

/** The codes shown in a font, and those that were visible: all but rendering mode 3. */
export interface FontUse {
  dict: Dict
  shown: Set<number>
  visible: Set<number>
}

interface Look {
  font: FontUse | undefined
  mode: number
}

interface Around {
  resources: Dict | undefined
  stream: number
  depth: number
  look: Look
}

const paths = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh'])
const showing = new Set(['Tj', 'TJ', "'", '"'])
const known = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re
  RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(/\s+/),
)

export class ContentReader {
  /** Every font used, by its dictionary. */
  readonly fonts = new Map<Dict, FontUse>()
  private readonly file: PdfFile
  private page: PageContent = { marked: [], painted: [], forms: [], faults: [] }
  private inside: Marked | undefined

  constructor(file: PdfFile) {
    this.file = file
  }

  /** Follows the content of a page. */
  read(page: Dict, number: number, resources: Dict | undefined): PageContent {
    this.page = { marked: [], painted: [], forms: [], faults: [] }
    this.inside = undefined
    const contents = this.file.get(page.get('Contents'))
    const parts = Array.isArray(contents) ? contents : [contents]
    try {
      const bytes = Buffer.concat(parts.flatMap((part) => [this.file.data(part), Buffer.from('\n')]))
      this.run(bytes, { resources, stream: number, depth: 0, look: { font: undefined, mode: 0 } })
    } catch (error) {
      this.page.faults.push(String(error))
    }
    return this.page
  }

  private run(bytes: Buffer, around: Around): void {
    const scanner = new Scanner(bytes, 0)
    const outside = this.inside
    const looks: Look[] = []
    let operands: Value[] = []
    let inText = false
    let look = { ...around.look }
    while (scanner.at < bytes.length) {
      const value = scanner.value(false)
      if (value !== undefined && typeof value !== 'symbol') {
        operands.push(value)
        continue
      }
      const operator = scanner.keyword()
      if (operator === '' && scanner.at >= bytes.length) break
      if (!known.has(operator)) this.fault(`there is no operator ${operator}`)
      if (operator === 'q') looks.push({ ...look })
      else if (operator === 'Q') {
        const before = looks.pop()
        if (!before) this.fault('Q without q')
        look = before ?? look
      } else if (operator === 'BT' || operator === 'ET') {
        if (inText === (operator === 'BT')) this.fault(`${operator} does not follow its twin`)
        inText = operator === 'BT'
      } else if (operator === 'ID') scanner.skipImage()
      else if (operator === 'EMC' && this.inside === outside) this.fault('EMC without BMC or BDC')
      else this.step(operator, operands, look, around)
      if (showing.has(operator) && !inText) this.fault(`${operator} outside BT and ET`)
      operands = []
    }
    if (looks.length > 0) this.fault('q without Q')
    if (inText) this.fault('BT without ET')
    if (this.inside !== outside) this.fault('BMC or BDC without EMC')
    this.inside = outside
  }

  private step(operator: string, operands: Value[], look: Look, around: Around): void {
    if (operator === 'BMC' || operator === 'BDC') this.mark(operands, around)
    else if (operator === 'EMC') this.inside = this.inside?.parent
    else if (operator === 'Tf') look.font = this.font(operands[0], around)
    else if (operator === 'gs') this.state(operands[0], look, around)
    else if (operator === 'Tr') look.mode = Number(operands[0])
    else if (showing.has(operator)) this.show(operator, operands, look)
    else if (paths.has(operator) || operator === 'BI') this.paint(operator, false)
    else if (operator === 'Do') this.paintObject(operands[0], around, look)
  }

  private mark([tag, props]: Value[], { resources, stream }: Around): void {
    const file = this.file
    const named =
      props instanceof Name ? file.dict(file.dict(resources?.get('Properties'))?.get(props.value)) : props
    const dict = named instanceof Map ? named : new Map<string, Value>()
    if (props instanceof Name && !named) this.fault(`there is no property list ${props.value}`)
    this.inside = {
      tag: tag instanceof Name ? tag.value : '',
      props: dict,
      stream,
      mcid: file.number(dict.get('MCID')),
      parent: this.inside,
      paints: false,
    }
    this.page.marked.push(this.inside)
  }

  private paint(operator: string, text: boolean): void {
    for (let marked = this.inside; marked && !marked.paints; marked = marked.parent) marked.paints = true
    this.page.painted.push({ operator, inside: this.inside, text })
  }

  private font(value: Value | undefined, { resources }: Around): FontUse | undefined {
    const name = this.file.name(value) ?? ''
    const dict = this.file.dict(this.file.dict(resources?.get('Font'))?.get(name))
    if (!dict) this.fault(`there is no font ${name}`)
    return dict && this.use(dict)
  }

  private use(dict: Dict): FontUse {
    const use = this.fonts.get(dict) ?? { dict, shown: new Set(), visible: new Set() }
    this.fonts.set(dict, use)
    return use
  }

  private state(value: Value | undefined, look: Look, { resources }: Around): void {
    const dict = this.file.dict(this.file.dict(resources?.get('ExtGState'))?.get(this.file.name(value) ?? ''))
    if (!dict) return this.fault('gs names no graphics state')
    const font = this.file.dict(this.file.list(dict.get('Font'))[0])
    if (font) look.font = this.use(font)
  }

  private show(operator: string, operands: Value[], look: Look): void {
    const last = operands.at(-1)
    const strings = (Array.isArray(last) ? last : [last]).filter((one) => one instanceof Bytes)
    if (strings.every((one) => one.raw === '')) return
    this.paint(operator, true)
    if (!look.font) return this.fault('text is shown before any font is chosen')
    const wide = this.file.name(look.font.dict.get('Subtype')) === 'Type0'
    for (const { raw } of strings) {
      for (let at = 0; at < raw.length; at += wide ? 2 : 1) {
        const code = wide ? raw.charCodeAt(at) * 256 + (raw.charCodeAt(at + 1) || 0) : raw.charCodeAt(at)
        look.font.shown.add(code)
        if (look.mode !== 3) look.font.visible.add(code)
      }
    }
  }

  private paintObject(value: Value | undefined, around: Around, look: Look): void {
    const file = this.file
    const name = file.name(value) ?? ''
    const pointer = file.dict(around.resources?.get('XObject'))?.get(name)
    const object = file.get(pointer)
    if (!(object instanceof Stream)) return this.fault(`there is no XObject ${name}`)
    if (file.name(object.dict.get('Subtype')) !== 'Form') return this.paint('Do', false)
    const stream = numberOf(file, object)
    this.page.forms.push(stream)
    if (around.depth > 12) return this.fault(`the form ${name} paints itself`)
    const resources = file.dict(object.dict.get('Resources')) ?? around.resources
    this.run(file.data(object), { resources, stream, depth: around.depth + 1, look })
  }

  private fault(message: string): void {
    this.page.faults.push(message)
  }
}

function numberOf(file: PdfFile, object: Value): number {
  for (const [number, one] of file.objects) if (one === object) return number
  return -1
}
