import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Env } from '@/lib/config/env'

/** The installation's secret and what is derived from it. */
export interface Secrets {
  readonly appSecret: string
  /** 32 bytes, a different key for each purpose. */
  derive(purpose: string): Uint8Array
  /** AES-256-GCM, for secrets kept in the database. */
  encrypt(text: string): string
  /** Throws when the text was encrypted with another secret, or changed. */
  decrypt(text: string): string
}

const VERSION = 'v1'
const IV_BYTES = 12
const TAG_BYTES = 16

/** `APP_SECRET`, or one made on the first start and kept in `DATA_DIR/secret`. */
export function loadSecrets(env: Pick<Env, 'appSecret' | 'dataDir'>): Secrets {
  return createSecrets(env.appSecret ?? readOrMakeSecret(env.dataDir))
}

export function createSecrets(appSecret: string): Secrets {
  const derive = (purpose: string) =>
    new Uint8Array(hkdfSync('sha256', appSecret, 'parley', purpose, 32))
  const storageKey = derive('stored-secrets')

  return {
    appSecret,
    derive,
    encrypt(text) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', storageKey, iv)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`
    },
    decrypt(text) {
      const [version, body] = text.split('.')
      if (version !== VERSION || !body) throw new Error('A stored secret has an unknown form')
      const bytes = Buffer.from(body, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', storageKey, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      const sealed = bytes.subarray(IV_BYTES + TAG_BYTES)
      try {
        return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8')
      } catch {
        throw new Error('A stored secret was encrypted with another APP_SECRET')
      }
    },
  }
}

function readOrMakeSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret')
  const kept = readSecret(file)
  if (kept) return kept
  mkdirSync(dataDir, { recursive: true })
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(aside, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    // A link, unlike a rename, leaves the file of a process that was faster.
    linkSync(aside, file)
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    if (!taken) renameSync(aside, file)
  } finally {
    rmSync(aside, { force: true })
  }
  const made = readSecret(file)
  if (!made) throw new Error(`The secret in ${file} could not be read back`)
  return made
}

function readSecret(file: string): string | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  if (text.length < 32) throw new Error(`${file} is damaged: it must hold at least 32 characters`)
  return text
}
