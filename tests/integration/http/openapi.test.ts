import { expect, test } from 'vitest'
import { ENDPOINTS } from '@/lib/http/endpoints'
import { openApiDocument } from '@/lib/http/openapi'
import { routeFolders, routeModule } from './api'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const endpoints = Object.values(ENDPOINTS).flat()

test('every route is described, and everything described is a route', async () => {
  const served: string[] = []
  for (const folder of [...routeFolders('api/v1'), ...routeFolders('api/widget'), 'api/setup']) {
    if (folder.includes('[...')) continue
    const module = await routeModule(folder)
    const path = `/${folder}`.replaceAll('[', '{').replaceAll(']', '}')
    for (const method of METHODS) if (method in module) served.push(`${method} ${path}`)
  }
  const described = endpoints.map(({ method, path }) => `${method} ${path}`)
  expect(described.toSorted()).toEqual(served.toSorted())
})

test('the document holds together', () => {
  const document = openApiDocument()
  const text = JSON.stringify(document)
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to ?? '')
  expect(references.length).toBeGreaterThan(30)
  for (const to of new Set(references)) {
    const found = to
      .slice(2)
      .split('/')
      .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document)
    expect([to, typeof found]).toEqual([to, 'object'])
  }
  const ids = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(endpoints.length)
})
