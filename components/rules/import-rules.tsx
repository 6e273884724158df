'use client'

import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { Button } from '@/components/ui/button'
import { useNotify } from '@/components/ui/toast'
import { ApiError } from '@/lib/client/api-error'
import { readRulesFile } from '@/lib/client/rules/rules-file'
import { useRuleChanges } from './use-rules'

/** Adds the rules of a file behind the others: all of them, or none. */
export function ImportRules() {
  const t = useTranslations('rules.list')
  const notify = useNotify()
  const errorText = useErrorText()
  const { importAll } = useRuleChanges()
  const input = useRef<HTMLInputElement>(null)

  async function read(file: File) {
    const rules = readRulesFile(await file.text())
    if (!rules) return notify({ title: t('notRules', { name: file.name }), tone: 'error' })
    try {
      await importAll(rules)
    } catch (error) {
      const [first] = error instanceof ApiError ? Object.entries(error.fields) : []
      notify({
        title: first
          ? t('refused', { field: first[0], reason: first[1][0] ?? '' })
          : errorText(error),
        tone: 'error',
      })
    }
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={t('importFile')}
        className="sr-only"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) void read(file)
          currentTarget.value = ''
        }}
      />
      <Button onClick={() => input.current?.click()}>
        <Upload className="size-4" aria-hidden />
        {t('import')}
      </Button>
    </>
  )
}
