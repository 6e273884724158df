import { type QueryClient, queryOptions } from '@tanstack/react-query'
import {
  openTranscript,
  reduceTranscript,
  syncFrom,
  type Transcript,
  type TranscriptEvent,
} from './agent-transcript'
import type { ConversationsApi } from './conversations-api'
import { queryKeys } from './query-keys'

/** The transcripts in TanStack Query's cache, fed by requests and by the socket alike. */
export function createTranscriptCache(client: QueryClient, api: ConversationsApi) {
  /** What the socket told while a transcript was first on its way. */
  const early = new Map<string, TranscriptEvent[]>()

  const read = (id: string) => client.getQueryData<Transcript>(queryKeys.transcript(id))

  async function open(id: string): Promise<Transcript> {
    early.set(id, [])
    try {
      const page = await api.messages(id)
      const opened = openTranscript(id, page.data, page.more)
      return (early.get(id) ?? []).reduce(reduceTranscript, opened)
    } finally {
      early.delete(id)
    }
  }

  async function sync(id: string, known: Transcript): Promise<Transcript> {
    const { data } = await api.messages(id, { afterRev: syncFrom(known) })
    return reduceTranscript(read(id) ?? known, { type: 'messages', messages: data, caughtUp: true })
  }

  return {
    read,

    options: (id: string) =>
      queryOptions({
        queryKey: queryKeys.transcript(id),
        queryFn: () => {
          const known = read(id)
          return known ? sync(id, known) : open(id)
        },
        staleTime: 0,
        structuralSharing: false,
      }),

    /** Applies an event; where it shows that something was missed, asks for it. */
    apply(id: string, event: TranscriptEvent): void {
      early.get(id)?.push(event)
      const known = read(id)
      if (!known) return
      const next = reduceTranscript(known, event)
      client.setQueryData(queryKeys.transcript(id), next)
      if (next.gapAfterRev !== null && known.gapAfterRev === null) {
        void client.invalidateQueries({ queryKey: queryKeys.transcript(id) })
      }
    },

    async loadOlder(id: string): Promise<void> {
      const first = read(id)?.messages[0]
      if (!first) return
      const page = await api.messages(id, { beforeSeq: first.seq })
      this.apply(id, { type: 'older', messages: page.data, more: page.more })
    },
  }
}

export type TranscriptCache = ReturnType<typeof createTranscriptCache>
