interface IdentityPorts {
  /** Asks the loader; `again`: for another than the last. */
  ask: (again: boolean) => void
  provided: () => boolean
  /** Presents a new one to the server. */
  renewed: (jwt: string) => Promise<boolean>
}

/** How long before it runs out an identity is fetched again, and how long the host page may take, in milliseconds. */
const EARLY = 60_000
const PATIENCE = 10_000

/** When a JWT runs out, in milliseconds since 1970. Not verified: that is the server's. */
export function expiryOf(jwt: string): number | undefined {
  try {
    const payload = (jwt.split('.')[1] as string).replace(/-/g, '+').replace(/_/g, '/')
    const { exp } = JSON.parse(atob(payload))
    return typeof exp === 'number' ? exp * 1000 : undefined
  } catch {
    return undefined
  }
}

/** The visitor's identity as the host page states it, kept fresh. */
export function createIdentity({ ask, provided, renewed }: IdentityPorts) {
  let jwt: string | undefined
  let refusals = 0
  let waiting: ((jwt: string | undefined) => void) | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function fetch(again: boolean): Promise<string | undefined> {
    ask(again)
    return new Promise((resolve) => {
      waiting = resolve
      setTimeout(() => resolve(undefined), PATIENCE)
    })
  }

  function plan() {
    clearTimeout(timer)
    const expiry = jwt && expiryOf(jwt)
    if (!expiry) return
    const delay = Math.max(5000, expiry - Date.now() - EARLY)
    if (delay < 2 ** 31) timer = setTimeout(() => ask(true), delay)
  }

  return {
    /** For the handshake. Refused twice, the visitor stays without. */
    async current(): Promise<string | undefined> {
      if (!(jwt || provided()) || refusals > 1) return undefined
      const expiry = jwt && expiryOf(jwt)
      if (!jwt || (expiry && expiry < Date.now() + 5000)) {
        jwt = await fetch(refusals > 0 || !!jwt)
        plan()
      }
      return jwt
    },
    /** Whether the visitor stays without: another identity may be good where the first one was not. */
    refused() {
      jwt = undefined
      return ++refusals > 1
    },
    /** From the loader: the answer to a question, or of its own accord. */
    async received(value: string | null) {
      const answer = waiting
      waiting = undefined
      if (answer) return answer(value ?? undefined)
      if (!value) return
      refusals = 0
      jwt = value
      plan()
      return renewed(value)
    },
  }
}
