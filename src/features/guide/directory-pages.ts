/** The directory as schools read it: what can be looked for, and each co-op with what it sells. */
import type { Library } from '../../engine/library/library'
import { audienceWords, deliveryWords } from '../../engine/lists/service-words'
import { deliveries } from '../../engine/project/service'
import { schoolPhases } from '../../engine/project/school'
import { listed } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { phaseWords } from '../schools'
import type { ListedCoop, ListedFilter } from '../showcase'

const fields = ['words', 'category', 'area', 'phase', 'delivery'] as const

/** What was looked for; an empty field asks for nothing. */
export function filterIn(typed: Readonly<Record<string, unknown>>): ListedFilter {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = typed[field]
      const words = typeof value === 'string' ? value.trim().slice(0, 100) : ''
      return words === '' ? [] : [[field, words]]
    }),
  )
}

export function directoryPage(coops: readonly ListedCoop[], { reference }: Pick<Library, 'reference'>) {
  const any = { value: '', text: 'Any' }
  const { categories } = reference.serviceCategories
  const titles = new Map(categories.map(({ code, title }) => [code, title]))
  return {
    categories: [any, ...categories.map(({ code, title }) => ({ value: code, text: title }))],
    phases: [any, ...schoolPhases.map((value) => ({ value, text: phaseWords[value] }))],
    ways: [any, ...deliveries.map((value) => ({ value, text: first(deliveryWords([value])) }))],
    coops: coops.map(({ name, slug, intro, area, phases, services }) => ({
      name,
      href: href(paths.coop, { slug }),
      intro,
      area,
      phases: phases.length === 0 ? 'All' : listed(phases.map((phase) => phaseWords[phase])),
      services: services.map((service) => ({
        title: service.title,
        about: [
          titles.get(service.category) ?? '',
          first(audienceWords(service.ages)),
          first(deliveryWords(service.delivery)),
          service.price,
        ]
          .filter((words) => words !== '')
          .join('. '),
      })),
    })),
  }
}

function first(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
