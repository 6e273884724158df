'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useApi, useSession } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { TextArea } from '@/components/ui/text-area'
import { hasCode } from '@/lib/client/api-error'
import type { CannedResponseView } from '@/lib/protocol/canned-responses'
import { fillPlaceholders, PLACEHOLDERS, type Placeholder } from '@/lib/protocol/placeholders'
import { DialogActions } from '../dialog-actions'
import { useDialogForm } from '../use-dialog-form'

const NAMES = { 'visitor.name': 'visitorName', 'agent.name': 'agentName' } as const

interface CannedDialogProps {
  canned: CannedResponseView | null
  onClose: () => void
}

export function CannedDialog({ canned, onClose }: CannedDialogProps) {
  const t = useTranslations('settings.canned')
  const common = useTranslations('common')
  const api = useApi()
  const { user } = useSession()
  const [shortcut, setShortcut] = useState(canned?.shortcut ?? '')
  const [text, setText] = useState(canned?.text ?? '')
  const area = useRef<HTMLTextAreaElement>(null)
  const { busy, submit, at, error, failure } = useDialogForm({
    changes: ['canned-responses'],
    async send() {
      const path = canned ? `/api/v1/canned-responses/${canned.id}` : '/api/v1/canned-responses'
      const body = { shortcut, text, ...(canned && { version: canned.version }) }
      await api(path, { method: canned ? 'PATCH' : 'POST', body })
      onClose()
    },
  })
  const isStale = hasCode(failure, 'conflict') && error !== null

  function insert(placeholder: Placeholder) {
    const field = area.current
    const [from, to] = [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length]
    const mark = `{{${placeholder}}}`
    setText(text.slice(0, from) + mark + text.slice(to))
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(from + mark.length, from + mark.length)
    })
  }

  const preview = fillPlaceholders(text, {
    'visitor.name': t('previewVisitor'),
    'agent.name': user.name,
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(canned ? 'editTitle' : 'createTitle')}
    >
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <FormError text={isStale ? common('stale') : error} />
        <Field
          label={t('shortcut')}
          help={t('shortcutHelp')}
          error={at('shortcut')}
          value={shortcut}
          onChange={(event) => setShortcut(event.target.value)}
          required
          maxLength={51}
          autoFocus
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextArea
          ref={area}
          label={t('body')}
          error={at('text')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          required
          maxLength={4000}
        />
        <div className="-mt-2 flex flex-wrap items-center gap-2 text-13 text-n10">
          {t('insert')}
          {PLACEHOLDERS.map((placeholder) => (
            <Button key={placeholder} size="sm" onClick={() => insert(placeholder)}>
              {t(NAMES[placeholder])}
            </Button>
          ))}
        </div>
        {preview !== text && (
          <div className="flex flex-col gap-1.5">
            <span className="text-13 font-medium">{t('preview')}</span>
            <p className="max-h-40 overflow-y-auto rounded-sm bg-n3 px-3 py-2 text-14 whitespace-pre-line [overflow-wrap:anywhere]">
              {preview}
            </p>
          </div>
        )}
        <DialogActions action={common(canned ? 'save' : 'create')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
