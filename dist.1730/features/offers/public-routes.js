"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.publicRoutes = publicRoutes;
const files_1 = require("../../engine/paper/files");
const html_1 = require("../../engine/paper/html");
const offer_1 = require("../../engine/project/offer");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const forms_1 = require("../../web/forms");
const limits_1 = require("../../web/limits");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const account_1 = require("../account");
const answer_offer_1 = require("./answer-offer");
const ask_offer_1 = require("./ask-offer");
const forms_2 = require("./forms");
const pages_1 = require("./pages");
const send_offer_1 = require("./send-offer");
/**
 * What a school sees with its link. Opening the link changes nothing, so that a mail scanner that follows it does no
 * harm. The token stays in the address, so that a business manager can pass the page on to the head: no address is
 * told to other sites (Referrer-Policy), nothing is kept in a cache, and the page loads nothing from elsewhere.
 */
function publicRoutes(router, deps) {
    readingRoutes(router, deps);
    sayingRoutes(router, deps);
}
function readingRoutes(router, deps) {
    const { db, now } = deps;
    router.get(paths_1.paths.publicOffer, async (req, res) => {
        const opened = await (0, answer_offer_1.openLink)(db, req.params.token, now());
        show(deps, res, req.params.token, { opened, typed: {}, errors: {} });
    });
    router.get(paths_1.paths.publicOfferCopy, async (req, res) => {
        const { copy, offer, version } = await (0, answer_offer_1.openLink)(db, req.params.token, now());
        const file = files_1.paperFiles.find(({ format }) => format === req.params.format);
        if (!file || (file.format !== 'pdf' && file.format !== 'docx'))
            throw noFile();
        const name = (0, send_offer_1.fileName)(copy.tree.society, { number: offer.number, version: version.number });
        res.attachment(`${name}.${file.format}`).type(file.type).send(copy[file.format]);
    });
    router.get(paths_1.paths.publicOfferLook, async (req, res) => {
        const { project } = await (0, answer_offer_1.openLink)(db, req.params.token, now());
        const { colour } = project.look ?? {};
        // A colour was checked before it was kept: a # and six letters or digits.
        const css = colour === undefined ? '' : `.gr-offer h1, .gr-offer h2, .gr-offer h3 { color: ${colour}; }\n`;
        res.type('text/css; charset=utf-8').send(css);
    });
    router.get(paths_1.paths.publicOfferLogo, async (req, res) => {
        const { project } = await (0, answer_offer_1.openLink)(db, req.params.token, now());
        const logo = project.look?.logo;
        if (!logo)
            throw noFile();
        res.type('image/png').send(Buffer.from(logo.png, 'base64'));
    });
}
function sayingRoutes(router, deps) {
    const { db, now } = deps;
    router.post(paths_1.paths.publicQuestion, async (req, res) => {
        const { token } = req.params;
        const opened = await (0, answer_offer_1.openLink)(db, token, now());
        const form = (0, forms_1.readForm)(forms_2.questionForm, req.body);
        if (!form.ok) {
            show(deps, res, token, { opened, typed: form.typed, errors: form.errors });
            return;
        }
        await (0, limits_1.limit)(db, `offer question ${opened.link.hash}`, { most: 20, minutes: 60, now: now() });
        await (0, ask_offer_1.askQuestion)(deps, now(), opened, form.value);
        res.redirect(303, `${(0, paths_1.href)(paths_1.paths.publicOffer, { token })}#questions`);
    });
    router.get(paths_1.paths.publicAnswer, async (req, res) => {
        const how = howOf(req.params.how);
        const opened = await (0, answer_offer_1.openLink)(db, req.params.token, now());
        showAnswer(res, req.params.token, { opened, how, typed: { on: (0, dates_1.longDate)((0, dates_1.londonDate)(now())) }, errors: {} }, now());
    });
    router.post(paths_1.paths.publicAnswer, async (req, res) => {
        const { token } = req.params;
        const how = howOf(req.params.how);
        const opened = await (0, answer_offer_1.openLink)(db, token, now());
        const form = (0, forms_1.readForm)((0, forms_2.answerForm)(how, opened.version.binding), req.body);
        const errors = form.ok ? dayErrors(form.value, opened) : form.errors;
        if (!form.ok || Object.keys(errors).length > 0) {
            const typed = form.ok ? req.body : form.typed;
            showAnswer(res, token, { opened, how, typed, errors }, now());
            return;
        }
        await (0, limits_1.limit)(db, `offer answer ${(0, account_1.hashed)((0, limits_1.networkOf)(req.ip))}`, { most: 60, minutes: 60, now: now() });
        const result = await (0, answer_offer_1.answerOffer)(deps, now(), opened, {
            ...asAnswer(how, form.value),
            seen: form.value.seen,
        });
        if (result === 'closed') {
            throw new expected_1.Expected('conflict', 'This offer can no longer be answered', 'It was withdrawn, replaced, answered or ran out in the meantime. Open your link again to see how it stands.');
        }
        res.redirect(303, (0, paths_1.href)(paths_1.paths.publicOffer, { token }));
    });
    /** The date typed is a day from the sending to today: an agreement is not dated back or ahead. */
    function dayErrors(form, { version }) {
        if (form.on > (0, dates_1.londonDate)(now()))
            return { on: 'The date cannot be after today.' };
        if (form.on < version.sentOn)
            return { on: `The date cannot be before ${(0, dates_1.longDate)(version.sentOn)}, when this was sent.` };
        return {};
    }
}
function howOf(text) {
    if (text === 'accept')
        return 'accepted';
    if (text === 'decline')
        return 'declined';
    throw noFile();
}
function asAnswer(how, form) {
    const { name, role, on, order, invoiceEmail, reason } = form;
    if (how === 'declined')
        return { how, on, name, role, ...(reason !== undefined && { reason }) };
    return {
        how,
        on,
        name,
        role,
        ...(order !== undefined && { order }),
        ...(invoiceEmail !== undefined && { invoiceEmail }),
    };
}
function show({ library, now }, res, token, page) {
    const { offer, version, project, copy } = page.opened;
    const today = (0, dates_1.londonDate)(now());
    const { blocks } = copy.tree;
    (0, render_1.render)(res, 'offers/public', {
        ...frame(token, page.opened),
        title: copy.tree.title,
        open: (0, answer_offer_1.isOpen)(offer, version, today),
        state: (0, offer_1.versionState)(version, today),
        replaced: version.end?.how === 'replaced',
        endedOn: version.end ? (0, dates_1.longDate)(version.end.on) : '',
        answer: (0, pages_1.answerOf)(version),
        value: (0, pages_1.valuePage)(version.terms, version.value, library.reference),
        messages: (offer.messages ?? []).map((one) => ({ ...one, on: (0, dates_1.longDate)(one.on) })),
        contact: project.answers['offer.contactEmail'],
        files: ['pdf', 'docx'].map((format) => ({
            label: format === 'pdf' ? 'PDF' : 'Word',
            href: (0, paths_1.href)(paths_1.paths.publicOfferCopy, { token, format }),
        })),
        questionHref: (0, paths_1.href)(paths_1.paths.publicQuestion, { token }),
        acceptHref: (0, paths_1.href)(paths_1.paths.publicAnswer, { token, how: 'accept' }),
        declineHref: (0, paths_1.href)(paths_1.paths.publicAnswer, { token, how: 'decline' }),
        documentHtml: (0, html_1.toHtmlFragment)({ ...copy.tree, blocks: blocks.filter(({ type }) => type !== 'picture') }),
        typed: page.typed,
        fieldErrors: page.errors,
        errors: (0, forms_1.summary)(page.errors),
    });
}
function showAnswer(res, token, page, now) {
    const { opened, how, typed, errors } = page;
    const { offer, version } = opened;
    if (!(0, answer_offer_1.isOpen)(offer, version, (0, dates_1.londonDate)(now))) {
        res.redirect(303, (0, paths_1.href)(paths_1.paths.publicOffer, { token }));
        return;
    }
    const yes = version.binding ? 'Accept this offer' : 'Say that you would like this';
    (0, render_1.render)(res, 'offers/answer', {
        ...frame(token, opened),
        title: how === 'accepted' ? yes : 'Say no, thank you',
        tab: 'Your answer',
        backLink: (0, paths_1.href)(paths_1.paths.publicOffer, { token }),
        how,
        seen: version.hash ?? '',
        typed,
        fieldErrors: errors,
        errors: (0, forms_1.summary)(errors),
    });
}
function frame(token, { offer, version, copy, project }) {
    return {
        tab: 'An offer for your school',
        coop: copy.tree.society,
        reference: `Offer ${offer.number}${version.number > 1 ? `, version ${version.number}` : ''}`,
        buyer: version.terms.to.name,
        until: (0, dates_1.longDate)(version.terms.validUntil),
        binding: version.binding,
        hash: version.hash ?? '',
        logoHref: project.look?.logo && (0, paths_1.href)(paths_1.paths.publicOfferLogo, { token }),
        lookHref: project.look?.colour !== undefined ? (0, paths_1.href)(paths_1.paths.publicOfferLook, { token }) : undefined,
    };
}
function noFile() {
    return new expected_1.Expected('missing', 'We cannot find this page', 'Open your link again, and go on from there.');
}
