"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stampField = exports.trapField = void 0;
exports.newStamp = newStamp;
exports.senderOf = senderOf;
exports.limitForm = limitForm;
/**
 * Forms that anyone may send, without an account. What keeps machines out needs no other company: a mark that is
 * signed and timed, a field that people do not see, and a limit for each address and each form.
 */
const node_crypto_1 = require("node:crypto");
const limits_1 = require("./limits");
/** The field that people do not see. Whoever fills it in is a machine. */
exports.trapField = 'leave-empty';
exports.stampField = 'stamp';
/** No person fills in a form in less. */
const leastSeconds = 3;
const mostHours = 24;
/** The mark of a form as it is shown: when, and a number of its own. */
function newStamp({ secret, now }) {
    const words = `${now.getTime().toString(36)}.${(0, node_crypto_1.randomBytes)(12).toString('base64url')}`;
    return `${words}.${signed(words, secret)}`;
}
function senderOf(typed, { secret, now }) {
    if (typeof typed[exports.trapField] === 'string' && typed[exports.trapField] !== '')
        return { kind: 'machine' };
    const stamp = typeof typed[exports.stampField] === 'string' ? typed[exports.stampField] : '';
    const [time = '', nonce = '', signature = ''] = stamp.split('.');
    const words = `${time}.${nonce}`;
    const age = (now.getTime() - Number.parseInt(time, 36)) / 1000;
    if (!sameText(signature, signed(words, secret)) || !(age >= 0) || age > mostHours * 3600)
        return {
            kind: 'again',
            say: 'This page was open for a long time. Look at your answers and send them again.',
        };
    if (age < leastSeconds)
        return { kind: 'again', say: 'That was very quick. Look at your answers and send them again.' };
    return { kind: 'person', id: (0, node_crypto_1.createHash)('sha256').update(words).digest('hex').slice(0, 24) };
}
/** Counts one sending of a form. @throws Expected where this address, or all together, sent too many */
async function limitForm(db, form) {
    const { name, ip = '', now, most = 300 } = form;
    const from = (0, node_crypto_1.createHash)('sha256').update(ip).digest('base64url');
    await (0, limits_1.limit)(db, `${name} from ${from}`, { most: 20, minutes: 60, now });
    await (0, limits_1.limit)(db, name, { most, minutes: 60, now });
}
function signed(words, secret) {
    return (0, node_crypto_1.createHmac)('sha256', secret).update(`public form ${words}`).digest('base64url');
}
function sameText(one, other) {
    const [a, b] = [Buffer.from(one), Buffer.from(other)];
    return a.length === b.length && (0, node_crypto_1.timingSafeEqual)(a, b);
}
