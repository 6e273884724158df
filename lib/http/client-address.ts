/**
 * Header with the client's address as the server worked it out (socket, or `X-Forwarded-For` behind trusted proxies).
 * `server.ts` sets it on every request, over whatever the client sent, as route handlers do not see the socket.
 */
export const CLIENT_ADDRESS_HEADER = 'x-parley-client-address'

export function isLoopbackAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '')
  return plain === '::1' || /^127(\.\d{1,3}){3}$/.test(plain)
}
