"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.giveAgain = giveAgain;
/**
 * Gives a page of a project again to the seat that it was made for, in its role, in the same state of the project and
 * on the same day. Each request asks the database for the session, the seat and the state before anything is looked
 * for. Which pages may be given again says `who-may.ts`; the tests make each anew and compare.
 */
const node_zlib_1 = require("node:zlib");
const dates_1 = require("../lib/dates");
const access_1 = require("./access");
const once_1 = require("./once");
const render_1 = require("./render");
/** Gives a page again where nothing changed; else has the page kept that the routes below make. */
function giveAgain(pages, now) {
    return (req, res, next) => {
        const key = keyOf(req, res, now);
        const page = key && pages.find(key);
        if (page)
            sendKept(req, res, page);
        else {
            if (key)
                res.locals['keepPage'] = (html) => pages.keep(key, html);
            next();
        }
    };
}
/** Undefined where the page is not one to keep, or more went into it than the key would say. */
function keyOf(req, res, now) {
    if (res.locals['mayKeep'] !== true || req.method !== 'GET')
        return undefined;
    if (req.originalUrl.includes('?') || (0, once_1.hasOnce)(req))
        return undefined;
    const { id, version, name, role, seat } = (0, access_1.projectOf)(res);
    const made = [version, (0, dates_1.londonDate)(now()), name, role, seat?.name, seat?.founder, res.locals['outboxHref']];
    return { place: `${id} ${seat?.id ?? ''} ${req.originalUrl}`, state: JSON.stringify(made) };
}
function sendKept(req, res, page) {
    res.setHeader('Vary', 'Accept-Encoding');
    if (!/\bgzip\b(?!;\s*q=0(?:\.0*)?(?:,|$))/.test(req.headers['accept-encoding'] ?? '')) {
        (0, render_1.sendHtml)(res, page.html);
        return;
    }
    page.packed ??= (0, node_zlib_1.gzipSync)(page.html);
    res.setHeader('Content-Encoding', 'gzip');
    (0, render_1.sendHtml)(res, page.packed);
}
