import { SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { IdentityError, verifyIdentity } from '@/lib/auth/identity'

const secret = `ws_${'k'.repeat(40)}`
const now = () => Math.floor(Date.now() / 1000)

function sign(payload: object, options: { secret?: string; alg?: string } = {}) {
  return new SignJWT({ ...payload })
    .setProtectedHeader({ alg: options.alg ?? 'HS256' })
    .sign(new TextEncoder().encode(options.secret ?? secret))
}

test('a signed identity says who the visitor is', async () => {
  const exp = now() + 300
  const jwt = await sign({
    sub: 'customer-7',
    exp,
    email: 'zoe@shop.example',
    name: 'Zoë',
    traits: { plan: 'pro', orders: 3, vip: true },
    iat: now(),
    other: 'ignored',
  })
  expect(await verifyIdentity(jwt, secret)).toEqual({
    sub: 'customer-7',
    exp,
    email: 'zoe@shop.example',
    name: 'Zoë',
    traits: { plan: 'pro', orders: 3, vip: true },
  })
})

test('what the site does not know may be absent, null or empty', async () => {
  const exp = now() + 300
  const jwt = await sign({ sub: 'c', exp, email: '', name: ' ', traits: null })
  expect(await verifyIdentity(jwt, secret)).toEqual({ sub: 'c', exp })
  expect(await verifyIdentity(await sign({ sub: 'c', exp }), secret)).toEqual({ sub: 'c', exp })
})

test('a clock that is a little slow is forgiven', async () => {
  expect(await verifyIdentity(await sign({ sub: 'c', exp: now() - 10 }), secret)).toBeTruthy()
})

describe('refused', () => {
  const soon = () => now() + 300
  const cases: [string, () => Promise<string> | string][] = [
    ['no token', () => 'nonsense'],
    ['another secret', () => sign({ sub: 'c', exp: soon() }, { secret: 'x'.repeat(40) })],
    ['another algorithm', () => sign({ sub: 'c', exp: soon() }, { alg: 'HS512' })],
    ['no signature', () => new UnsecuredJWT({ sub: 'c', exp: soon() }).encode()],
    ['no subject', () => sign({ exp: soon() })],
    ['a blank subject', () => sign({ sub: ' ', exp: soon() })],
    ['a long subject', () => sign({ sub: 'c'.repeat(201), exp: soon() })],
    ['no expiry', () => sign({ sub: 'c' })],
    ['an expiry long past', () => sign({ sub: 'c', exp: now() - 3600 })],
    ['no address', () => sign({ sub: 'c', exp: soon(), email: 'nobody' })],
    ['a long name', () => sign({ sub: 'c', exp: soon(), name: 'n'.repeat(201) })],
    ['nested traits', () => sign({ sub: 'c', exp: soon(), traits: { a: { b: 1 } } })],
    ['a long trait', () => sign({ sub: 'c', exp: soon(), traits: { a: 'x'.repeat(501) } })],
    [
      'too many traits',
      () =>
        sign({
          sub: 'c',
          exp: soon(),
          traits: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`t${n}`, n])),
        }),
    ],
  ]
  test.each(cases)('%s', async (_, make) => {
    await expect(verifyIdentity(await make(), secret)).rejects.toBeInstanceOf(IdentityError)
  })
})
