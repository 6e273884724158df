import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Texts } from '@/components/providers/texts'
import { type MessageArea, messagesOf } from '@/lib/i18n/messages'

interface AreaMessagesProps {
  /** Beside what every page needs. */
  areas?: readonly MessageArea[]
  children: ReactNode
}

/** Gives the components of a page their texts, in the reader's language, and no others. */
export async function AreaMessages({ areas, children }: AreaMessagesProps) {
  return <Texts {...(await textsOf(areas))}>{children}</Texts>
}

export async function textsOf(areas: readonly MessageArea[] = []) {
  const locale = await getLocale()
  return { locale, messages: messagesOf(locale, ['common', 'shell', ...areas]) }
}
