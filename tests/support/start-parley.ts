import { readEnv } from '@/lib/config/env'
import type { Deps } from '@/lib/deps'
import type { ServiceContext } from '@/lib/services/context'
import { startServer } from '@/server'
import { AgentClient, type AgentConnection } from './agent-client'
import { APP_SECRET, PASSWORD, PEOPLE, type Person } from './fixture'
import { historyOf, storedHistory } from './history'
import { checkHistory } from './history-checker'
import { type ModelServer, startModelServer } from './model-server/start-model-server'
import { createTestDatabase, type DatabaseKind } from './test-database'
import { until } from './until'
import { VisitorClient, type VisitorOptions } from './visitor-client'

export interface ParleyOptions {
  /** With the fixture in it; by default embedded. */
  database?: DatabaseKind
  /** What answers: by default the stand-in for the Messages API. */
  model?: 'offline' | 'stand-in'
  /** Serves pages and HTTP API too, for which a build must exist. */
  web?: boolean
  env?: Record<string, string>
}

export interface TestAgent {
  /** For the verbs of `lib/services`. */
  ctx: ServiceContext
  /** Of the console's session. */
  cookie: string
  connect(options?: AgentConnection): Promise<AgentClient>
}

export interface TestParley {
  url: string
  deps: Deps
  /** The stand-in; unused with the offline model. */
  model: ModelServer
  /** What was logged as an error. `close` throws unless a test has emptied it. */
  errors: unknown[]
  /** A connected visitor. */
  visitor(options?: VisitorOptions): Promise<VisitorClient>
  /** A visitor that has not connected yet. */
  newVisitor(options?: VisitorOptions): VisitorClient
  agent(who?: Person): Promise<TestAgent>
  /** Waits until no reply runs, then checks what all visitors saw against what is stored. Throws for a breach. */
  verify(): Promise<void>
  /** Verifies; then everything that this harness began ends, and the database is removed. */
  close(): Promise<void>
}

/** The real server on a free port, with a database of its own. One at a time in a process. */
export async function startParley(options: ParleyOptions = {}): Promise<TestParley> {
  const { database = 'embedded', model: provider = 'stand-in', web = false } = options
  const model = await startModelServer()
  const stored = await createTestDatabase(database)
  const env = readEnv({
    PORT: '0',
    HOST: '127.0.0.1',
    LIMITS: 'off',
    LOG_LEVEL: 'silent',
    APP_SECRET,
    DATA_DIR: stored.dataDir,
    ...(stored.databaseUrl && { DATABASE_URL: stored.databaseUrl }),
    ...(provider === 'stand-in'
      ? { ANTHROPIC_API_KEY: 'test-key', ANTHROPIC_BASE_URL: model.url }
      : { MODEL_PROVIDER: 'offline' }),
    ...options.env,
  })
  const server = await startServer({ env, web })
  const { deps } = server
  const errors = keepErrors(deps)
  const url = `http://127.0.0.1:${env.port}`
  const clients = new Set<{ close(): void }>()
  const visitors: VisitorClient[] = []
  const newVisitor = (visitor?: VisitorOptions) => {
    const client = kept(new VisitorClient(url, visitor))
    visitors.push(client)
    return client
  }
  const verify = async () => {
    await until('all replies end', async () => (await countStreaming(deps)) === 0)
    const broken = checkHistory(visitors.map(historyOf), await storedHistory(deps))
    if (broken.length > 0) throw new Error(`The contract was broken:\n${broken.join('\n')}`)
  }
  const kept = <T extends { close(): void }>(client: T): T => {
    clients.add(client)
    return client
  }

  return {
    url,
    deps,
    model,
    errors,
    verify,
    newVisitor,
    visitor: (visitor) => newVisitor(visitor).connect(),
    async agent(who = 'bea') {
      const cookie = await signIn(deps, PEOPLE[who].email)
      return {
        ctx: await userContext(deps, who),
        cookie,
        connect: (connection) =>
          kept(new AgentClient(url, { cookie, name: who, ...connection })).connect(),
      }
    },
    async close() {
      try {
        await verify()
      } finally {
        for (const client of clients) client.close()
        await server.close()
        await model.close()
        await stored.remove()
      }
      if (errors.length > 0) {
        throw new AggregateError(
          errors,
          `The server logged errors: ${errors.map(String).join('; ')}`,
        )
      }
    },
  }
}

const countStreaming = ({ db }: Deps) => db.message.count({ where: { status: 'streaming' } })

function keepErrors({ log }: Deps): unknown[] {
  const errors: unknown[] = []
  log.error = (first: unknown, message?: unknown) => {
    const cause = typeof first === 'object' && first !== null && 'err' in first ? first.err : first
    errors.push(new Error(`${String(message ?? '')} ${String(cause)}`, { cause }))
  }
  return errors
}

/** The cookie of a new session of the console. */
async function signIn(deps: Deps, email: string): Promise<string> {
  const request = new Request(`${deps.env.publicUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: deps.env.publicUrl },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  const response = await deps.auth.handler(request)
  if (!response.ok) throw new Error(`${email} cannot sign in: ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function userContext(deps: Deps, who: Person): Promise<ServiceContext> {
  const { email, name, role } = PEOPLE[who]
  const member = await deps.db.member.findFirstOrThrow({
    where: { user: { email } },
    select: { organizationId: true, userId: true },
  })
  return {
    deps,
    workspaceId: member.organizationId,
    actor: { type: 'user', userId: member.userId, name, role },
  }
}
