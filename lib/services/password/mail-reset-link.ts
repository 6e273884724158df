import type { Env } from '@/lib/config/env'
import type { Database } from '@/lib/db/client'
import { wasMailedSince } from '@/lib/db/queries/mail'
import { findMemberships } from '@/lib/db/queries/member'
import type { ConsoleLocale } from '@/lib/i18n/locales'
import type { Mailer } from '@/lib/mail/mailer'
import { MAIL_TEXTS } from '@/lib/mail/texts'
import { RESET_SECONDS, resetUrl } from './reset-link'

export interface ResetRequest {
  user: { id: string; name: string; email: string }
  token: string
  locale: ConsoleLocale
}

export const RESET_MAIL = 'password_reset'
const AT_MOST_EVERY_MS = 60_000

/** Mails a link; asked for again within a minute, the first mail serves. */
export async function mailResetLink(
  { env, db, mail }: { env: Env; db: Database; mail: Mailer },
  { user, token, locale }: ResetRequest,
): Promise<void> {
  const since = new Date(Date.now() - AT_MOST_EVERY_MS)
  if (await wasMailedSince(db, { kind: RESET_MAIL, to: user.email, since })) return
  const [membership] = await findMemberships(db, user.id)
  const url = resetUrl(env, token)
  await mail.send({
    workspaceId: membership?.workspace.id ?? null,
    kind: RESET_MAIL,
    to: user.email,
    ...MAIL_TEXTS[locale].passwordReset({ name: user.name, url, minutes: RESET_SECONDS / 60 }),
  })
}
