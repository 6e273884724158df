import { createHash, randomBytes } from 'node:crypto'

/** A new key: shown once in full, kept as prefix and hash. */
export interface MadeApiKey {
  key: string
  prefix: string
  hash: string
}

const FORM = /^pk_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/

export function makeApiKey(): MadeApiKey {
  const prefix = `pk_${randomBytes(4).toString('hex')}`
  const key = `${prefix}_${randomBytes(32).toString('base64url')}`
  return { key, prefix, hash: hashApiKey(key) }
}

/** SHA-256, hex. The key has 256 random bits: a slow hash would add nothing, and looking up by hash leaks nothing. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** Whether a text can be a key of ours at all, before the database is asked. */
export function isApiKey(text: string): boolean {
  return FORM.test(text)
}
