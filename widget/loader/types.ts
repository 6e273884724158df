import type { HostPage } from '../../lib/protocol/frame-messages'
import type { Appearance } from '../../lib/protocol/widget'

export type Identity = string | (() => string | Promise<string>)

/** What `boot` and `update` take. */
export interface Options {
  widgetKey?: string
  identity?: Identity
  locale?: string
  traits?: Record<string, unknown>
  name?: string
  email?: string
  page?: HostPage
  colorScheme?: Appearance['colorScheme']
  position?: Appearance['position']
  open?: boolean
}

/** What the launcher shows of a widget's appearance. */
export type Look = Pick<Appearance, 'accent' | 'position' | 'colorScheme'> &
  Partial<Pick<Appearance, 'launcherLabel'>>

/** The part of a widget's public settings that the launcher needs; the frame's page carries the rest. */
export interface BakedSettings {
  key: string
  appearance: Appearance
  /** The lines of an icon other than the usual one. */
  icon?: string
}

export type Handler = (data?: unknown) => void

/** What is kept of a visitor in the host page: for the next page, and for the launcher while there is no frame. */
export interface Kept {
  token?: string
  visitorId?: string
  /** There is a conversation that is not resolved. */
  active?: boolean
}

/** What the launcher hands to the panel, which comes as a script of its own once a visitor shows intent. */
export interface Core {
  /** Of Parley. */
  origin: string
  key: string
  options: Options
  appearance: Look
  root: HTMLElement
  box: HTMLElement
  button: HTMLButtonElement
  badge: HTMLElement
  /** The words beside the icon, if any. */
  label: HTMLElement
  emit(name: string, data?: unknown, stands?: boolean): void
  once(name: string, handler: Handler): void
  kept(): Kept
  /** `null` forgets the visitor. */
  keep(change: Kept | null): void
  paint(look: Look & Options): void
  boot(options?: Options): void
  /** Ends with the boot that made this core. */
  signal: AbortSignal
}

export type Verbs = Record<string, (...args: never[]) => unknown>

export interface ParleyFunction {
  (verb: string, ...args: unknown[]): unknown
  q?: ArrayLike<unknown>[]
  /** Set by the panel's script. */
  panel?: (core: Core) => Verbs
  /** The loader has taken over. */
  live?: boolean
}

interface ScriptUrlPolicy {
  createScriptURL(input: string): unknown
}

declare global {
  interface Window {
    Parley?: ParleyFunction
    /** Pages may demand that addresses of scripts come from a named policy. */
    trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL: () => string }): ScriptUrlPolicy
    }
  }
}
