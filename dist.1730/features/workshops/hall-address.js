"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.hallAddress = hallAddress;
/**
 * The address that phones in the hall use. On the web it is the site's own. On a laptop with a hotspot the site calls
 * itself localhost, which a phone cannot reach: then it is the address under which the page was asked for, or the
 * laptop's own in its network.
 */
const node_os_1 = require("node:os");
const onlyHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
/** @param host the Host header of the request */
function hallAddress(baseUrl, host) {
    const base = new URL(baseUrl);
    if (!onlyHere.test(base.host))
        return baseUrl;
    if (host !== undefined && /^[\w.[\]:-]+$/.test(host) && !onlyHere.test(host))
        return `${base.protocol}//${host}`;
    const own = ownAddress();
    const port = /:\d+$/.exec(host ?? '')?.[0] ?? (base.port === '' ? '' : `:${base.port}`);
    return own === undefined ? baseUrl : `${base.protocol}//${own}${port}`;
}
/** The laptop's address in its first network. */
function ownAddress() {
    return Object.values((0, node_os_1.networkInterfaces)())
        .flatMap((list) => list ?? [])
        .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}
