import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Env } from '@/lib/config/env'
import { isLoopbackAddress } from '@/lib/http/client-address'
import { ServiceError } from '@/lib/services/errors'

/** What visitors may do how often. Each check throws `rate_limited` with how long to wait. */
export interface VisitorLimits {
  connect(address: string): Promise<void>
  message(contactId: string, address: string): Promise<void>
  upload(contactId: string, address: string): Promise<void>
  /** Everything else that a visitor's socket asks for. */
  event(socketId: string): Promise<void>
}

/** Generous for people, tight for programs: points per window in seconds. An address may be a whole office. */
const LIMITS = {
  connectsPerAddress: { points: 120, duration: 60 },
  messagesPerVisitor: { points: 20, duration: 10 },
  messagesPerAddress: { points: 120, duration: 60 },
  uploadsPerVisitor: { points: 30, duration: 300 },
  uploadsPerAddress: { points: 120, duration: 300 },
  eventsPerSocket: { points: 200, duration: 10 },
}

export function createVisitorLimits(env: Pick<Env, 'limits' | 'demo'>): VisitorLimits {
  const limiters = Object.fromEntries(
    Object.entries(LIMITS).map(([name, options]) => [name, new RateLimiterMemory(options)]),
  )

  async function consume(name: keyof typeof LIMITS, key: string): Promise<void> {
    if (!env.limits) return
    try {
      await limiters[name]?.consume(key)
    } catch (refusal) {
      const wait = isRefusal(refusal) ? Math.ceil(refusal.msBeforeNext) : 1000
      throw new ServiceError('rate_limited', 'Too many requests: wait a moment', {
        retryAfterMs: wait,
      })
    }
  }

  async function consumeAddress(name: keyof typeof LIMITS, address: string): Promise<void> {
    if (env.demo && isLoopbackAddress(address)) return
    await consume(name, address)
  }

  return {
    connect: (address) => consumeAddress('connectsPerAddress', address),
    async message(contactId, address) {
      await consume('messagesPerVisitor', contactId)
      await consumeAddress('messagesPerAddress', address)
    },
    async upload(contactId, address) {
      await consume('uploadsPerVisitor', contactId)
      await consumeAddress('uploadsPerAddress', address)
    },
    event: (socketId) => consume('eventsPerSocket', socketId),
  }
}

function isRefusal(value: unknown): value is { msBeforeNext: number } {
  return typeof value === 'object' && value !== null && 'msBeforeNext' in value
}
