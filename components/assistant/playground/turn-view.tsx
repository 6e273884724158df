'use client'

import { CircleAlert, CirclePause, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { InlineNodes } from '@/components/markdown/inline-nodes'
import { Button } from '@/components/ui/button'
import { parsePlain } from '@/lib/client/markdown-inline'
import type { Turn } from '@/lib/client/playground/conversation'
import { Face } from '../face'
import { Answer } from './answer'
import { TraceButton } from './trace-button'
import { useEndWords } from './use-end-words'

interface TurnViewProps {
  name: string
  avatar: string | null
  turn: Turn
  isChosen: boolean
  onChoose: () => void
  /** Where it is the newest. */
  onAskAgain: (() => void) | undefined
}

const END_SIGNS = { stopped: CirclePause, failed: CircleAlert, handedOver: UserRound } as const
const END_COLOURS = {
  stopped: 'text-waiting-text',
  failed: 'text-breach-text',
  handedOver: 'text-n11',
} as const

/** A question on the right, as visitors see their own, and what it came to on the left. */
export function TurnView({ name, avatar, turn, isChosen, onChoose, onAskAgain }: TurnViewProps) {
  const t = useTranslations('playground.turn')
  const words = useEndWords(name)(turn)
  const { phase, end, trace } = turn
  const isRunning = phase === 'running'
  const mayAskAgain = onAskAgain && (phase === 'failed' || end?.status === 'failed')
  return (
    <div className="flex flex-col gap-3 pt-6 first:pt-0">
      <article aria-label={t('you')} className="flex justify-end pl-10">
        <div className="prose-chat min-w-0 whitespace-pre-wrap rounded-lg rounded-tr-sm bg-accent-tint-strong px-3 py-2 text-14">
          <InlineNodes nodes={parsePlain(turn.text)} />
        </div>
      </article>
      <article
        aria-label={t('answerOf', { name })}
        aria-busy={isRunning}
        className="flex gap-2.5 pr-4"
      >
        <span className="w-7 shrink-0">
          <Face avatar={avatar} name={name} size="sm" />
        </span>
        <div className="flex min-w-0 flex-1 flex-col items-start gap-2">
          <Answer turn={turn} />
          {end?.messages.map((text) => (
            <p
              key={text}
              className="prose-chat max-w-full whitespace-pre-wrap rounded-lg rounded-tl-sm border border-n6 px-3 py-2 text-14"
            >
              <span className="block pb-0.5 text-12 text-n10">{t('automatic')}</span>
              <InlineNodes nodes={parsePlain(text)} />
            </p>
          ))}
          {words.map(({ kind, text }) => {
            const Sign = END_SIGNS[kind]
            return (
              <p key={kind} className={`flex max-w-full gap-1.5 text-12 ${END_COLOURS[kind]}`}>
                <Sign className="mt-0.5 size-3.5 shrink-0" aria-hidden />
                <span className="min-w-0 [overflow-wrap:anywhere]">{text}</span>
              </p>
            )
          })}
          <div className="flex flex-wrap items-center gap-3">
            {mayAskAgain && (
              <Button size="sm" onClick={onAskAgain}>
                {t('askAgain')}
              </Button>
            )}
            {!isRunning && trace && (
              <TraceButton turn={turn} isChosen={isChosen} onChoose={onChoose} />
            )}
          </div>
        </div>
      </article>
    </div>
  )
}
