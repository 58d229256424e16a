"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.accountRoutes = accountRoutes;
const express_1 = require("express");
const expected_1 = require("../../lib/expected");
const forms_1 = require("../../web/forms");
const limits_1 = require("../../web/limits");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const session_1 = require("../../web/session");
const mail_1 = require("../mail");
const device_routes_1 = require("./device-routes");
const forms_2 = require("./forms");
const keys_1 = require("./keys");
const pages_1 = require("./pages");
const store_1 = require("./store");
const tokens_1 = require("./tokens");
/** Ways in and out that no co-op owns: links, signing in by e-mail, signing out, and a person's own list. */
function accountRoutes(deps) {
    const router = (0, express_1.Router)();
    linkRoutes(router, deps);
    signInRoutes(router, deps);
    signInLinkRoutes(router, deps);
    leavingRoutes(router, deps);
    listRoutes(router, deps);
    (0, device_routes_1.deviceRoutes)(router, deps);
    return router;
}
/** A link to a seat. Opening it asks for a click, so that a mail scanner that follows links uses nothing up. */
function linkRoutes(router, { db, now }) {
    const find = async (token) => {
        const key = await (0, store_1.accountStore)(db).liveKey((0, tokens_1.hashed)(token), now().toISOString());
        if (!key || key.seat === null || key.project === null)
            throw deadLink();
        return key;
    };
    router.get(paths_1.paths.open, async (req, res) => {
        const key = await find(req.params.token);
        const seat = await (0, store_1.accountStore)(db).seat(String(key.project), String(key.seat));
        if (!seat)
            throw deadLink();
        (0, render_1.render)(res, 'account/open', {
            title: key.kind === 'invitation' ? 'You have been asked to join' : 'Welcome back',
            tab: 'Open',
            invited: key.kind === 'invitation',
            name: seat.name,
        });
    });
    router.post(paths_1.paths.open, async (req, res) => {
        await (0, limits_1.limit)(db, `open ${(0, tokens_1.hashed)((0, limits_1.networkOf)(req.ip))}`, { most: 60, minutes: 10, now: now() });
        const key = await find(req.params.token);
        const at = now().toISOString();
        // An invitation is used up by taking it; a private link is kept for next time.
        if (key.kind === 'invitation' && !(await (0, store_1.accountStore)(db).useKey(key.hash, at)))
            throw deadLink();
        const project = String(key.project);
        await (0, store_1.arrive)(db, { seat: String(key.seat), project, at });
        await (0, session_1.takeSeat)(req, String(key.seat));
        res.redirect(303, (0, paths_1.href)(key.kind === 'invitation' ? paths_1.paths.ownSeat : paths_1.paths.project, { project }));
    });
}
function signInRoutes(router, deps) {
    const { db, now, config } = deps;
    const askPage = { title: 'Get a link by e-mail', tab: 'Sign in', backLink: paths_1.paths.home };
    router.get(paths_1.paths.signIn, (_req, res) => {
        (0, render_1.render)(res, 'account/sign-in', { ...askPage, typed: {}, fieldErrors: {} });
    });
    router.post(paths_1.paths.signIn, async (req, res) => {
        const form = (0, forms_1.readForm)(forms_2.emailForm, req.body);
        if (!form.ok) {
            const again = { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) };
            (0, render_1.render)(res, 'account/sign-in', { ...askPage, ...again });
            return;
        }
        const email = form.value.email.toLowerCase();
        await limitSignIn(deps, email, (0, tokens_1.hashed)((0, limits_1.networkOf)(req.ip)));
        const browser = (0, tokens_1.newToken)();
        // The same work for every address: a mail goes out in any case, and says what is true of it.
        await db.transaction(async (trx) => {
            const { token, code } = await (0, keys_1.newSignIn)(trx, { email, browser, now: now() });
            const known = await (0, store_1.accountStore)(trx).isKnown(email);
            const link = config.baseUrl + (0, paths_1.href)(paths_1.paths.signInLink, { token });
            const to = { key: `sign-in ${(0, tokens_1.hashed)(token)}`, to: email, now: now() };
            if (known)
                await (0, mail_1.postMail)(trx, { ...to, template: 'sign-in', values: { link, code, minutes: 15 } });
            else
                await (0, mail_1.postMail)(trx, { ...to, template: 'sign-in-unknown', values: { link: `${config.baseUrl}/` } });
        });
        req.session.asking = browser;
        await (0, session_1.saved)(req);
        res.redirect(303, paths_1.paths.signInCode);
    });
    const codePage = { title: 'Check your e-mail', tab: 'Check your e-mail', backLink: paths_1.paths.signIn };
    router.get(paths_1.paths.signInCode, (_req, res) => {
        (0, render_1.render)(res, 'account/code', { ...codePage, typed: {}, fieldErrors: {} });
    });
    router.post(paths_1.paths.signInCode, async (req, res) => {
        const form = (0, forms_1.readForm)(forms_2.codeForm, req.body);
        const email = form.ok ? await emailByCode(deps, req, form.value.code) : undefined;
        if (email !== undefined) {
            await (0, session_1.signIn)(req, email);
            res.redirect(303, paths_1.paths.account);
            return;
        }
        const wrong = 'This code does not fit, or is too old. Check the digits, or ask for a new link.';
        const fieldErrors = form.ok ? { code: wrong } : form.errors;
        (0, render_1.render)(res, 'account/code', { ...codePage, typed: {}, fieldErrors, errors: (0, forms_1.summary)(fieldErrors) });
    });
}
/**
 * Five links an hour for an address from one network, so that nobody can shut an address out for the person whose it is.
 * What is refused is not counted on: a flood from one network takes five of the sixty mails that an address may get.
 */
async function limitSignIn({ db, now }, email, network) {
    const hour = { minutes: 60, now: now() };
    await (0, limits_1.limit)(db, `sign-in ${(0, tokens_1.hashed)(email)} from ${network}`, { most: 5, ...hour });
    await (0, limits_1.limit)(db, `sign-in from ${network}`, { most: 30, ...hour });
    await (0, limits_1.limit)(db, `sign-in ${(0, tokens_1.hashed)(email)}`, { most: 60, ...hour });
}
const mostTries = 5;
/** The address whose code this is, for the browser that asked; five wrong tries use the link up. */
async function emailByCode({ db, now }, req, code) {
    const { asking } = req.session;
    if (asking === undefined)
        return undefined;
    const store = (0, store_1.accountStore)(db);
    const at = now().toISOString();
    const key = await store.askedKey((0, tokens_1.hashed)(asking), at);
    if (!key || !(await store.takeTry(key.hash, mostTries)))
        return undefined;
    const right = key.code === (0, tokens_1.hashed)(code + asking);
    return right && (await store.useKey(key.hash, at)) ? String(key.email) : undefined;
}
/** The link in the mail works once, in the browser that asked for it. */
function signInLinkRoutes(router, { db, now }) {
    router.get(paths_1.paths.signInLink, async (req, res) => {
        const key = await (0, store_1.accountStore)(db).liveKey((0, tokens_1.hashed)(req.params.token), now().toISOString());
        if (!key || key.kind !== 'sign-in')
            throw deadLink();
        const here = isBrowserThatAsked(req, key);
        (0, render_1.render)(res, 'account/sign-in-link', {
            title: here ? 'Sign in' : 'Go back to the device where you asked',
            here,
        });
    });
    router.post(paths_1.paths.signInLink, async (req, res) => {
        const store = (0, store_1.accountStore)(db);
        const at = now().toISOString();
        const key = await store.liveKey((0, tokens_1.hashed)(req.params.token), at);
        if (!key || key.kind !== 'sign-in' || !isBrowserThatAsked(req, key))
            throw deadLink();
        if (!(await store.useKey(key.hash, at)))
            throw deadLink();
        await (0, session_1.signIn)(req, String(key.email));
        res.redirect(303, paths_1.paths.account);
    });
}
function isBrowserThatAsked(req, key) {
    return req.session.asking !== undefined && key.browser === (0, tokens_1.hashed)(req.session.asking);
}
function leavingRoutes(router, _deps) {
    router.get(paths_1.paths.pause, (_req, res) => {
        (0, render_1.render)(res, 'account/pause', { title: 'Notes' });
    });
    router.post(paths_1.paths.signOut, async (req, res) => {
        await (0, session_1.signOut)(req);
        // Leaves no trace: cookies, what pages kept, and copies of pages go from this browser.
        res.setHeader('Clear-Site-Data', '"cache", "cookies", "storage"');
        res.redirect(303, paths_1.paths.pause);
    });
}
function listRoutes(router, { db }) {
    router.get(paths_1.paths.account, async (req, res) => {
        const opened = (0, session_1.openedBy)(req);
        const seats = await (0, store_1.accountStore)(db).openSeats(opened);
        const desk = seats.some((seat) => seat.role === 'adviser');
        (0, render_1.render)(res, 'account/list', { title: 'Your co-ops', email: opened.email, cards: (0, pages_1.seatCards)(seats), desk });
    });
    router.get(paths_1.paths.desk, async (req, res) => {
        const seats = await (0, store_1.accountStore)(db).openSeats((0, session_1.openedBy)(req));
        (0, render_1.render)(res, 'account/desk', { title: 'Adviser’s desk', backLink: paths_1.paths.account, ...(0, pages_1.deskOf)(seats) });
    });
}
function deadLink() {
    return new expected_1.Expected('missing', 'This link no longer works', 'It was used, replaced or is too old. Ask the person who sent it for a new one, or sign in with your e-mail address.');
}
