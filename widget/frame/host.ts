import type { FrameMessage, HostPage, LoaderMessage } from '../../lib/protocol/frame-messages'
import { isLoaderMessage } from './is-loader-message'

type Unsealed<T> = T extends unknown ? Omit<T, 'parley'> : never
export type ToHost = Unsealed<FrameMessage>
export type Emit = (name: Extract<ToHost, { type: 'event' }>['name'], data: object) => void
export type Init = Extract<LoaderMessage, { type: 'init' }>

export interface Host {
  post(message: ToHost): void
  /** What embeds the chat; none when it is a page of its own. */
  origin: string | undefined
}

/**
 * Talks to the loader in the page around. Only messages from the parent window are heard, and of the first of them the
 * exact origin must be allowed; from then on it is the only one.
 */
export function connectHost(
  allowedOrigins: readonly string[],
  receive: (message: LoaderMessage, host: Host) => void,
): Host {
  const isAllowed = (origin: string) => ['*', origin].some((one) => allowedOrigins.includes(one))
  const host: Host = { origin: undefined, post: () => {} }
  if (window.parent === window) return host
  host.post = (message) => {
    if (host.origin) window.parent.postMessage({ ...message, parley: 1 }, host.origin)
  }
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || !isLoaderMessage(data)) return
    if (host.origin ? origin !== host.origin : !isAllowed(origin)) return
    host.origin = origin
    receive(data, host)
  })
  // Carries nothing, so any embedding page may hear it; the answer is what must come from the right one.
  window.parent.postMessage({ parley: 1, type: 'hello' }, '*')
  return host
}

export function pageOfItsOwn(key: string): Init {
  return {
    parley: 1,
    type: 'init',
    open: true,
    full: false,
    identity: false,
    token: storedToken(key),
    page: { url: location.href, title: document.title, referrer: document.referrer } as HostPage,
  }
}

/** The same place as the loader's, so that on Parley's own origin both are one visitor. */
function storedToken(key: string): string | undefined {
  try {
    const token: unknown = JSON.parse(localStorage.getItem(`parley:${key}`) ?? '{}')?.token
    return typeof token === 'string' ? token : undefined
  } catch {
    return undefined
  }
}

export function keepOwn(key: string, kept: object | null): void {
  try {
    localStorage.setItem(`parley:${key}`, JSON.stringify(kept))
  } catch {}
}
