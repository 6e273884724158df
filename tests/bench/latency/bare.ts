// Child process: the same conversations by the SDK alone, with its defaults and without a platform around it.
import Anthropic from '@anthropic-ai/sdk'
import type { MessageCreateParamsStreaming } from '@anthropic-ai/sdk/resources/messages'
import { now, readLater, readOpening } from './clock'
import { converse, type Measured } from './plan'

export interface BareRound {
  conversations: number
  /** Epoch milliseconds. */
  from: number
  until: number
}

const [standIn = ''] = process.argv.slice(2)
const client = new Anthropic({ apiKey: 'bench', baseURL: standIn })

async function run({ conversations, from, until }: BareRound): Promise<Measured> {
  const body = (await (await fetch(standIn)).json()) as MessageCreateParamsStreaming
  const measured: Measured = { samples: [], laterMs: [], lost: [] }
  await converse(conversations, until, async () => {
    const askedAt = now()
    let opened = false
    const stream = client.messages.stream(body)
    stream.on('text', (text) => {
      const readAt = now()
      if (askedAt < from) return
      if (opened) {
        const sentAt = readLater(text)
        if (sentAt) measured.laterMs.push(readAt - sentAt)
        return
      }
      opened = true
      const stamps = readOpening(text)
      if (!stamps) throw new Error(`The answer does not open with its times: ${text}`)
      measured.samples.push({
        wayInMs: stamps.arrivedAt - askedAt,
        wayOutMs: readAt - stamps.sentAt,
      })
    })
    await stream.done()
  })
  return measured
}

process.on('message', (round: BareRound) => {
  run(round).then(
    (measured) => process.send?.(measured),
    (error) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.once('disconnect', () => process.exit(0))
process.send?.({ ready: true })
