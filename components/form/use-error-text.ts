'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { ApiError } from '@/lib/client/api-error'

/** What a person may read of any failure, in their language where it is ours to say. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations('common')
  return useCallback(
    (error) => {
      if (!(error instanceof ApiError)) return t('errorUnknown')
      if (error.code === 'network') return t('errorNetwork')
      if (error.code === 'internal') return t('errorInternal')
      const count = Object.keys(error.fields).length
      return count > 0 ? t('fields', { count }) : error.message
    },
    [t],
  )
}
