'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi, useSession } from '@/components/providers/console-context'
import { useSocket } from '@/components/providers/socket-provider'
import type { StartView } from '@/lib/protocol/start'

const KEY = ['start'] as const
const PATH = '/api/v1/start'
/** The widget's first sighting is asked for, in milliseconds. */
const LOOK_EVERY = 3_000

/** How far the guided start is, at the step that was chosen or else the stored one; the first message is told by the socket. */
export function useStart(chosen: number | undefined) {
  const api = useApi()
  const { permissions } = useSession()
  const client = useQueryClient()
  const { socket } = useSocket()
  const query = useQuery({
    queryKey: KEY,
    enabled: permissions.includes('settings:write'),
    queryFn: async ({ signal }) => (await api<{ data: StartView }>(PATH, { signal })).data,
    refetchInterval: ({ state }) => ((chosen ?? state.data?.step ?? 1) > 2 ? LOOK_EVERY : false),
  })

  useEffect(() => {
    const refresh = () => void client.invalidateQueries({ queryKey: KEY })
    socket.on('conversation:new', refresh)
    socket.on('message', refresh)
    return () => {
      socket.off('conversation:new', refresh)
      socket.off('message', refresh)
    }
  }, [client, socket])

  return {
    ...query,
    refresh: () => client.invalidateQueries({ queryKey: KEY }),
    async save(body: { step?: number; done?: boolean }) {
      const { data } = await api<{ data: StartView }>(PATH, { method: 'PATCH', body })
      client.setQueryData(KEY, data)
    },
  }
}
