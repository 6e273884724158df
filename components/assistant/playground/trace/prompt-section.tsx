'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { formatCount } from '@/lib/client/format-number'
import { type Prompt, type PromptPart, readPrompt } from '@/lib/client/playground/prompt'
import type { Trial } from '@/lib/protocol/trial'
import { Fold, TraceSection } from './trace-section'

/** The request as it went to the model, part by part. */
export function PromptSection({ trace }: { trace: Trial['trace'] }) {
  const t = useTranslations('playground.prompt')
  const sent = trace.request?.body
  const prompt = useMemo(() => sent && readPrompt(sent), [sent])
  if (!sent) {
    return (
      <TraceSection title={t('title')}>
        <p className="text-13 text-n10">{t('none')}</p>
      </TraceSection>
    )
  }
  const data = JSON.stringify(sent, null, 2)
  return (
    <TraceSection
      title={t(trace.model?.provider === 'offline' ? 'titleOffline' : 'title')}
      note={<CopyButton text={data} label={t('copyAll')} />}
    >
      <div className="flex flex-col">
        <p className="pb-1 text-12 text-n10">
          {t('limits', { model: sent.model, tokens: formatCount(trace.request?.maxTokens ?? 0) })}
        </p>
        {prompt ? <Parts prompt={prompt} /> : <TextFold title={t('unreadable')} text={data} />}
      </div>
    </TraceSection>
  )
}

function Parts({ prompt }: { prompt: Prompt }) {
  const t = useTranslations('playground.prompt')
  const { system, tools, messages } = prompt
  return (
    <>
      {system !== '' && <TextFold title={t('system')} text={system} />}
      {tools.map(({ name, description, schema }) => (
        <TextFold key={name} title={t('tool', { name })} text={`${description}\n\n${schema}`} />
      ))}
      {messages.map(({ role, parts }, index) => {
        const isNewest = index === messages.length - 1
        const title = isNewest ? t('newest') : t(role)
        const text = parts.map((part) => textOf(part, t)).join('\n\n')
        // biome-ignore lint/suspicious/noArrayIndexKey: messages have no other identity and never move
        return <TextFold key={index} title={title} text={text} />
      })}
    </>
  )
}

const textOf = (part: PromptPart, t: ReturnType<typeof useTranslations<'playground.prompt'>>) =>
  part.type === 'passage' ? `[${t('passage', { title: part.title })}]\n${part.text}` : part.text

function TextFold({ title, text }: { title: string; text: string }) {
  const t = useTranslations('playground.prompt')
  return (
    <Fold title={title} note={t('size', { count: text.length })}>
      <div className="flex flex-col items-start gap-2">
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="scroll-quiet max-h-96 w-full overflow-y-auto whitespace-pre-wrap rounded-sm border border-n6 bg-n2 p-3 font-mono text-12 text-n11 [overflow-wrap:anywhere]"
        >
          {text}
        </pre>
        <CopyButton text={text} label={t('copyPart')} />
      </div>
    </Fold>
  )
}
