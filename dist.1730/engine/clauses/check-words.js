"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wordFaults = wordFaults;
const fonts_1 = require("../paper/fonts");
const facts_1 = require("../project/facts");
const drawings_1 = require("../lists/drawings");
const lists_1 = require("../lists/lists");
const assemble_1 = require("./assemble");
const check_references_1 = require("./check-references");
const template_1 = require("./template");
/** Faults in the words of one document. */
function wordFaults(template, library) {
    const clauses = template.sections.flatMap((section) => section.clauses);
    return [
        ...clauses.flatMap((clause) => (0, template_1.partsOf)(clause.nodes).flatMap((part) => partFaults(part, clause))),
        ...clauses.flatMap((clause) => shapeFaults(clause, template)),
        ...clauses.flatMap((clause) => placeFaults(clause.nodes, clause, template)),
        ...describedFaults(template),
        ...tableFaults(template),
        ...headFaults(template, library),
        ...(template.id === 'rules' ? termFaults(clauses, library.terms) : []),
    ];
}
function partFaults(part, clause) {
    if (part.kind !== 'text')
        return [];
    const place = { file: clause.file, line: part.line };
    const faults = [];
    const typed = /\b(?:rule|article|clause|paragraph)s? \d+/i.exec(part.text);
    if (typed) {
        faults.push({
            rule: 'number-typed',
            ...place,
            message: `"${typed[0]}" is typed. Name the clause as {@its-id}, and its number will always be right.`,
        });
    }
    const missing = (0, fonts_1.printable)(part.text);
    if (missing !== undefined) {
        faults.push({ rule: 'glyph-missing', ...place, message: `the printed font has no "${missing}".` });
    }
    if (/\{\{|\}\}|\{@|\{#/.test(part.text)) {
        faults.push({
            rule: 'mark-broken',
            ...place,
            message: `"${part.text.trim()}" holds a mark that is not closed or not known.`,
        });
    }
    return faults;
}
/** In a numbered document a clause is one numbered list, so that every sentence can be quoted by number. */
function shapeFaults(clause, template) {
    if (clause.nodes.length === 0) {
        return [{ rule: 'clause-empty', file: clause.file, line: 1, message: 'this clause has no words.' }];
    }
    if (template.numbering === 'none')
        return [];
    return clause.nodes
        .filter((node) => !(node.type === 'list' && node.ordered) && node.type !== 'place')
        .map((node) => ({
        rule: 'clause-unnumbered',
        file: clause.file,
        line: node.line,
        message: 'write this as an item of the numbered list.',
    }));
}
function placeFaults(nodes, clause, template) {
    return nodes.flatMap((node) => {
        if (node.type === 'list')
            return node.items.flatMap((item) => placeFaults(item.nodes, clause, template));
        if (node.type !== 'place')
            return [];
        const known = { ...describedIn(template), signatures: lists_1.signatures }[node.what];
        if (node.name in known)
            return [];
        const message = `{{${node.what}: ${node.name}}} names nothing. There is: ${Object.keys(known).join(', ') || 'none'}.`;
        return [{ rule: 'place-unknown', file: clause.file, line: node.line, message }];
    });
}
/** What document.yml describes for clauses to place. */
function describedIn({ tables, facts, blanks, drawings, cards }) {
    return { table: tables, facts, blanks, drawing: drawings, cards };
}
/** What is described and never placed, and drawings that nothing draws. */
function describedFaults(template) {
    const file = `${template.folder}/document.yml`;
    const placed = new Set((0, template_1.clausesOf)(template).flatMap((clause) => placesIn(clause.nodes).map(({ what, name }) => `${what} ${name}`)));
    const unused = Object.entries(describedIn(template)).flatMap(([what, described]) => Object.keys(described)
        .filter((name) => !placed.has(`${what} ${name}`))
        .map((name) => ({
        rule: 'place-unused',
        file,
        line: 1,
        near: `${name}:`,
        message: `no clause places {{${what}: ${name}}}.`,
    })));
    const unknown = Object.entries(template.drawings).flatMap(([name, { of }]) => of in drawings_1.drawings
        ? []
        : [
            {
                rule: 'place-unknown',
                file,
                line: 1,
                near: `${name}:`,
                message: `drawing ${name} is of ${of}; there is: ${Object.keys(drawings_1.drawings).join(', ')}.`,
            },
        ]);
    return [...unused, ...unknown, ...cardFaults(template, file)];
}
/** Cards of a list that is not there, or that ask it for what it has not. */
function cardFaults(template, file) {
    return Object.entries(template.cards).flatMap(([name, { of, label, heading, lines, sign }]) => {
        const at = { rule: 'place-unknown', file, line: 1, near: `${name}:` };
        const keys = keysOf(template, of);
        if (!keys)
            return [{ ...at, message: `cards ${name} are of ${of}; there is: ${Object.keys(lists_1.lists).join(', ')}.` }];
        return [label, heading, sign, ...lines].flatMap((key) => key === undefined || keys.includes(key)
            ? []
            : [{ ...at, message: `cards ${name} ask for ${key}; ${of} has ${keys.join(', ')}.` }]);
    });
}
function placesIn(nodes) {
    return nodes.flatMap((node) => {
        if (node.type === 'list')
            return node.items.flatMap((item) => placesIn(item.nodes));
        return node.type === 'place' ? node : [];
    });
}
function tableFaults(template) {
    const file = `${template.folder}/document.yml`;
    return [
        ...repeatFaults(template, file),
        ...Object.entries(template.tables).flatMap(([name, table]) => {
            if (table.of === undefined)
                return rowFaults(name, table, file);
            const keys = keysOf(template, table.of);
            if (!keys) {
                return [
                    {
                        rule: 'place-unknown',
                        file,
                        line: 1,
                        near: `${name}:`,
                        message: `table ${name} is of ${table.of}; there is: ${Object.keys(lists_1.lists).join(', ')}.`,
                    },
                ];
            }
            return table.columns
                .filter((column) => column.value !== undefined && !keys.includes(column.value))
                .map((column) => ({
                rule: 'place-unknown',
                file,
                line: 1,
                near: `${name}:`,
                message: `table ${name} asks for ${column.value}; ${table.of} has ${keys.join(', ')}.`,
            }));
        }),
    ];
}
/** The keys of a list, or of a list that the rows of a repeated section hold. */
function keysOf(template, of) {
    if (!of.startsWith('row.'))
        return lists_1.lists[of]?.keys;
    for (const section of template.sections) {
        const inner = section.each === undefined ? undefined : lists_1.lists[section.each]?.inner?.[of.slice(4)];
        if (inner)
            return inner;
    }
    return undefined;
}
function repeatFaults(template, file) {
    return template.sections.flatMap(({ id, each, group }) => {
        if (each === undefined)
            return [];
        const list = lists_1.lists[each];
        const wrong = !list ? each : group !== undefined && !list.keys.includes(group) ? group : undefined;
        if (wrong === undefined)
            return [];
        const message = `section ${id} repeats for ${wrong}; there is: ${(list?.keys ?? Object.keys(lists_1.lists)).join(', ')}.`;
        return [{ rule: 'place-unknown', file, line: 1, near: `id: ${id}`, message }];
    });
}
/** Rows written in the template have a cell for each column. */
function rowFaults(name, table, file) {
    return (table.rows ?? [])
        .filter((row) => row.length !== table.columns.length)
        .map((row) => ({
        rule: 'shape',
        file,
        line: 1,
        near: `${name}:`,
        message: `table ${name} has ${table.columns.length} columns, and a row with ${row.length} cells.`,
    }));
}
/** Title, subtitle, notice and facts use only what is known on every path. */
function headFaults(template, library) {
    const repeated = new Set(template.sections.flatMap((section) => (0, check_references_1.rowKeys)(section)));
    const rows = Object.values(template.facts).flatMap((one) => one.flatMap((row) => row.value));
    const fronts = template.fronts.flatMap(({ title, subtitle, notice }) => [...title, ...subtitle, ...notice]);
    return [...template.title, ...template.subtitle, ...template.notice, ...fronts, ...rows].flatMap((part) => {
        if (part.kind !== 'value' || part.id in facts_1.facts || (0, assemble_1.figureOf)(library, part.id))
            return [];
        if (part.id.startsWith('row.') && repeated.has(part.id.slice(4)))
            return [];
        if (library.questions.some((question) => question.id === part.id && question.when === undefined))
            return [];
        const message = `{{ ${part.id} }} names no fact, and no question that is always asked.`;
        return [
            { rule: 'answer-unknown', file: `${template.folder}/document.yml`, line: 1, near: part.id, message },
        ];
    });
}
/** Bold marks a term where it is defined: each is in terms.yml, is defined once, and is used elsewhere. */
function termFaults(clauses, terms) {
    const faults = [];
    const defined = new Map();
    const names = new Set(terms.flatMap((term) => [term.term, term.plural ?? term.term]));
    for (const clause of clauses) {
        for (const part of (0, template_1.partsOf)(clause.nodes)) {
            if (part.kind !== 'text' || !part.bold)
                continue;
            const place = { file: clause.file, line: part.line };
            if (!names.has(part.text)) {
                faults.push({ rule: 'term-undefined', ...place, message: `**${part.text}** is not in terms.yml.` });
            }
            else if (defined.has(part.text) && sometimesTogether(defined.get(part.text), clause)) {
                faults.push({
                    rule: 'def-duplicate',
                    ...place,
                    message: `**${part.text}** is defined elsewhere too.`,
                });
            }
            defined.set(part.text, clause);
        }
    }
    const text = clauses
        .flatMap((clause) => (0, template_1.partsOf)(clause.nodes))
        .flatMap((part) => (part.kind === 'text' && !part.bold ? part.text : []));
    const all = text.join(' ');
    for (const { term, plural } of terms) {
        const uses = all.split(new RegExp(`\\b(?:${term}|${plural ?? term})\\b`)).length - 1;
        if (uses > 1)
            continue;
        faults.push(uses === 0
            ? {
                rule: 'term-unused',
                file: 'terms.yml',
                line: 1,
                near: `term: ${term}`,
                message: `${term} is used in no clause.`,
            }
            : {
                rule: 'term-once',
                file: 'terms.yml',
                line: 1,
                near: `term: ${term}`,
                message: `${term} is used only once. Say it in full there, and take the term out.`,
            });
    }
    return faults;
}
/** Two clauses with conditions may be the two sides of one choice; only those without are surely together. */
function sometimesTogether(one, other) {
    return one?.when === undefined && other.when === undefined;
}
