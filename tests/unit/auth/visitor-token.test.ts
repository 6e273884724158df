import { expect, test } from 'vitest'
import { createSecrets } from '@/lib/auth/secrets'
import { createVisitorTokens } from '@/lib/auth/visitor-token'

const DAY = 24 * 3600 * 1000
const claims = { workspaceId: 'ws_1', widgetId: 'wid_1', contactId: 'con_1' }
const secrets = createSecrets('s'.repeat(32))

test('a token names its visitor for a year', async () => {
  let now = Date.UTC(2026, 0, 1)
  const tokens = createVisitorTokens(secrets, () => now)
  const token = await tokens.issue(claims)
  expect(token).toMatch(/^[\w-]+\.[\w-]+$/)
  now += 364 * DAY
  expect(await tokens.verify(token)).toEqual(claims)
  now += 2 * DAY
  expect(await tokens.verify(token)).toBeNull()
})

test('nothing else is taken for a token', async () => {
  const tokens = createVisitorTokens(secrets)
  const token = await tokens.issue(claims)
  const [payload = '', signature = ''] = token.split('.')
  const forged = Buffer.from(JSON.stringify(['ws_1', 'wid_1', 'con_2', 9e9])).toString('base64url')
  const foreign = await createVisitorTokens(createSecrets('t'.repeat(32))).issue(claims)
  for (const wrong of [
    '',
    '.',
    'x',
    payload,
    `${payload}.`,
    `.${signature}`,
    `${forged}.${signature}`,
    `${payload}.${signature.slice(2)}`,
    `${token}.more`,
    `${token}${'A'.repeat(2000)}`,
    foreign,
  ]) {
    expect(await tokens.verify(wrong)).toBeNull()
  }
})
