import * as z from 'zod/mini'
import { MAIL_STATUSES } from './mails'
import { password } from './password'
import { maybe, requiredText } from './text'

export const ROLES = ['owner', 'admin', 'agent'] as const
const role = z.enum(ROLES)

const email = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text) => text.trim().toLowerCase()),
  ),
  z.email({ error: 'is not an e-mail address' }).check(z.maxLength(200)),
)

export const memberPatch = z.object({ role })
export const newInvitation = z.object({ email, role })

/** A new account needs both; who has one is signed in and sends neither. */
export const acceptBody = z.object({ name: maybe(requiredText(200)), password: maybe(password) })
/** `url` is what the invited person opens, also where no mail could be sent. */
export const invitationView = z.object({
  id: z.string(),
  email: z.string(),
  role,
  invitedBy: z.string(),
  url: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
})

/** `mail` is what became of the mail that carries the link. */
export const madeInvitation = z.extend(invitationView, { mail: z.enum(MAIL_STATUSES) })

/** What the invited person may know. `hasAccount`: sign in first, then accept. */
export const openInvitation = z.object({
  workspace: z.string(),
  email: z.string(),
  role,
  invitedBy: z.string(),
  hasAccount: z.boolean(),
  expiresAt: z.string(),
})

export const resetLink = z.object({ url: z.string(), expiresAt: z.string() })

export type MemberPatch = z.output<typeof memberPatch>
export type NewInvitation = z.output<typeof newInvitation>
export type AcceptBody = z.output<typeof acceptBody>
export type InvitationView = z.infer<typeof invitationView>
export type MadeInvitation = z.infer<typeof madeInvitation>
export type OpenInvitation = z.infer<typeof openInvitation>
export type ResetLink = z.infer<typeof resetLink>
