"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.framed = framed;
exports.envelopeOf = envelopeOf;
exports.attachmentsOf = attachmentsOf;
const paths_1 = require("../../web/paths");
const unsubscribe_1 = require("./unsubscribe");
const footer = 'Groundrules sent this message because someone who uses it asked for that. Nobody reads answers to this address.';
const stop = 'To get no more reminders, open this link and press the button:';
/** Marks without a width after the preview, so that no mail program shows more of the words beside the subject. */
const padding = '&#847;&zwnj;&nbsp;'.repeat(120);
/** The whole text and the whole HTML of a mail. */
function framed(row, config, secret) {
    const token = row.reminder ? (0, unsubscribe_1.unsubscribeToken)(secret, row.to) : undefined;
    const link = token && config.baseUrl + (0, paths_1.href)(paths_1.paths.unsubscribe, { token });
    const text = [row.text ?? '', '-- ', footer, ...(link ? [`${stop}\n${link}`] : [])].join('\n\n');
    const small = [footer, ...(link ? [`${stop} <a href="${escaped(link)}">${escaped(link)}</a>`] : [])];
    const [preview = '', ...rest] = (row.html ?? '').split(/(?<=<\/p>)/);
    const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(row.subject)}</title></head>
<body style="margin:0;padding:16px;background:#fff;color:#0b0c0c;font:18px/1.5 Arial,Helvetica,sans-serif">
<div style="max-width:600px;margin:0 auto;overflow-wrap:anywhere">
${preview}<div style="display:none;max-height:0;overflow:hidden" aria-hidden="true">${padding}</div>${rest.join('')}
<div style="margin-top:32px;padding-top:8px;border-top:1px solid #b1b4b6;color:#505a5f;font-size:16px">
${small.map((line) => `<p>${line}</p>`).join('\n')}
</div></div></body></html>`;
    return { text, html, ...(link && { unsubscribe: link }) };
}
/** What nodemailer needs: addresses as objects, so that no text is ever read as a header. */
function envelopeOf(row, config, secret) {
    const { text, html, unsubscribe } = framed(row, config, secret);
    const from = config.mailFrom;
    return {
        from,
        to: { name: '', address: row.to },
        envelope: { from: from.address, to: [row.to] },
        subject: row.subject,
        text,
        html,
        messageId: `<${row.messageId}@${from.address.split('@')[1] ?? 'localhost'}>`,
        date: new Date(row.createdAt),
        attachments: attachmentsOf(row),
        headers: {
            'Auto-Submitted': 'auto-generated',
            // RFC 8058: mail programs may show a button that needs one click.
            ...(unsubscribe && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
        ...(unsubscribe && { list: { unsubscribe } }),
        disableFileAccess: true,
        disableUrlAccess: true,
        xMailer: false,
    };
}
/** The files of a mail, as they are kept. */
function attachmentsOf(row) {
    const packed = JSON.parse(row.attachments ?? '[]');
    return packed.map((one) => ({ ...one, content: Buffer.from(one.content, 'base64') }));
}
function escaped(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
