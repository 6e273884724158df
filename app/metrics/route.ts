import { getDeps } from '@/lib/deps'

/** In Prometheus' text format. */
export async function GET(): Promise<Response> {
  const { registry } = getDeps().metrics
  return new Response(await registry.metrics(), {
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
  })
}
