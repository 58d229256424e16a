"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.errorPages = errorPages;
const faults_1 = require("../db/faults");
const expected_1 = require("../lib/expected");
const log_1 = require("./log");
const render_1 = require("./render");
const statusOf = {
    missing: 404,
    forbidden: 403,
    conflict: 409,
    'too-large': 413,
    'too-many': 429,
};
function errorPages(log) {
    return (error, req, res, next) => {
        if (res.headersSent) {
            next(error);
            return;
        }
        const known = asExpected(error);
        const storage = known ? undefined : (0, faults_1.storageFault)(error);
        const id = String(res.locals['requestId'] ?? '');
        if (!known)
            log.error({ err: error, requestId: id, method: req.method, route: (0, log_1.routeOf)(req.route) }, 'request failed');
        if (storage)
            res.setHeader('Retry-After', '60');
        res.status(known ? statusOf[known.kind] : storage ? 503 : 500);
        (0, render_1.render)(res, 'web/error', {
            title: known?.message ?? faultTitle(storage),
            message: known?.next ??
                (storage ? storageWords[storage] : 'What you had saved is still there. Try again in a few minutes.'),
            requestId: known ? undefined : id,
        });
    };
}
/** What the reader of uploads says of a body that no browser would send, or that broke off. */
const unreadable = /^(Malformed|Unexpected end of|Multipart: |Missing Content-Type|Unsupported content type|Request (aborted|closed|error))/;
/** Errors of Express's own parsers carry a 4xx status; they are about what was sent, not about us. */
function asExpected(error) {
    if (error instanceof expected_1.Expected)
        return error;
    const { status, code, name, message } = (typeof error === 'object' && error !== null ? error : {});
    if (status === 413 || code === 'LIMIT_FILE_SIZE' || code === 'LIMIT_FIELD_VALUE') {
        return new expected_1.Expected('too-large', 'That is more than we can take at once', 'Send less: a form may be 100 kB, a project file or a list 5 MB.');
    }
    if ((typeof status === 'number' && status >= 400 && status < 500) ||
        (code === undefined && unreadable.test(String(message)))) {
        return new expected_1.Expected('missing', 'We could not read that request', 'Go back, reload the page and try again.');
    }
    if (name === 'MulterError') {
        return new expected_1.Expected('forbidden', 'We could not read that form', 'Go back and choose one file only.');
    }
    return undefined;
}
const saved = 'Nothing you had saved is lost.';
const storageWords = {
    full: `The server has no room left to write. ${saved} Tell whoever runs it, keep this page open, and send it again later.`,
    damaged: 'The server found damage in its data. Tell whoever runs it: they can bring back a copy.',
    away: `${saved} Try again in a minute. If you sent a form, look first whether it is there already.`,
};
function faultTitle(storage) {
    return storage ? 'We cannot save or read at the moment' : 'There is a problem with Groundrules';
}
