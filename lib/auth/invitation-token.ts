import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Secrets } from './secrets'

const PURPOSE = 'invitation'
const SIGNATURE_CHARS = 32

/** What an invitation's link carries: its id, which the audit log shows, and a signature, which it does not. */
export function invitationToken(secrets: Pick<Secrets, 'derive'>, id: string): string {
  return `${id}_${sign(secrets, id)}`
}

/** The invitation that a token is for; null when it is not ours. */
export function readInvitationToken(
  secrets: Pick<Secrets, 'derive'>,
  token: string,
): string | null {
  const id = token.slice(0, -SIGNATURE_CHARS - 1)
  const given = Buffer.from(token.slice(-SIGNATURE_CHARS))
  const expected = Buffer.from(sign(secrets, id))
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null
}

const sign = (secrets: Pick<Secrets, 'derive'>, id: string) =>
  createHmac('sha256', secrets.derive(PURPOSE)).update(id).digest('hex').slice(0, SIGNATURE_CHARS)
