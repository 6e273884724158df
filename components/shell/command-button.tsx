'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useCommandMenu } from '@/components/providers/commands-context'
import { Kbd } from '@/components/ui/kbd'
import { useKeyNames } from './use-key-names'

/** Says that there is a command menu, and opens it. */
export function CommandButton() {
  const t = useTranslations('shell.commands')
  const { open } = useCommandMenu()
  const keyOf = useKeyNames()
  // Which keyboard it is, only the browser knows.
  const [mod, setMod] = useState('Ctrl')
  useEffect(() => setMod(keyOf('mod')), [keyOf])
  return (
    <button
      type="button"
      onClick={open}
      aria-keyshortcuts="Meta+K Control+K"
      className="flex h-8 items-center gap-2 rounded-sm border border-n7 bg-raised px-2 text-13 text-n10 shadow-1 transition-colors duration-120 hover:bg-n3 hover:text-n12"
    >
      <Search className="size-4" aria-hidden />
      <span className="min-w-0 flex-1 truncate text-left">{t('button')}</span>
      <span aria-hidden className="flex gap-0.5 max-lg:hidden">
        <Kbd>{mod}</Kbd>
        <Kbd>K</Kbd>
      </span>
    </button>
  )
}
