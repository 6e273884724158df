import { connect, createServer, type Socket } from 'node:net'

/** A TCP line to a server that can be cut. */
export interface Link {
  url: string
  /** Breaks every connection and takes no new one until `restore`. */
  cut(): void
  restore(): void
  /** Where later connections lead: a server that was started again has another address. */
  leadTo(url: string): void
  close(): Promise<void>
}

export async function createLink(target: string): Promise<Link> {
  let { hostname, port } = new URL(target)
  let isCut = false
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((client) => {
    if (isCut) return client.destroy()
    const upstream = connect(Number(port), hostname)
    keep(client)
    keep(upstream)
    client.pipe(upstream).pipe(client)
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the link has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut() {
      isCut = true
      for (const socket of sockets) socket.resetAndDestroy()
    },
    restore() {
      isCut = false
    },
    leadTo(url) {
      ;({ hostname, port } = new URL(url))
    },
    async close() {
      isCut = true
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
