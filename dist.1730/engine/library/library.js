"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.shelves = exports.documentsFolder = void 0;
exports.readLibrary = readLibrary;
exports.templateById = templateById;
exports.questionById = questionById;
/**
 * The library: everything in `documents/`, read once, checked whole, and then only looked at. This folder is
 * the only reader of `documents/` on disk.
 */
const node_path_1 = __importDefault(require("node:path"));
const kept_1 = require("../../lib/kept");
const fault_1 = require("../clauses/fault");
const markdown_1 = require("../clauses/markdown");
const question_1 = require("../interview/question");
const guidance_1 = require("./guidance");
const read_files_1 = require("./read-files");
const reference_1 = require("./reference");
const shapes_1 = require("./shapes");
const workshops_1 = require("./workshops");
/** `documents/`, found from here both in `src/` and in `dist/`. */
exports.documentsFolder = node_path_1.default.join(__dirname, '..', '..', '..', 'documents');
/**
 * Reads `documents/`.
 * @throws DocumentsFaulty with every fault of shape found, each with file and line
 */
function readLibrary(root = exports.documentsFolder) {
    const reader = { root, faults: [], sources: new Map() };
    const stageFiles = question_1.stages.flatMap((stage) => readStage(reader, `questions/${stage}.yml`));
    const library = {
        stages: stageFiles,
        questions: stageFiles.flatMap((stage) => stage.questions),
        templates: documentFolders(reader).flatMap((folder) => readTemplate(reader, folder)),
        statutes: (0, read_files_1.namesIn)(reader, 'statute', '.yml').flatMap((name) => readStatute(reader, `statute/${name}`)),
        terms: (0, read_files_1.readYaml)(reader, 'terms.yml', shapes_1.termsFile) ?? [],
        cards: (0, read_files_1.readYaml)(reader, 'decision-cards.yml', shapes_1.cardsFile) ?? [],
        reference: (0, reference_1.readReference)(reader),
        workshopTemplates: workshopFolders.flatMap((name) => (0, read_files_1.isDocument)(reader, `workshops/${name}`) ? readTemplate(reader, `workshops/${name}`) : []),
        workshops: (0, workshops_1.readWorkshops)(reader),
        guidance: (0, guidance_1.readGuidance)(reader),
        glossary: (0, guidance_1.readGlossary)(reader),
        principles: (0, guidance_1.readPrinciples)(reader),
        choosers: (0, guidance_1.readChoosers)(reader),
        released: (0, read_files_1.readYaml)(reader, 'released.yml', shapes_1.releasedFile) ?? {},
        sources: reader.sources,
    };
    if (reader.faults.length > 0)
        throw new fault_1.DocumentsFaulty(reader.faults);
    return library;
}
/** The template with this document id, or undefined. */
function templateById(library, id) {
    return library.templates.find((template) => template.id === id);
}
/** The question with this id, or undefined. */
function questionById(library, id) {
    return byId(library.questions).get(id);
}
const byId = (0, kept_1.keptFor)((questions) => new Map(questions.map((question) => [question.id, question])));
/** The shelves on which papers stand, in the order in which papers are listed and made. */
exports.shelves = [
    { title: 'Your rules', folders: ['rules-society', 'articles-company', 'options-sheet', 'legal-form-note'] },
    {
        title: 'Deciding together',
        folders: [
            'statement-of-intent',
            'founders-agreement',
            'decision-papers',
            'question-worksheet',
            'name-check',
        ],
    },
    {
        title: 'Founding and registering',
        folders: [
            'founding-meeting-notice',
            'founding-meeting-agenda',
            'founding-meeting-minutes',
            'registration-answers',
            'what-we-are',
            'committee-minutes',
            'meeting-minutes',
            'rule-change-signatures',
            'compliance-calendar',
        ],
    },
    {
        title: 'Members and registers',
        folders: [
            'membership-application',
            'register-of-members',
            'register-for-inspection',
            'register-of-officers',
            'own-entry',
            'share-certificates',
            'member-statements',
            'nominations-book',
            'inspection-log',
            'register-of-interests',
            'charges-record',
            'privacy-notice',
        ],
    },
    {
        title: 'Money',
        folders: ['business-plan', 'cash-flow'],
    },
    {
        title: 'The yearly round',
        folders: ['annual-return', 'surplus-proposal', 'bonus-list'],
    },
    {
        title: 'Working with schools',
        folders: [
            'school-survey',
            'service-offer',
            'offer-one-page',
            'service-catalogue',
            'quotation',
            'service-agreement',
            'assurance-letter',
        ],
    },
];
/** The folders of the papers of a workshop, in the order in which a facilitator prints them. */
const workshopFolders = [
    'agenda',
    'facilitator',
    'sign-in',
    'posters',
    'cards',
    'workbook',
    'evaluation',
    'next',
];
function documentFolders(reader) {
    const folders = (0, read_files_1.namesIn)(reader, '.', '').filter((name) => (0, read_files_1.isDocument)(reader, name));
    const order = exports.shelves.flatMap((shelf) => shelf.folders);
    const rank = (name) => (order.includes(name) ? order.indexOf(name) : order.length);
    return folders.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
function readStage(reader, file) {
    const stage = (0, read_files_1.readYaml)(reader, file, shapes_1.stageFile);
    if (!stage)
        return [];
    return [{ ...stage, questions: stage.questions.map((question) => tidied(question, stage.stage)) }];
}
const yesNo = [
    { value: 'yes', label: 'Yes', text: 'yes', means: '' },
    { value: 'no', label: 'No', text: 'no', means: '' },
];
/** Gives a question its stage, a yes-no question its two options, and booleans their word. */
function tidied(question, stage) {
    const tidy = { ...question, stage };
    if (tidy.when)
        tidy.when = tidyCondition(tidy.when);
    if (tidy.type !== 'choice' && tidy.type !== 'yes-no')
        return tidy;
    const written = tidy.default;
    if (written !== undefined)
        tidy.default = word(written);
    const options = tidy.options ?? yesNo;
    tidy.options = options.map((option) => ({ ...option, text: option.text ?? option.label }));
    return tidy;
}
/** YAML writers may say `is: true` or `is: yes`; both mean the option "yes". */
function tidyCondition(condition) {
    if ('all' in condition)
        return { all: condition.all.map(tidyCondition) };
    if ('any' in condition)
        return { any: condition.any.map(tidyCondition) };
    if ('not' in condition)
        return { not: tidyCondition(condition.not) };
    return 'is' in condition ? { ...condition, is: word(condition.is) } : condition;
}
function word(value) {
    if (typeof value === 'boolean')
        return value ? 'yes' : 'no';
    return String(value);
}
function readTemplate(reader, folder) {
    const file = (0, read_files_1.readYaml)(reader, `${folder}/document.yml`, shapes_1.documentFile);
    if (!file)
        return [];
    const facts = Object.entries(file.facts).map(([name, rows]) => [
        name,
        rows.map(({ label, value }) => ({ label, value: (0, markdown_1.parseLine)(value) })),
    ]);
    const { welsh, ...rest } = file;
    return [
        {
            ...rest,
            folder,
            ...(welsh && {
                welsh: {
                    title: (0, markdown_1.parseLine)(welsh.title),
                    subtitle: (0, markdown_1.parseLine)(welsh.subtitle),
                    mark: welsh.mark,
                    notice: (0, markdown_1.parseLine)(welsh.notice),
                },
            }),
            fronts: file.fronts.map((front) => ({
                when: tidyCondition(front.when),
                title: (0, markdown_1.parseLine)(front.title ?? file.title),
                subtitle: (0, markdown_1.parseLine)(front.subtitle ?? file.subtitle),
                mark: front.mark,
                notice: (0, markdown_1.parseLine)(front.notice),
            })),
            title: (0, markdown_1.parseLine)(file.title),
            subtitle: (0, markdown_1.parseLine)(file.subtitle),
            notice: (0, markdown_1.parseLine)(file.notice),
            facts: Object.fromEntries(facts),
            tables: Object.fromEntries(Object.entries(file.tables).map(([name, { rows, ...table }]) => [
                name,
                { ...table, ...(rows && { rows: rows.map((row) => row.map(markdown_1.parseLine)) }) },
            ])),
            sections: file.sections.map(({ none, ...section }) => ({
                ...section,
                heading: (0, markdown_1.parseLine)(section.title),
                ...(none !== undefined && { none: (0, markdown_1.parseLine)(none) }),
                clauses: clauseNames(reader, `${folder}/${section.id}`).flatMap((name) => readClause(reader, `${folder}/${section.id}/${name}`)),
            })),
        },
    ];
}
function readClause(reader, file) {
    const read = (0, read_files_1.readClauseFile)(reader, file, shapes_1.clauseFront);
    if (!read)
        return [];
    const { front, body, bodyLine } = read;
    const clause = { ...front, file, nodes: (0, markdown_1.parseMarkdown)(body, bodyLine) };
    if (clause.when)
        clause.when = tidyCondition(clause.when);
    readWelsh(reader, clause);
    return [clause];
}
/** The clause files of a section; the Welsh ones belong to those beside them. */
function clauseNames(reader, folder) {
    return (0, read_files_1.namesIn)(reader, folder, '.md').filter((name) => !name.endsWith('.cy.md'));
}
/** The Welsh words of a clause, where there is a file for them; its id must be that of the English one. */
function readWelsh(reader, clause) {
    const file = clause.file.replace(/\.md$/, '.cy.md');
    if (!(0, read_files_1.isThere)(reader, file))
        return;
    const read = (0, read_files_1.readClauseFile)(reader, file, shapes_1.welshFront);
    if (!read)
        return;
    if (read.front.id === clause.id)
        clause.welsh = (0, markdown_1.parseMarkdown)(read.body, read.bodyLine);
    else
        reader.faults.push({
            rule: 'shape',
            file,
            line: 2,
            message: `the id is ${read.front.id}, but the English clause beside it is ${clause.id}.`,
        });
}
function readStatute(reader, file) {
    const statute = (0, read_files_1.readYaml)(reader, file, shapes_1.statuteFile);
    return statute ? [statute] : [];
}
