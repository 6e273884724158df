import { assistants } from '@/lib/http/endpoints/assistants'
import { eventStream } from '@/lib/http/event-stream'
import { route } from '@/lib/http/route'
import { prepareTrial, runTrial } from '@/lib/services/assistant/try'

export const POST = route(assistants.try, async ({ ctx, params, body, request }) => {
  const trial = await prepareTrial(ctx, params.id, body)
  return eventStream(request.signal, (send, signal) => runTrial(ctx, trial, send, signal))
})
