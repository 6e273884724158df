import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What the process counts and measures; `GET /metrics` prints the registry. Durations are in seconds. */
export interface Metrics {
  registry: Registry
  httpRequests: Counter<'method' | 'route' | 'status'>
  httpDuration: Histogram<'method' | 'route'>
  sockets: Gauge<'namespace'>
  messages: Counter<'author'>
  replies: Counter<'outcome'>
  /** From the visitor's message reaching the server to the first words of the reply. */
  replyFirstToken: Histogram
  modelErrors: Counter<'code'>
}

const HTTP_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const REPLY_BUCKETS = [0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 30]

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    httpRequests: new Counter({
      name: 'parley_http_requests_total',
      help: 'Requests of the HTTP API',
      labelNames: ['method', 'route', 'status'],
      registers,
    }),
    httpDuration: new Histogram({
      name: 'parley_http_request_duration_seconds',
      help: 'Time to answer a request of the HTTP API',
      labelNames: ['method', 'route'],
      buckets: HTTP_BUCKETS,
      registers,
    }),
    sockets: new Gauge({
      name: 'parley_sockets',
      help: 'Connected sockets',
      labelNames: ['namespace'],
      registers,
    }),
    messages: new Counter({
      name: 'parley_messages_total',
      help: 'Messages saved',
      labelNames: ['author'],
      registers,
    }),
    replies: new Counter({
      name: 'parley_replies_total',
      help: "The assistant's replies by how they ended",
      labelNames: ['outcome'],
      registers,
    }),
    replyFirstToken: new Histogram({
      name: 'parley_reply_first_token_seconds',
      help: "From the visitor's message to the first words of the reply",
      buckets: REPLY_BUCKETS,
      registers,
    }),
    modelErrors: new Counter({
      name: 'parley_model_errors_total',
      help: 'Failed requests to the model',
      labelNames: ['code'],
      registers,
    }),
  }
}
