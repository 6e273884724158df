import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSecrets, loadSecrets } from '@/lib/auth/secrets'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'parley-secrets-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

test('APP_SECRET is taken as it stands, and nothing is written', () => {
  const { appSecret } = loadSecrets({ appSecret: 'a'.repeat(40), dataDir })
  expect(appSecret).toBe('a'.repeat(40))
  expect(() => statSync(path.join(dataDir, 'secret'))).toThrow()
})

test('without it a secret is made once, for the owner’s eyes alone, also in a new directory', () => {
  const inside = path.join(dataDir, 'new')
  const first = loadSecrets({ appSecret: undefined, dataDir: inside })
  const file = path.join(inside, 'secret')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8').trim()).toBe(first.appSecret)
  expect(first.appSecret.length).toBeGreaterThanOrEqual(43)
  expect(loadSecrets({ appSecret: undefined, dataDir: inside }).appSecret).toBe(first.appSecret)
})

test('a damaged file is reported, not replaced', () => {
  const file = path.join(dataDir, 'secret')
  writeFileSync(file, 'short')
  expect(() => loadSecrets({ appSecret: undefined, dataDir })).toThrow(file)
  expect(readFileSync(file, 'utf8')).toBe('short')
})

test('keys differ by purpose and by secret, and stay the same', () => {
  const a = createSecrets('a'.repeat(32))
  const b = createSecrets('b'.repeat(32))
  expect(a.derive('x')).toHaveLength(32)
  expect(a.derive('x')).toEqual(createSecrets('a'.repeat(32)).derive('x'))
  expect(a.derive('x')).not.toEqual(a.derive('y'))
  expect(a.derive('x')).not.toEqual(b.derive('x'))
})

test('what is encrypted can be read with the same secret alone, and not once changed', () => {
  const a = createSecrets('a'.repeat(32))
  const sealed = a.encrypt('ws_ünïcode')
  expect(sealed).not.toContain('ws_')
  expect(a.encrypt('ws_ünïcode')).not.toBe(sealed)
  expect(a.decrypt(sealed)).toBe('ws_ünïcode')
  expect(() => createSecrets('b'.repeat(32)).decrypt(sealed)).toThrow('another APP_SECRET')
  const changed = Buffer.from(sealed.slice(3), 'base64url')
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(() => a.decrypt(`v1.${changed.toString('base64url')}`)).toThrow()
  expect(() => a.decrypt('v1.AAAA')).toThrow()
  expect(() => a.decrypt('plain')).toThrow()
})
