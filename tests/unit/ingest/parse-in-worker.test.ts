import { describe, expect, test } from 'vitest'
import { parseInWorker } from '@/lib/ingest/parse-in-worker'
import { makePdf } from '@/tests/support/files/make-pdf'

describe('a thread of its own', { timeout: 20_000 }, () => {
  test('reads a file and tells how far it is', async () => {
    const steps: number[][] = []
    const bytes = makePdf([[{ text: 'First page' }], [{ text: 'Second page' }]])
    const { items } = await parseInWorker(
      { format: 'pdf', name: 'two pages.pdf', bytes },
      { onProgress: (done, total) => steps.push([done, total]) },
    )
    expect(items[0]?.chunks[0]?.text).toBe('First page\n\nSecond page')
    expect(steps).toEqual([
      [1, 2],
      [2, 2],
    ])
  })

  test('ends where a file takes too long, or too much memory', async () => {
    const input = { format: 'html', name: 'x', bytes: Buffer.from('<p>words') } as const
    await expect(parseInWorker(input, { maxMs: 1 })).rejects.toMatchObject({ code: 'too_slow' })
    const large = { ...input, bytes: Buffer.from('<div><p>words and</p>'.repeat(200_000)) }
    await expect(parseInWorker(large, { heapMb: 32 })).rejects.toMatchObject({
      code: expect.stringMatching(/out_of_memory|broken_file/),
    })
  })

  test('ends when nobody wants it any more', async () => {
    const stop = new AbortController()
    const input = { format: 'text', name: 'x', bytes: Buffer.from('words') } as const
    const reading = parseInWorker(input, { signal: stop.signal })
    stop.abort(new Error('no longer wanted'))
    await expect(reading).rejects.toThrow('no longer wanted')
  })
})
