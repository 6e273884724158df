'use client'

import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useNotify } from '@/components/ui/toast'
import type { DescribeContext } from '@/lib/client/rules/describe-rule'
import { readRulesFile } from '@/lib/client/rules/rules-file'

const loadDialog = () => import('./import-dialog')
const ImportDialog = lazy(loadDialog)

/** Adds the rules of a file behind the others, after a look at them: all of them, or none. */
export function ImportRules({ context }: { context: DescribeContext }) {
  const t = useTranslations('rules.list')
  const notify = useNotify()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<{ name: string; rules: readonly unknown[] } | null>(null)

  async function read(chosen: File) {
    const rules = readRulesFile(await chosen.text())
    if (rules) setFile({ name: chosen.name, rules })
    else notify({ title: t('notRules', { name: chosen.name }), tone: 'error' })
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
          const [chosen] = currentTarget.files ?? []
          if (chosen) void read(chosen)
          currentTarget.value = ''
        }}
      />
      <Button
        onPointerEnter={() => void loadDialog()}
        onFocus={() => void loadDialog()}
        onClick={() => input.current?.click()}
      >
        <Upload className="size-4" aria-hidden />
        <span className="max-sm:sr-only">{t('import')}</span>
      </Button>
      {file && (
        <Suspense fallback={null}>
          <ImportDialog file={file} context={context} onClose={() => setFile(null)} />
        </Suspense>
      )}
    </>
  )
}
