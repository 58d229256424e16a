"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.guidanceFaults = guidanceFaults;
const assemble_1 = require("../clauses/assemble");
const readability_1 = require("../clauses/readability");
const markdown_1 = require("../clauses/markdown");
const template_1 = require("../clauses/template");
const check_choosers_1 = require("./check-choosers");
const page_blocks_1 = require("./page-blocks");
/** The most that a page may ask of its readers, in years. */
const oldestReader = 11;
/**
 * Every fault of the pages and choosers.
 * @param addresses every address of the site that words may lead to, besides the pages themselves
 */
function guidanceFaults(library, today, addresses) {
    const known = new Set([
        ...addresses,
        ...library.guidance.map((page) => `/guide/${page.id}`),
        ...library.choosers.map((chooser) => `/choose/${chooser.id}`),
    ]);
    return [
        ...library.guidance.flatMap((page) => pageFaults(page, { library, today, known })),
        ...library.choosers.flatMap((chooser) => [
            ...reviewFaults(chooser, today),
            ...(0, check_choosers_1.chooserFaults)(chooser),
            ...ageFaults(chooser.file, chooserText(chooser)),
            ...chooserWords(chooser).flatMap((words) => lineFaults(words, chooser.file, { library, known })),
        ]),
        ...library.glossary.flatMap(({ means }) => lineFaults(means, 'glossary.yml', { library, known })),
        ...ageFaults('glossary.yml', library.glossary.map(({ means }) => means).join('\n')),
        ...library.principles.flatMap((one) => [one.means, one.monday, one.school, ...one.asks].flatMap((words) => lineFaults(words, 'principles.yml', { library, known }))),
        ...ageFaults('principles.yml', library.principles.flatMap((one) => [one.means, one.monday, one.school, ...one.asks]).join('\n')),
        ...library.questions.flatMap(({ id, chooser, stage }) => chooser === undefined || library.choosers.some((one) => one.id === chooser)
            ? []
            : [
                {
                    rule: 'chooser-unknown',
                    file: `questions/${stage}.yml`,
                    line: 1,
                    near: `chooser: ${chooser}`,
                    message: `${id} names the chooser ${chooser}, which is not there.`,
                },
            ]),
        ...figureFaults(library),
    ];
}
function pageFaults(page, on) {
    const places = [...page.nodes, ...(page.welsh?.nodes ?? [])];
    const cells = Object.values(page.tables).flatMap((table) => (table.rows ?? []).flat(2));
    const parts = [...(0, template_1.partsOf)(page.nodes), ...cells];
    const welsh = page.file.replace(/\.md$/, '.cy.md');
    return [
        ...reviewFaults(page, on.today),
        ...ageFaults(page.file, `${page.summary}\n${nodesText(page.nodes)}`),
        ...parts.flatMap((part) => partFaults(part, page.file, on)),
        ...(0, template_1.partsOf)(page.welsh?.nodes ?? []).flatMap((part) => partFaults(part, welsh, on)),
        ...lineFaults(page.summary, page.file, on),
        ...placeFaults(places, page),
        ...Object.entries(page.tables).flatMap(([name, table]) => (table.rows ?? [])
            .filter((row) => row.length !== table.columns.length)
            .map((row) => ({
            rule: 'shape',
            file: page.file,
            ...lineOf(on.library, page.file, `${name}:`),
            message: `table ${name} has ${table.columns.length} columns, and a row with ${row.length} cells.`,
        }))),
    ];
}
function reviewFaults(page, today) {
    if (page.review >= today)
        return [];
    const message = `the review date ${page.review} is past. Check the page against its sources, then set a new date.`;
    return [{ rule: 'page-overdue', file: page.file, line: 1, near: 'review:', message }];
}
function ageFaults(file, text) {
    const age = (0, readability_1.readingAge)(text);
    if (age <= oldestReader)
        return [];
    const message = `reads at age ${age.toFixed(1)}; shorten its sentences and words, to ${oldestReader} or below.`;
    return [{ rule: 'reading-age', file, line: 1, message }];
}
/** Amounts, shares and lengths of time that someone typed, in digits or in words. */
const typedFigure = /£\s?\d[\d,.]*|\b\d[\d,.]*\s?(?:%|per ?cent\b|pounds?\b|pence\b)|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|forty-five|sixty|ninety|hundred)[ -](?:(?:clear|working|calendar|school|full)[ -])?(?:days?|weeks?|months?|years?|per ?cent)\b/i;
function partFaults(part, file, on) {
    const place = { file, line: part.line };
    const faults = [];
    if (part.kind === 'value' && !(0, assemble_1.figureOf)(on.library, part.id)) {
        const message = `{{ ${part.id} }} names no figure of documents/reference/.`;
        faults.push({ rule: 'figure-unknown', ...place, message });
    }
    if (part.kind === 'text') {
        const typed = typedFigure.exec(part.text)?.[0];
        if (typed !== undefined) {
            const message = `"${typed}" is typed. Put the figure in documents/reference/ with its date, and write {{ figure.its-id }}.`;
            faults.push({ rule: 'figure-typed', ...place, message });
        }
        if (/\{\{|\}\}|\{@|\{#/.test(part.text)) {
            const message = `"${part.text.trim()}" holds a mark that is not closed or not known.`;
            faults.push({ rule: 'mark-broken', ...place, message });
        }
    }
    if (part.href !== undefined && !leadsSomewhere(part.href, on)) {
        const message = `the link to ${part.href} leads to nothing here.`;
        faults.push({ rule: 'link-broken', ...place, message });
    }
    return faults;
}
/** Links go to secure pages elsewhere, or to an address of this site; an anchor is there on its page. */
function leadsSomewhere(href, { library, known }) {
    if (/^(https:\/\/|mailto:)/.test(href))
        return true;
    const [address = '', anchor] = href.split('#');
    if (!known.has(address))
        return false;
    const page = library.guidance.find((one) => `/guide/${one.id}` === address);
    if (anchor === undefined || !page)
        return true;
    return page.nodes.some((node) => node.type === 'heading' && (0, page_blocks_1.headingAnchor)(node.parts) === anchor);
}
/** Faults in a line of a YAML file; the check finds the line by its words. */
function lineFaults(text, file, on) {
    return (0, markdown_1.parseLine)(text).flatMap((part) => partFaults(part, file, on).map((fault) => ({ ...fault, ...lineOf(on.library, file, text.slice(0, 40)) })));
}
function lineOf(library, file, near) {
    const lines = library.sources.get(file)?.split('\n') ?? [];
    return {
        line: Math.max(0, lines.findIndex((line) => line.includes(near.slice(0, 30)))) + 1,
    };
}
function placeFaults(nodes, page) {
    return nodes.flatMap((node) => {
        if (node.type === 'list')
            return node.items.flatMap((item) => placeFaults(item.nodes, page));
        if (node.type !== 'place' || (node.what === 'table' && Object.hasOwn(page.tables, node.name)))
            return [];
        const message = `{{${node.what}: ${node.name}}} names nothing. There is: ${Object.keys(page.tables).join(', ') || 'no table'}.`;
        return [{ rule: 'place-unknown', file: page.file, line: node.line, message }];
    });
}
/** What is worked out with is what is printed: in pounds where the words are of money, otherwise as it stands. */
function figureFaults({ reference }) {
    return reference.figures.figures.flatMap(({ id, words, amount }) => {
        const counted = amount === undefined || !words.includes('£') ? amount : amount / 100;
        const printed = [...words.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([text]) => Number(text.replaceAll(',', '')));
        const scale = words.includes(' billion') ? 1e9 : words.includes(' million') ? 1e6 : 1;
        if (counted === undefined || printed.some((number) => number * scale === counted))
            return [];
        const message = `figure ${id} prints "${words}" and counts with ${counted}.`;
        return [{ rule: 'figure-unlike', file: 'reference/figures.yml', line: 1, near: `id: ${id},`, message }];
    });
}
function nodesText(nodes) {
    return nodes
        .flatMap((node) => {
        if (node.type === 'place')
            return [];
        if (node.type === 'list')
            return node.items.map((item) => nodesText(item.nodes));
        return [node.parts.map((part) => (part.kind === 'text' ? part.text : 'this')).join('')];
    })
        .join('\n');
}
function chooserWords({ summary, questions, results, rules, notes, closing }) {
    return [
        summary,
        ...questions.flatMap(({ heading, hint, options }) => [
            heading,
            hint ?? '',
            ...options.map((one) => one.label),
        ]),
        ...Object.values(results).flatMap(({ title, means, next, ask, watch }) => [
            title,
            means,
            ...next,
            ...ask,
            watch ?? '',
        ]),
        ...rules.map(({ why }) => why),
        ...notes.flatMap(({ title, text }) => [title, text]),
        ...closing.flatMap(({ title, lines }) => [title, ...lines]),
    ].filter((words) => words !== '');
}
function chooserText(chooser) {
    return chooserWords(chooser)
        .map((words) => words.replace(/\{\{[^}]*\}\}/g, 'this'))
        .join('\n');
}
