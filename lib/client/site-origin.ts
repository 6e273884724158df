/** The origin that somebody means who pastes an address of their site, also without `https://`; null when there is none. */
export function siteOrigin(typed: string): string | null {
  const text = typed.trim()
  const isLocal = /^(localhost|127\.|\[::1\])/.test(text)
  const address = /^[a-z]+:\/\//i.test(text) ? text : `${isLocal ? 'http' : 'https'}://${text}`
  if (!text || /\s/.test(text) || !URL.canParse(address)) return null
  const { origin, protocol, hostname } = new URL(address)
  if (!/^https?:$/.test(protocol)) return null
  const isName = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[')
  return isName ? origin : null
}
