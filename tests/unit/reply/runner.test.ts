import { expect, test } from 'vitest'
import type { ModelEvent } from '@/lib/model/port'
import { ModelError } from '@/lib/model/port'
import type { ReplyEnding, ReplyPorts, ReplyRow, TranscriptMessage } from '@/lib/reply/ports'
import { createReplyRunner } from '@/lib/reply/runner'
import { said, turn } from './make'

/** A moment that the test lets pass. */
function moment() {
  let pass = () => {}
  const passed = new Promise<void>((resolve) => {
    pass = resolve
  })
  return { pass, passed }
}

/** The reply's surroundings in memory: what was said, what the model is asked, what is saved. */
function setUp() {
  const messages: TranscriptMessage[] = []
  const questions: string[] = []
  const ended: { row: ReplyRow; ending: ReplyEnding }[] = []
  const waiters: { count: number; resolve(): void }[] = []
  const script: (() => AsyncGenerator<ModelEvent>)[] = []
  const errors: unknown[] = []
  const aborted = moment()
  const failed = moment()
  const shown: string[] = []
  const begin: { opens?: Promise<void>; isTaken?: boolean; fails?: Error } = {}
  const fail: { next: Error | undefined } = { next: undefined }
  let rows = 0
  let most = 0
  let running = 0

  const ports: ReplyPorts = {
    store: {
      async load() {
        if (fail.next) throw fail.next
        return turn({ messages: [...messages] })
      },
      async begin() {
        await begin.opens
        if (begin.fails) throw begin.fails
        if (begin.isTaken) return null
        rows += 1
        return { messageId: `msg_${rows}`, seq: rows * 10, attempt: 1 }
      },
      finish: async (_, row, ending) => {
        ended.push({ row, ending })
        messages.push(
          said('assistant', ending.text, {
            status: ending.status,
            interruptedBy: ending.trace.interruptedBy ?? null,
          }),
        )
        for (const waiter of waiters) if (ended.length >= waiter.count) waiter.resolve()
        return true
      },
      apply: async () => 'continue',
    },
    announce: {
      start: () => shown.push('start'),
      stage: (_turn, _row, stage) => shown.push(stage),
      delta: (_turn, _row, _offset, text) => shown.push(text),
    },
    model: {
      provider: 'offline',
      model: 'fake',
      async *stream(request, signal) {
        questions.push(request.question)
        signal.addEventListener('abort', aborted.pass)
        running += 1
        most = Math.max(most, running)
        try {
          const next = script.shift()
          if (!next) throw new Error('no script')
          for await (const event of next()) {
            if (signal.aborted) throw new ModelError('aborted', 'aborted')
            yield event
          }
        } finally {
          running -= 1
        }
      },
    },
    search: async () => [],
    costOf: () => 0,
    opaqueId: (id) => id,
    now: () => new Date(0),
  }
  const ref = { workspaceId: 'ws_1', conversationId: 'cnv_1', receivedAt: 0 }
  const runner = createReplyRunner(ports, (error) => {
    errors.push(error)
    failed.pass()
  })
  return {
    runner,
    ref,
    questions,
    ended,
    begin,
    shown,
    errors,
    /** A model call was broken off. */
    aborted: aborted.passed,
    fail,
    failed: failed.passed,
    script,
    most: () => most,
    says(text: string) {
      messages.push(said('visitor', text))
      runner.visitorSpoke(ref)
    },
    untilEnded: (count: number) =>
      new Promise<void>((resolve) => {
        if (ended.length >= count) resolve()
        else waiters.push({ count, resolve })
      }),
  }
}

const END: ModelEvent = {
  type: 'end',
  stopReason: 'end',
  usage: {
    inputTokens: 1,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    outputTokens: 1,
    estimated: false,
  },
}

async function* answer(text: string): AsyncGenerator<ModelEvent> {
  yield { type: 'text', text }
  yield END
}

/** Says its first half, tells that it came there, and waits. */
function inTwo(first: string, second: string) {
  const [reached, goOn] = [moment(), moment()]
  async function* stream(): AsyncGenerator<ModelEvent> {
    if (first) yield { type: 'text', text: first }
    reached.pass()
    await goOn.passed
    yield { type: 'text', text: second }
    yield END
  }
  return { stream, reached: reached.passed, goOn: goOn.pass }
}

test('a message is answered', async () => {
  const t = setUp()
  t.script.push(() => answer('Yes.'))
  t.says('May I?')
  await t.untilEnded(1)
  expect(t.ended[0]?.ending).toMatchObject({ status: 'complete', text: 'Yes.' })
  expect(t.questions).toEqual(['May I?'])
})

test('a burst becomes one answer to all of it, one reply at a time', async () => {
  const t = setUp()
  const half = inTwo('', 'never')
  t.script.push(half.stream, () => answer('To all three.'))
  t.says('One')
  await half.reached
  t.says('two')
  t.says('three')
  half.goOn()
  await t.untilEnded(2)
  expect(t.ended.map(({ ending }) => [ending.status, ending.text])).toEqual([
    ['withdrawn', ''],
    ['complete', 'To all three.'],
  ])
  expect(t.questions).toEqual(['One', 'One\n\ntwo\n\nthree'])
  expect(t.most()).toBe(1)
})

test('what was begun is interrupted by a newer message and answered with it', async () => {
  const t = setUp()
  const half = inTwo('Half', ' whole')
  t.script.push(half.stream, () => answer('Both.'))
  t.says('One')
  await half.reached
  t.says('two')
  half.goOn()
  await t.untilEnded(2)
  expect(t.ended.map(({ ending }) => [ending.status, ending.text])).toEqual([
    ['interrupted', 'Half'],
    ['complete', 'Both.'],
  ])
})

test('an interruption resolves once the end is saved, and what waited is not begun', async () => {
  const t = setUp()
  const half = inTwo('Half', ' whole')
  t.script.push(half.stream)
  t.says('One')
  await half.reached
  t.says('two')
  const stopped = t.runner.interrupt('cnv_1', 'taken_over')
  half.goOn()
  await stopped
  expect(t.ended).toHaveLength(1)
  expect(t.ended[0]?.ending).toMatchObject({ status: 'interrupted', text: 'Half' })
  expect(t.runner.isBusy('cnv_1')).toBe(false)
  expect(t.questions).toHaveLength(1)
  await t.runner.interrupt('cnv_1', 'taken_over')
})

test('what runs is told, with its text so far', async () => {
  const t = setUp()
  const half = inTwo('Half', ' whole')
  t.script.push(half.stream)
  expect(t.runner.running('cnv_1')).toBeUndefined()
  t.says('One')
  await half.reached
  const running = {
    messageId: 'msg_1',
    conversationId: 'cnv_1',
    attempt: 1,
    text: 'Half',
  }
  expect(t.runner.running('cnv_1')).toEqual(running)
  expect(t.runner.all()).toEqual([running])
  half.goOn()
  await t.untilEnded(1)
})

test('the model is asked while the row is being made, and nothing is shown before it is there', async () => {
  const t = setUp()
  const made = moment()
  t.begin.opens = made.passed
  const half = inTwo('', 'Whole')
  t.script.push(half.stream)
  t.says('One')
  await half.reached
  expect(t.shown).toEqual([])
  expect(t.runner.running('cnv_1')).toBeUndefined()
  made.pass()
  half.goOn()
  await t.untilEnded(1)
  expect(t.shown).toEqual(['start', 'searching', 'writing', 'Whole'])
})

test.each([
  ['somebody took over meanwhile', { isTaken: true }],
  ['the row cannot be made', { fails: new Error('no database') }],
])('the model’s call is given up when %s', async (_, how) => {
  const t = setUp()
  Object.assign(t.begin, how)
  const half = inTwo('', 'Whole')
  t.script.push(half.stream)
  t.says('One')
  await half.reached
  await t.aborted
  half.goOn()
  await t.runner.drain(1_000)
  expect(t.shown).toEqual([])
  expect(t.ended).toEqual([])
  expect(t.errors).toEqual('fails' in how ? [how.fails] : [])
})

test('a drain waits for what runs and takes nothing new', async () => {
  const t = setUp()
  const half = inTwo('Half', ' whole')
  t.script.push(half.stream)
  t.says('One')
  await half.reached
  const drained = t.runner.drain(60_000)
  t.says('two')
  t.runner.restart(t.ref, { messageId: 'msg_9', seq: 9, attempt: 2 })
  half.goOn()
  await drained
  expect(t.ended.map(({ ending }) => ending.text)).toEqual(['Half whole'])
  expect(t.questions).toHaveLength(1)
})

test('a drain whose grace is over leaves the reply to the next process: nothing is saved', async () => {
  const t = setUp()
  const half = inTwo('Half', ' whole')
  t.script.push(half.stream)
  t.says('One')
  await half.reached
  const drained = t.runner.drain(0)
  await t.aborted
  half.goOn()
  await drained
  expect(t.ended).toEqual([])
})

test('a reply whose process died is written into its row', async () => {
  const t = setUp()
  const half = inTwo('', 'never')
  t.script.push(half.stream)
  t.says('One')
  await half.reached
  const stopped = t.runner.interrupt('cnv_1', 'visitor')
  half.goOn()
  await stopped
  t.script.push(() => answer('Again.'))
  t.runner.restart(t.ref, { messageId: 'msg_old', seq: 3, attempt: 2 })
  await t.untilEnded(2)
  expect(t.ended[1]).toMatchObject({
    row: { messageId: 'msg_old', seq: 3, attempt: 2 },
    ending: { text: 'Again.' },
  })
})

test('a failure of ours is told and does not block the conversation', async () => {
  const t = setUp()
  t.fail.next = new Error('The database is away')
  t.says('First')
  await t.failed
  expect(t.errors).toEqual([t.fail.next])
  t.fail.next = undefined
  t.script.push(() => answer('To both.'))
  t.says('Second')
  await t.untilEnded(1)
  expect(t.questions).toEqual(['First\n\nSecond'])
})
