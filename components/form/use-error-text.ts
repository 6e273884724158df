'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { ApiError } from '@/lib/client/api-error'

const CODES = [
  'conflict',
  'forbidden',
  'invalid_input',
  'not_found',
  'rate_limited',
  'too_large',
  'unauthorized',
  'unavailable',
] as const

/** What a person may read of any failure, in their language. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations('common')
  const locale = useLocale()
  return useCallback(
    (error) => {
      if (!(error instanceof ApiError)) return t('errorUnknown')
      if (error.code === 'network') return t('errorNetwork')
      if (error.code === 'internal') return t('errorInternal')
      const count = Object.keys(error.fields).length
      if (count > 0) return t('fields', { count })
      // The server speaks English, and says more than its code does.
      if (locale === 'en' && error.message) return error.message
      const code = CODES.find((known) => known === error.code)
      return code ? t(`refused.${code}`) : t('errorUnknown')
    },
    [t, locale],
  )
}
