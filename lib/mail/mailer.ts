import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'
import type { Env } from '@/lib/config/env'
import type { Database } from '@/lib/db/client'
import { insertMail } from '@/lib/db/queries/mail'
import type { MailStatus } from '@/lib/protocol/mails'

export interface OutgoingMail {
  /** Whose console shows it; null: nobody's. */
  workspaceId: string | null
  kind: string
  to: string
  subject: string
  text: string
}

export interface Mailer {
  /** False: mails are kept in the database, for an owner to hand on. */
  readonly isSetUp: boolean
  /** Sends and keeps a record. A failure is kept with its reason, not thrown. */
  send(mail: OutgoingMail): Promise<MailStatus>
}

const TIMEOUT_MS = 10_000

type Parts = { env: Env; db: Database; log: Logger }

export function createMailer({ env, db, log }: Parts): Mailer {
  const transport = env.smtpUrl ? connect(env.smtpUrl) : undefined
  return {
    isSetUp: transport !== undefined,
    async send(mail) {
      const error = transport && (await failureOf(() => transport.deliver(mail, env.publicUrl)))
      if (error) log.warn({ kind: mail.kind, error }, 'A mail could not be sent')
      const status = transport ? (error ? 'failed' : 'sent') : 'kept'
      await insertMail(db, { ...mail, status, error: error ?? null })
      return status
    },
  }
}

/** `?from=` of the address is the sender; all else of it is nodemailer's to read. */
function connect(smtpUrl: string) {
  const url = new URL(smtpUrl)
  const from = url.searchParams.get('from')
  url.searchParams.delete('from')
  const transport = createTransport({
    url: url.href,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  })
  return {
    async deliver({ to, subject, text }: OutgoingMail, publicUrl: string): Promise<void> {
      const sender = from ?? `parley@${new URL(publicUrl).hostname}`
      await transport.sendMail({
        from: sender.includes('<') ? sender : { name: 'Parley', address: sender },
        to: { name: '', address: to },
        subject,
        text,
      })
    },
  }
}

async function failureOf(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).slice(0, 500)
  }
}
