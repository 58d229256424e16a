"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.postMail = postMail;
exports.dropMail = dropMail;
exports.forgetMail = forgetMail;
const node_crypto_1 = require("node:crypto");
const expected_1 = require("../../lib/expected");
const store_1 = require("./store");
const templates_1 = require("./templates");
const unsubscribe_1 = require("./unsubscribe");
const write_message_1 = require("./write-message");
/**
 * Puts a mail into the outbox within the caller's transaction: it goes if that is committed, and never otherwise.
 * A reminder to a person who stopped reminders is left out without a word.
 * @throws Expected where the address or a value cannot be in a mail; Error where a value is missing
 */
async function postMail(trx, mail) {
    const to = readAddress(mail.to);
    const message = (0, write_message_1.writeMessage)(mail.template, mail.values);
    const reminder = mail.reminder ?? (0, templates_1.templateOf)(mail.template).reminder ?? false;
    const store = (0, store_1.mailStore)(trx);
    if (reminder && (await store.isUnsubscribed((0, unsubscribe_1.hashedAddress)(await (0, unsubscribe_1.mailSecret)(trx), to))))
        return;
    const now = mail.now.toISOString();
    await store.post({
        key: mail.key,
        project: mail.project ?? null,
        template: mail.template,
        reminder,
        to,
        ...message,
        attachments: packed(mail.attachments ?? []),
        messageId: (0, node_crypto_1.randomBytes)(16).toString('hex'),
        createdAt: now,
        dueAt: now,
    });
}
const mailbox = /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*$/u;
/** One plain address of at most 254 characters (RFC 5321); a name, a second address or a line break is refused. */
function readAddress(text) {
    const address = (0, write_message_1.oneLine)(text, 'An e-mail address');
    // `=?` starts an encoded word, which a mail program could read as another address.
    if (address.length <= 254 && mailbox.test(address) && !address.includes('=?'))
        return address;
    throw new expected_1.Expected('conflict', 'We cannot send mail to this address', 'Check it: it must be one address in the form name@example.org.');
}
/** Attachments as JSON text, or null where there are none. */
function packed(attachments) {
    if (attachments.length === 0)
        return null;
    return JSON.stringify(attachments.map(({ filename, contentType, content }) => {
        if (!/^[\w-]+\/[\w.+-]+(; ?[\w-]+=[\w-]+)*$/.test(contentType))
            throw new Error('Mail needs a plain content type for an attachment.');
        const safe = (0, write_message_1.oneLine)(filename, 'The name of a file').replace(/[/\\]/g, '-');
        return { filename: safe, contentType, content: content.toString('base64') };
    }));
}
/** Takes back a mail that has not gone yet, by the key it was posted with. */
function dropMail(trx, key) {
    return (0, store_1.mailStore)(trx).takeBack(key);
}
/** Forgets the address of a person who leaves a project: nothing more goes to it, and nothing names it. */
function forgetMail(trx, project, to) {
    return (0, store_1.mailStore)(trx).forget(project, to);
}
