'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { TextArea } from '@/components/ui/text-area'
import { changedFields, formOf } from '@/lib/client/assistant/assistant-form'
import type { AssistantView } from '@/lib/protocol/assistant'
import { ASSISTANT_LIMITS } from '@/lib/protocol/assistant-limits'
import { useUses } from '../use-assistants'
import { nextNumber } from './next-number'

interface PublishDialogProps {
  assistant: AssistantView
  busy: boolean
  /** Gives what kept it from being published, or null. */
  onPublish: (note: string) => Promise<string | null>
  onClose: () => void
  finalFocus: () => HTMLElement | null
}

/** What visitors are about to meet, and a word to the team about it. */
export default function PublishDialog(props: PublishDialogProps) {
  const { assistant, busy, onPublish, onClose, finalFocus } = props
  const t = useTranslations('assistant.publish')
  const common = useTranslations('common')
  const fields = useTranslations('assistant.differences.fields')
  const uses = useUses()?.(assistant.id)
  const [note, setNote] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const { published } = assistant
  const changed = changedFields(formOf(published), formOf(assistant))
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { name: assistant.name })}
      finalFocus={finalFocus}
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (busy) return
          setFailure(null)
          void onPublish(note).then(setFailure)
        }}
      >
        <FormError text={failure} />
        {uses && <p className="text-13 text-n11">{t('text', { count: uses.length })}</p>}
        <div className="flex flex-col gap-1.5 text-13">
          <p className="font-medium">{t('changes', { number: String(published.number) })}</p>
          <ul className="flex flex-wrap gap-1.5">
            {changed.map((field) => (
              <li key={field} className="rounded-sm bg-n4 px-2 py-0.5 text-n11">
                {fields(field)}
              </li>
            ))}
          </ul>
        </div>
        <TextArea
          label={t('note')}
          help={t('noteHelp')}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          rows={2}
          maxLength={ASSISTANT_LIMITS.note}
        />
        <div className="mt-1 flex justify-end gap-2">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {busy ? t('busy') : t('action', { number: String(nextNumber(published.number)) })}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
