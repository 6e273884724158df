import { createRequire } from 'node:module'
import pino, { type Logger } from 'pino'
import type { Env } from '@/lib/config/env'

const REDACTED = ['*.authorization', '*.cookie', '*.password', '*.token', '*.secret', '*.apiKey']

/** JSON lines; readable ones for a person at a terminal, where `pino-pretty` is installed. */
export function createLogger(env: Pick<Env, 'logLevel' | 'production' | 'demo'>): Logger {
  const options = { level: env.logLevel, redact: { paths: REDACTED, censor: '[removed]' } }
  const readable = (env.demo || !env.production) && process.stdout.isTTY
  const pretty = readable ? loadPretty() : undefined
  return pretty ? pino(options, pretty) : pino(options)
}

type Pretty = (options: object) => pino.DestinationStream

/** A development dependency: absent where only production's are installed. */
function loadPretty(): pino.DestinationStream | undefined {
  try {
    const name = 'pino-pretty'
    const pretty: Pretty = createRequire(import.meta.url)(name)
    return pretty({ colorize: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss.l' })
  } catch {
    return undefined
  }
}
