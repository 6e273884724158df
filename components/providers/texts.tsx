'use client'

import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import type { ConsoleLocale } from '@/lib/i18n/locales'
import type { Messages } from '@/lib/i18n/messages'

export interface TextsProps {
  locale: ConsoleLocale
  messages: Partial<Messages>
  children: ReactNode
}

/** What the components inside say. In browsers the library is `lib/i18n/browser-intl.tsx`. */
export function Texts({ locale, messages, children }: TextsProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  )
}
