'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SaveBar } from '@/components/form/save-bar'
import { useSavedForm } from '@/components/form/use-saved-form'
import { useApi } from '@/components/providers/console-context'
import { Field } from '@/components/ui/field'
import { useNotify } from '@/components/ui/toast'

interface NameFormProps {
  label: string
  help: string
  name: string
  /** The route that takes the new name. */
  path: string
  autoComplete?: string
  /** What stands below the name. */
  children: ReactNode
}

/** A person's or a workspace's name; the whole console shows it at once. */
export function NameForm({ label, help, name, path, autoComplete, children }: NameFormProps) {
  const common = useTranslations('common')
  const api = useApi()
  const router = useRouter()
  const notify = useNotify()
  const { form, submit, ...state } = useSavedForm({
    saved: { name },
    async save(values) {
      await api(path, { method: 'PATCH', body: values })
      notify({ title: common('saved') })
      router.refresh()
    },
  })
  return (
    <form
      className="flex max-w-xl flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Field
        label={label}
        help={help}
        error={form.errorAt('name')}
        maxLength={200}
        autoComplete={autoComplete}
        {...form.register('name')}
      />
      {children}
      <SaveBar {...state} onSave={() => void submit()} onDiscard={state.discard} />
    </form>
  )
}
