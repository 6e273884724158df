import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

export interface Child<Hello> {
  /** The first message it sent. */
  hello: Hello
  /** Sends a message and resolves with the next one that comes back. */
  ask<Answer>(message: unknown): Promise<Answer>
  tell(message: unknown): void
  /** Resolves once it has ended. It ends by itself when this process does. */
  stop(message?: unknown): Promise<void>
}

/** Starts a module of ours in a process of its own, and waits for its first message. */
export async function startChild<Hello>(
  module: URL,
  options: { args?: string[]; env?: Record<string, string>; nodeArgs?: string[] } = {},
): Promise<Child<Hello>> {
  const child = fork(module, options.args ?? [], {
    env: { ...process.env, NODE_ENV: 'production', ...options.env },
    execArgv: ['--import', 'tsx', ...(options.nodeArgs ?? [])],
  })
  const hello = (await nextMessage(child)) as Hello
  return {
    hello,
    async ask<Answer>(message: unknown) {
      const answer = nextMessage(child)
      child.send(message as object)
      return (await answer) as Answer
    },
    tell: (message) => void child.send(message as object),
    async stop(message) {
      const ended = once(child, 'exit')
      if (message !== undefined) child.send(message as object)
      else child.disconnect()
      await ended
    },
  }
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      child.off('message', onMessage)
      child.off('exit', onExit)
      done()
    }
    const onMessage = (message: unknown) => settle(() => resolve(message))
    const onExit = (code: number | null) =>
      settle(() => reject(new Error(`A process of the benchmark ended with status ${code}`)))
    child.on('message', onMessage)
    child.on('exit', onExit)
  })
}
