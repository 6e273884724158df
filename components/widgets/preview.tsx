'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Choice } from '@/components/ui/choice'
import { cx } from '@/lib/client/class-names'
import { avatarHue } from '@/lib/protocol/assistant-limits'
import type { LoaderMessage } from '@/lib/protocol/frame-messages'
import { initialsImage } from '@/lib/protocol/initials-image'
import { openingsFrom } from '@/lib/protocol/openings'
import { PreviewLauncher } from './preview-launcher'
import { cleanForm, type WidgetForm } from './widget-form'

interface PreviewProps {
  widgetKey: string
  values: WidgetForm
  /** Who answers in it; undefined: not known yet. */
  assistant: { name: string; avatar: string | null } | undefined
  locale: string
}

type PreviewMessage = Extract<LoaderMessage, { type: 'preview' }>

/** The real frame, told of every change. It is not started: it connects to nothing and makes no conversation. */
export function Preview({ widgetKey, values, assistant, locale }: PreviewProps) {
  const t = useTranslations('widgets')
  const [device, setDevice] = useState<'desktop' | 'phone'>('desktop')
  const [scheme, setScheme] = useState<'widget' | 'light' | 'dark'>('widget')
  const [shows, setShows] = useState<'start' | 'chat'>('start')
  const { appearance } = values
  const colorScheme = scheme === 'widget' ? appearance.colorScheme : scheme
  const message = useMemo<PreviewMessage>(
    () => ({
      parley: 1,
      type: 'preview',
      settings: settingsOf(widgetKey, values, assistant),
      locale,
      colorScheme,
      full: device === 'phone',
      ...(shows === 'chat' && {
        question: t('previewQuestion'),
        answer: t('previewAnswer'),
      }),
    }),
    [widgetKey, values, assistant, locale, colorScheme, device, shows, t],
  )
  const frame = usePreviewFrame(message)
  const isPhone = device === 'phone'
  return (
    <section
      aria-label={t('preview')}
      className="flex flex-col gap-3 self-start xl:sticky xl:top-20"
    >
      <div className="flex flex-wrap gap-2">
        <Choice
          label={t('previewDevice')}
          value={device}
          onChange={setDevice}
          options={[
            { value: 'desktop', label: t('desktop') },
            { value: 'phone', label: t('phone') },
          ]}
        />
        <Choice
          label={t('previewScheme')}
          value={scheme === 'widget' ? appearance.colorScheme : scheme}
          onChange={(next) => setScheme(next === 'auto' ? 'widget' : next)}
          options={[
            ...(appearance.colorScheme === 'auto'
              ? [{ value: 'auto' as const, label: t('previewAuto') }]
              : []),
            { value: 'light', label: t('light') },
            { value: 'dark', label: t('dark') },
          ]}
        />
        <Choice
          label={t('previewState')}
          value={shows}
          onChange={setShows}
          options={[
            { value: 'start', label: t('stateStart') },
            { value: 'chat', label: t('stateChat') },
          ]}
        />
      </div>
      <div
        inert
        className={cx(
          'flex flex-col gap-4 rounded-lg border border-n6 bg-n3 p-4',
          appearance.position === 'left' ? 'items-start' : 'items-end',
          isPhone && 'items-center',
        )}
      >
        <iframe
          ref={frame}
          title={t('preview')}
          src={`/frame/${widgetKey}`}
          className={cx(
            'block max-w-full border border-n6 bg-n1 shadow-2',
            isPhone ? 'h-150 w-80 rounded-[2rem]' : 'h-135 w-full rounded-[16px]',
          )}
        />
        {!isPhone && <PreviewLauncher appearance={appearance} locale={locale} />}
      </div>
    </section>
  )
}

function settingsOf(key: string, values: WidgetForm, assistant: PreviewProps['assistant']) {
  const { name, greeting, suggestions, texts, appearance, businessHours } = cleanForm(values)
  return {
    key,
    name,
    assistantName: assistant?.name ?? '',
    ...(assistant?.avatar && { assistantAvatar: imageOf(assistant.name, assistant.avatar) }),
    greeting,
    suggestions,
    texts,
    appearance,
    ...(businessHours && { openings: openingsFrom(businessHours, Date.now()) }),
  }
}

/** An avatar's image where it has no address yet. */
function imageOf(name: string, avatar: string): string {
  const hue = avatarHue(avatar)
  if (hue === null) return avatar
  return `data:image/svg+xml,${encodeURIComponent(initialsImage(name, hue))}`
}

/** Tells the frame of the message once it says hello, and of each later one at once. */
function usePreviewFrame(message: PreviewMessage) {
  const frame = useRef<HTMLIFrameElement>(null)
  const newest = useRef(message)
  useEffect(() => {
    newest.current = message
    frame.current?.contentWindow?.postMessage(message, window.location.origin)
  }, [message])
  useEffect(() => {
    const send = () =>
      frame.current?.contentWindow?.postMessage(newest.current, window.location.origin)
    const hear = ({ source, origin, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || origin !== window.location.origin) return
      if (data?.parley === 1 && data.type === 'hello') send()
    }
    window.addEventListener('message', hear)
    // The frame may have said hello before this page listened.
    send()
    return () => window.removeEventListener('message', hear)
  }, [])
  return frame
}
