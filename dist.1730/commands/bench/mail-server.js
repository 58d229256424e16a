"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.refuse = refuse;
exports.openMailServer = openMailServer;
exports.readMail = readMail;
exports.until = until;
const mailparser_1 = require("mailparser");
const smtp_server_1 = require("smtp-server");
/** An answer of the server other than yes. */
function refuse(responseCode, message) {
    return Object.assign(new Error(message), { responseCode });
}
async function openMailServer(script = {}) {
    const taken = [];
    const sockets = new Set();
    let connections = 0;
    const server = new smtp_server_1.SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        disableReverseLookup: true,
        logger: false,
        onRcptTo: ({ address }, _session, done) => done(script.onRecipient?.(address)),
        onData: (stream, session, done) => {
            const chunks = [];
            stream.on('data', (chunk) => chunks.push(chunk));
            stream.on('end', () => {
                const raw = Buffer.concat(chunks);
                const recipients = session.envelope.rcptTo.map(({ address }) => address);
                const messageId = /^message-id: *(\S+)/im.exec(raw.toString('latin1'))?.[1] ?? '';
                const one = { recipients, raw, messageId };
                const answer = async () => {
                    const error = await script.onTaken?.(one, taken.length + 1);
                    if (!error)
                        taken.push(one);
                    done(error);
                };
                void answer();
            });
        },
        ...script.options,
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket) => {
        connections++;
        sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => sockets.delete(socket));
    });
    await new Promise((resolve) => server.listen(script.port ?? 0, '127.0.0.1', resolve));
    const { port } = server.server.address();
    return {
        url: `smtp://127.0.0.1:${port}`,
        taken,
        connections: () => connections,
        drop: () => {
            for (const socket of sockets)
                socket.destroy();
        },
        kill: () => new Promise((resolve) => {
            server.server.close(() => resolve());
            for (const socket of sockets)
                socket.destroy();
        }),
    };
}
/** A message as a mail program reads it. */
function readMail(taken) {
    return (0, mailparser_1.simpleParser)(taken.raw);
}
/** Waits until something is so; looks every few milliseconds. */
async function until(what, milliseconds = 15_000) {
    const end = Date.now() + milliseconds;
    while (!(await what())) {
        if (Date.now() > end)
            throw new Error(`Not so within ${milliseconds} ms: ${String(what)}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
    }
}
