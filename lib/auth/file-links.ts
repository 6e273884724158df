import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Env } from '@/lib/config/env'
import type { Secrets } from './secrets'

/** Which file a link opens. */
export interface LinkedFile {
  workspaceId: string
  attachmentId: string
}

export interface FileLinks {
  /** An address that opens the file for whoever has it, for 45 to 60 minutes. */
  url(file: LinkedFile): string
  /** What the last part of such an address names. */
  read(token: string): LinkedFile | 'forged' | 'expired'
}

const LIFETIME_SECONDS = 3600
/** Links made within it are the same, so that a browser that has loaded an image need not load it again. */
const STEP_SECONDS = 900
const MAX_LENGTH = 500

/** `PAYLOAD.SIGNATURE`, both base64url; the payload is a JSON list, the signature HMAC-SHA-256. */
export function createFileLinks(
  secrets: Pick<Secrets, 'derive'>,
  env: Pick<Env, 'publicUrl'>,
  now: () => number = Date.now,
): FileLinks {
  const key = secrets.derive('file-link')
  const sign = (payload: string) => createHmac('sha256', key).update(payload).digest()
  const seconds = () => Math.floor(now() / 1000)

  return {
    url({ workspaceId, attachmentId }) {
      const expires = seconds() - (seconds() % STEP_SECONDS) + LIFETIME_SECONDS
      const fields = JSON.stringify([workspaceId, attachmentId, expires])
      const payload = Buffer.from(fields).toString('base64url')
      return `${env.publicUrl}/files/${payload}.${sign(payload).toString('base64url')}`
    },
    read(token) {
      if (token.length > MAX_LENGTH) return 'forged'
      const [payload, signature, ...rest] = token.split('.')
      if (!payload || !signature || rest.length > 0) return 'forged'
      const given = Buffer.from(signature, 'base64url')
      const expected = sign(payload)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged'
      // Signed by us, hence of the form that `url` gives it.
      const fields = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
      const [workspaceId, attachmentId, expires] = fields as [string, string, number]
      return expires > seconds() ? { workspaceId, attachmentId } : 'expired'
    },
  }
}
