"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.showOnce = showOnce;
exports.hasOnce = hasOnce;
exports.takeOnce = takeOnce;
const name = 'groundrules-once';
function showOnce(res, value, baseUrl) {
    res.cookie(name, value, {
        httpOnly: true,
        sameSite: 'lax',
        secure: baseUrl.startsWith('https:'),
        maxAge: 5 * 60 * 1000,
        path: '/',
    });
}
/** Whether something is to be shown once on the next page that can. */
function hasOnce(req) {
    return req.headers.cookie?.includes(`${name}=`) ?? false;
}
/** What is to be shown now, if anything; it is taken away with this answer. */
function takeOnce(req, res) {
    const value = new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(req.headers.cookie ?? '')?.[1];
    if (value !== undefined)
        res.clearCookie(name, { path: '/' });
    return value;
}
