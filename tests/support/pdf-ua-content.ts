/** What pages paint against what the structure tree holds: every mark in its place, every place with its mark. */
import type { Marked } from './pdf-content'
import { elementAt, type Case, type Page } from './pdf-ua-case'
import { checkLanguage, languageOf, nameOf } from './pdf-ua-tags'

/** Checks the content of each page, with the forms painted there. */
export function checkContent(on: Case): void {
  const forms = new Map<number, number>()
  const marked = new Map<string, Marked>()
  for (const page of on.pages) {
    for (const fault of page.content.faults) on.fail('own-content', `page ${page.number}: ${fault}`)
    for (const form of page.content.forms) forms.set(form, (forms.get(form) ?? 0) + 1)
    checkPainted(on, page)
    for (const one of page.content.marked) {
      checkMarked(on, one)
      if (one.mcid === undefined) continue
      const key = `${one.stream} ${one.mcid}`
      if (!marked.has(key)) marked.set(key, one)
      else if ((forms.get(one.stream) ?? 1) < 2)
        on.fail('own-content', `object ${one.stream} marks MCID ${one.mcid} twice`)
    }
  }
  for (const [form, times] of forms) {
    if (times > 1 && [...marked.values()].some((one) => one.stream === form))
      on.fail('7.20-2', `the form ${form} holds tagged content and is painted ${times} times`)
  }
  checkClaims(on, marked)
}

function checkPainted(on: Case, { number, content }: Page): void {
  const bare = content.painted.filter(({ inside }) => {
    for (let at = inside; at; at = at.parent) {
      if (at.tag === 'Artifact' || isTagged(on, at)) return false
    }
    return true
  })
  if (bare.length > 0)
    on.fail(
      '7.1-3',
      `page ${number} paints ${bare.length} times outside tags and artifacts, first with ${bare[0]?.operator}`,
    )
  if (on.language !== undefined) return
  const silent = content.painted.filter(({ inside, text }) => text && languageIn(on, inside) === undefined)
  if (silent.length > 0)
    on.fail('7.2-34', `page ${number} shows ${silent.length} texts that have no language`)
}

function isTagged(on: Case, { stream, mcid }: Marked): boolean {
  return mcid !== undefined && elementAt(on, stream, mcid) !== undefined
}

function languageIn(on: Case, inside: Marked | undefined): string | undefined {
  for (let at = inside; at; at = at.parent) {
    const element = at.mcid === undefined ? undefined : elementAt(on, at.stream, at.mcid)
    const found = on.file.text(at.props.get('Lang')) ?? languageOf(on.file, element)
    if (found !== undefined) return found
  }
  return undefined
}

function checkMarked(on: Case, marked: Marked): void {
  const { file, fail } = on
  const where = `${marked.tag} with MCID ${marked.mcid ?? 'none'} of object ${marked.stream}`
  for (let at = marked.parent; at; at = at.parent) {
    if (marked.tag === 'Artifact' && isTagged(on, at))
      fail('7.1-1', `an artifact is inside ${at.tag} ${at.mcid}`)
    if (at.tag === 'Artifact' && isTagged(on, marked)) fail('7.1-2', `${where} is inside an artifact`)
  }
  const language = file.text(marked.props.get('Lang'))
  if (language !== undefined) checkLanguage(language, where, fail)
  if (marked.tag !== 'Span' || on.language !== undefined || languageIn(on, marked) !== undefined) return
  const rules = { ActualText: '7.2-30', Alt: '7.2-31', E: '7.2-32' } as const
  for (const [key, rule] of Object.entries(rules)) {
    if (marked.props.has(key)) fail(rule, `${key} of ${where} has no language`)
  }
}

/** That the tree, the parent tree and the pages say the same of each MCID. */
function checkClaims(on: Case, marked: ReadonlyMap<string, Marked>): void {
  const { structure, fail } = on
  const claims = new Set<string>()
  for (const element of structure.elements)
    for (const { stream, mcid } of element.content) claims.add(`${element.number} ${stream} ${mcid}`)
  // Content whose element claims it on another page: there the page is wrong, not the parent tree.
  const strayed = new Set<string>()
  for (const { stream, mcid } of marked.values()) {
    const element = mcid === undefined ? undefined : elementAt(on, stream, mcid)
    if (mcid === undefined || !element || claims.has(`${element.number} ${stream} ${mcid}`)) continue
    const astray = element.content.find(
      (one) => one.mcid === mcid && elementAt(on, one.stream, mcid) !== element,
    )
    if (astray) {
      strayed.add(`${element.number} ${astray.stream} ${mcid}`)
      fail('own-page', `${nameOf(element)} looks for MCID ${mcid} on ${astray.stream}; it is on ${stream}`)
    } else
      fail(
        'own-parent-tree',
        `MCID ${mcid} of ${stream} is led to ${nameOf(element)}, which does not hold it`,
      )
  }
  for (const element of structure.elements) {
    for (const { stream, mcid } of element.content) {
      if (strayed.has(`${element.number} ${stream} ${mcid}`)) continue
      if (!marked.has(`${stream} ${mcid}`))
        fail('own-content', `${nameOf(element)} holds MCID ${mcid} of ${stream}, which is not marked there`)
      else if (elementAt(on, stream, mcid) !== element)
        fail('own-parent-tree', `MCID ${mcid} of ${stream} is not led back to ${nameOf(element)}`)
    }
  }
}
