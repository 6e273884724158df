import { describe, expect, test } from 'vitest'
import { hashApiKey, isApiKey, makeApiKey } from '@/lib/auth/api-key'
import { authorize, isAllowed, PERMISSIONS, type Permission, roleOf } from '@/lib/auth/permissions'
import { API_SCOPES } from '@/lib/protocol/http'
import type { Actor, Role } from '@/lib/services/context'

const person = (role: Role): Actor => ({ type: 'user', userId: 'u', name: 'U', role })
const key = (...scopes: (typeof API_SCOPES)[number][]): Actor => ({
  type: 'api_key',
  keyId: 'k',
  name: 'K',
  scopes,
})

describe('roles', () => {
  const table: [Permission, Role[]][] = [
    ['conversations:read', ['agent', 'admin', 'owner']],
    ['conversations:write', ['agent', 'admin', 'owner']],
    ['knowledge:read', ['agent', 'admin', 'owner']],
    ['knowledge:write', ['admin', 'owner']],
    ['rules:read', ['agent', 'admin', 'owner']],
    ['rules:write', ['admin', 'owner']],
    ['settings:read', ['agent', 'admin', 'owner']],
    ['settings:write', ['admin', 'owner']],
    ['contacts:erase', ['admin', 'owner']],
    ['members:read', ['agent', 'admin', 'owner']],
    ['members:write', ['owner']],
    ['api-keys:read', ['owner']],
    ['api-keys:write', ['owner']],
    ['audit-log:read', ['admin', 'owner']],
    ['mails:read', ['admin', 'owner']],
    ['workspace:delete', ['owner']],
  ]
  test('the table is complete', () => {
    expect(table.map(([permission]) => permission).toSorted()).toEqual(PERMISSIONS.toSorted())
  })
  test.each(table)('%s is for %j', (permission, allowed) => {
    const roles: Role[] = ['agent', 'admin', 'owner']
    expect(roles.filter((role) => isAllowed(person(role), permission))).toEqual(allowed)
  })
  test('an unknown role is held to the least', () => {
    expect([roleOf('owner'), roleOf('admin'), roleOf('agent'), roleOf('root')]).toEqual([
      'owner',
      'admin',
      'agent',
      'agent',
    ])
  })
})

test('an API key may do what its scopes name, and never manage keys or members', () => {
  expect(isAllowed(key('rules:read'), 'rules:read')).toBe(true)
  expect(isAllowed(key('rules:read'), 'rules:write')).toBe(false)
  const all = key(...API_SCOPES)
  const beyond = PERMISSIONS.filter((permission) => !isAllowed(all, permission))
  expect(beyond).toEqual([
    'contacts:erase',
    'members:write',
    'api-keys:read',
    'api-keys:write',
    'audit-log:read',
    'mails:read',
    'workspace:delete',
  ])
})

test('visitors are allowed nothing, the system everything', () => {
  const visitor: Actor = { type: 'visitor', contactId: 'c', widgetId: 'w' }
  for (const permission of PERMISSIONS) {
    expect(isAllowed(visitor, permission)).toBe(false)
    expect(isAllowed({ type: 'system' }, permission)).toBe(true)
  }
  expect(() => authorize({ actor: visitor }, 'settings:read')).toThrow(
    expect.objectContaining({ code: 'forbidden' }),
  )
})

test('keys are told apart by form, and kept as a hash', () => {
  const { key: made, prefix, hash } = makeApiKey()
  expect(isApiKey(made)).toBe(true)
  expect(made.startsWith(`${prefix}_`)).toBe(true)
  expect(hash).toBe(hashApiKey(made))
  expect(hash).not.toBe(hashApiKey(`${made}x`))
  expect(makeApiKey().key).not.toBe(made)
  for (const wrong of ['', 'pk_', `${made}x`, made.slice(0, -1), made.replace('pk_', 'sk_')]) {
    expect(isApiKey(wrong)).toBe(false)
  }
})
