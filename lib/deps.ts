import type { Logger } from 'pino'
import type { Auth } from './auth/auth'
import type { FileLinks } from './auth/file-links'
import type { Secrets } from './auth/secrets'
import type { VisitorTokens } from './auth/visitor-token'
import type { Env } from './config/env'
import type { Database } from './db/client'
import type { Mailer } from './mail/mailer'
import type { ModelPort } from './model/port'
import type { Metrics } from './observability/metrics'
import type { VisitorLimits } from './realtime/limits'
import type { Publisher } from './realtime/publisher'
import type { ReplyControl } from './reply/control'
import type { Rehearse } from './reply/rehearse'
import type { ConfigCache } from './services/config-cache'
import type { Knowledge } from './services/knowledge/knowledge'
import type { Importer } from './services/source/importer'
import type { Sightings } from './services/widget/sightings'
import type { FileStore } from './storage/file-store'

/** Whatever has state. Built once by `server.ts`; route handlers, bundled apart by Next, fetch it through `getDeps`. */
export interface Deps {
  env: Env
  log: Logger
  db: Database
  /** Which database serves: shown by the console and `/readyz`. */
  databaseKind: 'postgres' | 'embedded'
  auth: Auth
  secrets: Secrets
  visitorTokens: VisitorTokens
  model: ModelPort
  knowledge: Knowledge
  config: ConfigCache
  publish: Publisher
  replies: ReplyControl
  /** Answers without saving; here because the model's errors are known by the class of this bundle. */
  rehearse: Rehearse
  files: FileStore
  fileLinks: FileLinks
  limits: VisitorLimits
  sightings: Sightings
  mail: Mailer
  /** Imports into knowledge bases, in the background. */
  imports: Pick<Importer, 'wake'>
  metrics: Metrics
  /** True from the moment the server drains. */
  draining: boolean
}

const holder = globalThis as typeof globalThis & { parleyDeps?: Deps }

export function setDeps(deps: Deps): void {
  holder.parleyDeps = deps
}

/** Throws when the process was not started through `server.ts`. */
export function getDeps(): Deps {
  if (!holder.parleyDeps) throw new Error('Parley is not running: start it with server.ts')
  return holder.parleyDeps
}
