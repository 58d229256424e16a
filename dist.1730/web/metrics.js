"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.newMetrics = newMetrics;
exports.serveMetrics = serveMetrics;
/** Figures for Prometheus, on a port of their own that is not for the world. Off unless `METRICS_PORT` is set. */
const node_http_1 = require("node:http");
const prom_client_1 = require("prom-client");
/** @param openStreams how many pages hear of changes now, on this process */
function newMetrics(db, openStreams) {
    const registry = new prom_client_1.Registry();
    (0, prom_client_1.collectDefaultMetrics)({ register: registry });
    const requests = new prom_client_1.Histogram({
        name: 'groundrules_request_seconds',
        help: 'How long requests took, by route and status',
        labelNames: ['method', 'route', 'status'],
        buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
        registers: [registry],
    });
    const streams = new prom_client_1.Gauge({
        name: 'groundrules_streams',
        help: 'Pages that are open and hear of changes, on this process',
        registers: [],
        collect() {
            this.set(openStreams());
        },
    });
    const mails = new prom_client_1.Gauge({
        name: 'groundrules_mails',
        help: 'Mails in the outbox, by state',
        labelNames: ['state'],
        registers: [],
        async collect() {
            const rows = (await db('outbox').groupBy('state').select('state').count({ n: '*' }));
            this.reset();
            for (const { state, n } of rows)
                this.set({ state }, Number(n));
        },
    });
    registry.registerMetric(streams);
    registry.registerMetric(mails);
    return {
        answered: (labels, seconds) => requests.observe({ ...labels }, seconds),
        text: () => registry.metrics(),
    };
}
/** Serves `/metrics`, and nothing else. */
function serveMetrics(metrics, port) {
    return (0, node_http_1.createServer)((req, res) => {
        if (req.url !== '/metrics') {
            res.writeHead(404).end();
            return;
        }
        metrics.text().then((text) => res.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4' }).end(text), () => res.writeHead(503).end());
    }).listen(port);
}
