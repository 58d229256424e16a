"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.lifetimes = void 0;
exports.newSeatLink = newSeatLink;
exports.newJoinLink = newJoinLink;
exports.newSignIn = newSignIn;
const store_1 = require("./store");
const tokens_1 = require("./tokens");
const day = 24 * 60 * 60 * 1000;
/** How long each kind of link works, in milliseconds. A resume link works until it is taken away. */
exports.lifetimes = {
    resume: undefined,
    invitation: 14 * day,
    join: 14 * day,
    'sign-in': 15 * 60 * 1000,
};
/** Makes a new link to a seat. The old one of its kind stops working. Returns the token. */
async function newSeatLink(trx, link) {
    const store = (0, store_1.accountStore)(trx);
    const { kind, project, seat, now } = link;
    await store.dropKeys({ kind, seat });
    const token = (0, tokens_1.newToken)();
    await store.addKey({ ...emptyKey(kind, now), hash: (0, tokens_1.hashed)(token), project, seat });
    return token;
}
/** Makes the link that a group shares, for example in a chat. The old one stops working. Returns the token. */
async function newJoinLink(trx, project, now) {
    const store = (0, store_1.accountStore)(trx);
    await store.dropKeys({ kind: 'join', project });
    const token = (0, tokens_1.newToken)();
    await store.addKey({ ...emptyKey('join', now), hash: (0, tokens_1.hashed)(token), project });
    return token;
}
/** Makes a sign-in link for one browser, with a code to type there. */
async function newSignIn(trx, to) {
    const [token, code] = [(0, tokens_1.newToken)(), (0, tokens_1.newCode)()];
    await (0, store_1.accountStore)(trx).addKey({
        ...emptyKey('sign-in', to.now),
        hash: (0, tokens_1.hashed)(token),
        email: to.email,
        browser: (0, tokens_1.hashed)(to.browser),
        code: (0, tokens_1.hashed)(code + to.browser),
    });
    return { token, code };
}
function emptyKey(kind, now) {
    const lifetime = exports.lifetimes[kind];
    return {
        kind,
        project: null,
        seat: null,
        email: null,
        browser: null,
        code: null,
        createdAt: now.toISOString(),
        expiresAt: lifetime === undefined ? null : new Date(now.getTime() + lifetime).toISOString(),
    };
}
