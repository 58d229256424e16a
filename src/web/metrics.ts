/** Figures for Prometheus, on a port of their own that is not for the world. Off unless `METRICS_PORT` is set. */
import { createServer, type Server } from 'node:http'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Db } from '../db/open'

interface Answered {
  method: string
  route: string
  status: string
}

export interface Metrics {
  answered: (labels: Answered, seconds: number) => void
  text: () => Promise<string>
}

/** @param openStreams how many pages hear of changes now, on this process */
export function newMetrics(db: Db, openStreams: () => number): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'groundrules_request_seconds',
    help: 'How long requests took, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  const streams = new Gauge({
    name: 'groundrules_streams',
    help: 'Pages that are open and hear of changes, on this process',
    registers: [],
    collect() {
      this.set(openStreams())
    },
  })
  const mails = new Gauge({
    name: 'groundrules_mails',
    help: 'Mails in the outbox, by state',
    labelNames: ['state'],
    registers: [],
    async collect() {
      const rows = (await db('outbox').groupBy('state').select('state').count({ n: '*' })) as {
        state: string
        n: number
      }[]
      this.reset()
      for (const { state, n } of rows) this.set({ state }, Number(n))
    },
  })
  registry.registerMetric(streams)
  registry.registerMetric(mails)
  return {
    answered: (labels, seconds) => requests.observe({ ...labels }, seconds),
    text: () => registry.metrics(),
  }
}

/** Serves `/metrics`, and nothing else. */
export function serveMetrics(metrics: Metrics, port: number): Server {
  return createServer((req, res) => {
    if (req.url !== '/metrics') {
      res.writeHead(404).end()
      return
    }
    metrics.text().then(
      (text) => res.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4' }).end(text),
      () => res.writeHead(503).end(),
    )
  }).listen(port)
}
