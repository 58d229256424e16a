"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bookReaders = void 0;
exports.recordRoutes = recordRoutes;
const society_books_1 = require("../../engine/project/society-books");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const field_form_1 = require("../../web/field-form");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const account_1 = require("../account");
const projects_1 = require("../projects");
const file_routes_1 = require("./file-routes");
const record_books_1 = require("./record-books");
/** What a person must be allowed to do to read each book: who asked to see what is for the secretary alone. */
exports.bookReaders = {
    charges: 'inspect',
    interests: 'inspect',
    gifts: 'inspect',
    inspections: 'private',
};
/** The books beside the registers: charges, interests, gifts and inspections. */
function recordRoutes(router, deps) {
    listRoutes(router, deps);
    formRoutes(router, deps);
}
function bookNamed(name) {
    const book = record_books_1.recordBooks.find((one) => one === name);
    if (!book)
        throw new expected_1.Expected('missing', 'We cannot find this book', 'Go back to the register.');
    return book;
}
async function sourceOf({ db, library, now }, res) {
    const project = await (0, projects_1.projectStore)(db).load((0, access_1.projectOf)(res).id);
    return { project, library, today: (0, dates_1.londonDate)(now()) };
}
function listRoutes(router, deps) {
    router.get(paths_1.paths.recordBook, async (req, res) => {
        const book = bookNamed(req.params.book);
        (0, access_1.needsOf)(res)(exports.bookReaders[book]);
        const source = await sourceOf(deps, res);
        const { id } = (0, access_1.projectOf)(res);
        const asAt = (0, file_routes_1.dayAsked)(req.query['as-at'], source.today);
        const { title, intro, line, one } = record_books_1.bookSpecs[book];
        (0, render_1.render)(res, 'register/records', {
            title,
            backLink: (0, paths_1.href)(paths_1.paths.register, { project: id }),
            done: req.query['done'] === 'yes',
            intro: intro(source),
            one,
            asAt,
            asAtWords: (0, dates_1.longDate)(asAt),
            records: (0, society_books_1.recordsAt)(source.project, book, asAt).map((record, index) => {
                const { due, ...words } = line(record, source);
                return {
                    ...words,
                    number: index + 1,
                    due: due && { text: `${due.words} by ${(0, dates_1.longDate)(due.on)}`, late: due.on < source.today },
                    href: (0, paths_1.href)(paths_1.paths.bookRecord, { project: id, book, record: record.id }),
                };
            }),
            newHref: (0, paths_1.href)(paths_1.paths.newBookRecord, { project: id, book }),
            files: [...paperLinks(id, book, asAt, (0, access_1.may)(res, 'private')), ...(0, file_routes_1.fileLinks)(id, book, asAt)],
        });
    });
}
const papersOf = {
    charges: 'charges-record',
    interests: 'register-of-interests',
    gifts: 'register-of-interests',
    inspections: 'inspection-log',
};
function paperLinks(project, book, asAt, all) {
    const document = papersOf[book];
    if (document === undefined || (book === 'inspections' && !all))
        return [];
    return [
        { text: 'PDF', href: `${(0, paths_1.href)(paths_1.paths.paperFile, { project, document, format: 'pdf' })}?as-at=${asAt}` },
    ];
}
function formRoutes(router, deps) {
    const formOf = (res, source, book) => {
        const { title, one, intro, fields } = record_books_1.bookSpecs[book];
        return {
            title: `Enter ${one}`,
            section: title,
            backLink: (0, paths_1.href)(paths_1.paths.recordBook, { project: (0, access_1.projectOf)(res).id, book }),
            intro: intro(source),
            fields: fields(source),
            button: 'Save',
            typed: { on: (0, field_form_1.dayTyped)(source.today) },
        };
    };
    const page = async (res, params) => {
        const book = bookNamed(params.book);
        const source = await sourceOf(deps, res);
        const form = formOf(res, source, book);
        if (params.record === undefined)
            return { book, source, form, id: (0, account_1.newId)() };
        const record = (0, society_books_1.recordsAt)(source.project, book, '9999-12-31').find(({ id }) => id === params.record);
        if (!record)
            throw new expected_1.Expected('missing', 'We cannot find this record', 'Go back to the list.');
        return {
            book,
            source,
            id: record.id,
            form: { ...form, title: 'Complete it, or put it right', typed: (0, record_books_1.typedOf)(record) },
        };
    };
    const answer = async (res, params, body) => {
        const { book, source, form, id } = await page(res, params);
        const doing = (0, access_1.doingOf)(res, deps.now);
        await (0, field_form_1.answerFieldForm)(res, form, { body, today: source.today }, async (values) => {
            const fault = record_books_1.bookSpecs[book].fault(values, source);
            if (fault !== undefined)
                return { fault };
            await (0, projects_1.changeProject)(deps.db, doing, async (store) => {
                await store.putRecord(doing.project, book, (0, record_books_1.recordOf)(id, values), doing.now.toISOString());
                return { deed: { what: `wrote in the book of ${book}`, about: `book:${book}` }, result: undefined };
            });
            return { to: `${form.backLink}?done=yes` };
        });
    };
    router.get(paths_1.paths.newBookRecord, async (req, res) => (0, field_form_1.showFieldForm)(res, (await page(res, req.params)).form));
    router.post(paths_1.paths.newBookRecord, (req, res) => answer(res, req.params, req.body));
    router.get(paths_1.paths.bookRecord, async (req, res) => (0, field_form_1.showFieldForm)(res, (await page(res, req.params)).form));
    router.post(paths_1.paths.bookRecord, (req, res) => answer(res, req.params, req.body));
}
