"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.commentRoutes = commentRoutes;
const express_1 = require("express");
const joi_1 = __importDefault(require("joi"));
const own_wording_1 = require("../../engine/clauses/own-wording");
const fields_1 = require("../../engine/project/fields");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const add_comment_1 = require("./add-comment");
const pages_1 = require("./pages");
const store_1 = require("./store");
const commentForm = joi_1.default.object({
    words: (0, fields_1.paragraph)('Comment', 2000)
        .required()
        .messages({ 'any.required': 'Write your comment first.', 'string.empty': 'Write your comment first.' }),
});
/** Comments on a question, a clause or a proposal: a page of their own for each, also shown under what they are about. */
function commentRoutes({ db, library, now }) {
    const router = (0, express_1.Router)();
    /** What a comment can be about, with its name and its page. */
    const subject = async (project, about) => {
        const [kind, id = ''] = about.split(/:(.*)/s);
        const question = kind === 'question' && library.questions.find((one) => one.id === id);
        if (question)
            return { name: question.heading, back: (0, paths_1.href)(paths_1.paths.question, { project, question: id }) };
        const title = kind === 'proposal' && (await (0, store_1.commentStore)(db).proposalTitle(project, id));
        if (typeof title === 'string')
            return { name: title, back: (0, paths_1.href)(paths_1.paths.proposal, { project, proposal: id }) };
        const found = kind === 'clause' ? (0, own_wording_1.clauseOfKey)(library, id) : undefined;
        if (!found)
            throw new expected_1.Expected('missing', 'We cannot find what this is about', 'Go back to your journey.');
        const { template, clause } = found;
        const section = template.sections.find((one) => one.clauses.includes(clause));
        const back = `${(0, paths_1.href)(paths_1.paths.paper, { project, document: template.id })}#${clause.id}`;
        return { name: clause.title ?? section?.title ?? '', back };
    };
    router.get(paths_1.paths.comments, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { about } = req.params;
        const { name, back } = await subject(id, about);
        const comments = await (0, pages_1.commentsAbout)(db, id, about);
        (0, render_1.render)(res, 'comments/page', {
            title: 'Comments',
            section: name,
            backLink: back,
            about,
            comments,
            typed: {},
            fieldErrors: {},
        });
    });
    router.post(paths_1.paths.comments, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { about } = req.params;
        const { name, back } = await subject(id, about);
        const form = (0, forms_1.readForm)(commentForm, req.body);
        if (!form.ok) {
            const comments = await (0, pages_1.commentsAbout)(db, id, about);
            const again = { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) };
            (0, render_1.render)(res, 'comments/page', {
                title: 'Comments',
                section: name,
                backLink: back,
                about,
                comments,
                ...again,
            });
            return;
        }
        await (0, add_comment_1.addComment)(db, (0, access_1.doingOf)(res, now), { about, words: form.value.words });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.comments, { project: id, about }));
    });
    router.post(paths_1.paths.commentSettled, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { about, comment } = req.params;
        await subject(id, about);
        await (0, add_comment_1.settleComment)(db, (0, access_1.doingOf)(res, now), { id: comment, about });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.comments, { project: id, about }));
    });
    return router;
}
