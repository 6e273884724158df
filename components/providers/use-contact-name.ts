'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { contactName } from '@/lib/client/contact-name'

/** Names contacts in the reader's language. */
export function useContactName() {
  const t = useTranslations('common')
  return useCallback(
    (contact: Parameters<typeof contactName>[0]) => contactName(contact, t('visitor')),
    [t],
  )
}
