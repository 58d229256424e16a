/** Reading pages and lists of them, as their views show them. */
import { termNotes, pageBlocks, stands, headingAnchor } from '../../engine/guidance/page-blocks'
import { nations, type GuidancePage, type Nation } from '../../engine/library/guidance'
import type { Library } from '../../engine/library/library'
import { toHtmlFragment } from '../../engine/paper/html'
import { plainLines } from '../../engine/plain'
import { frameOf, type Language } from '../../engine/words'
import { longDate } from '../../lib/dates'
import { listed, lowerFirst, slug } from '../../lib/names'
import { href, paths } from '../../web/paths'
import type { SearchEntry } from '../../db/search'

export const nationNames: Readonly<Record<Nation, string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
}

export interface DoorLink {
  title: string
  text: string
  href: string
}

interface DoorGroup {
  title: string
  links: DoorLink[]
}

function pageLink({ id, title, summary }: GuidancePage): DoorLink {
  return { title, text: summary, href: href(paths.guidePage, { page: id }) }
}

function chooserLink(library: Library, id: string): DoorLink[] {
  const chooser = library.choosers.find((one) => one.id === id)
  return chooser
    ? [{ title: chooser.title, text: chooser.summary, href: href(paths.chooser, { chooser: id }) }]
    : []
}

/** The front door through which a chooser is reached. */
export function doorLink(chooser: string): string {
  return chooser === 'which-model-for-our-school' ? paths.forSchools : paths.forStaff
}

const glossaryLink: DoorLink = {
  title: 'What the words mean',
  text: 'TUPE, LGPS, quorum and the rest, in a sentence or two each.',
  href: paths.glossary,
}
const principlesLink: DoorLink = {
  title: 'The seven principles, and the values',
  text: 'What makes a co-op a co-op, and what it looks like on a Monday morning.',
  href: paths.principles,
}

/** What a front door leads to, in groups. */
export function doorGroups(library: Library, door: 'staff' | 'schools'): DoorGroup[] {
  const pages = (ids: readonly string[]): DoorLink[] =>
    ids.flatMap((id) => library.guidance.filter((page) => page.id === id)).map(pageLink)
  if (door === 'staff') {
    return [
      {
        title: 'First, your job',
        links: [
          ...pages(['your-job-at-risk']),
          {
            title: 'Work out your dates',
            text: 'From the day that consultation starts to your last day, as a page and for your calendar.',
            href: paths.timeline,
          },
          ...pages([
            'what-to-ask-your-employer',
            'while-still-employed',
            'redundancy-pay',
            'tupe',
            'pensions',
            'where-to-get-help',
          ]),
        ],
      },
      {
        title: 'Then, is a co-op for you?',
        links: [
          ...pages(['what-is-a-worker-co-op']),
          ...chooserLink(library, 'is-a-co-op-right-for-us'),
          ...chooserLink(library, 'which-legal-form'),
          ...pages(['from-idea-to-first-invoice']),
          {
            title: 'What registering will cost, and why',
            text: 'The fee rests on where your rules come from.',
            href: paths.registrationCost,
          },
          principlesLink,
          glossaryLink,
        ],
      },
    ]
  }
  const schools = library.guidance.filter((page) => page.for === 'schools').map(pageLink)
  return [
    {
      title: 'Find your way',
      links: [
        ...chooserLink(library, 'which-model-for-our-school'),
        {
          title: 'Put quotes side by side',
          text: 'What each offer costs in all and for each hour. We keep nothing.',
          href: paths.quotes,
        },
        {
          title: 'Find a co-op for your school',
          text: 'Co-ops that chose to be found: by service, area, kind of school and where it is done.',
          href: paths.directory,
        },
      ],
    },
    { title: 'Eight short pages', links: schools },
    { title: 'More', links: [...pages(['about-groundrules']), principlesLink, glossaryLink] },
  ]
}

/** Every page, for the list of the whole guide. */
export function guideGroups(library: Library): DoorGroup[] {
  return [
    ...doorGroups(library, 'staff').map((group) => ({
      ...group,
      title: `For staff: ${lowerFirst(group.title)}`,
    })),
    ...doorGroups(library, 'schools')
      .slice(0, 2)
      .map((group) => ({ ...group, title: `For schools: ${lowerFirst(group.title)}` })),
    {
      title: 'About us',
      links: library.guidance.filter((page) => page.id === 'about-groundrules').map(pageLink),
    },
  ]
}

const order = new Intl.Collator('en-GB', { sensitivity: 'base' })

/** The glossary, in the order of the alphabet, each with the pages that use the word. */
export function glossaryRows(library: Library) {
  const pages = library.guidance.map((page) => ({ link: pageLink(page), text: plainText(library, page) }))
  return library.glossary
    .toSorted((a, b) => order.compare(a.term, b.term))
    .map((term) => ({
      id: slug(term.term),
      term: term.term,
      means: term.means,
      pages: pages
        .filter(({ text }) => stands(term, text))
        .slice(0, 3)
        .map(({ link }) => link),
    }))
}

/** One page, in a language: Welsh where someone has written it, otherwise English, and marked. */
export function shownPage(library: Library, page: GuidancePage, language: Language) {
  const welsh = language === 'cy' ? page.welsh : undefined
  const words = welsh ? 'cy' : 'en-GB'
  const { blocks, figures, terms } = pageBlocks(page, welsh?.nodes ?? page.nodes, library)
  const frame = frameOf(language)
  const others = library.guidance.filter((one) => one.for === page.for)
  const index = others.indexOf(page)
  const { asAt, review, sources, nations: where } = page
  return {
    lang: language,
    bodyLang: words,
    title: welsh?.title ?? page.title,
    summary: welsh?.summary ?? page.summary,
    door: doorOf(page),
    place: where.length === nations.length ? undefined : listed(where.map((one) => nationNames[one])),
    onlyEnglish: language === 'cy' && !welsh ? frame.onlyEnglish.trim() : undefined,
    contentsWord: frame.contents,
    wide: Object.keys(page.tables).length > 0,
    asAt: frame.asAt(asAt),
    review: longDate(review),
    sources,
    figures: figures.map((figure) => ({
      means: figure.means,
      words: figure.words,
      from: `As at ${longDate(figure.asAt)}. ${figure.source}.`,
    })),
    contents: (welsh?.nodes ?? page.nodes)
      .filter((node) => node.type === 'heading')
      .map((node) => ({
        id: headingAnchor(node.parts),
        title: node.parts.map((part) => (part.kind === 'text' ? part.text : '')).join(''),
      })),
    switch: {
      href: `${href(paths.guidePage, { page: page.id })}${language === 'cy' ? '' : '?lang=cy'}`,
      text: language === 'cy' ? 'English' : 'Cymraeg',
      lang: language === 'cy' ? 'en-GB' : 'cy',
    },
    previous: others[index - 1] && pageLink(others[index - 1] as GuidancePage),
    next: others[index + 1] && pageLink(others[index + 1] as GuidancePage),
    documentHtml: toHtmlFragment({ blocks, language: words }, termNotes(terms)),
  }
}

function doorOf({ for: door }: GuidancePage): { text: string; href: string } | undefined {
  if (door === 'staff') return { text: 'For staff', href: paths.forStaff }
  return door === 'schools' ? { text: 'For schools', href: paths.forSchools } : undefined
}

function plainText(library: Library, page: GuidancePage): string {
  return plainLines(pageBlocks(page, page.nodes, library).blocks)
    .map(({ text }) => text)
    .join('\n')
}

/** Everything that can be looked for. */
export function searchEntries(library: Library): SearchEntry[] {
  return [
    ...library.guidance.map((page) => ({
      address: href(paths.guidePage, { page: page.id }),
      kind: page.for,
      title: page.title,
      body: `${page.summary}\n${plainText(library, page)}`,
    })),
    ...library.choosers.map((chooser) => ({
      address: href(paths.chooser, { chooser: chooser.id }),
      kind: 'questions',
      title: chooser.title,
      body: [
        chooser.summary,
        ...Object.values(chooser.results).map(({ title, means }) => `${title}. ${means}`),
      ].join('\n'),
    })),
    ...library.glossary.map(({ term, means, also }) => ({
      address: `${paths.glossary}#${slug(term)}`,
      kind: 'word',
      title: term,
      body: [means, ...also].join(' '),
    })),
    ...library.principles.map(({ id, title, means, monday }) => ({
      address: `${paths.principles}#${id}`,
      kind: 'principle',
      title,
      body: `${means} ${monday}`,
    })),
  ]
}
