"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.singleRoutes = singleRoutes;
const files_1 = require("../../engine/paper/files");
const calendar_file_1 = require("../../engine/paper/calendar-file");
const offer_dates_1 = require("../../engine/project/offer-dates");
const offer_1 = require("../../engine/project/offer");
const in_force_1 = require("../../engine/project/in-force");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const table_files_1 = require("../../web/table-files");
const projects_1 = require("../projects");
const papers_1 = require("../papers");
const answer_offer_1 = require("./answer-offer");
const ask_offer_1 = require("./ask-offer");
const below_cost_1 = require("./below-cost");
const copy_of_1 = require("./copy-of");
const forms_2 = require("./forms");
const pages_1 = require("./pages");
const paper_1 = require("./paper");
const ready_1 = require("./ready");
const seen_offer_1 = require("./seen-offer");
const send_offer_1 = require("./send-offer");
const store_1 = require("./store");
const write_offer_1 = require("./write-offer");
/** One offer: how it stands, its papers, sending, questions, withdrawal, invoices and dates. */
function singleRoutes(router, deps) {
    const find = async (res, id) => {
        const project = await (0, projects_1.projectStore)(deps.db).load((0, access_1.projectOf)(res).id);
        return { project, offer: (0, seen_offer_1.seenOffer)(project, id, (0, access_1.may)(res, 'contacts')) };
    };
    pageRoutes(router, deps, find);
    sendingRoutes(router, deps, find);
    fileRoutes(router, deps, find);
}
function pageRoutes(router, deps, find) {
    const { db, library, now } = deps;
    const show = async (res, id, form) => {
        const project = (0, access_1.projectOf)(res).id;
        const { project: loaded, offer } = await find(res, id);
        const today = (0, dates_1.londonDate)(now());
        const terms = (0, offer_1.termsOf)(offer);
        const value = (0, pages_1.valueOf)(offer, loaded.services);
        const last = (0, offer_1.lastVersion)(offer);
        const days = loaded.answers['offer.reportDays'];
        const link = await (0, store_1.offerStore)(db).linkSince(project, id, now().toISOString());
        (0, render_1.render)(res, 'offers/offer', {
            title: `Offer ${offer.number}`,
            tab: 'An offer',
            section: terms?.to.name ?? '',
            backLink: (0, paths_1.href)(paths_1.paths.offers, { project }),
            offer,
            tag: (0, pages_1.stateTag)(offer, today),
            state: (0, offer_1.offerState)(offer, today),
            binding: last?.binding ?? (0, in_force_1.isRegistered)(loaded, today),
            terms,
            startsWords: terms && (0, dates_1.longDate)(terms.starts),
            untilWords: terms && (0, dates_1.longDate)(terms.validUntil),
            value: terms && value && (0, pages_1.valuePage)(terms, value, library.reference),
            belowCost: (0, below_cost_1.belowCost)(loaded, terms, { library, today }),
            invoices: terms && value && (0, pages_1.invoicePage)(terms, value),
            dates: terms ? (0, pages_1.datePage)(terms, typeof days === 'number' ? days : undefined) : [],
            answer: (0, pages_1.answerOf)(last),
            versions: (0, pages_1.versionRows)(project, offer, today),
            asked: (0, pages_1.openQuestions)(offer),
            messages: (offer.messages ?? []).map((one) => ({ ...one, on: (0, dates_1.longDate)(one.on) })),
            linkSince: link === undefined ? undefined : (0, dates_1.longDate)((0, dates_1.londonDate)(new Date(link))),
            papers: paperLinks(project, id),
            files: table_files_1.tableFormats.map(({ format, label }) => ({
                label,
                href: (0, paths_1.href)(paths_1.paths.offerInvoices, { project, offer: id, format }),
            })),
            can: {
                change: (0, access_1.may)(res, 'answer') && (0, offer_1.offerState)(offer, today) !== 'accepted',
                talk: (0, access_1.may)(res, 'answer'),
            },
            at: (path) => (0, paths_1.href)(paths_1.paths[path], { project, offer: id }),
            typed: form.typed,
            fieldErrors: form.errors,
            errors: (0, forms_1.summary)(form.errors),
        });
    };
    router.get(paths_1.paths.offer, (req, res) => show(res, req.params.offer, { typed: {}, errors: {} }));
    router.post(paths_1.paths.offerReply, async (req, res) => {
        const { id, name, seat } = (0, access_1.projectOf)(res);
        await find(res, req.params.offer);
        const form = (0, forms_1.readForm)(forms_2.replyForm, req.body);
        if (!form.ok) {
            await show(res, req.params.offer, form);
            return;
        }
        const said = { name: seat?.name ?? name, words: form.value.words, coop: name };
        await (0, ask_offer_1.replyToBuyer)(db, (0, access_1.doingOf)(res, now), req.params.offer, said);
        res.redirect(303, `${(0, paths_1.href)(paths_1.paths.offer, { project: id, offer: req.params.offer })}#questions`);
    });
    router.get(paths_1.paths.offerChanges, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { project, offer } = await find(res, req.params.offer);
        const after = (0, offer_1.lastVersion)(offer);
        const typed = Number(req.query['since']);
        const before = offer.versions.find(({ number }) => number === typed) ?? offer.versions.at(-2);
        if (!before || !after || before === after)
            throw noPair();
        const one = await (0, copy_of_1.copyOf)(deps, { id, project, offer, version: before });
        const other = await (0, copy_of_1.copyOf)(deps, { id, project, offer, version: after });
        if (!one || !other)
            throw noExactCopy();
        const { changes, counts, renumbered } = (0, papers_1.changesPage)(one.tree, other.tree);
        (0, render_1.render)(res, 'papers/changes', {
            title: 'What changed',
            section: `Offer ${offer.number}, version ${after.number}`,
            backLink: (0, paths_1.href)(paths_1.paths.offer, { project: id, offer: offer.id }),
            until: `version ${before.number} of ${(0, dates_1.longDate)(before.sentOn)}`,
            changes,
            counts,
            renumbered,
        });
    });
}
function noPair() {
    return new expected_1.Expected('missing', 'There are no two versions to compare here', 'Go back to the offer.');
}
function paperLinks(project, offer) {
    return paper_1.offerDocuments.map(({ id, label }) => ({
        label,
        files: files_1.paperFiles
            .filter(({ format }) => format === 'pdf' || format === 'docx')
            .map((file) => ({
            label: file.label,
            href: (0, paths_1.href)(paths_1.paths.offerPaper, { project, offer, paper: id, format: file.format }),
        })),
    }));
}
function sendingRoutes(router, deps, find) {
    const { db, library, now } = deps;
    const back = (res, offer) => res.redirect(303, (0, paths_1.href)(paths_1.paths.offer, { project: (0, access_1.projectOf)(res).id, offer }));
    router.get(paths_1.paths.offerSending, async (req, res) => {
        const project = (0, access_1.projectOf)(res).id;
        const { project: loaded, offer } = await find(res, req.params.offer);
        const { draft } = offer;
        if (!draft) {
            back(res, offer.id);
            return;
        }
        const today = (0, dates_1.londonDate)(now());
        const chosen = (0, paper_1.nextVersion)(offer, draft, loaded);
        const tree = (0, paper_1.offerTree)(library, loaded, chosen, { document: paper_1.offerDocument, asAt: today });
        const holds = (0, ready_1.holdsOf)(loaded, draft, tree.gaps, today);
        (0, render_1.render)(res, 'offers/sending', {
            title: offer.versions.length === 0 ? 'Send this offer' : `Send version ${chosen.version}`,
            section: draft.to.name,
            backLink: (0, paths_1.href)(paths_1.paths.offer, { project, offer: offer.id }),
            holds: holds.map(({ text, mend }) => ({ text, href: mendLink(project, offer.id, mend) })),
            value: (0, pages_1.valuePage)(draft, chosen.value, library.reference),
            belowCost: (0, below_cost_1.belowCost)(loaded, draft, { library, today }),
            terms: draft,
            replaces: (0, offer_1.lastVersion)(offer),
            untilWords: (0, dates_1.longDate)(draft.validUntil),
            registered: (0, in_force_1.isRegistered)(loaded, today),
            numberHref: (0, paths_1.href)(paths_1.paths.rulebook, { project }),
            previewHref: (0, paths_1.href)(paths_1.paths.offerPaper, {
                project,
                offer: offer.id,
                paper: paper_1.offerDocument,
                format: 'pdf',
            }),
            seen: (0, forms_1.fingerprint)(draft),
        });
    });
    function mendLink(project, offer, mend) {
        if ('founder' in mend)
            return (0, paths_1.href)(paths_1.paths.founder, { project, founder: mend.founder });
        if ('service' in mend)
            return (0, paths_1.href)(paths_1.paths.service, { project, service: mend.service });
        if ('gap' in mend)
            return (0, projects_1.gapLink)(project, mend.gap, library);
        return (0, paths_1.href)(paths_1.paths.offerDraft, { project, offer });
    }
    router.post(paths_1.paths.offerSending, async (req, res) => {
        const seen = req.body.seen;
        await (0, send_offer_1.sendOffer)(deps, (0, access_1.doingOf)(res, now), req.params.offer, typeof seen === 'string' ? seen : undefined);
        back(res, req.params.offer);
    });
    router.post(paths_1.paths.offerLink, async (req, res) => {
        await (0, send_offer_1.sendLinkAgain)(deps, (0, access_1.doingOf)(res, now), req.params.offer);
        back(res, req.params.offer);
    });
    router.post(paths_1.paths.offerLinkEnd, async (req, res) => {
        await (0, send_offer_1.endLinks)(db, (0, access_1.doingOf)(res, now), req.params.offer);
        back(res, req.params.offer);
    });
    router.post(paths_1.paths.offerWithdrawal, async (req, res) => {
        await (0, answer_offer_1.withdrawOffer)(db, (0, access_1.doingOf)(res, now), req.params.offer);
        back(res, req.params.offer);
    });
    router.post(paths_1.paths.offerRemoval, async (req, res) => {
        const project = (0, access_1.projectOf)(res).id;
        const gone = await (0, write_offer_1.dropDraft)(db, (0, access_1.doingOf)(res, now), req.params.offer);
        res.redirect(303, gone ? (0, paths_1.href)(paths_1.paths.offers, { project }) : (0, paths_1.href)(paths_1.paths.offer, { project, offer: req.params.offer }));
    });
    router.post(paths_1.paths.offerAgain, async (req, res) => {
        back(res, await (0, write_offer_1.offerAgain)(db, (0, access_1.doingOf)(res, now), req.params.offer));
    });
}
function fileRoutes(router, deps, find) {
    const { library, now } = deps;
    router.get(paths_1.paths.offerInvoices, async (req, res) => {
        const { project, offer } = await find(res, req.params.offer);
        const [terms, value] = [(0, offer_1.termsOf)(offer), (0, pages_1.valueOf)(offer, project.services)];
        if (!terms || !value)
            throw noFile();
        const name = `${(0, send_offer_1.fileName)(project.name, { number: offer.number, version: 1 })}-invoices`;
        await (0, table_files_1.sendTables)(res, { name, format: req.params.format, tables: [(0, pages_1.invoiceTable)(offer, terms, value)] });
    });
    router.get(paths_1.paths.offerDates, async (req, res) => {
        const { project, offer } = await find(res, req.params.offer);
        const terms = (0, offer_1.termsOf)(offer);
        if (!terms)
            throw noFile();
        const days = project.answers['offer.reportDays'];
        const text = (0, calendar_file_1.toDatesFile)((0, offer_dates_1.agreementDates)(terms, typeof days === 'number' ? days : undefined), {
            id: `${(0, access_1.projectOf)(res).id}-${offer.id}`,
            name: `${project.name}: ${terms.to.name}`,
            asAt: (0, dates_1.londonDate)(now()),
        });
        res
            .attachment(`${(0, names_1.slug)(terms.to.name)}-dates.ics`)
            .type('text/calendar; charset=utf-8')
            .send(text);
    });
    router.get(paths_1.paths.offerPaper, async (req, res) => {
        const { project, offer } = await find(res, req.params.offer);
        const file = files_1.paperFiles.find(({ format }) => format === req.params.format);
        const known = paper_1.offerDocuments.some(({ id }) => id === req.params.paper);
        const today = (0, dates_1.londonDate)(now());
        const chosen = offer.draft ? (0, paper_1.nextVersion)(offer, offer.draft, project) : (0, paper_1.chosenNow)(offer, project);
        if (!file || !known || !chosen)
            throw noFile();
        const tree = (0, paper_1.offerTree)(library, project, chosen, { document: req.params.paper, asAt: today });
        const name = `${(0, send_offer_1.fileName)(project.name, chosen)}${offer.draft ? '-draft' : ''}-${req.params.paper}`;
        res
            .attachment(`${name}.${file.format}`)
            .type(file.type)
            .send(await file.make(tree));
    });
    router.get(paths_1.paths.offerCopy, async (req, res) => {
        const { id, name } = (0, access_1.projectOf)(res);
        const { project, offer } = await find(res, req.params.offer);
        const version = offer.versions.find(({ number }) => String(number) === req.params.version);
        const file = files_1.paperFiles.find(({ format }) => format === req.params.format);
        if (!version || !file || (file.format !== 'pdf' && file.format !== 'docx'))
            throw noFile();
        const copy = await (0, copy_of_1.copyOf)(deps, { id, project, offer, version });
        if (!copy)
            throw noExactCopy();
        const title = (0, send_offer_1.fileName)(name, { number: offer.number, version: version.number });
        res.attachment(`${title}.${file.format}`).type(file.type).send(copy[file.format]);
    });
}
function noExactCopy() {
    return new expected_1.Expected('missing', 'The exact copy is not on this site', 'It stays where the offer was sent from, and in the mail that brought it. The fingerprint shows whether a file is the same.');
}
function noFile() {
    return new expected_1.Expected('missing', 'We cannot find this file', 'Go back to the offer and choose a file there.');
}
