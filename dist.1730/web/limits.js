"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.limit = limit;
exports.refuseOver = refuseOver;
exports.networkOf = networkOf;
exports.sweepLimits = sweepLimits;
/** How often something may be done: counted in the database, so that it holds over restarts and processes. */
const node_net_1 = require("node:net");
const expected_1 = require("../lib/expected");
/**
 * Counts one use of `name`.
 * @param name what is counted and for whom, hashed by the caller where it is personal
 * @throws Expected where it was used `most` times within `minutes`
 */
async function limit(db, name, at) {
    const now = at.now.getTime();
    const until = now + at.minutes * 60_000;
    const rows = (await db('limits')
        .insert({ name, used: 1, until })
        .onConflict('name')
        .merge({
        used: db.raw('CASE WHEN limits.until <= ? THEN 1 ELSE limits.used + 1 END', [now]),
        until: db.raw('CASE WHEN limits.until <= ? THEN ? ELSE limits.until END', [now, until]),
    })
        .returning(['used', 'until']));
    const [row] = rows;
    if (row && Number(row.used) > at.most)
        throw tooOften(Number(row.until) - now);
}
/**
 * Refuses while `name` was counted more than `most` times; counts nothing. For what is counted only where it fails.
 * @throws Expected
 */
async function refuseOver(db, name, at) {
    const now = at.now.getTime();
    const row = (await db('limits').where({ name }).first('used', 'until'));
    if (row && Number(row.until) > now && Number(row.used) >= at.most)
        throw tooOften(Number(row.until) - now);
}
/**
 * The network that a request comes from, for counting by: an IPv4 address, or the first half of an IPv6 address, as one
 * household or one attacker has all of the second half to choose from.
 */
function networkOf(ip) {
    const address = (ip ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
    if (!(0, node_net_1.isIPv6)(address))
        return address;
    const [start = '', end] = address.toLowerCase().split('::');
    const parts = start === '' ? [] : start.split(':');
    const missing = end === undefined ? 0 : 8 - parts.length - (end === '' ? 0 : end.split(':').length);
    const all = [...parts, ...Array.from({ length: missing }, () => '0'), ...(end ?? '').split(':')];
    return `${all
        .slice(0, 4)
        .map((part) => part.replace(/^0+(?=.)/, ''))
        .join(':')}::/64`;
}
function tooOften(left) {
    const wait = Math.max(1, Math.ceil(left / 60_000));
    return new expected_1.Expected('too-many', 'That was tried too often', `Wait ${wait === 1 ? 'a minute' : `${wait} minutes`}, then try again. What you have saved is safe.`);
}
/** Forgets counts that are over. */
async function sweepLimits(db, now) {
    await db('limits').where('until', '<', now.getTime()).delete();
}
