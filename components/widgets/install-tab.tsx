'use client'

import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { WidgetView } from '@/lib/protocol/http-views'
import { OriginsEditor } from './origins-editor'
import { Sightings } from './sightings'
import { Snippet, snippetOf } from './snippet'
import type { EditorProps } from './widget-form'

interface InstallTabProps extends EditorProps {
  widget: WidgetView
  publicUrl: string
  /** What comes after the sightings. */
  children: ReactNode
}

export function InstallTab({ widget, publicUrl, children, ...editor }: InstallTabProps) {
  const t = useTranslations('widgets')
  return (
    <div className="flex flex-col gap-6">
      <Section title={t('snippet')} help={t('snippetHelp')}>
        <Snippet code={snippetOf(publicUrl, widget.key)} label={t('copySnippet')} />
        <div className="flex flex-wrap items-center gap-3 text-13 text-n10">
          <span>
            {t('key')} <code className="select-all font-mono text-12 text-n12">{widget.key}</code>
          </span>
          <a
            href={`/preview/${widget.key}`}
            target="_blank"
            rel="noreferrer"
            className={buttonClass('secondary', 'sm')}
          >
            {t('openPreview')}
            <ExternalLink className="size-3.5" aria-hidden />
          </a>
        </div>
      </Section>
      <Section title={t('origins')} help={t('originsHelp')}>
        <OriginsEditor
          origins={editor.values.allowedOrigins}
          disabled={editor.disabled}
          errorAt={editor.errorAt}
          onChange={(origins) => editor.set('allowedOrigins', origins)}
        />
      </Section>
      <Section title={t('seenTitle')}>
        <Sightings id={widget.id} />
      </Section>
      {children}
    </div>
  )
}
