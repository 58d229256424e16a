"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.cookieName = cookieName;
exports.session = session;
exports.endsOn = endsOn;
exports.openedBy = openedBy;
exports.takeSeat = takeSeat;
exports.signIn = signIn;
exports.takeWorkshopSeat = takeWorkshopSeat;
exports.saved = saved;
exports.signOut = signOut;
/**
 * The browser's session: which projects it may open. Kept in the database, so that a restart loses nobody.
 * A project's id is never enough to open it.
 */
const node_crypto_1 = require("node:crypto");
const express_session_1 = __importDefault(require("express-session"));
const dates_1 = require("../lib/dates");
const device_1 = require("./device");
const session_store_1 = require("./session-store");
const day = 24 * 60 * 60 * 1000;
/** From this many days before its end on, each page says when this browser will be signed out. */
const daysOfWarning = 14;
/** The name of the cookie; with the `__Host-` prefix where the site is served by TLS. */
function cookieName(baseUrl) {
    return baseUrl.startsWith('https:') ? '__Host-groundrules' : 'groundrules';
}
function session({ config, db, now, sessionSecret }) {
    const read = (0, express_session_1.default)({
        name: cookieName(config.baseUrl),
        secret: sessionSecret,
        genid: () => (0, node_crypto_1.randomBytes)(24).toString('base64url'),
        store: new session_store_1.SessionStore(db, now),
        resave: false,
        saveUninitialized: false,
        cookie: {
            httpOnly: true,
            sameSite: 'lax',
            secure: config.baseUrl.startsWith('https:'),
            // The store ends it before, where nobody comes.
            maxAge: session_store_1.sessionDays.longest * day,
            path: '/',
        },
    });
    return [
        read,
        (req, res, next) => {
            const end = endsOn(req);
            if (end !== undefined && end - now().getTime() < daysOfWarning * day)
                res.locals['signedOutOn'] = (0, dates_1.longDate)((0, dates_1.londonDate)(new Date(end)));
            next();
        },
    ];
}
/** When this browser will be signed out at the latest, in milliseconds; undefined where it opens nothing. */
function endsOn(req) {
    const { since, seats = [], email } = req.session;
    if (since === undefined || (seats.length === 0 && email === undefined))
        return undefined;
    return since + session_store_1.sessionDays.longest * day;
}
function openedBy(req) {
    const { seats = [], email, workshops = [] } = req.session;
    return { seats, email, workshops };
}
/**
 * Lets this browser take a seat, under a new session id, so that an id that someone planted is worth nothing.
 * Returns once the session is on the disk, so that a redirect may follow.
 * @param more `proved`: the person has shown their own link, so that the session begins anew
 */
async function takeSeat(req, seat, more = {}) {
    const { seats, ...others } = openedBy(req);
    await renew(req, { ...others, seats: [...new Set([...seats, seat])] }, more.proved === true);
    if (more.shownOnce !== undefined)
        req.session.shownOnce = more.shownOnce;
    await saved(req);
}
/** Signs this browser in with an address, under a new session id. The seats that it had stay. */
async function signIn(req, email) {
    await renew(req, { ...openedBy(req), email }, true);
    await saved(req);
}
/** Lets this browser take a place in a workshop, under a new session id. */
async function takeWorkshopSeat(req, seat) {
    const { workshops, ...others } = openedBy(req);
    await renew(req, { ...others, workshops: [...new Set([...workshops, seat])] }, false);
    await saved(req);
}
/** Keeps what was noted in the session. */
function saved(req) {
    return settled((done) => req.session.save(done));
}
/** Ends this browser's session. */
function signOut(req) {
    return settled((done) => req.session.destroy(done));
}
/** A new session id, with what this browser may open. Its time runs on, unless the person has proved who they are. */
async function renew(req, opened, proved) {
    const { since } = req.session;
    await settled((done) => req.session.regenerate(done));
    req.session.seats = [...opened.seats];
    if (opened.workshops.length > 0)
        req.session.workshops = [...opened.workshops];
    if (opened.email !== undefined)
        req.session.email = opened.email;
    if (since !== undefined && !proved)
        req.session.since = since;
    req.session.device = (0, device_1.deviceOf)(req.get('user-agent') ?? '');
}
function settled(work) {
    return new Promise((resolve, reject) => {
        work((error) => {
            if (error === undefined || error === null)
                resolve();
            else
                reject(error instanceof Error ? error : new Error('The session could not be saved.'));
        });
    });
}
