import { describe, expect, it } from 'vitest'
import { locale } from '@/lib/protocol/text'
import { en } from '@/widget/frame/i18n/en'
import { en as laterEn } from '@/widget/frame/i18n/later/en'
import { zh as laterZh } from '@/widget/frame/i18n/later/zh'
import { localized } from '@/widget/frame/i18n/texts'
import { zh } from '@/widget/frame/i18n/zh'
import { expiryOf } from '@/widget/frame/identity'
import { canonical } from '@/widget/frame/locale'
import { uuid } from '@/widget/frame/uuid'
import { separatorBefore } from '@/widget/frame/views/times'
import { message } from './messages'

it('names what assistive technology and other clients look for', () => {
  expect([en.message, en.send, en.stop, en.sources, en.talkToPerson]).toEqual([
    'Message',
    'Send',
    'Stop',
    'Sources',
    'Talk to a person',
  ])
  expect(en.source(1, 'Returns')).toBe('Source 1: Returns')
})

it('has every text and every event in Chinese', () => {
  expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort())
  expect(Object.keys(laterZh).sort()).toEqual(Object.keys(laterEn).sort())
  expect(Object.keys(zh.events).sort()).toEqual(Object.keys(en.events).sort())
})

describe('a text of several languages', () => {
  const texts = { en: 'Hello', zh: '你好', 'pt-BR': 'Olá' }
  it.each([
    ['zh-CN', '你好'],
    ['zh_TW', '你好'],
    ['pt-br', 'Olá'],
    ['fr', 'Hello'],
  ])('in %s', (locale, expected) => expect(localized(texts, locale)).toBe(expected))
  it('falls back to the first', () => expect(localized({ de: 'Hallo' }, 'fr')).toBe('Hallo'))
})

describe('times', () => {
  const now = new Date('2026-11-05T12:00:00')
  const at = (iso: string) => message({ createdAt: new Date(iso).toISOString() })
  it('are shown at the start, after a pause and on a new day', () => {
    const first = at('2026-11-05T09:00:00')
    expect(separatorBefore(first, undefined, 'en', now)).toMatch(/^Today 9:00/)
    expect(separatorBefore(at('2026-11-05T09:10:00'), first, 'en', now)).toBeUndefined()
    expect(separatorBefore(at('2026-11-05T10:00:00'), first, 'en', now)).toMatch(/^Today 10:00/)
    expect(separatorBefore(at('2026-11-04T23:59:00'), undefined, 'en', now)).toMatch(/^Yesterday/)
  })
})

it('speaks a language that dates can be worded in and the server takes, whatever the page names', () => {
  expect(canonical('zh_hans_cn')).toBe('zh-Hans-CN')
  expect(canonical('de-DE-u-co-phonebk')).toBe('de-DE-u-co-phonebk')
  for (const none of ['x_!', '', 'not a language', 'en-']) expect(canonical(none)).toBe('en')
  for (const tag of ['zh_hans_cn', 'pt-BR', 'x_!'])
    expect(locale.safeParse(canonical(tag)).success).toBe(true)
})

it('reads when an identity runs out', () => {
  const jwt = (payload: object) => `h.${btoa(JSON.stringify(payload))}.s`
  expect(expiryOf(jwt({ exp: 1_800_000_000 }))).toBe(1_800_000_000_000)
  expect(expiryOf(jwt({}))).toBeUndefined()
  expect(expiryOf('nonsense')).toBeUndefined()
})

it('makes UUIDs without a secure context', () => {
  const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  const random = crypto.randomUUID
  expect(uuid()).toMatch(pattern)
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true })
  expect(uuid()).toMatch(pattern)
  Object.defineProperty(crypto, 'randomUUID', { value: random, configurable: true })
})
