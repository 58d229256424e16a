"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mailRoutes = mailRoutes;
const express_1 = require("express");
const expected_1 = require("../../lib/expected");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const frame_1 = require("./frame");
const pages_1 = require("./pages");
const store_1 = require("./store");
const unsubscribe_1 = require("./unsubscribe");
const most = 100;
/** The outbox of a machine without a mail server, and the link that stops reminders. */
function mailRoutes(deps) {
    const router = (0, express_1.Router)();
    // Pages that send mail say where it is, on a machine that sends none.
    router.use((req, res, next) => {
        if (mayReadMail(req, deps.config))
            res.locals['outboxHref'] = paths_1.paths.outbox;
        next();
    });
    outboxRoutes(router, deps);
    unsubscribeRoutes(router, deps);
    return router;
}
function outboxRoutes(router, { db, config }) {
    router.get(paths_1.paths.outbox, async (req, res) => {
        if (!mayReadMail(req, config))
            throw new expected_1.Expected('missing', 'We cannot find this page', 'Check the address, or go to the start page.');
        const secret = await (0, unsubscribe_1.mailSecret)(db);
        const rows = await (0, store_1.mailStore)(db).readable(most);
        const mails = rows.map((row) => (0, pages_1.shownMail)(row, (0, frame_1.framed)(row, config, secret)));
        (0, render_1.render)(res, 'mail/outbox', { title: 'Mail that was not sent', backLink: paths_1.paths.home, mails, most });
    });
}
/**
 * Every link to sign in is on this page, so it is for the person at this machine alone: who asks must be on it, and
 * must have asked for it by its own name, which a page elsewhere that points its name here does not.
 */
function mayReadMail(req, config) {
    const here = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(req.ip ?? '');
    const names = ['localhost', '127.0.0.1', '[::1]', new URL(config.baseUrl).hostname];
    return config.mailPage && config.smtpUrl === undefined && here && names.includes(req.hostname);
}
function unsubscribeRoutes(router, { db, now }) {
    const store = (0, store_1.mailStore)(db);
    const addressIn = async (token) => {
        const address = (0, unsubscribe_1.readToken)(await (0, unsubscribe_1.mailSecret)(db), token);
        if (address !== undefined)
            return address;
        throw new expected_1.Expected('missing', 'We cannot read this link', 'Open the mail again and copy the whole link, up to its last letter.');
    };
    router.get(paths_1.paths.unsubscribe, async (req, res) => {
        const stopped = await store.isUnsubscribed(await addressIn(req.params.token));
        const title = stopped ? 'Reminders are stopped' : 'Stop reminders?';
        (0, render_1.render)(res, 'mail/unsubscribe', { title, stopped });
    });
    router.post(paths_1.paths.unsubscribe, async (req, res) => {
        const address = await addressIn(req.params.token);
        const fields = (0, forms_1.plainFields)(req.body);
        if (fields['wanted'] === 'yes')
            await store.subscribe(address);
        else
            await store.unsubscribe(address, now().toISOString());
        // RFC 8058: a mail program that does it in one click follows no redirect.
        if (fields['List-Unsubscribe'] === 'One-Click')
            (0, render_1.render)(res, 'mail/unsubscribe', { title: 'Reminders are stopped', stopped: true });
        else
            res.redirect(303, req.originalUrl);
    });
}
