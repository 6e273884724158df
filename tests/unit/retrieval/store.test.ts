import { describe, expect, it, vi } from 'vitest'
import { buildIndex } from '@/lib/retrieval/knowledge-index'
import { createIndexStore, type IndexStoreOptions } from '@/lib/retrieval/store'
import { note } from './passages'

/** Knowledge bases in memory, whose loads the test can hold back. */
function createSource(documents: Record<string, Record<string, string>>) {
  let version = 1
  let gate = Promise.resolve()
  const passages = (id: string) =>
    Object.entries(documents[id] ?? {}).flatMap(([name, text]) => note(name, text))
  const load = vi.fn(async (id: string) => {
    const loaded = { version, passages: passages(id) }
    await gate
    return loaded
  })
  return {
    load,
    get version() {
      return version
    },
    write(id: string, name: string, text: string) {
      documents[id] = { ...documents[id], [name]: text }
      version++
    },
    hold() {
      const { promise, resolve } = withResolvers()
      gate = promise
      return resolve
    },
  }
}

function withResolvers() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

const makeStore = (options: Partial<IndexStoreOptions> & Pick<IndexStoreOptions, 'load'>) =>
  createIndexStore({ maxBytes: 10_000_000, ...options })

describe('the store of indexes', () => {
  it('loads on first use, and once for searches at the same time', async () => {
    const source = createSource({ kb: { tent: 'a tent' } })
    const release = source.hold()
    const store = makeStore({ load: source.load })
    const searches = Array.from({ length: 5 }, () =>
      store.search([{ id: 'kb', version: 1 }], 'tent'),
    )
    release()
    for (const hits of await Promise.all(searches)) expect(hits).toHaveLength(1)
    await store.search([{ id: 'kb', version: 1 }], 'tent')
    expect(source.load).toHaveBeenCalledTimes(1)
  })

  it('refreshes when a newer version is asked for, not for an older one', async () => {
    const source = createSource({ kb: { tent: 'a tent' } })
    const store = makeStore({ load: source.load })
    await store.search([{ id: 'kb', version: 1 }], 'tent')
    source.write('kb', 'stove', 'a stove')
    expect(await store.search([{ id: 'kb', version: 2 }], 'stove')).toHaveLength(1)
    expect(await store.search([{ id: 'kb', version: 1 }], 'stove')).toHaveLength(1)
    expect(source.load).toHaveBeenCalledTimes(2)
  })

  it('loads again when the load it joined began before the version it needs', async () => {
    const source = createSource({ kb: { tent: 'a tent' } })
    const release = source.hold()
    const store = makeStore({ load: source.load })
    const early = store.search([{ id: 'kb', version: 1 }], 'tent')
    source.write('kb', 'stove', 'a stove')
    const late = store.search([{ id: 'kb', version: 2 }], 'stove')
    release()
    expect(await early).toHaveLength(1)
    expect(await late).toHaveLength(1)
    expect(source.load).toHaveBeenCalledTimes(2)
  })

  it('reports a failed load to all who wait for it, and tries again later', async () => {
    const source = createSource({ kb: { tent: 'a tent' } })
    source.load.mockRejectedValueOnce(new Error('database is gone'))
    const store = makeStore({ load: source.load })
    const search = () => store.search([{ id: 'kb', version: 1 }], 'tent')
    const failed = await Promise.allSettled([search(), search()])
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await search()).toHaveLength(1)
  })

  it('takes in changed documents without loading the rest', async () => {
    const source = createSource({ kb: { tent: 'a tent', boot: 'a boot' } })
    const changesSince = vi.fn(async () => ({
      version: 2,
      documents: [
        { documentId: 'tent', passages: note('tent', 'a yurt') },
        { documentId: 'boot', passages: [] },
      ],
    }))
    const store = makeStore({ load: source.load, changesSince })
    await store.search([{ id: 'kb', version: 1 }], 'tent')
    const at2 = (query: string) => store.search([{ id: 'kb', version: 2 }], query)
    expect(await at2('yurt')).toHaveLength(1)
    expect(await at2('boot')).toEqual([])
    expect(changesSince).toHaveBeenCalledExactlyOnceWith('kb', 1)
    expect(source.load).toHaveBeenCalledTimes(1)
  })

  it('loads everything where changes cannot be told', async () => {
    const source = createSource({ kb: { tent: 'a tent' } })
    const store = makeStore({ load: source.load, changesSince: async () => undefined })
    await store.search([{ id: 'kb', version: 1 }], 'tent')
    source.write('kb', 'stove', 'a stove')
    expect(await store.search([{ id: 'kb', version: 2 }], 'stove')).toHaveLength(1)
    expect(source.load).toHaveBeenCalledTimes(2)
  })

  it('replaces one document in place, but only from the version it holds', async () => {
    const source = createSource({ kb: { tent: 'a tent' } })
    const store = makeStore({ load: source.load })
    const change = {
      fromVersion: 1,
      version: 2,
      documents: [{ documentId: 'tent', passages: note('tent', 'a yurt') }],
    }
    expect(store.replaceDocuments('kb', change)).toBe(false)
    await store.search([{ id: 'kb', version: 1 }], 'tent')
    expect(store.replaceDocuments('kb', { ...change, fromVersion: 7 })).toBe(false)
    expect(store.replaceDocuments('kb', change)).toBe(true)
    expect(await store.search([{ id: 'kb', version: 2 }], 'yurt')).toHaveLength(1)
    expect(source.load).toHaveBeenCalledTimes(1)
  })

  it('searches several knowledge bases as one, each once', async () => {
    const source = createSource({ a: { tent: 'a tent' }, b: { yurt: 'a tent, or a yurt' } })
    const store = makeStore({ load: source.load })
    const bases = ['a', 'b', 'a'].map((id) => ({ id, version: 1 }))
    const hits = await store.search(bases, 'tent')
    expect(hits.map(({ documentId }) => documentId)).toEqual(['tent', 'yurt'])
    expect(await store.search([], 'tent')).toEqual([])
  })

  it('evicts the least recently used by size, never what a search is using', async () => {
    const source = createSource({ a: { x: 'a tent' }, b: { x: 'a tent' }, c: { x: 'a tent' } })
    const size = buildIndex(note('x', 'a tent')).memoryBytes
    const store = makeStore({ load: source.load, maxBytes: size * 2.5 })
    const search = (...ids: string[]) =>
      store.search(
        ids.map((id) => ({ id, version: 1 })),
        'tent',
      )
    await search('a')
    await search('b')
    await search('a')
    await search('c')
    expect(store.stats()).toEqual({ knowledgeBases: 2, bytes: size * 2 })
    await search('a')
    expect(source.load).toHaveBeenCalledTimes(3)
    await search('b')
    expect(source.load).toHaveBeenCalledTimes(4)
    expect(await search('a', 'b', 'c')).toHaveLength(3)
    expect(store.stats().knowledgeBases).toBe(3)
    store.forget('a')
    expect(store.stats().knowledgeBases).toBe(2)
  })
})
