import { expect, it } from 'vitest'
import type { Database } from '@/lib/db/client'
import { createConfigCache } from '@/lib/services/config-cache'

/** A database whose rules are named after how often they were read. */
function countingDatabase() {
  let reads = 0
  const findMany = async () => [{ name: `read ${++reads}` }]
  return { escalationRule: { findMany } } as unknown as Database
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

it('reads once until something changes, where no other process can change it', async () => {
  let time = 0
  const cache = createConfigCache(countingDatabase(), { sole: true, now: () => time })
  expect(await cache.rules('ws')).toMatchObject([{ name: 'read 1' }])
  time = 1e9
  expect(await cache.rules('ws')).toMatchObject([{ name: 'read 1' }])
  cache.invalidate('another')
  expect(await cache.rules('ws')).toMatchObject([{ name: 'read 1' }])
  cache.invalidate('ws')
  expect(await cache.rules('ws')).toMatchObject([{ name: 'read 2' }])
})

it('reads again behind the answer where other processes may have changed it', async () => {
  let time = 0
  const cache = createConfigCache(countingDatabase(), { sole: false, now: () => time })
  await cache.rules('ws')
  time = 6_000
  expect(await cache.rules('ws')).toMatchObject([{ name: 'read 1' }])
  await settled()
  expect(await cache.rules('ws')).toMatchObject([{ name: 'read 2' }])
})

it('forgets a reading that was under way when something changed, and one that failed', async () => {
  let fail = true
  const db = {
    escalationRule: {
      findMany: async () => {
        if (fail) throw new Error('gone')
        return [{ name: 'there' }]
      },
    },
  } as unknown as Database
  const cache = createConfigCache(db, { sole: true })
  await expect(cache.rules('ws')).rejects.toThrow('gone')
  fail = false
  expect(await cache.rules('ws')).toMatchObject([{ name: 'there' }])
})
