import { randomBytes } from 'node:crypto'
import type { Env } from '@/lib/config/env'

/** How long a link to choose a new password works. */
export const RESET_SECONDS = 3600

export const newResetToken = () => randomBytes(18).toString('base64url')

export const resetUrl = ({ publicUrl }: Pick<Env, 'publicUrl'>, token: string) =>
  `${publicUrl}/reset/${token}`
