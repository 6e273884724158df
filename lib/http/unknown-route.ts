import { randomBytes } from 'node:crypto'
import { getDeps } from '@/lib/deps'
import { ServiceError } from '@/lib/services/errors'
import { problemResponse } from './problem'

/** Answers addresses below `/api/v1` that are no route. */
export async function unknownRoute(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const error = new ServiceError('not_found', `There is no ${request.method} ${pathname}`)
  return problemResponse(error, `req_${randomBytes(10).toString('hex')}`, getDeps().log)
}
