'use client'

import { BookOpenText, MessagesSquare } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import type { AssistantView } from '@/lib/protocol/assistant'
import type { WidgetView } from '@/lib/protocol/http-views'
import { useFirstQuestions } from './use-first-questions'

interface FirstQuestionsProps {
  assistant: AssistantView
  widgets: readonly WidgetView[] | undefined
  locale: string
  onAsk: (question: string) => void
}

/** Before anything was asked: what this is for, and what one could ask. */
export function FirstQuestions({ assistant, widgets, locale, onAsk }: FirstQuestionsProps) {
  const t = useTranslations('playground')
  const questions = useFirstQuestions(assistant, widgets, locale)
  const { id, name, knowledgeBaseIds } = assistant
  const knowsNothing = knowledgeBaseIds.length === 0
  return (
    <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto">
      <div className="flex min-h-full flex-col justify-center">
        <EmptyState
          icon={knowsNothing ? BookOpenText : MessagesSquare}
          action={
            knowsNothing ? (
              <Link
                href={`/assistant/${encodeURIComponent(id)}`}
                className={buttonClass('secondary', 'sm')}
              >
                {t('chooseKnowledge')}
              </Link>
            ) : (
              questions.length > 0 && (
                <ul
                  aria-label={t('suggestions')}
                  className="flex max-w-full flex-col items-center gap-2"
                >
                  {questions.map((question) => (
                    <li key={question} className="max-w-full">
                      <Button
                        size="sm"
                        className="h-auto min-h-7 max-w-full whitespace-normal py-1 text-left [overflow-wrap:anywhere]"
                        onClick={() => onAsk(question)}
                      >
                        {question}
                      </Button>
                    </li>
                  ))}
                </ul>
              )
            )
          }
        >
          {t(knowsNothing ? 'noKnowledge' : 'empty', { name })}
        </EmptyState>
      </div>
    </div>
  )
}
