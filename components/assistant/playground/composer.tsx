'use client'

import { CornerDownLeft, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

const MAX_LENGTH = 4000

export interface ComposerHandle {
  focus: () => void
}

interface ComposerProps {
  ref: Ref<ComposerHandle>
  isRunning: boolean
  hint: string | null
  onSend: (text: string) => void
  onStop: () => void
}

/** What a visitor writes. While an answer is under way, what is typed stays, and the button stops the answer. */
export function Composer({ ref, isRunning, hint, onSend, onStop }: ComposerProps) {
  const t = useTranslations('playground.composer')
  const length = useTranslations('conversation.composer')
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const isReady = text.trim() !== '' && !isRunning
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }))

  function send() {
    if (!isReady) return
    onSend(text.trim())
    setText('')
    field.current?.focus()
  }

  return (
    <div className="shrink-0 px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] lg:px-5 lg:pb-5">
      <div className="mx-auto max-w-174 rounded-md border border-n7 bg-raised shadow-1 transition-colors duration-120 focus-within:border-n8">
        <textarea
          ref={field}
          // biome-ignore lint/a11y/noAutofocus: one comes here to write, and nothing stands before it that must be heard first
          autoFocus
          aria-label={t('label')}
          aria-describedby="playground-hint"
          value={text}
          rows={2}
          maxLength={MAX_LENGTH}
          placeholder={t('placeholder')}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape' && isRunning) onStop()
            if (event.key !== 'Enter' || event.shiftKey) return
            event.preventDefault()
            send()
          }}
          className="scroll-quiet block field-sizing-content max-h-40 min-h-15 w-full resize-none bg-transparent px-3 py-2 text-14 outline-none placeholder:truncate placeholder:text-n10 max-md:text-16"
        />
        <div className="flex min-h-10 items-center gap-2 px-2 pb-2">
          <p id="playground-hint" className="min-w-0 flex-1 pl-1 text-12 text-n10">
            {text.length > MAX_LENGTH - 500
              ? length('length', { length: String(text.length), max: String(MAX_LENGTH) })
              : hint}
          </p>
          <Button
            size="sm"
            variant={isRunning ? 'secondary' : 'primary'}
            aria-disabled={(!isRunning && !isReady) || undefined}
            onClick={isRunning ? onStop : send}
          >
            {t(isRunning ? 'stop' : 'send')}
            {isRunning ? (
              <Square className="size-3 fill-current" aria-hidden />
            ) : (
              <CornerDownLeft className="size-3.5 opacity-70" aria-hidden />
            )}
          </Button>
        </div>
      </div>
    </div>
  )
}
