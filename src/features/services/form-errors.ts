/** From what a service lacks, or what does not fit, to the field on the page where it is put right. */
import type { FieldErrors, SummaryError, Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import type { ServiceFault } from './keep-service'
import { partInfos, type PartInfo } from './parts'
import { rowsIn } from './price-form'

export interface FormErrors {
  fields: FieldErrors
  summary: SummaryError[]
}

/** The errors of a page: beside a field where the page has it, otherwise in the summary with a way to the other part. */
export function faultErrors(
  faults: readonly ServiceFault[],
  on: { project: string; service: string; info: PartInfo; typed: Typed },
): FormErrors {
  const { project, service, info, typed } = on
  const fields: Record<string, string> = {}
  const errors = faults.map(({ field = '', part, message }): SummaryError => {
    const where = part ?? partWith(field)
    if (where !== undefined && where !== info.id)
      return { text: message, href: href(paths.servicePart, { project, service, part: where }) }
    const name = field === '' ? firstField(info) : fieldName(field, typed)
    fields[name] ??= message
    return { text: message, href: `#${name}` }
  })
  return { fields, summary: errors }
}

function partWith(field: string): string | undefined {
  const key = field.replace(/[.[].*$/, '')
  return partInfos.find(({ keys }) => (keys as readonly string[]).includes(key))?.id
}

/** Where a gap of the whole part is shown. */
function firstField({ id }: PartInfo): string {
  const first: Partial<Record<string, string>> = {
    team: 'deliveredBy',
    price: 'hoursPerUnit',
    checks: 'safeguarding',
    stage: 'status',
  }
  return first[id] ?? 'title'
}

/** "pricing.packages[1].earlyPence" as the name of the field in its row: "package2Early". */
export function fieldName(path: string, typed: Typed): string {
  const row = /^pricing\.(package|band)s\[(\d+)\]\.(\w+)$/.exec(path)
  if (row) {
    const [, kind = '', index = '0', key = ''] = row
    const at = rowsIn(typed, kind === 'band' ? 'band' : 'package')[Number(index)] ?? Number(index) + 1
    return `${kind}${at}${rowCells[key] ?? 'Price'}`
  }
  const year = /^multiYear\[(\d+)\]/.exec(path)
  if (year) {
    const given = ['years2', 'years3'].filter((name) => typeof typed[name] === 'string' && typed[name] !== '')
    return given[Number(year[1])] ?? 'years2'
  }
  return names[path] ?? path.replace(/[.[].*$/, '')
}

const rowCells: Readonly<Record<string, string>> = {
  name: 'Name',
  units: 'Units',
  from: 'From',
  to: 'To',
  pence: 'Price',
  earlyPence: 'Early',
}

const names: Readonly<Record<string, string>> = {
  pricePence: 'price',
  earlyPricePence: 'earlyPrice',
  'pricing.earlyPence': 'earlyPrice',
  'pricing.earlyUnitPence': 'earlyUnitPrice',
}
