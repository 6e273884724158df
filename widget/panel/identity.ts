import type { Core } from '../loader/types'

/** Who the visitor is, from the host page: a JWT, or a callback that makes one. */
export function identitySource({ options, emit }: Core) {
  let jwt: Promise<string | null> | undefined

  async function ask(): Promise<string | null> {
    try {
      const source = options.identity
      return (typeof source === 'function' ? await source() : source) || null
    } catch (error) {
      emit('error', { code: 'invalid_identity', message: String(error) })
      return null
    }
  }

  /** The one at hand, or a fresh one. */
  return (fresh: boolean) => {
    if (fresh || !jwt) jwt = ask()
    return jwt
  }
}
