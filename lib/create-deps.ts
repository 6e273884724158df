import { createHash, randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Server } from 'socket.io'
import { createAuth } from './auth/auth'
import { createFileLinks } from './auth/file-links'
import { loadSecrets } from './auth/secrets'
import { createVisitorTokens } from './auth/visitor-token'
import type { Env } from './config/env'
import { openDatabase } from './db/client'
import type { Deps } from './deps'
import { asksForPerson } from './escalation/asks-for-person'
import { createMailer } from './mail/mailer'
import { createModel } from './model/create-model'
import { costOf } from './model/pricing'
import { findProfile } from './model/profiles'
import { createLogger } from './observability/logger'
import { createMetrics } from './observability/metrics'
import { createIoPublisher } from './realtime/io-publisher'
import { createVisitorLimits } from './realtime/limits'
import { startRecovery } from './reply/recover'
import { type AnsweringPorts, createRehearsal } from './reply/rehearse'
import { createReplyRunner } from './reply/runner'
import { analyzerFor } from './retrieval/analyze'
import { startSweeping } from './services/attachment/sweep'
import { createConfigCache } from './services/config-cache'
import { startWaking } from './services/conversation/wake-due'
import { createKnowledge } from './services/knowledge/knowledge'
import { mailResetLink } from './services/password/mail-reset-link'
import { createRecoveryStore } from './services/reply/recovery-store'
import { createAnnouncer, createReplyStore } from './services/reply/store'
import { startImporter } from './services/source/importer'
import { createSightings } from './services/widget/sightings'
import { createFileStore } from './storage/file-store'

/** Passages that go along with a question. */
const PASSAGES = 6
/** How long running replies may take to end when the server goes down, in milliseconds. */
const DRAIN_MS = 5_000

export interface Running {
  deps: Deps
  migrated: string[]
  /** Ends replies and leases, then closes the database. */
  close(): Promise<void>
}

/** Builds everything that has state, in the order in which it depends on each other. */
export async function createDeps(env: Env, io: Server, root: string): Promise<Running> {
  const log = createLogger(env)
  const database = await openDatabase({
    databaseUrl: env.databaseUrl,
    dataDir: env.dataDir,
    migrationsDir: path.join(root, 'prisma/migrations'),
  })
  const { db } = database
  const secrets = loadSecrets(env)
  const config = createConfigCache(db, { sole: database.kind === 'embedded' })
  const knowledge = createKnowledge(db)
  const metrics = createMetrics()
  const fileLinks = createFileLinks(secrets, env)
  const publish = createIoPublisher(io, fileLinks)
  const mail = createMailer({ env, db, log })
  const model = createModel({
    provider: env.modelProvider,
    apiKey: env.anthropicApiKey,
    baseUrl: env.anthropicBaseUrl,
    model: env.model,
    offline: {
      terms: (text, locale) => analyzerFor(locale).terms(text),
      wantsPerson: asksForPerson,
    },
  })
  const answering: AnsweringPorts = {
    model,
    search: (bases, query, language) =>
      knowledge.searchVersions(bases, query, { language, limit: PASSAGES }),
    costOf(usage, wanted) {
      const profile = findProfile(wanted ?? env.model) ?? findProfile(env.model)
      return profile && env.modelProvider !== 'offline' ? costOf(profile, usage) : 0
    },
    opaqueId: (contactId) =>
      createHash('sha256').update(secrets.derive('opaque-id')).update(contactId).digest('hex'),
    now: () => new Date(),
  }

  const owner = randomUUID()
  const parts = { db, config, publish, log }
  const replies = createReplyRunner(
    {
      ...answering,
      store: createReplyStore(parts, owner),
      announce: createAnnouncer(parts),
      onOutcome({ status, errorCode, firstTokenMs }) {
        metrics.replies.inc({ outcome: status })
        if (errorCode) metrics.modelErrors.inc({ code: errorCode })
        if (firstTokenMs !== undefined) metrics.replyFirstToken.observe(firstTokenMs / 1000)
      },
    },
    (error, ref) => log.error({ err: error, conversationId: ref.conversationId }, 'A reply failed'),
  )
  const stopRecovery = startRecovery(
    replies,
    createRecoveryStore(parts, owner, { sole: database.kind === 'embedded' }),
    (error) => log.error({ err: error }, 'Recovery failed; it tries again'),
  )
  const files = createFileStore(path.join(env.dataDir, 'uploads'))
  const stopSweeping = startSweeping({ db, files }, (error) =>
    log.error({ err: error }, 'Files that were never sent could not be removed'),
  )
  const sightings = createSightings(db, {
    ownOrigins: () => env.ownOrigins,
    onError: (error) => log.warn({ err: error }, 'A sighting of a widget was not noted'),
  })
  const sole = database.kind === 'embedded'
  const imports = startImporter({ env, db, files, knowledge, config, publish, log }, { sole })
  const stopWaking = startWaking(parts, (error) =>
    log.error({ err: error }, 'Snoozed conversations could not be brought back; it tries again'),
  )
  const deps: Deps = {
    env,
    log,
    db,
    databaseKind: database.kind,
    auth: createAuth({
      env,
      db,
      secret: secrets.appSecret,
      log,
      onResetAsked: (request) => mailResetLink({ env, db, mail }, request),
      onSessionEnded: (id) => publish.sessionsEnded([id]),
    }),
    secrets,
    visitorTokens: createVisitorTokens(secrets),
    model,
    knowledge,
    config,
    publish,
    replies,
    rehearse: createRehearsal(answering),
    files,
    fileLinks,
    limits: createVisitorLimits(env),
    sightings,
    mail,
    imports,
    metrics,
    draining: false,
  }
  return {
    deps,
    migrated: database.migrated,
    async close() {
      await Promise.all([stopRecovery(), stopSweeping(), stopWaking(), imports.stop()])
      await replies.drain(DRAIN_MS)
      await sightings.settle()
      await database.close()
    },
  }
}
