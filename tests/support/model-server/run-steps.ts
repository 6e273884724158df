import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MessageWriter } from './message-writer'
import type { Step } from './steps'
import { ERROR_TYPES, errorBody } from './wire'

export interface StepRun {
  response: ServerResponse
  writer: MessageWriter
  requestId: string
  /** Aborted once the client is gone. */
  left: AbortSignal
}

/** Plays a script until its stream has ended or the client has left. */
export async function runSteps(steps: readonly Step[], run: StepRun): Promise<void> {
  for (const step of steps) {
    if (run.left.aborted || run.response.writableEnded) return
    await play(step, run)
  }
  if (!run.left.aborted && !run.response.writableEnded) run.writer.stop('end_turn')
}

async function play(step: Step, run: StepRun): Promise<void> {
  const { response, writer, left } = run
  switch (step.kind) {
    case 'gate':
      step.arrive()
      await Promise.race([step.opened, gone(left)])
      return
    case 'delay':
      await sleep(step.ms, undefined, { signal: left }).catch(() => undefined)
      return
    case 'hang':
      await gone(left)
      return
    case 'status':
      response.writeHead(step.status, {
        'content-type': 'application/json',
        'request-id': run.requestId,
        ...step.headers,
      })
      response.end(JSON.stringify(errorBody(ERROR_TYPES[step.status], step.message, run.requestId)))
      return
    case 'head':
      return writer.head()
    case 'start':
      return writer.start()
    case 'block':
      return writer.closeBlock()
    case 'text':
      return writer.text(step.text)
    case 'cite':
      return writer.cite(step.citation)
    case 'tool':
      return writer.tool(step.name ?? 'escalate', step.json)
    case 'thinking':
      return writer.thinking(step.text)
    case 'raw':
      return writer.raw(step.event, step.data)
    case 'error':
      return writer.error(step.type, step.message)
    case 'stop':
      return writer.stop(step.reason)
    case 'stop_delta':
      return writer.stopDelta(step.reason)
    case 'close':
      writer.head()
      response.end()
      return
    case 'destroy':
      // Only what has left the process is sure to be sent before the connection breaks.
      await new Promise((resolve) => response.write('', resolve))
      response.socket?.resetAndDestroy()
      return
  }
}

function gone(left: AbortSignal): Promise<void> {
  if (left.aborted) return Promise.resolve()
  return new Promise((resolve) => left.addEventListener('abort', () => resolve(), { once: true }))
}
