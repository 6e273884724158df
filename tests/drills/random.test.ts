import { expect, test } from 'vitest'
import { claimConversation } from '@/lib/services/conversation/claim'
import { handBackConversation } from '@/lib/services/conversation/handback'
import { createLink } from '@/tests/support/link'
import { startParley, type TestAgent, type TestParley } from '@/tests/support/start-parley'
import { DATABASES } from '@/tests/support/test-database'
import type { VisitorClient } from '@/tests/support/visitor-client'

const VISITORS = 4
const STEPS = 18
const SEED = Number(process.env.DRILL_SEED ?? 20_261_122)

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The highest rev that a client has seen, as the contract has it keep. */
function highestRev(visitor: VisitorClient, conversationId: string, until: number): number {
  let rev = 0
  for (const { event, payload } of visitor.seen.all.slice(0, until)) {
    const told = payload as {
      message?: { conversationId: string; rev: number }
      conversation?: { id: string } | null
      rev?: number
    }
    if (
      (event === 'message' || event === 'reply:end') &&
      told.message?.conversationId === conversationId
    )
      rev = Math.max(rev, told.message.rev)
    if (event.startsWith('ack:conversation:') && told.conversation?.id === conversationId)
      rev = Math.max(rev, told.rev ?? 0)
  }
  return rev
}

/** One visitor who writes, loses the line, comes back, repeats, stops answers and asks for people, as chance has it. */
async function wander(parley: TestParley, agent: TestAgent, name: string, next: () => number) {
  const link = await createLink(parley.url)
  const visitor = await parley.visitor({ name })
  const { conversation } = await visitor.send('[[scenario:slow:1]] Begin')
  const { id } = conversation
  let syncFrom = 0
  const back = async () => {
    syncFrom = highestRev(visitor, id, visitor.mark())
    await visitor.reconnect({ url: link.url })
    await visitor.sync(id, syncFrom)
  }
  const scenarios = ['slow:1', 'slow:2', 'plain', 'cited', 'error_mid', 'reset', 'empty', 'long']
  await back()
  for (let step = 0; step < STEPS; step++) {
    const dice = next()
    if (dice < 0.45) {
      const scenario = scenarios[Math.floor(next() * scenarios.length)]
      await visitor.send(`[[scenario:${scenario}]] ${name} ${step}`, { conversationId: id })
    } else if (dice < 0.65) {
      const from = visitor.mark()
      const clientId = crypto.randomUUID()
      const text = `[[scenario:slow:1]] ${name} cut at ${step}`
      visitor.shout('message:send', { clientId, text, conversationId: id })
      link.cut()
      await visitor.waitForDisconnect(from)
      link.restore()
      await back()
      await visitor.send(text, { clientId, conversationId: id })
    } else if (dice < 0.8) {
      const from = visitor.mark()
      link.cut()
      await visitor.waitForDisconnect(from)
      link.restore()
      await back()
    } else if (dice < 0.9) {
      const start = visitor.pushes('reply:start').at(-1)
      if (start) await visitor.call('reply:stop', { messageId: start.messageId })
    } else if (dice < 0.95) {
      await claimConversation(agent.ctx, id).catch(() => undefined)
      await handBackConversation(agent.ctx, id)
    } else {
      await visitor.call('human:request', { conversationId: id })
      await handBackConversation(agent.ctx, id)
    }
  }
  return async () => {
    await visitor.sync(id, highestRev(visitor, id, visitor.mark()))
    const whole = await visitor.sync(id, 0)
    await link.close()
    return whole.messages.filter(({ author }) => author === 'visitor')
  }
}

test.each(DATABASES)(
  'on %s, several visitors with bad lines lose nothing and see nothing twice',
  async (database) => {
    const parley = await startParley({ database })
    const agent = await parley.agent()
    const finish = await Promise.all(
      Array.from({ length: VISITORS }, (_, n) =>
        wander(parley, agent, `visitor ${n}`, random(SEED + n)),
      ),
    )
    await parley.verify()
    for (const end of finish) {
      const texts = (await end()).map(({ text }) => text)
      expect(new Set(texts).size).toBe(texts.length)
    }
    await parley.close()
  },
  120_000,
)
