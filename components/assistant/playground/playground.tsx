'use client'

import { ListTree, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { type Command, useCommands } from '@/components/providers/commands-context'
import { Page } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { EmptyState } from '@/components/ui/empty-state'
import { useWidgets } from '@/components/widgets/use-widgets'
import { cx } from '@/lib/client/class-names'
import { chosenTurn, isHandedOver } from '@/lib/client/playground/conversation'
import type { AssistantView } from '@/lib/protocol/assistant'
import { Announcer } from './announcer'
import { Composer, type ComposerHandle } from './composer'
import { FirstQuestions } from './first-questions'
import { TraceSkeleton } from './trace-skeleton'
import { usePlayground } from './use-playground'
import { VisitorBar } from './visitor-bar'

// What an answer needs comes while its question is typed.
const loadTurns = () => import('./turns')
const loadTrace = () => import('./trace/trace-pane')
const Turns = lazy(loadTurns)
const TracePane = lazy(loadTrace)

/** An assistant as a visitor meets it, beside why each answer came out as it did. */
export default function Playground({ assistant }: { assistant: AssistantView }) {
  const t = useTranslations('playground')
  const { id, name } = assistant
  const { data: widgets } = useWidgets()
  const play = usePlayground(id)
  const { conversation, running } = play
  const [shown, setShown] = useState<'conversation' | 'trace'>('conversation')
  const composer = useRef<ComposerHandle>(null)
  const chosen = chosenTurn(conversation)
  const isEmpty = conversation.turns.length === 0

  const { visitor, setVisitor } = play
  const isGone =
    widgets && visitor.widgetId && !widgets.some(({ id: one }) => one === visitor.widgetId)
  useEffect(() => {
    // Deleted since it was chosen.
    if (isGone) setVisitor({ ...visitor, widgetId: '' })
  }, [isGone, visitor, setVisitor])

  useEffect(() => {
    void loadTurns()
    void loadTrace()
  }, [])

  function startOver() {
    play.startOver()
    setShown('conversation')
    composer.current?.focus()
  }
  const restart = useRef(startOver)
  useEffect(() => {
    restart.current = startOver
  })
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'start-over',
        label: t('startOver'),
        icon: RotateCcw,
        run: () => restart.current(),
      },
    ],
    [t],
  )
  useCommands(t('title'), commands)

  return (
    <Page
      title={t('titleOf', { name })}
      back={{ href: `/assistant/${encodeURIComponent(id)}`, label: t('back') }}
      width="full"
      actions={
        <Button onClick={startOver} aria-disabled={isEmpty || undefined}>
          <RotateCcw className="size-3.5" aria-hidden />
          <span className="max-sm:sr-only">{t('startOver')}</span>
        </Button>
      }
    >
      <div className="relative -mx-4 -my-6 min-h-100 flex-1 lg:-mx-8">
        <div className="absolute inset-0 flex flex-col lg:grid lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
          <div className="shrink-0 border-b border-n6 px-3 py-2 lg:hidden">
            <Choice
              label={t('show')}
              value={shown}
              onChange={setShown}
              options={[
                { value: 'conversation', label: t('conversation') },
                { value: 'trace', label: t('trace') },
              ]}
            />
          </div>
          <section
            aria-label={t('conversation')}
            className={cx(
              'flex min-h-0 min-w-0 flex-1 flex-col',
              shown === 'trace' && 'max-lg:hidden',
            )}
          >
            <VisitorBar
              assistant={assistant}
              widgets={widgets ?? []}
              visitor={play.visitor}
              onChange={play.setVisitor}
              isUnderWay={!isEmpty}
            />
            {isEmpty ? (
              <FirstQuestions
                assistant={assistant}
                widgets={widgets}
                locale={play.visitor.locale}
                onAsk={(question) => {
                  play.ask(question)
                  composer.current?.focus()
                }}
              />
            ) : (
              <Suspense fallback={<div className="flex-1" />}>
                <Turns
                  name={name}
                  avatar={assistant.avatar}
                  conversation={conversation}
                  chosenId={chosen?.id}
                  onChoose={(turnId) => {
                    play.choose(turnId)
                    setShown('trace')
                  }}
                  onAskAgain={(turn) => {
                    play.askAgain(turn)
                    composer.current?.focus()
                  }}
                />
              </Suspense>
            )}
            <Composer
              ref={composer}
              isRunning={running !== undefined}
              hint={isHandedOver(conversation) ? t('composer.handedOver') : null}
              onSend={play.ask}
              onStop={play.stop}
            />
            <Announcer turn={conversation.turns.at(-1)} name={name} />
          </section>
          <div
            className={cx(
              'min-h-0 min-w-0 flex-1 lg:border-n6 lg:border-l',
              shown === 'conversation' && 'max-lg:hidden',
            )}
          >
            {chosen ? (
              <Suspense fallback={<TraceSkeleton />}>
                <TracePane
                  key={chosen.id}
                  turn={chosen}
                  widgets={widgets ?? []}
                  hasDraft={assistant.hasDraft}
                />
              </Suspense>
            ) : (
              <EmptyState icon={ListTree}>{t('pane.empty')}</EmptyState>
            )}
          </div>
        </div>
      </div>
    </Page>
  )
}
