'use client'

import { CornerDownLeft, Paperclip, SquareSlash } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import {
  type KeyboardEvent,
  lazy,
  type Ref,
  Suspense,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { useSession } from '@/components/providers/console-context'
import { useContactName } from '@/components/providers/use-contact-name'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { useNotify } from '@/components/ui/toast'
import { textOfFiles } from '@/lib/client/attachment-text'
import { cx } from '@/lib/client/class-names'
import type { ComposerMode } from '@/lib/client/drafts'
import { fileSize } from '@/lib/client/file-size'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS } from '@/lib/protocol/attachment'
import type { Attachment } from '@/lib/protocol/message'
import { fillPlaceholders } from '@/lib/protocol/placeholders'
import type { CannedHandle } from './canned-replies'
import { ComposerFiles } from './composer-files'
import { ComposerTabs } from './composer-tabs'
import { useAttachments } from './use-attachments'
import { useDraft } from './use-draft'
import { useFileDrop } from './use-file-drop'
import { useTyping } from './use-typing'

const CannedReplies = lazy(() => import('./canned-replies'))

const MAX_LENGTH = 4000
/** A slash at the start of a text, and what follows as one word. */
const SLASH = /^\/(\S*)$/

export interface ComposerHandle {
  focus: () => void
}

interface ComposerProps {
  ref: Ref<ComposerHandle>
  conversation: ConversationDetail
  mode: ComposerMode
  onMode: (mode: ComposerMode) => void
  onSend: (text: string, note: boolean, attachments: Attachment[]) => void
  /** The colleague who is in charge; only notes are possible then. */
  heldBy: string | null
}

export function Composer({ ref, conversation, mode, onMode, onSend, heldBy }: ComposerProps) {
  const t = useTranslations('conversation.composer')
  const locale = useLocale()
  const notify = useNotify()
  const { user } = useSession()
  const name = useContactName()(conversation.contact)
  const field = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const canned = useRef<CannedHandle>(null)
  const [text, setText] = useDraft(conversation.id, mode)
  const [closed, setClosed] = useState(false)
  const [activeCanned, setActiveCanned] = useState<string>()
  const typing = useTyping(conversation.id)
  const { files, ...attach } = useAttachments(MAX_ATTACHMENTS, ({ size }) =>
    size > MAX_ATTACHMENT_BYTES
      ? t('fileTooLarge', { size: fileSize(MAX_ATTACHMENT_BYTES, locale) })
      : null,
  )
  const note = mode === 'note'
  const blocked = note ? null : blockedBy(conversation, heldBy, t)
  const sent = files.flatMap(({ attachment }) => attachment ?? [])
  const pending = files.some(({ attachment, error }) => !attachment && !error)
  const ready = (text.trim() !== '' || sent.length > 0) && !blocked && !pending
  const slash = !note && !closed ? SLASH.exec(text)?.[1] : undefined

  const focus = () => requestAnimationFrame(() => field.current?.focus())
  useImperativeHandle(ref, () => ({
    focus() {
      // At once, or the next keys of a quick hand are shortcuts; and again when a menu that is closing has given it back.
      field.current?.focus()
      focus()
    },
  }))

  function add(given: readonly File[]) {
    if (given.length === 0) return
    if (!attach.add(given)) {
      notify({ title: t('tooManyFiles', { count: String(MAX_ATTACHMENTS) }), tone: 'error' })
    }
    focus()
  }
  const { dragging, dropProps } = useFileDrop(add)

  function send() {
    if (!ready) return
    onSend(text.trim() || textOfFiles(sent), note, sent)
    setText('')
    attach.clear()
    typing.stop()
    field.current?.focus()
  }

  function write(next: string) {
    if (!next.startsWith('/')) setClosed(false)
    setText(next)
    if (!note && next.trim() !== '') typing.type()
  }

  function insertCanned(template: string) {
    const { name: known } = conversation.contact
    const filled = fillPlaceholders(template, { 'visitor.name': known, 'agent.name': user.name })
    write(filled.slice(0, MAX_LENGTH))
    focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return
    if (slash !== undefined && !event.shiftKey && canned.current?.onKey(event.key)) {
      event.preventDefault()
      return
    }
    if (event.key === 'Escape') event.currentTarget.blur()
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    send()
  }

  return (
    <div className="shrink-0 px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      <div
        {...dropProps}
        className={cx(
          'relative mx-auto max-w-174 rounded-md border shadow-1 transition-colors duration-120',
          note
            ? 'border-note-line bg-note-tint focus-within:border-note'
            : 'border-n7 bg-raised focus-within:border-n8',
        )}
      >
        {slash !== undefined && (
          <Suspense fallback={null}>
            <CannedReplies
              ref={canned}
              key={slash}
              query={slash}
              onPick={insertCanned}
              onClose={() => setClosed(true)}
              onActive={setActiveCanned}
            />
          </Suspense>
        )}
        <ComposerTabs mode={mode} onMode={onMode} />
        <textarea
          ref={field}
          aria-label={t(mode)}
          aria-describedby={blocked ? 'composer-hint' : undefined}
          aria-controls={slash === undefined ? undefined : 'canned-replies'}
          aria-activedescendant={slash === undefined ? undefined : activeCanned}
          value={text}
          maxLength={MAX_LENGTH}
          rows={2}
          placeholder={
            note
              ? t('noteHint')
              : t(conversation.status === 'assistant' ? 'replyAndTakeOver' : 'replyTo', { name })
          }
          onChange={(event) => write(event.target.value)}
          onPaste={(event) => {
            const pasted = [...event.clipboardData.files]
            if (pasted.length === 0) return
            event.preventDefault()
            add(pasted)
          }}
          onKeyDown={onKeyDown}
          className="scroll-quiet block field-sizing-content max-h-56 min-h-15 w-full resize-none bg-transparent px-3 py-1.5 text-14 outline-none placeholder:truncate placeholder:text-n10 max-md:text-16"
        />
        <ComposerFiles files={files} onRemove={attach.remove} onRetry={attach.retry} />
        <div className="flex min-h-10 items-center gap-1 px-2 pb-2">
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              add([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
          <IconButton
            icon={Paperclip}
            label={t('attach')}
            onClick={() => picker.current?.click()}
          />
          {!note && (
            <IconButton
              icon={SquareSlash}
              label={t('canned')}
              aria-disabled={text !== '' && slash === undefined ? true : undefined}
              onClick={() => {
                if (text !== '') return
                write('/')
                focus()
              }}
            />
          )}
          <p
            id="composer-hint"
            className={cx(
              'min-w-0 flex-1 pl-1 text-12',
              blocked ? 'text-waiting-text' : 'text-n10',
            )}
          >
            {blocked ?? (pending ? t('waitForFiles') : <LengthHint length={text.length} />)}
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
        {dragging && (
          <div className="absolute inset-0 flex items-center justify-center rounded-md border-2 border-accent border-dashed bg-accent-tint text-13 font-medium text-accent-text">
            {t('dropHere')}
          </div>
        )}
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
