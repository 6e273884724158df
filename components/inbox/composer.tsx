'use client'

import { CornerDownLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type Ref, useImperativeHandle, useRef } from 'react'
import { useContactName } from '@/components/providers/use-contact-name'
import { Button } from '@/components/ui/button'
import { cx } from '@/lib/client/class-names'
import type { ComposerMode } from '@/lib/client/drafts'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import { ComposerTabs } from './composer-tabs'
import { useDraft } from './use-draft'
import { useTyping } from './use-typing'

const MAX_LENGTH = 4000

export interface ComposerHandle {
  focus: () => void
}

interface ComposerProps {
  ref: Ref<ComposerHandle>
  conversation: ConversationDetail
  mode: ComposerMode
  onMode: (mode: ComposerMode) => void
  onSend: (text: string, note: boolean) => void
  /** The colleague who is in charge; only notes are possible then. */
  heldBy: string | null
}

export function Composer({ ref, conversation, mode, onMode, onSend, heldBy }: ComposerProps) {
  const t = useTranslations('conversation.composer')
  const name = useContactName()(conversation.contact)
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useDraft(conversation.id, mode)
  const typing = useTyping(conversation.id)
  const note = mode === 'note'
  const blocked = note ? null : blockedBy(conversation, heldBy, t)
  const ready = text.trim() !== '' && !blocked

  useImperativeHandle(ref, () => ({
    // After the mode has changed, so that the caret is in the right text.
    focus: () => requestAnimationFrame(() => field.current?.focus()),
  }))

  function send() {
    if (!ready) return
    onSend(text.trim(), note)
    setText('')
    typing.stop()
    field.current?.focus()
  }

  return (
    <div className="shrink-0 px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      <div
        className={cx(
          'mx-auto max-w-174 rounded-md border shadow-1 transition-colors duration-120',
          note
            ? 'border-note-line bg-note-tint focus-within:border-note'
            : 'border-n7 bg-raised focus-within:border-n8',
        )}
      >
        <ComposerTabs mode={mode} onMode={onMode} />
        <textarea
          ref={field}
          aria-label={t(mode)}
          aria-describedby={blocked ? 'composer-hint' : undefined}
          value={text}
          maxLength={MAX_LENGTH}
          rows={2}
          placeholder={
            note
              ? t('noteHint')
              : t(conversation.status === 'assistant' ? 'replyAndTakeOver' : 'replyTo', { name })
          }
          onChange={(event) => {
            setText(event.target.value)
            if (!note && event.target.value.trim() !== '') typing.type()
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape') event.currentTarget.blur()
            if (event.key !== 'Enter' || event.shiftKey) return
            event.preventDefault()
            send()
          }}
          className="scroll-quiet block field-sizing-content max-h-56 min-h-15 w-full resize-none bg-transparent px-3 py-1.5 text-14 outline-none placeholder:text-n10 max-md:text-16"
        />
        <div className="flex min-h-10 items-center gap-3 px-2 pb-2 pl-3">
          <p
            id="composer-hint"
            className={cx('min-w-0 flex-1 text-12', blocked ? 'text-waiting-text' : 'text-n10')}
          >
            {blocked ?? <LengthHint length={text.length} />}
          </p>
          <Button
            size="sm"
            variant={note ? 'secondary' : 'primary'}
            aria-disabled={!ready || undefined}
            onClick={send}
          >
            {t(note ? 'addNote' : 'send')}
            <CornerDownLeft className="size-3.5 opacity-70" aria-hidden />
          </Button>
        </div>
      </div>
    </div>
  )
}

function LengthHint({ length }: { length: number }) {
  const t = useTranslations('conversation.composer')
  if (length < MAX_LENGTH - 500) return null
  return (
    <span className="tabular-nums">
      {t('length', { length: String(length), max: String(MAX_LENGTH) })}
    </span>
  )
}

function blockedBy(
  { status }: ConversationDetail,
  heldBy: string | null,
  t: ReturnType<typeof useTranslations<'conversation.composer'>>,
): string | null {
  if (status === 'resolved') return t('reopenFirst')
  return heldBy ? t('heldBy', { name: heldBy }) : null
}
