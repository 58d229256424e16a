"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.applicationRoutes = applicationRoutes;
const node_crypto_1 = require("node:crypto");
const ledger_1 = require("../../engine/project/ledger");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const public_form_1 = require("../../web/public-form");
const render_1 = require("../../web/render");
const application_form_1 = require("./application-form");
const asked_1 = require("./asked");
const decide_application_1 = require("./decide-application");
const enter_member_1 = require("./enter-member");
const forms_2 = require("./forms");
const keep_application_1 = require("./keep-application");
const pages_1 = require("./pages");
const load_book_1 = require("./load-book");
/** Applications as those who keep the register see them: typed in, put forward, decided, entered. */
function applicationRoutes(router, deps) {
    typedInRoutes(router, deps);
    oneRoutes(router, deps);
    stepRoutes(router, deps);
}
function typedInRoutes(router, deps) {
    const { db, now, library, sessionSecret } = deps;
    const days = library.reference.consents.applicationDays;
    const keys = () => ({ secret: sessionSecret, now: now() });
    const show = async (res, { typed, errors }) => {
        const { id } = (0, access_1.projectOf)(res);
        const { project, today } = await (0, load_book_1.bookOf)(deps, id);
        (0, render_1.render)(res, 'membership/new-application', {
            title: 'Type in an application',
            backLink: (0, paths_1.href)(paths_1.paths.membership, { project: id }),
            words: (0, asked_1.askedWords)(project, library, (0, asked_1.askedOf)(project, library, today, 'paper')),
            typed: { stamp: (0, public_form_1.newStamp)(keys()), ...typed },
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors),
            onPaper: true,
        });
    };
    router.get(paths_1.paths.newApplication, (_req, res) => show(res, { typed: {}, errors: {} }));
    router.post(paths_1.paths.newApplication, async (req, res) => {
        const { id, name } = (0, access_1.projectOf)(res);
        const { project, today } = await (0, load_book_1.bookOf)(deps, id);
        const form = (0, application_form_1.readApplication)(req.body, (0, asked_1.askedOf)(project, library, today, 'paper'));
        if (!form.ok)
            return show(res, form);
        const application = idFrom(req.body['stamp']);
        await (0, keep_application_1.addApplication)(db, (0, access_1.doingOf)(res, now), { id: application, how: 'paper', ...form.value }, { coop: name, days });
        return res.redirect(303, (0, paths_1.href)(paths_1.paths.application, { project: id, applicant: application }));
    });
}
/** The stamp of a page is its own: the same page sent twice is one application. */
function idFrom(stamp) {
    const text = typeof stamp === 'string' && stamp !== '' ? stamp : (0, node_crypto_1.randomUUID)();
    return (0, node_crypto_1.createHash)('sha256').update(text).digest('hex').slice(0, 24);
}
/** Everyone in the founders' book who is not a member: an application may be theirs. */
function peopleOf({ project, today }) {
    const { memberOf } = (0, ledger_1.registerAt)(project.ledger, today);
    return project.founders
        .filter(({ id }) => !memberOf.has(id))
        .map(({ id, legalName }) => ({ value: id, text: legalName }));
}
function showOne(deps) {
    return async (res, id, { typed, errors, step = '' }) => {
        const { id: project } = (0, access_1.projectOf)(res);
        const book = await (0, load_book_1.bookOf)(deps, project);
        const application = (0, keep_application_1.applicationIn)(book.project, id);
        const like = (0, keep_application_1.personLike)(book.project.founders, application);
        const page = (0, pages_1.applicationPage)(book, application, deps.library.reference.consents.applicationDays);
        (0, render_1.render)(res, 'membership/application', {
            title: application.name ?? 'An application that was erased',
            section: 'Application to become a member',
            backLink: (0, paths_1.href)(paths_1.paths.membership, { project }),
            at: { project, applicant: id },
            ...page,
            people: [{ value: 'new', text: 'Someone new' }, ...peopleOf(book)],
            step,
            typed: {
                person: application.founder ?? like?.id ?? 'new',
                shares: String(application.shares),
                ...typed,
            },
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors),
        });
    };
}
function oneRoutes(router, deps) {
    const show = showOne(deps);
    router.get(paths_1.paths.application, (req, res) => show(res, req.params.applicant, { typed: {}, errors: {} }));
}
/** What can be done with an application, a form each; every one comes back to the same page. */
function stepRoutes(router, deps) {
    const { db, now, library } = deps;
    const on = { db, library };
    const show = showOne(deps);
    router.post(paths_1.paths.applicationStep, async (req, res) => {
        const { applicant: application, step } = req.params;
        const { id } = (0, access_1.projectOf)(res);
        const book = await (0, load_book_1.bookOf)(deps, id);
        const doing = (0, access_1.doingOf)(res, now);
        const { today } = book;
        const people = peopleOf(book).map(({ value }) => value);
        const done = () => res.redirect(303, (0, paths_1.href)(paths_1.paths.application, { project: id, applicant: application }));
        const take = async (schema, verb) => {
            const form = (0, forms_1.readForm)(schema, req.body);
            if (!form.ok)
                return show(res, application, { ...form, step });
            await verb(form.value);
            return done();
        };
        switch (step) {
            case 'forward':
                return take((0, forms_2.forwardForm)(people), ({ person }) => (0, keep_application_1.putForward)(db, doing, application, person));
            case 'decision':
                return take((0, forms_2.decisionForm)(people, today), (form) => (0, decide_application_1.decideApplication)(on, doing, application, form));
            case 'reason':
                return take((0, forms_2.reasonForm)(today), (form) => (0, decide_application_1.tellReason)(on, doing, application, form));
            case 'again':
                return take((0, forms_2.dayForm)('Date they asked', today), (form) => (0, decide_application_1.askAgain)(on, doing, application, form.on));
            case 'second-look':
                return take((0, forms_2.resultForm)(['admitted', 'refused'], today), (form) => (0, decide_application_1.lookAgain)(on, doing, application, form));
            case 'entry':
                return take((0, forms_2.entryForm)(book.rules.promises, today), (form) => (0, enter_member_1.enterMember)(on, doing, application, form));
            case 'confirmation':
                return take((0, forms_2.resultForm)(['confirmed', 'not-confirmed'], today), (form) => (0, decide_application_1.confirmAdmission)(on, doing, application, form));
            case 'withdrawal':
                await (0, keep_application_1.takeBack)(db, doing, application);
                return done();
            case 'removal':
                await (0, keep_application_1.removeApplication)(db, doing, application);
                return res.redirect(303, (0, paths_1.href)(paths_1.paths.membership, { project: id }));
            default:
                throw new expected_1.Expected('missing', 'We cannot find this page', 'Go back to the application.');
        }
    });
}
