import * as z from 'zod/mini'

export const MAIL_STATUSES = ['kept', 'sent', 'failed'] as const
export type MailStatus = (typeof MAIL_STATUSES)[number]

/** `kept`: no mail server is set up; `failed`: with the server's reason in `error`. */
export const mailRow = z.object({
  id: z.string(),
  kind: z.string(),
  to: z.string(),
  subject: z.string(),
  status: z.enum(MAIL_STATUSES),
  error: z.nullable(z.string()),
  createdAt: z.string(),
})

/** Links that open an account are shown to whoever may hand them on, and to nobody once the mail was sent. */
export const mailView = z.extend(mailRow, { text: z.string(), linksHidden: z.boolean() })

export type MailRowView = z.infer<typeof mailRow>
export type MailView = z.infer<typeof mailView>
