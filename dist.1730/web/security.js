"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.readableAddress = readableAddress;
exports.securityHeaders = securityHeaders;
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const node_path_1 = __importDefault(require("node:path"));
const helmet_1 = __importDefault(require("helmet"));
const expected_1 = require("../lib/expected");
const render_1 = require("./render");
/** Refuses addresses that no link of ours has: a NUL in one, or an escape that is not a letter. */
function readableAddress() {
    return (req, _res, next) => {
        if (/%00|\0/.test(req.url) || !isDecodable(req.url))
            throw new expected_1.Expected('missing', 'We cannot find this page', 'Check the address, or go to the start page.');
        next();
    };
}
function isDecodable(url) {
    try {
        decodeURIComponent(url);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * Security headers. Scripts and styles come from this address only, or are the two lines of script that every page
 * carries, known by their hashes; nothing may frame a page, and no address is told to other sites. The headers are
 * the same for every answer, so helmet is asked for them once.
 */
function securityHeaders(baseUrl) {
    const headers = new Map([...headersOf(helmetFor(baseUrl)), ['Cache-Control', 'no-store']]);
    return (_req, res, next) => {
        res.setHeaders(headers);
        next();
    };
}
function helmetFor(baseUrl) {
    const tls = baseUrl.startsWith('https:');
    return (0, helmet_1.default)({
        contentSecurityPolicy: {
            useDefaults: false,
            directives: {
                defaultSrc: ["'none'"],
                scriptSrc: ["'self'", ...inlineScripts().map((script) => `'sha256-${sha256(script)}'`)],
                styleSrc: ["'self'"],
                // A paper shown as a page carries its pictures within it; `data:` lets nothing be fetched.
                imgSrc: ["'self'", 'data:'],
                connectSrc: ["'self'"],
                formAction: ["'self'"],
                baseUri: ["'none'"],
                objectSrc: ["'none'"],
                frameAncestors: ["'none'"],
                ...(tls && { upgradeInsecureRequests: [] }),
            },
        },
        referrerPolicy: { policy: 'no-referrer' },
        strictTransportSecurity: tls ? { maxAge: 31_536_000 } : false,
        crossOriginEmbedderPolicy: false,
    });
}
/** What a handler that looks at no request sets, asked for once. */
function headersOf(handler) {
    const headers = new Map();
    const asked = {
        setHeader: (name, value) => headers.set(name, value),
        removeHeader: (name) => headers.delete(name),
    };
    void handler({}, asked, () => undefined);
    return headers;
}
/** The scripts that stand in the layout itself: nothing of a page or a person is in them. */
function inlineScripts() {
    const layout = node_path_1.default.join(render_1.viewsFolder, 'layout');
    const views = (0, node_fs_1.readdirSync)(layout).map((name) => (0, node_fs_1.readFileSync)(node_path_1.default.join(layout, name), 'utf8'));
    return views.flatMap((view) => [...view.matchAll(/<script(?: type="module")?>(.*?)<\/script>/gs)].map(([, script = '']) => script));
}
function sha256(text) {
    return (0, node_crypto_1.createHash)('sha256').update(text).digest('base64');
}
