"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.shownMail = shownMail;
/** Mail as the page of the outbox shows it. */
const dates_1 = require("../../lib/dates");
const frame_1 = require("./frame");
const states = {
    waiting: 'Not sent',
    sending: 'Being sent',
    sent: 'Sent',
    refused: 'Refused',
    'given-up': 'Given up',
};
function shownMail(row, { text }) {
    const created = new Date(row.createdAt);
    const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });
    return {
        id: row.id,
        to: row.to,
        subject: row.subject,
        when: `${(0, dates_1.longDate)((0, dates_1.londonDate)(created))}, ${time.format(created)}`,
        state: states[row.state],
        paragraphs: text.split('\n\n').map((paragraph) => paragraph.split('\n').map(shownLine)),
        files: (0, frame_1.attachmentsOf)(row)
            .map((file) => file.filename)
            .join(', '),
    };
}
function shownLine(text) {
    return /^https?:\/\/\S+$/.test(text) ? { text, href: text } : { text };
}
