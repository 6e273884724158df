'use client'

// In browsers it takes the place of next-intl (next.config.ts), with the calls that the console makes. A test holds it
// against that one for every text. Servers, which write the same page first, have next-intl itself.
import { createContext, type ReactNode, use, useMemo } from 'react'
import { formatMessage, type MessageValues } from './format-message'
import { relativeTime } from './relative-time'

interface Texts {
  locale: string
  messages: object
}

const IntlContext = createContext<Texts>({ locale: 'en', messages: {} })

interface ProviderProps extends Texts {
  children: ReactNode
}

export function NextIntlClientProvider({ locale, messages, children }: ProviderProps) {
  const value = useMemo(() => ({ locale, messages }), [locale, messages])
  return <IntlContext value={value}>{children}</IntlContext>
}

export const useLocale = (): string => use(IntlContext).locale

export function useTranslations(namespace?: string) {
  const intl = use(IntlContext)
  return useMemo(() => translatorOf(intl, namespace), [intl, namespace])
}

export function useFormatter() {
  const locale = useLocale()
  return useMemo(() => formatterOf(locale), [locale])
}

export function translatorOf({ locale, messages }: Texts, namespace?: string) {
  const own = namespace ? find(messages, namespace) : messages
  function rich(key: string, values?: MessageValues): string | ReactNode[] {
    const path = namespace ? `${namespace}.${key}` : key
    try {
      const message = find(own, key)
      if (typeof message !== 'string') throw new Error('There is no such text')
      return formatMessage(locale, message, values)
    } catch (error) {
      console.error(`${path}: ${error instanceof Error ? error.message : error}`)
      return path
    }
  }
  return Object.assign((key: string, values?: MessageValues) => rich(key, values), { rich })
}

function find(messages: unknown, path: string): unknown {
  let found = messages
  // What JSON brought: names and texts, nothing else.
  for (const name of path.split('.')) found = (found as Record<string, unknown> | undefined)?.[name]
  return found
}

export function formatterOf(locale: string) {
  return {
    number: (value: number, options?: Intl.NumberFormatOptions) =>
      new Intl.NumberFormat(locale, options).format(value),
    dateTime: (date: Date, options?: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(date),
    relativeTime: (date: Date, now: Date | number) => relativeTime(locale, date, now),
  }
}
