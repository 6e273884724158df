'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { useApi } from '@/components/providers/console-context'
import { SectionLinks } from '@/components/shell/section-links'
import { Sidebar } from '@/components/shell/sidebar'
import { cx } from '@/lib/client/class-names'
import { conversationsApi } from '@/lib/client/conversations-api'
import { createTranscriptCache } from '@/lib/client/transcript-cache'
import { ConversationSkeleton } from './conversation-skeleton'
import { InboxContext } from './inbox-context'
import { ListPane } from './list-pane'
import { NothingChosen } from './nothing-chosen'
import { UnreadTitle } from './unread-title'
import { useInboxFeed } from './use-inbox-feed'
import { useInboxLocation } from './use-inbox-location'
import { useShortcuts } from './use-shortcuts'
import { ViewLinks } from './view-links'

const loadConversation = () => import('./conversation-pane')
const preloadConversation = () => void loadConversation()
const ConversationPane = lazy(loadConversation)
const ShortcutSheet = lazy(() => import('@/components/shell/shortcut-sheet'))

/** Three panes side by side; on a narrow screen one at a time. */
export function Inbox() {
  const t = useTranslations('inbox')
  const client = useQueryClient()
  const apiCall = useApi()
  const api = useMemo(() => conversationsApi(apiCall), [apiCall])
  const transcripts = useMemo(() => createTranscriptCache(client, api), [client, api])
  const live = useInboxFeed(transcripts)
  const value = useMemo(() => ({ api, transcripts, live }), [api, transcripts, live])
  const { location, go } = useInboxLocation()
  const [help, setHelp] = useState<boolean | null>(null)
  const openHelp = useCallback(() => setHelp(true), [])
  const { conversationId } = location

  useShortcuts({ '?': openHelp })

  return (
    <InboxContext value={value}>
      <UnreadTitle />
      <div className="flex h-dvh overflow-hidden bg-n2">
        <Sidebar className="hidden lg:flex" onHelp={openHelp}>
          <SectionLinks>
            <ViewLinks location={location} go={go} />
          </SectionLinks>
        </Sidebar>
        <main className="flex min-w-0 flex-1 bg-n1 lg:my-2 lg:mr-2 lg:overflow-hidden lg:rounded-md lg:border lg:border-n6 lg:shadow-1">
          {conversationId && <h1 className="sr-only md:hidden">{t('title')}</h1>}
          <ListPane
            onIntent={preloadConversation}
            location={location}
            go={go}
            onHelp={openHelp}
            className={cx(
              'w-full shrink-0 md:w-80 md:border-r md:border-n6',
              conversationId && 'max-md:hidden',
            )}
          />
          <div className={cx('flex min-w-0 flex-1', !conversationId && 'max-md:hidden')}>
            {conversationId ? (
              <Suspense fallback={<ConversationSkeleton />}>
                <ConversationPane
                  key={conversationId}
                  id={conversationId}
                  location={location}
                  go={go}
                />
              </Suspense>
            ) : (
              <NothingChosen />
            )}
          </div>
        </main>
      </div>
      {help !== null && (
        <Suspense fallback={null}>
          <ShortcutSheet open={help} onOpenChange={setHelp} />
        </Suspense>
      )}
    </InboxContext>
  )
}
