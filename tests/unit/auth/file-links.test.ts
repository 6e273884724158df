import { expect, test } from 'vitest'
import { createFileLinks } from '@/lib/auth/file-links'
import { createSecrets } from '@/lib/auth/secrets'

const env = { publicUrl: 'https://chat.example.com' }
const secrets = createSecrets('a-secret-of-at-least-thirty-two-characters')
const file = { workspaceId: 'ws_1', attachmentId: 'att_1' }
const tokenOf = (url: string) => url.split('/files/')[1] ?? ''

function setUp(start = 1_800_000_000_000) {
  const clock = { now: start }
  return { clock, links: createFileLinks(secrets, env, () => clock.now) }
}

test('a link names its file until it runs out, within the hour', () => {
  const { clock, links } = setUp()
  const url = links.url(file)
  expect(url.startsWith('https://chat.example.com/files/')).toBe(true)
  expect(links.read(tokenOf(url))).toEqual(file)
  clock.now += 45 * 60_000 - 1000
  expect(links.read(tokenOf(url))).toEqual(file)
  clock.now += 15 * 60_000 + 1000
  expect(links.read(tokenOf(url))).toBe('expired')
})

test('links made close together are the same', () => {
  const { clock, links } = setUp()
  const url = links.url(file)
  clock.now += 60_000
  expect(links.url(file)).toBe(url)
  clock.now += 15 * 60_000
  expect(links.url(file)).not.toBe(url)
})

test('a changed link, or one of another secret, is forged', () => {
  const { links } = setUp()
  const token = tokenOf(links.url(file))
  const [, signature = ''] = token.split('.')
  const other = Buffer.from(JSON.stringify(['ws_1', 'att_2', 9_999_999_999])).toString('base64url')
  const elsewhere = createFileLinks(createSecrets('another-secret-of-thirty-two-characters'), env)
  for (const forged of [
    `${other}.${signature}`,
    `${token}x`,
    token.slice(1),
    `${token}.x`,
    'nonsense',
    '',
    '.',
    'x'.repeat(10_000),
    tokenOf(elsewhere.url(file)),
  ]) {
    expect(links.read(forged)).toBe('forged')
  }
})
