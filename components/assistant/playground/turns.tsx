'use client'

import { ArrowDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useStickToEnd } from '@/components/inbox/use-stick-to-end'
import { Button } from '@/components/ui/button'
import type { Conversation, Turn } from '@/lib/client/playground/conversation'
import { TurnView } from './turn-view'

interface TurnsProps {
  name: string
  avatar: string | null
  conversation: Conversation
  chosenId: string | undefined
  onChoose: (turnId: string) => void
  onAskAgain: (turn: Turn) => void
}

/** What was asked and answered. Read out by the announcer, not by itself. */
export default function Turns({
  name,
  avatar,
  conversation,
  chosenId,
  onChoose,
  onAskAgain,
}: TurnsProps) {
  const t = useTranslations('playground')
  const { turns } = conversation
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const { atEnd, toEnd } = useStickToEnd(scroller, content, turns.at(-1)?.id)
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="scroll-quiet h-full overflow-y-auto overscroll-contain focus-visible:-outline-offset-2"
      >
        <div
          ref={content}
          role="log"
          aria-live="off"
          aria-label={t('messages', { name })}
          className="mx-auto flex min-h-full w-full max-w-180 flex-col justify-end px-4 py-5 lg:px-6"
        >
          {turns.map((turn, index) => (
            <TurnView
              key={turn.id}
              name={name}
              avatar={avatar}
              turn={turn}
              isChosen={turn.id === chosenId}
              onChoose={() => onChoose(turn.id)}
              onAskAgain={index === turns.length - 1 ? () => onAskAgain(turn) : undefined}
            />
          ))}
        </div>
      </div>
      {!atEnd && (
        <Button
          size="sm"
          onClick={toEnd}
          className="rise -translate-x-1/2 absolute bottom-3 left-1/2 rounded-full shadow-2"
        >
          <ArrowDown className="size-3.5" aria-hidden />
          {t('newest')}
        </Button>
      )}
    </div>
  )
}
