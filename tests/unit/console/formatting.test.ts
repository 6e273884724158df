import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { shortAge } from '@/lib/client/age'
import { modelName } from '@/lib/client/console-session'
import { contactName } from '@/lib/client/contact-name'
import { eventWords as words } from '@/lib/client/event-words'
import { formatCost, formatMs } from '@/lib/client/format-number'
import { dayName, isSameDay, shortTimer, soonMoment, timer } from '@/lib/client/format-time'
import { safeNextPath } from '@/lib/client/next-path'
import { groupSources } from '@/lib/client/source-groups'
import { allMessages } from '@/lib/i18n/messages'
import { initialsOf } from '@/lib/protocol/initials'
import type { TimelineEvent } from '@/lib/protocol/message'

const NOW = Date.parse('2026-03-10T12:00:00Z')
const ago = (seconds: number) => new Date(NOW - seconds * 1000).toISOString()

describe('times', () => {
  it.each([
    [-5, 'now'],
    [59, 'now'],
    [60, '1m'],
    [3599, '59m'],
    [7200, '2h'],
    [3 * 86_400, '3d'],
    [30 * 86_400, 'Feb 8'],
    [400 * 86_400, 'Feb 3, 2025'],
  ])('%i seconds ago are %s', (seconds, text) => {
    expect(shortAge(ago(seconds), NOW, 'en')).toBe(text)
  })

  it.each([
    [0, '0:00'],
    [130, '2:10'],
    [3599, '59:59'],
    [3600 + 20 * 60, '1h 20m'],
    [50 * 3600, '2d 2h'],
    [-9, '0:00'],
  ])('a wait of %i seconds reads %s', (seconds, text) => {
    expect(timer(ago(seconds), NOW)).toBe(text)
  })

  it('are in the units of the language', () => {
    expect(timer(ago(3600 + 20 * 60), NOW, 'zh')).toBe('1小时20分钟')
    expect(timer(ago(50 * 3600), NOW, 'zh')).toBe('2天2小时')
  })

  it('of what comes soon are as short as they can be', () => {
    const now = new Date(2026, 2, 10, 12).getTime()
    const at = (day: number) => new Date(2026, 2, day, 9, 30).toISOString()
    // Which space stands before AM differs from one ICU to the next.
    const soon = (iso: string, locale: string) => soonMoment(iso, now, locale).replace(/\s/g, ' ')
    expect(soon(new Date(2026, 2, 10, 15).toISOString(), 'en')).toBe('3:00 PM')
    expect(soon(at(11), 'en')).toBe('Wed 9:30 AM')
    expect(soon(at(16), 'en')).toBe('Mon 9:30 AM')
    expect(soon(at(17), 'en')).toBe('Mar 17')
    expect(soon(at(11), 'zh')).toBe('周三09:30')
  })

  it('keeps timers in rows short', () => {
    expect([40, 130, 7300, 90_000 * 2].map((s) => shortTimer(ago(s), NOW))).toEqual([
      '40s',
      '2m',
      '2h',
      '2d',
    ])
  })

  it('names days in the reader’s time zone', () => {
    expect(dayName(ago(0), NOW, 'en')).toBe('Today')
    expect(dayName(ago(86_400), NOW, 'en')).toBe('Yesterday')
    expect(dayName(ago(5 * 86_400), NOW, 'en')).toBe('Thursday, March 5')
    expect(isSameDay(ago(0), ago(86_400))).toBe(false)
  })
})

describe('numbers', () => {
  it('show small costs in cents', () => {
    expect([0, 0.00042, 0.0123, 0.25, 1.5].map(formatCost)).toEqual([
      '$0',
      '0.04¢',
      '1.2¢',
      '25¢',
      '$1.50',
    ])
  })

  it('show durations as people read them', () => {
    expect([0.2, 412.6, 1420, 12_300].map(formatMs)).toEqual([
      '<1 ms',
      '413 ms',
      '1.42 s',
      '12.3 s',
    ])
  })
})

describe('names', () => {
  it('call a contact by name, address, or a stable stand-in', () => {
    expect(contactName({ id: 'con_01ab', name: null, email: 'a@b.test' })).toBe('a@b.test')
    expect(contactName({ id: 'con_01ab', name: null, email: null })).toBe('Visitor 01AB')
  })

  it('make initials of any script', () => {
    expect(['Ada Lovelace', 'ken', '王小明', '👩‍🚀 Sally Ride', ' '].map(initialsOf)).toEqual([
      'AL',
      'K',
      '王',
      '👩R',
      '?',
    ])
  })

  it('say a model as people do', () => {
    expect(modelName('claude-haiku-4-5')).toBe('Claude Haiku 4.5')
    expect(modelName('us.anthropic.claude-haiku-4-5-20251001-v1:0')).toBe('Claude Haiku 4.5')
  })
})

describe('the timeline in words', () => {
  const t = createTranslator({
    locale: 'en',
    messages: allMessages('en'),
    namespace: 'conversation.event',
  })
  const eventWords = (event: TimelineEvent) => words(event, t)

  it('tells who handed over and why', () => {
    expect(eventWords({ type: 'handoff_requested', by: 'rule', name: 'Chargeback' })).toBe(
      'Rule “Chargeback” handed this to anyone',
    )
    expect(eventWords({ type: 'handoff_requested', by: 'visitor' })).toBe(
      'The visitor asked for a person',
    )
  })

  it('tells who came and went', () => {
    expect(eventWords({ type: 'agent_joined', name: 'Grace' })).toBe('Grace joined')
    expect(eventWords({ type: 'assigned', name: 'Ken', by: 'Grace' })).toBe(
      'Grace assigned this to Ken',
    )
    expect(eventWords({ type: 'reopened' })).toBe('Reopened by a new message')
  })

  it('tells what was put off until when, and what came back', () => {
    const until = new Date(2026, 2, 12, 9).toISOString()
    expect(eventWords({ type: 'snoozed', name: 'Grace', until }).replace(/\s/g, ' ')).toBe(
      'Grace snoozed this until Thu, Mar 12, 9:00 AM',
    )
    expect(eventWords({ type: 'woken', name: 'Grace' })).toBe('Grace ended the snooze')
    expect(eventWords({ type: 'woken' })).toBe('Back from its snooze')
  })
})

describe('after signing in', () => {
  it.each(['//evil.test', 'https://evil.test', '/\\evil.test', 'inbox', '', '/a\nb'])(
    'never leads to another site (%j)',
    (next) => expect(safeNextPath(next)).toBe('/inbox'),
  )

  it('leads back to where one wanted to go', () => {
    expect(safeNextPath('/inbox?c=cnv_1')).toBe('/inbox?c=cnv_1')
  })
})

it('shows each source once, with its numbers', () => {
  const cite = (index: number, title: string, quote: string) => ({
    index,
    passageId: `psg_${index}`,
    title,
    quote,
    start: 0,
    end: 1,
  })
  const groups = groupSources([
    cite(4, 'B', 'w'),
    cite(1, 'A', 'x'),
    cite(2, 'A', 'y'),
    cite(3, 'A', 'y'),
    cite(5, 'A', 'z'),
  ])
  expect(groups.map(({ title, numbers, quotes }) => [title, numbers, quotes])).toEqual([
    ['A', '1–3, 5', ['x', 'y', 'z']],
    ['B', '4', ['w']],
  ])
})
