"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.assemble = assemble;
exports.assembleWorkshop = assembleWorkshop;
exports.rulesOf = rulesOf;
exports.listSource = listSource;
exports.figureOf = figureOf;
/**
 * From a template and a project to a document tree: choose the clauses that apply, number them, link the
 * references, fill in the answers. A pure function: the same project and date always give the same tree.
 */
const dates_1 = require("../../lib/dates");
const answers_1 = require("../interview/answers");
const conditions_1 = require("../interview/conditions");
const library_1 = require("../library/library");
const reference_1 = require("../library/reference");
const lists_1 = require("../lists/lists");
const workbooks_1 = require("../lists/workbooks");
const row_1 = require("../lists/row");
const plain_1 = require("../plain");
const facts_1 = require("../project/facts");
const in_force_1 = require("../project/in-force");
const words_1 = require("../words");
const choose_1 = require("./choose");
const fill_1 = require("./fill");
const link_1 = require("./link");
const matters_1 = require("./matters");
const number_1 = require("./number");
const rule_map_1 = require("./rule-map");
const template_1 = require("./template");
const write_1 = require("./write");
/**
 * Makes the document.
 * @param asAt the day it speaks from
 * @param language Welsh where someone has written it, clause by clause; the rest in English, and marked
 * @param offer makes it a paper for one school: of the services, those on offer; of the people, those who do them
 */
function assemble(template, project, asAt, library, language = 'en-GB', offer) {
    const source = listSource(narrowed((0, in_force_1.inForce)(project, asAt), offer), asAt, library, offer);
    return treeOf(new Assembly({ template, source, language }));
}
/** Makes a paper of a workshop, which has no project: what it says comes from the workshop and the library. */
function assembleWorkshop(template, workshop, asAt, library) {
    const source = { ...listSource(noProject, asAt, library), workshop };
    return treeOf(new Assembly({ template, source, language: 'en-GB' }));
}
function treeOf(made) {
    const { template, language, source } = made;
    const front = (language === 'cy' ? template.welsh : undefined) ?? made.front();
    const blocks = made.blocks();
    const own = source.offer ? [] : made.ownWordsPanel();
    const notice = [...made.noticePanel(front.notice), ...made.gapPanel(), ...own];
    return {
        id: template.id,
        title: made.words(front.title),
        society: source.workshop?.title ?? template.from ?? societyWords(source),
        language,
        subtitle: made.words(front.subtitle),
        mark: front.mark,
        ...(template.branded && source.project.look && { brand: brandOf(source.project.look, source) }),
        asAt: source.asAt,
        templateVersion: template.version,
        orientation: template.orientation,
        ...(template.paper && { paper: template.paper }),
        ...(template.poster && { poster: template.poster }),
        contents: template.contents,
        ...(template.compact && { compact: true }),
        gaps: made.filler.gaps,
        blocks: [...notice, ...blocks],
        ...made.workbook(),
        clauses: made.prints(),
    };
}
/** The name as it stands on every page, with the number that shows that it is registered (CCBSA 2014 s.11). */
function societyWords(source) {
    const name = facts_1.facts['society.name']?.text(source) ?? '';
    const number = facts_1.facts['society.number']?.text(source);
    return number === undefined ? name : `${name} (registered number ${number})`;
}
/** How large a logo is printed at most, in points. */
const logoRoom = { width: 160, height: 60 };
/** A group's colour and logo as a paper carries them. */
function brandOf({ colour, logo }, source) {
    const scale = logo ? Math.min(logoRoom.width / logo.width, logoRoom.height / logo.height, 0.75) : 1;
    return {
        ...(colour !== undefined && { colour }),
        ...(logo && {
            logo: {
                type: 'picture',
                alt: facts_1.facts['society.name']?.text(source) ?? '',
                png: logo.png,
                width: Math.round(logo.width * scale),
                height: Math.round(logo.height * scale),
            },
        }),
    };
}
/** The words of the rules that this project would have, clause by clause. */
function rulesOf(project, asAt, library) {
    const template = (0, library_1.templateById)(library, rule_map_1.rulesDocument);
    if (!template)
        return [];
    const made = new Assembly({ template, source: listSource(project, asAt, library), language: 'en-GB' });
    made.blocks();
    return made.printed.map(({ id, number, lines }) => ({
        id,
        number,
        text: lines.map((line) => line.text).join(' '),
    }));
}
/** The project with everything that its papers are made from, at a date. */
function listSource(project, asAt, library, offer) {
    return {
        ...(0, facts_1.factSource)((0, in_force_1.inForce)(project, asAt), asAt, library.questions, offer),
        library,
        rulesOf: (other, day) => rulesOf(other, day, library),
    };
}
/** The project as a paper for one school sees it: the services on offer, in the order of its lines. */
function narrowed(project, offer) {
    if (!offer)
        return project;
    const ids = new Set(offer.terms.lines.map((line) => line.service));
    const services = [...ids].flatMap((id) => project.services.filter((service) => service.id === id));
    return { ...project, services };
}
/** What a paper without a project is made from. */
const noProject = { name: '', answers: {}, founders: [], services: [], ledger: [] };
class Assembly {
    filler;
    source;
    /** The clauses in the order written. */
    printed = [];
    chosen;
    template;
    language;
    library;
    writing;
    valueOf;
    /** The row of the repeated section that is being written. */
    row;
    constructor(from) {
        const { template, source } = from;
        const { project, asAt, library } = source;
        this.template = template;
        this.library = library;
        this.language = from.language;
        const frame = (0, words_1.frameOf)(from.language);
        this.source = source;
        const valueOf = (0, choose_1.conditionValues)(this.source, library);
        this.valueOf = valueOf;
        this.chosen = (0, number_1.numberSections)(template, (0, choose_1.isChosen)(template, project, valueOf)).map((one) => ({
            ...one,
            clauses: one.clauses.map((clause) => {
                const own = (0, choose_1.inOwnWords)(template, clause, project);
                return from.language === 'cy' ? (0, choose_1.inWelsh)(own) : own;
            }),
        }));
        const lines = (id) => (0, answers_1.linesOf)(project.answers, id);
        const quoted = lazily(() => (0, rule_map_1.ruleMap)(project, asAt, library));
        this.filler = {
            value: (id) => this.filling(id),
            targets: (0, link_1.findTargets)(this.chosen, template.numbering, frame, lines),
            frame,
            rules: (topic) => (0, rule_map_1.ruleWords)(quoted(), topic, frame),
            gaps: (0, matters_1.leftOutMatters)(template, this.chosen, library),
        };
        this.writing = {
            template,
            filler: this.filler,
            source: this.source,
            linesOf: lines,
            isOpen: (id) => valueOf(id) !== undefined && project.answers[id] === undefined,
            rows: (of) => this.rows(of),
        };
    }
    /** A title or subtitle as plain words. */
    words(parts) {
        return ((0, fill_1.fillParts)(this.filler, parts) ?? []).map((run) => run.text).join('');
    }
    /** Title, mark and notice: of the first front that fits this project, and else the template's own. */
    front() {
        return this.template.fronts.find(({ when }) => (0, conditions_1.holds)(when, this.valueOf)) ?? this.template;
    }
    /** What the paper is; nothing where there is nothing to say. */
    /** The sheets of the workbook that goes with the paper, where there is one and its figures are known. */
    workbook() {
        const { workbook } = this.template;
        const sheets = workbook === undefined ? [] : workbooks_1.workbooks[workbook](this.source);
        return sheets.length === 0 ? {} : { workbook: sheets };
    }
    noticePanel(notice) {
        const runs = (0, fill_1.fillParts)(this.filler, notice) ?? [];
        if (runs.length === 0)
            return [];
        return [{ type: 'panel', heading: this.filler.frame.whatThisIs, blocks: [{ type: 'paragraph', runs }] }];
    }
    /** The list of what is still open; made last, when every gap has been met. */
    gapPanel() {
        const { gaps } = this.filler;
        const lines = gaps.map((gap) => ({
            text: gap.label,
            ...(gap.anchor !== undefined && { to: gap.anchor }),
        }));
        return bulletPanel({ role: 'gaps', heading: this.filler.frame.stillToDecide(gaps.length) }, lines);
    }
    /** Which clauses the group wrote itself or left out, so that an adviser sees it at once. */
    ownWordsPanel() {
        const left = (0, template_1.clausesOf)(this.template).filter((clause) => this.source.project.wording?.[(0, choose_1.wordingKey)(this.template, clause)] === '');
        const own = this.printed.filter((print) => print.own);
        const { frame } = this.filler;
        return bulletPanel({ heading: frame.ownWords }, [
            ...own.map((print) => ({ text: `${print.number} ${print.title}`.trim(), to: print.anchor })),
            ...left.map((clause) => ({ text: frame.leftOut(clause.title ?? this.sectionTitle(clause)) })),
        ]);
    }
    blocks() {
        return this.chosen.flatMap((one) => one.section.each === undefined ? this.section(one) : this.repeated(one));
    }
    section({ section, clauses, number }) {
        const heading = {
            type: 'heading',
            level: 1,
            id: section.id,
            ...(number !== undefined && { number }),
            runs: [this.language === 'cy' && section.welsh ? { text: section.welsh } : { text: section.title }],
        };
        const start = section.newPage ? [{ type: 'page-break' }, heading] : [heading];
        if (number !== undefined) {
            const { list, after, pieces } = (0, write_1.writeRule)(this.writing, clauses, number);
            clauses.forEach((clause, index) => this.print(clause, pieces[index] ?? []));
            return [...start, list, ...after];
        }
        const inner = clauses.flatMap((clause) => this.prose(clause, section.id, section.title));
        // Every sentence of it named something that was not given: a heading alone would say less than nothing.
        return inner.length === 0 ? [] : [...start, ...inner];
    }
    /** The section once for each row of its list, with a heading wherever its group changes. */
    repeated({ section, clauses }) {
        const rows = this.rows(section.each ?? '');
        if (rows.length === 0) {
            const none = section.none && (0, fill_1.fillParts)(this.filler, section.none);
            return none ? [{ type: 'paragraph', runs: none }] : [];
        }
        let group = '';
        const level = section.group === undefined ? 1 : 2;
        const blocks = rows.flatMap((row, index) => {
            this.row = row;
            const id = `${section.id}-${index + 1}`;
            const title = this.words(section.heading);
            const start = section.newPage ? [{ type: 'page-break' }] : [];
            const now = section.group === undefined ? '' : (0, row_1.wordsOf)(row, section.group);
            if (now !== group)
                start.push({ type: 'heading', level: 1, id: `${id}-group`, runs: [{ text: now }] });
            group = now;
            const inner = clauses.flatMap((clause) => this.prose(clause, id, title, `#${index + 1}`));
            return [...start, { type: 'heading', level, id, runs: [{ text: title }] }, ...inner];
        });
        this.row = undefined;
        return blocks;
    }
    prose(clause, anchor, title, suffix = '') {
        const blocks = (0, write_1.writeProse)(this.writing, clause, anchor);
        if (blocks.length > 0)
            this.print(clause, blocks, { anchor, title, suffix });
        return blocks;
    }
    /** Notes what the clause says. */
    print(clause, blocks, at) {
        const anchor = at?.anchor ?? (0, link_1.firstAnchor)(clause.id, clause.nodes);
        this.printed.push({
            clause,
            id: clause.id + (at?.suffix ?? ''),
            title: clause.title ?? at?.title ?? this.sectionTitle(clause),
            number: this.filler.targets.get(clause.id)?.number ?? '',
            anchor,
            lines: (0, plain_1.plainLines)(blocks).map(({ label, text }) => ({ label, text })),
            own: clause.own === true,
        });
    }
    /** Each clause with why it is there. */
    prints() {
        return this.printed.map(({ clause, own, ...print }) => ({
            ...print,
            why: clause.why ?? '',
            because: this.because(clause),
            matters: this.mattersOf(clause),
            own,
        }));
    }
    /** The title of the section that a clause stands in, whether it is in the draft or left out. */
    sectionTitle({ id }) {
        return this.template.sections.find(({ clauses }) => clauses.some((one) => one.id === id))?.title ?? '';
    }
    /** The answers that decide whether the clause is there, then those that it prints. */
    because(clause) {
        const { when, prints } = (0, template_1.readsOf)(clause);
        const ids = new Set([...when, ...prints]);
        const { answers, decided } = this.source.project;
        return [...ids].flatMap((id) => {
            const question = (0, library_1.questionById)(this.library, id);
            const answer = answers[id];
            if (!question)
                return [];
            return [
                {
                    question: id,
                    label: question.label,
                    answer: answer === undefined
                        ? 'not decided yet; this follows our suggestion'
                        : (0, answers_1.answerLabel)(question, answer),
                    ...decided?.[id],
                },
            ];
        });
    }
    mattersOf(clause) {
        const statute = this.library.statutes.find((one) => one.id === this.template.law);
        return clause.satisfies.flatMap((id) => {
            const matter = statute?.matters.find((one) => one.id === id || one.parts.some((part) => part.id === id));
            return matter ? [{ id, words: `${matter.heading} (${matter.source})` }] : [];
        });
    }
    rows(of) {
        if (of.startsWith('row.')) {
            const inner = this.row?.[of.slice(4)];
            return Array.isArray(inner) ? inner : [];
        }
        return lists_1.lists[of]?.rows(this.source) ?? [];
    }
    filling(id) {
        if (id.startsWith('row.')) {
            const text = (0, row_1.wordsOf)(this.row, id.slice(4));
            return text === '' ? { known: false, label: id, optional: true } : { known: true, text };
        }
        const figure = figureOf(this.library, id);
        if (figure)
            return { known: true, text: `${figure.words} (as at ${(0, dates_1.longDate)(figure.asAt)})` };
        const fact = facts_1.facts[id];
        if (fact) {
            const text = fact.text(this.source);
            if (text !== undefined)
                return { known: true, text };
            return { known: false, label: fact.label, optional: fact.optional === true };
        }
        const question = (0, library_1.questionById)(this.library, id);
        if (!question)
            throw new Error(`No question or fact has the id ${id}; the check of documents/ should have said so.`);
        const answer = this.source.project.answers[id];
        if (answer === undefined)
            return { known: false, label: question.label, optional: question.optional === true };
        return { known: true, text: (0, answers_1.answerText)(question, answer) };
    }
}
/** A panel with a bullet for each line; none where there is no line. */
function bulletPanel(panel, lines) {
    if (lines.length === 0)
        return [];
    const items = lines.map((run) => ({
        label: '•',
        number: '',
        blocks: [{ type: 'paragraph', runs: [run] }],
    }));
    return [{ type: 'panel', ...panel, blocks: [{ type: 'list', kind: 'bullets', items }] }];
}
/** The dated figure that `{{ figure.<id> }}` names. */
function figureOf(library, id) {
    if (!id.startsWith('figure.'))
        return undefined;
    return (0, reference_1.figureById)(library.reference, id.slice('figure.'.length));
}
function lazily(make) {
    let made;
    return () => (made ??= make());
}
