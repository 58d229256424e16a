"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nationNames = void 0;
exports.doorLink = doorLink;
exports.doorGroups = doorGroups;
exports.guideGroups = guideGroups;
exports.glossaryRows = glossaryRows;
exports.shownPage = shownPage;
exports.searchEntries = searchEntries;
/** Reading pages and lists of them, as their views show them. */
const page_blocks_1 = require("../../engine/guidance/page-blocks");
const guidance_1 = require("../../engine/library/guidance");
const html_1 = require("../../engine/paper/html");
const plain_1 = require("../../engine/plain");
const words_1 = require("../../engine/words");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
exports.nationNames = {
    england: 'England',
    wales: 'Wales',
    scotland: 'Scotland',
    'northern-ireland': 'Northern Ireland',
};
function pageLink({ id, title, summary }) {
    return { title, text: summary, href: (0, paths_1.href)(paths_1.paths.guidePage, { page: id }) };
}
function chooserLink(library, id) {
    const chooser = library.choosers.find((one) => one.id === id);
    return chooser
        ? [{ title: chooser.title, text: chooser.summary, href: (0, paths_1.href)(paths_1.paths.chooser, { chooser: id }) }]
        : [];
}
/** The front door through which a chooser is reached. */
function doorLink(chooser) {
    return chooser === 'which-model-for-our-school' ? paths_1.paths.forSchools : paths_1.paths.forStaff;
}
const glossaryLink = {
    title: 'What the words mean',
    text: 'TUPE, LGPS, quorum and the rest, in a sentence or two each.',
    href: paths_1.paths.glossary,
};
const principlesLink = {
    title: 'The seven principles, and the values',
    text: 'What makes a co-op a co-op, and what it looks like on a Monday morning.',
    href: paths_1.paths.principles,
};
/** What a front door leads to, in groups. */
function doorGroups(library, door) {
    const pages = (ids) => ids.flatMap((id) => library.guidance.filter((page) => page.id === id)).map(pageLink);
    if (door === 'staff') {
        return [
            {
                title: 'First, your job',
                links: [
                    ...pages(['your-job-at-risk']),
                    {
                        title: 'Work out your dates',
                        text: 'From the day that consultation starts to your last day, as a page and for your calendar.',
                        href: paths_1.paths.timeline,
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
                        href: paths_1.paths.registrationCost,
                    },
                    principlesLink,
                    glossaryLink,
                ],
            },
        ];
    }
    const schools = library.guidance.filter((page) => page.for === 'schools').map(pageLink);
    return [
        {
            title: 'Find your way',
            links: [
                ...chooserLink(library, 'which-model-for-our-school'),
                {
                    title: 'Put quotes side by side',
                    text: 'What each offer costs in all and for each hour. We keep nothing.',
                    href: paths_1.paths.quotes,
                },
                {
                    title: 'Find a co-op for your school',
                    text: 'Co-ops that chose to be found: by service, area, kind of school and where it is done.',
                    href: paths_1.paths.directory,
                },
            ],
        },
        { title: 'Eight short pages', links: schools },
        { title: 'More', links: [...pages(['about-groundrules']), principlesLink, glossaryLink] },
    ];
}
/** Every page, for the list of the whole guide. */
function guideGroups(library) {
    return [
        ...doorGroups(library, 'staff').map((group) => ({
            ...group,
            title: `For staff: ${(0, names_1.lowerFirst)(group.title)}`,
        })),
        ...doorGroups(library, 'schools')
            .slice(0, 2)
            .map((group) => ({ ...group, title: `For schools: ${(0, names_1.lowerFirst)(group.title)}` })),
        {
            title: 'About us',
            links: library.guidance.filter((page) => page.id === 'about-groundrules').map(pageLink),
        },
    ];
}
/** The glossary, in the order of the alphabet, each with the pages that use the word. */
function glossaryRows(library) {
    const pages = library.guidance.map((page) => ({ link: pageLink(page), text: plainText(library, page) }));
    return library.glossary
        .toSorted((a, b) => a.term.localeCompare(b.term, 'en-GB', { sensitivity: 'base' }))
        .map((term) => ({
        id: (0, names_1.slug)(term.term),
        term: term.term,
        means: term.means,
        pages: pages
            .filter(({ text }) => (0, page_blocks_1.stands)(term, text))
            .slice(0, 3)
            .map(({ link }) => link),
    }));
}
/** One page, in a language: Welsh where someone has written it, otherwise English, and marked. */
function shownPage(library, page, language) {
    const welsh = language === 'cy' ? page.welsh : undefined;
    const words = welsh ? 'cy' : 'en-GB';
    const { blocks, figures, terms } = (0, page_blocks_1.pageBlocks)(page, welsh?.nodes ?? page.nodes, library);
    const frame = (0, words_1.frameOf)(language);
    const others = library.guidance.filter((one) => one.for === page.for);
    const index = others.indexOf(page);
    const { asAt, review, sources, nations: where } = page;
    return {
        lang: language,
        bodyLang: words,
        title: welsh?.title ?? page.title,
        summary: welsh?.summary ?? page.summary,
        door: doorOf(page),
        place: where.length === guidance_1.nations.length ? undefined : (0, names_1.listed)(where.map((one) => exports.nationNames[one])),
        onlyEnglish: language === 'cy' && !welsh ? frame.onlyEnglish.trim() : undefined,
        contentsWord: frame.contents,
        wide: Object.keys(page.tables).length > 0,
        asAt: frame.asAt(asAt),
        review: (0, dates_1.longDate)(review),
        sources,
        figures: figures.map((figure) => ({
            means: figure.means,
            words: figure.words,
            from: `As at ${(0, dates_1.longDate)(figure.asAt)}. ${figure.source}.`,
        })),
        contents: (welsh?.nodes ?? page.nodes)
            .filter((node) => node.type === 'heading')
            .map((node) => ({
            id: (0, page_blocks_1.headingAnchor)(node.parts),
            title: node.parts.map((part) => (part.kind === 'text' ? part.text : '')).join(''),
        })),
        switch: {
            href: `${(0, paths_1.href)(paths_1.paths.guidePage, { page: page.id })}${language === 'cy' ? '' : '?lang=cy'}`,
            text: language === 'cy' ? 'English' : 'Cymraeg',
            lang: language === 'cy' ? 'en-GB' : 'cy',
        },
        previous: others[index - 1] && pageLink(others[index - 1]),
        next: others[index + 1] && pageLink(others[index + 1]),
        documentHtml: (0, html_1.toHtmlFragment)({ blocks, language: words }, (0, page_blocks_1.termNotes)(terms)),
    };
}
function doorOf({ for: door }) {
    if (door === 'staff')
        return { text: 'For staff', href: paths_1.paths.forStaff };
    return door === 'schools' ? { text: 'For schools', href: paths_1.paths.forSchools } : undefined;
}
function plainText(library, page) {
    return (0, plain_1.plainLines)((0, page_blocks_1.pageBlocks)(page, page.nodes, library).blocks)
        .map(({ text }) => text)
        .join('\n');
}
/** Everything that can be looked for. */
function searchEntries(library) {
    return [
        ...library.guidance.map((page) => ({
            address: (0, paths_1.href)(paths_1.paths.guidePage, { page: page.id }),
            kind: page.for,
            title: page.title,
            body: `${page.summary}\n${plainText(library, page)}`,
        })),
        ...library.choosers.map((chooser) => ({
            address: (0, paths_1.href)(paths_1.paths.chooser, { chooser: chooser.id }),
            kind: 'questions',
            title: chooser.title,
            body: [
                chooser.summary,
                ...Object.values(chooser.results).map(({ title, means }) => `${title}. ${means}`),
            ].join('\n'),
        })),
        ...library.glossary.map(({ term, means, also }) => ({
            address: `${paths_1.paths.glossary}#${(0, names_1.slug)(term)}`,
            kind: 'word',
            title: term,
            body: [means, ...also].join(' '),
        })),
        ...library.principles.map(({ id, title, means, monday }) => ({
            address: `${paths_1.paths.principles}#${id}`,
            kind: 'principle',
            title,
            body: `${means} ${monday}`,
        })),
    ];
}
