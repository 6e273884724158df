import { isIP } from 'node:net'
import path from 'node:path'
import * as z from 'zod'
import { PROFILES } from '@/lib/model/profiles'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

const flag = z.enum(['on', 'off'])
const text = z.string().trim().min(1)
const digits = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
/** An address, also in the brackets that URLs put around it, or a name. */
const host = z
  .string()
  .transform((value) => value.replace(/^\[(.*)\]$/, '$1'))
  .refine((value) => isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value))
const origin = z
  .url({ protocol: /^https?$/ })
  .transform((value) => new URL(value))
  .refine((url) => `${url.origin}/` === url.href)
const hosts = z
  .string()
  .transform((value) =>
    value
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  )
  .pipe(z.array(z.string().regex(/^[a-z0-9.:-]+$/)))

const schema = z.object({
  PORT: digits.pipe(z.number().max(65535)).default(3000),
  HOST: host.default('0.0.0.0'),
  PUBLIC_URL: origin.optional(),
  TRUST_PROXY: digits.pipe(z.number().max(10)).default(0),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: text.default('./data'),
  REDIS_URL: z.never().optional(),
  APP_SECRET: z.string().min(32).optional(),
  ANTHROPIC_API_KEY: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
  ANTHROPIC_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  MODEL_PROVIDER: z.enum(['anthropic', 'offline']).optional(),
  MODEL: z.enum(Object.keys(PROFILES) as [string, ...string[]]).default('claude-haiku-4-5'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  FETCH_ALLOW_HOSTS: hosts.default([]),
  LIMITS: flag.default('on'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** What each variable may be, for the one line that a wrong one stops the start with. */
const ALLOWED: Record<string, string> = {
  PORT: 'a port from 0 to 65535',
  HOST: 'an address or host name to listen on',
  PUBLIC_URL: 'an http or https address without a path, for example https://chat.example.com',
  TRUST_PROXY: 'the number of proxies in front, from 0 to 10',
  DATABASE_URL: 'a PostgreSQL address, for example postgresql://user:password@host:5432/parley',
  DATA_DIR: 'a directory',
  REDIS_URL: 'unset: this version runs on one node',
  APP_SECRET: 'a secret of at least 32 characters',
  ANTHROPIC_API_KEY: 'an API key of Anthropic',
  ANTHROPIC_BASE_URL: 'an http or https address',
  MODEL_PROVIDER: 'anthropic or offline (bedrock and vertex are not in this version)',
  MODEL: `one of ${Object.keys(PROFILES).join(', ')}`,
  SMTP_URL:
    'a mail server’s address, for example smtps://user:password@mail.example.com?from=chat@example.com',
  FETCH_ALLOW_HOSTS: 'host names or addresses separated by commas, without ports',
  LIMITS: 'on or off',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent',
}

export interface Env {
  port: number
  host: string
  /** As browsers reach it: an origin without a trailing slash. With port 0 it is set once the port is known. */
  publicUrl: string
  /** Origins that count as Parley's own. */
  ownOrigins: string[]
  trustProxy: number
  databaseUrl: string | undefined
  dataDir: string
  appSecret: string | undefined
  anthropicApiKey: string | undefined
  anthropicBaseUrl: string | undefined
  modelProvider: 'anthropic' | 'offline'
  model: string
  /** Mail server; undefined: mails are kept and shown in the console. */
  smtpUrl: string | undefined
  /** Hosts that knowledge import may reach although their addresses are private. */
  fetchAllowHosts: string[]
  limits: boolean
  logLevel: string
  demo: boolean
  production: boolean
}

/** A variable is wrong. The message is one line that names it and says what it may be. */
export class EnvError extends Error {}

type Source = Record<string, string | undefined>

/** Reads the environment. `demo` changes defaults as the demo needs them. Throws `EnvError`. */
export function readEnv(source: Source, options: { demo?: boolean } = {}): Env {
  const demo = options.demo ?? false
  const given = Object.fromEntries(
    Object.keys(ALLOWED).flatMap((name) => (source[name] ? [[name, source[name]]] : [])),
  )
  if (demo) given.HOST ??= '127.0.0.1'
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw wrong(String(parsed.error.issues[0]?.path[0]), given)
  const v = parsed.data
  if (demo && !LOOPBACK.has(v.HOST)) {
    throw new EnvError(
      `HOST is ${v.HOST}: the demo listens on loopback alone (127.0.0.1, ::1 or localhost)`,
    )
  }
  if (v.MODEL_PROVIDER === 'anthropic' && !v.ANTHROPIC_API_KEY) {
    throw new EnvError('ANTHROPIC_API_KEY is unset: MODEL_PROVIDER=anthropic needs it')
  }
  const publicUrl = v.PUBLIC_URL ? v.PUBLIC_URL.origin : `http://localhost:${v.PORT}`
  return {
    port: v.PORT,
    host: v.HOST,
    publicUrl,
    ownOrigins: ownOrigins(publicUrl),
    trustProxy: v.TRUST_PROXY,
    databaseUrl: v.DATABASE_URL,
    dataDir: path.resolve(v.DATA_DIR),
    appSecret: v.APP_SECRET,
    anthropicApiKey: v.ANTHROPIC_API_KEY,
    anthropicBaseUrl: v.ANTHROPIC_BASE_URL,
    modelProvider: v.MODEL_PROVIDER ?? (v.ANTHROPIC_API_KEY ? 'anthropic' : 'offline'),
    model: v.MODEL,
    smtpUrl: v.SMTP_URL,
    fetchAllowHosts: v.FETCH_ALLOW_HOSTS,
    limits: v.LIMITS === 'on',
    logLevel: v.LOG_LEVEL,
    demo,
    production: source.NODE_ENV === 'production',
  }
}

/** Parley's own origins for a public address: on loopback its three names count as one place. */
export function ownOrigins(publicUrl: string): string[] {
  const url = new URL(publicUrl)
  if (!LOOPBACK.has(url.hostname)) return [url.origin]
  const port = url.port ? `:${url.port}` : ''
  return ['localhost', '127.0.0.1', '[::1]'].map((host) => `${url.protocol}//${host}${port}`)
}

function wrong(name: string, given: Source): EnvError {
  const shown = /KEY|SECRET|URL/.test(name) ? 'not valid' : JSON.stringify(given[name])
  return new EnvError(`${name} is ${shown}: it may be ${ALLOWED[name]}`)
}
