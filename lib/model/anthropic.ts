import type Anthropic from '@anthropic-ai/sdk'
import type { Stream } from '@anthropic-ai/sdk/core/streaming'
import type {
  MessageCreateParamsStreaming,
  RawMessageStreamEvent,
} from '@anthropic-ai/sdk/resources/messages'
import { type AnthropicAccess, anthropicClient } from './anthropic-client'
import { createEventReader, type EventReader } from './anthropic-events'
import { toMessageParams } from './anthropic-request'
import { closedEarly, toModelError, verdictError } from './errors'
import { DEFAULT_LIMITS, type ModelLimits } from './limits'
import { ModelError, type ModelEvent, type ModelPort } from './port'
import { findProfile, type ModelProfile } from './profiles'
import { createWatchdog, type Watchdog } from './watchdog'

/** How long a finished stream may take to close, in ms, before its connection is given up. */
const DRAIN_MS = 1_000

interface Call {
  client: Anthropic
  params: MessageCreateParamsStreaming
  watchdog: Watchdog
  limits: ModelLimits
}

/**
 * Claude through Anthropic's own API. Limits are in milliseconds (`ModelLimits`); those left out have their defaults.
 * A stream that breaks before a word was shown is asked for once more; any other failure is a `ModelError`.
 */
export function createAnthropicModel(
  options: AnthropicAccess & { profile: ModelProfile; limits?: Partial<ModelLimits> },
): ModelPort {
  const { profile } = options
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const client = anthropicClient(options, limits)

  return {
    provider: 'anthropic',
    model: profile.ids.anthropic,
    async *stream(request, signal) {
      const watchdog = createWatchdog(signal, limits.totalMs)
      try {
        const params = toMessageParams(findProfile(request.model ?? '') ?? profile, request)
        yield* converse({ client, params, watchdog, limits }, request.mayEscalate)
      } finally {
        watchdog.stop()
      }
    },
  }
}

async function* converse(call: Call, mayEscalate: boolean): AsyncGenerator<ModelEvent> {
  let started = false
  for (let attempt = 1; ; attempt++) {
    const reader = createEventReader({ mayEscalate })
    let opened = false
    try {
      const stream = await open(call)
      opened = true
      for await (const event of readStream(stream, call, reader)) {
        // A second attempt goes on where the first one, which showed nothing, had begun.
        if (event.type === 'start' && started) continue
        started ||= event.type === 'start'
        yield event
      }
      return
    } catch (error) {
      const failure = failureOf(error, call.watchdog, reader)
      // What fails before the stream opens has been tried again by the SDK.
      const mayRepeat = opened && !reader.shown() && !reader.escalated() && failure.retryable
      if (attempt > 1 || !mayRepeat || call.watchdog.verdict()) throw failure
    }
  }
}

async function open(call: Call): Promise<Stream<RawMessageStreamEvent>> {
  const verdict = call.watchdog.verdict()
  if (verdict) throw verdictError(verdict)
  call.watchdog.arm(call.limits.firstEventMs, 'timeout')
  return call.client.messages.create(call.params, { signal: call.watchdog.signal })
}

/** One stream, up to `end`. Throws whatever goes wrong, as it comes. */
async function* readStream(
  stream: Stream<RawMessageStreamEvent>,
  { watchdog, limits }: Call,
  reader: EventReader,
): AsyncGenerator<ModelEvent> {
  const events = stream[Symbol.asyncIterator]()
  try {
    while (!reader.ended()) {
      const next = await nextOf(events, reader)
      watchdog.disarm()
      if (next.done) {
        if (!reader.escalated() || watchdog.verdict() === 'aborted') {
          throw closedEarly(reader.usage.current())
        }
        yield reader.escalationEnd()
        return
      }
      for (const event of reader.read(next.value)) {
        yield event
        const verdict = watchdog.verdict()
        if (verdict && !reader.ended()) throw verdictError(verdict, reader.usage.current())
      }
      watchdog.arm(reader.escalated() ? limits.usageGraceMs : limits.idleMs, 'stalled')
    }
  } finally {
    watchdog.disarm()
    if (reader.ended()) drain(events, stream.controller)
    else stream.controller.abort()
  }
}

/** After an escalation only usage is missing: a stream that breaks then has ended well enough. */
async function nextOf(
  events: AsyncIterator<RawMessageStreamEvent>,
  reader: EventReader,
): Promise<IteratorResult<RawMessageStreamEvent>> {
  if (!reader.escalated()) return events.next()
  return events.next().catch(() => ({ done: true, value: undefined }))
}

/** The SDK reports our own giving up in several ways: what the watchdog says comes first. */
function failureOf(error: unknown, watchdog: Watchdog, reader: EventReader): ModelError {
  const verdict = watchdog.verdict()
  const usage = reader.usage.current()
  if (!verdict) return toModelError(error, usage)
  return error instanceof ModelError && error.code === verdict
    ? error
    : verdictError(verdict, usage)
}

/** Reads a finished stream to its close in the background, so that its connection can be used again. */
function drain(events: AsyncIterator<unknown>, controller: AbortController): void {
  const limit = setTimeout(() => controller.abort(), DRAIN_MS)
  const readOn = async () => {
    while (!(await events.next()).done);
  }
  readOn()
    .catch(() => undefined)
    .finally(() => clearTimeout(limit))
}
