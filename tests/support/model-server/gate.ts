/** A point in a scenario where the stream waits for the test. */
export interface Gate {
  readonly kind: 'gate'
  /** Resolves once a stream has come to the gate, everything before it sent. */
  readonly reached: Promise<void>
  /** Lets every stream through, now and later. */
  open(): void
  /** What the stream waits for. */
  readonly opened: Promise<void>
  /** Called by the stream that arrives. */
  arrive(): void
}

export function createGate(): Gate {
  const [reached, arrive] = signal()
  const [opened, open] = signal()
  return { kind: 'gate', reached, opened, open, arrive }
}

function signal(): [Promise<void>, () => void] {
  let done = () => {}
  const promise = new Promise<void>((resolve) => {
    done = resolve
  })
  return [promise, done]
}
