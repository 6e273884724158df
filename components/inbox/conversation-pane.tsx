'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCallback, useRef, useState } from 'react'
import { useSession } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { TooltipProvider } from '@/components/ui/tooltip'
import { cx } from '@/lib/client/class-names'
import type { ComposerMode } from '@/lib/client/drafts'
import { queryKeys } from '@/lib/client/query-keys'
import { Composer, type ComposerHandle } from './composer'
import { ConversationHeader } from './conversation-header'
import { ConversationSkeleton } from './conversation-skeleton'
import { DetailsPane } from './details-pane'
import { useInbox } from './inbox-context'
import { TranscriptView } from './transcript-view'
import { useConversationActions } from './use-conversation-actions'
import { useConversationCommands } from './use-conversation-commands'
import type { InboxLocation, useInboxLocation } from './use-inbox-location'
import { usePresence } from './use-presence'
import { useShortcuts } from './use-shortcuts'
import { useTranscript } from './use-transcript'

interface ConversationPaneProps {
  id: string
  location: InboxLocation
  go: ReturnType<typeof useInboxLocation>['go']
}

/** One conversation: what was said, what can be done, who it is with. */
export default function ConversationPane({ id, location, go }: ConversationPaneProps) {
  const t = useTranslations('conversation')
  const { api } = useInbox()
  const { user } = useSession()
  const detail = useQuery({
    queryKey: queryKeys.detail(id),
    queryFn: ({ signal }) => api.get(id, signal),
  })
  const transcript = useTranscript(id)
  const actions = useConversationActions(id)
  const { viewers, visitorTyping } = usePresence(id)
  const composer = useRef<ComposerHandle>(null)
  const [mode, setMode] = useState<ComposerMode>('reply')
  const write = useCallback((next: ComposerMode) => {
    setMode(next)
    composer.current?.focus()
  }, [])

  const conversation = detail.data
  useConversationCommands(conversation, actions, write)
  const takeOver = conversation?.assignee && conversation.assignee.id !== user.id
  useShortcuts({
    r: () => write('reply'),
    n: () => write('note'),
    Enter: () => composer.current?.focus(),
    c: () => {
      if (conversation && !conversation.assignee && conversation.status !== 'resolved') {
        void actions.act('claim')
      }
    },
    e: () => void actions.act(conversation?.status === 'resolved' ? 'reopen' : 'resolve'),
  })

  const failed = detail.isError
    ? detail
    : transcript.isError && !transcript.data
      ? transcript
      : null
  if (failed && !(conversation && transcript.data)) {
    return (
      <section aria-label={t('region')} className="flex-1">
        <ErrorState
          title={t('loadFailed')}
          error={failed.error}
          onRetry={() => {
            void detail.refetch()
            void transcript.refetch()
          }}
          wayOut={
            <Button size="sm" onClick={() => go({ conversationId: null })}>
              {t('backToList')}
            </Button>
          }
        />
      </section>
    )
  }
  if (!conversation || !transcript.data) return <ConversationSkeleton />

  return (
    <TooltipProvider delay={500}>
      <section
        aria-label={t('region')}
        className={cx('flex min-w-0 flex-1 flex-col', location.details && 'max-xl:hidden')}
      >
        <ConversationHeader
          conversation={conversation}
          viewers={viewers}
          actions={actions}
          streaming={Object.keys(transcript.data.running).length > 0}
          onBack={() => go({ conversationId: null })}
          onDetails={() => go({ details: true })}
        />
        <TranscriptView
          transcript={transcript.data}
          conversation={conversation}
          visitorTyping={visitorTyping}
          loadingOlder={transcript.loadingOlder}
          onOlder={transcript.loadOlder}
          onRetry={transcript.retry}
          onDrop={transcript.drop}
        />
        <Composer
          ref={composer}
          conversation={conversation}
          mode={mode}
          onMode={write}
          onSend={transcript.send}
          heldBy={takeOver ? (conversation.assignee?.name ?? null) : null}
        />
      </section>
      <DetailsPane
        conversation={conversation}
        actions={actions}
        onClose={() => go({ details: false })}
        className={cx(
          'xl:flex xl:w-75 xl:shrink-0 xl:border-l xl:border-n6',
          location.details ? 'flex w-full' : 'hidden',
        )}
      />
    </TooltipProvider>
  )
}
