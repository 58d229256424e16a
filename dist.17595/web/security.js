"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.readableAddress = readableAddress;
exports.securityHeaders = securityHeaders;
const node_crypto_1 = require("node:crypto");
const helmet_1 = __importDefault(require("helmet"));
const expected_1 = require("../lib/expected");
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
 * Security headers. Scripts and styles come from this address only, or carry the page's nonce; nothing may
 * frame a page, and no address is told to other sites.
 */
function securityHeaders(baseUrl) {
    const tls = baseUrl.startsWith('https:');
    return [
        (_req, res, next) => {
            res.locals['nonce'] = (0, node_crypto_1.randomBytes)(16).toString('base64');
            next();
        },
        (0, helmet_1.default)({
            contentSecurityPolicy: {
                useDefaults: false,
                directives: {
                    defaultSrc: ["'none'"],
                    scriptSrc: [
                        "'self'",
                        (_req, res) => `'nonce-${String(res.locals['nonce'])}'`,
                    ],
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
        }),
        (_req, res, next) => {
            res.setHeader('Cache-Control', 'no-store');
            next();
        },
    ];
}
