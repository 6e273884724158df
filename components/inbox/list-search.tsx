'use client'

import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { useShortcuts } from './use-shortcuts'

interface ListSearchProps {
  value: string
  onChange: (value: string) => void
}

export function ListSearch({ value, onChange }: ListSearchProps) {
  const t = useTranslations('inbox')
  const input = useRef<HTMLInputElement>(null)
  useShortcuts({ '/': () => input.current?.focus() })

  return (
    <search className="group relative block">
      <Search
        className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-n10"
        aria-hidden
      />
      <input
        ref={input}
        type="search"
        aria-label={t('searchLabel')}
        placeholder={t('search')}
        value={value}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          if (value) onChange('')
          else event.currentTarget.blur()
        }}
        className="h-8 w-full rounded-sm border border-transparent bg-n3 pr-8 pl-8 text-13 transition-colors duration-120 placeholder:text-n10 hover:bg-n4 focus:bg-n1 focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-accent-ring max-md:h-9 max-md:text-16 [&::-webkit-search-cancel-button]:hidden"
      />
      <span className="absolute top-1/2 right-1.5 flex -translate-y-1/2">
        {value ? (
          <button
            type="button"
            aria-label={t('clearSearch')}
            onClick={() => {
              onChange('')
              input.current?.focus()
            }}
            className="flex size-6 items-center justify-center rounded-sm text-n10 hover:bg-n5 hover:text-n12"
          >
            <X className="size-3.5" aria-hidden />
          </button>
        ) : (
          <span className="group-focus-within:hidden max-md:hidden" aria-hidden>
            <Kbd>/</Kbd>
          </span>
        )}
      </span>
    </search>
  )
}
