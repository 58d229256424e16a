"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sendRules = sendRules;
exports.takeRulesBack = takeRulesBack;
exports.recordRegistration = recordRegistration;
/** The verbs of rules that go to the registrar and come back: sent, registered, returned. */
const node_crypto_1 = require("node:crypto");
const in_force_1 = require("../../engine/project/in-force");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
const rule_questions_1 = require("../../engine/clauses/rule-questions");
const carried_changes_1 = require("../../engine/project/carried-changes");
const draft_1 = require("./draft");
const store_1 = require("./store");
/**
 * Keeps the rules exactly as they go to the registrar: the bytes of the file, and the answers behind it. Without a
 * file of their own, it is the PDF that the draft gives.
 * @throws Expected where something is still open, nothing differs, other rules wait already, or members have not
 *   carried a change
 */
async function sendRules(on, doing, sent) {
    const { db, library } = on;
    const seen = await (0, projects_1.projectStore)(db).load(doing.project);
    mustBeReady(seen, library, sent.on);
    decidedBy(seen, library, sent);
    // Made before the transaction, as a PDF takes time; the check below sees whether the draft is still the same.
    const file = sent.file ?? (await (0, draft_1.fileToSend)(seen, sent.on, library));
    return (0, projects_1.changeProject)(db, doing, async (store, trx) => {
        const project = await store.load(doing.project);
        mustBeReady(project, library, sent.on);
        if ((0, draft_1.draftRules)(project, sent.on, library).text !== (0, draft_1.draftRules)(seen, sent.on, library).text) {
            throw new expected_1.Expected('conflict', 'Someone changed the draft a moment ago', 'Read the draft again. Then keep the rules that you send.');
        }
        const decided = decidedBy(project, library, sent);
        const book = bookOf(project, library, { on: sent.on, content: file.content, decided });
        await store.putRuleBook(doing.project, book);
        const of = { number: book.number, what: 'sent', at: doing.now.toISOString() };
        await (0, store_1.ruleBookStore)(trx).addFile(doing.project, of, file);
        return {
            deed: { what: 'kept the rules that were sent', about: `rule-book:${book.number}` },
            result: book,
        };
    });
}
function mustBeReady(project, library, on) {
    if (project.answers['legal.form'] === 'company') {
        throw new expected_1.Expected('conflict', 'You have chosen a company', 'Companies send their articles to Companies House, and keep them there. This page is for societies.');
    }
    if ((0, in_force_1.waitingBook)(project))
        throw new expected_1.Expected('conflict', 'Rules are with the registrar already', 'Record first what came back.');
    const { gaps } = (0, draft_1.draftRules)(project, on, library).tree;
    if (gaps.length > 0) {
        throw new expected_1.Expected('conflict', `Your draft has ${gaps.length === 1 ? 'one open point' : `${gaps.length} open points`}`, 'Settle what is still to decide. Then keep the rules that you send.');
    }
    if ((0, in_force_1.isRegistered)(project, on) && !(0, draft_1.rulesDiffer)(project, on, library)) {
        throw new expected_1.Expected('conflict', 'Your draft says what the registered rules say', 'Change an answer or a wording first. There is nothing to send.');
    }
}
/**
 * Who decided a change, as the rule book keeps it; undefined for the first rules. What is sent must say what members
 * carried and no more, unless the person says that it was decided elsewhere.
 */
function decidedBy(project, library, sent) {
    if (!(0, in_force_1.isRegistered)(project, sent.on))
        return undefined;
    if (sent.elsewhere) {
        if (sent.elsewhere.on <= sent.on)
            return sent.elsewhere;
        throw new expected_1.Expected('conflict', 'A change is decided before it is sent', 'Check the day of the decision, and the day on which you send it.');
    }
    const carried = (0, carried_changes_1.carriedChanges)(project, sent.on);
    const last = carried.at(-1);
    if (!last) {
        throw new expected_1.Expected('conflict', 'Members have not carried this change yet', 'Make a resolution from your draft first. If it was decided elsewhere, say when, and which minutes say so.');
    }
    const changes = (0, carried_changes_1.changedTogether)(carried);
    if (changes &&
        (0, draft_1.textOf)((0, draft_1.rulesWith)(project, changes, sent.on, library)) !== (0, draft_1.draftRules)(project, sent.on, library).text) {
        throw new expected_1.Expected('conflict', 'Your draft does not say what members carried', 'Take back what nobody decided, or make a resolution of it. If it was decided elsewhere, say when, and which minutes say so.');
    }
    return {
        on: last.on,
        where: carried
            .map(({ where }) => where)
            .join('; ')
            .slice(0, 400),
    };
}
function bookOf(project, library, sent) {
    const settles = (0, rule_questions_1.ruleQuestions)(library);
    const answers = Object.fromEntries(Object.entries(project.answers).filter(([id]) => settles.includes(id)));
    const wording = Object.fromEntries(Object.entries(project.wording ?? {}).filter(([key]) => (0, in_force_1.isRuleWording)(key)));
    return {
        number: (project.ruleBooks ?? []).length + 1,
        submitted: sent.on,
        sha256: (0, node_crypto_1.createHash)('sha256').update(sent.content).digest('hex'),
        settles,
        answers,
        ...(Object.keys(wording).length > 0 && { wording }),
        ...(sent.decided && { decided: sent.decided }),
    };
}
/** Takes rules back that the registrar returned or the group withdrew. Nothing is in force by them. */
function takeRulesBack({ db }, doing) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const book = await waitingOf(store, doing.project);
        await store.removeRuleBook(doing.project, book.number);
        return {
            deed: { what: 'noted that rules came back unregistered', about: `rule-book:${book.number}` },
            result: undefined,
        };
    });
}
/** Notes the registration: of the society with its first rules, or of a change. From its day the rules are in force. */
function recordRegistration({ db }, doing, back) {
    return (0, projects_1.changeProject)(db, doing, async (store, trx) => {
        const { project, now } = doing;
        const book = await waitingOf(store, project);
        const { on } = back;
        if (on > (0, dates_1.londonDate)(now))
            throw new expected_1.Expected('conflict', 'That day has not come yet', 'Record the registration when you have the acknowledgment.');
        const before = (0, in_force_1.bookOn)(await store.load(project), '9999-12-31')?.registered ?? '';
        if (on < book.submitted || on < before) {
            throw new expected_1.Expected('conflict', 'These rules were not registered before they were sent', `They were sent on ${(0, dates_1.longDate)(book.submitted)}. Check the date on the acknowledgment.`);
        }
        if (book.number === 1) {
            if (!back.identity)
                throw new expected_1.Expected('conflict', 'The number is missing', 'Enter the name and number first.');
            await store.putRegistration(project, { ...back.identity, on });
        }
        await store.putRuleBook(project, { ...book, registered: on });
        if (back.file) {
            const of = { number: book.number, what: 'acknowledgment', at: now.toISOString() };
            await (0, store_1.ruleBookStore)(trx).addFile(project, of, back.file);
        }
        const what = book.number === 1 ? 'recorded the registration' : 'recorded the registration of changed rules';
        return { deed: { what, about: `rule-book:${book.number}` }, result: undefined };
    });
}
async function waitingOf(store, project) {
    const book = (0, in_force_1.waitingBook)({ ...(await store.load(project)) });
    if (!book)
        throw new expected_1.Expected('conflict', 'No rules are with the registrar', 'Keep the rules that you send first.');
    return book;
}
