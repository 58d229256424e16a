"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mailTroubles = mailTroubles;
exports.troubleWords = troubleWords;
const store_1 = require("./store");
/** The mail of a project that was refused or given up in the last 30 days, newest first. */
async function mailTroubles(db, project) {
    const rows = await (0, store_1.mailStore)(db).failed(project);
    return rows.map((row) => ({
        key: row.key,
        to: row.to,
        template: row.template,
        words: troubleWords(row),
        at: row.endedAt ?? row.createdAt,
    }));
}
/** RFC 3463 gives the meaning of codes such as 5.1.1; RFC 5321 that of 550 to 554. */
function troubleWords(row) {
    const server = `The mail server for ${row.to.split('@').at(-1) ?? ''}`;
    const detail = /\b[45]\.(\d{1,3})\.(\d{1,3})\b/.exec(row.lastReply ?? '');
    const subject = detail?.[1];
    const exact = detail && `${detail[1]}.${detail[2]}`;
    if (row.state === 'given-up') {
        if (row.lastReply === null)
            return 'We could not send mail for three days. Tell the person yourself, and tell whoever runs this copy of Groundrules.';
        if (exact === '2.2')
            return full(server);
        return `${server} did not take this for three days. Check the address with the person, or tell them yourself.`;
    }
    if (exact === '2.2' || row.lastCode === 552)
        return full(server);
    if (exact === '3.4')
        return `${server} finds this too large. Send the person the papers in another way.`;
    if (subject === '7' || row.lastCode === 554)
        return `${server} did not want this message. Tell the person yourself, and ask them for another address.`;
    if (subject === '1' || [550, 551, 553].includes(row.lastCode ?? 0))
        return `${server} does not know this address. Check it with the person.`;
    return `${server} refused this message. Check the address with the person, or tell them yourself.`;
}
function full(server) {
    return `${server} says that this mailbox is full. Ask the person to make room, or for another address.`;
}
