"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
/** Starts and stops the app: config, database, app, listen. The only file that does anything on import. */
const node_http_1 = require("node:http");
const app_1 = require("./app");
const demos_1 = require("./commands/demos");
const config_1 = require("./config");
const announce_1 = require("./db/announce");
const faults_1 = require("./db/faults");
const open_1 = require("./db/open");
const library_1 = require("./engine/library/library");
const ballot_key_1 = require("./web/ballot-key");
const kept_pages_1 = require("./web/kept-pages");
const live_1 = require("./web/live");
const log_1 = require("./web/log");
const metrics_1 = require("./web/metrics");
const session_store_1 = require("./web/session-store");
const second = 1000;
async function start() {
    const config = (0, config_1.readConfig)(process.env);
    const log = (0, log_1.newLog)(config.logLevel);
    const library = (0, library_1.readLibrary)();
    const now = () => new Date();
    const db = await (0, open_1.openDatabase)(config);
    await (0, demos_1.loadDemos)({ db, library, now });
    const metrics = config.metricsPort === undefined ? undefined : (0, metrics_1.newMetrics)(db, live_1.openStreams);
    const deps = {
        ...{ config, db, log, now, library, metrics },
        pages: (0, kept_pages_1.newKeptPages)(),
        sessionSecret: await (0, session_store_1.sessionSecret)(db),
        ballotKey: (0, ballot_key_1.readBallotKey)(config),
    };
    const server = guarded((0, node_http_1.createServer)({ connectionsCheckingInterval: 5 * second }, (0, app_1.createApp)(deps)));
    const work = (0, app_1.startWork)(deps);
    const figures = metrics && (0, metrics_1.serveMetrics)(metrics, config.metricsPort ?? 0);
    server.listen(config.port, () => {
        const address = server.address();
        const port = typeof address === 'object' && address !== null ? address.port : config.port;
        process.stdout.write(`Groundrules is ready at ${config.baseUrl.replace(/:0$/, `:${port}`)}\n`);
    });
    server.on('error', fail);
    figures?.on('error', fail);
    let stopping = false;
    const stop = () => {
        if (stopping)
            return;
        stopping = true;
        const closed = new Promise((resolve) => server.close(resolve));
        // A browser keeps its line open after its last answer.
        setInterval(() => server.closeIdleConnections(), 100).unref();
        figures?.close();
        (0, live_1.endStreams)();
        // What is being answered and the mail that is on its way are finished before the database closes.
        void Promise.all([closed, work.stop()])
            .then(() => (0, announce_1.stopListening)(db))
            .then(() => db.destroy())
            .then(() => process.exit(0));
        setTimeout(() => process.exit(1), longest + 5 * second).unref();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
}
/** The longest that a request may take to arrive. */
const longest = 30 * second;
/** Someone who sends slowly, or opens a line and says nothing, is not waited for. */
function guarded(server) {
    server.headersTimeout = 15 * second;
    server.requestTimeout = longest;
    server.keepAliveTimeout = 65 * second;
    return server;
}
function fail(error) {
    const fault = (0, faults_1.storageFault)(error);
    const words = error.code === 'EADDRINUSE'
        ? 'Another program uses this port. Set PORT or METRICS_PORT to another number.'
        : fault
            ? `${faults_1.faultWords[fault]} (${error.message})`
            : error.message;
    process.stderr.write(`Groundrules could not start. ${words}\n`);
    process.exit(1);
}
// A write beyond a limit on the size of files is an error that we can tell, and not the end.
process.on('SIGXFSZ', () => undefined);
start().catch(fail);
