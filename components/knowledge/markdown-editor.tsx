'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useDeferredValue, useState } from 'react'
import type { Form } from '@/components/form/use-saved-form'
import { TextArea } from '@/components/ui/text-area'
import { cx } from '@/lib/client/class-names'
import type { DocumentValues } from './document-values'

const Markdown = lazy(() =>
  import('@/components/markdown/markdown').then((module) => ({ default: module.Markdown })),
)

type Side = 'write' | 'preview'

/** Markdown and what it looks like: beside each other where there is room, otherwise one at a time. */
export function MarkdownEditor({ form }: { form: Form<DocumentValues> }) {
  const t = useTranslations('knowledge')
  const [side, setSide] = useState<Side>('write')
  // The preview may lag behind a fast writer, the text must not.
  const text = useDeferredValue(form.values.text)
  return (
    <div className="flex flex-col gap-2">
      <fieldset className="flex gap-1 lg:hidden">
        <legend className="sr-only">{t('text')}</legend>
        {(['write', 'preview'] as const).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={side === name}
            onClick={() => setSide(name)}
            className="h-8 rounded-sm px-2.5 text-13 font-medium text-n10 hover:bg-n3 aria-pressed:bg-n4 aria-pressed:text-n12"
          >
            {t(name)}
          </button>
        ))}
      </fieldset>
      <div className="grid gap-6 lg:grid-cols-2">
        <div className={cx('min-w-0', side !== 'write' && 'max-lg:hidden')}>
          <TextArea
            label={t('text')}
            help={t('textHelp')}
            mono
            rows={18}
            maxLength={500_000}
            error={form.errorAt('text')}
            {...form.register('text')}
          />
        </div>
        <section
          aria-label={t('preview')}
          className={cx('flex min-w-0 flex-col gap-1.5', side !== 'preview' && 'max-lg:hidden')}
        >
          <span aria-hidden className="text-13 font-medium max-lg:hidden">
            {t('preview')}
          </span>
          <Preview text={text} />
        </section>
      </div>
    </div>
  )
}

function Preview({ text }: { text: string }) {
  const t = useTranslations('knowledge')
  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[70dvh] min-h-40 flex-1 overflow-y-auto rounded-sm border border-n6 px-4 py-3 text-14"
    >
      {text.trim() === '' ? (
        <p className="text-13 text-n10">{t('previewEmpty')}</p>
      ) : (
        <Suspense fallback={null}>
          <Markdown text={text} />
        </Suspense>
      )}
    </div>
  )
}
