import type { MadeConversation, MadeReply } from './naive-overview'

export type Random = () => number

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Between these days Vienna and New York put their clocks back. */
export const FIRST_DAY = '2025-10-24'
export const DAYS = 12

/** A moment of those days; every other one lies at the border of a quarter of an hour, where some zone's day begins. */
export function moment(random: Random): Date {
  const at = Date.parse(FIRST_DAY) + Math.floor(random() * DAYS * 24 * HOUR)
  if (random() < 0.5) return new Date(at)
  return new Date(Math.round(at / (15 * MINUTE)) * 15 * MINUTE - (random() < 0.5 ? 1 : 0))
}

export function randomConversation(random: Random, widgetId: string): MadeConversation {
  const createdAt = moment(random)
  const later = (share: number, most: number) =>
    random() < share ? new Date(createdAt.getTime() + Math.floor(random() * most)) : null
  return {
    widgetId,
    createdAt,
    answeredAt: later(0.7, 5 * MINUTE),
    handedOverAt: later(0.4, HOUR),
    agentRepliedAt: later(0.4, 50 * HOUR),
    ratingScore: random() < 0.4 ? 1 + Math.floor(random() * 5) : null,
  }
}

export function randomReply(random: Random, widgetId: string): MadeReply {
  const pick = <T>(...from: readonly [T, ...T[]]): T =>
    from[Math.floor(random() * from.length)] ?? from[0]
  const status = pick('complete', 'complete', 'complete', 'interrupted', 'failed', 'withdrawn')
  const loadedMs = random() * 8
  const retrievalMs = loadedMs + random() * 30
  const spoke = status !== 'withdrawn' && random() < 0.9
  return {
    widgetId,
    createdAt: moment(random),
    status,
    rating: spoke ? pick(null, null, 'up', 'down') : null,
    costMicros: spoke ? Math.floor(random() * 9000) : null,
    timings:
      random() < 0.1
        ? null
        : {
            loadedMs,
            retrievalMs,
            ...(spoke && { firstTokenMs: retrievalMs + random() ** 3 * 5000 }),
          },
    usage: spoke
      ? {
          inputTokens: Math.floor(random() * 3000),
          cacheReadTokens: pick(0, 1500),
          cacheWriteTokens: pick(0, 700),
          outputTokens: Math.floor(random() * 400),
        }
      : null,
  }
}
